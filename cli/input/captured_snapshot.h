#pragma once

#include <string>
#include <vector>

#include "model/answers/account_choice.h"
#include "model/answers/saved_file.h"
#include "model/snapshots/snapshot_json.h"

namespace connectsim {

/// A snapshot of one moment, with what its files say of where and how it was taken.
struct CapturedSnapshot {
  Snapshot snapshot;
  std::string account;  // 12 digits; empty when no ARN of a cluster, function or proxy tells
  std::string region;
  /// Whether `live capture` found the groups changed while it was at work.
  bool has_changed_meanwhile = false;
  std::string begun;  // when `live capture` began, UTC; empty: nobody says
};

/// What a folder or file of saved answers (`-`: standard input) holds, the manifest of
/// `live capture` included. `InputError` for what cannot be read.
CapturedSnapshot captured_snapshot(const std::string& input, const AccountChoice& choice,
                                   Keep keep);

/// The same of files that were read already.
CapturedSnapshot captured_snapshot(std::vector<SavedFile> files, const AccountChoice& choice,
                                   Keep keep);

/// `InputError` when two snapshots are of different accounts or Regions, as far as both tell.
void check_same_place(const CapturedSnapshot& before, const CapturedSnapshot& after);

}  // namespace connectsim
