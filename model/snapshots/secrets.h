#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// Whether a member of an AWS answer carries what is not for every reader: environments, passwords,
/// master users, entries of authentication, values that are pending. Nothing here is decided by
/// them.
bool is_secret_member(std::string_view name);

/// A JSON document without the members that carry secrets, however deep they stand; of a request's
/// `Password`, whose presence decides, only that there is one is kept. `InputError` for what
/// is no JSON.
std::string without_secrets(std::string_view json);

}  // namespace connectsim
