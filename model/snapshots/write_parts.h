#pragma once

#include <string>
#include <vector>

#include "model/json/json_writer.h"
#include "model/network/snapshot.h"

namespace connectsim {

/// The list of one part in the snapshot that is being written; it appears with its first entry, or
/// because it was saved empty: that says that there are none, an absent one says nothing (I-1).
class PartList {
 public:
  PartList(const Snapshot& snapshot, JsonWriter& json, Part part) : json_(json), part_(part) {
    if (snapshot.labels.is_saved(part)) {
      open();
    }
  }
  PartList(const PartList&) = delete;
  PartList& operator=(const PartList&) = delete;
  ~PartList() {
    if (is_open_) {
      json_.close_list();
    }
  }

  /// Makes the list appear even when it stays empty.
  void open() {
    if (!is_open_) {
      json_.name(text_of(part_)).open_list();
      is_open_ = true;
    }
  }
  JsonWriter& entry() {
    open();
    return json_;
  }
  /// Adds the entries that the graph does not model.
  void add_kept(const Labels& labels);

 private:
  JsonWriter& json_;
  Part part_;
  bool is_open_ = false;
};

// Ids as they are written. What has no label gets a made-up one, by kind and number.
std::string written_id(const Snapshot& snapshot, Vertex v);
std::string written_group_name(const Snapshot& snapshot, Vertex group);
std::string written_instance_id(const Snapshot& snapshot, std::uint32_t instance);
std::string written_subnet_id(const Snapshot& snapshot, std::uint32_t subnet);
std::string written_zone(const Snapshot& snapshot, std::uint32_t zone);

/// Stands for a subnet of which only that it is not in the snapshot is known.
inline constexpr std::string_view missing_subnet_id = "subnet-not-in-the-snapshot";

/// The subnets of a host, in the order in which they were placed.
std::vector<std::string> written_subnet_ids(const Snapshot& snapshot, Vertex host);
/// Adds a member with the ids of the groups associated with a host.
void write_group_ids(const Snapshot& snapshot, Vertex host, std::string_view key, JsonWriter& json);

/// Adds a member with an IP version other than AWS's default.
void write_network_type(std::string_view key, NetworkType type, JsonWriter& json);

/// A chain runs from the newest to the oldest element; JSON lists run the other way.
template <typename Chain>
auto oldest_first(const Chain& chain) {
  std::vector<typename Chain::Iterator::value_type> elements(chain.begin(), chain.end());
  return std::vector(elements.rbegin(), elements.rend());
}

void write_vpcs(const Snapshot& snapshot, JsonWriter& json);
void write_subnets(const Snapshot& snapshot, JsonWriter& json);
void write_prefix_lists(const Snapshot& snapshot, JsonWriter& json);
void write_groups(const Snapshot& snapshot, JsonWriter& json);
void write_vpc_associations(const Snapshot& snapshot, JsonWriter& json);
void write_rule_entries(const Snapshot& snapshot, JsonWriter& json);
void write_subnet_groups(const Snapshot& snapshot, JsonWriter& json);
void write_clusters(const Snapshot& snapshot, JsonWriter& json);
void write_instances(const Snapshot& snapshot, JsonWriter& json);
void write_functions(const Snapshot& snapshot, JsonWriter& json);
void write_proxies(const Snapshot& snapshot, JsonWriter& json);
void write_targets(const Snapshot& snapshot, JsonWriter& json);

}  // namespace connectsim
