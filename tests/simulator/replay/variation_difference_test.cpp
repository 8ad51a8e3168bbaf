// A decision that depended on an id, an order, a number or another VPC would be noticed: whatever
// is spoiled in a variation is found, and what may differ is not.

#include "simulator/replay/variation_difference.h"

#include <functional>
#include <iterator>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

// What is done to a variation, and the difference that must be found then.
struct Spoiling {
  std::string what;
  Json account;
  Json request;
  std::function<void(Varied&, Network&)> spoil;
  VariationDifference difference;
};

std::vector<Spoiling> spoilings_of_decisions() {
  Json refused = direct_account();
  refused["DBClusters"][0]["EngineMode"] = "serverless";
  Json forbidden = direct_account();
  forbidden["Caller"] = {{"Actions", {"rds:*"}}};
  Json zoned = direct_account();
  zoned["Subnets"] = {
      {{"SubnetId", "subnet-1"}, {"VpcId", "vpc-1"}, {"AvailabilityZone", "eu-west-1a"}}};
  Json conflict = with_function_groups(direct_account(), {"sg-l2"});
  conflict["SecurityGroups"].push_back(group("sg-l2", "lambda-rds-2"));
  return {
      {"a cluster in a global database", direct_account(), direct_request(),
       [](Varied& varied, Network& network) {
         network.cluster(varied.variation.request().cluster).is_in_global_database = true;
       },
       VariationDifference::verdict},
      {"a conflict that is none", conflict, direct_request(),
       [](Varied& varied, Network& network) {
         network.rename(varied.varied("sg-l2"), ManagedName{});
       },
       VariationDifference::verdict},
      {"a second reason to refuse", refused, direct_request(),
       [](Varied& varied, Network& network) {
         network.cluster(varied.variation.request().cluster).is_in_global_database = true;
       },
       VariationDifference::unmet},
      {"another missing permission", forbidden, direct_request(),
       [](Varied&, Network& network) { network.facts.caller_may.reset(); },
       VariationDifference::missing_permissions},
      {"a cluster in another zone", zoned, direct_request(),
       [](Varied& varied, Network& network) {
         const Vertex cluster = varied.variation.request().cluster;
         network.place(cluster, network.add_subnet(network.vpc(cluster), 7));
       },
       VariationDifference::notes},
      {"another situation of the same row", unconnected_account(), direct_request(),
       [](Varied& varied, Network& network) {
         network.rename(varied.varied("sg-default"), new_managed_name(NamePattern::rds_lambda, 1));
       },
       VariationDifference::situation},
      {"a group that is gone", unconnected_account(), direct_request(),
       [](Varied& varied, Network& network) {
         network.associate(varied.variation.request().cluster, network.add_unknown_group());
       },
       VariationDifference::unknown},
      {"another rule", account_with_extra_rules(), direct_request(),
       [](Varied& varied, Network& network) {
         network.add_rule(varied.varied("sg-l1"), Direction::inbound, all_traffic(),
                          varied.varied("sg-l1"));
       },
       VariationDifference::judgements},
  };
}

// A proxy without targets, and nothing managed: row 2 registers the cluster.
Json unregistered_account() {
  Json account = proxied_account();
  account["DBProxyTargets"]["px"] = Json::array();
  account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
  account["SecurityGroups"] = {group("sg-default", "default")};
  return with_function_groups(account, {"sg-default"});
}

std::vector<Spoiling> spoilings_of_actions() {
  Json two_groups = with_function_groups(direct_account(), {"sg-default", "sg-l1"});
  Json refused = account_with_extra_rules();  // so that nothing else is said of the rules
  refused["DBClusters"][0]["EngineMode"] = "serverless";
  return {
      {"numbers swapped", account_with_two_spares(), direct_request(),
       [](Varied& varied, Network& network) {
         network.rename(varied.varied("sg-l1"), new_managed_name(NamePattern::lambda_rds, 3));
       },
       VariationDifference::plan},
      {"a Region that is full", unconnected_account(), direct_request(),
       [](Varied&, Network& network) {
         const Vertex vpc = network.add_vpc();
         while (network.group_count() < groups_per_region_max) {
           network.add_group(vpc, ManagedName{});
         }
       },
       VariationDifference::obstacles},
      {"a number in use elsewhere", unconnected_account(), direct_request(),
       [](Varied&, Network& network) {
         network.add_group(network.add_vpc(), new_managed_name(NamePattern::rds_lambda, 6));
       },
       VariationDifference::created},
      {"another port", unconnected_account(), direct_request(),
       [](Varied& varied, Network& network) {
         network.cluster(varied.variation.request().cluster).port = 3307;
       },
       VariationDifference::rules},
      {"a list in another order", two_groups, direct_request(),
       [](Varied& varied, Network& network) {
         const auto groups = network.out_edges(varied.variation.request().function);
         const Edge before_last = *std::next(groups.begin());
         network.unlink(before_last);
         network.link(before_last);
       },
       VariationDifference::attached},
      {"another member", unregistered_account(), proxied_request(),
       [](Varied& varied, Network& network) {
         network.add_member(varied.variation.request().cluster,
                            network.add_instance({InstanceStatus::available, false, true}));
       },
       VariationDifference::targets},
      {"a rule that lists", refused, direct_request(),
       [](Varied& varied, Network& network) {
         network.add_rule(varied.varied("sg-l1"), Direction::outbound, tcp_port(3306),
                          varied.varied("sg-d1"));
       },
       VariationDifference::listed},
      {"a rule that opens without listing", refused, direct_request(),
       [](Varied& varied, Network& network) {
         network.add_rule(varied.varied("sg-l1"), Direction::outbound, {Protocol::tcp, 3000, 4000},
                          varied.varied("sg-d1"));
       },
       VariationDifference::reachable},
  };
}

TEST_CASE("whatever a request leads to, a difference in it is noticed",
          "[P-12][P-13][P-14][P-15]") {
  std::set<VariationDifference> found;
  for (const auto& spoilings : {spoilings_of_decisions(), spoilings_of_actions()}) {
    for (const Spoiling& spoiling : spoilings) {
      INFO(spoiling.what);
      Varied varied(spoiling.account, spoiling.request);
      varied.make(VariationKind::other_vpc_added);
      CHECK(varied.difference() == VariationDifference::none);
      varied.make(VariationKind::other_vpc_added);
      spoiling.spoil(varied, varied.variation.network());
      const VariationDifference difference = varied.difference();
      CHECK(text_of(difference) == text_of(spoiling.difference));
      found.insert(difference);
    }
  }
  CHECK(found.size() + 1 == words_of<VariationDifference>.size());
}

TEST_CASE("a resource of another VPC that is referred to is noticed", "[P-12]") {
  Varied varied(direct_account(), direct_request());
  Network& more = varied.make(VariationKind::other_vpc_added).network();
  Vertex stranger = more.vertex_count() - 1;
  while (!more.is_group(stranger)) {
    --stranger;
  }
  REQUIRE(varied.variation.original_vertex(stranger) == Variation::not_in_original);
  more.add_rule(varied.varied("sg-d1"), Direction::inbound, tcp_port(3306), stranger);
  CHECK(varied.difference() == VariationDifference::verdict);
}

TEST_CASE("what may differ for one property is a difference for the others", "[P-14][P-15]") {
  Json account = with_function_groups(unconnected_account(), {"sg-default", "sg-other"});
  account["SecurityGroups"].push_back(group("sg-other", "other"));
  account["SecurityGroups"].push_back(group("sg-away", "rds-lambda-5"));
  Varied varied(account, direct_request());
  bool has_other_order = false;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    varied.make(VariationKind::lists_reordered, seed);
    CHECK(varied.difference(MayDiffer::order) == VariationDifference::none);
    varied.make(VariationKind::lists_reordered, seed);
    has_other_order = has_other_order || varied.difference() == VariationDifference::attached;
    varied.make(VariationKind::ids_renamed, seed);
    CHECK(varied.difference() == VariationDifference::none);
    varied.make(VariationKind::names_renumbered, seed);
    CHECK(varied.difference(MayDiffer::numbers) == VariationDifference::none);
  }
  CHECK(has_other_order);
  varied.make(VariationKind::names_renumbered, 1);
  CHECK(varied.difference() == VariationDifference::created);
}

TEST_CASE("numbers in another order change which spare is taken", "[P-15]") {
  Varied varied(account_with_two_spares(), direct_request());
  Network& other = varied.make(VariationKind::names_renumbered).network();
  const Vertex one = varied.varied("sg-l1");
  const Vertex two = varied.varied("sg-l2");
  const ManagedName name = other.managed_name(one);
  other.rename(one, new_managed_name(name.pattern, other.vertex(two).number + 1));
  CHECK(varied.difference(MayDiffer::numbers) == VariationDifference::plan);
}

TEST_CASE("a violated property names the group it is about", "[P-13]") {
  Varied varied(account_with_extra_rules(), direct_request());
  varied.make(VariationKind::ids_renamed);
  DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Outcome original;
  Outcome other;
  act(decider, varied.network(), varied.request, original);
  Network& network = varied.variation.network();
  network.add_rule(varied.varied("sg-l1"), Direction::inbound, all_traffic(),
                   varied.varied("sg-l1"));
  act(decider, network, varied.variation.request(), other);
  DifferenceSearch search;
  CHECK(search.find({varied.network(), original, Readings{}}, {network, other, Readings{}},
                    varied.variation, MayDiffer::nothing) == VariationDifference::judgements);
  CHECK(varied.snapshot.labels.id(search.witness().first) == "sg-l1");
  CHECK(search.witness().first == search.witness().second);
}

}  // namespace
}  // namespace connectsim::tests
