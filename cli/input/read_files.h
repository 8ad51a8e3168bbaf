#pragma once

#include <string>
#include <vector>

#include "model/answers/saved_file.h"
#include "model/snapshots/load_snapshot.h"

namespace connectsim {

/// The files of an input: of a folder every *.json file below it and what holds infrastructure code
/// in a *.tfstate, *.yaml, *.yml or *.template file, sorted by name (hidden ones and CDK's assets
/// are skipped, and each folder is entered once, however many links lead to it); a file itself,
/// whatever its name; of `-` what stands on standard input. Other files in a folder are counted in
/// a warning. `InputError` with the system's reason for what cannot be read, and for a folder
/// without any such file.
std::vector<SavedFile> read_saved_files(const std::string& input,
                                        std::vector<std::string>& warnings);

/// The same of several inputs.
std::vector<SavedFile> read_saved_files(const std::vector<std::string>& inputs,
                                        std::vector<std::string>& warnings);

/// The whole text of a file, or of standard input for `-`. `InputError` with the system's reason.
std::string read_text_file(const std::string& path);

/// The file to point at for what stands somewhere in an input: a file itself, of a folder the first
/// that says in its name that it holds security groups, else its first; "standard-input" for `-`.
std::string file_to_point_at(const std::string& input);

/// The snapshot that the named files and folders (`-`: standard input) hold together. Its warnings
/// begin with those about the files. `InputError`, one line, for anything that cannot be read.
Snapshot load_inputs(const std::vector<std::string>& inputs, const AccountChoice& choice, Keep keep,
                     BadRule bad_rule = BadRule::refuse);

}  // namespace connectsim
