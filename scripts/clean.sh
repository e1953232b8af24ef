#!/usr/bin/env bash
# Removes what builds and tests left behind: target/, .test/, e2e/node_modules. ./data stays.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cargo clean
rm -rf .test e2e/node_modules
