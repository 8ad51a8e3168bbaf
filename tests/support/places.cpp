// The only source that is told where things lie: all others compile alike in every checkout, which
// a compiler cache can use.
#include "tests/support/places.h"

#include <cstdlib>

namespace connectsim::tests {

std::filesystem::path source_folder() { return CONNECTSIM_SOURCE_DIR; }

std::filesystem::path program_path() { return CONNECTSIM_PROGRAM; }

std::filesystem::path inputs_folder() {
  const char* inputs = std::getenv("CONNECTSIM_INPUTS");
  return inputs != nullptr ? std::filesystem::path(inputs)
                           : source_folder().parent_path() / "shared" / "inputs";
}

}  // namespace connectsim::tests
