// The verb connected, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/mixed_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string connected_account() { return mixed_account().dump(); }

TEST_CASE("connected lists what the console lists, sorted", "[M-5][V-1][V-2]") {
  const Finished run = run_program({"connected", "-", "-f", "json"}, connected_account());
  CHECK(run.status == 0);
  const Json list = Json::parse(run.out);
  CHECK(list == Json::parse(R"([
      {"cluster": "orders", "function": "admin", "via": ["direct"]},
      {"cluster": "orders", "function": "edge", "via": ["direct"]},
      {"cluster": "orders", "function": "jobs", "via": ["proxy:px"]},
      {"cluster": "orders", "function": "web", "via": ["direct"]}])"));
}

TEST_CASE("connected --reachable adds what differs, with its reason", "[M-5][V-3][H-1][H-2]") {
  const Finished run =
      run_program({"connected", "-", "--reachable", "-f", "jsonl"}, connected_account());
  CHECK(run.status == 0);
  std::string reasons;
  std::size_t begin = 0;
  for (std::size_t end; (end = run.out.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const Json entry = Json::parse(run.out.substr(begin, end - begin));
    for (const Json& way : entry["ways"]) {
      CHECK(way["listed"] == !entry["via"].empty());
      reasons += entry["function"].get<std::string>() + ":" + way["reachable"].get<std::string>() +
                 ":" + way.value("reason", "") + " ";
    }
  }
  CHECK(reasons ==
        "report:reachable:no-managed-group admin:blocked:no-rule-into-cluster "
        "batch:reachable:no-rule-that-is-listed edge:depends:rule-admits-perhaps "
        "jobs:reachable: web:reachable: ");
}

TEST_CASE("connected reads the conditions of the list as --reading says", "[V-1]") {
  const auto list = [](const std::string& name, const std::string& reading) {
    const Json told = Json::parse(run_program({"catalogue", name, "-f", "json"}).out);
    const Finished run =
        run_program({"connected", "-", "-f", "json", "--reading", reading}, told.dump());
    CHECK(run.status == 0);
    return Json::parse(run.out);
  };
  const Json checkout =
      Json::parse(R"([{"cluster": "orders", "function": "checkout", "via": ["direct"]}])");
  CHECK(list("name-and-rule-on-two-groups", "listing=one_group").empty());
  CHECK(list("name-and-rule-on-two-groups", "listing=several_groups") == checkout);
  const Finished text = run_program({"connected", "-", "--reading", "listing=several_groups",
                                     "--reading", "listing_port=contains"},
                                    connected_account());
  CHECK(text.out.find("reading listing=several_groups") != std::string::npos);
  CHECK(text.out.find("reading listing_port=contains") != std::string::npos);
  const Finished wrong =
      run_program({"connected", "-", "--reading", "listing=two_groups"}, connected_account());
  CHECK(wrong.status == 1);
  CHECK(wrong.err.find("must be one of one_group, several_groups") != std::string::npos);
}

TEST_CASE("connected --cluster shows one cluster, and names near ones") {
  const Finished run =
      run_program({"connected", "-", "--cluster", "billing", "--reachable"}, connected_account());
  CHECK(run.status == 0);
  CHECK(run.out.find("billing (port 5432): nothing listed\n") == 0);
  CHECK(run.out.find("orders") == std::string::npos);
  const Finished wrong = run_program({"connected", "-", "--cluster", "order"}, connected_account());
  CHECK(wrong.status == 1);
  CHECK(wrong.out.empty());
  CHECK(wrong.err.find("no cluster \"order\"") != std::string::npos);
  CHECK(wrong.err.find("\"orders\"") != std::string::npos);
}

TEST_CASE("connected warns of missing facts, and fails on them with --strict", "[I-1]") {
  const Finished run = run_program({"connected", "-", "--strict"}, connected_account());
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  Json lacking = mixed_account();
  lacking["SecurityGroups"].erase(0);
  lacking["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back("sg-default");
  const Finished warned = run_program({"connected", "-"}, lacking.dump());
  CHECK(warned.status == 0);
  CHECK(warned.err.find("unknown: associated-group sg-default") != std::string::npos);
  CHECK(run_program({"connected", "-", "--strict"}, lacking.dump()).status == 5);
}

TEST_CASE("connected and audit take a scenario's snapshot, and one only") {
  const Json scenario = {{"snapshot", mixed_account()}, {"request", direct_request()}};
  for (const char* verb : {"connected", "audit"}) {
    const std::string of_snapshot = run_program({verb, "-"}, connected_account()).out;
    CHECK(run_program({verb, "-"}, scenario.dump()).out == of_snapshot);
    const TemporaryFolder folder;
    const std::string lines = scenario.dump() + "\n";
    CHECK(run_program({verb, folder.write("one.jsonl", lines)}).out == of_snapshot);
    const Finished two = run_program({verb, folder.write("two.jsonl", lines + lines)});
    CHECK(two.status == 1);
    CHECK(two.err.find("two.jsonl:1: is a scenario, which has a snapshot of its own") !=
          std::string::npos);
  }
}

TEST_CASE("a group with a bad rule is an error, or left out and unknown", "[I-1]") {
  Json account = mixed_account();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"][0]["FromPort"] = "x";
  for (const char* verb : {"connected", "audit"}) {
    const Finished refused = run_program({verb, "-"}, account.dump());
    CHECK(refused.status == 1);
    CHECK(refused.err.find("(in group sg-l1)") != std::string::npos);
    const Finished run = run_program({verb, "-", "--keep-going", "--strict"}, account.dump());
    CHECK(run.status == 5);
    CHECK(run.err.find("group sg-l1 is left out: ") != std::string::npos);
    CHECK(run.err.find("unknown: associated-group sg-l1") != std::string::npos);
  }
}

TEST_CASE("connected needs an input that can be read") {
  CHECK(run_program({"connected"}).status == 1);
  CHECK(run_program({"connected", "/does/not/exist"}).status == 1);
  CHECK(run_program({"connected", "-"}, "{").status == 1);
}

TEST_CASE("connected speaks Japanese") {
  const Finished run = run_program({"connected", "-", "--lang", "ja"}, connected_account());
  CHECK(run.status == 0);
  CHECK(run.out.find("関数 4 個を表示") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
