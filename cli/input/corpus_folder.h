#pragma once

#include <string>
#include <vector>

namespace connectsim {

/// The documents of a corpus: the *.json of a folder, by name, when the first of them is a
/// scenario; nothing for another folder. Files that are being written are none of it.
std::vector<std::string> corpus_files(const std::string& folder);

/// The scenarios of an input: the one that an id names or a document is, else one a line.
std::vector<std::string> scenario_texts(const std::string& input);

}  // namespace connectsim
