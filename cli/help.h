#pragma once

#include <string>

#include "cli/arguments/verb.h"

namespace connectsim {

/// What `connectsim --help` prints: the verbs, the options with an example each, the exit status.
std::string program_help();

/// What `connectsim VERB --help` prints.
std::string verb_help(const Verb& verb);

}  // namespace connectsim
