#include "tests/support/varied_account.h"

#include "model/json/document.h"
#include "model/scenario_request.h"
#include "model/text/check.h"

namespace connectsim::tests {

Varied::Varied(const Json& account, const Json& asked) : snapshot(snapshot_of(account)) {
  Document document;
  document.read(asked.dump());
  request = resolve(read_request(document.root()), snapshot);
}

Vertex Varied::varied(std::string_view id) const {
  for (Vertex v = 0; v < variation.network().vertex_count(); ++v) {
    const Vertex original = variation.original_vertex(v);
    if (original < snapshot.network.vertex_count() && snapshot.labels.id(original) == id) {
      return v;
    }
  }
  check(false, "the variation has no such thing");
  return no_vertex;
}

Variation& Varied::make(VariationKind kind, std::uint64_t seed) {
  variation.make(snapshot.network, request, kind, seed);
  return variation;
}

VariationDifference Varied::difference(MayDiffer may_differ) {
  return player.compare(snapshot.network, request, variation, may_differ);
}

Json with_function_groups(Json account, const Json& ids) {
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = ids;
  return account;
}

Json unconnected_account() {
  Json account = with_function_groups(direct_account(), {"sg-default"});
  account["SecurityGroups"] = {group("sg-default", "default")};
  account["DBClusters"][0]["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  return account;
}

Json account_with_two_spares() {
  Json account = with_function_groups(direct_account(), {"sg-default"});
  Json second = group_with_id(account, "sg-l1");
  second["GroupId"] = "sg-l2";
  second["GroupName"] = "lambda-rdsproxy-2";
  account["SecurityGroups"].push_back(second);
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-default")};
  return account;
}

Json account_with_extra_rules() {
  Json account = direct_account();
  Json udp = pair(3306, "sg-default");
  udp["IpProtocol"] = "udp";
  group_with_id(account, "sg-l1")["IpPermissionsEgress"] = {udp, pair(99, "sg-default")};
  return account;
}

}  // namespace connectsim::tests
