#pragma once

#include <memory>
#include <string>

#include "model/answers/snapshot_parts.h"
#include "model/network/snapshot.h"

namespace connectsim {

/// How much of the texts a snapshot keeps beside its graph.
enum class Keep : std::uint8_t {
  ids,         // ids and names: what a decision and its explanation need
  everything,  // also what the graph does not model, so that the snapshot can be
               // written again
};

/// What a rule that cannot be read costs.
enum class BadRule : std::uint8_t {
  refuse,           // an error that names its group
  leave_out_group,  // the group, which is unknown then (I-1), and a warning
};

/// Builds snapshots from their parts. It keeps its memory: building from many documents, one after
/// the other, allocates nothing once it is warm (with `Keep::ids`).
class SnapshotReader {
 public:
  SnapshotReader();
  ~SnapshotReader();
  SnapshotReader(SnapshotReader&&) noexcept;
  SnapshotReader& operator=(SnapshotReader&&) noexcept;

  /// Replaces `snapshot` by what the parts say. `InputError` for wrong types, numbers out of range
  /// and an id that occurs twice with different content.
  void read(const SnapshotParts& parts, Keep keep, Snapshot& snapshot,
            BadRule bad_rule = BadRule::refuse);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

/// The snapshot as one M-1 document, which reads back to the same graph; members that the graph
/// does not model survive when it was read with `Keep::everything`.
std::string snapshot_json(const Snapshot& snapshot);

}  // namespace connectsim
