#!/usr/bin/env bash
# Microsoft's validator finds no error in what check, audit, diff and replay write as SARIF, by the
# rules of SARIF and of GitHub; its matcher takes no result of a table whose lines have moved for a
# new or an absent one. Status 77, which counts as skipped, where npm cannot install it.
set -euo pipefail
program=${CONNECTSIM_PROGRAM:?}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
packages=${NODE_FOLDER:-$(dirname "$program")/npm}
tool=$packages/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ ! -f "$tool" ]; then
  mkdir -p "$packages"
  if ! npm install --prefix "$packages" --no-save --no-audit --no-fund --silent \
         @microsoft/sarif-multitool-linux@5 >"$packages/npm.txt" 2>&1; then
    echo "skipped: npm cannot install the validator"
    exit 77
  fi
fi
chmod +x "$tool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
cd "$folder"

cp -r "$root/docs/examples/shop" account
mkdir old new
cp "$root/docs/examples/changing-the-table/my-table.json" old/table.json
(printf '\n\n\n' && cat old/table.json) >new/table.json
"$program" generate --count 60 --table aurora-lambda-observed >scenarios.jsonl
written() { # FILE WORD...: whatever the answer, but no error
  local file=$1 status=0
  shift
  "$program" "$@" -q -f sarif -o "$file" 2>err || status=$?
  [ "$status" -ne 1 ] || { cat err >&2 && exit 1; }
}
(cd old && written check.sarif check table.json --count 300 --fail-on overlap)
(cd new && written check.sarif check table.json --count 300 --fail-on overlap)
written audit.sarif audit account --fail-on attention
written diff.sarif diff aurora-lambda old/table.json --count 300
written replay.sarif replay scenarios.jsonl

# Judged by what it says: it ends with 0 whatever it finds.
failures=0
for file in old/check.sarif audit.sarif diff.sarif replay.sarif; do
  "$tool" validate "$file" --rule-kind "Sarif;Gh" --log ForceOverwrite --output said.sarif >said
  grep -q "Analysis completed successfully" said || { cat said >&2 && exit 1; }
  if grep -E ": (error|warning) " said >&2; then
    failures=$((failures + 1))
  fi
done
"$tool" match-results-forward new/check.sarif --previous old/check.sarif --log ForceOverwrite \
  --output-file-path matched.sarif >said
grep -q '"baselineState": *"\(updated\|unchanged\)"' matched.sarif
if grep -q '"baselineState": *"\(new\|absent\)"' matched.sarif; then
  echo "moved lines make new or absent results" >&2
  failures=$((failures + 1))
fi
[ "$failures" -eq 0 ]
