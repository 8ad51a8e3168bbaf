#include <iterator>
#include <string>
#include <vector>

#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

// A snapshot with the cluster `c`, with these members, and other parts.
Snapshot with_cluster(const std::string& members, const std::string& parts = "") {
  return snapshot_of(R"({"DBClusters":[{"DBClusterIdentifier":"c")" + members + "}]" + parts + "}");
}

Vertex cluster_in(const Snapshot& snapshot) {
  return vertex_of(snapshot, VertexKind::cluster, "c");
}

ClusterFacts facts_with(const std::string& members, const std::string& parts = "") {
  const Snapshot snapshot = with_cluster(members, parts);
  return snapshot.network.cluster(cluster_in(snapshot));
}

std::string vpc_with(const std::string& members, const std::string& parts) {
  const Snapshot snapshot = with_cluster(members, parts);
  const Vertex vpc = snapshot.network.vpc(cluster_in(snapshot));
  return vpc == no_vertex ? "unknown" : std::string(snapshot.labels.id(vpc));
}

std::string members_of(const Snapshot& snapshot) {
  std::string text;
  for (const std::uint32_t instance : snapshot.network.members(cluster_in(snapshot))) {
    text = std::string(snapshot.labels.instance_id(instance)) + " " + text;
  }
  return text;
}

}  // namespace

TEST_CASE("the engine family is read from the engine") {
  CHECK(facts_with(R"(,"Engine":"aurora")").engine == EngineFamily::mysql);
  CHECK(facts_with(R"(,"Engine":"aurora-mysql")").engine == EngineFamily::mysql);
  CHECK(facts_with(R"(,"Engine":"aurora-postgresql")").engine == EngineFamily::postgresql);
  CHECK(facts_with("").engine == EngineFamily::unknown);
}

TEST_CASE("clusters of other engines are left aside with one warning") {
  const Snapshot snapshot =
      snapshot_of(R"({"DBClusters":[{"DBClusterIdentifier":"n","Engine":"neptune"},
      {"DBClusterIdentifier":"c"},{"DBClusterIdentifier":"m","Engine":"mysql"},
      {"DBClusterIdentifier":"o","Engine":"neptune"}],
      "DBInstances":[{"DBInstanceIdentifier":"i","DBClusterIdentifier":"n"}]})");
  CHECK(vertex_of(snapshot, VertexKind::cluster, "n") == no_vertex);
  CHECK(cluster_in(snapshot) != no_vertex);
  CHECK(snapshot.network.instance_count() == 1);
  REQUIRE(snapshot.warnings.size() == 1);
  CHECK(snapshot.warnings[0] == "clusters of other engines are left aside: 2 neptune, 1 mysql");
}

TEST_CASE("the port is the cluster's, else a member's, else unknown", "[I-1]") {
  const std::string instance = R"(,"DBInstances":[{"DBInstanceIdentifier":"i",
      "DBClusterIdentifier":"c","Endpoint":{"Port":3307}}])";
  CHECK(facts_with(R"(,"Port":3306)", instance).port == 3306);
  CHECK(facts_with(R"(,"Port":0)", instance).port == 3307);
  CHECK(facts_with("", instance).port == 3307);
  CHECK_FALSE(facts_with("").port.has_value());
  CHECK_FALSE(facts_with("", R"(,"DBInstances":[{"DBInstanceIdentifier":"i",
      "DBClusterIdentifier":"c","Endpoint":{"Port":0}}])")
                  .port.has_value());
  CHECK(error_of(R"({"DBClusters":[{"DBClusterIdentifier":"c","Port":65536}]})") ==
        "DBClusters/0/Port: must be a port from 0 to 65535, is 65536");
}

TEST_CASE("the VPC is the subnet group's, else an instance's, else the groups'", "[R-1]") {
  const std::string subnet_groups = R"(,"DBSubnetGroups":[{"DBSubnetGroupName":"n","VpcId":"v1"}])";
  const std::string instances = R"(,"DBInstances":[{"DBInstanceIdentifier":"i",
      "DBClusterIdentifier":"c","DBSubnetGroup":{"DBSubnetGroupName":"x","VpcId":"v2"}}])";
  const std::string groups = R"(,"SecurityGroups":[{"GroupId":"g1","VpcId":"v3"},
      {"GroupId":"g2","VpcId":"v3"},{"GroupId":"g3","VpcId":"v4"}])";
  const std::string named = R"(,"DBSubnetGroup":"n")";
  const std::string in_groups = R"(,"VpcSecurityGroups":[{"VpcSecurityGroupId":"g1"},
      {"VpcSecurityGroupId":"gone"},{"VpcSecurityGroupId":"g2"}])";
  CHECK(vpc_with(named + in_groups, subnet_groups + instances + groups) == "v1");
  CHECK(vpc_with(named + in_groups, instances + groups) == "v2");
  CHECK(vpc_with(named + in_groups, groups) == "v3");
  CHECK(vpc_with(named, "") == "unknown");
  CHECK(
      vpc_with(R"(,"VpcSecurityGroups":[{"VpcSecurityGroupId":"g1"},{"VpcSecurityGroupId":"g3"}])",
               groups) == "unknown");
}

TEST_CASE("a subnet group may be a name or an object on either side", "[R-1]") {
  const std::string subnet_groups = R"(,"DBSubnetGroups":[{"DBSubnetGroupName":"n","VpcId":"v1"}])";
  CHECK(vpc_with(R"(,"DBSubnetGroup":{"VpcId":"v5"})", "") == "v5");
  CHECK(vpc_with(R"(,"DBSubnetGroup":{"DBSubnetGroupName":"n"})", subnet_groups) == "v1");
  CHECK(vpc_with("", subnet_groups + R"(,"DBInstances":[{"DBInstanceIdentifier":"i",
      "DBClusterIdentifier":"c","DBSubnetGroup":"n"}])") == "v1");
}

TEST_CASE("a cluster stands in its subnet group's subnets", "[H-1]") {
  const auto known = [](const std::string& subnets) {
    const Snapshot snapshot =
        with_cluster(R"(,"DBSubnetGroup":"n")",
                     R"(,"Subnets":[{"SubnetId":"s1","VpcId":"v"},{"SubnetId":"s2","VpcId":"v"}],
        "DBSubnetGroups":[{"DBSubnetGroupName":"n","VpcId":"v","Subnets":[)" +
                         subnets + "]}]");
    const SubnetLinks links = snapshot.network.subnets(cluster_in(snapshot));
    return std::to_string(std::distance(links.begin(), links.end())) +
           (snapshot.network.vertex(cluster_in(snapshot)).subnets == Known::yes ? " all" : " some");
  };
  CHECK(known(R"({"SubnetIdentifier":"s1"},{"SubnetIdentifier":"s2"})") == "2 all");
  CHECK(known(R"({"SubnetIdentifier":"s1"},{"SubnetIdentifier":"gone"})") == "1 some");
  CHECK(known("") == "0 some");
}

TEST_CASE("members are those listed and those that say so, each once, in the order of the text") {
  const std::string instances = R"(,"DBInstances":[
      {"DBInstanceIdentifier":"i3","DBClusterIdentifier":"c"},
      {"DBInstanceIdentifier":"i1","DBClusterIdentifier":"c","DBInstanceStatus":"available"},
      {"DBInstanceIdentifier":"other","DBClusterIdentifier":"d"}])";
  const Snapshot snapshot = with_cluster(
      R"(,"DBClusterMembers":[{"DBInstanceIdentifier":"i1"},{"DBInstanceIdentifier":"gone"}])",
      instances);
  CHECK(members_of(snapshot) == "i1 gone i3 ");
  CHECK(snapshot.network.instance_count() == 4);
  CHECK_FALSE(snapshot.network.instance(3).is_in_snapshot);
  CHECK(snapshot.network.instance(3).status == InstanceStatus::unknown);
  CHECK(snapshot.network.instance(1).status == InstanceStatus::available);
}

TEST_CASE("members are unknown when neither the cluster nor the instances list them", "[I-1]") {
  CHECK(facts_with("").members == Known::no);
  CHECK(facts_with(R"(,"DBClusterMembers":[])").members == Known::yes);
  CHECK(facts_with("", R"(,"DBInstances":[])").members == Known::yes);
}

TEST_CASE("an instance is available, something else, or unknown", "[R-2][R-4]") {
  const Snapshot snapshot = snapshot_of(R"({"DBInstances":[
      {"DBInstanceIdentifier":"a","DBInstanceStatus":"available","DBInstanceClass":"db.serverless"},
      {"DBInstanceIdentifier":"b","DBInstanceStatus":"Available"},
      {"DBInstanceIdentifier":"c","DBInstanceClass":"db.r6g.large"}]})");
  CHECK(snapshot.network.instance(0).status == InstanceStatus::available);
  CHECK(snapshot.network.instance(1).status == InstanceStatus::not_available);
  CHECK(snapshot.network.instance(2).status == InstanceStatus::unknown);
  CHECK(snapshot.network.instance(0).is_serverless);
  CHECK_FALSE(snapshot.network.instance(2).is_serverless);
}

TEST_CASE("serverless facts are read", "[R-2]") {
  CHECK(facts_with(R"(,"EngineMode":"serverless")").engine_mode_is_serverless);
  CHECK_FALSE(facts_with(R"(,"EngineMode":"provisioned")").engine_mode_is_serverless);
  CHECK(facts_with(R"(,"ServerlessV2ScalingConfiguration":{})").has_serverless_v2_scaling);
  CHECK_FALSE(facts_with(R"(,"ServerlessV2ScalingConfiguration":null)").has_serverless_v2_scaling);
}

TEST_CASE("a global database is known by its name or by its members and readers", "[R-3]") {
  const auto is_global = [](const std::string& member) {
    return facts_with(R"(,"DBClusterArn":"arn:c")",
                      R"(,"GlobalClusters":[{"GlobalClusterMembers":[)" + member + "]}]")
        .is_in_global_database;
  };
  CHECK(facts_with(R"(,"GlobalClusterIdentifier":"g")").is_in_global_database);
  CHECK_FALSE(facts_with(R"(,"GlobalClusterIdentifier":"")").is_in_global_database);
  CHECK(is_global(R"({"DBClusterArn":"arn:c"})"));
  CHECK(is_global(R"({"DBClusterArn":"arn:d","Readers":["arn:e","arn:c"]})"));
  CHECK_FALSE(is_global(R"({"DBClusterArn":"arn:d","Readers":[]})"));
  CHECK_FALSE(facts_with("", R"(,"GlobalClusters":[{"GlobalClusterMembers":[{"IsWriter":true}]}])")
                  .is_in_global_database);
}

TEST_CASE("groups of a cluster keep their order and status", "[A-8]") {
  const Snapshot snapshot = with_cluster(R"(,"VpcSecurityGroups":[
      {"VpcSecurityGroupId":"a","Status":"active"},{"VpcSecurityGroupId":"b","Status":"adding"},
      {"VpcSecurityGroupId":"c","Status":"removing"},{"VpcSecurityGroupId":"d"},
      {"VpcSecurityGroupId":"a","Status":"active"}])");
  std::string text;
  for (const Edge edge : snapshot.network.out_edges(cluster_in(snapshot))) {
    const EdgeRecord& record = snapshot.network.edge(edge);
    text = std::string(snapshot.labels.id(record.target)) +
           std::to_string(static_cast<int>(record.status)) + " " + text;
  }
  CHECK(text == "a0 b1 c2 d0 ");
  CHECK(facts_with("").groups == Known::no);
  CHECK(facts_with(R"(,"VpcSecurityGroups":[])").groups == Known::yes);
  CHECK(error_of(R"({"DBClusters":[{"DBClusterIdentifier":"c","VpcSecurityGroups":[{}]}]})") ==
        "DBClusters/0/VpcSecurityGroups/0: must have VpcSecurityGroupId");
}
