#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL cluster, and removes the cluster afterwards.
# usage: scripts/with-postgres.sh COMMAND [ARGUMENT...]
# The command finds its address in ARENGO_TEST_POSTGRES; the role may create databases but is
# no superuser and does not bypass row-level security. ARENGO_TEST_FSYNC=on makes commits durable.
set -euo pipefail
. "$(dirname "$0")/env.sh"
[ $# -gt 0 ] || die "usage: scripts/with-postgres.sh COMMAND [ARGUMENT...]"
scripts/packages.sh "${ARENGO_TEST_PACKAGES:-test}"
[ -z "${ARENGO_TEST_POSTGRES:-}" ] || exec "$@" # one is running already

bindir() { # the newest PostgreSQL on this machine
  local found
  found=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  [ -x "$found/initdb" ] || found=$(pg_config --bindir 2>/dev/null || true)
  [ -x "$found/initdb" ] || found=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
  [ -x "$found/initdb" ] || die "PostgreSQL's initdb was not found: install the package postgresql."
  printf '%s\n' "$found"
}
bin=$(bindir)

# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  owner=$(id -u postgres >/dev/null 2>&1 && echo postgres || echo nobody)
  as=(setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups env HOME=/tmp)
fi

# Its folder: under .test/, or in the temporary folder where the owner cannot reach .test/ or
# the path is too long for a socket (107 bytes).
mkdir -p .test
dir=$(mktemp -d "$ROOT/.test/pg.XXXXXX")
if [ ${#as[@]} -gt 0 ]; then
  chown "$owner" "$dir"
fi
if [ ${#dir} -gt 80 ] || ! "${as[@]}" test -w "$dir"; then
  rmdir "$dir"
  dir=$(mktemp -d "${TMPDIR:-/tmp}/arengo-pg.XXXXXX")
  if [ ${#as[@]} -gt 0 ]; then chown "$owner" "$dir"; fi
fi
chmod 700 "$dir"

stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Should this script itself be killed, the cluster must not stay.
self=$$
( trap '' INT; while kill -0 "$self" 2>/dev/null; do sleep 2; done; [ ! -d "$dir" ] || stop ) \
  </dev/null >/dev/null 2>&1 &
guard=$!
trap 'kill "$guard" 2>/dev/null || true; stop' EXIT

cd "$dir" # a folder its owner may enter
"${as[@]}" "$bin/initdb" -D "$dir/data" -U postgres -E UTF8 --locale=C.UTF-8 \
  --auth-local=trust --auth-host=scram-sha-256 --no-sync >"$dir/initdb.log" 2>&1 ||
  { cat "$dir/initdb.log" >&2; die "PostgreSQL's initdb failed."; }
cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$dir'
max_connections = 200
fsync = ${ARENGO_TEST_FSYNC:-off}
full_page_writes = ${ARENGO_TEST_FSYNC:-off}
autovacuum_naptime = 5min
timezone = 'UTC'
CONF

# A port below the range the kernel gives out by itself; another one when somebody took it.
started=
for _ in 1 2 3 4 5 6 7 8; do
  port=$((20000 + RANDOM % 10000))
  if "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -o "-p $port" -l "$dir/log" -w start \
    </dev/null >/dev/null 2>&1; then
    started=yes
    break
  fi
done
[ -n "$started" ] || { cat "$dir/log" >&2; die "PostgreSQL did not start."; }

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$dir" -p "$port" -U postgres -d postgres <<SQL
CREATE ROLE arengo LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB PASSWORD '$password';
CREATE DATABASE arengo OWNER arengo;
SQL
export ARENGO_TEST_POSTGRES="postgres://arengo:$password@127.0.0.1:$port/arengo"

cd "$ROOT"
"$@"
