// Whole accounts as saved by others; skipped where they are not there.

#include <cstdlib>
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::filesystem::path accounts() { return inputs_folder() / "accounts"; }

Json decided(const std::string& account, const std::vector<std::string>& request) {
  std::vector<std::string> words = {"decide", (accounts() / account).string(), "-f", "jsonl", "-q"};
  words.insert(words.end(), request.begin(), request.end());
  const Finished run = run_program(words);
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  return run.out.empty() ? Json() : Json::parse(run.out);
}

bool are_there() {
  if (std::filesystem::is_directory(accounts())) {
    return true;
  }
  WARN("skipped: there is no folder " << accounts().string());
  return false;
}

TEST_CASE("a staging account: connected, to be associated, to be created, refused") {
  if (!are_there()) return;
  const auto to = [](const std::string& cluster, const std::string& function) {
    return decided("stg", {"--cluster", cluster, "--function", function});
  };
  CHECK(to("corp-stg-aurora", "import-pos-master-sh")["row"] == 1);
  CHECK(to("corp-stg-aurora", "sg-import-data")["row"] == 1);
  const Json second = to("corp-stg-aurora", "send-master-file");
  CHECK(second["row"] == 4);
  CHECK(second["action"] == "associate");
  CHECK(to("corp-stg-replica", "send-master-file")["action"] == "create");
  CHECK(to("corp-stg-aurora", "notify")["verdict"] == "refused");
}

TEST_CASE("a chain through a proxy: connected, silent for a second function") {
  if (!are_there()) return;
  const auto through = [](const std::string& function) {
    return decided("chain", {"--cluster", "orders", "--function", function, "--proxy",
                             "proxy-1767869261853-orders"});
  };
  CHECK(through("checkout")["row"] == 1);
  CHECK(through("refunds")["verdict"] == "silent");
  const auto directly = [](const std::string& function) {
    return decided("chain", {"--cluster", "orders", "--function", function});
  };
  CHECK(directly("reports")["row"] == 1);
  CHECK(directly("export")["rows"] == Json({3, 4}));
}

TEST_CASE("an emulated account: its function sits in a VPC that does not exist") {
  if (!are_there()) return;
  const Json answer = decided("emulated", {"--cluster", "clu1", "--function", "fn1"});
  CHECK(answer["verdict"] == "refused");
  CHECK(answer["unmet"] == Json({"function-in-another-vpc"}));
}

}  // namespace
}  // namespace connectsim::tests
