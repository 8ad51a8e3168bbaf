// The verbs live capture and live policy with recorded answers and plug-ins, run as a user runs
// them.

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string account_folder(const TemporaryFolder& folder, Json account) {
  folder.write("recorded/all.json", account.dump());
  return "folder:" + folder.path("recorded");
}

Finished captured(const TemporaryFolder& folder, const std::string& backend,
                  std::vector<std::string> more = {"--all"}) {
  std::vector<std::string> words = {"live",      "capture", "-o", folder.path("capture"),
                                    "--backend", backend};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

TEST_CASE("a capture of recorded answers is decided like the account") {
  const TemporaryFolder folder;
  const Finished run = captured(folder, account_folder(folder, direct_account()),
                                {"--cluster", "orders", "--function", "web"});
  CHECK(run.status == 0);
  CHECK(run.out.find("answers") != std::string::npos);
  CHECK(folder.has("capture/ec2-describe-security-groups.json"));
  const Finished decided = run_program({"decide", folder.path("capture"), "--cluster", "orders",
                                        "--function", "web", "-f", "jsonl"});
  CHECK(decided.status == 0);
  CHECK(Json::parse(decided.out)["row"] == 1);

  // What is there already is left alone.
  CHECK(captured(folder, account_folder(folder, direct_account())).status == 1);
}

TEST_CASE("without a needed answer a capture is inconclusive, and says which") {
  const TemporaryFolder folder;
  Json account = direct_account();
  account.erase("DBInstances");
  const Finished run = captured(folder, account_folder(folder, account));
  CHECK(run.status == 5);
  CHECK(run.err.find("rds:DescribeDBInstances: not read (not-recorded)") != std::string::npos);
  const Json manifest = Json::parse(folder.read("capture/manifest.json"));
  CHECK(manifest["format"] == "connectsim.capture/1");
}

TEST_CASE("an anonymized capture holds no name of the account, nor does its request") {
  const TemporaryFolder folder;
  const Finished run = captured(
      folder, account_folder(folder, direct_account()),
      {"--cluster", "orders", "--function", "web", "--anonymize", folder.path("names.json")});
  CHECK(run.status == 0);
  const std::string manifest = folder.read("capture/manifest.json");
  CHECK(manifest.find("orders") == std::string::npos);
  CHECK(manifest.find("\"web\"") == std::string::npos);
  const Json request = Json::parse(manifest)["request"];
  const Finished decided =
      run_program({"decide", folder.path("capture"), "--cluster", request["DBClusterIdentifier"],
                   "--function", request["FunctionName"], "-f", "jsonl"});
  CHECK(Json::parse(decided.out)["row"] == 1);
  CHECK(folder.read("names.json").find("orders") != std::string::npos);
}

TEST_CASE("the example of a back end answers a capture") {
  if (std::system("command -v python3 >/dev/null") != 0) {
    WARN("skipped: there is no python3 here");
    return;
  }
  const TemporaryFolder folder;
  REQUIRE(captured(folder, account_folder(folder, direct_account()),
                   {"--cluster", "orders", "--function", "web"})
              .status == 0);
  setenv("ANSWERS", folder.path("capture").c_str(), 1);
  const Finished run = run_program(
      {"live", "capture", "--cluster", "orders", "--function", "web", "-o", folder.path("copy"),
       "--backend", "exec:" + source_folder().string() + "/docs/examples/backend.py"});
  CHECK(run.status == 0);
  CHECK(run.err.find("ec2:DescribeVpcs\n") != std::string::npos);
  CHECK(folder.read("copy/rds-describe-db-clusters.json") ==
        folder.read("capture/rds-describe-db-clusters.json"));
}

// A plug-in that greets and then says this to whatever it is asked.
std::string plugin(const TemporaryFolder& folder, const std::string& greeting,
                   const std::string& says) {
  const std::string path = folder.write(
      "plugin", "#!/bin/sh\n" + greeting + "\nwhile read -r line; do\n" + says + "\ndone\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return "exec:" + path;
}

TEST_CASE("a plug-in that dies or says nonsense is one clear line") {
  const TemporaryFolder folder;
  const std::string greets =
      R"(echo '{"protocol":1,"operations":["ec2:DescribeVpcs","ec2:DescribeSecurityGroups"]}')";
  const auto problem = [&](const std::string& backend) {
    const Finished run = captured(folder, backend, {"--all", "--timeout", "1"});
    CHECK(run.status == 1);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    CHECK_FALSE(folder.has("capture"));
    return run.err;
  };
  CHECK(problem("exec:/no/such/program").find("cannot be started") != std::string::npos);
  CHECK(problem("nobody").find("connectsim-backend-nobody") != std::string::npos);
  CHECK(problem(plugin(folder, "exit 0", ":")).find("has ended") != std::string::npos);
  CHECK(problem(plugin(folder, "echo hello", ":")).find("its greeting") != std::string::npos);
  CHECK(problem(plugin(folder, R"(echo '{"protocol":9,"operations":[]}')", ":"))
            .find("speaks another protocol") != std::string::npos);
  CHECK(problem(plugin(folder, "sleep 3", ":")).find("says nothing within the time") !=
        std::string::npos);
  CHECK(problem(plugin(folder, greets, "exit 1")).find("has ended") != std::string::npos);
  CHECK(problem(plugin(folder, greets, "echo nonsense")).find("says nonsense") !=
        std::string::npos);
  CHECK(problem(plugin(folder, greets, R"(echo '{"id":99,"answer":{}}')"))
            .find("a call that was not made") != std::string::npos);
}

TEST_CASE("a policy is the least that a capture needs") {
  const Finished run = run_program({"live", "policy", "--cluster", "c", "--function", "f"});
  CHECK(run.status == 0);
  const Json actions = Json::parse(run.out)["Statement"][0]["Action"];
  CHECK(std::find(actions.begin(), actions.end(), "ec2:DescribeSecurityGroups") != actions.end());
  CHECK(std::find(actions.begin(), actions.end(), "rds:DescribeDBProxies") == actions.end());
  CHECK(run_program({"live", "policy"}).status == 1);
}

}  // namespace
}  // namespace connectsim::tests
