// Decides the order in which the parts of a snapshot are written (M-1).
#include "model/snapshots/snapshot_json.h"
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

void write_kept(const Snapshot& snapshot, Part part, JsonWriter& json) {
  PartList list(snapshot, json, part);
  list.add_kept(snapshot.labels);
}

// What the caller may do, as far as the operations that setting up a connection uses go.
void write_known_actions(const SnapshotFacts& facts, JsonWriter& json) {
  json.open_object();
  json.name("Actions").open_list();
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (facts.caller_may.test(i)) {
      json.text(operations[i].action);
    }
  }
  json.close_list();
  json.close_object();
}

void write_caller(const Snapshot& snapshot, JsonWriter& json) {
  if (snapshot.network.facts.caller == Known::no) {
    return;
  }
  json.name(text_of(Part::caller));
  for (std::size_t i = 0; i < snapshot.labels.kept_entry_count(); ++i) {
    if (snapshot.labels.part_of_kept_entry(i) == Part::caller) {
      json.json(snapshot.labels.kept_entry(i));
      return;
    }
  }
  write_known_actions(snapshot.network.facts, json);
}

}  // namespace

std::string snapshot_json(const Snapshot& snapshot) {
  std::string line;
  JsonWriter json(line);
  json.open_object();
  write_vpcs(snapshot, json);
  write_subnets(snapshot, json);
  write_groups(snapshot, json);
  write_rule_entries(snapshot, json);
  write_vpc_associations(snapshot, json);
  write_kept(snapshot, Part::network_interfaces, json);
  write_prefix_lists(snapshot, json);
  write_subnet_groups(snapshot, json);
  write_clusters(snapshot, json);
  write_instances(snapshot, json);
  write_kept(snapshot, Part::global_clusters, json);
  write_proxies(snapshot, json);
  write_kept(snapshot, Part::db_proxy_target_groups, json);
  write_targets(snapshot, json);
  write_functions(snapshot, json);
  write_caller(snapshot, json);
  json.close_object();
  return line;
}

}  // namespace connectsim
