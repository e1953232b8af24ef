#!/usr/bin/env bash
# Measures the release program beside nginx in the same run: requests per second, bytes, memory,
# start time. Traffic goes to 127.0.0.1 only. Prints a table; exits non-zero when a page cannot
# be measured, and with BENCH_STRICT=1 also when a figure misses what is wanted.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. scripts/bench-parts.sh

# What is measured; each may be set from the environment.
BENCH_PAGES="${BENCH_PAGES:-/t/hub-it/it/p/ogp5/text/3.02 /t/hub-it/it/p/ogp5}" # by address
BENCH_SIGN_IN="${BENCH_SIGN_IN:-/t/hub-it/it/sign-in}"     # takes the fields email and password
BENCH_EMAIL="${BENCH_EMAIL:-giulia@example.org}"           # a demo account
BENCH_PASSWORD="${BENCH_PASSWORD:-demo}"
BENCH_DATABASE="${BENCH_DATABASE:-}"                       # a postgres:// address; empty: SQLite
BENCH_SECONDS="${BENCH_SECONDS:-8}"                        # of one measurement
BENCH_ROUNDS="${BENCH_ROUNDS:-3}"                          # the median of them counts
BENCH_CONNECTIONS="${BENCH_CONNECTIONS:-32}"
BENCH_BIN="${BENCH_BIN:-}"                                 # empty: build the release program

# What is wanted.
WANT_ANONYMOUS=25  # per cent of nginx's requests per second with a file of the same size
WANT_SIGNED_IN=5
WANT_BYTES=14336   # HTML and CSS of a page, compressed
WANT_START=300     # milliseconds, of a start with data

scripts/packages.sh bench
if [ -z "$BENCH_BIN" ]; then
  heading "build (release)"
  cargo build --release -p arengo
  BENCH_BIN="$TARGET_DIR/release/arengo"
fi
begin # the folder, the traps

heading "start"
start_server; first_start=$STARTED_AFTER; first_memory=$(resident "$SERVER")
starts=()
for _ in 1 2 3 4 5; do
  stop_server
  start_server
  starts+=("$STARTED_AFTER")
done
second_start=$(median "${starts[@]}")
start_nginx; nginx_start=$STARTED_AFTER
idle_memory=$(resident "$SERVER"); nginx_idle=$(resident_of_nginx)

table "Start: milliseconds to the first 200" "what|arengo|nginx|wanted|"
row "empty folder, demo towns loaded" "$first_start" "" "" ""
row "with data (median of ${#starts[@]})" "$second_start" "$nginx_start" "< $WANT_START" "$(verdict "$second_start" -lt "$WANT_START")"

heading "sign-in"
cookie=$(node scripts/sign-in.mjs "$BASE" "$BENCH_SIGN_IN" "$BENCH_EMAIL" "$BENCH_PASSWORD")
echo "signed in as $BENCH_EMAIL at $BENCH_SIGN_IN"

table "Bytes on the wire, brotli, no cookie" "page|html|css|html + css|script|wanted|"
for page in $BENCH_PAGES; do
  fetch "$page" "$WORK/page"
  html=$BYTES
  css=$(bytes_of_linked "$WORK/page" stylesheet)
  script=$(bytes_of_linked "$WORK/page" script)
  row "$page" "$html" "$css" "$((html + css))" "$script" "<= $WANT_BYTES" "$(verdict $((html + css)) -le "$WANT_BYTES")"
done

heading "requests per second (this takes $((BENCH_ROUNDS * BENCH_SECONDS * 4 * $(wc -w <<<"$BENCH_PAGES"))) seconds)"
reset_peak "$SERVER"
results=()
for page in $BENCH_PAGES; do
  measure "$page" "" "anonymous" "$WANT_ANONYMOUS"
  measure "$page" "$cookie" "signed in" "$WANT_SIGNED_IN"
done
busy_memory=$(peak "$SERVER"); nginx_busy=$(resident_of_nginx)

table "Requests per second (median of $BENCH_ROUNDS x $BENCH_SECONDS s, $BENCH_CONNECTIONS connections, $(nproc) cores shared with wrk)" \
  "page|who|bytes|arengo|p99|nginx, same bytes|p99|ratio|wanted|"
for result in "${results[@]}"; do
  IFS='|' read -r -a cells <<<"$result"
  row "${cells[@]}"
done

table "Memory: resident KiB" "when|arengo|nginx"
row "after the first start, demo towns loaded" "$first_memory" ""
row "after a start with data" "$idle_memory" "$nginx_idle"
row "highest under load" "$busy_memory" "$nginx_busy"

echo
echo "$(nproc) cores: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1); $(database_name); $(wrk -v 2>&1 | sed -n 's/^\(wrk [^ ]*\).*/\1/p;q'); $("$NGINX" -v 2>&1 | sed 's/.*: //')"
if [ "$MISSED" -gt 0 ]; then
  echo "$MISSED figure(s) miss what is wanted."
  [ -z "${BENCH_STRICT:-}" ] || exit 1
fi
