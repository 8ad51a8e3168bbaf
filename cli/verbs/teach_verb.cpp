// `teach`: the page in the browser, in one file that needs no network, perhaps with cases of one's
// own.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/finished_page.h"
#include "cli/output/output.h"

namespace connectsim {
namespace {

constexpr std::array teach_option_list = {
    Option{"-o,--output", "FILE", "the page; - is standard output", "-o page.html"},
    Option{"--pack", "FILE", "cases of one's own for its exercises (docs/teaching-packs.md)",
           "--pack lesson.json"},
    Option{"--page", "FILE", "the page as it was built, where it does not stand beside the program",
           "--page build/page/page.html"},
};
const OptionGroup teach_options = {"The page", teach_option_list};

ExitStatus run_teach(const Arguments& arguments) {
  if (!arguments.inputs().empty()) {
    throw UsageError("takes no input, is \"" + arguments.inputs().front() + "\"");
  }
  if (!arguments.has("--output")) {
    throw UsageError("needs -o FILE, the page that it writes");
  }
  std::string page =
      page_with_pack(finished_page(arguments.text("--page")), arguments.text("--pack"));
  write_file(arguments.text("--output"), std::move(page));
  return ExitStatus::clean;
}

constexpr std::array teach_groups = {&teach_options};

constexpr std::array teach_statuses = {
    StatusHelp{ExitStatus::clean, "the page was written"},
    status_failed,
};

}  // namespace

extern const Verb teach_verb;
constinit const Verb teach_verb = {
    "teach",
    "",
    "a page to learn the rules in, for any browser",
    "teach -o page.html",
    "",
    teach_groups,
    &run_teach,
    teach_statuses,
};

}  // namespace connectsim
