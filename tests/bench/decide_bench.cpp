// Nanoseconds a decision: the table match alone, and a whole decision of a loaded snapshot of 12
// groups, in both modes. Median of several rounds by the clock of this process.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "model/scenario_request.h"
#include "model/snapshots/snapshot_json.h"
#include "simulator/decision/decide.h"

namespace {

using namespace connectsim;

template <typename Work>
double median_nanoseconds(std::uint64_t count, Work work) {
  constexpr std::size_t round_count = 15;
  std::vector<double> rounds;
  for (std::size_t round = 0; round < round_count; ++round) {
    const std::clock_t start = std::clock();
    for (std::uint64_t i = 0; i < count; ++i) {
      work(i);
    }
    rounds.push_back(static_cast<double>(std::clock() - start) * 1e9 /
                     (static_cast<double>(count) * CLOCKS_PER_SEC));
  }
  std::sort(rounds.begin(), rounds.end());
  return rounds[round_count / 2];
}

std::string group(const std::string& id, const std::string& name, const std::string& in,
                  const std::string& out) {
  const auto rules = [](const std::string& peer) {
    return peer.empty() ? std::string("[]")
                        : R"([{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,)"
                          R"("UserIdGroupPairs":[{"GroupId":")" +
                              peer + R"("}]}])";
  };
  return R"({"GroupId":")" + id + R"(","GroupName":")" + name +
         R"(","VpcId":"vpc-1","IpPermissions":)" + rules(in) + R"(,"IpPermissionsEgress":)" +
         rules(out) + "}";
}

// Twelve groups: a pair, a trio, a modified pair, a spare and unmanaged ones.
std::string account() {
  const std::string groups =
      group("sg-l1", "lambda-rds-1", "", "sg-d1") + "," +
      group("sg-d1", "rds-lambda-1", "sg-l1", "") + "," +
      group("sg-l2", "lambda-rdsproxy-1", "", "sg-p1") + "," +
      group("sg-p1", "rdsproxy-lambda-1", "sg-l2", "sg-d2") + "," +
      group("sg-d2", "rds-rdsproxy-1", "sg-p1", "") + "," +
      group("sg-l3", "lambda-rds-2", "", "sg-d3") + "," +
      group("sg-d3", "rds-lambda-2", "sg-l3", "sg-l3") + "," +
      group("sg-l4", "lambda-rds-3", "", "sg-d1") + "," + group("sg-a", "app", "sg-b", "sg-b") +
      "," + group("sg-b", "web", "", "sg-a") + "," + group("sg-c", "default", "sg-c", "") + "," +
      group("sg-e", "bastion", "", "sg-a");
  return R"({"SecurityGroups":[)" + groups +
         R"(],"DBSubnetGroups":[{"DBSubnetGroupName":"s","VpcId":"vpc-1"}],)"
         R"("DBClusters":[{"DBClusterIdentifier":"orders","Engine":"aurora-mysql","Port":3306,)"
         R"("DBSubnetGroup":"s","VpcSecurityGroups":[{"VpcSecurityGroupId":"sg-c"},)"
         R"({"VpcSecurityGroupId":"sg-d1"},{"VpcSecurityGroupId":"sg-d2"},)"
         R"({"VpcSecurityGroupId":"sg-d3"}],"DBClusterMembers":[{"DBInstanceIdentifier":"o-1"}]}],)"
         R"("DBInstances":[{"DBInstanceIdentifier":"o-1","DBInstanceStatus":"available"}],)"
         R"("DBProxies":[{"DBProxyName":"px","EngineFamily":"MYSQL","VpcId":"vpc-1",)"
         R"("VpcSecurityGroupIds":["sg-p1"]}],"DBProxyTargets":{"px":[{"RdsResourceId":"o-1",)"
         R"("Type":"RDS_INSTANCE","TargetHealth":{"State":"AVAILABLE"}}]},)"
         R"("Functions":[{"FunctionName":"web","VpcConfig":{"VpcId":"vpc-1","SubnetIds":["s-1"],)"
         R"("SecurityGroupIds":["sg-a","sg-l1","sg-l2","sg-l3"]}}]})";
}

void measure_match(const DecisionTable& table) {
  std::vector<Situation> situations;
  for (std::size_t i = 0; i < 140; ++i) {
    Situation situation;
    situation.database = static_cast<DatabaseValue>(i % 4);
    situation.compute = static_cast<ComputeValue>(i / 4 % 5);
    situation.proxy = static_cast<ProxyValue>(i / 20);
    situations.push_back(situation);
  }
  std::vector<std::uint32_t> covering;
  std::uint64_t sum = 0;
  std::size_t next = 0;
  const double nanoseconds = median_nanoseconds(2'000'000, [&](std::uint64_t) {
    sum += table.match(situations[next], covering);
    next = next + 1 == situations.size() ? 0 : next + 1;
  });
  std::printf("table match             %6.1f ns (%llu)\n", nanoseconds,
              static_cast<unsigned long long>(sum));
}

void measure_decision(const DecisionTable& table, ProxyMode mode) {
  Document document;
  document.read(account());
  SnapshotParts parts;
  add_parts(document.root(), parts);
  Snapshot snapshot;
  SnapshotReader().read(parts, Keep::ids, snapshot);
  NamedRequest named;
  named.cluster = "orders";
  named.function = "web";
  named.proxy_mode = mode;
  named.proxy = "px";
  const Request request = resolve(named, snapshot);
  Decider decider(table);
  Decision decision;
  const double nanoseconds = median_nanoseconds(
      200'000, [&](std::uint64_t) { decider.decide(snapshot.network, request, decision); });
  std::printf("decide, %-8s        %6.1f ns (%u groups, row %u)\n",
              mode == ProxyMode::none ? "direct" : "proxied", nanoseconds,
              snapshot.network.group_count(), decision.row);
}

}  // namespace

int main() {
  const DecisionTable table = shipped_table(default_table_name);
  measure_match(table);
  measure_decision(table, ProxyMode::none);
  measure_decision(table, ProxyMode::existing);
  return 0;
}
