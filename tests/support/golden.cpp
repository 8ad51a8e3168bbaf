#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

std::string text_in(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// "line 3: expected ..., got ...", the first that differs.
std::string first_difference(const std::string& expected, const std::string& got) {
  std::istringstream expected_lines(expected);
  std::istringstream got_lines(got);
  std::string expected_line;
  std::string got_line;
  for (int number = 1;; ++number) {
    const bool has_expected = static_cast<bool>(std::getline(expected_lines, expected_line));
    const bool has_got = static_cast<bool>(std::getline(got_lines, got_line));
    if (!has_expected && !has_got) {
      return "only line breaks differ";
    }
    if (has_expected != has_got || expected_line != got_line) {
      return "line " + std::to_string(number) + ":\n  expected " +
             (has_expected ? expected_line : "the end") + "\n  got      " +
             (has_got ? got_line : "the end");
    }
  }
}

}  // namespace

void check_golden(const std::string& name, const std::string& report) {
  const auto path = source_folder() / "tests/golden" / name;
  if (const char* update = std::getenv("UPDATE_GOLDEN"); update && std::string(update) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << report;
    return;
  }
  const std::string expected = text_in(path);
  if (expected == report) {
    SUCCEED();
    return;
  }
  FAIL_CHECK(name << " differs, " << first_difference(expected, report)
                  << "\n(UPDATE_GOLDEN=1 rewrites it)");
}

}  // namespace connectsim::tests
