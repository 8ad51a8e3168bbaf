#!/usr/bin/env bash
# Every kind of page that a report can be, in English and Japanese, opened by headless Chromium
# (tests/browser/reports.mjs). With PICTURES=FOLDER it keeps a screenshot of each;
# LANGUAGES names fewer of them.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
connectsim=${CONNECTSIM_PROGRAM:-$root/build/dev/connectsim}
# shellcheck source=tests/support/browser.sh
. "$root/tests/support/browser.sh"
browser_packages "$(dirname "$connectsim")/npm"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
shop=docs/examples/shop
changed=docs/examples/changing-the-table/my-table.json
case=scenarios/catalogue/second-function.json

page() { # NAME WORD...: whatever the answer, but no error
  local name=$1 status=0 language
  shift
  for language in ${LANGUAGES:-en ja}; do
    "$connectsim" "$@" --lang "$language" -f html -q \
      >"$folder/$name.$language.html" 2>"$folder/err" || status=$?
    if [ "$status" = 1 ]; then
      cat "$folder/err"
      exit 1
    fi
  done
}
page decide decide "$shop" --cluster orders --function checkout
page explain explain "$case"
page apply apply "$shop" --cluster orders --function refunds
page connected connected "$shop" --reachable
page audit audit "$shop" --all
page replay replay --count 3000 --table "$changed"
page check check "$changed" --count 300
page diff-tables diff aurora-lambda "$changed" --count 500
page diff-snapshots diff "$shop" --plan docs/examples/infrastructure-code/detach.plan.json
page many decide scenarios/catalogue/*.json
node tests/browser/reports.mjs "$folder"/*.html
