#include "tests/bench/made_account.h"

#include <algorithm>
#include <array>
#include <utility>

namespace connectsim::bench {
namespace {

using Permission = MadeAccount::Permission;
using Group = MadeAccount::Group;
using Host = MadeAccount::Host;

// What was done to a managed pair after the console had made it.
enum class Drift {
  none,
  further_range_in,
  peer_replaced_by_range,
  further_rule_out,
  port_changed,
  function_detached,
  cluster_detached,
  peer_deleted,
  default_egress_back,
};

class AccountMaker {
 public:
  explicit AccountMaker(const AccountSize& size) : size_(size) { account_.size = size; }

  MadeAccount make() {
    add_default_groups();
    add_functions();
    add_clusters();
    add_direct_pairs();
    add_proxies();
    add_unrelated_groups();
    return std::move(account_);
  }

 private:
  [[nodiscard]] static Permission to_everywhere() { return {"-1", 0, "0.0.0.0/0"}; }

  std::uint32_t add_group(const std::string& name, std::uint32_t vpc) {
    account_.groups.push_back({name, vpc, {}, {}});
    return static_cast<std::uint32_t>(account_.groups.size() - 1);
  }

  void add_default_groups() {
    for (std::uint32_t vpc = 0; vpc < size_.vpcs; ++vpc) {
      const std::uint32_t group = add_group("default", vpc);
      account_.groups[group].inbound.push_back({"-1", 0, group_id(group)});
      account_.groups[group].outbound.push_back(to_everywhere());
    }
  }

  void add_functions() {
    for (std::uint32_t i = 0; i < size_.functions; ++i) {
      const std::uint32_t vpc = i % size_.vpcs;
      Host function{vpc, {}};
      if (i % 5 == 0) {
        function.groups.push_back(vpc);  // the default group
      } else {
        const std::uint32_t group = add_group(numbered("app-", i), vpc);
        account_.groups[group].outbound.push_back(to_everywhere());
        function.groups.push_back(group);
      }
      account_.functions.push_back(function);
    }
  }

  // The function that stands in the same VPC, near a cluster of the same number.
  [[nodiscard]] std::uint32_t function_near(std::uint32_t cluster, std::uint32_t step) const {
    const std::uint32_t rounds = size_.functions / size_.vpcs;
    const std::uint32_t vpc = cluster % size_.vpcs;
    return vpc + ((cluster / size_.vpcs * 4 + step) % rounds) * size_.vpcs;
  }

  void add_clusters() {
    for (std::uint32_t i = 0; i < size_.clusters; ++i) {
      const std::uint32_t vpc = i % size_.vpcs;
      const std::uint32_t group = add_group(numbered("db-", i), vpc);
      account_.groups[group].outbound.push_back(to_everywhere());
      account_.clusters.push_back({vpc, {group}});
      Group& made = account_.groups[group];
      if (i % 10 == 0) {
        made.inbound.push_back({"tcp", port_of_cluster(i), range_of_vpc(vpc)});
      } else if (i % 10 < 5) {
        for (std::uint32_t step = 0; step < i % 10; ++step) {  // connected by hand
          const std::uint32_t peer = account_.functions[function_near(i, step)].groups.front();
          made.inbound.push_back({"tcp", port_of_cluster(i), group_id(peer)});
        }
      } else if (i % 10 == 5) {
        account_.clusters.back().groups.push_back(vpc);
      }
      made.inbound.push_back({"tcp", port_of_cluster(i), numbered("192.168.", i % 250) + ".7/32"});
    }
  }

  Drift drift_of(std::uint32_t pair) const {
    return pair % 20 == 0 ? static_cast<Drift>(1 + pair / 20 % 8) : Drift::none;
  }

  void attach(Host& host, std::uint32_t group) {
    if (host.has_room()) {
      host.groups.push_back(group);
    }
  }

  void add_direct_pairs() {
    for (std::uint32_t pair = 0; pair < size_.functions / 3; ++pair) {
      const std::uint32_t cluster = pair % size_.clusters;
      const std::uint32_t function = function_near(cluster, pair / size_.clusters);
      const std::uint32_t vpc = account_.clusters[cluster].vpc;
      if (!account_.clusters[cluster].has_room() || !account_.functions[function].has_room()) {
        continue;
      }
      const std::uint32_t compute = add_group(numbered("lambda-rds-", pair + 1), vpc);
      const std::uint32_t database = add_group(numbered("rds-lambda-", pair + 1), vpc);
      account_.groups[compute].outbound.push_back(
          {"tcp", port_of_cluster(cluster), group_id(database)});
      account_.groups[database].inbound.push_back(
          {"tcp", port_of_cluster(cluster), group_id(compute)});
      const Drift drift = drift_of(pair);
      if (drift != Drift::function_detached) {
        attach(account_.functions[function], compute);
      }
      if (drift != Drift::cluster_detached) {
        attach(account_.clusters[cluster], database);
      }
      spoil(drift, compute, database);
    }
  }

  void spoil(Drift drift, std::uint32_t compute, std::uint32_t database) {
    Group& made = account_.groups[database];
    switch (drift) {
      case Drift::further_range_in:
        made.inbound.push_back({"tcp", made.inbound[0].port, range_of_vpc(made.vpc)});
        break;
      case Drift::peer_replaced_by_range:
        made.inbound[0].peer = range_of_vpc(made.vpc);
        break;
      case Drift::further_rule_out:
        account_.groups[compute].outbound.push_back({"tcp", 443, "0.0.0.0/0"});
        break;
      case Drift::port_changed:
        made.inbound[0].port = 3307;
        break;
      case Drift::peer_deleted:
        made.inbound[0].peer = "sg-0deleted" + std::to_string(database);
        break;
      case Drift::default_egress_back:
        made.outbound.push_back(to_everywhere());
        break;
      default:
        break;
    }
  }

  void add_proxies() {
    std::uint32_t trio = 0;
    for (std::uint32_t i = 0; i < size_.proxies; ++i) {
      const std::uint32_t cluster = i * 7 % size_.clusters;
      const std::uint32_t vpc = account_.clusters[cluster].vpc;
      Host proxy{vpc, {}};
      for (std::uint32_t step = 5; step < 7 && account_.clusters[cluster].has_room(); ++step) {
        Host& function = account_.functions[function_near(cluster, step)];
        ++trio;
        const std::uint32_t compute = add_group(numbered("lambda-rdsproxy-", trio), vpc);
        const std::uint32_t middle = add_group(numbered("rdsproxy-lambda-", trio), vpc);
        const std::uint32_t database = add_group(numbered("rds-rdsproxy-", trio), vpc);
        const int port = port_of_cluster(cluster);
        account_.groups[compute].outbound.push_back({"tcp", port, group_id(middle)});
        account_.groups[middle].inbound.push_back({"tcp", port, group_id(compute)});
        account_.groups[middle].outbound.push_back({"tcp", port, group_id(database)});
        account_.groups[database].inbound.push_back({"tcp", port, group_id(middle)});
        attach(function, compute);
        attach(proxy, middle);
        attach(account_.clusters[cluster], database);
        spoil(drift_of(trio), compute, database);
      }
      account_.proxies.push_back(proxy);
      account_.cluster_of_proxy.push_back(cluster);
    }
  }

  void add_unrelated_groups() {
    constexpr std::array<const char*, 4> kinds = {"web-", "batch-", "bastion-", "cache-"};
    while (account_.groups.size() < size_.groups) {
      const auto number = static_cast<std::uint32_t>(account_.groups.size());
      const std::uint32_t group =
          add_group(numbered(kinds[number % 4], number), number % size_.vpcs);
      account_.groups[group].outbound.push_back(to_everywhere());
      account_.groups[group].inbound.push_back({"tcp", 443, "0.0.0.0/0"});
      account_.groups[group].inbound.push_back({"tcp", 8080, group_id(group - size_.vpcs)});
    }
  }

  AccountSize size_;
  MadeAccount account_;
};

}  // namespace

MadeAccount made_account(const AccountSize& size) { return AccountMaker(size).make(); }

std::string numbered(const std::string& prefix, std::uint64_t number) {
  return prefix + std::to_string(number);
}

std::string id_of(const std::string& prefix, std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return prefix + "0" + std::string(16 - std::min<std::size_t>(16, digits.size()), 'a') + digits;
}

std::string group_id(std::uint32_t group) { return id_of("sg-", group); }

std::string range_of_vpc(std::uint32_t vpc) {
  return "10." + std::to_string(vpc % 256) + ".0.0/16";
}

int port_of_cluster(std::uint32_t cluster) { return cluster % 3 == 0 ? 5432 : 3306; }

}  // namespace connectsim::bench
