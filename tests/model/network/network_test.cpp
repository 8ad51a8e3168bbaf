#include "model/network/network.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace connectsim;

namespace {

template <typename Chain>
auto list_of(const Chain& chain) {
  return std::vector<typename Chain::Iterator::value_type>(chain.begin(), chain.end());
}

struct Account {
  Network network;
  Vertex vpc = network.add_vpc();
  Vertex other_vpc = network.add_vpc();
  Vertex one = network.add_group(vpc, new_managed_name(NamePattern::lambda_rds, 1));
  Vertex two = network.add_group(vpc, new_managed_name(NamePattern::lambda_rds, 2));
  Vertex plain = network.add_group(vpc, {});
  Vertex elsewhere = network.add_group(other_vpc, new_managed_name(NamePattern::lambda_rds, 9));
  Vertex function = network.add_function(vpc, {});
  Vertex cluster = network.add_cluster(vpc, {});
  Vertex proxy = network.add_proxy(vpc, {});
  std::uint32_t subnet = network.add_subnet(vpc, 0);
};

// Everything that chains and counts of a network say, to compare before and after.
std::string state_of(const Network& network) {
  std::string text;
  const auto add = [&text](auto number) { text += std::to_string(number) + " "; };
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    text += "\n";
    for (const Edge edge : network.out_edges(v)) {
      add(edge.index);
    }
    text += "| ";
    for (const Edge edge : network.in_edges(v)) {
      add(edge.index);
    }
    text += "| ";
    if (network.kind(v) == VertexKind::vpc) {
      for (std::size_t i = 1; i < name_pattern_count; ++i) {
        for (const Vertex group : network.groups_of_pattern(v, static_cast<NamePattern>(i))) {
          add(group);
        }
      }
    } else if (network.kind(v) == VertexKind::proxy) {
      for (const std::uint32_t target : network.targets(v)) {
        add(target);
      }
    } else if (network.kind(v) == VertexKind::cluster) {
      for (const std::uint32_t instance : network.members(v)) {
        add(instance);
      }
    }
  }
  add(network.edge_count());
  add(network.target_count());
  add(network.largest_number(NamePattern::lambda_rds));
  add(network.largest_number(NamePattern::rds_lambda));
  return text;
}

}  // namespace

TEST_CASE("chains run from the newest edge to the oldest") {
  Account account;
  Network& network = account.network;
  const Edge first = network.add_rule(account.one, Direction::outbound, tcp_port(1), account.plain);
  const Edge second = network.add_rule(account.one, Direction::inbound, tcp_port(2), account.two);
  const Edge third = network.associate(account.function, account.plain);
  CHECK(list_of(network.out_edges(account.one)) == std::vector<Edge>{second, first});
  CHECK(list_of(network.in_edges(account.plain)) == std::vector<Edge>{third, first});
  CHECK(network.edge(second).kind == EdgeKind::inbound_rule);
  CHECK(network.edge(third).kind == EdgeKind::association);
  CHECK(network.in_edges(account.one).empty());
}

TEST_CASE("a group that names itself stands in both its chains") {
  Account account;
  const Edge edge =
      account.network.add_rule(account.one, Direction::inbound, all_traffic(), account.one);
  CHECK(list_of(account.network.out_edges(account.one)) == std::vector<Edge>{edge});
  CHECK(list_of(account.network.in_edges(account.one)) == std::vector<Edge>{edge});
}

TEST_CASE("a VPC lists its groups by pattern, and only its own", "[N-2]") {
  const Account account;
  const Network& network = account.network;
  CHECK(list_of(network.groups_of_pattern(account.vpc, NamePattern::lambda_rds)) ==
        std::vector<Vertex>{account.two, account.one});
  CHECK(list_of(network.groups_of_pattern(account.other_vpc, NamePattern::lambda_rds)) ==
        std::vector<Vertex>{account.elsewhere});
  CHECK(network.groups_of_pattern(account.vpc, NamePattern::rds_lambda).empty());
  CHECK(network.groups_of_pattern(no_vertex, NamePattern::lambda_rds).empty());
}

TEST_CASE("the largest number counts all VPCs together, and groups of none", "[N-3]") {
  Account account;
  CHECK(account.network.largest_number(NamePattern::lambda_rds) == 9);
  account.network.add_group(no_vertex, new_managed_name(NamePattern::lambda_rds, 12));
  account.network.add_group(account.vpc, {NamePattern::lambda_rds, 19, ManagedName::unnumbered});
  CHECK(account.network.largest_number(NamePattern::lambda_rds) == 12);
  CHECK(account.network.largest_number(NamePattern::rds_lambda) == 0);
}

TEST_CASE("a vertex has its facts") {
  Account account;
  Network& network = account.network;
  network.cluster(account.cluster).port = 3306;
  CHECK(network.cluster(account.cluster).port == 3306);
  CHECK(network.proxy(account.proxy).targets == Known::yes);
  const Vertex range = network.add_range(*address_range("10.0.0.0/8"));
  CHECK(network.range(range) == *address_range("10.0.0.0/8"));
  const Vertex prefix_list = network.add_prefix_list(Known::yes);
  network.add_prefix_list_entry(prefix_list, *address_range("::/0"));
  CHECK(list_of(network.entries(prefix_list)) == std::vector<AddressRange>{*address_range("::/0")});
  CHECK(network.entries_known(network.add_prefix_list(Known::no)) == Known::no);
}

TEST_CASE("cutting back undoes every chain that an action touches") {
  Account account;
  Network& network = account.network;
  network.add_rule(account.one, Direction::outbound, tcp_port(1), account.two);
  network.associate(account.function, account.one);
  network.associate(account.cluster, account.two);
  network.add_member(account.cluster, network.add_instance({}));
  network.add_target(account.proxy, {});
  const std::string before = state_of(network);
  const Network::Mark mark = network.mark();

  const Vertex compute =
      network.add_group(account.vpc, new_managed_name(NamePattern::lambda_rds, 10));
  const Vertex database =
      network.add_group(account.vpc, new_managed_name(NamePattern::rds_lambda, 1));
  const Vertex plain = network.add_group(no_vertex, new_managed_name(NamePattern::rds_lambda, 8));
  network.add_rule(compute, Direction::outbound, tcp_port(1), database);
  network.add_rule(database, Direction::inbound, tcp_port(1), account.one);
  network.add_rule(plain, Direction::inbound, tcp_port(1), plain);
  network.associate(account.function, compute);
  network.associate(account.cluster, database);
  const Vertex function = network.add_function(account.vpc, {});
  const Vertex proxy = network.add_proxy(account.vpc, {});
  network.place(function, account.subnet);
  network.place(proxy, account.subnet);
  network.associate(proxy, account.one);
  network.add_target(proxy, {});
  network.add_target(account.proxy, {});
  CHECK(state_of(network) != before);

  network.cut_back(mark);
  CHECK(state_of(network) == before);
  network.cut_back(mark);
  CHECK(state_of(network) == before);
}

TEST_CASE("a network can be changed and cut back again and again") {
  Account account;
  Network& network = account.network;
  const std::string before = state_of(network);
  for (int i = 0; i < 100; ++i) {
    const Network::Mark outer = network.mark();
    const Vertex group =
        network.add_group(account.vpc, new_managed_name(NamePattern::rds_lambda, 3));
    const Network::Mark inner = network.mark();
    network.associate(account.cluster, group);
    network.cut_back(inner);
    CHECK(network.in_edges(group).empty());
    network.cut_back(outer);
  }
  CHECK(state_of(network) == before);
}

TEST_CASE("subnets of hosts and ranges of subnets are kept", "[H-1]") {
  Account account;
  Network& network = account.network;
  const std::uint32_t second = network.add_subnet(account.vpc, no_index);
  network.add_subnet_range(second, *address_range("10.0.2.0/24"));
  network.place(account.function, account.subnet);
  network.place(account.function, second);
  CHECK(list_of(network.subnets(account.function)) == std::vector<std::uint32_t>{second, 0});
  CHECK(network.subnets(account.cluster).empty());
  CHECK(list_of(network.ranges_of_subnet(second)).size() == 1);
  CHECK(network.ranges_of_subnet(account.subnet).empty());
  CHECK(network.vertex(account.function).subnets == Known::no);
}

TEST_CASE("a cleared network is as good as new") {
  Account account;
  account.network.facts.caller = Known::yes;
  account.network.clear();
  CHECK(account.network.vertex_count() == 0);
  CHECK(account.network.edge_count() == 0);
  CHECK(account.network.subnet_count() == 0);
  CHECK(account.network.instance_count() == 0);
  CHECK(account.network.largest_number(NamePattern::lambda_rds) == 0);
  CHECK(account.network.facts.caller == Known::no);
  const Vertex vpc = account.network.add_vpc();
  CHECK(vpc == 0);
  CHECK(account.network.groups_of_pattern(vpc, NamePattern::lambda_rds).empty());
  CHECK(account.network.ranges_of_vpc(vpc).empty());
}
