// Decides whether `diff` compares two tables or two snapshots.
#include <array>
#include <filesystem>

#include "cli/arguments/shared_options.h"
#include "cli/input/intent_choice.h"
#include "cli/input/table_choice.h"
#include "cli/verbs/diff_snapshots.h"
#include "cli/verbs/diff_tables.h"

namespace connectsim {
namespace {

// Whether an input says that it is a table, not whether it is a right one. Standard input can be
// read only once: it is taken for a table.
bool is_table(const std::string& input) {
  for (const std::string& name : shipped_table_names()) {
    if (input == name) {
      return true;
    }
  }
  std::error_code error;
  if (!std::filesystem::is_regular_file(input, error)) {
    return input == "-";
  }
  return says_it_is_a_table(input);
}

ExitStatus run_diff(const Arguments& arguments) {
  const std::vector<std::string>& inputs = arguments.inputs();
  if (inputs.empty()) {
    throw UsageError("needs two tables or two snapshots to compare");
  }
  if (arguments.has("--patch") || arguments.has("--plan")) {
    return diff_snapshots(arguments);
  }
  if (inputs == std::vector<std::string>{"-", "-"}) {
    throw UsageError("standard input cannot be both inputs");
  }
  bool has_table = false;
  for (const std::string& input : inputs) {
    has_table = has_table || is_table(input);
  }
  if (!has_table) {
    return diff_snapshots(arguments);
  }
  if (inputs.size() != 2) {
    throw UsageError("takes two tables, are " + std::to_string(inputs.size()));
  }
  return diff_tables(arguments, table_text_of(inputs[0]), table_text_of(inputs[1]));
}

constexpr std::array snapshot_option_list = {
    Option{"--patch", "FILE",
           "instead of NEW: a JSON Patch (RFC 6902) of OLD, or of the one document that connectsim "
           "writes of a folder",
           "--patch change.json"},
    Option{
        "--keep", "",
        "with --plan: what to change in the code to keep what the console made, as Terraform code",
        "--keep"},
    Option{"--strict", "", "exit status 5 when a snapshot lacks a needed fact", "--strict"},
    Option{"--keep-going", "", "leave out a group with a rule that cannot be read", "--keep-going"},
};
const OptionGroup snapshot_options = {"Of two snapshots", snapshot_option_list};

constexpr std::array diff_groups = {&intent_options, &population_options, &snapshot_options,
                                    &place_options,  &table_options,      &report_options,
                                    &output_options};

constexpr std::array diff_statuses = {
    StatusHelp{ExitStatus::clean, "only what is meant has changed; without --intent: nothing"},
    status_failed,
    StatusHelp{ExitStatus::unlisted_change,
               "a change that is not meant, or a meant one that did not happen"},
    StatusHelp{ExitStatus::inconclusive,
               "interrupted, clusters or functions were not saved, or --strict and a needed fact "
               "is missing"},
};

}  // namespace

extern const Verb diff_verb;
constinit const Verb diff_verb = {
    "diff",
    "OLD NEW",
    "what changes between two tables or two snapshots, held against what is meant",
    "diff aurora-lambda my-table.json --intent intent.json",
    "text|json|markdown|html|junit|sarif|github",
    diff_groups,
    &run_diff,
    diff_statuses,
};

}  // namespace connectsim
