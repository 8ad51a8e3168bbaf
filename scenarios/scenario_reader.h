#pragma once

#include "model/network/snapshot.h"
#include "model/request.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/scenario.h"

namespace connectsim {

/// Reads scenarios (M-2) one after the other into the same memory.
class ScenarioReader {
 public:
  explicit ScenarioReader(Keep keep) : keep_(keep) {}

  /// Replaces all three by what a document says. `InputError` as of `read_scenario`, of a
  /// snapshot's reader and of `resolve`.
  void read(const Value& document, Scenario& scenario, Snapshot& snapshot, Request& request);

 private:
  Keep keep_;
  SnapshotParts parts_;
  SnapshotReader reader_;
};

}  // namespace connectsim
