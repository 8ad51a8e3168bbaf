// Decides which told case a name means (M-2).
#include "scenarios/catalogue/catalogue.h"

#include <string>
#include <vector>

#include "model/text/input_error.h"
#include "model/text/nearest_names.h"

namespace connectsim {

std::string_view told_case(std::string_view name) {
  std::vector<std::string_view> names;
  for (const EmbeddedDocument& told : catalogue()) {
    if (told.name == name) {
      return told.text;
    }
    names.push_back(told.name);
  }
  throw InputError("the catalogue has no case \"" + std::string(name) + "\"" +
                   suggestion(name, names));
}

}  // namespace connectsim
