#pragma once

#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "model/answers/saved_file.h"
#include "model/snapshots/load_snapshot.h"

namespace connectsim {

/// A snapshot with the one document that holds all of it, which JSON Patches index.
struct SingleDocument {
  Snapshot snapshot;  // with everything kept
  SavedFile file;
  /// Whether the input is that document; else it is written anew, of one account and Region.
  bool is_as_it_stands = false;
};

/// The document of the inputs: one file stands as it is, several are written as one, and so is the
/// account after --plan. Adds warnings about files. `InputError` as of `account_input`.
SingleDocument single_document(const Arguments& arguments, std::vector<std::string>& warnings);

}  // namespace connectsim
