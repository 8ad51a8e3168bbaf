#include <nlohmann/json.hpp>
#include <string>

#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

using Json = nlohmann::json;

// A snapshot with something of every part, and members that the graph does not model.
constexpr std::string_view everything = R"({
  "Vpcs":[{"VpcId":"v","CidrBlock":"10.0.0.0/16","CidrBlockAssociationSet":[{"AssociationId":"a",
      "CidrBlock":"10.0.0.0/16"},{"CidrBlock":"10.1.0.0/16"}],"IsDefault":true,
       "Tags":[{"Key":"k"}]}],
  "Subnets":[{"SubnetId":"s1","VpcId":"v","CidrBlock":"10.0.1.0/24","AvailabilityZone":"z-a",
       "State":"x"},
      {"SubnetId":"s2","VpcId":"w",
       "Ipv6CidrBlockAssociationSet":[{"Ipv6CidrBlock":"2001:db8::/64"}]}],
  "SecurityGroups":[
    {"GroupId":"a","GroupName":"lambda-rds-007","Description":"é \"q\"","OwnerId":"1","VpcId":"v",
     "IpPermissions":[],"IpPermissionsEgress":[{"IpProtocol":"tcp","FromPort":1,"ToPort":2,
       "UserIdGroupPairs":[{"GroupId":"b","UserId":"1","Description":"to b"},{"GroupId":"b",
       "UserId":"2",
       "PeeringStatus":"active"},{"GroupName":"c-name"}],"IpRanges":[{"CidrIp":"10.0.0.0/8",
       "Description":"all"}]},
       {"IpProtocol":"ESP","IpRanges":[{"CidrIp":"10.0.0.0/8"}]},
       {"IpProtocol":"icmp","FromPort":8,"ToPort":-1,"Ipv6Ranges":[{"CidrIpv6":"2001:db8::/32"}]},
       {"IpProtocol":"50","PrefixListIds":[{"PrefixListId":"pl-1"},{"PrefixListId":"pl-2"}]}]},
    {"GroupId":"b","GroupName":"odd name ","VpcId":"w","OwnerId":"1","Tags":[]},
    {"GroupId":"c","GroupName":"c-name","VpcId":"v","SecurityGroupArn":"arn:c"}],
  "SecurityGroupRules":[
    {"SecurityGroupRuleId":"sgr-1","GroupId":"a","GroupOwnerId":"1","IsEgress":true,
       "IpProtocol":"tcp",
     "FromPort":1,"ToPort":2,"ReferencedGroupInfo":{"GroupId":"b","UserId":"1"},
       "Tags":[{"Key":"t"}]},
    {"SecurityGroupRuleId":"sgr-2","GroupId":"b","GroupOwnerId":"1","IsEgress":false,
       "IpProtocol":"-1",
     "FromPort":-1,"ToPort":-1,"ReferencedGroupInfo":{"GroupId":"x","UserId":"2","VpcId":"y"}},
    {"SecurityGroupRuleId":"sgr-3","GroupId":"gone","IsEgress":false,"IpProtocol":"udp",
       "CidrIpv6":"::/0"}],
  "NetworkInterfaces":[{"NetworkInterfaceId":"eni-1"}],
  "PrefixLists":[{"PrefixListId":"pl-1","PrefixListName":"n","Entries":[{"Cidr":"10.0.0.0/8"}]},
    {"PrefixListId":"pl-9","PrefixListName":"unused"}],
  "DBSubnetGroups":[{"DBSubnetGroupName":"n","VpcId":"v","Subnets":[{"SubnetIdentifier":"s1"},
    {"SubnetIdentifier":"gone"}]}],
  "DBClusters":[
    {"DBClusterIdentifier":"c1","Engine":"aurora-mysql","EngineVersion":"8","DBSubnetGroup":"n",
       "Port":0,
     "DBClusterArn":"arn:c1","DBClusterMembers":[{"DBInstanceIdentifier":"i1",
       "IsClusterWriter":true},
       {"DBInstanceIdentifier":"i9","PromotionTier":1}],
     "VpcSecurityGroups":[{"VpcSecurityGroupId":"b","Status":"removing"},
       {"VpcSecurityGroupId":"gone"}]},
    {"DBClusterIdentifier":"n1","Engine":"neptune"},
    {"DBClusterIdentifier":"c2","Engine":"aurora","EngineMode":"serverless",
       "ServerlessV2ScalingConfiguration":
     {"MinCapacity":0.5}}],
  "DBInstances":[{"DBInstanceIdentifier":"i2","DBClusterIdentifier":"c1",
       "DBInstanceStatus":"backing-up",
      "Endpoint":{"Port":3307,"Address":"x"}},{"DBInstanceIdentifier":"i1",
       "DBInstanceStatus":"available"}],
  "GlobalClusters":[{"GlobalClusterIdentifier":"g",
       "GlobalClusterMembers":[{"DBClusterArn":"arn:c1"}]}],
  "DBProxies":[{"DBProxyName":"p","Status":"modifying","EngineFamily":"MYSQL","VpcId":"v",
      "VpcSecuritytGroupIds":["c"],"VpcSubnetIds":["s1","gone"],"RequireTLS":true},
    {"DBProxyName":"q","EngineFamily":"ORACLE"}],
  "DBProxyTargetGroups":[{"TargetGroupName":"default","DBProxyName":"p"}],
  "DBProxyTargets":{"p":[{"Type":"TRACKED_CLUSTER","RdsResourceId":"c1","Port":0},
    {"Type":"RDS_INSTANCE","RdsResourceId":"i1","TrackedClusterId":"c1","Role":"READ_WRITE",
     "TargetHealth":{"State":"UNAVAILABLE","Reason":"AUTH_FAILURE","Description":"d"}},
    {"Type":"RDS_SERVERLESS_ENDPOINT","RdsResourceId":"e","TrackedClusterId":"elsewhere",
     "TargetHealth":{"State":"BORED"}},{"Type":"RDS_INSTANCE"}]},
  "Functions":[{"FunctionName":"f","Runtime":"x","Version":"$LATEST","VpcConfig":{"VpcId":"v",
      "SubnetIds":["gone","s1"],"SecurityGroupIds":["a","gone"],"Ipv6AllowedForDualStack":true}},
    {"FunctionName":"g","VpcConfig":{"VpcId":"","SubnetIds":[]}},
    {"FunctionName":"h","VpcConfig":{"SubnetIds":["gone"]}}],
  "Caller":{"Actions":["rds:*"],"Arn":"arn:me"}})";

Json written(const Snapshot& snapshot) { return Json::parse(snapshot_json(snapshot)); }

}  // namespace

TEST_CASE("a snapshot reads back to the same graph, with everything kept or only the ids",
          "[M-1]") {
  for (const Keep keep : {Keep::everything, Keep::ids}) {
    const Snapshot snapshot = snapshot_of(everything, keep);
    const Snapshot again = rewritten(snapshot, keep);
    CHECK(graph_text(again) == graph_text(snapshot));
    CHECK(snapshot_json(again) == snapshot_json(snapshot));
  }
}

TEST_CASE("members that the graph does not model survive", "[M-1]") {
  const Json json = written(snapshot_of(everything, Keep::everything));
  const Json read = Json::parse(everything);
  for (const char* part : {"Vpcs", "Subnets", "NetworkInterfaces", "PrefixLists", "DBSubnetGroups",
                           "GlobalClusters", "DBProxyTargetGroups", "Caller", "DBInstances"}) {
    CAPTURE(part);
    CHECK(json[part] == read[part]);
  }
  CHECK(json["SecurityGroups"][0]["Description"] == "\u00e9 \"q\"");
  CHECK(json["SecurityGroups"][0]["GroupName"] == "lambda-rds-007");
  CHECK(json["SecurityGroups"][2]["SecurityGroupArn"] == "arn:c");
  CHECK(json["DBClusters"][0]["EngineVersion"] == "8");
  CHECK(json["DBClusters"][0]["DBClusterMembers"] == read["DBClusters"][0]["DBClusterMembers"]);
  CHECK(json["DBClusters"][2] == read["DBClusters"][1]);
  CHECK(json["DBProxies"][0]["Status"] == "modifying");
  CHECK(json["DBProxies"][0]["VpcSecurityGroupIds"] == Json{"c"});
  CHECK(json["DBProxies"][1]["EngineFamily"] == "ORACLE");
  CHECK(json["DBProxyTargets"] == read["DBProxyTargets"]);
  CHECK(json["Functions"][0] == read["Functions"][0]);
}

TEST_CASE("texts of rules survive, in the group and as entries") {
  const Json json = written(snapshot_of(everything, Keep::everything));
  const Json& rules = json["SecurityGroups"][0]["IpPermissionsEgress"];
  CHECK(rules[0]["UserIdGroupPairs"][0] ==
        Json::parse(R"({"GroupId":"b","UserId":"1","Description":"to b"})"));
  CHECK(rules[1]["UserIdGroupPairs"][0]["PeeringStatus"] == "active");
  CHECK(rules[2]["UserIdGroupPairs"][0]["GroupId"] == "c");
  CHECK(rules[3]["IpRanges"][0]["Description"] == "all");
  CHECK(rules[4]["IpProtocol"] == "ESP");
  CHECK(rules[5]["ToPort"] == -1);
  CHECK(json["SecurityGroups"][1]["IpPermissions"].empty());
  const Json& entries = json["SecurityGroupRules"];
  REQUIRE(entries.size() == 3);
  CHECK(entries[0]["Tags"][0]["Key"] == "t");
  CHECK(entries[1]["SecurityGroupRuleId"] == "sgr-2");
  CHECK(entries[1]["ReferencedGroupInfo"]["VpcId"] == "y");
  CHECK(entries[2]["GroupId"] == "gone");
}

TEST_CASE("VPCs that are only named get no entry") {
  const Json json = written(snapshot_of(everything, Keep::ids));
  CHECK(json["Vpcs"].size() == 1);
}

TEST_CASE("an unknown list of groups stays unknown, an empty one empty", "[I-1]") {
  CHECK(snapshot_json(snapshot_of("{}")) == "{}");
  CHECK(snapshot_json(snapshot_of(R"({"SecurityGroups":[]})")) == R"({"SecurityGroups":[]})");
}

TEST_CASE("what an action changes is written from the graph", "[M-4]") {
  Snapshot snapshot = snapshot_of(everything, Keep::everything);
  Network& network = snapshot.network;
  const Vertex vpc = vertex_of(snapshot, VertexKind::vpc, "v");
  const Vertex cluster = vertex_of(snapshot, VertexKind::cluster, "c1");
  const Vertex group = network.add_group(vpc, new_managed_name(NamePattern::rds_lambda, 3));
  snapshot.labels.set_id(group, "new-1");
  network.add_rule(group, Direction::inbound, tcp_port(3306),
                   vertex_of(snapshot, VertexKind::group, "a"));
  network.associate(cluster, group);
  const Vertex proxy =
      network.add_proxy(vpc, {.engine = EngineFamily::mysql, .is_available = false});
  snapshot.labels.set_id(proxy, "proxy-c1");
  network.place(proxy, 0);
  network.set_subnets_known(proxy);
  network.associate(proxy, group);
  Target target;
  target.health = HealthState::registering;
  target.instance = 1;
  target.tracked = cluster;
  network.add_target(proxy, target);
  network.target(1).health = HealthState::available;
  network.target(1).reason = HealthReason::none;
  const Json json = written(snapshot);
  CHECK(json["SecurityGroups"][3] == Json::parse(R"({"GroupId":"new-1","GroupName":"rds-lambda-3",
      "VpcId":"v","IpPermissions":[{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,
      "UserIdGroupPairs":[{"GroupId":"a"}]}],"IpPermissionsEgress":[]})"));
  CHECK(json["DBClusters"][0]["VpcSecurityGroups"][2] ==
        Json::parse(R"({"VpcSecurityGroupId":"new-1","Status":"active"})"));
  CHECK(json["DBProxies"][2] == Json::parse(R"({"DBProxyName":"proxy-c1","Status":"creating",
      "EngineFamily":"MYSQL","VpcId":"v","VpcSecurityGroupIds":["new-1"],"VpcSubnetIds":["s1"]})"));
  CHECK(json["DBProxyTargets"]["proxy-c1"] == Json::parse(R"([{"Type":"RDS_INSTANCE",
      "RdsResourceId":"i1","TrackedClusterId":"c1","TargetHealth":{"State":"REGISTERING"}}])"));
  CHECK(json["DBProxyTargets"]["p"][1]["TargetHealth"] == Json::parse(R"({"State":"AVAILABLE"})"));
  CHECK(json["DBProxyTargets"]["p"][1]["Role"] == "READ_WRITE");
  CHECK(rewritten(snapshot).labels.name(
            vertex_of(rewritten(snapshot), VertexKind::group, "new-1")) == "rds-lambda-3");
}

TEST_CASE("a settled proxy is written as available", "[A-7]") {
  Snapshot snapshot = snapshot_of(everything, Keep::everything);
  snapshot.network.proxy(vertex_of(snapshot, VertexKind::proxy, "p")).is_available = true;
  CHECK(written(snapshot)["DBProxies"][0]["Status"] == "available");
}

namespace {

// A graph as generators make it: every kind of fact, no JSON behind it.
Snapshot generated() {
  Snapshot snapshot;
  Network& network = snapshot.network;
  const Vertex vpc = network.add_vpc();
  network.add_vpc_range(vpc, *address_range("10.0.0.0/16"));
  network.add_vpc_range(vpc, *address_range("10.1.0.0/16"));
  network.add_vpc_range(vpc, *address_range("2001:db8::/56"));
  const std::uint32_t subnet = network.add_subnet(vpc, 0);
  network.add_subnet_range(subnet, *address_range("10.0.1.0/24"));
  network.add_subnet_range(subnet, *address_range("2001:db8::/64"));
  const Vertex group = network.add_group(vpc, {NamePattern::rds_lambda, 3, 7});
  const Vertex endless =
      network.add_group(vpc, {NamePattern::rds_lambda, 30, ManagedName::unnumbered});
  const Vertex prefix_list = network.add_prefix_list(Known::yes);
  network.add_prefix_list_entry(prefix_list, *address_range("192.168.0.0/16"));
  network.add_rule(group, Direction::inbound, {Protocol{50}, 0, 65535}, prefix_list);
  network.add_rule(group, Direction::inbound, tcp_port(1), endless, PeerAccount::other);
  network.add_rule(group, Direction::inbound, all_traffic(), network.add_unknown_group());
  network.add_rule(group, Direction::outbound, {Protocol::icmp, 65535, 65535},
                   network.add_range(*address_range("::/0")));
  ClusterFacts facts;
  facts.port = 3306;
  facts.engine = EngineFamily::postgresql;
  facts.engine_mode_is_serverless = true;
  facts.has_serverless_v2_scaling = true;
  facts.is_in_global_database = true;
  const Vertex cluster = network.add_cluster(vpc, facts);
  network.place(cluster, subnet);
  network.associate(cluster, group, MembershipStatus::adding);
  network.add_member(cluster, network.add_instance({InstanceStatus::available, true, true}));
  network.add_member(cluster, network.add_instance({InstanceStatus::not_available, false, true}));
  network.add_member(cluster, network.add_instance({InstanceStatus::unknown, false, false}));
  const Vertex function = network.add_function(vpc, {});
  network.place(function, subnet);
  network.set_subnets_known(function);
  network.associate(function, group);
  network.add_function(no_vertex, {VpcPlacement::none});
  network.add_function(no_vertex, {VpcPlacement::unknown});
  const Vertex proxy = network.add_proxy(
      vpc, {.engine = EngineFamily::sqlserver, .is_available = false, .groups = Known::no});
  Target target;
  target.kind = TargetKind::tracked_cluster;
  target.named = cluster;
  network.add_target(proxy, target);
  target = Target{};
  target.instance = 2;
  target.tracked = cluster;
  target.health = HealthState::unavailable;
  target.reason = HealthReason::unreachable;
  network.add_target(proxy, target);
  target.health = HealthState::unrecognised;
  target.reason = HealthReason::unrecognised;
  network.add_target(proxy, target);
  network.facts.caller = Known::yes;
  network.facts.caller_may.set(3);
  return snapshot;
}

}  // namespace

TEST_CASE("a graph that was never JSON is written with made-up ids and reads back", "[M-1]") {
  const Snapshot first = rewritten(generated(), Keep::ids);
  const Network& network = first.network;
  CHECK(network.edge_count() == generated().network.edge_count());
  CHECK(network.facts.caller_may == generated().network.facts.caller_may);
  const Vertex cluster = vertex_of(first, VertexKind::cluster, "cluster-6");
  REQUIRE(cluster != no_vertex);
  CHECK(network.cluster(cluster).engine_mode_is_serverless);
  CHECK(network.cluster(cluster).has_serverless_v2_scaling);
  CHECK(network.cluster(cluster).is_in_global_database);
  CHECK(network.vpc(cluster) != no_vertex);
  CHECK(network.vertex(cluster).subnets == Known::no);
  CHECK(network.largest_number(NamePattern::rds_lambda) == 7);
  CHECK(graph_text(rewritten(first, Keep::ids)) == graph_text(first));
  CHECK(graph_text(snapshot_of(snapshot_json(generated()))) == graph_text(first));
}

TEST_CASE("a generated proxy keeps what is not known of it", "[I-1]") {
  const Snapshot snapshot = rewritten(generated(), Keep::ids);
  const ProxyFacts facts =
      snapshot.network.proxy(vertex_of(snapshot, VertexKind::proxy, "proxy-10"));
  CHECK(facts.engine == EngineFamily::sqlserver);
  CHECK(facts.groups == Known::no);
  CHECK_FALSE(facts.is_available);
  CHECK(snapshot.network.target(2).health == HealthState::unrecognised);
  const auto placement = [&snapshot](std::string_view name) {
    return snapshot.network.function(vertex_of(snapshot, VertexKind::function, name)).placement;
  };
  CHECK(placement("function-7") == VpcPlacement::known);
  CHECK(placement("function-8") == VpcPlacement::none);
  CHECK(placement("function-9") == VpcPlacement::unknown);
}

TEST_CASE("labels that are cut back leave nothing to the vertices that come next") {
  Snapshot snapshot = snapshot_of(R"({"SecurityGroups":[{"GroupId":"a","VpcId":"v"}]})");
  const Network::Mark mark = snapshot.network.mark();
  const Vertex function = snapshot.network.add_function(no_vertex, {VpcPlacement::none});
  snapshot.labels.set_id(function, "f");
  snapshot.labels.set_kept(KeptText::entry_members, function, R"("Runtime":"x")");
  snapshot.network.cut_back(mark);
  snapshot.labels.cut_back(mark.vertices, mark.edges);
  CHECK(snapshot.labels.id(function).empty());
  CHECK_FALSE(snapshot.labels.kept(KeptText::entry_members, function));
  CHECK(snapshot.labels.id(vertex_of(snapshot, VertexKind::group, "a")) == "a");
}
