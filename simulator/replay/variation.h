#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "model/text/enum_text.h"
#include "simulator/replay/draws.h"
#include "simulator/replay/renumbering.h"

namespace connectsim {

/// In what a variation differs from its original.
enum class VariationKind : std::uint8_t {
  other_vpc_added,   // P-12
  ids_renamed,       // P-13: every vertex, instance, subnet and zone has another number
  lists_reordered,   // P-14: and every list another order
  names_renumbered,  // P-15
};
inline constexpr std::size_t variation_kind_count = 4;
template <>
inline constexpr std::array<std::string_view, variation_kind_count> words_of<VariationKind> = {
    "other-vpc-added", "ids-renamed", "lists-reordered", "names-renumbered"};

/// A network and request that differ from an original in one respect, and which thing of the
/// original each of its things is. A network has no ids; their trace is the order of its vertices.
/// There a VPC stays before what it holds. Making another variation keeps the memory.
class Variation {
 public:
  /// Stands for what the original does not have.
  static constexpr std::uint32_t not_in_original = UINT32_MAX - 1;

  /// Makes the variation of a network and a request; the same for the same seed.
  void make(const Network& network, const Request& request, VariationKind kind, std::uint64_t seed);

  [[nodiscard]] Network& network() { return network_; }
  [[nodiscard]] const Network& network() const { return network_; }
  [[nodiscard]] const Request& request() const { return request_; }
  /// Whether it is the original again: no name has a number that could change.
  [[nodiscard]] bool is_unchanged() const { return is_unchanged_; }

  /// What stands in the original for a vertex, rule, instance, target or subnet of the variation.
  [[nodiscard]] Vertex original_vertex(Vertex v) const { return original(vertices_, v); }
  [[nodiscard]] Edge original_edge(Edge e) const { return {original(edges_, e.index)}; }
  [[nodiscard]] std::uint32_t original_instance(std::uint32_t instance) const {
    return original(instances_, instance);
  }
  [[nodiscard]] std::uint32_t original_target(std::uint32_t target) const {
    return original(targets_, target);
  }
  [[nodiscard]] std::uint32_t original_subnet(std::uint32_t subnet) const {
    return original(subnets_, subnet);
  }

 private:
  using Numbers = std::vector<std::uint32_t>;

  static std::uint32_t original(const Numbers& originals, std::uint32_t number) {
    if (number == no_index) {
      return no_index;
    }
    return number < originals.size() ? originals[number] : not_in_original;
  }
  [[nodiscard]] Vertex varied(Vertex v) const { return v == no_vertex ? v : varied_vertices_[v]; }

  void clear(VariationKind kind);
  void draw_order(std::uint32_t count, Numbers& order);
  void number_vertices(const Network& original);
  void number(const Numbers& order, Numbers& originals, Numbers& varied);
  void add_vertex(const Network& original, Vertex v);
  void add_instances(const Network& original);
  [[nodiscard]] std::uint32_t varied_zone(std::uint32_t zone, std::uint32_t zones) const;
  void add_subnets(const Network& original);
  void add_ranges(const Network& original, Vertex v);
  void add_host(const Network& original, Vertex v);
  void add_targets(const Network& original, Vertex proxy);
  void add_edges(const Network& original, Vertex v);
  void mark_added();
  template <typename List, typename T>
  void read_list(const List& chain, std::vector<T>& list);

  Network network_;
  Request request_;
  VariationKind kind_ = VariationKind::other_vpc_added;
  bool is_unchanged_ = false;
  Draws draws_{0};
  Renumbering renumbering_;
  Numbers vertices_, edges_, instances_, targets_, subnets_;     // by what is varied
  Numbers varied_vertices_, varied_instances_, varied_subnets_;  // by what is original
  Numbers order_;                                                // originals, as they are added
  Numbers list_;
  std::vector<Edge> edge_list_;
  std::vector<AddressRange> range_list_;
};

}  // namespace connectsim
