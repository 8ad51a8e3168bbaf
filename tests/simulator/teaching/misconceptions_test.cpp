// Each misconception against a small account: what such a learner says, and what is right.

#include <map>
#include <set>

#include "model/scenario_request.h"
#include "simulator/teaching/kept_questions.h"
#include "simulator/teaching/learners.h"
#include "simulator/teaching/lesson_cases.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

std::size_t position_of(std::string_view name) {
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    if (misconceptions()[i].name == name) return i;
  }
  FAIL("no misconception is named " << name);
  return 0;
}

// An answer in words: "create lambda-rds-2 rds-lambda-2", "associate sg-7", "listed reachable".
std::string said(const LearnerAnswer& answer, const Snapshot& snapshot) {
  if (answer.asks == Asks::ends) {
    return std::string(answer.is_listed ? "listed " : "unlisted ") +
           std::string(text_of(answer.reachable));
  }
  std::string text(text_of(answer.deed));
  for (std::size_t i = 0; i < answer.created_count; ++i) text += " " + text_of(answer.created[i]);
  for (const Vertex group : {answer.to_function, answer.to_proxy}) {
    if (group != no_vertex) text += " " + std::string(snapshot.labels.id(group));
  }
  return text;
}

// What is right and what the learner says, "none / create ...".
std::string both(const Json& account, const Json& asked, std::string_view misconception) {
  static Learners learners;
  const Snapshot snapshot = snapshot_of(account);
  Document document;
  document.read(asked.dump());
  const Request request = resolve(read_request(document.root()), snapshot);
  const std::size_t position = position_of(misconception);
  ClassAnswers answers;
  learners.ask({snapshot.network, request}, misconceptions()[position].asks,
               MisconceptionSet().set(position), answers);
  return said(answers.right, snapshot) + " / " + said(answers.mistaken[position], snapshot);
}

Json with_group(Json account, Json added) {
  account["SecurityGroups"].push_back(std::move(added));
  return account;
}
Json with_outbound(Json added, Json rules) {
  added["IpPermissionsEgress"] = std::move(rules);
  return added;
}

TEST_CASE("there are misconceptions for each level, each with a name of its own") {
  std::set<std::string_view> names;
  for (const Misconception& each : misconceptions()) {
    CHECK(names.insert(each.name).second);
    CHECK(each.levels != 0);
  }
  CHECK(names.size() >= 16);
  for (std::uint32_t level = 1; level <= level_count; ++level) {
    CHECK(misconceptions_of(level).count() >= 4);
  }
}

TEST_CASE("of a connected account nobody thinks that anything is done but by numbers") {
  CHECK(both(direct_account(), direct_request(), "name-alone-counts") == "none / none");
  CHECK(both(direct_account(), direct_request(), "modified-groups-are-repaired") == "none / none");
  CHECK(both(direct_account(), direct_request(), "function-side-is-enough") == "none / none");
}

TEST_CASE("learners see names otherwise", "[N-1][N-2][N-3]") {
  Json account = direct_account();
  SECTION("a plain name with the right rules") {
    group_with_id(account, "sg-l1")["GroupName"] = "application";
    CHECK(both(account, direct_request(), "any-name-counts") == "silent / none");
  }
  SECTION("numbers that differ") {
    group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-7";
    CHECK(both(account, direct_request(), "numbers-must-match") ==
          "none / create lambda-rds-8 rds-lambda-2");
    CHECK(both(account, direct_request(), "only-number-one-counts") == "none / silent");
  }
  SECTION("numbers of new groups") {
    group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-3";
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array();
    group_with_id(account, "sg-d1")["IpPermissions"] = Json::array();
    const std::string right = "create lambda-rds-4 rds-lambda-2";
    CHECK(both(account, direct_request(), "numbers-fill-gaps") ==
          right + " / create lambda-rds-1 rds-lambda-2");
    CHECK(both(account, direct_request(), "numbers-run-in-step") ==
          right + " / create lambda-rds-4 rds-lambda-4");
    Json elsewhere = group("sg-far", "lambda-rds-9");
    elsewhere["VpcId"] = "vpc-2";
    CHECK(both(with_group(account, elsewhere), direct_request(), "numbers-per-vpc") ==
          "create lambda-rds-10 rds-lambda-2 / create lambda-rds-4 rds-lambda-2");
  }
}

TEST_CASE("learners see rules otherwise", "[G-2][G-3][G-4]") {
  Json account = direct_account();
  Json& compute = group_with_id(account, "sg-l1");
  Json& database = group_with_id(account, "sg-d1");
  const std::string row_3 = "create lambda-rds-2 rds-lambda-2";

  SECTION("one more rule out") {
    compute["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
    CHECK(both(account, direct_request(), "name-alone-counts") == row_3 + " / none");
    CHECK(both(account, direct_request(), "extra-rules-are-harmless") == row_3 + " / none");
    CHECK(both(account, direct_request(), "other-direction-is-harmless") == row_3 + " / " + row_3);
    CHECK(both(account, direct_request(), "modified-groups-are-repaired") == row_3 + " / repair");
    CHECK(both(account, direct_request(), "only-the-missing-group-is-created") ==
          row_3 + " / create lambda-rds-2");
    CHECK(both(account, direct_request(), "cluster-side-is-enough") == row_3 + " / none");
    CHECK(both(account, direct_request(), "reachable-means-nothing-to-do") == row_3 + " / none");
    CHECK(both(account, direct_request(), "unusable-means-unlisted") ==
          "listed reachable / unlisted reachable");
  }
  SECTION("a rule the other way") {
    compute["IpPermissions"] = {range(443, "10.0.0.0/16")};
    CHECK(both(account, direct_request(), "other-direction-is-harmless") == row_3 + " / none");
    CHECK(both(account, direct_request(), "extra-rules-are-harmless") == row_3 + " / " + row_3);
  }
  SECTION("a wider rule") {
    compute["IpPermissionsEgress"][0]["ToPort"] = 3399;
    CHECK(both(account, direct_request(), "wider-rule-is-as-good") == row_3 + " / none");
    CHECK(both(account, direct_request(), "port-does-not-matter") == row_3 + " / " + row_3);
  }
  SECTION("another port") {
    compute["IpPermissionsEgress"] = {pair(3307, "sg-d1")};
    CHECK(both(account, direct_request(), "port-does-not-matter") == row_3 + " / none");
    CHECK(both(account, direct_request(), "wider-rule-is-as-good") == row_3 + " / " + row_3);
  }
  SECTION("a range") {
    compute["IpPermissionsEgress"] = {range(3306, "10.0.0.0/16")};
    CHECK(both(account, direct_request(), "range-is-as-good-as-a-group") == row_3 + " / none");
  }
  SECTION("a membership that is being removed") {
    for (Json& membership : account["DBClusters"][0]["VpcSecurityGroups"]) {
      if (membership["VpcSecurityGroupId"] == "sg-d1") membership["Status"] = "removing";
    }
    CHECK(both(account, direct_request(), "removing-still-counts") == row_3 + " / none");
  }
  SECTION("the cluster's side is spoiled: only that of the function is right") {
    database["IpPermissions"] = Json::array();
    CHECK(both(account, direct_request(), "function-side-is-enough") == row_3 + " / none");
    CHECK(both(account, direct_request(), "listed-means-nothing-to-do") == row_3 + " / none");
    CHECK(both(account, direct_request(), "listed-means-reachable") ==
          "listed blocked / listed reachable");
    CHECK(both(account, direct_request(), "outbound-rule-is-enough") ==
          "listed blocked / listed reachable");
    CHECK(both(account, direct_request(), "inbound-rule-is-enough") ==
          "listed blocked / listed blocked");
  }
}

TEST_CASE("learners see spares otherwise", "[D-1][D-3][A-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const std::string right = "associate sg-l1";
  CHECK(both(account, direct_request(), "every-function-gets-its-own-pair") ==
        right + " / create lambda-rds-2 rds-lambda-2");

  SECTION("another named group than the one that is admitted") {
    account = with_group(direct_account(),
                         with_outbound(group("sg-2", "lambda-rds-2"), {pair(3306, "sg-d1")}));
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-2"};
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array();
    CHECK(both(account, direct_request(), "any-named-peer-will-do") ==
          "create lambda-rds-3 rds-lambda-2 / none");
  }
  SECTION("a free group without rules") {
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array();
    CHECK(both(account, direct_request(), "any-free-group-is-a-spare") ==
          "create lambda-rds-2 rds-lambda-2 / associate sg-l1");
  }
  SECTION("a free group of the cluster's side") {
    for (Json& membership : account["DBClusters"][0]["VpcSecurityGroups"]) {
      if (membership["VpcSecurityGroupId"] == "sg-d1") {
        membership["VpcSecurityGroupId"] = "sg-default";
      }
    }
    CHECK(both(account, direct_request(), "free-database-group-is-reused") ==
          "create lambda-rds-2 rds-lambda-2 / associate sg-l1");
  }
}

TEST_CASE("learners see proxies otherwise", "[X-2][X-6][X-7][T-3]") {
  Json account = proxied_account();
  const std::string right = "create lambda-rdsproxy-2 rdsproxy-lambda-2 rds-rdsproxy-2";

  SECTION("the target is available") {
    CHECK(both(account, proxied_request(), "target-health-is-ignored") == "none / " + right);
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array();
    CHECK(both(account, proxied_request(), "available-means-connected") == "silent / none");
    CHECK(both(account, proxied_request(), "proxy-group-does-not-matter") == "silent / " + right);
    CHECK(both(account, proxied_request(), "silence-means-create") == "silent / " + right);
    CHECK(both(account, proxied_request(), "silence-means-nothing") == "silent / none");
    CHECK(both(account, proxied_request(), "available-covers-the-row") == "silent / " + right);
    CHECK(both(account, proxied_request(), "available-means-reachable") ==
          "unlisted blocked / unlisted reachable");
  }
  SECTION("it is not") {
    account["DBProxyTargets"]["px"][1]["TargetHealth"] = {{"State", "UNAVAILABLE"}};
    CHECK(both(account, proxied_request(), "rds-rdsproxy-counts") == right + " / none");
  }
  SECTION("names of the other mode") {
    group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-1";
    CHECK(both(account, proxied_request(), "one-name-for-each-mode") == "none / silent");
  }
}

TEST_CASE("every misconception is told from being right and from every other by some case") {
  Learners learners;
  const MisconceptionSet all = misconceptions_of(0);
  const std::size_t count = misconceptions().size();
  std::map<std::pair<std::size_t, std::size_t>, LessonChoices>
      witnesses;  // position `count`: right
  GeneratedScenario scenario;
  ClassAnswers answers;
  const auto look = [&](const LessonChoices& choices, Asks asks) {
    learners.ask({scenario.network(), scenario.request}, asks, all, answers);
    if (!answers.is_fit) return;
    for (std::size_t one = 0; one < count; ++one) {
      for (std::size_t other = one + 1; other <= count; ++other) {
        const LearnerAnswer& its = other == count ? answers.right : answers.mistaken[other];
        if (answers.mistaken[one] != its) witnesses.try_emplace({one, other}, choices);
      }
    }
  };
  for (const QuestionId& kept : kept_questions(all)) {
    build_lesson_case(kept.choices, scenario);
    look(kept.choices, kept.asks);
  }
  const std::size_t pairs = count * (count + 1) / 2;
  for (std::uint64_t number = 0; number < 2'000 && witnesses.size() < pairs; ++number) {
    const LessonChoices choices = drawn_lesson_case(0, 1, number, scenario);
    look(choices, Asks::action);
    look(choices, Asks::ends);
  }
  for (std::size_t one = 0; one < count; ++one) {
    for (std::size_t other = one + 1; other <= count; ++other) {
      INFO(misconceptions()[one].name << " and "
                                      << (other == count ? "right" : misconceptions()[other].name));
      CHECK(witnesses.contains({one, other}));
    }
  }
}

}  // namespace
}  // namespace connectsim::tests
