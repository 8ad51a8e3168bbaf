#pragma once

#include <string>
#include <vector>

#include "model/answers/file_place.h"

namespace connectsim {

/// The proxy that a bare list of targets belongs to: by the file's name or its folder's, else the
/// only proxy there is. `InputError` that says how to name the file when neither tells.
std::string proxy_of_targets(const FilePlace& file, const std::vector<std::string>& proxies);

}  // namespace connectsim
