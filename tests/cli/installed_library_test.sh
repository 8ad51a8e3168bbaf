#!/usr/bin/env bash
# What `cmake --install` puts on a machine: the program, headers that bring no package along, the
# code of docs/library.md by pkg-config, and docs/examples/regression_suite by find_package.
# BUILD names the build folder, CXX the compiler.
set -euo pipefail

repository=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
root="$scratch/root"
shop="$repository/docs/examples/shop"

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

cmake --install "$BUILD" --prefix "$root" >/dev/null
"$root/bin/connectsim" decide "$shop" --cluster orders --function checkout \
  >/dev/null || [ $? -le 5 ] || fail "the installed program does not run"

# The installed program writes the page that was built, or says that it has none.
if [ -e "$repository/build/page/page.html" ]; then
  "$root/bin/connectsim" teach -o "$scratch/page.html" || fail "the installed page is not written"
  grep -q 'id="engine-wasm"' "$scratch/page.html" || fail "the installed page has no engine"
  [ "$(stat -c %s "$scratch/page.html")" -lt 1500000 ] || fail "the page is larger than 1.5 MB"
elif "$root/bin/connectsim" teach -o "$scratch/page.html" 2>"$scratch/err"; then
  fail "there is no page, and one is written"
else
  grep -q 'was installed without its page' "$scratch/err" || fail "teach: $(cat "$scratch/err")"
fi
# Wherever it is moved to, and without a page.
mkdir "$scratch/alone"
cp "$root/bin/connectsim" "$scratch/alone"
! "$scratch/alone/connectsim" teach -o "$scratch/none.html" 2>"$scratch/err" ||
  fail "a page comes from nowhere"
if [ "$(wc -l <"$scratch/err")" != 1 ] || [ -e "$scratch/none.html" ]; then
  fail "without a page: $(cat "$scratch/err")"
fi

for made in man/man1/connectsim.1 bash-completion/completions/connectsim \
            zsh/site-functions/_connectsim fish/vendor_completions.d/connectsim.fish \
            connectsim/schemas/decision.schema.json connectsim/schemas/table.schema.json; do
  [ -s "$root/share/$made" ] || fail "$made is not installed"
done

# Only these two bring packages along, for whoever includes them.
leaking=$(cd "$root/include/connectsim" &&
  grep -rlE '<(nlohmann|fmt|boost|rapidcheck|CLI|catch2|yaml-cpp|pugixml)' . | sort | tr '\n' ' ')
[ "$leaking" = "./model/network/network_boost.h ./scenarios/rapidcheck_generators.h " ] ||
  fail "headers that bring packages along: $leaking"
! grep -rn '#include "' "$root/include" | grep -v '#include "connectsim/' ||
  fail "an installed header includes by another name"

# Every public header, in a source of its own.
sed -nE 's#^  ([a-z_/]+\.h)\)?$#\1#p' "$repository/cmake/public_headers.cmake" | sort -u |
  grep -v rapidcheck | sed 's#.*#\#include <connectsim/&>#' >"$scratch/headers.cpp"
[ "$(wc -l <"$scratch/headers.cpp")" -gt 40 ] || fail "no list of public headers"

# The blocks of docs/library.md, and a program that calls them.
awk '/^```cpp/ { code = 1; next } /^```/ { code = 0 } code' "$repository/docs/library.md" \
  >"$scratch/library.cpp"
cat >>"$scratch/library.cpp" <<'EOF'

#include <cstdio>
int main(int count, char** files) {
  connectsim::Snapshot snapshot = load({files + 1, files + count});
  connectsim::NamedRequest names;
  names.cluster = "orders";
  names.function = "checkout";
  std::printf("%s\n", answer(snapshot, names).c_str());
  std::printf("row %u\n", decide(snapshot).row);
  std::printf("%d\n", is_what_it_looks_like(snapshot.network, ask(snapshot)) ? 1 : 0);
  std::printf("%zu groups\n", groups_created(snapshot, names));
  std::printf("%s\n", scenario(1, 1).c_str());
}
EOF
export PKG_CONFIG_PATH="$root/lib/pkgconfig:$root/lib64/pkgconfig"
PKG_CONFIG_PATH+=":$root/lib/$(uname -m)-linux-gnu/pkgconfig"
read -ra flags <<<"$(pkg-config --cflags --libs connectsim)"
"$CXX" -std=c++20 -Wall -Wextra -Werror "$scratch/headers.cpp" "$scratch/library.cpp" \
  -o "$scratch/library" "${flags[@]}"
"$scratch/library" "$shop"/*.json >"$scratch/out"
"$root/bin/connectsim" decide "$shop" --cluster orders --function checkout \
  -f jsonl >"$scratch/decided" || true
diff <(sed -n 1p "$scratch/out" | tr -d ' \n') <(tr -d ' \n' <"$scratch/decided") ||
  fail "library and program differ"
"$root/bin/connectsim" generate --seed 1 --count 2 | sed -n 2p | sed -E 's/"id":"[^"]*",//' \
  >"$scratch/generated"
diff <(sed -n 5p "$scratch/out") "$scratch/generated" ||
  fail "library and program generate other scenarios"

cp -r "$repository/docs/examples/regression_suite" "$scratch/suite"
cmake -S "$scratch/suite" -B "$scratch/suite/build" -DCMAKE_PREFIX_PATH="$root" \
  -DCMAKE_CXX_COMPILER="$CXX" >/dev/null
cmake --build "$scratch/suite/build" >"$scratch/build.log" 2>&1 || {
  cat "$scratch/build.log"
  fail "the example does not build"
}
ctest --test-dir "$scratch/suite/build" --output-on-failure >"$scratch/ctest.log" || {
  cat "$scratch/ctest.log"
  fail "the example does not pass"
}
grep -q '100% tests passed, 0 tests failed out of 1' "$scratch/ctest.log" || fail "no test ran"
# It notices a table that changes more than is meant.
sed -i '0,/"action": "none"/s//"action": "create"/' "$scratch/suite/my-table.json"
"$scratch/suite/build/regression_suite" >"$scratch/out" 2>&1 &&
  fail "a wrong table is not noticed"
grep -q 'nothing else changes' "$scratch/out" || fail "another test failed: $(cat "$scratch/out")"
