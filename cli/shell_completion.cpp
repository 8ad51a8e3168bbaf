// Decides what a shell offers behind each word: verbs, a verb's options, the words of an option.
#include "cli/shell_completion.h"

#include <set>

#include "cli/arguments/verb.h"

namespace connectsim {
namespace {

constexpr std::string_view other_words = "help completion man --help --version";

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  for (const char character : text) {
    if (what.find(character) != std::string_view::npos) {
      out += by;
    }
    out += character;
  }
  return out;
}

// As a word in single quotes.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char character : text) {
    out += character == '\'' ? std::string("'\\''") : std::string(1, character);
  }
  return out + "'";
}

std::string fish_quoted(std::string_view text) { return "'" + replaced(text, "'\\", "\\") + "'"; }

// "live capture" begins with "live"; a verb of one word with itself.
std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }
std::string_view second_word(std::string_view name) {
  const std::size_t blank = name.find(' ');
  return blank == std::string_view::npos ? std::string_view() : name.substr(blank + 1);
}

// What an option's value may be, with blanks between; empty: a file, a name, a number.
std::string value_words(const Verb& verb, const Option& option) {
  const std::string_view value = option.value == "FORMAT" ? verb.formats : option.value;
  std::string words;
  if (option.value == "FORMAT" ||
      (value.find('|') != std::string_view::npos && value.find('=') == std::string_view::npos)) {
    for (const char character : value) {
      words += character == '|' ? ' ' : character;
    }
  }
  return words;
}

// "-f" of "-f,--format"; empty when there is no short name.
std::string_view short_name(const Option& option) {
  const std::size_t comma = option.names.find(',');
  return comma == std::string_view::npos ? std::string_view() : option.names.substr(0, comma);
}

template <typename Each>
void for_each_option(const Verb& verb, const Each& each) {
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      each(option);
    }
  }
}

std::string words_of_verbs() {
  std::string words;
  std::set<std::string_view> seen;
  for (const Verb* verb : verbs()) {
    if (seen.insert(first_word(verb->name)).second) {
      words += std::string(first_word(verb->name)) + " ";
    }
  }
  return words + std::string(other_words);
}

std::string second_words_of(std::string_view first) {
  std::string words;
  for (const Verb* verb : verbs()) {
    if (first_word(verb->name) == first && !second_word(verb->name).empty()) {
      words += (words.empty() ? "" : " ") + std::string(second_word(verb->name));
    }
  }
  return words;
}

// The first words of verbs of two words.
std::set<std::string_view> groups_of_verbs() {
  std::set<std::string_view> groups;
  for (const Verb* verb : verbs()) {
    if (!second_word(verb->name).empty()) {
      groups.insert(first_word(verb->name));
    }
  }
  return groups;
}

// The lines of the case statements, of verbs and of their options.
struct BashCases {
  std::string options;
  std::string values;
  std::string groups;
  std::string group_names;
};

BashCases bash_cases() {
  BashCases cases;
  for (const Verb* verb : verbs()) {
    std::string names;
    for_each_option(*verb, [&](const Option& option) {
      names += (names.empty() ? "" : " ") + std::string(option.name());
      if (const std::string words = value_words(*verb, option); !words.empty()) {
        const std::string_view name = short_name(option);
        cases.values +=
            "    '" + std::string(verb->name) + " " + std::string(option.name()) + "'" +
            (name.empty() ? "" : "|'" + std::string(verb->name) + " " + std::string(name) + "'") +
            ") words='" + words + "' ;;\n";
      }
    });
    cases.options += "      '" + std::string(verb->name) + "') words='" + names + "' ;;\n";
  }
  for (const std::string_view group : groups_of_verbs()) {
    cases.group_names += (cases.group_names.empty() ? "" : "|") + std::string(group);
    cases.groups += "      " + std::string(group) + ") words='" + second_words_of(group) + "' ;;\n";
  }
  return cases;
}

std::string bash_completion() {
  const BashCases cases = bash_cases();
  return "# bash completion of connectsim, made of what its verbs declare.\n"
         "_connectsim() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "  local verb=${COMP_WORDS[1]} words=''\n"
         "  COMPREPLY=()\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ] || { [ \"$COMP_CWORD\" -eq 2 ] && [ \"$verb\" = help ]; "
         "}; then\n"
         "    words='" +
         words_of_verbs() +
         "'\n"
         "  elif [ \"$COMP_CWORD\" -eq 2 ] && [ \"$verb\" = completion ]; then\n"
         "    words='bash zsh fish'\n"
         "  elif [ \"$COMP_CWORD\" -eq 2 ]; then\n"
         "    case $verb in\n" +
         cases.groups +
         "    esac\n"
         "  fi\n"
         "  [ -n \"$words\" ] || case $verb in " +
         cases.group_names +
         ") verb+=\" ${COMP_WORDS[2]}\" ;; esac\n"
         "  [ -n \"$words\" ] || case \"$verb $before\" in\n" +
         cases.values +
         "  esac\n"
         "  if [ -z \"$words\" ] && [[ $word == -* ]]; then\n"
         "    case $verb in\n" +
         cases.options +
         "    esac\n"
         "  fi\n"
         "  [ -z \"$words\" ] || mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
         "}\n"
         "complete -o bashdefault -o default -F _connectsim connectsim\n";
}

// "--format[how the answer is written]:FORMAT:(text json)".
std::string zsh_option(const Verb& verb, const Option& option, std::string_view name) {
  std::string spec = option.occurrence == Occurrence::many ? "*" : "";
  spec += std::string(name) + "[" + replaced(option.help, "[]:\\", "\\") + "]";
  if (!option.value.empty()) {
    const std::string words = value_words(verb, option);
    spec += ":" + replaced(option.value, ":\\", "\\") + ":" +
            (words.empty() ? "_files" : "(" + words + ")");
  }
  return shell_quoted(spec);
}

std::string zsh_completion() {
  std::string described;
  std::set<std::string_view> seen;
  std::string cases;
  for (const Verb* verb : verbs()) {
    if (seen.insert(first_word(verb->name)).second) {
      described += "    " +
                   shell_quoted(std::string(first_word(verb->name)) + ":" +
                                (second_word(verb->name).empty()
                                     ? replaced(verb->summary, ":", "\\")
                                     : second_words_of(first_word(verb->name)))) +
                   "\n";
    }
    cases += "    '" + std::string(verb->name) + "') _arguments";
    for_each_option(*verb, [&](const Option& option) {
      if (!short_name(option).empty()) {
        cases += " \\\n      " + zsh_option(*verb, option, short_name(option));
      }
      cases += " \\\n      " + zsh_option(*verb, option, option.name());
    });
    cases += " \\\n      '*:input:_files' ;;\n";
  }
  std::string groups;
  for (const std::string_view group : groups_of_verbs()) {
    groups += "    " + std::string(group) + ") if (( CURRENT == 3 )); then compadd " +
              second_words_of(group) + "; return; fi; verb+=\" $words[3]\" ;;\n";
  }
  return "#compdef connectsim\n"
         "# zsh completion of connectsim, made of what its verbs declare.\n"
         "_connectsim() {\n"
         "  local verb=$words[2]\n"
         "  local -a described=(\n" +
         described +
         "    'help:what a verb does'\n    'completion:what this shell completes by'\n"
         "    'man:the manual page'\n  )\n"
         "  if (( CURRENT == 2 )); then _describe verb described; return; fi\n"
         "  case $verb in\n" +
         groups +
         "    help) _describe verb described; return ;;\n"
         "    completion) compadd bash zsh fish; return ;;\n"
         "  esac\n"
         "  case $verb in\n" +
         cases +
         "  esac\n"
         "}\n"
         "_connectsim \"$@\"\n";
}

std::string fish_completion() {
  std::string out =
      "# fish completion of connectsim, made of what its verbs declare.\n"
      "complete -c connectsim -n __fish_use_subcommand -f -a 'help completion man'\n"
      "complete -c connectsim -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
  std::set<std::string_view> seen;
  for (const Verb* verb : verbs()) {
    const std::string first(first_word(verb->name));
    const std::string second(second_word(verb->name));
    std::string condition = "__fish_seen_subcommand_from " + first;
    if (seen.insert(first_word(verb->name)).second) {
      out += "complete -c connectsim -n __fish_use_subcommand -f -a " + first +
             (second.empty() ? " -d " + fish_quoted(verb->summary) : "") + "\n";
    }
    if (!second.empty()) {
      out += "complete -c connectsim -n " +
             fish_quoted(condition + "; and not __fish_seen_subcommand_from " +
                         second_words_of(first)) +
             " -f -a " + second + " -d " + fish_quoted(verb->summary) + "\n";
      condition += "; and __fish_seen_subcommand_from " + second;
    }
    for_each_option(*verb, [&](const Option& option) {
      out += "complete -c connectsim -n " + fish_quoted(condition);
      if (!short_name(option).empty()) {
        out += " -s " + std::string(short_name(option).substr(1));
      }
      out += " -l " + std::string(option.name().substr(2)) + (option.value.empty() ? "" : " -r");
      if (const std::string words = value_words(*verb, option); !words.empty()) {
        out += " -f -a " + fish_quoted(words);
      }
      out += " -d " + fish_quoted(option.help) + "\n";
    });
  }
  return out;
}

}  // namespace

std::string shell_completion(std::string_view shell) {
  return shell == "bash"  ? bash_completion()
         : shell == "zsh" ? zsh_completion()
                          : fish_completion();
}

}  // namespace connectsim
