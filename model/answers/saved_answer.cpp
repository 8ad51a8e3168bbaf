#include "model/answers/saved_answer.h"

#include <algorithm>

namespace connectsim {

bool SavedAnswer::has_entries() const {
  return std::any_of(answer.contents.begin(), answer.contents.end(),
                     [](const Content& content) { return content.value.size() > 0; });
}

}  // namespace connectsim
