#!/usr/bin/env bash
# Runs the checks and tests, all of them even after a failure, and ends with a plain count.
# usage: scripts/test.sh [lint|rust|browser]...      without arguments: all three
# The browser tests read FILES (default e2e/*.test.mjs) and ARENGO_E2E_JOBS (files at once).
# Rust and browser tests want to run under scripts/with-postgres.sh.
set -uo pipefail
. "$(dirname "$0")/env.sh"
. scripts/count.sh

# Each run has its own folder; who leaves a process behind is found by its name.
mkdir -p .test
run=$(mktemp -d "$ROOT/.test/run.XXXXXX")
export ARENGO_TEST_DIR="$run"
out=$(mktemp "$ROOT/.test/out.XXXXXX") # what the last step printed
trap 'rm -rf "$run" "$out"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

locked=() # continuous integration builds exactly what Cargo.lock names
[ -z "${CI:-}" ] || locked=(--locked)

# step NAME COMMAND...: the output is shown and kept in $out; its exit status is returned.
step() {
  local name=$1 status
  shift
  heading "$name"
  "$@" 2>&1 | tee "$out"
  status=${PIPESTATUS[0]}
  # Interrupted by the person at the keyboard: stop, do not go on to the next step.
  [ "$status" != 130 ] || exit 130
  return "$status"
}

# check NAME COMMAND...: a step that is no test; it counts only when it fails.
check() {
  step "$@" || { count 0 1 0; note_failure "$1"; }
}

# tests NAME READER COMMAND...: a step whose output READER turns into "passed failed skipped".
tests() {
  local name=$1 reader=$2 status=0
  shift 2
  step "$name" "$@" || status=$?
  count_step "$name" "$status" "$("$reader" <"$out")"
}

lint() {
  check "formatting" cargo fmt --all --check
  check "clippy" cargo clippy --workspace --all-targets "${locked[@]}" -- -D warnings
  check "scripts" scripts/lint-scripts.sh
}

# One build for the tests and the program the browser tests start, so that nothing is built
# twice with other features. It is the dev profile: its overflow checks and debug assertions are
# wanted in tests, and what is slow without optimisation (argon2, SQLite, brotli) has it there.
built=
build() {
  [ -z "$built" ] || return 0
  if step "build" cargo build --workspace --bins --tests "${locked[@]}"; then
    built=yes
  else
    count 0 1 0
    note_failure "build"
    return 1
  fi
}

rust() {
  build || return 0
  if cargo nextest --version >/dev/null 2>&1; then
    tests "Rust tests" read_nextest cargo nextest run --workspace --no-fail-fast "${locked[@]}"
  else
    tests "Rust tests" read_libtest cargo test --workspace --lib --bins --tests --no-fail-fast "${locked[@]}"
  fi
  tests "documentation tests" read_libtest cargo test --workspace --doc --no-fail-fast "${locked[@]}"
}

# shellcheck disable=SC2086  # FILES is a list
browser() {
  build || return 0
  export ARENGO_BIN="${ARENGO_BIN:-$TARGET_DIR/debug/arengo}"
  tests "browser tests" read_node node --test \
    --test-concurrency="${ARENGO_E2E_JOBS:-2}" --test-timeout=900000 \
    --test-reporter=spec --test-reporter-destination=stdout \
    ${FILES:-e2e/*.test.mjs}
  check "nothing left running" scripts/leftovers.sh "$run"
}

if [ -n "${ARENGO_TEST_POSTGRES:-}" ]; then
  export ARENGO_REQUIRE_POSTGRES=1 # it is there, so skipping would hide a fault
fi
if [ -n "${ARENGO_REQUIRE_SHARED:-}" ] && [ ! -d "$ARENGO_SHARED" ]; then
  heading "shared data"
  echo "ARENGO_REQUIRE_SHARED is set but $ARENGO_SHARED is absent: set ARENGO_SHARED to its folder." >&2
  count 0 1 0
  note_failure "shared data"
elif [ ! -d "$ARENGO_SHARED" ]; then
  echo "$ARENGO_SHARED is absent: tests that read it are skipped (set ARENGO_SHARED to its folder)."
fi

[ $# -gt 0 ] || set -- lint rust browser
for part; do
  case "$part" in
    lint | rust | browser) "$part" ;;
    *) die "usage: scripts/test.sh [lint|rust|browser]..." ;;
  esac
done
if [ "$*" = lint ]; then finish no-tests; else finish; fi
