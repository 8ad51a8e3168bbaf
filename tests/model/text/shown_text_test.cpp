#include "model/text/shown_text.h"

#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a foreign text is shown as it is where nothing of it is obeyed") {
  for (const char* plain : {"", "rds-lambda-1", "orders: main", "a::b", "#1", "関数", "é", "🚀",
                            "back\\slash", "<b>|`*`", "%0A", "100 ##"}) {
    CHECK(shown_text(plain) == plain);
  }
}

TEST_CASE("controls, breaks, marks of direction and broken bytes are written out") {
  CHECK(shown_text("a\nb\r\tc\x1b[31m\x7f") == R"(a\u000ab\u000d\u0009c\u001b[31m\u007f)");
  CHECK(shown_text("\0nul"sv) == R"(\u0000nul)");
  CHECK(shown_text("\u0085next\u009b") == R"(\u0085next\u009b)");
  CHECK(shown_text("\u202eback\u2066\u200f\u061c") == R"(\u202eback\u2066\u200f\u061c)");
  CHECK(shown_text("\u2028\u2029\u200b\ufeff") == R"(\u2028\u2029\u200b\ufeff)");
  CHECK(shown_text("\U000e0041") == R"(\udb40\udc41)");
  CHECK(shown_text("\xff\xc0\xaf\xed\xa0\x80\xe3\x81") == R"(\xff\xc0\xaf\xed\xa0\x80\xe3\x81)");
}

TEST_CASE("no text is a command of a CI log, whichever line it begins") {
  CHECK(shown_text("::error::x") == R"(\u003a:error::x)");
  CHECK(shown_text("a ::set-output name=x::y") == R"(a \u003a:set-output name=x::y)");
  CHECK(shown_text("x##[error]y") == R"(x\u0023#[error]y)");
}

TEST_CASE("what was shown is not changed again") {
  const std::string once = shown_text("a\n::b\xff \u202e ::c ##[d");
  CHECK(shown_text(once) == once);
}

}  // namespace
}  // namespace connectsim::tests
