#!/usr/bin/env bash
# Makes sure the packages are there that "test" or "bench" needs; installs them when it may.
# usage: scripts/packages.sh test|bench
set -euo pipefail
. "$(dirname "$0")/env.sh"

missing=()  # Debian packages
need() { # need PACKAGE COMMAND [PATH...]: PACKAGE is missing when COMMAND is on no path
  local package=$1 command=$2
  shift 2
  command -v "$command" >/dev/null && return
  for path in "$@"; do [ -x "$path" ] && return; done
  missing+=("$package")
}

# A font named in the style sheet, so that pages have the same widths on every test machine. Who
# may not install it can run the tests all the same.
want_font() { # want_font PACKAGE FILE
  if [ ! -e "$2" ] && [ "$(id -u)" = 0 ]; then missing+=("$1"); fi
}

postgres_glob=(/usr/lib/postgresql/*/bin/initdb)
case "${1:-}" in
  test)
    need nodejs node
    need npm npm
    need chromium chromium "${CHROMIUM:-/usr/bin/chromium}"
    need postgresql initdb "${postgres_glob[@]}"
    need postgresql-client psql
    need sqlite3 sqlite3
    want_font fonts-noto-core /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf
    want_font fonts-urw-base35 /usr/share/fonts/opentype/urw-base35/P052-Roman.otf
    ;;
  bench)
    need nodejs node
    need curl curl
    need nginx-light nginx /usr/sbin/nginx
    need postgresql initdb "${postgres_glob[@]}"
    need postgresql-client psql
    need wrk wrk
    ;;
  *) die "usage: scripts/packages.sh test|bench" ;;
esac
need gcc cc

install_debian() {
  local say="Missing Debian packages: ${missing[*]}
Install them as root with: apt-get install -y --no-install-recommends ${missing[*]}"
  command -v apt-get >/dev/null || die "$say" "(This system has no apt-get: install what corresponds to them.)"
  [ "$(id -u)" = 0 ] || die "$say"
  echo "Installing Debian packages: ${missing[*]}"
  # The packages' own services are not wanted: tests start theirs. Debian asks this file first.
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  local log
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  local wait='-oDPkg::Lock::Timeout=300'
  if ! { apt-get "$wait" update && apt-get "$wait" install -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    die "They could not be installed here (no network?)." "$say"
  fi
  rm -f "$log"
}

install_npm() {
  local installed=e2e/node_modules/.installed-lock.json
  cmp -s e2e/package-lock.json "$installed" && return
  echo "Installing npm packages of e2e/"
  local log
  log=$(mktemp)
  if ! PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix e2e ci --ignore-scripts --no-audit --no-fund \
    >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    die "The npm packages of e2e/package-lock.json could not be installed (no network?)." \
      "Install them with: cd e2e && npm ci --ignore-scripts"
  fi
  rm -f "$log"
  cp e2e/package-lock.json "$installed"
}

[ ${#missing[@]} = 0 ] || install_debian
command -v cargo >/dev/null || die "Rust is missing: install it with rustup (https://rustup.rs), then run this again."
version=$(node --version)
major=${version#v}
[ "${major%%.*}" -ge 20 ] || die "Node.js 20 or newer is needed; this is $version."
[ "$1" != test ] || install_npm
