#!/usr/bin/env bash
# Completions and the manual page, made of what the verbs declare: shells take them, and they know
# every verb and every option.
set -euo pipefail
program=${CONNECTSIM_PROGRAM:?}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
failures=0
fail() {
  printf '%s\n' "$*" >&2
  failures=$((failures + 1))
}

for shell in bash zsh fish; do
  "$program" completion "$shell" >"to_$shell"
  if command -v "$shell" >/dev/null; then
    "$shell" -n "to_$shell" || fail "$shell does not take its completion"
  fi
done
"$program" man >connectsim.1

# completed WORD...: what bash offers for the last word.
# shellcheck source=/dev/null
. ./to_bash
completed() {
  COMP_WORDS=(connectsim "$@")
  COMP_CWORD=$#
  _connectsim
  printf '%s\n' "${COMPREPLY[@]}"
}
offers() { # WORD -- WORD...
  local wanted=$1
  shift 2
  completed "$@" | grep -qx -e "$wanted" || fail "\"$*\" is not completed by $wanted"
}
offers decide -- dec
offers schema -- help sch
offers live -- li
offers capture -- live ""
offers verify -- live ver
offers --cluster -- decide --cl
offers --record -- live verify --rec
offers junit -- audit -f ju
offers markdown -- audit --format ""
offers ja -- decide account --lang ""
offers attention -- audit --fail-on ""
offers zsh -- completion z
[ "$(completed decide --cluster "")" = "" ] || fail "a name is completed by words"
[ "$(completed decide account)" = "" ] || fail "a file is completed by words"

# Every verb and option, in all four.
words=$("$program" --help | sed -nE 's/^  ([a-z]+)( [a-z]+)?  .*/\1\2/p' | sort -u)
[ "$(wc -l <<<"$words")" -gt 20 ] || fail "no list of verbs"
while IFS= read -r verb; do
  read -ra named <<<"$verb"
  case $verb in help | completion | man) continue ;; esac
  grep -q "^\.SS $verb" connectsim.1 || fail "the manual lacks $verb"
  options=$("$program" "${named[@]}" --help | sed -nE 's/^  (-[a-zA-Z], )?(--[a-z-]+).*/\2/p')
  for option in $options; do
    completed "${named[@]}" "$option" | grep -qx -e "$option" || fail "bash lacks $verb $option"
    grep -qF -e "'${option}[" -e "*${option}[" to_zsh || fail "zsh lacks $option"
    grep -qF -e " -l ${option#--} " to_fish || fail "fish lacks $option"
    grep -qF -e "${option//-/\\-}" connectsim.1 || fail "the manual lacks $option"
  done
done <<<"$words"

if command -v groff >/dev/null; then
  groff -man -ww -Tutf8 connectsim.1 >shown 2>warnings || true
  [ ! -s warnings ] || fail "groff: $(head -3 warnings)"
  grep -q "Set up Lambda" shown || fail "the manual shows nothing"
fi
[ "$("$program" completion tcsh 2>&1)" = \
  "connectsim completion: needs one of bash|zsh|fish (see connectsim completion --help)" ] ||
  fail "tcsh is not refused"
[ "$failures" -eq 0 ]
