#include "simulator/connection/reachability.h"

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

Vertex only(const Network& network, VertexKind kind) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == kind) {
      return v;
    }
  }
  return no_vertex;
}

Reachability direct(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  return reach_directly(snapshot.network, only(snapshot.network, VertexKind::function),
                        only(snapshot.network, VertexKind::cluster))
      .result;
}

Reachability proxied(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  return reach_through_proxy(snapshot.network, only(snapshot.network, VertexKind::function),
                             only(snapshot.network, VertexKind::proxy),
                             only(snapshot.network, VertexKind::cluster))
      .result;
}

// One subnet for both ends, 10.0.1.0/24 in 10.0.0.0/16, and an IPv6 range each.
void add_subnets(Json& account) {
  account["Vpcs"] = {{{"VpcId", "vpc-1"},
                      {"CidrBlock", "10.0.0.0/16"},
                      {"Ipv6CidrBlockAssociationSet", {{{"Ipv6CidrBlock", "2001:db8::/56"}}}}}};
  add_dual_stack_subnet(account);
}

TEST_CASE("a group that refers to the other side's group admits it", "[H-1][H-2]") {
  CHECK(direct(direct_account()) == Reachability::reachable);
  CHECK(proxied(proxied_account()) == Reachability::reachable);
}

TEST_CASE("both ends must admit, on the port", "[H-1][H-2]") {
  Json account = direct_account();
  SECTION("no rule out") { group_with_id(account, "sg-l1")["IpPermissionsEgress"] = Json::array(); }
  SECTION("no rule in") { group_with_id(account, "sg-d1")["IpPermissions"] = Json::array(); }
  SECTION("another port") {
    group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3307, "sg-l1")};
  }
  SECTION("udp") { group_with_id(account, "sg-d1")["IpPermissions"][0]["IpProtocol"] = "udp"; }
  SECTION("a group that is not on the function") {
    group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-default")};
  }
  SECTION("a group of another account") {
    group_with_id(account, "sg-d1")["IpPermissions"][0]["UserIdGroupPairs"][0]["UserId"] = "9";
  }
  SECTION("a group that is being removed") {
    account["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing";
  }
  SECTION("another VPC") { account["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-2"; }
  CHECK(direct(account) == Reachability::blocked);
}

TEST_CASE("port ranges, all protocols and self references admit", "[H-1]") {
  Json account = direct_account();
  SECTION("a range of ports") {
    Json& rule = group_with_id(account, "sg-d1")["IpPermissions"][0];
    rule["FromPort"] = 3000;
    rule["ToPort"] = 4000;
  }
  SECTION("all protocols") {
    group_with_id(account, "sg-d1")["IpPermissions"] = {
        {{"IpProtocol", "-1"}, {"UserIdGroupPairs", {{{"GroupId", "sg-l1"}}}}}};
  }
  SECTION("one group on both ends that refers to itself") {
    Json& shared = group_with_id(account, "sg-default");
    shared["IpPermissions"] = {pair(3306, "sg-default")};
    shared["IpPermissionsEgress"] = {pair(3306, "sg-default")};
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  }
  SECTION("the best of several rules counts") {
    Json& rules = group_with_id(account, "sg-d1")["IpPermissions"];
    rules.insert(rules.begin(), range(3306, "192.168.0.0/16"));
  }
  CHECK(direct(account) == Reachability::reachable);
}

TEST_CASE("a range admits surely, perhaps or not, by the other side's subnets", "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  const auto [cidr, expected] = GENERATE(table<const char*, Reachability>({
      {"10.0.1.0/24", Reachability::reachable},
      {"10.0.0.0/8", Reachability::reachable},
      {"0.0.0.0/0", Reachability::reachable},
      {"10.0.1.128/25", Reachability::depends},
      {"10.0.1.7/32", Reachability::depends},
      {"10.0.2.0/24", Reachability::blocked},
      {"192.168.0.0/16", Reachability::blocked},
  }));
  INFO(cidr);
  group_with_id(account, "sg-d1")["IpPermissions"] = {range(3306, cidr)};
  CHECK(direct(account) == expected);
}

TEST_CASE("IPv6 ranges are compared with IPv6 subnets", "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  const auto [cidr, expected] = GENERATE(table<const char*, Reachability>({
      {"2001:db8::/64", Reachability::reachable},
      {"::/0", Reachability::reachable},
      {"2001:db8::/80", Reachability::depends},
      {"2001:db9::/64", Reachability::blocked},
  }));
  INFO(cidr);
  Json rule = range(3306, "0.0.0.0/0");
  rule.erase("IpRanges");
  rule["Ipv6Ranges"] = {{{"CidrIpv6", cidr}}};
  group_with_id(account, "sg-d1")["IpPermissions"] = {rule};
  CHECK(direct(account) == expected);

  // Without IPv6 addresses nothing comes from an IPv6 range.
  account["Subnets"][0].erase("Ipv6CidrBlockAssociationSet");
  CHECK(direct(account) == Reachability::blocked);
}

TEST_CASE("without subnets the VPC's ranges stand in, without these only 0.0.0.0/0 is sure",
          "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  account.erase("Subnets");
  Json& database = group_with_id(account, "sg-d1");
  database["IpPermissions"] = {range(3306, "10.0.0.0/16")};
  CHECK(direct(account) == Reachability::reachable);
  database["IpPermissions"] = {range(3306, "10.0.1.0/24")};
  CHECK(direct(account) == Reachability::depends);
  account.erase("Vpcs");
  database["IpPermissions"] = {range(3306, "10.0.0.0/16")};
  CHECK(direct(account) == Reachability::depends);
  database["IpPermissions"] = {range(3306, "0.0.0.0/0")};
  CHECK(direct(account) == Reachability::reachable);
}

TEST_CASE("a prefix list admits perhaps, unless its entries are known", "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  group_with_id(account,
                "sg-d1")["IpPermissions"] = {{{"IpProtocol", "tcp"},
                                              {"FromPort", 3306},
                                              {"ToPort", 3306},
                                              {"PrefixListIds", {{{"PrefixListId", "pl-1"}}}}}};
  CHECK(direct(account) == Reachability::depends);
  account["PrefixLists"] = {{{"PrefixListId", "pl-1"}, {"Entries", {{{"Cidr", "10.0.1.0/24"}}}}}};
  CHECK(direct(account) == Reachability::reachable);
  account["PrefixLists"][0]["Entries"] = {{{"Cidr", "10.9.0.0/16"}}};
  CHECK(direct(account) == Reachability::blocked);
}

TEST_CASE("of two IP versions the better one counts, whatever else a prefix list holds", "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  group_with_id(account,
                "sg-d1")["IpPermissions"] = {{{"IpProtocol", "tcp"},
                                              {"FromPort", 3306},
                                              {"ToPort", 3306},
                                              {"PrefixListIds", {{{"PrefixListId", "pl-1"}}}}}};
  account["PrefixLists"] = {
      {{"PrefixListId", "pl-1"},
       {"Entries", {{{"Cidr", "10.0.1.0/24"}}, {{"Cidr", "2001:db8::/80"}}}}}};
  CHECK(direct(account) == Reachability::reachable);
  account["PrefixLists"][0]["Entries"][0]["Cidr"] = "10.0.1.0/25";
  CHECK(direct(account) == Reachability::depends);
  account["PrefixLists"][0]["Entries"] = Json::array();
  CHECK(direct(account) == Reachability::blocked);
  account.erase("Subnets");
  account.erase("Vpcs");
  CHECK(direct(account) == Reachability::blocked);
}

TEST_CASE("every subnet must be contained; one without ranges leaves only the VPC's", "[H-1]") {
  Json account = direct_account();
  add_subnets(account);
  account["Subnets"].push_back(
      {{"SubnetId", "subnet-2"}, {"VpcId", "vpc-1"}, {"CidrBlock", "10.0.2.0/24"}});
  account["Functions"][0]["VpcConfig"]["SubnetIds"] = {"subnet-1", "subnet-2"};
  Json& rules = group_with_id(account, "sg-d1")["IpPermissions"];
  rules = {range(3306, "10.0.1.0/24")};
  CHECK(direct(account) == Reachability::depends);
  // Two rules that hold one subnet each hold both together.
  rules = {range(3306, "10.0.1.0/24"), range(3306, "10.0.2.0/24")};
  CHECK(direct(account) == Reachability::reachable);
  rules = {range(3306, "10.0.1.0/24"), range(3306, "10.0.2.0/25")};
  CHECK(direct(account) == Reachability::depends);
  rules = {range(3306, "10.0.0.0/22")};
  CHECK(direct(account) == Reachability::reachable);
  account["Subnets"][1].erase("CidrBlock");
  CHECK(direct(account) == Reachability::depends);
  rules = {range(3306, "10.0.0.0/16")};
  CHECK(direct(account) == Reachability::reachable);
}

TEST_CASE("a stale peer admits only who still has that group", "[H-1]") {
  Json account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-gone")};
  CHECK(direct(account) == Reachability::blocked);
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back("sg-gone");
  CHECK(direct(account) == Reachability::depends);  // nobody knows whose group it is
}

TEST_CASE("with an unknown port only rules for all ports are sure", "[H-1][I-1]") {
  Json account = direct_account();
  account["DBClusters"][0].erase("Port");
  CHECK(direct(account) == Reachability::depends);
  for (const auto& [id, member] :
       {std::pair("sg-l1", "IpPermissionsEgress"), std::pair("sg-d1", "IpPermissions")}) {
    Json& rule = group_with_id(account, id)[member][0];
    rule["FromPort"] = 0;
    rule["ToPort"] = 65535;
  }
  CHECK(direct(account) == Reachability::reachable);
}

TEST_CASE("a path is as good as its worst hop, with the rules that decide", "[H-2][H-3]") {
  Json account = proxied_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l1")};
  const Snapshot snapshot = snapshot_of(account);
  const Path path = reach_through_proxy(
      snapshot.network, only(snapshot.network, VertexKind::function),
      only(snapshot.network, VertexKind::proxy), only(snapshot.network, VertexKind::cluster));
  REQUIRE(path.hop_count == 2);
  CHECK(path.result == Reachability::blocked);
  CHECK(path.hops[0].result == Reachability::reachable);
  CHECK(path.hops[0].inbound.rule != no_edge);
  CHECK(path.hops[1].result == Reachability::blocked);
  CHECK(path.hops[1].outbound.result == Reachability::reachable);
  CHECK(path.hops[1].inbound.rule == no_edge);
}

}  // namespace
}  // namespace connectsim::tests
