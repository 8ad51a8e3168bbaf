// Decides which verb runs, and what an error means for the exit status.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/help.h"
#include "cli/man_page.h"
#include "cli/output/messages.h"
#include "cli/output/standard_streams.h"
#include "cli/output/unfinished_file.h"
#include "cli/output/version.h"
#include "cli/shell_completion.h"
#include "model/text/input_error.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

ExitStatus print(const std::string& text) {
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!is_written) {
    Messages::problem("standard output: cannot be written");
  }
  return is_written ? ExitStatus::clean : ExitStatus::failed;
}

ExitStatus usage_problem(const std::string& program, const std::string& problem) {
  Messages::problem(program + ": " + problem + " (see " + program + " --help)");
  return ExitStatus::failed;
}

// How many of the first words name a verb: two for "live verify", 0 when they name another one.
std::size_t named_words(const Verb& verb, const std::vector<std::string>& words) {
  if (verb.name == words[0]) {
    return 1;
  }
  return words.size() > 1 && verb.name == words[0] + " " + words[1] ? 2 : 0;
}

// "live" stands before the names of several verbs.
bool begins_verbs(const std::string& word) {
  return std::any_of(verbs().begin(), verbs().end(),
                     [&](const Verb* verb) { return verb->name.starts_with(word + " "); });
}

ExitStatus unknown_verb(const std::string& word) {
  if (word.starts_with('-') && word != "-") {
    return usage_problem("connectsim", "a verb comes first, is \"" + word + "\"");
  }
  std::vector<std::string_view> names;
  for (const Verb* verb : verbs()) {
    names.push_back(verb->name);
  }
  return usage_problem("connectsim", "has no verb \"" + word + "\"" + suggestion(word, names));
}

// A first word of several verbs, with a second that is none of theirs.
ExitStatus unknown_second_word(const std::vector<std::string>& words) {
  const std::string prefix = words[0] + " ";
  std::string names;
  for (const Verb* verb : verbs()) {
    if (verb->name.starts_with(prefix)) {
      names += (names.empty() ? "" : ", ") + std::string(verb->name.substr(prefix.size()));
    }
  }
  return usage_problem(
      "connectsim " + words[0],
      "needs one of " + names + (words.size() > 1 ? ", is \"" + words[1] + "\"" : std::string()));
}

bool asks_for_help(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--help" || word == "-h") {
      return true;
    }
    if (word == "--") {
      break;
    }
  }
  return false;
}

ExitStatus run_verb(const Verb& verb, const std::vector<std::string>& words) {
  if (asks_for_help(words)) {
    return print(verb_help(verb));
  }
  try {
    return verb.run(Arguments(verb, words));
  } catch (const UsageError& error) {
    return usage_problem("connectsim " + std::string(verb.name), error.what());
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

// `help`, `help VERB`, `--help`.
ExitStatus help(const std::vector<std::string>& words) {
  if (words.size() == 1) {
    return print(program_help());
  }
  const std::vector<std::string> named(words.begin() + 1, words.end());
  for (const Verb* verb : verbs()) {
    if (named_words(*verb, named) == named.size()) {
      return print(verb_help(*verb));
    }
  }
  return named.size() == 1 && begins_verbs(named[0]) ? print(verbs_help(named[0]))
                                                     : unknown_verb(joined(named));
}

// `completion SHELL`: what a shell completes by.
ExitStatus completion(const std::vector<std::string>& words) {
  if (words.size() != 2 || !is_allowed_word(words[1], completion_shells)) {
    return usage_problem("connectsim completion", "needs one of " + std::string(completion_shells));
  }
  return print(shell_completion(words[1]));
}

ExitStatus run(const std::vector<std::string>& words) {
  if (words.empty()) {
    static_cast<void>(print(verbs_overview()));
    return ExitStatus::failed;
  }
  const std::string& first = words.front();
  if (first == "help" && words.size() > 1) {
    std::vector<std::string> asked(words.begin() + 1, words.end());
    asked.push_back("--help");
    return run(asked);
  }
  if (first == "--help" || first == "-h" || first == "help") {
    return help(words);
  }
  if (first == "--version" || first == "-V") {
    return print("connectsim " + std::string(program_version()) + "\n");
  }
  if (first == "completion") {
    return completion(words);
  }
  if (first == "man") {
    return words.size() == 1 ? print(man_page(program_version()))
                             : usage_problem("connectsim man", "takes no input");
  }
  for (const Verb* verb : verbs()) {
    if (const std::size_t count = named_words(*verb, words)) {
      return run_verb(*verb, {words.begin() + static_cast<std::ptrdiff_t>(count), words.end()});
    }
  }
  if (begins_verbs(first)) {
    return asks_for_help(words) ? print(verbs_help(first)) : unknown_second_word(words);
  }
  return unknown_verb(first);
}

}  // namespace
}  // namespace connectsim

int main(int count, char** words) {
  using connectsim::ExitStatus;
  connectsim::open_standard_streams();
  connectsim::end_tidily_by_signals();
  ExitStatus status = ExitStatus::failed;
  try {
    status = connectsim::run({words + 1, words + count});
  } catch (const connectsim::InputError& error) {
    connectsim::Messages::problem(error.what());
  } catch (const std::bad_alloc&) {
    connectsim::Messages::problem("connectsim: the memory does not suffice");
  } catch (const std::exception& error) {
    connectsim::Messages::problem(std::string("internal error: ") + error.what());
  }
  return static_cast<int>(status);
}
