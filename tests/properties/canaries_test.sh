#!/usr/bin/env bash
# canaries_test.sh TESTS PROGRAMS LIST: each planted fault of the LIST must make the tests named
# there fail, and what they print must be small: rapidcheck has shrunk it. The healthy TESTS must
# pass, whatever is drawn: the seed is the same.
set -euo pipefail
export RC_PARAMS="seed=20240601"

tests=$1
programs=$2
list=$3
report=$(mktemp)
trap 'rm -f "$report"' EXIT

failures=0
fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

# count WORD: how often it stands in the report, whose lines are broken anywhere.
count() {
  tr -d ' \n' <"$report" | { grep -oF -- "$1" || true; } | wc -l
}

while read -r name tag word bound; do
  case $name in '' | '#'*) continue ;; esac
  "$tests" "$tag~[slow]" >"$report" 2>&1 || fail "the healthy tests $tag do not pass"
  status=0
  timeout 120 "$programs/property_canary_$name" "$tag~[slow]" >"$report" 2>&1 || status=$?
  found=$(count Falsifiableafter)
  size=$(count "$word")
  printf '%-35s %s: %s counterexamples with %s %s, status %s\n' "$name" "$tag" "$found" "$size" \
    "$word" "$status"
  if [ "$status" = 0 ] || [ "$status" -ge 124 ]; then fail "$name is not found by $tag"; fi
  [ "$found" -gt 0 ] || fail "$name: nothing was falsified: $(head -n 30 "$report")"
  [ "$size" -le $((bound * found)) ] || fail "$name: what is printed is not small"
done <"$list"
[ "$failures" = 0 ] || exit 1
