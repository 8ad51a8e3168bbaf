// Reads and writes the intent (T-7) that `diff` is held against.
#include "cli/input/intent_choice.h"

#include <array>

#include "cli/input/read_files.h"
#include "reports/diff/intent_json.h"

namespace connectsim {
namespace {

constexpr std::array option_list = {
    Option{"--intent", "FILE", "the changes that are meant; exit status 4 unless they are these",
           "--intent intent.json"},
    Option{"--write-intent", "FILE", "write the intent that lists exactly these changes",
           "--write-intent intent.json"},
};

}  // namespace

const OptionGroup intent_options = {"What is meant", option_list};

std::optional<Intent> chosen_intent(const Arguments& arguments) {
  if (!arguments.has("--intent")) {
    return std::nullopt;
  }
  const std::string path = arguments.text("--intent");
  Document document;
  document.read(read_text_file(path), path == "-" ? "standard input" : path);
  return Intent::read(document.root());
}

WrittenIntent::WrittenIntent(const Arguments& arguments) {
  if (arguments.has("--write-intent")) {
    output_.emplace(arguments.text("--write-intent"));
  }
}

void WrittenIntent::write(const Intent& intent) {
  if (output_) {
    output_->text() = intent_document(intent);
    output_->commit();
  }
}

}  // namespace connectsim
