#include "tests/tidy/placement.h"

#include "tests/support/catch.h"

namespace connectsim::tidy {

TEST_CASE("a folder name that says nothing is found at any depth", "[tidy]") {
  CHECK(banned_folders({"utils/a.h", ""}).size() == 1);
  CHECK(banned_folders({"tests/model/helpers/a.h", ""}).size() == 1);
  CHECK(banned_folders({"model/utils.h", ""}).empty());
  CHECK(banned_folders({"model/core_rules/a.h", ""}).empty());
}

TEST_CASE("a source that is not listed is found", "[tidy]") {
  const Offences offences = unlisted_sources({{"model/CMakeLists.txt", "lib(a.cpp) # b.cpp\n"},
                                              {"model/a.cpp", ""},
                                              {"model/b.cpp", ""},
                                              {"model/c.h", ""}});
  CHECK(offences == Offences{"model/b.cpp: no CMakeLists.txt names it"});
}

TEST_CASE("a source is listed relative to the nearest list", "[tidy]") {
  const SourceFile list{"tests/CMakeLists.txt", "t(model/a.cpp\n  bench/b.cpp)"};
  CHECK(unlisted_sources({list, {"tests/model/a.cpp", ""}}).empty());
  CHECK(unlisted_sources({list, {"tests/bench/b.cpp", ""}}).empty());
  const SourceFile nearer{"tests/bench/CMakeLists.txt", "t(c.cpp)"};
  CHECK(unlisted_sources({list, nearer, {"tests/bench/b.cpp", ""}}).size() == 1);
  CHECK(unlisted_sources({list, {"tests/other/a.cpp", ""}}).size() == 1);
}

TEST_CASE("a table that is not listed is found", "[tidy]") {
  const SourceFile list{"simulator/CMakeLists.txt", "set(tables tables/a.json)"};
  CHECK(unlisted_sources({list, {"simulator/tables/a.json", "{}"}}).empty());
  CHECK(unlisted_sources({list, {"simulator/tables/b.json", "{}"}}).size() == 1);
}

TEST_CASE("an example that users build for themselves is not listed", "[tidy]") {
  CHECK(unlisted_sources({{"docs/examples/a.cpp", ""}}).empty());
}

TEST_CASE("two phrases of one name are found, whatever their types", "[tidy]") {
  const SourceFile one{"reports/a/a_texts.h", "\ninline constexpr Phrase same{\"a\", \"b\"};\n"};
  const SourceFile list{"reports/b/b_texts.h",
                        "\ninline constexpr std::array<Phrase, 2> same = {{\n"};
  const SourceFile other{"reports/c/c_texts.h", "\ninline constexpr Phrase another{\"a\"};\n"};
  CHECK(doubled_phrases({one, list, other}) ==
        Offences{"reports/b/b_texts.h: same is a phrase of reports/a/a_texts.h too"});
  CHECK(doubled_phrases({one, other}).empty());
}

TEST_CASE("a title that looks like an option is found", "[tidy]") {
  const SourceFile file{"tests/a_test.cpp", "\nTEST_CASE(\"-x\") {}\nTEST_CASE(\"x-\") {}\n"};
  CHECK(titles_like_options(file) ==
        Offences{"tests/a_test.cpp: begins with a dash: TEST_CASE(\"-x\") {}"});
}

}  // namespace connectsim::tidy
