#pragma once

#include <filesystem>

namespace connectsim::tests {

/// The root of the checkout.
std::filesystem::path source_folder();

/// The built program.
std::filesystem::path program_path();

/// The real saved answers: beside the checkout, or where CONNECTSIM_INPUTS says. May be missing.
std::filesystem::path inputs_folder();

}  // namespace connectsim::tests
