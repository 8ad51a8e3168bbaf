#include <algorithm>

#include "reports/graph/graph_view.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

std::string whole(const Snapshot& snapshot) {
  std::string out;
  append_graph_dot({snapshot, {}, GraphExtent::whole, no_vertex, no_index, "", Language::en}, out);
  return out;
}

std::string whole(const Json& account) { return whole(snapshot_of(account)); }

std::string neighbourhood(const CarriedOutRequest& done) {
  std::string out;
  append_graph_dot({done.before(), done.request(), GraphExtent::neighbourhood, no_vertex, no_index,
                    "", Language::en},
                   out);
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a drawing runs with the traffic, and two rules for the same are one edge") {
  const std::string dot = whole(direct_account());
  // web (function) -> sg-l1 -> sg-d1 -> orders (cluster)
  const Snapshot snapshot = snapshot_of(direct_account());
  const auto number = [&](std::string_view id) {
    for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
      if (snapshot.labels.id(v) == id) return std::to_string(v);
    }
    return std::string();
  };
  CHECK(has(dot, number("web") + "->" + number("sg-l1") + " [style=dashed"));
  CHECK(has(dot, number("sg-l1") + "->" + number("sg-d1") + " [label=\"tcp 3306\", dir=both]"));
  CHECK(has(dot, number("sg-d1") + "->" + number("orders") + " [style=dashed"));
  CHECK_FALSE(has(dot, number("sg-d1") + "->" + number("sg-l1")));
}

TEST_CASE("a rule on one side has its head at the peer") {
  Json account = direct_account();
  group_with_id(account, "sg-l1")["IpPermissionsEgress"].clear();
  CHECK(has(whole(account), "[label=\"tcp 3306\", dir=back]"));
  account = direct_account();
  group_with_id(account, "sg-d1")["IpPermissions"].clear();
  CHECK(has(whole(account), "[label=\"tcp 3306\"]"));
}

TEST_CASE("rules between the same groups share an edge, and ranges stand in the group") {
  Json account = direct_account();
  Json& rules = group_with_id(account, "sg-d1")["IpPermissions"];
  rules.push_back(pair(5432, "sg-default"));
  rules.push_back(pair(5433, "sg-default"));
  for (const char* cidr : {"10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16"}) {
    rules.push_back(range(22, cidr));
  }
  const std::string dot = whole(account);
  CHECK(has(dot, "[label=\"tcp 5432\\ntcp 5433\", dir=back]"));
  CHECK(has(dot, "in tcp 22 from 10.0.0.0/8, 10.1.0.0/16 ... 1 more\\l"));
}

TEST_CASE("what is odd is drawn, too") {
  Json account = direct_account();
  account["DBClusters"][0]["VpcSecurityGroups"][0]["Status"] = "removing";
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-l1", "sg-gone"};
  Json& pairs = group_with_id(account, "sg-d1")["IpPermissions"][0]["UserIdGroupPairs"];
  pairs[0]["UserId"] = "999900001111";
  account["DBClusters"][0].erase("Port");
  const std::string dot = whole(account);
  CHECK(has(dot, "label=\"removing\""));
  CHECK(has(dot, "sg-gone\\nnot in the snapshot"));
  CHECK(has(dot, "tcp 3306 (other account)"));
  CHECK(has(dot, "cluster, port ?"));
}

TEST_CASE("names cannot leave their label") {
  Json account = direct_account();
  group_with_id(account, "sg-l1")["GroupName"] = R"(x"]; 0 -> 1 [label="\)";
  account["Functions"][0]["FunctionName"] = "a\nb";
  const std::string dot = whole(account);
  CHECK(has(dot, R"(label="x\"]; 0 -> 1 [label=\"\\\nsg-l1")"));
  CHECK(has(dot, R"(label="a\\u000ab\nfunction")"));
}

TEST_CASE("the neighbourhood is the ends, their groups and those groups' peers") {
  Json account = with_neighbours(direct_account());
  group_with_id(account, "sg-d1")["IpPermissions"].push_back(pair(3306, "sg-other"));
  account["SecurityGroups"].push_back(group("sg-far", "far"));
  group_with_id(account, "sg-other")["IpPermissions"].push_back(pair(22, "sg-far"));
  const std::string near = neighbourhood(CarriedOutRequest(account, direct_request()));
  CHECK(has(near, "sg-other"));                        // a peer
  CHECK(has(near, "in tcp 22 from far (sg-far)\\l"));  // its own peer is only named
  CHECK_FALSE(has(near, "label=\"far"));
  CHECK_FALSE(has(near, "batch"));    // another function
  CHECK_FALSE(has(near, "archive"));  // another cluster
  CHECK(has(whole(account), "batch"));
}

TEST_CASE("what an action adds is green, everything else is not") {
  const CarriedOutRequest done(unconnected(direct_account()), direct_request());
  const Network& before = done.before().network;
  std::string out;
  append_graph_dot({done.after(), done.result().again, GraphExtent::neighbourhood,
                    before.vertex_count(), before.edge_count(), "", Language::en},
                   out);
  const std::string green = "color=\"#1b7f3b\"";
  const auto lines = std::count(out.begin(), out.end(), '\n');
  std::size_t added = 0;
  for (std::size_t at = 0; (at = out.find(", " + green, at)) != std::string::npos; ++at) ++added;
  CHECK(added == 5);  // two groups, two memberships, the two rules as one edge
  CHECK(lines > 10);
  CHECK(has(out, "lambda-rds-1\\nnew"));
}

}  // namespace
}  // namespace connectsim::tests
