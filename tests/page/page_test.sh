#!/usr/bin/env bash
# The page in headless Chromium: page_test.sh TEST.mjs. CONNECTSIM_PROGRAM writes the page. Ends
# with 77, which counts as skipped, where the page was not built, or node, Chromium or the two
# packages of package.json are not to be had; with CONNECTSIM_PAGE_TEST=required that is a failure.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
work="$root/build/page-test"

lacks() {
  printf 'not tested, for want of %s\n' "$1"
  [ "${CONNECTSIM_PAGE_TEST:-}" != required ] || exit 1
  exit 77
}

command -v node >/dev/null || lacks node
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
  lacks Chromium
mkdir -p "$work"

# The packages, once; another test may be at it.
modules=${PAGE_MODULES:-$work}
exec 9>"$work/lock"
flock 9
if ! [ -d "$modules/node_modules/playwright-core" ] ||
  ! [ -d "$modules/node_modules/axe-core" ]; then
  command -v npm >/dev/null || lacks npm
  cp "$here/package.json" "$work/"
  npm install --prefix "$work" --no-audit --no-fund --ignore-scripts >"$work/npm.log" 2>&1 ||
    lacks "an answer of the package registry ($work/npm.log)"
  modules=$work
fi
flock -u 9

page="$work/$(basename "$1" .mjs).html"
"$CONNECTSIM_PROGRAM" teach -o "$page" >"$work/teach.log" 2>&1 || lacks "the page ($work/teach.log)"
PAGE="$page" PAGE_MODULES="$modules" PAGE_SOURCE="$root" CHROMIUM="$chromium" \
  CONNECTSIM="$CONNECTSIM_PROGRAM" node "$here/$1"
rm -f "$page"
