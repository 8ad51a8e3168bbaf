#pragma once

#include <initializer_list>
#include <string_view>

#include "model/document.h"

namespace connectsim {

/// What tables, findings and intents have in common as documents: only known members, and some that
/// must be there.

/// `InputError` for a member that is not among the allowed ones.
void refuse_other_members(const Value& object, std::initializer_list<std::string_view> allowed);

/// A member that must be there and not null, or `InputError`.
Value required_member(const Value& object, std::string_view member);

}  // namespace connectsim
