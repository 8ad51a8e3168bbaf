// The source tree keeps its own rules. What each rule is stands in tests/tidy/*.h.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/tidy/clauses.h"
#include "tests/tidy/includes.h"
#include "tests/tidy/lengths.h"
#include "tests/tidy/placement.h"
#include "tests/tidy/rooms.h"
#include "tests/tidy/source_files.h"

namespace connectsim::tidy {
namespace {

const std::vector<SourceFile>& tree() {
  static const std::vector<SourceFile> files = source_files(tests::source_folder());
  return files;
}

using Check = Offences (*)(const SourceFile&);

bool is_any(const SourceFile&) { return true; }

/// C++ of the product and its tests, but not of docs/examples.
bool is_own_cpp(const SourceFile& file) {
  return is_cpp(file.path) && (is_product(file.path) || top_folder(file.path) == "tests");
}

Offences offences_in(bool (*is_checked)(const SourceFile&), Check check) {
  Offences all;
  for (const SourceFile& file : tree()) {
    if (!is_checked(file)) continue;
    for (std::string& offence : check(file)) all.push_back(std::move(offence));
  }
  return all;
}

void check_none(const Offences& offences) {
  std::string lines;
  for (const std::string& offence : offences) lines += "\n" + offence;
  CHECK(lines == "");
}

}  // namespace

TEST_CASE("the tree is read", "[tidy]") {
  const auto is_read = [](const std::string& path) {
    return std::any_of(tree().begin(), tree().end(),
                       [&](const SourceFile& file) { return file.path == path; });
  };
  CHECK(is_read("tests/tidy_test.cpp"));
  CHECK(is_read("simulator/tables/embedded_documents.h"));
  CHECK(is_read("tests/CMakeLists.txt"));
  CHECK(is_read("cmake/embed.cmake"));
  CHECK(is_read("connectsim"));
  CHECK(is_read(".ci/run"));
}

TEST_CASE("includes follow the arrows between the rooms", "[tidy]") {
  check_none(offences_in(is_own_cpp, forbidden_includes));
}

TEST_CASE("no units include each other in a circle", "[tidy]") {
  check_none(circles_of_units(tree()));
}

TEST_CASE("no file is too long", "[tidy]") { check_none(offences_in(is_any, long_files)); }

TEST_CASE("no line is too long", "[tidy]") {
  // What the program printed is kept as it printed it.
  const auto is_written = [](const SourceFile& file) {
    return !file.path.starts_with("tests/golden/");
  };
  check_none(offences_in(is_written, long_lines));
}

TEST_CASE("no function is too long", "[tidy]") {
  check_none(offences_in(is_own_cpp, long_functions));
}

TEST_CASE("every folder has a name that says what is in it", "[tidy]") {
  check_none(offences_in(is_any, banned_folders));
}

TEST_CASE("every source is built", "[tidy]") { check_none(unlisted_sources(tree())); }

TEST_CASE("no phrase has the name of another", "[tidy]") { check_none(doubled_phrases(tree())); }

TEST_CASE("no title of a test looks like an option", "[tidy]") {
  check_none(offences_in(is_own_cpp, titles_like_options));
}

TEST_CASE("every clause has a test", "[tidy]") {
  const std::filesystem::path clauses = tests::source_folder() / "docs/semantics.md";
  if (!std::filesystem::exists(clauses)) {
    WARN("there is no docs/semantics.md");
    return;
  }
  std::ifstream in(clauses);
  const std::string markdown{std::istreambuf_iterator<char>(in), {}};
  CHECK_FALSE(clause_ids(markdown).empty());
  check_none(untested_clauses(markdown, tree()));
}

}  // namespace connectsim::tidy
