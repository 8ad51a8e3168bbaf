#include <array>

#include "cli/chosen_style.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "cli/table_choice.h"
#include "reports/check_json.h"
#include "reports/check_text.h"
#include "reports/indented_json.h"

namespace connectsim {
namespace {

// The published table has silences and conflicts of its own: without --fail-on they are told, and a
// build that uses the table goes on.
constexpr CheckLevel level_default = CheckLevel::property;

constexpr std::array check_option_list = {
    Option{
        "--fail-on", "silence|conflict|overlap|property|none",
        "exit status 3 for this or anything worse; from the mildest: overlap, silence, conflict, "
        "property (the default)",
        "--fail-on conflict"},
    Option{"--reading", "NAME=VALUE", "how an unclear phrase of the page is read",
           "--reading target_health=all", Occurrence::many},
};
const OptionGroup check_options = {"The check", check_option_list};

void append_indented(const CheckedTable& checked, std::string& out) {
  std::string line;
  append_check_json(checked, line);
  Document document;
  document.read(line);
  append_indented_json(document.root(), 0, out);
  out += '\n';
}

ExitStatus run(const Arguments& arguments) {
  if (arguments.inputs().size() > 1) {
    throw UsageError("takes one table, are " + std::to_string(arguments.inputs().size()));
  }
  const TableText text = table_text_of(arguments.inputs().empty() ? std::string(default_table_name)
                                                                  : arguments.inputs().front());
  const DecisionTable table = table_in(text, arguments);
  const TableCheck check = checked(table);
  // Properties of replayed scenarios come in here: further messages of the level `property`.
  const CheckedTable found{table, check, text.place, lines_of_table(text.text)};
  Output output(arguments);
  const std::string format = arguments.text("--format");
  if (format == "json") {
    append_indented(found, output.text());
  } else if (format == "sarif") {
    append_check_sarif(found, output.text());
  } else if (format == "github") {
    append_check_annotations(found, output.text());
  } else {
    append_check_text(found, chosen_style(arguments, output), output.text());
  }
  output.commit();
  const CheckLevel level =
      value_of<CheckLevel>(arguments.text("--fail-on")).value_or(level_default);
  return reaches(level, check_messages(found, Language::en)) ? ExitStatus::finding
                                                             : ExitStatus::clean;
}

constexpr std::array option_groups = {&check_options, &output_options};

}  // namespace

extern const Verb check_verb;
constinit const Verb check_verb = {
    "check",
    "[TABLE]",
    "a decision table: silences, conflicts, rows that are of no use, exactly",
    "check my-table.json --fail-on conflict",
    "text|json|sarif|github",
    option_groups,
    &run,
};

}  // namespace connectsim
