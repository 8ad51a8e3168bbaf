#pragma once

#include <string>
#include <vector>

#include "model/snapshots/load_snapshot.h"

namespace connectsim {

/// The snapshot that the named files and folders (`-`: standard input) hold together. Its warnings
/// begin with those about the files. `InputError`, one line, for anything that cannot be read.
Snapshot load_inputs(const std::vector<std::string>& inputs, const AccountChoice& choice,
                     Keep keep);

}  // namespace connectsim
