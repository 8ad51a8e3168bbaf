#!/usr/bin/env bash
# Eight shards by GNU parallel and `merge` give the same bytes as one run.
set -euo pipefail

command -v parallel >/dev/null || exit 77
program=${CONNECTSIM_PROGRAM:?the built program}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

count=40000
parallel --jobs 2 "$program" replay --count "$count" --shard {}/8 --format json --quiet \
  --output "$folder/{}.json" ::: 1 2 3 4 5 6 7 8
# Too few scenarios to see every finding: both end with 5.
merged=0
"$program" merge "$folder"/?.json --format json --quiet --output "$folder/merged" || merged=$?
single=0
"$program" replay --count "$count" --format json --quiet --output "$folder/single" || single=$?

cmp "$folder/merged" "$folder/single"
[ "$merged" = "$single" ] || {
  echo "merge ended with $merged, the single run with $single" >&2
  exit 1
}
