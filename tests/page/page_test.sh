#!/usr/bin/env bash
# The page in headless Chromium: page_test.sh TEST.mjs. CONNECTSIM_PROGRAM writes the page. Ends
# with 77, which counts as skipped, where the page was not built, or node, Chromium or the packages
# that drive it are not there; that the page is not there is a failure in CI (CONNECTSIM_PAGE_TEST).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
if [ "$1" = modules_test.mjs ]; then
  command -v node >/dev/null || exit 77
  exec node "$here/$1"
fi

# shellcheck source=tests/support/browser.sh
. "$root/tests/support/browser.sh"
browser_packages "$(dirname "$CONNECTSIM_PROGRAM")/npm"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! "$CONNECTSIM_PROGRAM" teach -o "$work/page.html" 2>"$work/teach.log"; then
  printf 'there is no page: %s\n' "$(cat "$work/teach.log")"
  [ "${CONNECTSIM_PAGE_TEST:-}" != required ] || exit 1
  exit 77
fi
PAGE="$work/page.html" PAGE_SOURCE="$root" CONNECTSIM="$CONNECTSIM_PROGRAM" node "$here/$1"
