#pragma once

#include <string>
#include <string_view>

#include "cli/arguments/verb.h"

namespace connectsim {

/// What `connectsim` alone prints: the verbs, on one screen.
std::string verbs_overview();

/// What `connectsim --help` prints: the verbs, the options with an example each, the exit status.
std::string program_help();

/// What `connectsim WORD --help` prints, when several verbs begin with that word.
std::string verbs_help(std::string_view word);

/// What `connectsim VERB --help` and `help VERB` print: what the verb takes, its options, and when
/// it ends with which status.
std::string verb_help(const Verb& verb);

}  // namespace connectsim
