#pragma once

#include <string>

#include "live/read_operation.h"
#include "model/json/document.h"

namespace connectsim {

/// An answer with the kept members of its operation and no others (`kept_members`), as JSON on one
/// line; null members are left out. `InputError` when it does not have the form of such an answer.
std::string with_kept_members(ReadOperation operation, const Value& answer);

}  // namespace connectsim
