#include "model/text/encoding.h"

#include <string>

#include "model/text/input_error.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace std::string_literals;

namespace {

// {"a":"é語😀"} as UTF-16, little endian.
const std::string little = "{\0\"\0a\0\"\0:\0\"\0\xE9\0\x9E\x8A\x3D\xD8\x00\xDE\"\0}\0"s;  // NOLINT
const std::string as_utf8 = "{\"a\":\"\xC3\xA9\xE8\xAA\x9E\xF0\x9F\x98\x80\"}";

std::string swapped(std::string bytes) {
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::swap(bytes[i], bytes[i + 1]);
  }
  return bytes;
}

std::string problem_of(const std::string& bytes) {
  try {
    static_cast<void>(utf8_text(bytes));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("what Windows PowerShell redirects into a file is read: UTF-16 with its mark") {
  CHECK(utf8_text("\xFF\xFE" + little) == as_utf8);
  CHECK(utf8_text("\xFE\xFF" + swapped(little)) == as_utf8);
}

TEST_CASE("UTF-16 without a mark is told by the zero beside the first character") {
  CHECK(utf8_text(little) == as_utf8);
  CHECK(utf8_text(swapped(little)) == as_utf8);
}

TEST_CASE("UTF-8 comes back as it is, without its mark") {
  CHECK(utf8_text(as_utf8) == as_utf8);
  CHECK(utf8_text("\xEF\xBB\xBF" + as_utf8) == as_utf8);
  CHECK(utf8_text("") == "");
  CHECK(utf8_text("{\xFF") == "{\xFF");
}

TEST_CASE("broken UTF-16 and UTF-32 are named, not guessed") {
  CHECK(problem_of("\xFF\xFE{\0}"s) == "is UTF-16 that ends in half a character; save it as UTF-8");
  CHECK(problem_of("\xFF\xFE{\0\x3D\xD8}\0"s) ==
        "is UTF-16 with half a character in it; save it as UTF-8");
  CHECK(problem_of("\xFF\xFE\0\0{\0\0\0"s) == "is UTF-32; save it as UTF-8");
}
