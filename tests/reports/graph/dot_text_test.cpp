#include "reports/graph/dot_text.h"

#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

TEST_CASE("no text ends the string of DOT that holds it") {
  CHECK(quoted_dot("sg-1") == R"("sg-1")");
  CHECK(quoted_dot(R"(a"];evil[label="b)") == R"("a\"];evil[label=\"b")");
  CHECK(quoted_dot(R"(ends with \)") == R"("ends with \\")");
  CHECK(quoted_dot(R"(\N \l \")") == R"("\\N \\l \\\"")");
  CHECK(quoted_dot("two\nlines\x1b[31m\x7f") == R"("two\\u000alines\\u001b[31m\\u007f")");
  CHECK(quoted_dot("") == R"("")");
}

TEST_CASE("a long line is shortened in its middle, between characters") {
  CHECK(label_line("sg-0123456789abcdef0", 13) == "sg-012\u2026bcdef0");
  CHECK(label_line("sg-0123456789", 13) == "sg-0123456789");
  CHECK(label_line("関数の長い名前です", 5) == "関数\u2026です");
  CHECK(label_line("ééééé", 5) == "ééééé");
  CHECK(label_line(R"("""""""")", 3) == R"(\"…\")");
}

}  // namespace
}  // namespace connectsim::tests
