// Decides what becomes of YAML in the page: its reader is a library that the page does without.
#include "model/infrastructure/template_document.h"
#include "model/text/input_error.h"

namespace connectsim {

std::string json_of_yaml(const std::string&, std::string_view place, std::vector<std::string>&) {
  const std::string file(place);
  const std::string problem =
      "is YAML, which the page does not read: give the template as JSON, or use the command line";
  throw InputError(file, problem);
}

}  // namespace connectsim
