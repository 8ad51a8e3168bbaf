#include "tests/tidy/code_text.h"

#include "tests/support/catch.h"

namespace connectsim::tidy {

TEST_CASE("comments and literals become blanks, and lines stay where they are", "[tidy]") {
  CHECK(code_only("a; // b\nc; /* d\ne */ f;") == "a;     \nc;     \n     f;");
  CHECK(code_only("f(\"a\\\"b\", '}');") == "f(      ,    );");
  CHECK(without_comments("f(\"//\"); // x") == "f(\"//\");     ");
}

TEST_CASE("a raw string ends at its own delimiter only", "[tidy]") {
  CHECK(code_only("f(R\"x(a)\" // )x\");") == "f(              );");
  CHECK(code_only("f(u8R\"(\n{)\");") == "f(u8   \n   );");
  // FOR"..." is a macro followed by an ordinary string.
  CHECK(code_only("FOR\"(a\" + b;") == "FOR     + b;");
}

TEST_CASE("an apostrophe between digits starts no literal", "[tidy]") {
  CHECK(code_only("x = 1'000'000 + u8'x';") == "x = 1'000'000 + u8   ;");
}

TEST_CASE("lines come without their breaks", "[tidy]") {
  CHECK(lines_of("a\n\nb\n") == std::vector<std::string_view>{"a", "", "b"});
  CHECK(trimmed(" \t a b\n") == "a b");
}

}  // namespace connectsim::tidy
