#pragma once

#include <string>
#include <string_view>

#include "cli/arguments/verb.h"

namespace connectsim {

/// What `connectsim --help` prints: the verbs, the options with an example each, the exit status.
std::string program_help();

/// What `connectsim WORD --help` prints, when several verbs begin with that word.
std::string verbs_help(std::string_view word);

/// What `connectsim VERB --help` prints.
std::string verb_help(const Verb& verb);

}  // namespace connectsim
