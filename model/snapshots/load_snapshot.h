#pragma once

#include <string>
#include <vector>

#include "model/answers/account_choice.h"
#include "model/answers/saved_file.h"
#include "model/network/snapshot.h"
#include "model/snapshots/snapshot_json.h"

namespace connectsim {

/// The snapshot that saved files hold: what `SavedAnswers` finds in them, infrastructure code made
/// into answers first, read by `SnapshotReader`. Its warnings begin with those about the files.
/// `InputError` as of all.
Snapshot load_snapshot(const std::vector<SavedFile>& files, const AccountChoice& choice, Keep keep,
                       BadRule bad_rule = BadRule::refuse);

}  // namespace connectsim
