#include "reports/language/paragraphs.h"

#include "tests/support/catch.h"

namespace connectsim {
namespace {

std::string wrapped(std::string_view text, std::string_view label = "") {
  std::string out;
  Paragraphs(Style{}, out).labelled(2, label, text);
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

TEST_CASE("a long paragraph is wrapped between words, under its own start") {
  const std::string text = wrapped(repeated("twelve chars ", 12), "- ");
  CHECK(text == "  - " + repeated("twelve chars ", 6) + "twelve chars\n    " +
                    repeated("twelve chars ", 4) + "twelve chars\n");
}

TEST_CASE("a wide character takes two columns") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("表の行 1") == 8);
  CHECK(display_width("— …") == 3);
}

TEST_CASE("Japanese is wrapped where a phrase begins, never before a closing mark or in a word") {
  const std::string text = wrapped(repeated("セキュリティグループを確認します。", 6));
  std::size_t line_count = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string line = text.substr(begin, end - begin);
    CHECK(display_width(line) <= Style{}.width);
    CHECK((line.starts_with("  セキュリティグループ") || line.starts_with("  確認")));
    begin = end + 1;
    ++line_count;
  }
  CHECK(line_count >= 2);
}

TEST_CASE("a name keeps its id on the same line") {
  const std::string text = wrapped(repeated("x", 90) + " rds-lambda-1 (sg-1) end");
  CHECK(text.find("\n  rds-lambda-1 (sg-1) end\n") != std::string::npos);
}

TEST_CASE("a word longer than a line stands alone and is not cut") {
  const std::string word = repeated("x", 150);
  CHECK(wrapped("a " + word + " b") == "  a\n  " + word + "\n  b\n");
}

}  // namespace
}  // namespace connectsim
