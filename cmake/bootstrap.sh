# shellcheck shell=bash
# What ./connectsim, ./test and the CI scripts share: installing packages and building a preset.
# Sourced, with `root` set to the repository and `no_install` to 1 when nothing may be installed.
# Everything it has to say goes to stderr; it ends the script with 1 when it cannot go on.
: "${root:?}"

say() { printf 'connectsim: %s\n' "$*" >&2; }

# packages_of SECTION...: the packages of these sections of packages.txt.
packages_of() {
  awk -v sections=" $* " '
    /^\[/ { section = " " substr($0, 2, length($0) - 2) " "; next }
    NF && !/^#/ && index(sections, section)' "$root/cmake/packages.txt"
}

# missing_packages PACKAGE...: those that are not installed. None where there is no dpkg: there
# CMake names what it does not find.
missing_packages() {
  command -v dpkg-query >/dev/null || return 0
  local installed
  # dpkg-query fails when it does not know one of them, after printing the others.
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
  printf '%s\n' "$@" | while read -r package; do
    grep -qxF "installed $package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# apt ARGUMENT...: apt-get, asking nothing, waiting for another installation to end.
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confdef \
    -o Dpkg::Options::=--force-confold "$@" </dev/null
}

# install_packages PACKAGE...: with an up-to-date index, which a new machine does not have and an
# old one may have outlived.
install_packages() {
  if apt-cache show --no-all-versions "$@" >/dev/null 2>&1 &&
    apt install --no-install-recommends "$@"; then
    return 0
  fi
  apt update && apt install --no-install-recommends "$@"
}

# require_packages SECTION...: installs what is missing, or says which command would.
require_packages() {
  [ -z "$(missing_packages_of "$@")" ] || with_lock packages add_packages "$@"
}

missing_packages_of() {
  local packages
  mapfile -t packages < <(packages_of "$@")
  missing_packages "${packages[@]}"
}

# add_packages SECTION...: the part of require_packages that only one process may do.
add_packages() {
  local missing as_root=() command output sudo=
  mapfile -t missing < <(missing_packages_of "$@")
  [ ${#missing[@]} -gt 0 ] || return 0 # another process was faster
  [ "$(id -u)" = 0 ] || sudo="sudo "
  command="${sudo}apt-get update && "
  command+="${sudo}apt-get install -y --no-install-recommends ${missing[*]}"

  if [ "${no_install:-0}" = 1 ]; then
    say "these packages are missing: ${missing[*]}. Install them with"
    printf '%s\n' "$command" >&2
    exit 1
  fi
  if [ -n "$sudo" ]; then
    if ! sudo -n true 2>/dev/null; then
      say "these packages are missing, and installing them needs root: ${missing[*]}. Run"
      printf '%s\n' "$command" >&2
      exit 1
    fi
    as_root=(sudo -n)
  fi
  say "installing ${missing[*]}"
  if ! output=$(install_packages "${missing[@]}" 2>&1); then
    printf '%s\n' "$output" >&2
    say "the packages could not be installed; the command was"
    printf '%s\n' "$command" >&2
    exit 1
  fi
}

# run_quietly LOG COMMAND...: shows what the command printed only when it fails. On a terminal it
# shows how far ninja is.
run_quietly() {
  local log=$1 status=0
  shift
  if [ -t 2 ]; then
    NINJA_STATUS='[%f/%t] %p ' "$@" 2>&1 </dev/null | tee "$log" | show_progress || status=1
  else
    "$@" >"$log" 2>&1 </dev/null || status=1
  fi
  [ $status = 1 ] || return 0
  # Without ninja's lines about the steps that went well.
  grep -vE '^\[[0-9]+/[0-9]+\]' "$log" >&2 || true
  return 1
}

# show_progress: of ninja's lines on stdin the last one's "[done/total] share", in one line that is
# written again and again, and taken away at the end.
show_progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^(\[[0-9]+/[0-9]+\]\ +[0-9]+%) ]]; then
      printf '\r\033[Kconnectsim: %s' "${BASH_REMATCH[1]}" >&2
    fi
  done
  printf '\r\033[K' >&2
}

# build_preset PRESET: configures and builds in build/PRESET. One process at a time; a folder that
# was configured elsewhere (the tree was moved or copied) is made anew. Leaves the file .built with
# the time at which the build began.
build_preset() {
  local preset=$1 folder="$root/build/$1" home
  mkdir -p "$folder"
  home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt" 2>/dev/null || true)
  if [ -n "$home" ] && [ "$home" != "$root" ]; then
    rm -rf "$folder"
    mkdir -p "$folder"
  fi
  touch "$folder/.building"
  if ! configure_and_build "$preset" "$folder"; then
    say "the build of preset $preset failed (the whole log: build/$preset/*.log)"
    exit 1
  fi
  mv "$folder/.building" "$folder/.built"
}

configure_and_build() {
  local preset=$1 folder=$2
  # --preset reads CMakePresets.json of the current folder.
  (cd "$root" && run_quietly "$folder/configure.log" cmake --preset "$preset") &&
    run_quietly "$folder/build.log" cmake --build "$folder" --parallel "$(nproc)"
}

# with_lock NAME COMMAND...: one process at a time.
with_lock() {
  mkdir -p "$root/build"
  local lock
  exec {lock}>"$root/build/$1.lock"
  flock "$lock"
  shift
  "$@"
  exec {lock}>&-
}
