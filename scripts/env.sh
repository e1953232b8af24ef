# shellcheck shell=bash
# Where things are. Sourced by the other scripts, never run.
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$ROOT" || exit 1

# Tools installed by rustup are found even when the login shell did not add them.
if ! command -v cargo >/dev/null && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
  PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
fi
export TARGET_DIR="${CARGO_TARGET_DIR:-$ROOT/target}"

# Texts that some tests read but that are no part of the project.
if [ -z "${ARENGO_SHARED:-}" ] && [ -d "$ROOT/../shared" ]; then
  ARENGO_SHARED="$(cd "$ROOT/../shared" && pwd -P)"
fi
export ARENGO_SHARED="${ARENGO_SHARED:-$ROOT/../shared}"

# die MESSAGE...: say it on standard error and stop.
die() { printf '%s\n' "$@" >&2; exit 1; }

# heading WORDS: a line that separates the steps of a long run, with the time since its start.
heading() { printf '\n== %s  [%dm%02ds]\n' "$*" $((SECONDS / 60)) $((SECONDS % 60)); }
