#include "simulator/explanation/row_trace.h"

#include "model/scenario_request.h"
#include "simulator/decision/decide.h"
#include "simulator/explanation/readings_that_decide.h"
#include "simulator/tables/readings.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

const DecisionTable& published() {
  static const DecisionTable table = shipped_table(default_table_name);
  return table;
}

Decision silent_decision(DatabaseValue database, ComputeValue compute, ProxyValue proxy) {
  Decision decision;
  decision.situation.database = database;
  decision.situation.compute = compute;
  decision.situation.proxy = proxy;
  decision.row = published().match(decision.situation, decision.rows);
  decision.verdict = decision.row == 0 ? Verdict::silent : Verdict::decided;
  return decision;
}

TEST_CASE("a row that does not cover names the first column that fails it", "[T-1]") {
  const Decision decision = silent_decision(DatabaseValue::usable_once_associated,
                                            ComputeValue::none_with_spare, ProxyValue::not_used);
  const std::vector<RowTrace> traces = row_traces(published(), decision);
  REQUIRE(traces.size() == 6);
  CHECK(traces[0].failing == Column::database);
  CHECK(traces[0].failing_count == 2);
  CHECK(traces[1].failing == Column::database);
  CHECK(traces[2].failing == Column::compute);
  CHECK(traces[2].failing_count == 1);
  CHECK(value_word(Column::compute, traces[2].found) == "none_with_spare");
  CHECK(traces[3].covers());
}

TEST_CASE("rows cover in the trace exactly where the table says so", "[T-1]") {
  for (const std::string& name : shipped_table_names()) {
    const DecisionTable table = shipped_table(name);
    Decision decision = silent_decision(DatabaseValue::usable, ComputeValue::none_with_spare,
                                        ProxyValue::usable_once_associated);
    decision.situation.target_health = TargetHealthValue::available;
    decision.row = table.match(decision.situation, decision.rows);
    std::vector<std::uint32_t> covering;
    for (const RowTrace& trace : row_traces(table, decision)) {
      if (trace.covers()) {
        covering.push_back(trace.row);
      }
    }
    CHECK(covering == decision.rows);
  }
}

TEST_CASE("of several alternatives the one that gets furthest is told", "[T-1]") {
  Document document;
  document.read(R"({"format":"connectsim.table/1","name":"two","columns":["database","compute"],)"
                R"("rows":[{"action":"none","when":[{"database":["none"]},)"
                R"({"database":["usable"],"compute":["usable"]}]}]})");
  const DecisionTable table = DecisionTable::read(document.root());
  Decision decision;
  decision.situation.database = DatabaseValue::usable;
  decision.situation.compute = ComputeValue::unusable;
  const std::vector<RowTrace> traces = row_traces(table, decision);
  CHECK(traces[0].alternative == 1);
  CHECK(traces[0].failing == Column::compute);
  CHECK(values_asked(table.rows()[0], 1, Column::compute) == std::vector<std::size_t>{0});
}

TEST_CASE("every row sees a spare's peer as unusable where the reading says so", "[D-5]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  DecisionTable table = published();
  Readings readings;
  readings.spare_peer = SparePeer::unusable;
  table.set_readings(readings);
  const Decision decision = decision_of(account, direct_request(), table);
  REQUIRE(decision.situation.database == DatabaseValue::unusable);
  const std::vector<RowTrace> traces = row_traces(table, decision);
  CHECK(traces[3].failing == Column::database);
  CHECK(traces[1].covers());
  CHECK(traces[2].failing == Column::database);
}

struct Case {
  Snapshot snapshot;
  Request request;
  Decision decision;
};

Case case_of(const Json& account, const Json& request) {
  Case made{snapshot_of(account), {}, {}};
  Document document;
  document.read(request.dump());
  made.request = resolve(read_request(document.root()), made.snapshot);
  made.decision = decide(made.snapshot.network, made.request, published());
  return made;
}

// "reading=value: row action", one each.
std::vector<std::string> deciding(const Case& made) {
  std::vector<std::string> lines;
  for (const DecidingReading& found :
       readings_that_decide(made.snapshot.network, made.request, published(), made.decision)) {
    const ReadingSwitch& reading = reading_switches()[found.reading];
    lines.push_back(std::string(reading.name) + "=" + std::string(reading.values[found.value]) +
                    ": " + std::to_string(found.row) + " " + std::string(text_of(found.action)));
  }
  return lines;
}

TEST_CASE("a silence is told with every single reading that would end it", "[T-2]") {
  // A spare fits, and no target is available: the group of the cluster that waits is a silence.
  Json account = direct_account();
  account["SecurityGroups"].push_back(group("sg-l2", "lambda-rds-2"));
  group_with_id(account, "sg-l2")["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l2")};
  const Case made = case_of(account, direct_request());
  REQUIRE(made.decision.situation.compute == ComputeValue::usable);
  REQUIRE(made.decision.situation.database == DatabaseValue::usable_once_associated);
  REQUIRE(made.decision.verdict == Verdict::silent);
  CHECK(deciding(made) == std::vector<std::string>{"spare_peer=unusable: 5 create"});
}

TEST_CASE("a conflict is told with every single reading that would end it", "[T-2][P-8]") {
  Json account = proxied_account();
  Json spare = group("sg-l2", "lambda-rdsproxy-2");
  spare["IpPermissionsEgress"] = {pair(3306, "sg-p1")};
  Json proxy_spare = group("sg-p2", "rdsproxy-lambda-2");
  proxy_spare["IpPermissions"] = {pair(3306, "sg-l2")};
  proxy_spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(spare);
  account["SecurityGroups"].push_back(proxy_spare);
  group_with_id(account, "sg-l1")["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
  group_with_id(account, "sg-p1")["IpPermissions"] = {range(3306, "10.0.0.0/16")};
  const Case made = case_of(account, proxied_request());
  REQUIRE(made.decision.rows == std::vector<std::uint32_t>{2, 3, 4, 6});
  CHECK(has_conflict(published(), made.decision));
  CHECK(deciding(made) == std::vector<std::string>{"available_proxy=also_needs_group: 2 create"});
  account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  CHECK(case_of(account, proxied_request()).decision.rows == std::vector<std::uint32_t>{2, 6});
}

TEST_CASE("an answer that is clear needs no other reading", "[T-2]") {
  const Case made = case_of(direct_account(), direct_request());
  REQUIRE(made.decision.row == 1);
  CHECK_FALSE(has_conflict(published(), made.decision));
  CHECK(deciding(made).empty());
}

}  // namespace
}  // namespace connectsim::tests
