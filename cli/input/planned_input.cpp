// Decides which account a verb looks at: the captured one, or with --plan what becomes of it.
#include "cli/input/planned_input.h"

#include <utility>

#include "cli/input/read_files.h"

namespace connectsim {

BadRule chosen_bad_rule(const Arguments& arguments) {
  return arguments.declares("--keep-going") && arguments.has("--keep-going")
             ? BadRule::leave_out_group
             : BadRule::refuse;
}

PlannedInput planned_input(const Arguments& arguments, const std::vector<SavedFile>& files,
                           Keep keep) {
  const AccountChoice choice{arguments.text("--account"), arguments.text("--region")};
  const std::string path = arguments.text("--plan");
  PlannedInput input;
  input.before = load_snapshot(files, choice, Keep::everything, chosen_bad_rule(arguments));
  PlannedAccount planned =
      planned_account(snapshot_json(input.before), {path, read_text_file(path)});
  try {
    input.after = load_snapshot({{"", std::move(planned.document)}}, {}, keep);
  } catch (const InputError& error) {
    throw error.within(path + ": afterwards");
  }
  input.after.warnings.insert(input.after.warnings.begin(), planned.warnings.begin(),
                              planned.warnings.end());
  input.changes = std::move(planned.changes);
  return input;
}

Snapshot account_input(const Arguments& arguments, const std::vector<SavedFile>& files, Keep keep) {
  if (!arguments.has("--plan")) {
    return load_snapshot(files, {arguments.text("--account"), arguments.text("--region")}, keep,
                         chosen_bad_rule(arguments));
  }
  PlannedInput input = planned_input(arguments, files, keep);
  input.after.warnings.insert(input.after.warnings.begin(), input.before.warnings.begin(),
                              input.before.warnings.end());
  return std::move(input.after);
}

}  // namespace connectsim
