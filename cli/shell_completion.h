#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// The shells that `connectsim completion SHELL` writes for, "bash|zsh|fish".
inline constexpr std::string_view completion_shells = "bash|zsh|fish";

/// A script that lets a shell complete verbs, options and their words, made of what the verbs
/// declare. The shell is one of `completion_shells`.
std::string shell_completion(std::string_view shell);

}  // namespace connectsim
