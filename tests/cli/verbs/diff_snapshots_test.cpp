// The verb diff for snapshots, run as a user runs it (S-1, S-2).

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/mixed_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

Json without_rule(Json account) {
  group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
  return account;
}

// The program on two accounts.
Finished difference_of(const Json& before, const Json& after, const Words& more = {}) {
  const TemporaryFolder folder;
  Words words = {"diff", folder.write("before.json", before.dump()),
                 folder.write("after.json", after.dump())};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

// The program on an account on standard input and a patch.
Finished patched(const Json& account, const std::string& patch, const Words& more = {}) {
  const TemporaryFolder folder;
  Words words = {"diff", "-", "--patch", folder.write("patch.json", patch)};
  words.insert(words.end(), more.begin(), more.end());
  Finished run = run_program(words, account.dump());
  // Without the folder, which is another each time.
  if (const auto end = run.err.find("patch.json"); end != std::string::npos) {
    run.err = "connectsim: " + run.err.substr(end);
  }
  return run;
}

TEST_CASE("an intent lists the changes of connections that are meant", "[S-1]") {
  const Json account = direct_account();
  const TemporaryFolder folder;
  const std::string intent = folder.path("intent.json");
  CHECK(difference_of(account, without_rule(account), {"--write-intent", intent}).status == 4);
  const Json written = Json::parse(folder.read("intent.json"));
  CHECK(written["changes"][0]["kind"] == "connection");
  CHECK(difference_of(account, without_rule(account), {"--intent", intent}).status == 0);
  const Finished nothing = difference_of(account, account, {"--intent", intent});
  CHECK(nothing.status == 4);
  CHECK(nothing.err.find("intended, but did not happen: web -> orders (direct): ") == 0);
  Json fewer = written;
  fewer["changes"].erase(0);
  const Finished more = difference_of(account, without_rule(account),
                                      {"--intent", folder.write("fewer.json", fewer.dump())});
  CHECK(more.status == 4);
  CHECK(more.err.find("not intended: web -> orders (direct): ") == 0);
}

TEST_CASE("one entry means what one added range does to many functions", "[S-1][T-7]") {
  Json before = direct_account();
  before["Subnets"] = {
      {{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.1.0/24"}}};
  group_with_id(before, "sg-default")["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
  for (int i = 0; i < 60; ++i) {
    before["Functions"].push_back({{"FunctionName", "f" + std::to_string(i)},
                                   {"VpcConfig",
                                    {{"VpcId", "vpc-1"},
                                     {"SubnetIds", {"subnet-1"}},
                                     {"SecurityGroupIds", {"sg-default"}}}}});
  }
  Json after = before;
  group_with_id(after, "sg-d1")["IpPermissions"].push_back(range(3306, "10.0.0.0/8"));
  const TemporaryFolder folder;
  const auto status_with = [&](const Json& changes) {
    const Json intent = {{"format", "connectsim.intent/1"}, {"changes", changes}};
    return difference_of(before, after, {"--intent", folder.write("intent.json", intent.dump())});
  };
  const Json reachable = {{"kind", "connection"},
                          {"function", "f*"},
                          {"cluster", "orders"},
                          {"via", "direct"},
                          {"what", "reachable"},
                          {"before", "*"},
                          {"after", "reachable"},
                          {"cause", {{"group", "sg-d1"}, {"rule", "inbound tcp 3306 10.0.0.0/8"}}}};
  Json others = reachable;  // the group is modified now
  others["function"] = "web";
  others["before"] = others["after"] = "*";
  Json usable = others;
  usable["what"] = "usable";
  Json action = others;
  action["what"] = "action";
  const Finished met = status_with({reachable, usable, action});
  INFO(met.err);
  CHECK(met.status == 0);
  const Finished unmet = status_with({usable, action});
  CHECK(unmet.status == 4);
  CHECK(unmet.err.find("not intended: f0 -> orders (direct): reachable blocked -> reachable, by "
                       "added sg-d1 inbound tcp 3306 10.0.0.0/8\n") != std::string::npos);
}

TEST_CASE("snapshot prints the one document that --patch indexes", "[S-2]") {
  const Json account = direct_account();
  const TemporaryFolder folder;
  const std::string whole = folder.write("whole.json", account.dump());
  const std::string split = folder.path("split");
  std::filesystem::create_directory(split);
  for (const auto& [member, list] : account.items()) {
    folder.write("split/" + member + ".json", Json{{member, list}}.dump());
  }
  for (const std::string& input : {whole, split}) {
    const Finished printed = run_program({"snapshot", input});
    CHECK(printed.status == 0);
    CHECK(printed.err.empty());
    Json document = Json::parse(printed.out);
    const Finished same = run_program({"diff", whole, folder.write("s.json", printed.out)});
    CHECK(same.status == 0);
    // Where it shows a rule, a patch finds it.
    std::size_t position = 0;
    while (document["SecurityGroups"][position]["GroupId"] != "sg-d1") {
      ++position;
    }
    const Json patch = {
        {{"op", "remove"},
         {"path", "/SecurityGroups/" + std::to_string(position) + "/IpPermissions/0"}}};
    const Finished patched =
        run_program({"diff", input, "--patch", folder.write("p.json", patch.dump())});
    CHECK(patched.status == 4);
    CHECK(patched.out.find("rule removed: rds-lambda-1 (sg-d1) lets in tcp 3306") !=
          std::string::npos);
  }
}

TEST_CASE("snapshot leaves secrets out unless they are asked for", "[S-2]") {
  Json account = direct_account();
  account["Functions"][0]["Environment"] = {{"Variables", {{"KEY", "hunter2"}}}};
  CHECK(run_program({"snapshot", "-"}, account.dump()).out.find("hunter2") == std::string::npos);
  CHECK(run_program({"snapshot", "-", "--with-secrets"}, account.dump()).out.find("hunter2") !=
        std::string::npos);
  CHECK(run_program({"snapshot"}).status == 1);
}

TEST_CASE("a change ends with status 4 and no change with 0", "[S-1]") {
  const Json account = direct_account();
  const Finished same = difference_of(account, account);
  CHECK(same.status == 0);
  CHECK(same.out.starts_with("No connection changes.\n"));
  CHECK(same.err.empty());
  const Finished changed = difference_of(account, without_rule(account));
  CHECK(changed.status == 4);
  CHECK(changed.out.find("rule removed: rds-lambda-1 (sg-d1) lets in tcp 3306") !=
        std::string::npos);
}

TEST_CASE("diff as JSON names connection, way, values and the edit that did it", "[S-1]") {
  const Json account = direct_account();
  const Finished run = difference_of(account, without_rule(account), {"-f", "json"});
  const Json found = Json::parse(run.out);
  CHECK(found["summary"]["edits"]["rules"] == Json::parse(R"({"removed": 1, "added": 0})"));
  CHECK(found["summary"]["connections"]["reachability-lost"] == 1);
  REQUIRE(found["connections"].size() == 1);
  const Json& connection = found["connections"][0];
  CHECK(connection["function"] == "web");
  CHECK(connection["cluster"] == "orders");
  CHECK(connection["via"] == "direct");
  CHECK(connection["meaning"] == "reachability-lost");
  CHECK(connection["changes"][0] == Json::parse(R"json({
    "what": "reachable", "before": "reachable", "after": "blocked",
    "text": "traffic: works -> blocked",
    "causes": [{"kind": "rule", "edit": "removed",
      "rule": {"group": "sg-d1", "direction": "inbound", "admits": "tcp 3306", "peer": "sg-l1"},
      "text": "rule removed: rds-lambda-1 (sg-d1) lets in tcp 3306 from lambda-rds-1 (sg-l1)"
}]
})json"));
}

TEST_CASE("names that Markdown would take for its own are escaped", "[S-1]") {
  Json account = direct_account();
  account["Functions"][0]["FunctionName"] = "a_b_c";
  const Finished run = difference_of(account, without_rule(account), {"-f", "markdown"});
  CHECK(run.status == 4);
  CHECK(run.out.find("**✗ 1 changes, and no intent lists them.**") != std::string::npos);
  CHECK(run.out.find("| orders | a\\_b\\_c | direct | traffic: works -> blocked; ") !=
        std::string::npos);
}

TEST_CASE("folders are compared as files are", "[S-1]") {
  const TemporaryFolder before;
  const TemporaryFolder after;
  Json account = direct_account();
  const Json groups = {{"SecurityGroups", account["SecurityGroups"]}};
  before.write("groups.json", groups.dump());
  after.write("groups.json",
              Json{{"SecurityGroups", without_rule(account)["SecurityGroups"]}}.dump());
  account.erase("SecurityGroups");
  before.write("rest.json", account.dump());
  after.write("rest.json", account.dump());
  CHECK(run_program({"diff", before.path(""), before.path("")}).status == 0);
  CHECK(run_program({"diff", before.path(""), after.path("")}).status == 4);
}

TEST_CASE("a patch of a file changes what stands there", "[S-2]") {
  const Json account = direct_account();
  const Finished run =
      patched(account, R"([{"op": "test", "path": "/SecurityGroups/2/GroupId", "value": "sg-d1"},
                   {"op": "remove", "path": "/SecurityGroups/2/IpPermissions/0"}])");
  CHECK(run.status == 4);
  CHECK(run.out == difference_of(account, without_rule(account)).out);
  const Finished words_only = patched(
      account, R"([{"op": "replace", "path": "/SecurityGroups/2/Description", "value": "x"}])");
  CHECK(words_only.status == 0);
  CHECK(patched(account, "[]").status == 0);
}

TEST_CASE("a patch of a folder changes the document that would be written of it", "[S-2]") {
  const TemporaryFolder folder;
  Json account = mixed_account();
  folder.write("groups.json", Json{{"SecurityGroups", account["SecurityGroups"]}}.dump());
  account.erase("SecurityGroups");
  folder.write("rest.json", account.dump());
  const TemporaryFolder elsewhere;
  const std::string patch = elsewhere.write(
      "patch.json", R"([{"op": "test", "path": "/Functions/0/FunctionName", "value": "web"},
                        {"op": "remove", "path": "/Functions/0"}])");
  const Finished run = run_program({"diff", folder.path(""), "--patch", patch, "-f", "json"});
  CHECK(run.status == 4);
  const Json found = Json::parse(run.out);
  CHECK(found["summary"]["edits"]["functions"] == Json::parse(R"({"removed": 1, "added": 0})"));
  REQUIRE(found["connections"].size() == 1);
  CHECK(found["connections"][0]["changes"][0]["causes"] ==
        Json::parse(
            R"([{"kind": "host", "edit": "removed", "function": "web",
                        "text": "function web deleted"}])"));
}

TEST_CASE("a bad patch is one line with the operation and its path", "[S-2]") {
  struct Bad {
    const char* patch;
    const char* problem;
  };
  const Bad bad = GENERATE(
      Bad{"{}", "patch.json: must be a list of operations (JSON Patch), is an object"},
      Bad{"[", "patch.json: line 1, column 1: is not JSON: "},
      Bad{"[1]", "patch.json: operation 1: must be an object"},
      Bad{R"([{"path": "/a"}])", "patch.json: operation 1: lacks \"op\""},
      Bad{R"([{"op": "change", "path": "/a"}])",
          "patch.json: operation 1: op: must be one of add, remove, replace, move, copy, test, is "
          "\"change\""},
      Bad{R"([{"op": "add", "value": 1}])", "patch.json: operation 1: lacks \"path\""},
      Bad{R"([{"op": "add", "path": 7, "value": 1}])",
          "patch.json: operation 1: path: must be a string"},
      Bad{R"([{"op": "move", "path": "/a"}])", "patch.json: operation 1: lacks \"from\""},
      Bad{R"([{"op": "add", "path": "/x", "value": 1}, {"op": "remove", "path": "/Nothing"}])",
          "patch.json: operation 2: /Nothing: "},
      Bad{R"([{"op": "add", "path": "/x"}])", "patch.json: operation 1: /x: "},
      Bad{R"([{"op": "remove", "path": "/SecurityGroups/99"}])",
          "patch.json: operation 1: /SecurityGroups/99: "},
      Bad{R"([{"op": "remove", "path": "SecurityGroups"}])",
          "patch.json: operation 1: SecurityGroups: "},
      Bad{R"([{"op": "test", "path": "/Functions/0/FunctionName", "value": "x"}])",
          "patch.json: operation 1: /Functions/0/FunctionName: the test fails: the value is "
          "another"},
      Bad{R"([{"op": "replace", "path": "/DBClusters/0/Port", "value": "many"}])",
          "patch.json: afterwards: "});
  INFO(bad.patch);
  const Finished run = patched(direct_account(), bad.patch);
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  INFO(run.err);
  CHECK(run.err.starts_with("connectsim: " + std::string(bad.problem)));
}

TEST_CASE("a missing fact ends with status 5 under --strict, a change with 4", "[I-1][S-1]") {
  Json account = direct_account();
  account["DBClusters"][0].erase("Port");
  CHECK(difference_of(account, account).status == 0);
  const Finished strict = difference_of(account, account, {"--strict"});
  CHECK(strict.status == 5);
  CHECK(strict.err.find("unknown: cluster-port orders") != std::string::npos);
  CHECK(difference_of(account, direct_account(), {"--strict"}).status == 4);
}

TEST_CASE("diff says what it takes", "[S-1]") {
  const auto problem = [](const Words& words) {
    const Finished run = run_program(words);
    CHECK(run.status == 1);
    return run.err.substr(0, run.err.find(" (see "));
  };
  CHECK(problem({"diff", "one.json"}) ==
        "connectsim diff: takes two snapshots, BEFORE and AFTER, or one and --patch; are 1");
  CHECK(problem({"diff", "a", "b", "--patch", "c"}) ==
        "connectsim diff: takes one snapshot with --patch, are 2");
  CHECK(problem({"diff", "-", "-"}) == "connectsim diff: standard input cannot be both inputs");
  CHECK(problem({"diff", "-", "--patch", "-"}) ==
        "connectsim diff: standard input cannot be both snapshot and patch");
}

TEST_CASE("a patch of copies of copies is refused before it takes all memory", "[S-2]") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", direct_account().dump());
  Json patch = Json::array();
  for (int i = 0; i < 60; ++i) {
    patch.push_back({{"op", "copy"}, {"from", "/SecurityGroups"}, {"path", "/SecurityGroups/-"}});
  }
  const Finished run =
      run_program({"diff", account, "--patch", folder.write("p.json", patch.dump())});
  CHECK(run.status == 1);
  CHECK(run.err.find("/SecurityGroups/-: the document would grow by more than 64 MiB") !=
        std::string::npos);
}

TEST_CASE("a path that is not there is refused with what is nearest", "[S-2]") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", direct_account().dump());
  const auto problem = [&](const Json& operation) {
    return run_program({"diff", account, "--patch",
                        folder.write("p.json", Json::array({operation}).dump())})
        .err;
  };
  CHECK(problem({{"op", "remove"}, {"path", "/SecurityGroups/9"}})
            .find("/SecurityGroups has 3 elements") != std::string::npos);
  CHECK(problem({{"op", "remove"}, {"path", "/SecurityGroup/0"}}).find("SecurityGroups") !=
        std::string::npos);
  CHECK(problem({{"op", "replace"}, {"path", "/DBClusters/0/Prot"}, {"value", 1}}).find("Port") !=
        std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
