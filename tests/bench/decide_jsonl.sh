#!/usr/bin/env bash
# tests/bench/decide_jsonl.sh PROGRAM SCENARIOS.jsonl [MEGABYTES]: how fast PROGRAM decides JSON
# Lines, in MB a second of processor time, and the most memory it takes. The scenarios are repeated
# until they make MEGABYTES (200 without). Aim: 40 MB/s on one core, memory that does not grow.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: decide_jsonl.sh PROGRAM SCENARIOS.jsonl [MEGABYTES]" >&2
  exit 1
fi
program=$1
scenarios=$2
megabytes=${3:-200}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

size=$(stat -c %s "$scenarios")
for ((written = 0; written < megabytes * 1000000; written += size)); do
  cat "$scenarios"
done >"$folder/many.jsonl"

# Differences from expectations (2) do not matter here; anything else does.
status=0
/usr/bin/env time -f '%U %S %M' -o "$folder/time" \
  "$program" decide -q "$folder/many.jsonl" >"$folder/answers" 2>"$folder/messages" || status=$?
if [ "$status" != 0 ] && [ "$status" != 2 ]; then
  cat "$folder/messages" >&2
  exit 1
fi
tail -n 1 "$folder/time" | awk -v bytes="$(stat -c %s "$folder/many.jsonl")" \
  -v lines="$(wc -l <"$folder/answers")" '{
    seconds = $1 + $2
    printf "%.0f MB/s, %.0f scenarios/s of processor time, %.1f MB of memory\n",
      bytes / 1e6 / seconds, lines / seconds, $3 / 1000
  }'
