#!/usr/bin/env bash
# Fails when a process is still running that was started with the given folder in its arguments.
# usage: scripts/leftovers.sh FOLDER
set -euo pipefail
. "$(dirname "$0")/env.sh"
[ $# = 1 ] || die "usage: scripts/leftovers.sh FOLDER"

found=0
for entry in /proc/[0-9]*; do
  pid=${entry#/proc/}
  case "$pid" in "$$" | "$PPID") continue ;; esac
  line=$(tr '\0' ' ' 2>/dev/null <"$entry/cmdline") || continue
  case "$line" in
    *scripts/leftovers.sh*) ;;
    *"$1"*) echo "still running: $pid $line" >&2; found=1 ;;
  esac
done
exit $found
