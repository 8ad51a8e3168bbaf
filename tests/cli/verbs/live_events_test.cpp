// The option --events of live verify: the console's calls, as CloudTrail records them, against A-6.

#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/recorded_trail.h"

namespace connectsim::tests {
namespace {

const std::vector<std::string> acting_pairs = {"create-direct", "create-through-a-proxy",
                                               "create-a-proxy", "create-a-function",
                                               "associate-direct"};

Json document_of(const ObservedPair& pair, const Json& events) {
  return {{"format", "connectsim.pair/1"},
          {"request", pair.request},
          {"before", pair.before},
          {"after", pair.after},
          {"events", events}};
}

struct Answer {
  int status = 0;
  Json json;
};
Answer verified_with(const ObservedPair& pair, const Json& events) {
  const TemporaryFolder folder;
  const std::string file = folder.write("pair.json", document_of(pair, events).dump());
  const Finished run = run_program({"live", "verify", file, "-f", "json"});
  CAPTURE(run.err);
  REQUIRE(!run.out.empty());
  return {run.status, Json::parse(run.out)};
}

Json& event_of(Json& trail, const std::string& operation) {
  for (Json& event : trail["Records"]) {
    if (std::string(event["eventName"]).starts_with(operation)) return event;
  }
  FAIL("no event " << operation);
  return trail;
}

TEST_CASE("the calls of A-6 agree in every mode, in both forms of a trail", "[A-6]") {
  for (const std::string& name : acting_pairs) {
    CAPTURE(name);
    const ObservedPair pair = pair_named(name);
    const Json trail = recorded_trail(pair);
    CHECK(trail["Records"].size() >= 1);
    for (const Json& form : {trail, looked_up(trail)}) {
      const Answer answer = verified_with(pair, form);
      CAPTURE(answer.json["calls"].dump(1));
      CHECK(answer.status == 0);
      CHECK(answer.json["agreement"] == "agrees");
      CHECK(answer.json["calls"]["calls"].size() == trail["Records"].size());
    }
  }
}

TEST_CASE("order, parameters, texts, missing and further calls are told apart", "[A-6]") {
  const ObservedPair pair = pair_named("create-direct");
  const Json trail = recorded_trail(pair);
  const auto deviations = [&](const Json& changed) {
    const Answer answer = verified_with(pair, changed);
    CHECK(answer.status == 2);
    CHECK(answer.json["agreement"] == "differs");
    return answer.json["deviations"];
  };
  Json changed = trail;
  std::swap(event_of(changed, "ModifyDBCluster")["eventTime"],
            event_of(changed, "UpdateFunctionConfiguration")["eventTime"]);
  CHECK(deviations(changed) == Json{"another-call-order"});

  changed = trail;
  event_of(changed, "CreateSecurityGroup")["requestParameters"]["groupDescription"] = "other";
  CHECK(deviations(changed) == Json{"descriptions-differ"});

  changed = trail;
  event_of(changed, "AuthorizeSecurityGroupEgress")["requestParameters"]["ipPermissions"]["items"]
                                                   [0]["fromPort"] = 1;
  CHECK(deviations(changed) == Json{"parameters-differ"});

  changed = trail;
  event_of(changed, "ModifyDBCluster")["requestParameters"]["vpcSecurityGroupIds"].erase(0);
  CHECK(deviations(changed) == Json{"parameters-differ"});

  changed = trail;
  changed["Records"].erase(changed["Records"].size() - 1);
  CHECK(deviations(changed) == Json{"call-missing"});

  changed = trail;
  Json further = event_of(changed, "RevokeSecurityGroupEgress");
  further["eventName"] = "RevokeSecurityGroupIngress";
  changed["Records"].push_back(further);
  CHECK(deviations(changed) == Json{"further-call"});
}

TEST_CASE("calls of one second prove no order, and events of others do not count", "[A-6]") {
  const ObservedPair pair = pair_named("create-direct");
  Json trail = recorded_trail(pair);
  const std::size_t count = trail["Records"].size();
  for (Json& event : trail["Records"]) event["eventTime"] = "2026-11-27T09:00:00Z";
  Json other = event_of(trail, "UpdateFunctionConfiguration");
  other["requestParameters"]["functionName"] = "another";
  trail["Records"].push_back(other);
  Json refused = event_of(trail, "ModifyDBCluster");
  refused["errorCode"] = "AccessDenied";
  trail["Records"].insert(trail["Records"].begin(), refused);
  const Answer answer = verified_with(pair, trail);
  CHECK(answer.status == 0);
  CHECK(answer.json["calls"]["order"] == "untold");
  CHECK(answer.json["calls"]["same_second"] == count - 1);
  CHECK(answer.json["calls"]["further"].empty());
  REQUIRE(answer.json["calls"]["failed"].size() == 1);
  CHECK(answer.json["calls"]["failed"][0]["failure"] == "AccessDenied");
}

TEST_CASE("events in which none of the calls stands conclude nothing", "[A-6]") {
  const ObservedPair pair = pair_named("create-direct");
  const Answer answer = verified_with(pair, Json::object({{"Records", Json::array()}}));
  CHECK(answer.status == 5);
  CHECK(answer.json["doubts"] == Json{"calls-missing"});
}

TEST_CASE("a file of events is held as well, and what is recorded keeps no secret", "[A-6]") {
  const ObservedPair pair = pair_named("create-direct");
  const TemporaryFolder folder;
  const std::string before = folder.write("before.json", pair.before.dump());
  const std::string after = folder.write("after.json", pair.after.dump());
  const std::string events = folder.write("events.json", recorded_trail(pair).dump());
  const std::vector<std::string> verify = {"live",      "verify", before,       after,
                                           "--cluster", "orders", "--function", "web"};
  std::vector<std::string> words = verify;
  words.insert(words.end(), {"--events", events, "--record", folder.path("pairs")});
  const Finished run = run_program(words);
  CHECK(run.err.empty());
  CHECK(run.status == 0);
  CHECK(run.out.find("Calls, from the events (8 of 8 as predicted):\n"
                     "  = ec2:CreateSecurityGroup at 2026-11-27T09:00:10Z\n") != std::string::npos);
  CHECK(run.out.find("The order is the predicted one") != std::string::npos);
  const Finished again = run_program({"live", "verify", folder.path("pairs"), "-f", "jsonl"});
  CHECK(again.status == 0);
  CHECK(Json::parse(again.out)["calls"]["calls"].size() == 8);
  CHECK(run_program({"live", "verify", folder.path("pairs"), "--events", events}).status == 1);

  words = verify;
  words.insert(words.end(), {"--events", "live"});
  const Finished live = run_program(words);
  CHECK(live.status == 1);
  CHECK(live.err.find("--events live needs a prediction") != std::string::npos);
  words.back() = before;
  const Finished wrong = run_program(words);
  CHECK(wrong.status == 1);
  CHECK(wrong.err.find("is no CloudTrail event") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
