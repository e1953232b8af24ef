#!/usr/bin/env bash
# Reads every shell script and JavaScript module for mistakes a parser finds.
set -euo pipefail
. "$(dirname "$0")/env.sh"

for script in scripts/*.sh .ci/run; do
  bash -n "$script"
done
for module in scripts/*.mjs e2e/*.mjs e2e/lib/*.mjs; do
  node --check "$module"
done
if command -v shellcheck >/dev/null; then
  shellcheck -x -e SC1091 scripts/*.sh .ci/run
fi
