#pragma once

#include <string>
#include <string_view>

namespace connectsim {

/// A JSON document changed by a JSON Patch (RFC 6902), operation by operation. `place` is the file
/// of the patch: `InputError` "place: operation 2: /SecurityGroups/9: problem" for what is no patch
/// or cannot be applied, with what is nearest to a path that is not there, and for one by which the
/// document would grow by more than 64 MiB; operations count from 1. The document must be JSON.
std::string patched_document(std::string_view document, std::string_view patch,
                             std::string_view place);

}  // namespace connectsim
