#pragma once

#include <string>

namespace connectsim {

/// One saved file: its path as the user would recognise it (the input's name and what follows
/// below it), and its whole text.
struct SavedFile {
  std::string path;
  std::string text;
};

}  // namespace connectsim
