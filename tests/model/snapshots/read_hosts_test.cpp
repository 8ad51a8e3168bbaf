#include <string>

#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

constexpr std::string_view places = R"(,"Subnets":[{"SubnetId":"s1","VpcId":"v1"},
    {"SubnetId":"s2","VpcId":"v2"}],"SecurityGroups":[{"GroupId":"g1","VpcId":"v1"}]})";

Snapshot with_function(const std::string& members) {
  return snapshot_of(R"({"Functions":[{"FunctionName":"f")" + members + "}]" + std::string(places));
}

// "none", "unknown" or the VPC of the function.
std::string placement_with(const std::string& vpc_config) {
  const Snapshot snapshot = with_function(R"(,"VpcConfig":)" + vpc_config);
  const Vertex function = vertex_of(snapshot, VertexKind::function, "f");
  switch (snapshot.network.function(function).placement) {
    case VpcPlacement::none:
      return "none";
    case VpcPlacement::unknown:
      return "unknown";
    case VpcPlacement::known:
      break;
  }
  return std::string(snapshot.labels.id(snapshot.network.vpc(function)));
}

Snapshot with_proxy(const std::string& members, const std::string& parts = "") {
  return snapshot_of(R"({"DBProxies":[{"DBProxyName":"p")" + members + "}]" + parts + "}");
}

ProxyFacts proxy_facts_with(const std::string& members, const std::string& parts = "") {
  const Snapshot snapshot = with_proxy(members, parts);
  return snapshot.network.proxy(vertex_of(snapshot, VertexKind::proxy, "p"));
}

// The only target of `p`, beside cluster `c` and instance `i`.
Target target_with(const std::string& members) {
  const Snapshot snapshot =
      with_proxy("", R"(,"DBClusters":[{"DBClusterIdentifier":"c"}],"DBInstances":[
      {"DBInstanceIdentifier":"i"}],"DBProxyTargets":{"p":[{)" +
                         members + "}]}");
  REQUIRE(snapshot.network.target_count() == 1);
  return snapshot.network.target(0);
}

}  // namespace

TEST_CASE("a function is in no VPC when its VpcConfig is absent or empty") {
  CHECK(placement_with("null") == "none");
  CHECK(placement_with("{}") == "none");
  CHECK(placement_with(R"({"VpcId":"","SubnetIds":[],"SecurityGroupIds":[]})") == "none");
  const Snapshot snapshot = with_function("");
  CHECK(snapshot.network.function(vertex_of(snapshot, VertexKind::function, "f")).placement ==
        VpcPlacement::none);
}

TEST_CASE("a list and a get-function answer about one function are one function", "[A-8][M-1]") {
  const auto facts_of = [](const std::string& functions) {
    const Snapshot snapshot = snapshot_of(R"({"Functions":[)" + functions + "]}");
    const Vertex function = vertex_of(snapshot, VertexKind::function, "f");
    return snapshot.network.function(function);
  };
  const std::string listed = R"({"FunctionName":"f","Runtime":"x"})";
  CHECK(facts_of(listed).state == Known::no);
  const std::string got = R"({"FunctionName":"f","Runtime":"x","State":"Pending",)"
                          R"("LastUpdateStatus":"InProgress"})";
  for (const std::string& both : {listed + "," + got, got + "," + listed}) {
    const FunctionFacts facts = facts_of(both);
    CHECK(facts.state == Known::yes);
    CHECK(facts.is_pending);
    CHECK(facts.is_being_updated);
  }
  CHECK_FALSE(facts_of(R"({"FunctionName":"f","State":"Active"})").is_pending);
  CHECK_THROWS_AS(facts_of(listed + R"(,{"FunctionName":"f","Runtime":"y","State":"Active"})"),
                  InputError);
}

TEST_CASE("a VpcConfig without groups says nothing of them", "[I-1]") {
  const auto groups_with = [](const std::string& vpc_config) {
    const Snapshot snapshot = with_function(R"(,"VpcConfig":)" + vpc_config);
    const Vertex function = vertex_of(snapshot, VertexKind::function, "f");
    return snapshot.network.function(function).groups;
  };
  CHECK(groups_with(R"({"VpcId":"v1","SubnetIds":["s1"]})") == Known::no);
  CHECK(groups_with(R"({"VpcId":"v1","SubnetIds":["s1"],"SecurityGroupIds":[]})") == Known::yes);
  CHECK(groups_with("{}") == Known::yes);
}

TEST_CASE("a function's VPC is given, else its subnets', else its groups', else unknown", "[R-1]") {
  CHECK(placement_with(R"({"VpcId":"v9","SubnetIds":["s1"],"SecurityGroupIds":["g1"]})") == "v9");
  CHECK(placement_with(R"({"VpcId":"","SubnetIds":["s2"],"SecurityGroupIds":["g1"]})") == "v2");
  CHECK(placement_with(R"({"SubnetIds":["gone"],"SecurityGroupIds":["g1"]})") == "v1");
  CHECK(placement_with(R"({"SubnetIds":["s1","s2"]})") == "unknown");
  CHECK(placement_with(R"({"SubnetIds":["gone"],"SecurityGroupIds":["sg-gone"]})") == "unknown");
}

TEST_CASE("the groups of a function keep their order, unknown ones included", "[I-1]") {
  const Snapshot snapshot =
      with_function(R"(,"VpcConfig":{"SecurityGroupIds":["gone","g1","gone"]})");
  std::string ids;
  for (const Edge edge :
       snapshot.network.out_edges(vertex_of(snapshot, VertexKind::function, "f"))) {
    ids = std::string(snapshot.labels.id(snapshot.network.edge(edge).target)) + " " + ids;
  }
  CHECK(ids == "gone g1 ");
  CHECK(vertex_of(snapshot, VertexKind::unknown_group, "gone") != no_vertex);
}

TEST_CASE("the subnets of a host are known when all of them are there, and at least one") {
  const auto known = [](const std::string& ids) {
    const Snapshot snapshot =
        with_function(R"(,"VpcConfig":{"VpcId":"v1","SubnetIds":)" + ids + "}");
    return snapshot.network.vertex(vertex_of(snapshot, VertexKind::function, "f")).subnets;
  };
  CHECK(known(R"(["s1","s2"])") == Known::yes);
  CHECK(known(R"(["s1","gone"])") == Known::no);
  CHECK(known("[]") == Known::no);
  CHECK(known("null") == Known::no);
}

TEST_CASE("of several versions of a function the latest is kept") {
  const Snapshot snapshot = snapshot_of(R"({"Functions":[
      {"FunctionName":"f","Version":"1"},
      {"FunctionName":"f","Version":"$LATEST","VpcConfig":{"VpcId":"v"}},
      {"FunctionName":"f","Version":"2"},
      {"FunctionName":"f","Version":"1"}]})");
  CHECK(snapshot.network.vpc(vertex_of(snapshot, VertexKind::function, "f")) ==
        vertex_of(snapshot, VertexKind::vpc, "v"));
  CHECK(snapshot.network.vertex_count() == 2);
  CHECK(snapshot.warnings.size() == 1);
  CHECK(error_of(R"({"Functions":[{"FunctionName":"f","Version":"1"},
      {"FunctionName":"f","Version":"1","Runtime":"x"}]})") ==
        "Functions/1/FunctionName: f occurs twice with different content, first at Functions/0");
}

TEST_CASE("members of a function have their types") {
  CHECK(error_of(R"({"Functions":[{"FunctionName":"f","VpcConfig":[]}]})") ==
        "Functions/0/VpcConfig: must be an object, is a list");
  CHECK(error_of(R"({"Functions":[{"FunctionName":"f","VpcConfig":{"SubnetIds":"s"}}]})") ==
        "Functions/0/VpcConfig/SubnetIds: must be a list, is \"s\"");
  CHECK(error_of(R"({"Functions":[{"FunctionName":"f","VpcConfig":{"SecurityGroupIds":[""]}}]})") ==
        "Functions/0/VpcConfig/SecurityGroupIds/0: must not be empty");
}

TEST_CASE("the engine family of a proxy is read in any case") {
  CHECK(proxy_facts_with(R"(,"EngineFamily":"MYSQL")").engine == EngineFamily::mysql);
  CHECK(proxy_facts_with(R"(,"EngineFamily":"PostgreSQL")").engine == EngineFamily::postgresql);
  CHECK(proxy_facts_with(R"(,"EngineFamily":"SQLSERVER")").engine == EngineFamily::sqlserver);
  CHECK(proxy_facts_with(R"(,"EngineFamily":"ORACLE")").engine == EngineFamily::unknown);
  CHECK(proxy_facts_with("").engine == EngineFamily::unknown);
  CHECK(with_proxy(R"(,"EngineFamily":"ORACLE")").warnings.size() == 1);
}

TEST_CASE("the groups of a proxy are read, also under AWS's misspelt member") {
  CHECK(proxy_facts_with("").groups == Known::no);
  CHECK(proxy_facts_with(R"(,"VpcSecurityGroupIds":[])").groups == Known::yes);
  const Snapshot snapshot = with_proxy(R"(,"VpcSecuritytGroupIds":["a","b"])");
  CHECK(snapshot.network.edge_count() == 2);
  CHECK(proxy_facts_with(R"(,"Status":"creating")").is_available == false);
  CHECK(proxy_facts_with(R"(,"Status":"available")").is_available);
}

TEST_CASE("targets are unknown when the snapshot has no answer about them", "[I-1]") {
  CHECK(proxy_facts_with("").targets == Known::no);
  CHECK(proxy_facts_with("", R"(,"DBProxyTargets":{"q":[]})").targets == Known::no);
  CHECK(proxy_facts_with("", R"(,"DBProxyTargets":{"p":[]})").targets == Known::yes);
  CHECK(with_proxy("", R"(,"DBProxyTargets":{"q":[]})").warnings.size() == 1);
}

TEST_CASE("a target names its cluster in either of two ways, or an instance", "[X-1]") {
  const Target tracked = target_with(R"("Type":"TRACKED_CLUSTER","RdsResourceId":"c")");
  CHECK(tracked.kind == TargetKind::tracked_cluster);
  CHECK(tracked.named != no_vertex);
  CHECK(tracked.tracked == no_vertex);
  CHECK(tracked.instance == no_index);
  const Target instance =
      target_with(R"("Type":"RDS_INSTANCE","RdsResourceId":"i","TrackedClusterId":"c")");
  CHECK(instance.kind == TargetKind::rds_instance);
  CHECK(instance.tracked == tracked.named);
  CHECK(instance.instance == 0);
  CHECK(target_with(R"("Type":"RDS_INSTANCE","RdsResourceId":"gone")").instance == 1);
  CHECK(target_with(R"("Type":"RDS_SERVERLESS_ENDPOINT","RdsResourceId":"c")").kind ==
        TargetKind::other);
  CHECK(target_with(R"("TrackedClusterId":"gone")").tracked == no_vertex);
}

TEST_CASE("a target without a type is a cluster when it names one") {
  CHECK(target_with(R"("RdsResourceId":"c")").kind == TargetKind::tracked_cluster);
  CHECK(target_with(R"("RdsResourceId":"i")").kind == TargetKind::rds_instance);
  CHECK(target_with("").kind == TargetKind::rds_instance);
}

TEST_CASE("the health of a target is read word by word", "[X-2]") {
  const auto health = [](const std::string& text) {
    return target_with(R"("TargetHealth":)" + text).health;
  };
  CHECK(health(R"({"State":"AVAILABLE"})") == HealthState::available);
  CHECK(health(R"({"State":"REGISTERING"})") == HealthState::registering);
  CHECK(health(R"({"State":"UNUSED"})") == HealthState::unused);
  CHECK(health(R"({"State":"available"})") == HealthState::unrecognised);
  CHECK(health("{}") == HealthState::missing);
  CHECK(health("null") == HealthState::missing);
  CHECK(target_with("").reason == HealthReason::none);
  CHECK(target_with(R"("TargetHealth":{"State":"UNAVAILABLE","Reason":"UNREACHABLE"})").reason ==
        HealthReason::unreachable);
  CHECK(target_with(R"("TargetHealth":{"State":"UNAVAILABLE","Reason":"PROMOTED"})").reason ==
        HealthReason::promoted);
  CHECK(target_with(R"("TargetHealth":{"Reason":"BORED"})").reason == HealthReason::unrecognised);
}

TEST_CASE("pages of the targets of one proxy are joined") {
  Document first;
  Document second;
  first.read(R"({"DBProxies":[{"DBProxyName":"p"}],"DBProxyTargets":{"p":[
      {"Type":"RDS_INSTANCE","RdsResourceId":"i1"},{"Type":"RDS_INSTANCE",
       "RdsResourceId":"i2"}]}})",
             "one.json");
  second.read(R"({"DBProxyTargets":{"p":[{"Type":"RDS_INSTANCE","RdsResourceId":"i2"},
      {"Type":"RDS_INSTANCE","RdsResourceId":"i3"}]}})",
              "two.json");
  SnapshotParts parts;
  add_parts(first.root(), parts);
  add_parts(second.root(), parts);
  Snapshot snapshot;
  SnapshotReader().read(parts, Keep::ids, snapshot);
  CHECK(snapshot.network.target_count() == 3);
  Document third;
  third.read(R"({"DBProxyTargets":{"p":[{"Type":"RDS_INSTANCE","RdsResourceId":"i1","Port":1}]}})",
             "three.json");
  add_parts(third.root(), parts);
  CHECK_THROWS_WITH(SnapshotReader().read(parts, Keep::ids, snapshot),
                    "three.json: DBProxyTargets/p/0: occurs twice with different content, first at "
                    "one.json: DBProxyTargets/p/0");
}
