#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers/answer.h"
#include "model/answers/file_place.h"

namespace connectsim {

/// A saved file, read: what its path says and what it holds.
struct SavedAnswer {
  FilePlace place;
  Answer answer;
  /// False for what a later answer replaces, and for what lies in another account or Region.
  bool counts = true;

  /// Whether it holds anything besides empty lists.
  [[nodiscard]] bool has_entries() const {
    return std::any_of(answer.contents.begin(), answer.contents.end(),
                       [](const Content& content) { return content.value.size() > 0; });
  }
};

}  // namespace connectsim
