#!/usr/bin/env bash
# Takes pictures of pages of a running server, narrow and wide, light and dark.
# Reads BASE (default http://127.0.0.1:8080), OUT (default .test/screens), PAGES (default "/").
set -euo pipefail
. "$(dirname "$0")/env.sh"
scripts/packages.sh test
# shellcheck disable=SC2086  # PAGES is a list
exec node e2e/lib/screens.mjs "${BASE:-http://127.0.0.1:8080}" "${OUT:-.test/screens}" ${PAGES:-/}
