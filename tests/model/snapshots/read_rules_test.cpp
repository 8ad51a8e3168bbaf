#include <string>
#include <vector>

#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

// A snapshot of the groups sg-a, with these members, and sg-b.
std::string two_groups(const std::string& members) {
  return R"({"SecurityGroups":[{"GroupId":"sg-a","VpcId":"v","OwnerId":"1",)" + members +
         R"(},{"GroupId":"sg-b","VpcId":"v","GroupName":"b"}]})";
}

std::string inbound(const std::string& permission) {
  return two_groups(R"("IpPermissions":[)" + permission + "]");
}

// The rules of sg-a, oldest first.
std::vector<EdgeRecord> rules_of(const Snapshot& snapshot, std::string_view group = "sg-a",
                                 VertexKind kind = VertexKind::group) {
  std::vector<EdgeRecord> rules;
  for (const Edge edge : snapshot.network.out_edges(vertex_of(snapshot, kind, group))) {
    rules.insert(rules.begin(), snapshot.network.edge(edge));
  }
  return rules;
}

Traffic traffic_with(const std::string& members) {
  const Snapshot snapshot =
      snapshot_of(inbound("{" + members + R"(,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]})"));
  const std::vector<EdgeRecord> rules = rules_of(snapshot);
  REQUIRE(rules.size() == 1);
  return rules[0].traffic;
}

std::string problem_with(const std::string& members) {
  return error_of(inbound("{" + members + R"(,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]})"));
}

}  // namespace

TEST_CASE("one permission with k peers is k rules, in the order of the text", "[G-1]") {
  const Snapshot snapshot = snapshot_of(inbound(R"({"IpProtocol":"tcp","FromPort":1,"ToPort":2,
      "PrefixListIds":[{"PrefixListId":"pl-1"}],
      "IpRanges":[{"CidrIp":"10.0.0.0/8"},{"CidrIp":"0.0.0.0/0"}],
      "Ipv6Ranges":[{"CidrIpv6":"::/0"}],
      "UserIdGroupPairs":[{"GroupId":"sg-b"},{"GroupId":"sg-gone"}]})"));
  std::vector<std::string> peers;
  for (const EdgeRecord& rule : rules_of(snapshot)) {
    CHECK(rule.kind == EdgeKind::inbound_rule);
    CHECK(rule.traffic == Traffic{Protocol::tcp, 1, 2});
    peers.emplace_back(snapshot.labels.id(rule.target));
  }
  CHECK(peers ==
        std::vector<std::string>{"pl-1", "10.0.0.0/8", "0.0.0.0/0", "::/0", "sg-b", "sg-gone"});
  CHECK(snapshot.network.kind(rules_of(snapshot)[5].target) == VertexKind::unknown_group);
}

TEST_CASE("a permission without a peer is no rule") {
  CHECK(rules_of(snapshot_of(inbound(R"({"IpProtocol":"-1"})"))).empty());
  CHECK(
      rules_of(snapshot_of(inbound(R"({"IpProtocol":"-1","IpRanges":null,"UserIdGroupPairs":[]})")))
          .empty());
}

TEST_CASE("every spelling of a protocol is understood", "[G-1]") {
  CHECK(traffic_with(R"("IpProtocol":"TCP","FromPort":5,"ToPort":5)") == tcp_port(5));
  CHECK(traffic_with(R"("IpProtocol":"6","FromPort":5,"ToPort":5)") == tcp_port(5));
  CHECK(traffic_with(R"("IpProtocol":6,"FromPort":"5","ToPort":"5")") == tcp_port(5));
  CHECK(traffic_with(R"("IpProtocol":"17")").protocol == Protocol::udp);
  CHECK(traffic_with(R"("IpProtocol":"1")").protocol == Protocol::icmp);
  CHECK(traffic_with(R"("IpProtocol":"icmpv6")").protocol == Protocol::icmpv6);
  CHECK(traffic_with(R"("IpProtocol":58)").protocol == Protocol::icmpv6);
  CHECK(traffic_with(R"("IpProtocol":"50")").protocol == Protocol{50});
  CHECK(traffic_with(R"("IpProtocol":"-1")") == all_traffic());
  CHECK(traffic_with(R"("IpProtocol":-1,"FromPort":-1,"ToPort":-1)") == all_traffic());
  CHECK(traffic_with(R"("IpProtocol":"All","FromPort":0,"ToPort":0)") == all_traffic());
}

TEST_CASE("an unknown protocol is one of its own and warned of") {
  const Snapshot snapshot = snapshot_of(
      inbound(R"({"IpProtocol":"tpc","FromPort":5,"ToPort":5,"IpRanges":[{"CidrIp":"::/0"}]})"));
  const Protocol protocol = rules_of(snapshot)[0].traffic.protocol;
  CHECK(protocol != Protocol::tcp);
  CHECK(protocol != Protocol::all);
  REQUIRE(snapshot.warnings.size() == 1);
  CHECK(snapshot.warnings[0].find("\"tpc\"") != std::string::npos);
}

TEST_CASE("absent ports and -1 are every port") {
  const Traffic every_port{Protocol::tcp, 0, 65535};
  CHECK(traffic_with(R"("IpProtocol":"tcp")") == every_port);
  CHECK(traffic_with(R"("IpProtocol":"tcp","FromPort":null,"ToPort":null)") == every_port);
  CHECK(traffic_with(R"("IpProtocol":"tcp","FromPort":-1,"ToPort":-1)") == every_port);
  CHECK(traffic_with(R"("IpProtocol":"tcp","FromPort":0,"ToPort":0)") == tcp_port(0));
}

TEST_CASE("ICMP keeps its type and code") {
  CHECK(traffic_with(R"("IpProtocol":"icmp","FromPort":8,"ToPort":0)") ==
        Traffic{Protocol::icmp, 8, 0});
  CHECK(traffic_with(R"("IpProtocol":"icmp","FromPort":-1,"ToPort":-1)") ==
        Traffic{Protocol::icmp, 65535, 65535});
}

TEST_CASE("ports that cannot be are errors with their path") {
  const std::string permission = "SecurityGroups/0/IpPermissions/0";
  CHECK(problem_with(R"("IpProtocol":"tcp","FromPort":"x","ToPort":1)") ==
        permission + R"(/FromPort: must be a whole number, is "x" (in group sg-a))");
  CHECK(problem_with(R"("IpProtocol":"tcp","FromPort":0,"ToPort":65536)") ==
        permission + "/ToPort: must be a port from 0 to 65535, is 65536 (in group sg-a)");
  CHECK(problem_with(R"("IpProtocol":"tcp","FromPort":-1,"ToPort":5)") ==
        permission + "/FromPort: must be a port from 0 to 65535, is -1 (in group sg-a)");
  CHECK(problem_with(R"("IpProtocol":"tcp","FromPort":2,"ToPort":1)") ==
        permission + "/FromPort: is larger than ToPort (in group sg-a)");
  CHECK(problem_with(R"("IpProtocol":"tcp","FromPort":2)") ==
        permission + ": has FromPort and no ToPort (in group sg-a)");
  CHECK(problem_with(R"("IpProtocol":"icmp","FromPort":256)") ==
        permission +
            "/FromPort: must be an ICMP type or code from -1 to 255, is 256 (in group sg-a)");
  CHECK(problem_with(R"("IpProtocol":"256")") ==
        permission + R"(/IpProtocol: must be an IP protocol, is "256" (in group sg-a))");
  CHECK(problem_with(R"("FromPort":2)") == permission + ": must have IpProtocol (in group sg-a)");
}

TEST_CASE("a malformed range is an error with its path") {
  CHECK(error_of(inbound(R"({"IpProtocol":"-1","IpRanges":[{"CidrIp":"10.0.0/8"}]})")) ==
        "SecurityGroups/0/IpPermissions/0/IpRanges/0/CidrIp: must be an address range, is "
        "\"10.0.0/8\" (in group sg-a)");
  CHECK(error_of(inbound(R"({"IpProtocol":"-1","IpRanges":[{}]})")) ==
        "SecurityGroups/0/IpPermissions/0/IpRanges/0: must have CidrIp (in group sg-a)");
  CHECK(error_of(inbound(R"({"IpProtocol":"-1","IpRanges":[null]})")) ==
        "SecurityGroups/0/IpPermissions/0/IpRanges/0: must be an object, is null (in group sg-a)");
}

TEST_CASE("a peer is in another account only when both owners are given and differ", "[G-2]") {
  const auto account_of = [](const std::string& owner, const std::string& pair) {
    const Snapshot snapshot =
        snapshot_of(R"({"SecurityGroups":[{"GroupId":"sg-a",)" + owner +
                    R"("IpPermissions":[{"IpProtocol":"-1",)" +
                    R"("UserIdGroupPairs":[{"GroupId":"sg-a")" + pair + "}]}]}]}");
    return rules_of(snapshot).at(0).peer_account;
  };
  CHECK(account_of(R"("OwnerId":"1",)", R"(,"UserId":"2")") == PeerAccount::other);
  CHECK(account_of(R"("OwnerId":"1",)", R"(,"UserId":"1")") == PeerAccount::same);
  CHECK(account_of(R"("OwnerId":"1",)", "") == PeerAccount::same);
  CHECK(account_of("", R"(,"UserId":"2")") == PeerAccount::same);
  CHECK(account_of(R"("OwnerId":null,)", R"(,"UserId":"2")") == PeerAccount::same);
}

TEST_CASE("a pair may name its group by name, within the VPC") {
  const Snapshot snapshot = snapshot_of(
      inbound(R"({"IpProtocol":"-1","UserIdGroupPairs":[{"GroupName":"b"},{"GroupName":"c"}]})"));
  const std::vector<EdgeRecord> rules = rules_of(snapshot);
  CHECK(rules.at(0).target == vertex_of(snapshot, VertexKind::group, "sg-b"));
  CHECK(snapshot.network.kind(rules.at(1).target) == VertexKind::unknown_group);
  CHECK(error_of(inbound(R"({"IpProtocol":"-1","UserIdGroupPairs":[{"UserId":"1"}]})")) ==
        "SecurityGroups/0/IpPermissions/0/UserIdGroupPairs/0: must have GroupId (in group sg-a)");
}

TEST_CASE("one vertex stands for each range, however it is written") {
  const Snapshot snapshot = snapshot_of(two_groups(
      R"("IpPermissions":[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"10.0.0.0/8"}]}],
      "IpPermissionsEgress":[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"10.1.2.3/8"}]}])"));
  const std::vector<EdgeRecord> rules = rules_of(snapshot);
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].target == rules[1].target);
  CHECK(rules[1].kind == EdgeKind::outbound_rule);
}

TEST_CASE("no rule counts twice, neither within a group nor by its own entry") {
  const std::string permission =
      R"({"IpProtocol":"tcp","FromPort":5,"ToPort":5,"UserIdGroupPairs":[{"GroupId":"sg-b"},
       {"GroupId":"sg-b","UserId":"1"}]})";
  const std::string entries = R"("SecurityGroupRules":[
      {"GroupId":"sg-a","IsEgress":false,"IpProtocol":"6","FromPort":5,"ToPort":5,
       "ReferencedGroupInfo":{"GroupId":"sg-b","UserId":"1"}},
      {"GroupId":"sg-a","IsEgress":true,"IpProtocol":"-1","FromPort":-1,"ToPort":-1,
       "CidrIpv4":"0.0.0.0/0"},
      {"GroupId":"sg-a","IsEgress":true,"IpProtocol":"-1","FromPort":-1,"ToPort":-1,
       "CidrIpv6":"::/0"},
      {"GroupId":"sg-a","IsEgress":true,"IpProtocol":"-1","FromPort":-1,"ToPort":-1,
       "PrefixListId":"pl"}],)";
  std::string json = inbound(permission);
  CHECK(rules_of(snapshot_of(json)).size() == 1);
  json.insert(1, entries);
  CHECK(rules_of(snapshot_of(json)).size() == 4);
}

TEST_CASE("rules of another account, port or direction are other rules") {
  CHECK(rules_of(snapshot_of(inbound(R"({"IpProtocol":"-1","UserIdGroupPairs":[{"GroupId":"sg-b"},
      {"GroupId":"sg-b","UserId":"2"}]},
      {"IpProtocol":"tcp","UserIdGroupPairs":[{"GroupId":"sg-b"}]},
      {"IpProtocol":"tcp","FromPort":1,"ToPort":1,"UserIdGroupPairs":[{"GroupId":"sg-b"}]})")))
            .size() == 4);
}

TEST_CASE("rule entries count although their group is not in the snapshot", "[I-1]") {
  const Snapshot snapshot = snapshot_of(R"({"SecurityGroupRules":[{"SecurityGroupRuleId":"sgr-1",
      "GroupId":"sg-1","GroupOwnerId":"1","IsEgress":false,"IpProtocol":"tcp","FromPort":22,
       "ToPort":22,
      "ReferencedGroupInfo":{"GroupId":"sg-2","UserId":"2"}}]})");
  CHECK(snapshot.network.facts.security_groups == Known::no);
  const std::vector<EdgeRecord> rules = rules_of(snapshot, "sg-1", VertexKind::unknown_group);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].traffic == tcp_port(22));
  CHECK(rules[0].peer_account == PeerAccount::other);
}

TEST_CASE("rule entries that lack a member are errors") {
  CHECK(error_of(R"({"SecurityGroupRules":[{"IsEgress":true}]})") ==
        "SecurityGroupRules/0: must have GroupId");
  CHECK(error_of(R"({"SecurityGroupRules":[{"GroupId":"sg-1","IpProtocol":"-1"}]})") ==
        "SecurityGroupRules/0: must have IsEgress (in group sg-1)");
  CHECK(error_of(R"({"SecurityGroupRules":[{"GroupId":"sg-1","IsEgress":"no"}]})") ==
        "SecurityGroupRules/0/IsEgress: must be true or false, is \"no\" (in group sg-1)");
}

TEST_CASE("a prefix list with entries is known, another is not", "[H-1]") {
  const Snapshot snapshot = snapshot_of(
      R"({"PrefixLists":[{"PrefixListId":"pl-1","Entries":[{"Cidr":"10.0.0.0/8"},{"Cidr":"::/0"}]},
      {"PrefixListId":"pl-2"}],"SecurityGroups":[{"GroupId":"sg-a",
       "IpPermissions":[{"IpProtocol":"-1",
      "PrefixListIds":[{"PrefixListId":"pl-1"},{"PrefixListId":"pl-2"},
       {"PrefixListId":"pl-3"}]}]}]})");
  const auto entries_known = [&snapshot](std::string_view id) {
    return snapshot.network.entries_known(vertex_of(snapshot, VertexKind::prefix_list, id));
  };
  CHECK(entries_known("pl-1") == Known::yes);
  CHECK(entries_known("pl-2") == Known::no);
  CHECK(entries_known("pl-3") == Known::no);
  const Ranges entries =
      snapshot.network.entries(vertex_of(snapshot, VertexKind::prefix_list, "pl-1"));
  CHECK(std::distance(entries.begin(), entries.end()) == 2);
}
