// Variations of a scenario are what they say.

#include "simulator/replay/variation.h"

#include <algorithm>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

// The targets of a vertex's edges, or a cluster's members, as they stand in the original's terms.
std::vector<Vertex> edge_list(const Network& network, Vertex v, const Variation* variation) {
  std::vector<Vertex> list;
  for (const Edge edge : network.out_edges(v)) {
    const Vertex target = network.edge(edge).target;
    list.push_back(variation == nullptr ? target : variation->original_vertex(target));
  }
  return list;
}

struct ListOrders {
  bool are_same = true;  // in every list
  bool are_same_sets = true;
};
ListOrders list_orders(const Network& network, const Variation& variation) {
  ListOrders orders;
  for (Vertex v = 0; v < variation.network().vertex_count(); ++v) {
    const Vertex original = variation.original_vertex(v);
    if (original == Variation::not_in_original) {
      continue;
    }
    auto before = edge_list(network, original, nullptr);
    auto after = edge_list(variation.network(), v, &variation);
    orders.are_same = orders.are_same && before == after;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    orders.are_same_sets = orders.are_same_sets && before == after;
  }
  return orders;
}

bool has_other_vertex_numbers(const Variation& variation) {
  for (Vertex v = 0; v < variation.network().vertex_count(); ++v) {
    if (variation.original_vertex(v) != v) {
      return true;
    }
  }
  return false;
}

TEST_CASE("another VPC is added around the scenario, and nothing of it refers there", "[P-12]") {
  Varied varied(proxied_account(), proxied_request());
  const Network& network = varied.network();
  const Network& more = varied.make(VariationKind::other_vpc_added).network();
  CHECK(varied.variation.original_vertex(0) == Variation::not_in_original);
  CHECK(varied.variation.original_vertex(more.vertex_count() - 1) == Variation::not_in_original);
  CHECK(list_orders(network, varied.variation).are_same);
  std::set<VertexKind> added;
  for (Vertex v = 0; v < more.vertex_count(); ++v) {
    if (varied.variation.original_vertex(v) == Variation::not_in_original) {
      added.insert(more.kind(v));
      CHECK(more.pattern(v) == NamePattern::unmanaged);
      CHECK(more.vpc(v) != more.vpc(varied.variation.request().cluster));
    }
  }
  CHECK(added == std::set<VertexKind>{VertexKind::vpc, VertexKind::group, VertexKind::function,
                                      VertexKind::cluster, VertexKind::proxy, VertexKind::range});
  for (std::uint32_t i = 0; i < more.edge_count(); ++i) {
    const EdgeRecord& record = more.edge(Edge{i});
    if (varied.variation.original_vertex(record.source) != Variation::not_in_original) {
      CHECK(varied.variation.original_vertex(record.target) != Variation::not_in_original);
    }
  }
  for (std::uint32_t i = 0; i < more.target_count(); ++i) {
    const bool is_added = varied.variation.original_target(i) == Variation::not_in_original;
    CHECK((more.target(i).tracked == varied.variation.request().cluster) <= !is_added);
  }
}

TEST_CASE("with other ids every list keeps its order; shuffled, its elements", "[P-13][P-14]") {
  const Json account = account_with_extra_rules();
  Varied varied(with_function_groups(account, {"sg-l1", "sg-default", "a", "b"}), direct_request());
  int shuffled = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    varied.make(VariationKind::ids_renamed, seed);
    CHECK(has_other_vertex_numbers(varied.variation));
    CHECK(list_orders(varied.network(), varied.variation).are_same);
    varied.make(VariationKind::lists_reordered, seed);
    const ListOrders orders = list_orders(varied.network(), varied.variation);
    shuffled += orders.are_same ? 0 : 1;
    CHECK(orders.are_same_sets);
  }
  CHECK(shuffled > 10);
}

TEST_CASE("renumbering keeps the order over all patterns, zeros, and what is too long",
          "[P-15][N-1]") {
  const std::string eighteen(18, '9');
  Json account = direct_account();
  int count = 0;
  for (const std::string& name :
       {std::string("lambda-rds-007"), std::string("lambda-rds-07"), std::string("rds-lambda-7"),
        std::string("lambda-rdsproxy-0"), std::string("rds-rdsproxy-12"), "rds-lambda-" + eighteen,
        "lambda-rds-" + std::string(17, '0') + "9", "lambda-rds-9" + eighteen}) {
    account["SecurityGroups"].push_back(group("sg-more" + std::to_string(count++), name));
  }
  Varied varied(account, direct_request());
  bool has_changed = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Network& network = varied.network();
    const Network& other = varied.make(VariationKind::names_renumbered, seed).network();
    for (Vertex one = 0; one < network.vertex_count(); ++one) {
      const ManagedName before = network.managed_name(one);
      const ManagedName after = other.managed_name(one);
      CHECK(before.pattern == after.pattern);
      CHECK(before.takes_part_in_numbering() == after.takes_part_in_numbering());
      CHECK((after.digits <= 18) == (before.digits <= 18));
      if (network.is_group(one) && after.takes_part_in_numbering() &&
          after.pattern != NamePattern::unmanaged) {
        CHECK(managed_name(text_of(after)) == after);
      }
      has_changed = has_changed || before != after;
      for (Vertex two = 0; two < one; ++two) {
        if (before.pattern == NamePattern::unmanaged ||
            network.pattern(two) == NamePattern::unmanaged) {
          continue;
        }
        CHECK((network.vertex(one).number < network.vertex(two).number) ==
              (other.vertex(one).number < other.vertex(two).number));
        CHECK((network.managed_name(one) == network.managed_name(two)) ==
              (other.managed_name(one) == other.managed_name(two)));
      }
    }
  }
  CHECK(has_changed);
}

}  // namespace
}  // namespace connectsim::tests
