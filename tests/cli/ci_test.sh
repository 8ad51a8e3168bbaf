#!/usr/bin/env bash
# The commands of docs/ci.md, run as a job would: none is a usage error, and each writes its files.
set -euo pipefail
program=${CONNECTSIM_PROGRAM:?}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir bin
ln -s "$program" bin/connectsim
PATH="$folder/bin:$PATH"
export GITHUB_STEP_SUMMARY="$folder/summary.md"
for name in account before after; do
  cp -r "$root/docs/examples/shop" "$name"
done
"$program" fmt aurora-lambda >my-table.json
printf '{"format": "connectsim.intent/1", "changes": []}\n' >intent.json

# What stands in yaml blocks and begins with connectsim, continued lines joined.
awk '/^```/ { block = /yaml/; next } block' "$root/docs/ci.md" |
  sed -e ':a' -e '/\\$/N' -e 's/\\\n */ /' -e 'ta' | sed -n 's/^[- a-z:]*\(connectsim .*\)$/\1/p' \
  >commands
[ "$(wc -l <commands)" -ge 4 ] || { echo "docs/ci.md has too few commands" >&2; exit 1; }
while IFS= read -r command; do
  status=0
  eval "$command" >out 2>err </dev/null || status=$?
  if [ "$status" -eq 1 ] || [ "$status" -gt 5 ]; then
    printf '%s\nended with %s: ' "$command" "$status" >&2
    cat err >&2
    exit 1
  fi
  while IFS='=' read -r _ file; do
    [ -s "$file" ] || { echo "$command: wrote no $file" >&2; exit 1; }
    rm "$file"
  done < <(grep -oE '(junit|sarif)=[^ ]+' <<<"$command")
done <commands
[ -s summary.md ] && [ -s diff.md ]
