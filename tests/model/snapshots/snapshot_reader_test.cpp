#include <iterator>
#include <string>

#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

std::string ranges_of_vpc(const Snapshot& snapshot, std::string_view id) {
  std::string text;
  for (const AddressRange& range :
       snapshot.network.ranges_of_vpc(vertex_of(snapshot, VertexKind::vpc, id))) {
    text = text_of(range) + " " + text;
  }
  return text;
}

std::string ten_thousand_groups() {
  std::string json = R"({"SecurityGroups":[)";
  for (int i = 0; i < 10'000; ++i) {
    const std::string number = std::to_string(i);
    json += i == 0 ? "" : ",";
    json += R"({"GroupId":"sg-)" + number + R"(","VpcId":"v","GroupName":"lambda-rds-)" + number +
            R"(","IpPermissions":[{"IpProtocol":"tcp","FromPort":1,"ToPort":1,"IpRanges":)"
            R"([{"CidrIp":"0.0.0.0/0"}],"UserIdGroupPairs":[{"GroupId":"sg-)" +
            std::to_string(9'999 - i) + R"("}]}]})";
  }
  return json + "]}";
}

}  // namespace

TEST_CASE("an empty snapshot knows nothing and has nothing", "[M-1][I-1]") {
  const Snapshot snapshot = snapshot_of("{}");
  CHECK(snapshot.network.vertex_count() == 0);
  CHECK(snapshot.network.facts.security_groups == Known::no);
  CHECK(snapshot.network.facts.caller == Known::no);
  CHECK(snapshot.warnings.empty());
}

TEST_CASE("an empty list of groups is not an unknown one", "[I-1]") {
  CHECK(snapshot_of(R"({"SecurityGroups":[]})").network.facts.security_groups == Known::yes);
  CHECK(snapshot_of(R"({"SecurityGroups":null})").network.facts.security_groups == Known::no);
}

TEST_CASE("every part may be null, and every member of an entry but its id") {
  const Snapshot snapshot = snapshot_of(R"({"Vpcs":null,"DBProxyTargets":null,"Caller":null,
      "Subnets":[{"SubnetId":"s","VpcId":null,"CidrBlock":null,"AvailabilityZone":null}],
      "SecurityGroups":[{"GroupId":"sg","GroupName":null,"VpcId":null,"IpPermissions":null,
       "Tags":null}],
      "DBClusters":[{"DBClusterIdentifier":"c","Port":null,"Engine":null,"DBClusterMembers":null}],
      "DBInstances":[{"DBInstanceIdentifier":"i","Endpoint":null,"DBSubnetGroup":null}],
      "DBProxies":[{"DBProxyName":"p","VpcId":null,"EngineFamily":null}],
      "Functions":[{"FunctionName":"f","VpcConfig":null}]})");
  CHECK(snapshot.network.vertex_count() == 4);
  CHECK(snapshot.network.instance_count() == 1);
  CHECK(snapshot.network.subnet(0).zone == no_index);
}

TEST_CASE("unknown parts are counted in one warning") {
  const Snapshot snapshot = snapshot_of(R"({"NetworkAcls":[],"Vpcs":[],"RouteTables":null})");
  REQUIRE(snapshot.warnings.size() == 1);
  CHECK(snapshot.warnings[0].substr(0, 10) == "2 members ");
  CHECK(snapshot.warnings[0].find("NetworkAcls, RouteTables") != std::string::npos);
}

TEST_CASE("parts of a wrong type are errors", "[M-1]") {
  CHECK(error_of("[]") == "must be an object, is a list");
  CHECK(error_of(R"({"Vpcs":{}})") == "Vpcs: must be a list, is an object");
  CHECK(error_of(R"({"Vpcs":["x"]})") == "Vpcs/0: must be an object, is \"x\"");
  CHECK(error_of(R"({"Caller":[]})") == "Caller: must be an object, is a list");
  CHECK(error_of(R"({"Caller":{}})") == "Caller: must have Actions");
  CHECK(error_of(R"({"Caller":{"Actions":[1]}})") == "Caller/Actions/0: must be a string, is 1");
  CHECK(error_of(R"({"DBProxyTargets":[]})").find("DBProxyTargets: must be an object of") == 0);
  CHECK(error_of(R"({"DBProxyTargets":{"p":{}}})") ==
        "DBProxyTargets/p: must be a list, is an object");
}

TEST_CASE("an error in a file names the file first") {
  Document document;
  document.read(R"({"Vpcs":[{}]})", "account/vpcs.json");
  SnapshotParts parts;
  add_parts(document.root(), parts);
  Snapshot snapshot;
  CHECK_THROWS_WITH(SnapshotReader().read(parts, Keep::ids, snapshot),
                    "account/vpcs.json: Vpcs/0: must have VpcId");
}

TEST_CASE("entries without their id are errors", "[M-1]") {
  CHECK(error_of(R"({"Vpcs":[{}]})") == "Vpcs/0: must have VpcId");
  CHECK(error_of(R"({"Subnets":[{}]})") == "Subnets/0: must have SubnetId");
  CHECK(error_of(R"({"SecurityGroups":[{}]})") == "SecurityGroups/0: must have GroupId");
  CHECK(error_of(R"({"DBSubnetGroups":[{}]})") == "DBSubnetGroups/0: must have DBSubnetGroupName");
  CHECK(error_of(R"({"DBClusters":[{}]})") == "DBClusters/0: must have DBClusterIdentifier");
  CHECK(error_of(R"({"DBInstances":[{}]})") == "DBInstances/0: must have DBInstanceIdentifier");
  CHECK(error_of(R"({"DBProxies":[{}]})") == "DBProxies/0: must have DBProxyName");
  CHECK(error_of(R"({"Functions":[{}]})") == "Functions/0: must have FunctionName");
  CHECK(error_of(R"({"PrefixLists":[{}]})") == "PrefixLists/0: must have PrefixListId");
  CHECK(error_of(R"({"SecurityGroups":[{"GroupId":""}]})") ==
        "SecurityGroups/0/GroupId: must not be empty");
  CHECK(error_of(R"({"SecurityGroups":[{"GroupId":7}]})") ==
        "SecurityGroups/0/GroupId: must be a string, is 7");
}

TEST_CASE("an entry that occurs twice with the same content counts once") {
  const Snapshot snapshot = snapshot_of(R"({"SecurityGroups":[
      {"GroupId":"sg-1","VpcId":"v","IpPermissions":[],"Tags":null},
      {"IpPermissions":[],"VpcId":"v","GroupId":"sg-1"}]})");
  CHECK(snapshot.network.vertex_count() == 2);
  CHECK(snapshot.warnings.empty());
}

TEST_CASE("an id that occurs twice with different content is an error that names both") {
  CHECK(error_of(R"({"SecurityGroups":[{"GroupId":"sg-1"},{"GroupId":"sg-1","VpcId":"v"}]})") ==
        "SecurityGroups/1/GroupId: sg-1 occurs twice with different content, first at "
        "SecurityGroups/0");
  const auto differ = [](const std::string& part, const std::string& id) {
    return error_of("{\"" + part + "\":[{\"" + id + "\":\"x\",\"n\":1.5},{\"" + id +
                    "\":\"x\",\"n\":[]}]}")
               .find("x occurs twice with different content") != std::string::npos;
  };
  CHECK(differ("Vpcs", "VpcId"));
  CHECK(differ("Subnets", "SubnetId"));
  CHECK(differ("DBClusters", "DBClusterIdentifier"));
  CHECK(differ("DBInstances", "DBInstanceIdentifier"));
  CHECK(differ("DBProxies", "DBProxyName"));
  CHECK(differ("Functions", "FunctionName"));
}

TEST_CASE("a VPC has each of its ranges once") {
  const Snapshot snapshot = snapshot_of(R"({"Vpcs":[{"VpcId":"v","CidrBlock":"10.0.0.0/16",
      "CidrBlockAssociationSet":[{"CidrBlock":"10.0.0.0/16",
       "CidrBlockState":{"State":"associated"}},
        {"CidrBlock":"10.1.0.0/16"},{"CidrBlock":"10.2.0.0/16",
       "CidrBlockState":{"State":"disassociated"}}],
      "Ipv6CidrBlockAssociationSet":[{"Ipv6CidrBlock":"2001:db8::/56"}]}]})");
  CHECK(ranges_of_vpc(snapshot, "v") == "10.0.0.0/16 10.1.0.0/16 2001:db8::/56 ");
  CHECK(error_of(R"({"Vpcs":[{"VpcId":"v","CidrBlock":"10/8"}]})") ==
        "Vpcs/0/CidrBlock: must be an address range, is \"10/8\"");
}

TEST_CASE("a VPC that is only named has one vertex") {
  const Snapshot snapshot = snapshot_of(R"({"SecurityGroups":[{"GroupId":"a","VpcId":"v"},
      {"GroupId":"b","VpcId":"v"},{"GroupId":"c","VpcId":""}],
      "Functions":[{"FunctionName":"f","VpcConfig":{"VpcId":"v"}}]})");
  CHECK(snapshot.network.vertex_count() == 5);
  CHECK(snapshot.network.vpc(vertex_of(snapshot, VertexKind::group, "b")) ==
        vertex_of(snapshot, VertexKind::vpc, "v"));
  CHECK(snapshot.network.vpc(vertex_of(snapshot, VertexKind::group, "c")) == no_vertex);
}

TEST_CASE("subnets have their VPC, ranges and zone") {
  const Snapshot snapshot = snapshot_of(R"({"Subnets":[
      {"SubnetId":"s1","VpcId":"v","CidrBlock":"10.0.0.0/24","AvailabilityZone":"z-a",
       "Ipv6CidrBlockAssociationSet":[{"Ipv6CidrBlock":"2001:db8::/64"}]},
      {"SubnetId":"s2","VpcId":"v","AvailabilityZone":"z-a"},
      {"SubnetId":"s3","VpcId":"v","AvailabilityZone":"z-b"}]})");
  const Network& network = snapshot.network;
  CHECK(network.subnet(0).zone == network.subnet(1).zone);
  CHECK(network.subnet(0).zone != network.subnet(2).zone);
  CHECK(snapshot.labels.zone_name(network.subnet(2).zone) == "z-b");
  const Ranges ranges = network.ranges_of_subnet(0);
  CHECK(std::distance(ranges.begin(), ranges.end()) == 2);
}

TEST_CASE("several groups of one name in a VPC are loaded and warned of once") {
  const std::string json = R"({"SecurityGroups":[{"GroupId":"a","VpcId":"v","GroupName":"default"},
      {"GroupId":"b","VpcId":"v","GroupName":"default"},{"GroupId":"c","VpcId":"v",
       "GroupName":"default"},
      {"GroupId":"d","VpcId":"w","GroupName":"default"}]})";
  const Snapshot snapshot = snapshot_of(json);
  REQUIRE(snapshot.warnings.size() == 1);
  CHECK(snapshot.warnings[0] == "VPC v has several groups named \"default\"");
}

TEST_CASE("managed names are parsed when a group is read", "[N-1][N-3]") {
  const Snapshot snapshot = snapshot_of(R"({"SecurityGroups":[
      {"GroupId":"a","VpcId":"v","GroupName":"rds-lambda-07"},
      {"GroupId":"b","VpcId":"w","GroupName":"rds-lambda-3 "},
      {"GroupId":"c","GroupName":"rds-lambda-9"}]})");
  const Network& network = snapshot.network;
  CHECK(network.managed_name(vertex_of(snapshot, VertexKind::group, "a")) ==
        ManagedName{NamePattern::rds_lambda, 2, 7});
  CHECK(network.pattern(vertex_of(snapshot, VertexKind::group, "b")) == NamePattern::unmanaged);
  CHECK(network.largest_number(NamePattern::rds_lambda) == 9);
}

TEST_CASE("what the caller may do is read from patterns", "[R-5]") {
  const SnapshotFacts facts =
      snapshot_of(R"({"Caller":{"Actions":["rds:*","ec2:CreateSecurityGroup"]}})").network.facts;
  CHECK(facts.caller == Known::yes);
  CHECK(facts.caller_may.test(0));
  CHECK_FALSE(facts.caller_may.test(13));
  CHECK(snapshot_of(R"({"Caller":{"Actions":[]}})").network.facts.caller_may.none());
}

TEST_CASE("ten thousand groups are read, and the reader starts afresh each time") {
  const std::string json = ten_thousand_groups();
  Document document;
  document.read(json);
  SnapshotParts parts;
  add_parts(document.root(), parts);
  SnapshotReader reader;
  Snapshot snapshot;
  reader.read(parts, Keep::ids, snapshot);
  reader.read(parts, Keep::ids, snapshot);
  CHECK(snapshot.network.vertex_count() == 10'002);
  CHECK(snapshot.network.edge_count() == 20'000);
  CHECK(snapshot.network.largest_number(NamePattern::lambda_rds) == 9'999);
  parts.clear();
  reader.read(parts, Keep::ids, snapshot);
  CHECK(snapshot.network.vertex_count() == 0);
  CHECK(snapshot.labels.id(0).empty());
}

TEST_CASE("a reader recovers from a snapshot that it could not read") {
  SnapshotReader reader;
  Snapshot snapshot;
  for (const std::string json : {R"({"Vpcs":[{"VpcId":"v"}],"SecurityGroups":[{}]})",
                                 R"({"SecurityGroups":[{"GroupId":"a","VpcId":"v"}]})"}) {
    Document document;
    document.read(json);
    SnapshotParts parts;
    add_parts(document.root(), parts);
    try {
      reader.read(parts, Keep::ids, snapshot);
    } catch (const InputError&) {
      continue;
    }
    CHECK(snapshot.network.vertex_count() == 2);
  }
}
