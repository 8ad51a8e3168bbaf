#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "model/network/address_range.h"
#include "scenarios/rapidcheck_generators.h"
#include "simulator/connection/mismatch.h"
#include "simulator/connection/reachability.h"
#include "tests/properties/property_check.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

struct Asked {
  Snapshot snapshot;
  Path path;
};

Vertex first_of(const Network& network, VertexKind kind) {
  Vertex v = 0;
  while (network.kind(v) != kind) {
    ++v;
  }
  return v;
}

Asked asked_directly(const Json& account) {
  Asked asked{snapshot_of(account), {}};
  const Network& network = asked.snapshot.network;
  asked.path = reach_directly(network, first_of(network, VertexKind::function),
                              first_of(network, VertexKind::cluster));
  return asked;
}

Reachability directly(const Json& account) { return asked_directly(account).path.result; }

Reachability through_proxy(const Json& account) {
  const Snapshot snapshot = snapshot_of(account);
  const Network& network = snapshot.network;
  return reach_through_proxy(network, first_of(network, VertexKind::function),
                             first_of(network, VertexKind::proxy),
                             first_of(network, VertexKind::cluster))
      .result;
}

Json ipv6_rule(const char* cidr) {
  Json rule = range(3306, "0.0.0.0/0");
  rule.erase("IpRanges");
  rule["Ipv6Ranges"] = {{{"CidrIpv6", cidr}}};
  return rule;
}

// Both ends in one dual-stack subnet, which open to all of IPv6 and nothing else.
Json open_to_ipv6() {
  Json account = direct_account();
  add_dual_stack_subnet(account);
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {ipv6_rule("::/0")};
  group_with_id(account, "sg-d1")["IpPermissions"] = {ipv6_rule("::/0")};
  return account;
}

TEST_CASE("an IPv6 rule helps only when both ends speak IPv6", "[H-1]") {
  Json account = open_to_ipv6();
  CHECK(directly(account) == Reachability::reachable);
  SECTION("the function is not allowed to") {
    account["Functions"][0]["VpcConfig"]["Ipv6AllowedForDualStack"] = false;
  }
  SECTION("the function does not say so") {
    account["Functions"][0]["VpcConfig"].erase("Ipv6AllowedForDualStack");
  }
  SECTION("the cluster is IPv4") { account["DBClusters"][0]["NetworkType"] = "IPV4"; }
  SECTION("the cluster does not say") { account["DBClusters"][0].erase("NetworkType"); }
  SECTION("their saved subnet has no IPv6 range, whatever the VPC has") {
    account["Subnets"][0].erase("Ipv6CidrBlockAssociationSet");
    account["Vpcs"] = {{{"VpcId", "vpc-1"},
                        {"CidrBlock", "10.0.0.0/16"},
                        {"Ipv6CidrBlockAssociationSet", {{{"Ipv6CidrBlock", "2001:db8::/56"}}}}}};
  }
  SECTION("the two sides open in different versions") {
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
  }
  CHECK(directly(account) == Reachability::blocked);
}

TEST_CASE("a group peer is of either version, but one must be common", "[H-1]") {
  Json account = proxied_account();
  CHECK(through_proxy(account) == Reachability::reachable);
  SECTION("the proxy is called by IPv6 only") {
    account["DBProxies"][0]["EndpointNetworkType"] = "IPV6";
    CHECK(through_proxy(account) == Reachability::blocked);
    account["Functions"][0]["VpcConfig"]["Ipv6AllowedForDualStack"] = true;
    CHECK(through_proxy(account) == Reachability::reachable);
  }
  SECTION("the proxy calls by IPv6 only") {
    account["DBProxies"][0]["TargetConnectionNetworkType"] = "IPV6";
    CHECK(through_proxy(account) == Reachability::blocked);
    account["DBClusters"][0]["NetworkType"] = "DUAL";
    CHECK(through_proxy(account) == Reachability::reachable);
  }
  SECTION("DUAL excludes nothing") {
    account["DBProxies"][0]["EndpointNetworkType"] = "DUAL";
    CHECK(through_proxy(account) == Reachability::reachable);
  }
}

TEST_CASE("without a version in common that is the reason", "[H-1]") {
  Json account = proxied_account();
  account["DBProxies"][0]["EndpointNetworkType"] = "IPV6";
  const Snapshot snapshot = snapshot_of(account);
  const Network& network = snapshot.network;
  const Path path = reach_through_proxy(network, first_of(network, VertexKind::function),
                                        first_of(network, VertexKind::proxy),
                                        first_of(network, VertexKind::cluster));
  CHECK(blocked_side(path) == Mismatch::no_common_ip_version);
}

TEST_CASE("all rules of a union decide, and no others", "[H-2]") {
  Json account = open_to_ipv6();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
  group_with_id(account, "sg-d1")["IpPermissions"] = {
      range(3306, "10.0.1.0/25"), range(3306, "10.9.0.0/16"), range(3306, "10.0.1.128/25"),
      range(3307, "10.0.1.0/24")};
  const Asked asked = asked_directly(account);
  const Network& network = asked.snapshot.network;
  CHECK(asked.path.result == Reachability::reachable);
  const Hop& hop = asked.path.hops[0];
  CHECK(hop.version == AddressFamily::ipv4);
  std::vector<std::string> peers;
  for (const Edge rule : deciding_rules(network, hop, hop.receiver())) {
    peers.emplace_back(asked.snapshot.labels.id(network.edge(rule).target));
  }
  CHECK(peers == std::vector<std::string>{"10.0.1.0/25", "10.0.1.128/25"});
  CHECK(deciding_rules(network, hop, hop.sender()).size() == 1);
}

TEST_CASE("known entries of a prefix list join the union; unknown ones leave it open", "[H-1]") {
  Json account = open_to_ipv6();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
  Json by_list = range(3306, "10.0.1.0/25");
  by_list["PrefixListIds"] = {{{"PrefixListId", "pl-1"}}};
  group_with_id(account, "sg-d1")["IpPermissions"] = {by_list};
  CHECK(directly(account) == Reachability::depends);
  SECTION("as describe-prefix-lists prints them") {
    account["PrefixLists"] = {{{"PrefixListId", "pl-1"}, {"Cidrs", {"10.0.1.128/25"}}}};
  }
  SECTION("as entries of a managed list") {
    account["PrefixLists"] = {
        {{"PrefixListId", "pl-1"}, {"Entries", {{{"Cidr", "10.0.1.128/25"}}}}}};
  }
  CHECK(directly(account) == Reachability::reachable);
}

TEST_CASE("a group of another account admits when the snapshot holds it and the owner is right",
          "[H-1][G-2]") {
  Json account = direct_account();
  Json& database = group_with_id(account, "sg-d1");
  Json& compute = group_with_id(account, "sg-l1");
  database["OwnerId"] = "111122223333";
  compute["OwnerId"] = "222233334444";
  database["IpPermissions"][0]["UserIdGroupPairs"][0]["UserId"] = "222233334444";
  compute["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
  CHECK(directly(account) == Reachability::reachable);
  SECTION("it names another owner") {
    database["IpPermissions"][0]["UserIdGroupPairs"][0]["UserId"] = "999999999999";
    CHECK(directly(account) == Reachability::blocked);
  }
  SECTION("it names none: its own, which is not the group's") {
    database["IpPermissions"][0]["UserIdGroupPairs"][0].erase("UserId");
    CHECK(directly(account) == Reachability::blocked);
  }
  SECTION("the group's owner was not saved") {
    compute.erase("OwnerId");
    CHECK(directly(account) == Reachability::reachable);
  }
}

TEST_CASE("what an unknown group would admit depends", "[H-1][I-1]") {
  Json account = direct_account();
  SECTION("the rule names one that the function has") {
    group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-gone")};
    CHECK(directly(account) == Reachability::blocked);
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back("sg-gone");
  }
  SECTION("the cluster has one") {
    group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {range(3306, "0.0.0.0/0")};
    account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-gone"}}};
  }
  SECTION("the cluster's list was not saved") {
    account["DBClusters"][0].erase("VpcSecurityGroups");
  }
  SECTION("the function's list was not saved") {
    account["Functions"][0]["VpcConfig"].erase("SecurityGroupIds");
  }
  CHECK(directly(account) == Reachability::depends);
}

TEST_CASE("two answers that differ about a peering tell of one rule, and the better one counts",
          "[G-5][H-4]") {
  Json account = direct_account();
  Json& rules = group_with_id(account, "sg-d1")["IpPermissions"];
  rules[0]["UserIdGroupPairs"][0]["PeeringStatus"] = "deleted";
  rules.push_back(rules[0]);
  rules[1]["UserIdGroupPairs"][0]["PeeringStatus"] = "active";
  const Snapshot snapshot = snapshot_of(account);
  std::vector<Peering> peerings;
  for (Edge edge{0}; edge.index < snapshot.network.edge_count(); ++edge.index) {
    if (snapshot.network.edge(edge).kind == EdgeKind::inbound_rule) {
      peerings.push_back(snapshot.network.edge(edge).peering);
    }
  }
  CHECK(peerings == std::vector{Peering::active});
}

// The function in a VPC of its own, both groups naming each other over a peering.
Json peered_account() {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"] = {{"VpcId", "vpc-2"}, {"SecurityGroupIds", {"sg-l1"}}};
  group_with_id(account, "sg-l1")["VpcId"] = "vpc-2";
  for (Json* rule : {&group_with_id(account, "sg-l1")["IpPermissionsEgress"][0],
                     &group_with_id(account, "sg-d1")["IpPermissions"][0]}) {
    (*rule)["UserIdGroupPairs"][0]["PeeringStatus"] = "active";
  }
  return account;
}

TEST_CASE("over an active peering a hop depends, when both sides name the other's group", "[H-4]") {
  Json account = peered_account();
  CHECK(directly(account) == Reachability::depends);
  Json& database = group_with_id(account, "sg-d1");
  SECTION("the peering is gone") {
    database["IpPermissions"][0]["UserIdGroupPairs"][0]["PeeringStatus"] = "deleted";
  }
  SECTION("no peering is told") {
    database["IpPermissions"][0]["UserIdGroupPairs"][0].erase("PeeringStatus");
  }
  SECTION("one side names a range") { database["IpPermissions"] = {range(3306, "0.0.0.0/0")}; }
  SECTION("one side names another group") {
    database["IpPermissions"][0]["UserIdGroupPairs"][0]["GroupId"] = "sg-default";
  }
  SECTION("another port") {
    database["IpPermissions"][0]["FromPort"] = 3307;
    database["IpPermissions"][0]["ToPort"] = 3307;
  }
  const Asked asked = asked_directly(account);
  CHECK(asked.path.result == Reachability::blocked);
  CHECK(blocked_side(asked.path) == Mismatch::different_vpcs);
}

TEST_CASE("within one VPC a rule that names a group of another admits nobody", "[H-4]") {
  Json account = direct_account();
  group_with_id(account, "sg-l1")["VpcId"] = "vpc-2";
  CHECK(directly(account) == Reachability::blocked);
  // Unless the group is associated with this VPC, too.
  account["SecurityGroupVpcAssociations"] = {
      {{"GroupId", "sg-l1"}, {"VpcId", "vpc-1"}, {"State", "associated"}}};
  CHECK(directly(account) == Reachability::reachable);
  account["SecurityGroupVpcAssociations"][0]["State"] = "disassociated";
  CHECK(directly(account) == Reachability::blocked);
}

// Addresses of one byte behind a prefix, as bits: a model without any walk.
TEST_CASE("ranges cover another as the sets of their addresses do", "[H-1]") {
  check_property("is_covered = inclusion of sets", 3000, [] {
    const bool is_ipv4 = *rc::gen::arbitrary<bool>();
    const auto drawn = [&] {
      const auto length = *rc::gen::inRange(0, 9);
      const auto byte = *rc::gen::inRange(0, 256);
      const std::uint64_t kept = static_cast<std::uint64_t>(byte >> (8 - length) << (8 - length));
      AddressRange made;
      made.family = is_ipv4 ? AddressFamily::ipv4 : AddressFamily::ipv6;
      // The byte is the last of an address; of IPv6 it crosses the halves.
      made.length = static_cast<std::uint8_t>((is_ipv4 ? 24 : 60) + length);
      made.high =
          is_ipv4 ? std::uint64_t{0x0a0001} << 40 | kept << 32 : 0x2001'0db8'0000'0000 | kept >> 4;
      made.low = is_ipv4 ? 0 : kept << 60;
      return std::pair(made, std::pair(kept, kept + (std::uint64_t{256} >> length)));
    };
    const auto inner = drawn();
    const std::size_t count = *rc::gen::inRange<std::size_t>(0, 12);
    std::vector<AddressRange> ranges;
    std::array<bool, 256> held{};
    for (std::size_t i = 0; i < count; ++i) {
      const auto other = drawn();
      ranges.push_back(other.first);
      std::fill(held.begin() + static_cast<long>(other.second.first),
                held.begin() + static_cast<long>(other.second.second), true);
    }
    const bool expected = std::all_of(held.begin() + static_cast<long>(inner.second.first),
                                      held.begin() + static_cast<long>(inner.second.second),
                                      [](bool is) { return is; });
    RC_ASSERT((is_covered(inner.first, [&](const auto& visit) {
                 std::for_each(ranges.begin(), ranges.end(), visit);
               }) == expected));
  });
}

}  // namespace
}  // namespace connectsim::tests
