// The verb apply, run as a user runs it.

#include <algorithm>
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

const std::string scenarios = source_folder() / "tests/golden/apply/scenarios.jsonl";

// The account without anything managed: RDS creates a pair of groups.
Json unconnected_account() {
  Json account = direct_account();
  account["SecurityGroups"] = {group("sg-default", "default")};
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  return account;
}

Json five_groups_account() {
  Json account = unconnected_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"a", "b", "c", "d", "e"};
  return account;
}

Json refused_account() {
  Json account = unconnected_account();
  account["DBInstances"][0]["DBInstanceStatus"] = "stopped";
  return account;
}

struct Run {
  Run(const Json& account, const Words& more) {
    Words words = {"apply",      folder.write("account.json", account.dump()),
                   "--cluster",  "orders",
                   "--function", "web"};
    words.insert(words.end(), more.begin(), more.end());
    finished = run_program(words);
  }
  TemporaryFolder folder;
  Finished finished;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("apply shows the answer and then what changes", "[A-2]") {
  const Run run(unconnected_account(), {});
  CHECK(run.finished.status == 0);
  CHECK(run.finished.err.empty());
  CHECK(run.finished.out.starts_with("row 2: create"));
  CHECK(has(run.finished.out, "+ security group lambda-rds-1, for the function\n"));
  CHECK(has(run.finished.out, "default (sg-default)\n    + rds-lambda-1\n"));
  CHECK(has(run.finished.out, "1. ec2 CreateSecurityGroup lambda-rds-1\n"));
}

TEST_CASE("every expectation about outcomes is met, one object a scenario", "[M-2][M-4]") {
  const Finished run = run_program({"apply", scenarios});
  CHECK(run.status == 2);  // some of them may not be applied
  CHECK_FALSE(has(run.err, "expected"));
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 20);
  const Json first = Json::parse(run.out.substr(0, run.out.find('\n')));
  CHECK(first["after"].contains("SecurityGroups"));
}

TEST_CASE("the option --no-after leaves the snapshot out", "[M-4]") {
  const Run run(unconnected_account(), {"-f", "json", "--no-after"});
  CHECK(run.finished.status == 0);
  const Json answer = Json::parse(run.finished.out);
  CHECK_FALSE(answer.contains("after"));
  CHECK(answer["created"].size() == 2);
}

TEST_CASE("an expectation about the outcome that is not met ends with 2", "[M-2]") {
  const Run run(unconnected_account(), {"-f", "json", "--no-after", "--expect", "action=none"});
  CHECK(run.finished.status == 2);
  CHECK(has(run.finished.err, "action: expected \"none\", got \"create\""));
}

TEST_CASE("apply -o keeps the snapshot afterwards, which answers none", "[M-1][P-3]") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", unconnected_account().dump());
  const std::string after = folder.path("after.json");
  const Words request = {"--cluster", "orders", "--function", "web"};
  Words words = {"apply", account, "-o", after};
  words.insert(words.end(), request.begin(), request.end());
  const Finished finished = run_program(words);
  CHECK(finished.status == 0);
  CHECK(finished.out.starts_with("row 2: create"));  // the text is still shown
  CHECK(folder.file_count() == 2);                   // nothing temporary is left
  Words again = {"decide", after};
  again.insert(again.end(), request.begin(), request.end());
  CHECK(run_program(again).out.starts_with("row 1: none"));
}

TEST_CASE("apply -o is the snapshot afterwards whatever the format of the answer", "[M-4]") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", unconnected_account().dump());
  const Words words = {"apply", account, "--cluster", "orders", "--function", "web"};
  const auto run = [&](const Words& more) {
    Words all = words;
    all.insert(all.end(), more.begin(), more.end());
    return run_program(all);
  };
  CHECK(run({"-o", folder.path("text.json")}).status == 0);
  const std::string after = folder.read("text.json");
  CHECK(Json::parse(after).contains("SecurityGroups"));
  for (const std::string format :
       {"json", "jsonl", "markdown", "junit", "svg", "aws-cli", "terraform"}) {
    CAPTURE(format);
    const std::string file = folder.path(format + "-after.json");
    const Finished with_file = run({"-f", format, "-o", file});
    CHECK(with_file.status == 0);
    CHECK(folder.read(format + "-after.json") == after);
    CHECK(with_file.out == run({"-f", format}).out);
  }
  const std::string report = folder.path("answer.json");
  CHECK(run({"--report", "json=" + report, "-o", folder.path("beside.json")}).status == 0);
  CHECK(folder.read("answer.json") == run({"-f", "json"}).out);
  CHECK(folder.read("beside.json") == after);
  const Finished failed = run({"-f", "nonsense", "-o", folder.path("none.json")});
  CHECK(failed.status == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("none.json")));
}

TEST_CASE("apply -o takes the snapshot of one case only") {
  const TemporaryFolder folder;
  const Finished run =
      run_program({"apply", scenarios, "-f", "text", "-o", folder.path("after.json")});
  CHECK(run.status == 1);
  CHECK(has(run.err, "-o takes the snapshot after one case"));
  CHECK(folder.file_count() == 0);
}

TEST_CASE("what may not be applied ends with 2 and says why", "[A-8][P-11]") {
  const Run refused(refused_account(), {});
  CHECK(refused.finished.status == 2);
  CHECK(has(refused.finished.out, "not all instances of the cluster are available"));
  const Run obstructed(five_groups_account(), {"-f", "json"});
  CHECK(obstructed.finished.status == 2);
  const Json answer = Json::parse(obstructed.finished.out);
  CHECK(answer["obstacles"] == Json{"groups-per-function"});
  CHECK(answer["created"].size() == 2);
  CHECK(answer["after"]["SecurityGroups"].size() == 1);
}

TEST_CASE("a name that is taken is an obstacle in answer and status", "[A-7][A-8]") {
  Json account = unconnected_account();
  account["DBProxies"] = {{{"DBProxyName", "proxy-orders"}, {"EngineFamily", "MYSQL"}}};
  const Run run(account, {"--new-proxy", "--secret-arn", "arn:x", "-f", "json", "--no-after"});
  CHECK(run.finished.status == 2);
  CHECK(Json::parse(run.finished.out)["obstacles"] == Json{"proxy-name-in-use"});
}

TEST_CASE("none is no failure", "[A-1]") {
  const Run run(direct_account(), {});
  CHECK(run.finished.status == 0);
  CHECK(run.finished.out.starts_with("row 1: none"));
}

TEST_CASE("a missing fact ends with 5 under --strict", "[I-1]") {
  Json account = unconnected_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-gone"};
  const Run relaxed(account, {});
  CHECK(relaxed.finished.status == 0);
  CHECK(has(relaxed.finished.err, "unknown: associated-group sg-gone"));
  CHECK(Run(account, {"--strict"}).finished.status == 5);
}

TEST_CASE("the format aws-cli writes a script", "[A-6]") {
  const Run run(unconnected_account(), {"-f", "aws-cli"});
  CHECK(run.finished.status == 0);
  CHECK(run.finished.out.starts_with("#!/usr/bin/env bash\n"));
  CHECK(has(run.finished.out, "compute_group=$(aws ec2 create-security-group "));
  const Run nothing(direct_account(), {"-f", "aws-cli"});
  CHECK(nothing.finished.status == 0);
  CHECK_FALSE(has(nothing.finished.out, "aws "));
}

TEST_CASE("a script of what may not be applied says why, and fails", "[A-8][P-11]") {
  const Run run(five_groups_account(), {"-f", "aws-cli"});
  CHECK(run.finished.status == 2);
  CHECK(has(run.finished.err, "more than 5 security groups"));
  CHECK(has(run.finished.out, "more than 5 security groups"));
  CHECK(run.finished.out.ends_with("exit 2\n"));
  CHECK_FALSE(has(run.finished.out, "aws ec2"));
}

TEST_CASE("a script is of one case") {
  const Finished run = run_program({"apply", scenarios, "-f", "aws-cli"});
  CHECK(run.status == 1);
  CHECK(has(run.err, "makes a script of one case"));
}

TEST_CASE("the password is neither in the answer nor in the script", "[R-8]") {
  const TemporaryFolder folder;
  const std::string password = folder.write("password", "correct horse\n");
  const std::string format = GENERATE("text", "json", "aws-cli");
  const Run run(unconnected_account(),
                {"--new-proxy", "--username", "admin", "--password-file", password, "-f", format});
  CHECK(run.finished.status == 0);
  CHECK(has(run.finished.out, "DB_PASSWORD"));
  CHECK_FALSE(has(run.finished.out, "correct horse"));
}

TEST_CASE("secrets of the input are repeated only when they are asked for", "[M-4]") {
  Json account = unconnected_account();
  account["Functions"][0]["Environment"] = {{"Variables", {{"KEY", "hunter2"}}}};
  account["Functions"][0]["Layers"] = {"kept"};
  account["DBClusters"][0]["MasterUsername"] = "hunter2";
  account["DBClusters"][0]["PendingModifiedValues"] = {{"MasterUserPassword", "hunter2"}};
  account["DBInstances"][0]["MasterUsername"] = "hunter2";
  const TemporaryFolder folder;
  const std::string after = folder.path("after.json");
  for (const Words& options : {Words{"-f", "json"}, {"-f", "jsonl"}, {"-o", after}}) {
    const Run plain(account, options);
    const std::string text =
        plain.finished.out + (folder.has("after.json") ? folder.read("after.json") : "");
    CHECK_FALSE(has(text, "hunter2"));
    CHECK((has(text, "kept") || options[0] != "-f"));
  }
  CHECK(has(Run(account, {"-f", "json", "--with-secrets"}).finished.out, "hunter2"));
}

}  // namespace
}  // namespace connectsim::tests
