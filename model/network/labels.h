#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/network/facts.h"
#include "model/network/part.h"

namespace connectsim {

/// What of a snapshot's JSON the graph does not model, so that it can be written again. "members"
/// are JSON members without the braces around them, `"Description":"x","Tags":[]`.
enum class KeptText : std::uint8_t {
  entry_members,       // by vertex: of a group, cluster, function, proxy or VPC
  cluster_members,     // by vertex: a cluster's DBClusterMembers, a JSON list
  vpc_config_members,  // by vertex: of a function's VpcConfig
  proxy_status,        // by vertex: the word of a proxy's Status
  peer_members,        // by edge: of a range, prefix list or pair in an IpPermission
  rule_members,        // by edge: of its entry in SecurityGroupRules
  reference_members,   // by edge: of the ReferencedGroupInfo in that entry
  protocol_word,       // by edge: an IpProtocol that EC2 does not know
  instance_members,    // by instance
  instance_status,     // by instance that is not available: the word of its DBInstanceStatus
  target_members,      // by target
  target_health,       // by target: its TargetHealth, a JSON object
  subnet_members,      // by subnet
};
inline constexpr std::size_t kept_text_count = 13;

/// The texts of a network, beside it: ids and names of its vertices, and everything of the input
/// that the graph does not model. Only JSON and reports look here. All texts share one buffer that
/// is cleared, not freed; a view is valid until the next text is added.
class Labels {
 public:
  void set_id(Vertex v, std::string_view text) { set(ids_, v, text); }
  void set_name(Vertex v, std::string_view text) { set(names_, v, text); }
  /// The id of a group, VPC or prefix list; the name of a function, cluster or proxy; the text of a
  /// range.
  [[nodiscard]] std::string_view id(Vertex v) const { return get(ids_, v); }
  /// A group's name; empty for everything else.
  [[nodiscard]] std::string_view name(Vertex v) const { return get(names_, v); }

  /// The ARN that a function, cluster or proxy was saved with; empty when none was.
  void set_arn(Vertex v, std::string_view text) { set(arns_, v, text); }
  [[nodiscard]] std::string_view arn(Vertex v) const { return get(arns_, v); }

  void set_instance_id(std::uint32_t instance, std::string_view text) {
    set(instance_ids_, instance, text);
  }
  [[nodiscard]] std::string_view instance_id(std::uint32_t instance) const {
    return get(instance_ids_, instance);
  }
  void set_zone_name(std::uint32_t zone, std::string_view text) { set(zone_names_, zone, text); }
  [[nodiscard]] std::string_view zone_name(std::uint32_t zone) const {
    return get(zone_names_, zone);
  }
  void set_subnet_id(std::uint32_t subnet, std::string_view text) {
    set(subnet_ids_, subnet, text);
  }
  [[nodiscard]] std::string_view subnet_id(std::uint32_t subnet) const {
    return get(subnet_ids_, subnet);
  }

  void set_kept(KeptText what, std::uint32_t index, std::string_view text) {
    set(kept_[static_cast<std::size_t>(what)], index, text);
  }
  /// A kept text, which may be empty; nothing when there is none.
  [[nodiscard]] std::optional<std::string_view> kept(KeptText what, std::uint32_t index) const {
    const std::vector<Place>& places = kept_[static_cast<std::size_t>(what)];
    if (index >= places.size() || places[index].offset == Place::nowhere) {
      return std::nullopt;
    }
    return get(places, index);
  }

  /// Keeps a whole entry of a part, as JSON: one that the graph does not model at all.
  void keep_entry(Part part, std::string_view json) { entries_.push_back({part, append(json)}); }
  [[nodiscard]] std::size_t kept_entry_count() const { return entries_.size(); }
  [[nodiscard]] Part part_of_kept_entry(std::size_t index) const { return entries_[index].part; }
  [[nodiscard]] std::string_view kept_entry(std::size_t index) const {
    return text_at(entries_[index].place);
  }

  /// Says that the snapshot holds a part, also when it is empty.
  void set_saved(Part part) { saved_parts_ |= bit(part); }
  [[nodiscard]] bool is_saved(Part part) const { return (saved_parts_ & bit(part)) != 0; }

  /// Says that a new VPC has no entry of its own: other entries name it.
  void set_only_named(Vertex vpc) { only_named_.push_back(vpc); }
  [[nodiscard]] bool is_only_named(Vertex vpc) const {
    return std::binary_search(only_named_.begin(), only_named_.end(), vpc);
  }

  /// Forgets the texts of vertices and edges from these numbers on, for use after
  /// `Network::cut_back`: those that come next must not inherit them.
  void cut_back(std::uint32_t vertex_count, std::uint32_t edge_count) {
    const auto shorten = [](std::vector<Place>& places, std::uint32_t count) {
      places.resize(std::min<std::size_t>(places.size(), count));
    };
    shorten(ids_, vertex_count);
    shorten(names_, vertex_count);
    shorten(arns_, vertex_count);
    for (const KeptText what : {KeptText::entry_members, KeptText::cluster_members,
                                KeptText::vpc_config_members, KeptText::proxy_status}) {
      shorten(kept_[static_cast<std::size_t>(what)], vertex_count);
    }
    for (const KeptText what : {KeptText::peer_members, KeptText::rule_members,
                                KeptText::reference_members, KeptText::protocol_word}) {
      shorten(kept_[static_cast<std::size_t>(what)], edge_count);
    }
  }

  void clear() {
    buffer_.clear();
    ids_.clear();
    names_.clear();
    arns_.clear();
    instance_ids_.clear();
    zone_names_.clear();
    subnet_ids_.clear();
    for (std::vector<Place>& places : kept_) {
      places.clear();
    }
    entries_.clear();
    saved_parts_ = 0;
    only_named_.clear();
  }

 private:
  struct Place {
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    std::uint32_t offset = nowhere;
    std::uint32_t length = 0;
  };
  struct KeptEntry {
    Part part = Part::vpcs;
    Place place;
  };

  static constexpr std::uint32_t bit(Part part) { return 1u << static_cast<unsigned>(part); }

  Place append(std::string_view text) {
    const Place place{static_cast<std::uint32_t>(buffer_.size()),
                      static_cast<std::uint32_t>(text.size())};
    buffer_.append(text);
    return place;
  }
  void set(std::vector<Place>& places, std::uint32_t index, std::string_view text) {
    if (index >= places.size()) {
      places.resize(index + 1);
    }
    places[index] = append(text);
  }
  [[nodiscard]] std::string_view text_at(const Place& place) const {
    return place.length == 0 ? std::string_view()
                             : std::string_view(buffer_).substr(place.offset, place.length);
  }
  [[nodiscard]] std::string_view get(const std::vector<Place>& places, std::uint32_t index) const {
    return index < places.size() ? text_at(places[index]) : std::string_view();
  }

  std::string buffer_;
  std::vector<Place> ids_;
  std::vector<Place> names_;
  std::vector<Place> arns_;
  std::vector<Place> instance_ids_;
  std::vector<Place> zone_names_;
  std::vector<Place> subnet_ids_;
  std::array<std::vector<Place>, kept_text_count> kept_;
  std::vector<KeptEntry> entries_;
  std::uint32_t saved_parts_ = 0;
  std::vector<Vertex> only_named_;  // ascending, because vertices are
};

}  // namespace connectsim
