#include "tests/support/observed_pair.h"

#include "tests/support/renamed_scenario.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

void change_descriptions(Json& value) {
  for (Json& element : value) {
    if (element.is_structured()) change_descriptions(element);
  }
  if (value.is_object() && value.contains("Description")) value["Description"] = "another text";
}

ObservedPair carried_out_pair(const std::string& name, const Json& account, const Json& request) {
  const CarriedOutRequest done(account, request);
  return {name,    account,           as_observed(done.after()),
          request, Agreement::agrees, static_cast<SeenAction>(done.action()),
          {}};
}

// What differs from a pair, made by an edit of the snapshot after.
template <typename Edit>
ObservedPair spoilt(ObservedPair pair, const std::string& name, Deviation deviation,
                    const Edit& edit) {
  pair.name = name;
  edit(pair.after);
  pair.agreement = Agreement::differs;
  pair.action = SeenAction::something_else;
  pair.deviations = {deviation};
  return pair;
}

// Function and proxy have lost their groups, which are still there: row 4 through a proxy.
Json account_with_proxy_spares() {
  Json account = with_function_groups(proxied_account(), {"sg-default"});
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  return account;
}

ObservedPair second_pair_instead() {
  ObservedPair pair =
      carried_out_pair("second-pair-instead",
                       with_function_groups(direct_account(), {"sg-default"}), direct_request());
  Json& groups = pair.after["SecurityGroups"];
  Json compute = group("sg-0a", "lambda-rds-2");
  Json database = group("sg-0b", "rds-lambda-2");
  compute["IpPermissionsEgress"] = {connectsim::tests::pair(3306, "sg-0b")};
  database["IpPermissions"] = {connectsim::tests::pair(3306, "sg-0a")};
  groups.push_back(compute);
  groups.push_back(database);
  pair.after["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default", "sg-0a"};
  pair.after["DBClusters"][0]["VpcSecurityGroups"].push_back(
      {{"VpcSecurityGroupId", "sg-0b"}, {"Status", "active"}});
  pair.agreement = Agreement::differs;
  pair.action = SeenAction::create;
  pair.deviations = {Deviation::another_action};
  return pair;
}

void add_deviations_of_create(std::vector<ObservedPair>& pairs, const ObservedPair& created) {
  pairs.push_back(
      spoilt(created, "egress-not-revoked", Deviation::default_egress_kept, [](Json& it) {
        (*groups_named(it, "rds-lambda-").back())["IpPermissionsEgress"] = {
            {{"IpProtocol", "-1"}, {"IpRanges", {{{"CidrIp", "0.0.0.0/0"}}}}}};
      }));
  pairs.push_back(spoilt(created, "another-number", Deviation::another_number, [](Json& it) {
    (*groups_named(it, "lambda-rds-").back())["GroupName"] = "lambda-rds-77";
  }));
  pairs.push_back(spoilt(created, "one-side-only", Deviation::not_attached, [](Json& it) {
    Json& memberships = it["DBClusters"][0]["VpcSecurityGroups"];
    for (std::size_t i = 0; i < memberships.size(); ++i) {
      if (memberships[i]["VpcSecurityGroupId"].get<std::string>().starts_with("sg-0new")) {
        memberships.erase(i);
        break;
      }
    }
  }));
  pairs.push_back(
      spoilt(created, "existing-group-edited", Deviation::existing_group_edited, [](Json& it) {
        group_with_id(it, "sg-default")["IpPermissions"].push_back(range(3306, "10.9.0.0/16"));
      }));
  ObservedPair unrelated = created;
  unrelated.name = "unrelated-change";
  unrelated.after["SecurityGroups"].push_back(group("sg-elsewhere", "batch"));
  pairs.push_back(unrelated);
}

}  // namespace

Json as_observed(const Snapshot& after, std::uint64_t seed) {
  std::string text = json_of(after).dump();
  for (std::size_t at = 0; (at = text.find("\"new:", at)) != std::string::npos;) {
    text.replace(at, 5, "\"sg-0new");
  }
  Json document = with_shuffled_lists(Json::parse(text), seed);
  change_descriptions(document);
  return document;
}

std::vector<Json*> groups_named(Json& snapshot, const std::string& prefix) {
  std::vector<Json*> groups;
  for (Json& group : snapshot["SecurityGroups"]) {
    if (group["GroupName"].get<std::string>().starts_with(prefix)) groups.push_back(&group);
  }
  return groups;
}

std::vector<ObservedPair> observed_pairs() {
  const Json free = unconnected_account();
  const Json two = account_with_two_spares();
  const ObservedPair created = carried_out_pair("create-direct", free, direct_request());
  std::vector<ObservedPair> pairs = {
      carried_out_pair("none-direct", direct_account(), direct_request()),
      carried_out_pair("none-proxied", proxied_account(), proxied_request()),
      created,
      carried_out_pair("create-through-a-proxy", unconnected(proxied_account()), proxied_request()),
      carried_out_pair("create-a-proxy", free, request_for_new_proxy()),
      carried_out_pair("create-a-function", free, for_new_function(direct_request())),
      carried_out_pair("associate-direct", two, direct_request()),
      carried_out_pair("associate-through-a-proxy", account_with_proxy_spares(), proxied_request()),
      second_pair_instead(),
  };
  add_deviations_of_create(pairs, created);
  pairs.push_back(
      spoilt(pairs[7], "proxy-group-attached-too", Deviation::attached_too,
             [](Json& it) { it["DBProxies"][0]["VpcSecurityGroupIds"].push_back("sg-p1"); }));
  // The predicted action by another reading of A-4; what differs is named all the same.
  pairs.back().action = SeenAction::associate;
  ObservedPair nothing = created;
  nothing.name = "nothing-seen";
  nothing.after = free;
  nothing.agreement = Agreement::inconclusive;
  nothing.action = SeenAction::none;
  nothing.deviations = {Deviation::nothing_happened};
  pairs.push_back(nothing);
  return pairs;
}

ObservedPair pair_named(const std::string& name) {
  for (ObservedPair& pair : observed_pairs()) {
    if (pair.name == name) return pair;
  }
  FAIL("no pair " << name);
  return {};
}

Verification verified(const ObservedPair& pair, Pressed pressed) {
  const Snapshot before = snapshot_of(pair.before);
  const NamedRequest names = named_request(pair.request);
  const std::vector<DecisionTable> tables = {shipped_table(default_table_name)};
  return connectsim::verified(before, resolve(names, before), names, snapshot_of(pair.after),
                              tables, pressed);
}

}  // namespace connectsim::tests
