#pragma once

#include <stdexcept>
#include <string>

namespace connectsim {

/// Bad input, as one line "where: problem". Whoever knows more of the place puts it in front with
/// `within`, so that the outermost context comes first: `account/groups.json:
/// SecurityGroups/3/IpPermissions/0/FromPort: must be a number, is "x"`.
class InputError : public std::runtime_error {
 public:
  explicit InputError(const std::string& problem) : std::runtime_error(problem) {}

  InputError(const std::string& place, const std::string& problem)
      : std::runtime_error(place.empty() ? problem : place + ": " + problem) {}

  /// The same error, seen from further out.
  [[nodiscard]] InputError within(const std::string& place) const {
    return InputError(place, what());
  }
};

}  // namespace connectsim
