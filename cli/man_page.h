#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// The manual page of the program (section 1), in the macros of `man`: each verb with what it
/// takes, its options and its exit statuses, made of what the verbs declare.
std::string man_page(std::string_view version);

}  // namespace connectsim
