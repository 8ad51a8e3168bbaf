// Writes counts and the first few of several names.
#include "model/text/wording.h"

#include <algorithm>

namespace connectsim {

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::string first_few(const std::vector<std::string>& names) {
  constexpr std::size_t shown_max = 3;
  std::string text;
  for (std::size_t position = 0; position < std::min(names.size(), shown_max); ++position) {
    text += position == 0 ? "" : ", ";
    text += names[position];
  }
  return names.size() > shown_max ? text + ", ..." : text;
}

}  // namespace connectsim
