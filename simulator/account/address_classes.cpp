// Decides which ranges and prefix lists are the same for all rules, so that each is asked once.
#include "simulator/account/address_classes.h"

#include <algorithm>
#include <map>

#include "simulator/connection/ends.h"

namespace connectsim {
namespace {

bool is_host(VertexKind kind) {
  return kind == VertexKind::function || kind == VertexKind::proxy || kind == VertexKind::cluster;
}

}  // namespace

AddressClasses::AddressClasses(const Network& network) {
  of_vertex_.assign(network.vertex_count(), no_index);
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
  std::vector<std::uint32_t> key;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (!is_host(network.kind(v))) {
      continue;
    }
    key.clear();
    if (network.vertex(v).subnets == Known::yes) {
      for (const std::uint32_t subnet : network.subnets(v)) {
        key.push_back(subnet);
      }
      std::sort(key.begin(), key.end());
    }
    key.push_back(network.vpc(v));
    key.push_back(static_cast<std::uint32_t>(network_type(network, v, HopEnd::receiver)));
    const auto [entry, is_new] = numbers.try_emplace(key, count());
    if (is_new) {
      examples_.push_back(v);
    }
    of_vertex_[v] = entry->second;
  }
}

}  // namespace connectsim
