#include "cli/diff_snapshots.h"

namespace connectsim {

ExitStatus diff_snapshots(const Arguments& arguments) {
  std::string inputs;
  for (const std::string& input : arguments.inputs()) {
    inputs += (inputs.empty() ? "" : ", ") + input;
  }
  throw UsageError(
      "takes two tables, shipped ones by name or documents of format "
      "connectsim.table/1; none of these is one: " +
      inputs);
}

}  // namespace connectsim
