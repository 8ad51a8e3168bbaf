// Decides what a VPC holds that must not matter to an answer (P-12).
#include "simulator/replay/other_vpc.h"

namespace connectsim {
namespace {

// One vertex a range: rules of both VPCs name the same one.
Vertex some_range(Network& network) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::range) {
      return v;
    }
  }
  return network.add_range(AddressRange{});  // 0.0.0.0/0
}

constexpr AddressRange private_range{std::uint64_t{10} << 56, 0, 8, AddressFamily::ipv4};

}  // namespace

void OtherVpc::add(Network& network) {
  vpc_ = network.add_vpc();
  network.add_vpc_range(vpc_, private_range);
  for (Vertex& group : groups_) {
    // Without any list of groups those of this VPC are not listed either.
    group = network.facts.security_groups == Known::yes ? network.add_group(vpc_, ManagedName{})
                                                        : network.add_unknown_group();
  }
  function_ = network.add_function(vpc_, {VpcPlacement::known});
  cluster_ = network.add_cluster(vpc_, {});
  proxy_ = network.add_proxy(vpc_, {});
}

void OtherVpc::furnish(const Request& request, Network& network) const {
  ClusterFacts& facts = network.cluster(cluster_);
  facts.port = network.cluster(request.cluster).port;
  facts.engine = network.cluster(request.cluster).engine;
  facts.is_in_global_database = true;
  network.proxy(proxy_).engine = facts.engine;

  const std::uint32_t instance = network.add_instance({InstanceStatus::not_available, true, true});
  network.add_member(cluster_, instance);
  Target target;
  target.health = HealthState::available;
  target.tracked = cluster_;
  target.instance = instance;
  network.add_target(proxy_, target);
  network.add_target(proxy_, {.kind = TargetKind::tracked_cluster, .named = cluster_});

  const std::uint32_t subnet = network.add_subnet(vpc_, 0);
  network.add_subnet_range(subnet, private_range);
  for (const Vertex host : {function_, cluster_, proxy_}) {
    network.place(host, subnet);
    network.set_subnets_known(host);
    for (const Vertex group : groups_) {
      network.associate(host, group);
    }
  }
  if (network.facts.security_groups == Known::no) {
    return;
  }
  const Vertex range = some_range(network);
  const auto [one, other] = groups_;
  network.add_rule(one, Direction::outbound, all_traffic(), range);
  network.add_rule(one, Direction::outbound, tcp_port(facts.port.value_or(3306)), other);
  network.add_rule(other, Direction::inbound, tcp_port(facts.port.value_or(3306)), one);
  network.add_rule(other, Direction::inbound, all_traffic(), range);
  Vertex of_cluster = no_vertex;
  for (const Edge association : network.out_edges(request.cluster)) {
    of_cluster = network.edge(association).target;
  }
  if (of_cluster != no_vertex) {
    network.add_rule(other, Direction::inbound, all_traffic(), of_cluster);
    network.add_rule(one, Direction::outbound, all_traffic(), of_cluster);
  }
}

}  // namespace connectsim
