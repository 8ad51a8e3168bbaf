// `snapshot`: the one document of an account that `diff --patch` indexes.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/single_document.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "model/snapshots/secrets.h"
#include "reports/json/indented_json.h"

namespace connectsim {
namespace {

constexpr std::array snapshot_document_list = {
    Option{"--with-secrets", "",
           "repeat environments, passwords, master users and auth of the input too",
           "--with-secrets"},
    Option{"--keep-going", "", "leave out a group with a rule that cannot be read", "--keep-going"},
};
const OptionGroup snapshot_document_options = {"The document", snapshot_document_list};

ExitStatus run_snapshot(const Arguments& arguments) {
  if (arguments.inputs().empty()) {
    throw UsageError("needs an input: a snapshot folder or files, or -");
  }
  const Messages messages(arguments);
  std::vector<std::string> warnings;
  Output output(arguments);
  const SingleDocument document = single_document(arguments, warnings);
  warnings.insert(warnings.end(), document.snapshot.warnings.begin(),
                  document.snapshot.warnings.end());
  for (const std::string& warning : warnings) {
    messages.warning("", warning);
  }
  const std::string& text = document.file.text;
  append_indented_json(arguments.has("--with-secrets") ? text : without_secrets(text),
                       output.text());
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array snapshot_groups = {&snapshot_document_options, &place_options,
                                        &quiet_document_options};

constexpr std::array snapshot_statuses = {
    StatusHelp{ExitStatus::clean, "written"},
    status_failed,
};

}  // namespace

extern const Verb snapshot_verb;
constinit const Verb snapshot_verb = {
    "snapshot",
    "INPUT...",
    "the one document of an account that `diff --patch` indexes",
    "snapshot account/ -o account.json",
    "json",
    snapshot_groups,
    &run_snapshot,
    snapshot_statuses,
};

}  // namespace connectsim
