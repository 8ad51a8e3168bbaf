#pragma once

#include <string>
#include <string_view>

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// What is wrong with a document by the schema of that name, one line; empty when it is valid.
std::string schema_problem(std::string_view name, const Json& document);

}  // namespace connectsim::tests
