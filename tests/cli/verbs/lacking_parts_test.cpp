// What each verb says, and ends with, where the snapshot lacks a part or holds more than one
// account: unknown is never told as none (I-1).

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

Json whole_account() {
  Json account = proxied_account();
  account["Vpcs"] = {{{"VpcId", "vpc-1"}, {"CidrBlock", "10.0.0.0/16"}}};
  account["Subnets"] = {
      {{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.1.0/24"}}};
  return account;
}

const std::vector<Words> verbs_of_requests = {{"decide"}, {"explain"}, {"apply"}, {"graph"}};
const std::vector<Words> verbs_of_accounts = {
    {"connected"}, {"connected", "--reachable"}, {"audit"}, {"diff"}};

bool asks(const Words& verb) {
  return verb.size() == 1 && verb[0] != "diff" && verb[0].size() < 8 && verb[0] != "audit";
}

// A verb on an account, with the request where it asks for one; `diff` from the whole account.
Finished run_on(const Words& verb, const Json& account, const Words& options) {
  const TemporaryFolder folder;
  Words words = verb;
  if (verb[0] == "diff") {
    words.push_back(folder.write("before.json", whole_account().dump()));
  }
  words.push_back(folder.write("account.json", account.dump()));
  if (asks(verb)) {
    words.insert(words.end(), {"--cluster", "orders", "--function", "web", "--proxy", "px"});
  }
  words.insert(words.end(), options.begin(), options.end());
  return run_program(words);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Lack {
  const char* part;
  const char* text;  // on standard error
  int status;
  int strict_status;
};

void check_lacks(const std::vector<Words>& verbs, const std::vector<Lack>& lacks) {
  for (const Words& verb : verbs) {
    for (const Lack& lack : lacks) {
      Json account = whole_account();
      account.erase(lack.part);
      INFO(verb[0] << " without " << lack.part);
      const Finished run = run_on(verb, account, {});
      CHECK(run.status == lack.status);
      CHECK(holds(run.err, lack.text));
      const Finished strict = run_on(verb, account, {"--strict"});
      CHECK(strict.status == lack.strict_status);
      CHECK(holds(strict.err, lack.text));
    }
  }
}

TEST_CASE("verbs of one connection say what they lack, and fail on it with --strict", "[I-1]") {
  for (const Words& verb : verbs_of_requests) {
    CHECK(run_on(verb, whole_account(), {"--strict"}).status == 0);
  }
  check_lacks(
      verbs_of_requests,
      {{"SecurityGroups", "unknown: security-groups\n", 0, 5},
       {"DBInstances", "unknown: instance orders-1\n", 0, 5},
       {"DBProxyTargets", "unknown: proxy-targets px\n", 0, 5},
       {"DBClusters", "no cluster \"orders\": the snapshot was saved without clusters", 1, 1},
       {"Functions", "no function \"web\": the snapshot was saved without functions", 1, 1},
       {"DBProxies", "no proxy \"px\": the snapshot was saved without proxies", 1, 1},
       {"Vpcs", "", 0, 0},
       {"Subnets", "", 0, 0},
       {"DBSubnetGroups", "", 0, 0}});
}

TEST_CASE("verbs of whole accounts end with 5 when they looked at nothing", "[I-1]") {
  for (const Words& verb : verbs_of_accounts) {
    const Finished run = run_on(verb, whole_account(), {"--strict"});
    CHECK(run.status == 0);
    CHECK(run.err.empty());
  }
  check_lacks(verbs_of_accounts, {{"SecurityGroups", "unknown: security-groups\n", 0, 5},
                                  {"DBClusters", "unknown: clusters\n", 5, 5},
                                  {"Functions", "unknown: functions\n", 5, 5},
                                  {"DBProxies", "unknown: proxies\n", 0, 5},
                                  {"DBProxyTargets", "unknown: proxy-targets px\n", 0, 5},
                                  {"Vpcs", "", 0, 0},
                                  {"Subnets", "", 0, 0},
                                  {"DBSubnetGroups", "", 0, 0}});
  check_lacks({{"audit"}, {"diff"}}, {{"DBInstances", "unknown: instance orders-1\n", 0, 5}});
}

TEST_CASE("texts of whole accounts do not tell what was not saved as a fact", "[I-1]") {
  for (const char* part : {"DBClusters", "Functions", "DBProxies", "SecurityGroups"}) {
    Json account = whole_account();
    account.erase(part);
    for (const Words& verb : verbs_of_accounts) {
      INFO(verb[0] << " without " << part);
      const std::string text = run_on(verb, account, {}).out;
      CHECK(holds(text, "saved without"));
      CHECK(holds(text, part));
      CHECK_FALSE(holds(text, "of 0 clusters"));
      CHECK_FALSE(holds(text, "Nothing needs attention"));
      CHECK(holds(text, "No connection changes") ==
            (verb[0] == "diff" && std::string(part) == "DBProxies"));
      CHECK_FALSE(holds(text, "no more"));
      CHECK_FALSE(holds(text, "orphan:"));
      CHECK(holds(run_on(verb, account, {"--lang", "ja"}).out, part));
    }
    CHECK(holds(run_on({"diff"}, account, {"-f", "markdown"}).out, "saved without"));
    CHECK(holds(run_on({"diff"}, account, {"-f", "json"}).out, "\"after\":["));
    CHECK(holds(run_on({"audit"}, account, {"-f", "json"}).out, "\"unknown\":["));
  }
}

TEST_CASE("an added rule is no change where nothing was looked at", "[I-1][S-1]") {
  const TemporaryFolder folder;
  Json account = {{"SecurityGroups", whole_account()["SecurityGroups"]}};
  const std::string before = folder.write("before.json", account.dump());
  account["SecurityGroups"][0]["IpPermissions"] = {range(3306, "0.0.0.0/0")};
  const std::string after = folder.write("after.json", account.dump());
  const Finished run = run_program({"diff", before, after});
  CHECK(run.status == 5);
  CHECK(holds(run.out, "Whether connections change is not known."));
  CHECK(holds(run.out, "rules +1"));
  CHECK(holds(run.err, "after: unknown: clusters"));
}

TEST_CASE("lists that were saved and are empty are a known nothing, and said", "[I-1]") {
  Json account;
  for (const char* part :
       {"SecurityGroups", "DBClusters", "DBInstances", "Functions", "DBProxies"}) {
    account[part] = Json::array();
  }
  const TemporaryFolder folder;
  const std::string path = folder.write("account.json", account.dump());
  for (const Words& verb : {Words{"connected", path}, {"audit", path}, {"diff", path, path}}) {
    Words words = verb;
    words.emplace_back("--strict");
    const Finished run = run_program(words);
    INFO(verb[0]);
    CHECK(run.status == 0);
    CHECK(holds(run.err, "nothing to look at: the snapshot has no clusters"));
    CHECK(holds(run.err, "nothing to look at: the snapshot has no functions"));
    CHECK(holds(run.out, "There is nothing to look at: the snapshot has no clusters"));
  }
  CHECK(holds(run_on({"decide"}, account, {}).err,
              "no cluster \"orders\": the snapshot has no clusters"));
  // And they stay lists that are empty when they are written again.
  const std::string patch = folder.write("patch.json", "[]");
  CHECK(run_program({"diff", path, "--patch", patch, "--strict"}).status == 0);
}

TEST_CASE("nothing at all is no snapshot", "[M-1]") {
  for (const auto& verbs : {verbs_of_requests, verbs_of_accounts}) {
    for (const Words& verb : verbs) {
      const Finished run = run_on(verb, Json::object(), {});
      CHECK(run.status == 1);
      CHECK(holds(run.err, "holds nothing that is used"));
    }
  }
}

// Another cluster and function, of another account or Region.
Json with_another(const std::string& account_id, const std::string& region) {
  Json account = whole_account();
  account["Functions"].push_back(
      {{"FunctionName", "far"},
       {"FunctionArn", "arn:aws:lambda:" + region + ":" + account_id + ":function:far"},
       {"VpcConfig", {{"VpcId", "vpc-9"}, {"SecurityGroupIds", {"sg-9"}}}}});
  return account;
}

TEST_CASE("two accounts and two Regions are never decided as one", "[M-1]") {
  for (const auto& verbs : {verbs_of_requests, verbs_of_accounts}) {
    for (const Words& verb : verbs) {
      INFO(verb[0]);
      const Json accounts = with_another("444455556666", "eu-west-1");
      const Finished run = run_on(verb, accounts, {});
      CHECK(run.status == 1);
      CHECK(holds(run.err,
                  "holds 2 accounts: 111122223333, 444455556666; choose one with --account"));
      const Finished chosen = run_on(verb, accounts, {"--account", "111122223333", "--strict"});
      CHECK(chosen.status == 0);
      const Json regions = with_another("111122223333", "us-east-1");
      CHECK(holds(run_on(verb, regions, {}).err,
                  "holds 2 Regions: eu-west-1, us-east-1; choose one with --region"));
      CHECK(run_on(verb, regions, {"--region", "eu-west-1", "--strict"}).status == 0);
    }
  }
}

TEST_CASE("an ARN of another account or Region is an error in every verb", "[M-2]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("account.json", whole_account().dump());
  for (const char* arn : {"arn:aws:rds:eu-west-1:444455556666:cluster:orders",
                          "arn:aws:rds:us-east-1:111122223333:cluster:orders"}) {
    for (const Words& verb : verbs_of_requests) {
      const Finished run = run_program({verb[0], path, "--cluster", arn, "--function", "web"});
      CHECK(run.status == 1);
      CHECK(holds(run.err, "no such cluster: the ARN names "));
    }
    const Finished run = run_program({"connected", path, "--cluster", arn});
    CHECK(run.status == 1);
    CHECK(holds(run.err, "no such cluster: the ARN names "));
  }
}

TEST_CASE("a name of another account's is known for that", "[M-1]") {
  const TemporaryFolder folder;
  const std::string path =
      folder.write("account.json", with_another("444455556666", "eu-west-1").dump());
  const Finished run = run_program(
      {"decide", path, "--account", "111122223333", "--cluster", "orders", "--function", "far"});
  CHECK(run.status == 1);
  CHECK(holds(run.err,
              "no function \"far\": it is a function of account 444455556666 in eu-west-1, "
              "which is left out"));
}

}  // namespace
}  // namespace connectsim::tests
