// Decides what the words of a command line mean by the options that a verb declares, or why they
// mean nothing.
#include "cli/arguments/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

#include "model/text/check.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

std::string option_problem(const Verb& verb, std::string_view given) {
  std::vector<std::string_view> names;
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      names.push_back(option.name());
    }
  }
  const std::string_view name = given.substr(0, given.find('=', 2));
  return "has no option " + std::string(name) + suggestion(name, names);
}

// The words that "a|b|c" allows.
std::vector<std::string_view> words_in(std::string_view allowed) {
  std::vector<std::string_view> words;
  while (!allowed.empty()) {
    const std::string_view word = allowed.substr(0, allowed.find('|'));
    words.push_back(word);
    allowed.remove_prefix(std::min(word.size() + 1, allowed.size()));
  }
  return words;
}

// CLI11's own words name types that nobody typed: "--cluster: 1 required TEXT missing", and "quiet
// was given a disallowed flag override".
bool is_about(std::string_view name, std::string_view problem) {
  const std::string_view bare = name.substr(name.find_first_not_of('-'));
  return problem.starts_with(std::string(name) + ":") ||
         problem.starts_with(std::string(bare) + " was ");
}

std::string mistake(const Verb& verb, const CLI::ParseError& error) {
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      if (is_about(option.name(), error.what()) ||
          is_about(option.names.substr(0, option.names.find(',')), error.what())) {
        const std::string_view value = option.value == "FORMAT" ? verb.formats : option.value;
        return std::string(option.name()) +
               (value.empty() ? " takes no value" : " needs " + std::string(value));
      }
    }
  }
  return error.what();
}

}  // namespace

Arguments::Arguments(const Verb& verb, const std::vector<std::string>& words)
    : verb_(&verb), words_(words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();  // inputs, which CLI11 would read brackets into, and what we tell ourselves
  std::map<std::string, std::size_t, std::less<>> switches;
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      const std::string name(option.name());
      std::vector<std::string>& values = values_[name];
      if (option.value.empty()) {
        app.add_flag(std::string(option.names), switches[name])->disable_flag_override();
      } else {
        app.add_option(std::string(option.names), values)->allow_extra_args(false);
      }
    }
  }
  const auto end_of_options = std::find(words.begin(), words.end(), "--");
  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(std::make_reverse_iterator(end_of_options), words.rend()));
  } catch (const CLI::ParseError& error) {
    throw UsageError(mistake(verb, error));
  }
  for (const std::string& extra : app.remaining()) {
    if (extra.size() > 1 && extra.front() == '-') {
      throw UsageError(option_problem(verb, extra));
    }
    inputs_.push_back(extra);
  }
  inputs_.insert(inputs_.end(), end_of_options + (end_of_options == words.end() ? 0 : 1),
                 words.end());
  for (const auto& [name, count] : switches) {
    values_[name].assign(std::min<std::size_t>(count, 1), "yes");
  }
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      check_values(option);
    }
  }
  check_output();
}

void Arguments::check_values(const Option& option) const {
  const std::vector<std::string>& values = texts(option.name());
  if (option.occurrence == Occurrence::once && values.size() > 1) {
    throw UsageError(std::string(option.name()) + " is given twice");
  }
  if (option.value == "FORMAT=FILE") {
    check_reports(values);
    return;
  }
  const bool is_format = option.value == "FORMAT";
  const std::string_view allowed = is_format ? verb_->formats : option.value;
  if (!is_format && allowed.find('|') == std::string_view::npos) {
    return;
  }
  for (const std::string& value : values) {
    if (!is_allowed_word(value, allowed)) {
      throw UsageError(std::string(option.name()) + " must be " + std::string(allowed) + ", is \"" +
                       value + "\"" + suggestion(value, words_in(allowed)));
    }
  }
}

// Two reports in one file would be one and a half.
void Arguments::check_reports(const std::vector<std::string>& reports) const {
  std::set<std::string> files;
  if (has("--output")) {
    files.insert(text("--output"));
  }
  for (const std::string& report : reports) {
    const std::size_t equals = report.find('=');
    const std::string file = equals == std::string::npos ? "" : report.substr(equals + 1);
    if (file.empty() || file == "-" || !is_allowed_word(report.substr(0, equals), verb_->formats)) {
      throw UsageError("--report must be FORMAT=FILE with FORMAT " + std::string(verb_->formats) +
                       ", is \"" + report + "\"");
    }
    if (!files.insert(file).second) {
      throw UsageError("two reports go to " + file);
    }
  }
}

// `-o json` is meant as a format more often than as a file of that name.
void Arguments::check_output() const {
  const std::string file = text("--output");
  for (const Verb* each : verbs()) {
    if (!file.empty() && is_allowed_word(file, each->formats)) {
      throw UsageError("-o takes a file: did you mean -f " + file + "? A file of that name is ./" +
                       file);
    }
  }
}

std::vector<std::string> Arguments::repeated_words() const {
  std::vector<std::string> repeated;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& word = words_[i];
    const std::string name = word.substr(0, word.find('='));
    const bool is_about_output =
        name == "--format" || name == "--output" || name == "--report" || name == "--max-bytes" ||
        (word.size() > 1 && word[0] == '-' && (word[1] == 'f' || word[1] == 'o'));
    if (!is_about_output) {
      repeated.push_back(word);
    } else if (word == name && (word.size() == 2 || word[1] == '-')) {
      ++i;  // its value
    }
  }
  return repeated;
}

std::string Arguments::text(std::string_view option) const {
  const std::vector<std::string>& values = texts(option);
  return values.empty() ? std::string() : values.back();
}

const std::vector<std::string>& Arguments::texts(std::string_view option) const {
  const auto found = values_.find(option);
  check(found != values_.end(), "a verb asks for an option that it does not declare");
  return found->second;
}

bool is_allowed_word(std::string_view word, std::string_view allowed) {
  const std::string all = "|" + std::string(allowed) + "|";
  return word.find('|') == std::string_view::npos &&
         all.find("|" + std::string(word) + "|") != std::string::npos;
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

std::uint64_t number_of(const Arguments& arguments, std::string_view option, std::uint64_t missing,
                        std::uint64_t least, std::uint64_t most) {
  if (!arguments.has(option)) {
    return missing;
  }
  const std::string text = arguments.text(option);
  const std::optional<std::uint64_t> number = whole_number(text);
  if (!number || *number < least || *number > most) {
    throw UsageError(std::string(option) + " must be a number from " + std::to_string(least) +
                     " to " + std::to_string(most) + ", is \"" + text + "\"");
  }
  return *number;
}

}  // namespace connectsim
