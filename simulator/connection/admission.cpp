// Decides whether the rules of one side admit tcp on a port (H-1): which peers, ranges and prefix
// lists cover the other side, surely or perhaps.
#include "simulator/connection/admission.h"

#include <algorithm>
#include <array>

namespace connectsim {
namespace {

// How the ranges of a place (a subnet, a VPC) stand to the ranges that a rule admits.
struct Coverage {
  bool is_contained = false;
  bool is_overlapped = false;
};

// `admitted` is one range, or the entries of a prefix list.
template <typename Admitted>
Coverage coverage_of(const Admitted& admitted, const Ranges& place) {
  Coverage coverage;
  for (const AddressFamily family : {AddressFamily::ipv4, AddressFamily::ipv6}) {
    bool any = false;
    bool all_contained = true;
    for (const AddressRange& range : place) {
      if (range.family != family) {
        continue;
      }
      any = true;
      bool is_contained = false;
      for (const AddressRange& each : admitted) {
        is_contained = is_contained || contains(each, range);
        coverage.is_overlapped = coverage.is_overlapped || overlaps(each, range);
      }
      all_contained = all_contained && is_contained;
    }
    // Traffic needs one IP version in which the place has addresses; the other one may fail.
    coverage.is_contained = coverage.is_contained || (any && all_contained);
  }
  return coverage;
}

// Nothing is known of the other side's addresses: only all of IPv4 is sure to hold them.
template <typename Admitted>
Reachability admitted_anywhere(const Admitted& admitted) {
  bool any = false;
  for (const AddressRange& range : admitted) {
    any = true;
    if (is_everything(range) && range.family == AddressFamily::ipv4) {
      return Reachability::reachable;
    }
  }
  return any ? Reachability::depends : Reachability::blocked;
}

Reachability result_of(const Coverage& coverage) {
  return coverage.is_contained    ? Reachability::reachable
         : coverage.is_overlapped ? Reachability::depends
                                  : Reachability::blocked;
}

// Whether all subnets of a host are known, with their ranges.
bool has_known_ranges(const Network& network, Vertex host) {
  if (network.vertex(host).subnets == Known::no) {
    return false;
  }
  bool any = false;
  for (const std::uint32_t subnet : network.subnets(host)) {
    any = true;
    if (network.ranges_of_subnet(subnet).empty()) {
      return false;
    }
  }
  return any;
}

template <typename Admitted>
Reachability admitted_host(const Network& network, const Admitted& admitted, Vertex host) {
  if (has_known_ranges(network, host)) {
    Coverage all{true, false};
    for (const std::uint32_t subnet : network.subnets(host)) {
      const Coverage one = coverage_of(admitted, network.ranges_of_subnet(subnet));
      all.is_contained = all.is_contained && one.is_contained;
      all.is_overlapped = all.is_overlapped || one.is_overlapped;
    }
    return result_of(all);
  }
  const Vertex vpc = network.vpc(host);
  if (vpc == no_vertex || network.ranges_of_vpc(vpc).empty()) {
    return admitted_anywhere(admitted);
  }
  return result_of(coverage_of(admitted, network.ranges_of_vpc(vpc)));
}

}  // namespace

Reachability admitted_traffic(const Traffic& traffic, std::optional<std::uint16_t> port) {
  if (traffic.protocol == Protocol::all) {
    return Reachability::reachable;
  }
  if (traffic.protocol != Protocol::tcp) {
    return Reachability::blocked;
  }
  if (!port) {
    return traffic.port_first == 0 && traffic.port_last == UINT16_MAX ? Reachability::reachable
                                                                      : Reachability::depends;
  }
  return traffic.port_first <= *port && *port <= traffic.port_last ? Reachability::reachable
                                                                   : Reachability::blocked;
}

Reachability admitted_addresses(const Network& network, Vertex peer, Vertex host) {
  if (network.kind(peer) == VertexKind::range) {
    const std::array<AddressRange, 1> one = {network.range(peer)};
    return admitted_host(network, one, host);
  }
  return network.entries_known(peer) == Known::yes
             ? admitted_host(network, network.entries(peer), host)
             : Reachability::depends;
}

}  // namespace connectsim
