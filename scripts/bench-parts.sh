# shellcheck shell=bash
# The parts of bench.sh: the two servers, one measurement, tables. Sourced by it.

SERVER='' NGINX_PID='' BASE='' NGINX_BASE=''
NGINX=$(command -v nginx || echo /usr/sbin/nginx)

begin() {
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/arengo-bench.XXXXXX") # where nginx's workers can read, too
  chmod 755 "$WORK"
  mkdir "$WORK/files" "$WORK/data" "$WORK/inside"
  : >"$WORK/summary"
  trap 'stop_server; [ -z "$NGINX_PID" ] || { kill "$NGINX_PID"; wait "$NGINX_PID"; } 2>/dev/null; rm -rf "$WORK"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

# A port nobody listens on, below the range the kernel gives out by itself.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }

# wait_for URL PID LOG: until URL answers 200; the milliseconds since $begun are in STARTED_AFTER.
wait_for() {
  until curl -fs -o /dev/null --max-time 2 "$1"; do
    kill -0 "$2" 2>/dev/null || { tail -n 30 "$3" >&2; die "It ended before it answered $1."; }
    [ $(($(now_ms) - begun)) -lt 180000 ] || { tail -n 30 "$3" >&2; die "No answer from $1."; }
    sleep 0.003
  done
  # shellcheck disable=SC2034  # bench.sh reads it
  STARTED_AFTER=$(($(now_ms) - begun))
}

start_server() {
  local port arguments
  port=${BASE##*:}
  port=${port:-$(free_port)}
  BASE="http://127.0.0.1:$port"
  arguments=(serve --listen "127.0.0.1:$port" --data "$WORK/data" --demo)
  [ -z "$BENCH_DATABASE" ] || arguments+=(--database "$BENCH_DATABASE")
  begun=$(now_ms)
  (cd "$WORK" && exec "$BENCH_BIN" "${arguments[@]}") >>"$WORK/server.log" 2>&1 </dev/null &
  SERVER=$!
  wait_for "$BASE/healthz" "$SERVER" "$WORK/server.log"
}

stop_server() {
  [ -n "$SERVER" ] || return 0
  kill "$SERVER" 2>/dev/null || true
  wait "$SERVER" 2>/dev/null || true
  SERVER=''
}

# nginx as a static server is best: no log, files kept open, one worker for each core.
start_nginx() {
  local port
  port=$(free_port)
  NGINX_BASE="http://127.0.0.1:$port"
  echo ok >"$WORK/files/ready"
  mkdir -p "$WORK/nginx"
  cat >"$WORK/nginx.conf" <<CONF
$([ "$(id -u)" != 0 ] || echo 'user root;')
daemon off;
worker_processes $(nproc);
pid $WORK/nginx/pid;
error_log $WORK/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  client_body_temp_path $WORK/nginx/body;
  proxy_temp_path $WORK/nginx/proxy;
  fastcgi_temp_path $WORK/nginx/fastcgi;
  uwsgi_temp_path $WORK/nginx/uwsgi;
  scgi_temp_path $WORK/nginx/scgi;
  default_type text/html;
  server { listen 127.0.0.1:$port; root $WORK/files; }
}
CONF
  begun=$(now_ms)
  "$NGINX" -c "$WORK/nginx.conf" -e "$WORK/nginx/error.log" >"$WORK/nginx.log" 2>&1 </dev/null &
  NGINX_PID=$!
  wait_for "$NGINX_BASE/ready" "$NGINX_PID" "$WORK/nginx.log"
}

# fetch PATH FILE [COOKIE]: the page, unpacked, in FILE; its compressed size is in BYTES.
fetch() {
  local said
  said=$(curl -s --compressed -H 'Accept-Encoding: br' ${3:+-H "Cookie: $3"} -D "$WORK/headers" \
    -o "$2" -w '%{http_code} %{size_download}' "$BASE$1") || die "$BASE$1 could not be fetched."
  [ "${said% *}" = 200 ] || die "$BASE$1 answered ${said% *} instead of 200."
  BYTES=${said#* }
  grep -qi '^content-encoding: *br' "$WORK/headers" || echo "(not compressed with brotli: $1)" >&2
}

# bytes_of_linked FILE stylesheet|script: the compressed bytes of what the page in FILE links.
bytes_of_linked() {
  local pattern sum=0 address
  case "$2" in
    stylesheet) pattern='<link[^>]*rel="stylesheet"[^>]*>' ;;
    script) pattern='<script[^>]*src="[^>]*>' ;;
  esac
  while read -r address; do
    [ -n "$address" ] || continue
    fetch "$address" "$WORK/linked"
    sum=$((sum + BYTES))
  done < <(tr '\n' ' ' <"$1" | grep -o "$pattern" | sed 's/.*\(href\|src\)="\([^"]*\)".*/\2/')
  echo "$sum"
}

# load URL COOKIE: "REQUESTS_PER_SECOND P99" of one measurement; every answer must be a 2xx.
load() {
  local out="$WORK/wrk"
  wrk -t "$(nproc)" -c "$BENCH_CONNECTIONS" -d "${BENCH_SECONDS}s" --latency \
    -H 'Accept-Encoding: gzip, deflate, br, zstd' ${2:+-H "Cookie: $2"} "$1" >"$out" 2>&1 || { cat "$out" >&2; die "wrk failed."; }
  if grep -E 'Non-2xx|Socket errors' "$out" >&2; then die "Not every request to $1 was answered well."; fi
  awk '/Requests\/sec:/ { r = $2 } $1 == "99%" { p = $2 } END { print r, p }' "$out"
}

# measure PATH COOKIE WHO WANTED_PER_CENT: rounds of both servers by turns; a line in results.
measure() {
  local ours=() theirs=() our_p99=() their_p99=() rate p99 file a b ratio ok
  fetch "$1" "$WORK/page" "$2"
  if [ -n "$2" ]; then
    curl -s --compressed -H 'Accept-Encoding: br' -o "$WORK/anonymous" "$BASE$1"
    ! cmp -s "$WORK/page" "$WORK/anonymous" || die "$1 is the same with and without the session: nobody is signed in."
  fi
  file=same-$BYTES.html
  head -c "$BYTES" /dev/urandom >"$WORK/files/$file"
  for _ in $(seq "$BENCH_ROUNDS"); do
    read -r rate p99 < <(load "$NGINX_BASE/$file" "")
    theirs+=("${rate:?nginx was not measured}") their_p99+=("$p99")
    read -r rate p99 < <(load "$BASE$1" "$2")
    ours+=("${rate:?the page was not measured}") our_p99+=("$p99")
  done
  a=$(median "${ours[@]}") b=$(median "${theirs[@]}")
  ratio=$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.1f", 100 * a / b }')
  ok=$(verdict "${ratio%.*}" -ge "$4")
  results+=("$1|$3|$BYTES|${a%.*}|$(slowest "${our_p99[@]}")|${b%.*}|$(slowest "${their_p99[@]}")|$ratio %|>= $4 %|$ok")
}

median() { printf '%s\n' "$@" | sort -g | sed -n "$((($# + 1) / 2))p"; }

# The longest of some of wrk's times, such as 980.00us 1.20ms 1.01s.
slowest() {
  printf '%s\n' "$@" | awk '{ u = 1; if (/ms$/) u = 1000; else if (/us$/) u = 1; else if (/m$/) u = 6e7; else u = 1e6
    if ($1 * u >= m) { m = $1 * u; t = $1 } } END { print t }'
}

resident() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status"; }
resident_of_nginx() {
  local sum=0 pid
  for pid in "$NGINX_PID" $(cat "/proc/$NGINX_PID/task/$NGINX_PID/children"); do
    sum=$((sum + $(resident "$pid")))
  done
  echo "$sum"
}
reset_peak() { echo 5 >"/proc/$1/clear_refs"; }
peak() { sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status"; }

# verdict A OPERATOR B: "ok" or "missed".
verdict() { if test "$1" "$2" "$3"; then echo ok; else echo missed; fi; }

database_name() { if [ -n "$BENCH_DATABASE" ]; then echo PostgreSQL; else echo SQLite; fi; }

# table TITLE "HEADER|HEADER|…", then row CELL...: plain text that is a Markdown table, too.
table() {
  printf '\n%s\n\n| %s |\n' "$1" "${2//|/ | }"
  printf '%s\n' "$2" | sed 's/[^|]*/---/g; s/^/|/; s/$/|/'
}
row() {
  local line='|' cell
  for cell; do line+=" $cell |"; done
  printf '%s\n' "$line"
}

# sum WHAT ARENGO BESIDE RATIO WANTED VERDICT: a row of the summary at the end.
sum() { row "$@" >>"$WORK/summary"; }

# inside COMMAND...: runs arengo-bench; the rows with a verdict are rows of the summary, too.
inside() {
  "$@" | tee "$WORK/inside.log"
  grep -E '\| (ok|missed) \|$' "$WORK/inside.log" >>"$WORK/summary" || die "Nothing was measured."
}
