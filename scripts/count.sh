# shellcheck shell=bash
# Counting tests from what the runners print. Sourced by test.sh.

passed=0 failed=0 skipped=0
failures=() # the names of the steps that failed

count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }
note_failure() { failures+=("$1"); }

# count_step NAME EXIT_STATUS "PASSED FAILED SKIPPED": a runner that failed without naming a
# failed test (it crashed, it found no test, it was killed) counts as one failure.
count_step() {
  local name=$1 status=$2 p f s
  read -r p f s <<<"$3"
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then f=1; fi
  count "$p" "$f" "$s"
  [ "$f" = 0 ] || note_failure "$name"
}

# nextest: "Summary [ 1.2s] 9 tests run: 6 passed (1 slow), 1 failed, 1 timed out, 1 skipped";
# everything that ran and did not pass is a failure.
read_nextest() {
  sed 's/\x1b\[[0-9;]*m//g' | awk '
    /^ *Summary \[/ {
      if (match($0, /[0-9]+(\/[0-9]+)? tests? run/)) { run = substr($0, RSTART) + 0 }
      if (match($0, /[0-9]+ passed/)) { p = substr($0, RSTART) + 0 }
      if (match($0, /[0-9]+ skipped/)) { s = substr($0, RSTART) + 0 }
    }
    END { f = run - p; print p + 0, (f > 0 ? f : 0), s + 0 }'
}

# cargo test: one "test result: ok. 3 passed; 0 failed; 1 ignored; …" for each test program.
read_libtest() {
  sed 's/\x1b\[[0-9;]*m//g' | awk '
    /^test result: / {
      if (match($0, /[0-9]+ passed/)) { p += substr($0, RSTART) + 0 }
      if (match($0, /[0-9]+ failed/)) { f += substr($0, RSTART) + 0 }
      if (match($0, /[0-9]+ ignored/)) { s += substr($0, RSTART) + 0 }
    }
    END { print p + 0, f + 0, s + 0 }'
}

# node: "ℹ pass 3" (spec) or "# pass 3" (tap), each at a line's start; cancelled tests failed.
read_node() {
  sed 's/\x1b\[[0-9;]*m//g' | awk '
    ($1 == "#" || $1 == "ℹ") && NF == 3 {
      if ($2 == "pass") p = $3
      if ($2 == "fail" || $2 == "cancelled") f[$2] = $3
      if ($2 == "skipped" || $2 == "todo") s[$2] = $3
    }
    END { print p + 0, f["fail"] + f["cancelled"], s["skipped"] + s["todo"] }'
}

# finish [no-tests]: the closing lines; exits non-zero when anything failed, or when no test ran
# and that was not what was asked for.
finish() {
  heading "result"
  [ ${#failures[@]} = 0 ] || printf 'failed: %s\n' "${failures[@]}"
  if [ $((passed + failed)) = 0 ]; then
    if [ "${1:-}" = no-tests ]; then echo "all checks passed"; exit 0; fi
    echo "no test ran" >&2
    exit 1
  fi
  local line="$passed passed, $failed failed"
  [ "$skipped" = 0 ] || line="$line, $skipped skipped"
  echo "$line"
  [ "$failed" = 0 ] || exit 1
}
