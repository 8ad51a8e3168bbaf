// Reads the members of one snapshot document (M-1) into its parts.
#include "model/answers/snapshot_parts.h"

namespace connectsim {
namespace {

void add_targets(Value targets_by_proxy, SnapshotParts& parts) {
  if (targets_by_proxy.kind() == JsonKind::list) {
    throw targets_by_proxy.wrong("an object of proxy names and their lists of targets");
  }
  for (const Value targets : targets_by_proxy.object().children()) {
    if (targets.kind() != JsonKind::null) {
      parts.proxy_targets.push_back({std::string(targets.key()), targets.list()});
    }
  }
}

void add_part(Part part, Value value, SnapshotParts& parts) {
  switch (part) {
    case Part::db_proxy_targets:
      add_targets(value, parts);
      break;
    case Part::caller:
      parts.caller = value.object();
      break;
    default:
      for (const Value entry : value.list().children()) {
        parts.of(part).push_back(entry);
      }
  }
  parts.set_present(part);
}

}  // namespace

void add_parts(const Value& snapshot, SnapshotParts& parts) {
  std::string unknown_names;
  std::size_t unknown_count = 0;
  for (const Value member : snapshot.object().children()) {
    if (const auto part = value_of<Part>(member.key())) {
      if (member.kind() != JsonKind::null) {
        add_part(*part, member, parts);
      }
      continue;
    }
    ++unknown_count;
    unknown_names += unknown_names.empty() ? "" : ", ";
    unknown_names += member.key();
  }
  if (unknown_count > 0) {
    parts.warnings.push_back(std::to_string(unknown_count) +
                             (unknown_count == 1 ? " member is" : " members are") +
                             " no part of a snapshot and ignored: " + unknown_names);
  }
}

}  // namespace connectsim
