#!/usr/bin/env bash
# ./connectsim and ./test in a copy of the launchers, with a made-up cmake, ctest, dpkg-query and
# apt-get: what they build, install, say and return.
set -euo pipefail

repository=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree="$scratch/tree"
export CALLS="$scratch/calls" INSTALLED="$scratch/installed" TREE="$tree"
unset CONNECTSIM_NO_INSTALL

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# expect WANTED GOT WHAT
expect() { [ "$1" = "$2" ] || fail "$3: expected '$1', got '$2'"; }

# expect_match PATTERN FILE WHAT
expect_match() { grep -q -- "$1" "$2" || fail "$3: no '$1' in: $(cat "$2")"; }

# run COMMAND...: leaves its output in $scratch/out and err, and its exit status in $status.
run() {
  status=0
  "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
}

calls() { grep -c "^$1" "$CALLS" || true; }

made_up() {
  cat >"$scratch/bin/$1"
  chmod +x "$scratch/bin/$1"
}

new_tree() {
  rm -rf "$tree" "$CALLS"
  mkdir -p "$tree/cmake" "$tree"/{model,scenarios,simulator,reports,live,cli} "$scratch/bin"
  touch "$tree/CMakeLists.txt" "$tree/CMakePresets.json" "$tree/model/a.cpp" "$CALLS"
  cp "$repository/connectsim" "$repository/test" "$tree"
  cp "$repository"/cmake/{bootstrap.sh,packages.txt} "$tree/cmake"
  # Without the sections' names and comments: every package is there.
  grep -vE '^(#|\[|$)' "$tree/cmake/packages.txt" >"$INSTALLED"
}

new_tree

made_up cmake <<'MADE_UP'
#!/usr/bin/env bash
echo "cmake $*" >>"$CALLS"
[ "$1" = --build ] || exit 0
sleep 0.2
if [ -e "$TREE/broken" ]; then
  echo '[1/2] Building CXX object good.o'
  echo 'model/a.cpp:1:1: error: made up'
  exit 1
fi
if [ -n "${NINJA_STATUS:-}" ]; then
  printf '%s\n' '[1/2]  50% Building good.o' '[2/2] 100% Linking'
fi
if [ "${2##*/}" = page ]; then
  echo page >"$2/page.html"
  exit 0
fi
printf '%s\n' '#!/usr/bin/env bash' 'echo "$# <$*> $(cat) $PWD"' 'exit 42' >"$2/connectsim"
chmod +x "$2/connectsim"
MADE_UP
made_up ctest <<'MADE_UP'
#!/usr/bin/env bash
echo "ctest $*" >>"$CALLS"
exit 8
MADE_UP
made_up dpkg-query <<'MADE_UP'
#!/usr/bin/env bash
status=0
for package in "${@:3}"; do
  if grep -qxF -- "$package" "$INSTALLED"; then echo "installed $package"; else status=1; fi
done
exit $status
MADE_UP
made_up apt-get <<'MADE_UP'
#!/usr/bin/env bash
echo "apt-get $*" >>"$CALLS"
echo 'noise of apt-get'
[ ! -e "$TREE/offline" ] || exit 100
for word in "$@"; do printf '%s\n' "$word" >>"$INSTALLED"; done
MADE_UP
made_up apt-cache <<'MADE_UP'
#!/usr/bin/env bash
exit 100
MADE_UP
made_up id <<'MADE_UP'
#!/usr/bin/env bash
echo "${MADE_UP_USER:-0}"
MADE_UP
made_up sudo <<'MADE_UP'
#!/usr/bin/env bash
[ -e "$TREE/sudo" ] || exit 1
shift
echo "sudo $*" >>"$CALLS"
"$@"
MADE_UP
export PATH="$scratch/bin:$PATH"

# The program gets arguments, stdin and the caller's folder; its output and status pass through.
mkdir "$scratch/elsewhere"
ln -s ../tree/connectsim "$scratch/elsewhere/link"
cd "$scratch/elsewhere"
run ./link decide 'a b' <<<input
expect 42 "$status" "the exit status"
expect "2 <decide a b> input $scratch/elsewhere" "$(cat "$scratch/out")" "the output"
expect "" "$(cat "$scratch/err")" "what a build that goes well says"
expect "cmake --preset release" "$(head -n 1 "$CALLS")" "the configuration"

# It is built once, and again when a source changed or went away.
run "$tree/connectsim" </dev/null
expect 1 "$(calls 'cmake --build')" "builds without a change"
touch "$tree/model/a.cpp"
run "$tree/connectsim" </dev/null
expect 2 "$(calls 'cmake --build')" "builds after a changed source"
rm "$tree/model/a.cpp"
run "$tree/connectsim" </dev/null
expect 3 "$(calls 'cmake --build')" "builds after a removed source"

# A failed build shows the compiler's errors, without the steps that went well, and ends with 1.
touch "$tree/broken" "$tree/model/a.cpp"
run "$tree/connectsim" </dev/null
expect 1 "$status" "the exit status of a failed build"
expect_match 'error: made up' "$scratch/err" "a failed build"
expect "" "$(grep Building "$scratch/err" || true)" "steps that went well"
expect "" "$(cat "$scratch/out")" "a failed build's stdout"
rm "$tree/broken"
run "$tree/connectsim" </dev/null
expect 42 "$status" "the exit status after the mended build"

# On a terminal one line shows how far the build is, and is gone when the program speaks.
touch "$tree/model/a.cpp"
run script -q -e -c "$tree/connectsim one </dev/null" "$scratch/terminal" </dev/null
expect 42 "$status" "the exit status on a terminal"
line=$'\r\033\\[K'
expect_match "${line}connectsim: \\[1/2\\]  50%${line}connectsim: \\[2/2\\] 100%${line}1 <one>" \
  "$scratch/out" "the progress on a terminal"
expect "" "$(grep Linking "$scratch/out" || true)" "steps on a terminal"

# Two first runs at the same time build once.
new_tree
"$tree/connectsim" </dev/null >"$scratch/one" 2>&1 &
run "$tree/connectsim" </dev/null
wait $! || true
expect 1 "$(calls 'cmake --build')" "builds of two first runs"
expect "$(cat "$scratch/out")" "$(cat "$scratch/one")" "the output of two first runs"

# A folder that was configured for another place is made anew.
new_tree
mkdir -p "$tree/build/release"
echo 'CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere' >"$tree/build/release/CMakeCache.txt"
run "$tree/connectsim" </dev/null
[ ! -e "$tree/build/release/CMakeCache.txt" ] || fail "a foreign build folder is kept"

# --no-install and CONNECTSIM_NO_INSTALL only print the command.
new_tree
sed -i '/ninja-build/d; /catch2/d' "$INSTALLED"
command='apt-get update && apt-get install -y --no-install-recommends ninja-build'
for way in argument variable; do
  if [ $way = argument ]; then
    run "$tree/connectsim" --no-install decide </dev/null
  else
    run env CONNECTSIM_NO_INSTALL=1 "$tree/connectsim" decide </dev/null
  fi
  expect 1 "$status" "the exit status by $way"
  expect "$command" "$(tail -n 1 "$scratch/err")" "the command by $way"
  expect "" "$(cat "$CALLS" "$scratch/out")" "calls and output by $way"
done
run "$tree/test" --no-install </dev/null
expect "apt-get update && apt-get install -y --no-install-recommends ninja-build catch2" \
  "$(tail -n 1 "$scratch/err")" "the command of ./test"

# Without root the command is printed, unless sudo asks nothing.
export MADE_UP_USER=1000
run "$tree/connectsim" </dev/null
expect 1 "$status" "the exit status without root"
expect "sudo apt-get update && sudo apt-get install -y --no-install-recommends ninja-build" \
  "$(tail -n 1 "$scratch/err")" "the command without root"
expect "" "$(cat "$CALLS")" "calls without root"
touch "$tree/sudo"
run "$tree/connectsim" </dev/null
expect 42 "$status" "the exit status with sudo"
expect_match '^sudo .*apt-get .* install' "$CALLS" "an installation with sudo"
unset MADE_UP_USER

# A machine without a package index gets one; only what is missing is installed, with one line.
new_tree
sed -i '/ninja-build/d' "$INSTALLED"
run "$tree/connectsim" </dev/null
expect 42 "$status" "the exit status after an installation"
expect 'connectsim: installing ninja-build' "$(cat "$scratch/err")" "an installation"
expect "update ninja-build" "$(grep -oE '(update|[^ ]+)$' <(grep apt-get "$CALLS") | xargs)" \
  "the installation's calls"

# --no-install changes nothing when nothing is missing.
run "$tree/connectsim" --no-install one </dev/null
expect "1 <one>  $scratch/elsewhere" "$(cat "$scratch/out")" "a run with nothing missing"

# A failed installation shows what apt-get said.
new_tree
sed -i '/ninja-build/d' "$INSTALLED"
touch "$tree/offline"
run "$tree/connectsim" </dev/null
expect 1 "$status" "the exit status of a failed installation"
expect_match 'noise of apt-get' "$scratch/err" "a failed installation"

# teach builds the page that it writes, once, with packages of its own, and says so.
new_tree
sed -i '/wasi-libc/d' "$INSTALLED"
run "$tree/connectsim" decide </dev/null
run "$tree/connectsim" teach --help </dev/null
run "$tree/connectsim" teach --page built.html -o page.html </dev/null
expect 0 "$(calls 'cmake --preset page')" "pages for command lines that write none of ours"
run "$tree/connectsim" teach -o page.html </dev/null
expect 42 "$status" "the exit status of teach"
expect_match 'building the page in the browser' "$scratch/err" "what the build of a page says"
expect_match 'installing wasi-libc' "$scratch/err" "what the build of a page installs"
run "$tree/connectsim" teach -opage.html </dev/null
expect "" "$(cat "$scratch/err")" "what teach says when the page is there"
touch "$tree/reports/page.js"
run "$tree/connectsim" teach --output=page.html </dev/null
expect 2 "$(calls 'cmake --preset page')" "pages built after a change"

# ./test builds, and passes ctest's arguments and exit status through.
new_tree
run "$tree/test" -R tidy </dev/null
expect 8 "$status" "the exit status of ./test"
expect "ctest --preset dev -R tidy" "$(tail -n 1 "$CALLS")" "the call of ctest"
