#!/usr/bin/env bash
# The engine in the page against the native one, where the page was built and node is there
# (status 77: it was not). CONNECTSIM_PROGRAM and PAGE_ANSWERS name the native programs.
set -euo pipefail

repository=$(cd "$(dirname "$0")/../.." && pwd)
module="$repository/build/page/connectsim.wasm"
[ -e "$module" ] && command -v node >/dev/null || exit 77
node "$repository/tests/page/agreement.mjs" "$CONNECTSIM_PROGRAM" "$PAGE_ANSWERS" "$module" \
  "${SCENARIOS:-10000}"
node "$repository/tests/page/speed.mjs" "$module"
