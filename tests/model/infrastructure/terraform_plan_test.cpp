// Plans: what is yet to be made, followed through references, modules, count and for_each; what
// nobody knows stays unknown (I-1).
#include "model/snapshots/load_snapshot.h"
#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

// One resource of a made plan.
struct Planned {
  std::string module;  // "module.a", or empty
  std::string type;
  std::string name;
  std::string key;  // of the address, or empty
  std::string after;
  std::string unknown;
};

class PlanText {
 public:
  PlanText& add(const Planned& one) {
    const std::string address =
        one.module + (one.module.empty() ? "" : ".") + one.type + "." + one.name + one.key;
    std::string quoted;
    for (const char character : address) {
      quoted += character == '"' ? "\\\"" : std::string(1, character);
    }
    changes_ += (changes_.empty() ? "" : ",") + (R"({"address":")" + quoted) +
                R"(","mode":"managed","type":")" + one.type + R"(","name":")" + one.name +
                R"(","change":{"actions":["create"],"before":null,"after":)" + one.after +
                R"(,"after_unknown":)" + one.unknown + "}}";
    return *this;
  }
  PlanText& configuration(std::string root_module) {
    root_module_ = std::move(root_module);
    return *this;
  }
  [[nodiscard]] std::string text() const {
    return R"({"format_version":"1.2","terraform_version":"1.9.5","resource_changes":[)" +
           changes_ + R"(],"configuration":{"root_module":)" + root_module_ + "}}";
  }
  [[nodiscard]] Snapshot loaded() const {
    return load_snapshot({{"plan.json", text()}}, {}, Keep::ids);
  }

 private:
  std::string changes_;
  std::string root_module_ = "{}";
};

bool warns(const Snapshot& snapshot, const std::string& what) {
  for (const std::string& warning : snapshot.warnings) {
    if (warning.find(what) != std::string::npos) {
      return true;
    }
  }
  return false;
}

constexpr const char* new_group_unknown = R"({"id":true,"egress":true,"ingress":true})";

TEST_CASE("groups, a cluster and a function yet to be made hang together by their addresses",
          "[M-1][I-1]") {
  PlanText plan;
  plan.add({"", "aws_security_group", "app", "", R"({"name":"lambda-rds-1","vpc_id":"vpc-1"})",
            new_group_unknown});
  plan.add({"", "aws_security_group", "db", "", R"({"name":"rds-lambda-1","vpc_id":"vpc-1"})",
            new_group_unknown});
  plan.add({"", "aws_vpc_security_group_egress_rule", "out", "",
            R"({"ip_protocol":"tcp","from_port":3306,"to_port":3306})",
            R"({"id":true,"security_group_id":true,"referenced_security_group_id":true})"});
  plan.add({"", "aws_security_group_rule", "in", "",
            R"({"type":"ingress","protocol":"tcp","from_port":3306,"to_port":3306,"self":false})",
            R"({"id":true,"security_group_id":true,"source_security_group_id":true})"});
  plan.add({"", "aws_rds_cluster", "c", "", R"({"cluster_identifier":"orders","engine":
            "aurora-mysql"})",
            R"({"id":true,"port":true,"vpc_security_group_ids":true})"});
  plan.add({"", "aws_rds_cluster_instance", "i", "[0]", R"({"identifier":"orders-0",
            "instance_class":"db.r5.large"})",
            R"({"cluster_identifier":true})"});
  plan.add({"", "aws_lambda_function", "f", "", R"({"function_name":"checkout",
            "vpc_config":[{"subnet_ids":["subnet-1"]}]})",
            R"({"vpc_config":[{"security_group_ids":true,"subnet_ids":[false],"vpc_id":true}]})"});
  plan.configuration(R"({"resources":[
    {"address":"aws_vpc_security_group_egress_rule.out","expressions":{
      "security_group_id":{"references":["aws_security_group.app.id","aws_security_group.app"]},
      "referenced_security_group_id":
        {"references":["aws_security_group.db.id","aws_security_group.db"]}}},
    {"address":"aws_security_group_rule.in","expressions":{
      "security_group_id":{"references":["aws_security_group.db.id","aws_security_group.db"]},
      "source_security_group_id":
        {"references":["aws_security_group.app.id","aws_security_group.app"]}}},
    {"address":"aws_rds_cluster.c","expressions":{"vpc_security_group_ids":
      {"references":["aws_security_group.db.id","aws_security_group.db"]}}},
    {"address":"aws_rds_cluster_instance.i","expressions":{"cluster_identifier":
      {"references":["aws_rds_cluster.c.id","aws_rds_cluster.c"]}}},
    {"address":"aws_lambda_function.f","expressions":{"vpc_config":[{"security_group_ids":
      {"references":["aws_security_group.app.id","aws_security_group.app"]}}]}}]})");
  const Snapshot snapshot = plan.loaded();
  CHECK(graph_text(snapshot) == graph_text(snapshot_of(R"({
    "SecurityGroups":[
     {"GroupId":"aws_security_group.app","GroupName":"lambda-rds-1","VpcId":"vpc-1",
      "IpPermissionsEgress":[{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,
       "UserIdGroupPairs":[{"GroupId":"aws_security_group.db"}]}]},
     {"GroupId":"aws_security_group.db","GroupName":"rds-lambda-1","VpcId":"vpc-1",
      "IpPermissions":[{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,
       "UserIdGroupPairs":[{"GroupId":"aws_security_group.app"}]}]}],
    "DBClusters":[{"DBClusterIdentifier":"orders","Engine":"aurora-mysql","Port":3306,
      "DBClusterMembers":[{"DBInstanceIdentifier":"orders-0"}],
      "VpcSecurityGroups":[{"VpcSecurityGroupId":"aws_security_group.db","Status":"active"}]}],
    "DBInstances":[{"DBInstanceIdentifier":"orders-0","DBClusterIdentifier":"orders",
      "DBInstanceClass":"db.r5.large","DBInstanceStatus":"available"}],
    "Functions":[{"FunctionName":"checkout","VpcConfig":
      {"SecurityGroupIds":["aws_security_group.app"],"SubnetIds":["subnet-1"]}}]})")));
  CHECK(warns(snapshot,
              "taken for available, because the apply has yet to make it: "
              "aws_rds_cluster_instance.i[0]"));
}

TEST_CASE("references go through modules, their outputs and variables, count and for_each",
          "[M-1][I-1]") {
  PlanText plan;
  for (const char* key : {"a", "b"}) {
    const std::string module = std::string("module.sg[\"") + key + "\"]";
    plan.add({module, "aws_security_group", "this", "[0]",
              std::string(R"({"name":"group-)") + key + R"(","vpc_id":"vpc-1"})",
              new_group_unknown});
    plan.add({"", "aws_lambda_function", "f", std::string("[\"") + key + "\"]",
              std::string(R"({"function_name":"f-)") + key + R"(","vpc_config":[{}]})",
              R"({"vpc_config":[{"security_group_ids":true,"subnet_ids":true}]})"});
  }
  plan.add({"module.db", "aws_rds_cluster", "c", "", R"({"cluster_identifier":"orders"})",
            R"({"vpc_security_group_ids":true})"});
  plan.configuration(R"({
    "resources":[{"address":"aws_lambda_function.f","for_each_expression":{},"expressions":
      {"vpc_config":[{"security_group_ids":{"references":["module.sg","each.key"]},
        "subnet_ids":{"references":["local.subnets"]}}]}}],
    "module_calls":{
      "sg":{"for_each_expression":{},"module":{
        "outputs":{"id":{"expression":{"references":
          ["aws_security_group.this[0].id","aws_security_group.this[0]",
           "aws_security_group.this"]}}},
        "resources":[{"address":"aws_security_group.this"}]}},
      "db":{"expressions":{"groups":{"references":["module.sg[\"b\"].id","module.sg[\"b\"]",
                                                   "module.sg"]}},
        "module":{"variables":{"groups":{}},"resources":[{"address":"aws_rds_cluster.c",
          "expressions":{"vpc_security_group_ids":{"references":["var.groups"]}}}]}}}})");
  const Snapshot snapshot = plan.loaded();
  const std::string graph = graph_text(snapshot);
  INFO(graph);
  const Network& network = snapshot.network;
  const Vertex cluster = vertex_of(snapshot, VertexKind::cluster, "orders");
  const Vertex b =
      vertex_of(snapshot, VertexKind::group, "module.sg[\"b\"].aws_security_group.this[0]");
  REQUIRE(b != no_vertex);
  REQUIRE(!network.out_edges(cluster).empty());
  CHECK(network.edge(*network.out_edges(cluster).begin()).target == b);
  // "module.sg[each.key].id" is written down without its output: there is only one.
  const Vertex function = vertex_of(snapshot, VertexKind::function, "f-a");
  CHECK(snapshot.labels.id(network.edge(*network.out_edges(function).begin()).target) ==
        "module.sg[\"a\"].aws_security_group.this[0]");
}

TEST_CASE("of several values of each.value nobody can tell which it is", "[I-1]") {
  PlanText plan;
  for (const char* name : {"a", "b"}) {
    plan.add({"", "aws_security_group", name, "", R"({"name":"x","vpc_id":"vpc-1"})",
              new_group_unknown});
    plan.add({"", "aws_db_proxy", "p", std::string("[\"") + name + "\"]",
              std::string(R"({"engine_family":"MYSQL","name":"p)") + name + "\"}",
              R"({"vpc_security_group_ids":true})"});
  }
  plan.configuration(R"({"resources":[{"address":"aws_db_proxy.p","for_each_expression":
    {"references":["aws_security_group.a.id","aws_security_group.a","aws_security_group.b.id",
                   "aws_security_group.b"]},
    "expressions":{"vpc_security_group_ids":{"references":["each.value"]}}}]})");
  const Snapshot snapshot = plan.loaded();
  const Network& network = snapshot.network;
  const Vertex proxy = vertex_of(snapshot, VertexKind::proxy, "pa");
  REQUIRE(!network.out_edges(proxy).empty());
  CHECK(network.kind(network.edge(*network.out_edges(proxy).begin()).target) ==
        VertexKind::unknown_group);
}

TEST_CASE("count picks the instance of its own index, a splat takes all", "[M-1]") {
  PlanText plan;
  for (const char* key : {"[0]", "[1]"}) {
    plan.add({"", "aws_security_group", "s", key, R"({"name":"s","vpc_id":"vpc-1"})",
              new_group_unknown});
    plan.add({"", "aws_db_proxy", "p", key,
              std::string(R"({"engine_family":"MYSQL","name":"p)") + key[1] + "\"}",
              R"({"vpc_security_group_ids":true})"});
  }
  plan.add({"", "aws_db_proxy", "all", "", R"({"name":"all","engine_family":"MYSQL"})",
            R"({"vpc_security_group_ids":true})"});
  plan.configuration(R"({"resources":[
    {"address":"aws_security_group.s","count_expression":{"constant_value":2}},
    {"address":"aws_db_proxy.p","expressions":{"vpc_security_group_ids":
      {"references":["aws_security_group.s","count.index"]}}},
    {"address":"aws_db_proxy.all","expressions":{"vpc_security_group_ids":
      {"references":["aws_security_group.s"]}}}]})");
  const Snapshot snapshot = plan.loaded();
  const auto groups_of = [&snapshot](std::string_view proxy) {
    std::string groups;
    const Network& network = snapshot.network;
    for (const Edge edge : network.out_edges(vertex_of(snapshot, VertexKind::proxy, proxy))) {
      groups += std::string(snapshot.labels.id(network.edge(edge).target)) + " ";
    }
    return groups;
  };
  CHECK(groups_of("p0") == "aws_security_group.s[0] ");
  CHECK(groups_of("p1") == "aws_security_group.s[1] ");
  CHECK(groups_of("all") == "aws_security_group.s[1] aws_security_group.s[0] ");
}

TEST_CASE("what nobody knows before the apply is unknown, and said", "[I-1]") {
  PlanText plan;
  plan.add({"", "aws_security_group", "random", "", R"({"vpc_id":"vpc-1"})",
            R"({"id":true,"name":true,"ingress":true,"egress":true})"});
  plan.add({"", "aws_security_group", "made", "", R"({"vpc_id":"vpc-1"})",
            R"({"id":true,"name":true,"name_prefix":true,"ingress":true,"egress":true})"});
  plan.add({"", "aws_security_group", "prefixed", "", R"({"name_prefix":"rds-lambda-"})",
            R"({"id":true,"name":true,"ingress":true,"egress":true})"});
  for (const char* name : {"rds-lambda-7", "app"}) {
    plan.add({"", "aws_security_group", name, "",
              R"({"vpc_id":"vpc-1","id":"sg-)" + std::string(name) + R"(","name":")" + name + "\"}",
              "{}"});
    plan.add({"", "aws_security_group_rule", name, "",
              R"({"type":"egress","protocol":"tcp",
              "cidr_blocks":["0.0.0.0/0"],"security_group_id":"sg-)" +
                  std::string(name) + "\"}",
              R"({"from_port":true,"to_port":true})"});
  }
  plan.add({"", "aws_rds_cluster", "c", "", R"({"cluster_identifier":"c"})",
            R"({"vpc_security_group_ids":true})"});
  plan.configuration(R"({"resources":[
    {"address":"aws_security_group.random","expressions":
      {"name":{"references":["random_pet.x.id","random_pet.x"]}}},
    {"address":"aws_security_group.made","expressions":{}},
    {"address":"aws_rds_cluster.c","expressions":{"vpc_security_group_ids":
      {"references":["local.groups"]}}}]})");
  const Snapshot snapshot = plan.loaded();
  CHECK(vertex_of(snapshot, VertexKind::group, "aws_security_group.random") == no_vertex);
  CHECK(warns(snapshot,
              "group aws_security_group.random counts as unknown: the name of "
              "aws_security_group.random is known only after the apply"));
  const Vertex made = vertex_of(snapshot, VertexKind::group, "aws_security_group.made");
  REQUIRE(made != no_vertex);
  CHECK(snapshot.network.pattern(made) == NamePattern::unmanaged);
  const Vertex prefixed = vertex_of(snapshot, VertexKind::group, "aws_security_group.prefixed");
  REQUIRE(prefixed != no_vertex);
  CHECK(snapshot.network.pattern(prefixed) == NamePattern::rds_lambda);
  CHECK(warns(snapshot, "name_prefix \"rds-lambda-\" makes a name of a managed pattern"));
  CHECK(warns(snapshot, "group sg-rds-lambda-7 counts as unknown: a rule's port"));
  CHECK(vertex_of(snapshot, VertexKind::group, "sg-rds-lambda-7") == no_vertex);
  const Vertex app = vertex_of(snapshot, VertexKind::group, "sg-app");
  REQUIRE(app != no_vertex);  // what its rule admits is open, and nothing else
  const OutEdges rules = snapshot.network.out_edges(app);
  REQUIRE(!rules.empty());
  CHECK(snapshot.network.kind(snapshot.network.edge(*rules.begin()).target) ==
        VertexKind::prefix_list);
  const Vertex cluster = vertex_of(snapshot, VertexKind::cluster, "c");
  CHECK(vertex_of(snapshot, VertexKind::unknown_group,
                  "aws_rds_cluster.c.vpc_security_group_ids (known after apply)") != no_vertex);
  CHECK(snapshot.network.cluster(cluster).groups == Known::yes);
}

TEST_CASE("Terraform leaves a new group without egress, a known one as it says", "[M-1]") {
  PlanText plan;
  plan.add({"", "aws_security_group", "bare", "", R"({"name":"bare"})", new_group_unknown});
  plan.add({"", "aws_security_group", "open", "", R"({"name":"open","egress":[{"protocol":"-1",
            "from_port":0,"to_port":0,"cidr_blocks":["0.0.0.0/0"]}]})",
            R"({"id":true})"});
  const Snapshot snapshot = plan.loaded();
  const Network& network = snapshot.network;
  CHECK(
      network.out_edges(vertex_of(snapshot, VertexKind::group, "aws_security_group.bare")).empty());
  const OutEdges open =
      network.out_edges(vertex_of(snapshot, VertexKind::group, "aws_security_group.open"));
  REQUIRE(!open.empty());
  CHECK(network.edge(*open.begin()).traffic == all_traffic());
}

}  // namespace
}  // namespace connectsim::tests
