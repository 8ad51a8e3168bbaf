#!/usr/bin/env bash
# tests/bench/first_answer.sh [COMMIT]: what a newcomer waits for, each in a fresh clone of COMMIT
# (HEAD without): the first `decide`, a cold ./test, and .ci/run, once without ccache and once with
# the cache as the run before filled it. Wall time and processor time; on a busy machine half of the
# processor time tells more. Bounds on two cores: 75 s, 9 minutes and 14 minutes. Packages that are
# missing are installed within the first that needs them.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
commit=$(git -C "$root" rev-parse "${1:-HEAD}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# measured NAME COMMAND...: a line of the table.
measured() {
  local name=$1 status=0
  shift
  rm -rf "$folder/clone"
  git clone -q "$root" "$folder/clone"
  git -C "$folder/clone" checkout -q "$commit"
  (cd "$folder/clone" && /usr/bin/env time -f '%e %U %S' -o "$folder/time" "$@") \
    >"$folder/out" 2>&1 </dev/null || status=$?
  if [ "$status" != 0 ]; then
    tail -n 20 "$folder/out" >&2
  fi
  tail -n 1 "$folder/time" | awk -v name="$name" -v status="$status" \
    '{ printf "| %s | %d s | %d s | %d |\n", name, $1, $2 + $3, status }'
}

echo "commit $commit, $(nproc) cores"
echo '| what | wall | processor | exit status |'
echo '|---|---|---|---|'
for cache in without with; do
  export CCACHE_DIR="$folder/cache"
  if [ $cache = without ]; then export CCACHE_DISABLE=1; else unset CCACHE_DISABLE; fi
  measured "first decide, $cache ccache" \
    ./connectsim decide docs/examples/shop --cluster orders --function refunds
  measured "./test, $cache ccache" ./test
  measured ".ci/run, $cache ccache" .ci/run
done
