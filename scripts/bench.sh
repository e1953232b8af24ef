#!/usr/bin/env bash
# Measures the release program, each figure beside something else measured in the same run. Beside
# nginx: requests per second, bytes, memory, start time. With arengo-bench: comments accepted per
# second beside the database's own commits, pages of a large database beside those of a small one.
# Traffic goes to 127.0.0.1 only. Prints tables and a summary; exits non-zero when something cannot
# be measured, and with BENCH_STRICT=1 also when a figure misses what is wanted.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. scripts/bench-parts.sh

# What is measured; each may be set from the environment.
BENCH_PARTS="${BENCH_PARTS:-http writes growth}"           # all of it
BENCH_PAGES="${BENCH_PAGES:-/t/hub-it/it/p/ogp5/text/3.02 /t/hub-it/it/p/ogp5}" # by address
BENCH_SIGN_IN="${BENCH_SIGN_IN:-/t/hub-it/it/sign-in}"     # takes the fields email and password
BENCH_EMAIL="${BENCH_EMAIL:-giulia.sartorel@posta.example}" # a demo account
BENCH_PASSWORD="${BENCH_PASSWORD:-arengo-demo-2022}"
BENCH_DATABASE="${BENCH_DATABASE:-}"                       # a postgres:// address for http; empty: SQLite
BENCH_POSTGRES="${BENCH_POSTGRES:-}"                       # for writes; empty: a cluster of its own
BENCH_SECONDS="${BENCH_SECONDS:-8}"                        # of one measurement
BENCH_ROUNDS="${BENCH_ROUNDS:-3}"                          # the median of them counts
BENCH_CONNECTIONS="${BENCH_CONNECTIONS:-32}"
BENCH_COMMENTS="${BENCH_COMMENTS:-1000000}"                # in the large database
BENCH_BIN="${BENCH_BIN:-}"                                 # arengo; empty: build both programs
BENCH_INSIDE="${BENCH_INSIDE:-}"                           # arengo-bench

# What is wanted.
WANT_ANONYMOUS=25  # per cent of nginx's requests per second with a file of the same size
WANT_SIGNED_IN=5
WANT_BYTES=14336   # HTML and CSS of a page, compressed
WANT_START=300     # milliseconds, of a start with data

over_http() {
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
  verdict=$(verdict "$second_start" -lt "$WANT_START")
  row "empty folder, demo towns loaded" "$first_start" "" "" ""
  row "with data (median of ${#starts[@]})" "$second_start" "$nginx_start" "< $WANT_START" "$verdict"
  sum "start with data, ms" "$second_start" "$nginx_start nginx" "" "< $WANT_START" "$verdict"

  heading "sign-in"
  cookie=$(node scripts/sign-in.mjs "$BASE" "$BENCH_SIGN_IN" "$BENCH_EMAIL" "$BENCH_PASSWORD")
  echo "signed in as $BENCH_EMAIL at $BENCH_SIGN_IN"

  table "Bytes on the wire, brotli, no cookie" "page|html|css|html + css|script|wanted|"
  for page in $BENCH_PAGES; do
    fetch "$page" "$WORK/page"
    html=$BYTES
    css=$(bytes_of_linked "$WORK/page" stylesheet)
    script=$(bytes_of_linked "$WORK/page" script)
    verdict=$(verdict $((html + css)) -le "$WANT_BYTES")
    row "$page" "$html" "$css" "$((html + css))" "$script" "<= $WANT_BYTES" "$verdict"
    sum "bytes of html + css, $page" "$((html + css))" "" "" "<= $WANT_BYTES" "$verdict"
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
    sum "requests per second, ${cells[0]}, ${cells[1]}" "${cells[3]}" "${cells[5]} nginx" "${cells[@]:7:3}"
  done

  table "Memory: resident KiB" "when|arengo|nginx"
  row "after the first start, demo towns loaded" "$first_memory" ""
  row "after a start with data" "$idle_memory" "$nginx_idle"
  row "highest under load" "$busy_memory" "$nginx_busy"
  sum "resident KiB after a start with data" "$idle_memory" "$nginx_idle nginx" "" "" ""
  sum "resident KiB, highest under load" "$busy_memory" "$nginx_busy nginx" "" "" ""
  stop_server
}

writes() {
  local times=(--seconds "$BENCH_SECONDS" --rounds "$BENCH_ROUNDS")
  heading "comments accepted per second, SQLite"
  inside "$BENCH_INSIDE" writes --folder "$WORK/inside" "${times[@]}"
  heading "comments accepted per second, PostgreSQL"
  if [ -n "$BENCH_POSTGRES" ]; then
    inside "$BENCH_INSIDE" writes --postgres "$BENCH_POSTGRES" "${times[@]}"
  else
    # shellcheck disable=SC2016  # the address is known inside only
    inside env -u ARENGO_TEST_POSTGRES ARENGO_TEST_FSYNC=on ARENGO_TEST_PACKAGES=bench \
      scripts/with-postgres.sh bash -c '"$0" writes --postgres "$ARENGO_TEST_POSTGRES" "$@"' \
      "$BENCH_INSIDE" "${times[@]}"
  fi
}

growth() {
  heading "a large database (building it takes some minutes)"
  inside "$BENCH_INSIDE" growth --folder "$WORK/inside" --comments "$BENCH_COMMENTS"
}

scripts/packages.sh bench
if [ -z "$BENCH_BIN" ] || [ -z "$BENCH_INSIDE" ]; then
  heading "build (release)"
  cargo build --release -p arengo -p arengo-bench
  BENCH_BIN="${BENCH_BIN:-$TARGET_DIR/release/arengo}"
  BENCH_INSIDE="${BENCH_INSIDE:-$TARGET_DIR/release/arengo-bench}"
fi
begin # the folder, the traps
for part in $BENCH_PARTS; do
  case "$part" in
    http) over_http ;;
    writes) writes ;;
    growth) growth ;;
    *) die "BENCH_PARTS: $part is none of http, writes, growth." ;;
  esac
done

heading "summary"
table "Summary" "what|arengo|beside it|ratio|wanted|"
cat "$WORK/summary"
echo
echo "$(nproc) cores: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1); $(database_name) over HTTP; $(wrk -v 2>&1 | sed -n 's/^\(wrk [^ ]*\).*/\1/p;q'); $("$NGINX" -v 2>&1 | sed 's/.*: //')"
missed=$(grep -c '| missed |$' "$WORK/summary" || true)
if [ "$missed" -gt 0 ]; then
  echo "$missed figure(s) miss what is wanted."
  [ -z "${BENCH_STRICT:-}" ] || exit 1
fi
