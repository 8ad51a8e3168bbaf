#!/usr/bin/env bash
# canaries_test.sh PROGRAM LIST [--survey]: every planted fault of the LIST (canaries.cmake writes
# it; the programs stand beside it) must change the exit status of the command that canaries.json
# names, and the healthy PROGRAM must end with 0 whatever the command. Prints what noticed each
# fault, after how many scenarios and milliseconds. With --survey the commands are tried in their
# order, and the first that notices a fault must be the one named: for adding a fault, and for the
# list in tests/bench/results.md.
set -euo pipefail
export LC_ALL=C  # a point in times

program=$1
list=$2
mode=${3:-}
programs=$(dirname "$list")
here=$(cd "$(dirname "$0")" && pwd)
golden="$here/../golden/canaries"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# From the cheapest to the last resort. What a fault only makes happen more rarely is noticed by
# `findings`: a run is clean when every recorded finding was seen.
order=(generated exhaustive variations decisions outcomes columns findings)
declare -A arguments=(
  [generated]="replay --count 200000 --fail-fast"
  [exhaustive]="replay --exhaustive --fail-fast"
  [variations]="replay --count 5000 --variations 1 --properties P-12,P-13,P-14,P-15 --fail-fast"
  [findings]="replay --count 200000"
  [decisions]="replay $golden/situations.jsonl $golden/written.jsonl --fail-fast"
  [outcomes]="apply $golden/outcomes.jsonl"
  [columns]="decide $golden/columns.jsonl --table $here/further-columns.json"
)

# run PROGRAM COMMAND: leaves the exit status, and the time it took in milliseconds.
run() {
  rm -f "$scratch/report"
  local start=$EPOCHREALTIME
  status=0
  # A fault may also make the program run for ever.
  # shellcheck disable=SC2086 # the arguments are words
  timeout 60 "$1" ${arguments[$2]} -q -f json </dev/null \
    >"$scratch/report" 2>"$scratch/messages" || status=$?
  milliseconds=$(((${EPOCHREALTIME/./} - ${start/./}) / 1000))
}

# How many scenarios a replay came to, one answer a scenario otherwise; "-" when it was cut off.
scenarios() {
  local count
  count=$(grep -ao '^"scenarios":[0-9]*' "$scratch/report" 2>/dev/null | head -n 1 | cut -d: -f2)
  [ -n "$count" ] || count=$(grep -ac '"verdict":' "$scratch/report" 2>/dev/null || true)
  printf '%s' "${count:--}"
}

failures=0
fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

for command in "${order[@]}"; do
  run "$program" "$command"
  printf '%-40s %-4s %-10s %7s scenarios %5d ms\n' '(healthy)' "" "$command" "$(scenarios)" \
    "$milliseconds"
  [ "$status" = 0 ] || fail "the healthy program ends with $status: ${arguments[$command]}" \
    "$(head -n 3 "$scratch/messages")"
done

count=0
while IFS=$'\t' read -r name clause named sentence; do
  count=$((count + 1))
  tried=("$named")
  [ "$mode" != --survey ] || tried=("${order[@]}")
  noticed=
  for command in "${tried[@]}"; do
    run "$programs/canary_$name" "$command"
    if [ "$status" != 0 ]; then
      noticed=$command
      break
    fi
  done
  if [ -z "$noticed" ]; then
    fail "not noticed by ${tried[*]}: $name ($clause): $sentence (--survey tries every command)"
    continue
  fi
  # Any other status is no answer: a program that is not there, an input that is not read.
  if [ "$status" != 2 ] && [ "$noticed $status" != "findings 5" ]; then
    fail "$name ends with $status, which says nothing: $(head -n 3 "$scratch/messages")"
    continue
  fi
  printf '%-40s %-4s %-10s %7s scenarios %5d ms, status %s\n' "$name" "$clause" "$noticed" \
    "$(scenarios)" "$milliseconds" "$status"
  [ "$noticed" = "$named" ] || fail "$name is noticed by $noticed, not first by $named"
done <"$list"
[ "$count" -ge 30 ] || fail "only $count canaries"
[ "$failures" = 0 ] || exit 1
printf '%s canaries, all noticed\n' "$count"
