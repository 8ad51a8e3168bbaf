// Tells how numbers and their shares of a whole are written for a person.
#include "reports/language/numbers.h"

namespace connectsim {

std::string share(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t tenths = whole == 0 ? 0 : (1000 * part + whole / 2) / whole;
  if (tenths == 0 && part > 0) {
    return "<0.1 %";
  }
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t place = text.size(); place > 3;) {
    place -= 3;
    text.insert(place, ",");
  }
  return text;
}

}  // namespace connectsim
