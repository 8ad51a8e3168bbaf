// `fmt`: tables in their one layout, printed, checked or written.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/table_choice.h"
#include "cli/output/output.h"
#include "model/text/shown_text.h"
#include "reports/check/table_layout.h"

namespace connectsim {
namespace {

constexpr std::array fmt_option_list = {
    Option{"-w,--write", "", "write the files anew, those that differ", "--write"},
    Option{"--check", "",
           "only print the names of files that differ; exit status 1 if there are any", "--check"},
};
const OptionGroup fmt_options = {"The layout", fmt_option_list};

std::string layout_of(const TableText& text) {
  Document document;
  document.read(text.text, text.place);
  static_cast<void>(DecisionTable::read(document.root()));  // or an error
  return table_layout(document.root());
}

ExitStatus run_fmt(const Arguments& arguments) {
  const bool writes = arguments.has("--write");
  const bool checks = arguments.has("--check");
  if (arguments.inputs().empty()) {
    throw UsageError("needs an input: table documents, or -");
  }
  if (writes && checks) {
    throw UsageError("--write and --check exclude each other");
  }
  Output output(arguments);
  ExitStatus status = ExitStatus::clean;
  for (const std::string& input : arguments.inputs()) {
    const TableText text = table_text_of(input);
    if (writes && text.origin != TableText::Origin::file) {
      throw UsageError("--write needs files, \"" + input + "\" is none");
    }
    const std::string layout = layout_of(text);
    if (writes && layout != text.text) {
      write_file(text.place, layout);
    } else if (checks && layout != text.text) {
      output.text() += shown_text(text.place) + "\n";
      status = ExitStatus::failed;
    } else if (!writes && !checks) {
      output.text() += layout;
    }
  }
  output.commit();
  return status;
}

constexpr std::array fmt_groups = {&fmt_options, &document_options};

constexpr std::array fmt_statuses = {
    StatusHelp{ExitStatus::clean, "printed, written, or in order"},
    StatusHelp{ExitStatus::failed, "usage, input or internal error; --check, and a file differs"},
};

}  // namespace

extern const Verb fmt_verb;
constinit const Verb fmt_verb = {
    "fmt",
    "TABLE...",
    "table documents in their one layout",
    "fmt --write my-table.json",
    "text",
    fmt_groups,
    &run_fmt,
    fmt_statuses,
};

}  // namespace connectsim
