#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace connectsim {

/// On which lines of a table document its parts stand, counted from 1.
struct TableLines {
  std::uint32_t rows = 1;               // the member "rows"
  std::vector<std::uint32_t> each_row;  // where row n + 1 begins
};

/// The lines of a document that was read as a table; of any other text some lines.
TableLines lines_of_table(std::string_view text);

}  // namespace connectsim
