#include "tests/support/random_network.h"

#include <vector>

namespace connectsim::tests {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // 0 to count - 1.
  std::uint32_t pick(std::uint32_t count) {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) % count);
  }
  bool one_in(std::uint32_t count) { return pick(count) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& elements) {
    return elements[pick(static_cast<std::uint32_t>(elements.size()))];
  }

 private:
  std::uint64_t state_;
};

class RandomNetwork {
 public:
  explicit RandomNetwork(std::uint64_t seed) : dice_(seed) {}

  Network make() {
    add_places();
    add_peers();
    for (std::uint32_t i = 0; i < 4 + dice_.pick(6); ++i) {
      add_group();
    }
    for (std::uint32_t i = 0; i < 15 + dice_.pick(35); ++i) {
      add_rule();
    }
    add_hosts();
    add_targets();
    return network_;
  }

 private:
  void add_places() {
    for (std::uint32_t i = 0; i < (dice_.one_in(3) ? 2u : 1u); ++i) {
      vpcs_.push_back(network_.add_vpc());
      if (!dice_.one_in(4)) {
        network_.add_vpc_range(vpcs_.back(), *address_range("10.0.0.0/16"));
      }
      if (dice_.one_in(4)) {
        network_.add_vpc_range(vpcs_.back(), *address_range("2001:db8::/56"));
      }
    }
    for (const char* cidr : {"10.0.1.0/24", "10.0.2.0/24", "2001:db8::/64", "10.0.3.0/24"}) {
      subnets_.push_back(network_.add_subnet(dice_.of(vpcs_), no_index));
      if (!dice_.one_in(8)) {
        network_.add_subnet_range(subnets_.back(), *address_range(cidr));
      }
    }
    network_.add_subnet_range(subnets_.back(), *address_range("2001:db8:0:1::/64"));
  }

  void add_peers() {
    for (const char* cidr : {"0.0.0.0/0", "10.0.1.0/24", "10.0.0.0/23", "10.0.2.7/32", "::/0",
                             "2001:db8::/64", "192.168.0.0/16"}) {
      peers_.push_back(network_.add_range(*address_range(cidr)));
    }
    for (const Known entries : {Known::no, Known::yes, Known::yes}) {
      peers_.push_back(network_.add_prefix_list(entries));
    }
    network_.add_prefix_list_entry(peers_.back(), *address_range("10.0.1.0/24"));
    network_.add_prefix_list_entry(peers_.back(), *address_range("2001:db8::/80"));
    groups_.push_back(network_.add_unknown_group());
  }

  void add_group() {
    const auto pattern = static_cast<NamePattern>(dice_.pick(name_pattern_count));
    const Vertex vpc = dice_.one_in(12) ? no_vertex : dice_.of(vpcs_);
    groups_.push_back(pattern == NamePattern::unmanaged
                          ? network_.add_group(vpc, ManagedName{})
                          : network_.add_group(vpc, new_managed_name(pattern, groups_.size())));
    if (dice_.one_in(8)) {
      network_.associate_with_vpc(groups_.back(), dice_.of(vpcs_));
    }
  }

  Traffic traffic() {
    switch (dice_.pick(8)) {
      case 0:
        return all_traffic();
      case 1:
        return {Protocol::udp, 0, 65535};
      case 2:
        return {Protocol::tcp, 0, 65535};
      case 3:
        return {Protocol::tcp, 3000, 4000};
      default:
        return tcp_port(dice_.one_in(3) ? 5432 : 3306);
    }
  }

  void add_rule() {
    const Vertex group = dice_.of(groups_);
    if (network_.is_group(group)) {
      const Edge rule =
          network_.add_rule(group, dice_.one_in(2) ? Direction::inbound : Direction::outbound,
                            traffic(), dice_.of(dice_.one_in(3) ? peers_ : groups_),
                            dice_.one_in(10) ? PeerAccount::other : PeerAccount::same);
      network_.set_peer(rule, dice_.one_in(10) ? PeerOwner::differs : PeerOwner::agrees,
                        dice_.one_in(4) ? Peering::active : Peering::none);
    }
  }

  NetworkType network_type() { return static_cast<NetworkType>(dice_.pick(3)); }

  Vertex host_vpc() { return dice_.one_in(10) ? no_vertex : dice_.of(vpcs_); }

  void add_hosts() {
    for (std::uint32_t i = 0; i < 1 + dice_.pick(5); ++i) {
      furnish(network_.add_function(
          host_vpc(), {VpcPlacement::known, dice_.one_in(3) ? NetworkType::dual : NetworkType::ipv4,
                       dice_.one_in(10) ? Known::no : Known::yes}));
    }
    for (std::uint32_t i = 0; i < 1 + dice_.pick(3); ++i) {
      ClusterFacts facts;
      if (!dice_.one_in(8)) {
        facts.port = dice_.one_in(3) ? 5432 : 3306;
      }
      facts.network = network_type();
      facts.groups = dice_.one_in(10) ? Known::no : Known::yes;
      clusters_.push_back(network_.add_cluster(host_vpc(), facts));
      furnish(clusters_.back());
    }
    for (std::uint32_t i = 0; i < dice_.pick(4); ++i) {
      ProxyFacts facts;
      facts.engine = static_cast<EngineFamily>(dice_.pick(3));
      facts.endpoint = network_type();
      facts.to_cluster = network_type();
      proxies_.push_back(network_.add_proxy(host_vpc(), facts));
      furnish(proxies_.back());
    }
  }

  void furnish(Vertex host) {
    for (const Vertex group : groups_) {
      if (dice_.one_in(3)) {
        const bool is_removing = network_.kind(host) == VertexKind::cluster && dice_.one_in(8);
        network_.associate(host, group,
                           is_removing ? MembershipStatus::removing : MembershipStatus::active);
      }
    }
    for (const std::uint32_t subnet : subnets_) {
      if (dice_.one_in(3)) {
        network_.place(host, subnet);
      }
    }
    if (!dice_.one_in(4)) {
      network_.set_subnets_known(host);
    }
  }

  void add_targets() {
    for (const Vertex cluster : clusters_) {
      network_.add_member(cluster, network_.add_instance({}));
    }
    for (std::uint32_t i = 0; !proxies_.empty() && !clusters_.empty() && i < dice_.pick(6); ++i) {
      Target target;
      switch (dice_.pick(3)) {
        case 0:
          target.tracked = dice_.of(clusters_);
          break;
        case 1:
          target.kind = TargetKind::tracked_cluster;
          target.named = dice_.of(clusters_);
          break;
        default:
          target.instance = dice_.pick(network_.instance_count());
          break;
      }
      network_.add_target(dice_.of(proxies_), target);
    }
  }

  Dice dice_;
  Network network_;
  std::vector<Vertex> vpcs_, peers_, groups_, clusters_, proxies_;
  std::vector<std::uint32_t> subnets_;
};

}  // namespace

Network random_network(std::uint64_t seed) { return RandomNetwork(seed).make(); }

}  // namespace connectsim::tests
