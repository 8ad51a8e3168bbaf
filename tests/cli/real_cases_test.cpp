// What public bug reports came to, as their folders say it; skipped where they are not there.

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;
namespace fs = std::filesystem;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A file or folder of the case with a number; empty when there are no cases.
std::string in_case(const std::string& number, const std::string& name) {
  const fs::path cases = inputs_folder() / "cases";
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(cases, error)) {
    if (entry.path().filename().string().starts_with(number + "-")) {
      return (entry.path() / name).string();
    }
  }
  WARN("skipped: there is no case " << number);
  return {};
}

Finished decided_ledger(const std::string& input, const Words& more = {}) {
  Words words = {"decide", input, "--cluster", "ledger"};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

int row_of(const std::string& input, const std::string& function, const Words& more = {}) {
  Words words = {"--function", function, "-f", "json", "-q"};
  words.insert(words.end(), more.begin(), more.end());
  const Finished run = decided_ledger(input, words);
  return run.status == 0 ? Json::parse(run.out).value("row", 0) : -1;
}

TEST_CASE("case 13: what is no Aurora cluster is named") {
  const std::string account = in_case("13", "account");
  if (account.empty()) return;
  const auto error = [&](const std::string& name) {
    return run_program({"decide", account, "--cluster", name, "--function", "writer"}).err;
  };
  CHECK(holds(error("maz"), "warning: " + account + ": clusters of other engines are left aside"));
  CHECK(holds(error("maz"), "it is a Multi-AZ DB cluster (engine postgres); the table is about"));
  CHECK(holds(error("solo"), "it is a DB instance of no Aurora cluster; the table is about"));
}

TEST_CASE("cases 09, 14, 15, 16, 24, 26, 34: read as they were meant") {
  if (in_case("09", "account").empty()) return;
  CHECK(row_of(in_case("09", "account"), "writer") == 5);
  CHECK(row_of(in_case("14", "account"), "writer") == 1);
  CHECK(row_of(in_case("15", "account"), "writer") == 1);
  CHECK(row_of(in_case("16", "account"), "writer", {"--proxy", "lp"}) == 1);
  CHECK(row_of(in_case("16", "both-hops-3306"), "writer", {"--proxy", "lp"}) == 3);
  CHECK(row_of(in_case("34", "account"), "writer") == 4);
  const auto reachable = [](const std::string& number) {
    return run_program({"connected", in_case(number, "account"), "--reachable"}).out;
  };
  CHECK(holds(reachable("24"), "Works without being listed"));
  CHECK_FALSE(holds(reachable("26"), "Works"));  // tcp 0-0 is port 0 only
  const Finished explained = run_program({"explain", in_case("16", "both-hops-3306"), "--cluster",
                                          "ledger", "--function", "writer", "--proxy", "lp"});
  CHECK(holds(explained.out, "tcp 3306"));
  CHECK(holds(explained.out, "tcp 5432"));
}

TEST_CASE("case 29: rows of Steampipe and items of AWS Config are named") {
  for (const char* tool : {"steampipe", "aws-config"}) {
    const std::string account = in_case("29", tool);
    if (account.empty()) return;
    const Finished run = decided_ledger(account, {"--function", "writer", "--strict"});
    CHECK((run.status == 5 || row_of(account, "writer") == 1));  // said, or read
    CHECK((run.status == 0 || holds(run.err, "Steampipe") || holds(run.err, "AWS Config")));
  }
}

TEST_CASE("case 36: lines of groups and lists of answers are read") {
  const std::string pages = in_case("36", "list-of-pages");
  if (pages.empty()) return;
  CHECK(row_of(pages, "writer") == 1);
  const Finished lines = decided_ledger(in_case("36", "groups.jsonl"), {"--function", "writer"});
  CHECK(holds(lines.err, "no cluster \"ledger\": the snapshot was saved without clusters"));
}

TEST_CASE("case 19: a member written twice is refused with its path") {
  for (const char* name : {"dup-action.json", "dup-col.json", "dup-rows.json"}) {
    const std::string table = in_case("19", name);
    if (table.empty()) return;
    for (const Words& words : {Words{"check", table, "--count", "0"}, {"fmt", table}}) {
      const Finished run = run_program(words);
      CHECK(run.status == 1);
      CHECK(holds(run.err, "is written twice"));
      CHECK(run.out.empty());
    }
  }
}

TEST_CASE("cases 08, 20, 22, 27, 35: answered as their folders say") {
  if (in_case("08", "account").empty()) return;
  CHECK(holds(run_program({"connected", in_case("08", "account"), "--reachable"}).out, "perhaps"));
  CHECK(run_program({"check", in_case("20", "table.json"), "--count", "0", "--fail-on", "conflict"})
            .status == 3);
  const auto applied = [](const std::string& function) {
    return run_program({"apply", in_case("22", "account"), "--cluster", "ledger", "--function",
                        function, "--no-after"});
  };
  CHECK(applied("w6").status == 2);
  CHECK(applied("writer").status == 0);
  const std::string one_group =
      run_program({"connected", in_case("27", "account"), "--reachable"}).out;
  CHECK(holds(one_group, "direct"));
  CHECK(holds(one_group, "proxy"));
  CHECK_FALSE(holds(
      run_program({"connected", in_case("27", "without-self-rule"), "--reachable"}).out, "Works"));
  CHECK(holds(run_program({"audit", in_case("35", "account")}).out, "name each other"));
}

}  // namespace
}  // namespace connectsim::tests
