#include "cli/input/load_inputs.h"

#include <iterator>
#include <utility>

#include "cli/input/read_files.h"

namespace connectsim {

Snapshot load_inputs(const std::vector<std::string>& inputs, const AccountChoice& choice,
                     Keep keep) {
  std::vector<std::string> warnings;
  std::vector<SavedFile> files;
  for (const std::string& input : inputs) {
    std::vector<SavedFile> more = read_saved_files(input, warnings);
    files.insert(files.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  Snapshot snapshot = load_snapshot(files, choice, keep);
  snapshot.warnings.insert(snapshot.warnings.begin(), std::make_move_iterator(warnings.begin()),
                           std::make_move_iterator(warnings.end()));
  return snapshot;
}

}  // namespace connectsim
