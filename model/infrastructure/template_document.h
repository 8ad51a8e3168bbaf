#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace connectsim {

/// A YAML text as JSON: CloudFormation's short tags in their long form (`!Ref x` becomes
/// {"Ref": x}), scalars as texts, aliases and merge keys followed. `InputError` with line and
/// column, and nothing of the content, for what is no YAML, and for one whose aliases would make it
/// larger than any template is. Of a member that is written twice the last one counts, as for the
/// tools that deploy templates; `warnings` tell.
std::string json_of_yaml(const std::string& text, std::string_view place,
                         std::vector<std::string>& warnings);

}  // namespace connectsim
