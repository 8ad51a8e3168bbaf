#pragma once

#include <string>
#include <vector>

#include "model/account_choice.h"
#include "model/saved_file.h"
#include "model/snapshot.h"
#include "model/snapshot_json.h"

namespace connectsim {

/// The snapshot that saved files hold: what `SavedAnswers` finds in them, read by
/// `SnapshotReader`. Its warnings begin with those about the files. `InputError` as of both.
Snapshot load_snapshot(const std::vector<SavedFile>& files, const AccountChoice& choice, Keep keep);

}  // namespace connectsim
