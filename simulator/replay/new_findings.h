#pragma once

#include <string>
#include <vector>

#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Violations of one property that nothing explained, by one row and in one proxy mode.
struct NewFinding {
  Property property = Property::connects;
  std::uint32_t row = 0;  // 0: no row decided
  ProxyMode proxy_mode = ProxyMode::none;
  ColumnValues columns;  // the values seen; all, of columns that the table does not ask for
  Sightings sightings;
  std::string
      witness;  // the smallest scenario, shrunk, as JSON; empty when it was read from a file
};

/// What a replay found out about its table.
struct FoundByReplay {
  std::vector<Situation> silences;   // exactly those that can occur or did
  std::vector<Situation> conflicts;  // likewise
  std::vector<NewFinding> findings;  // without P-7 and P-8, which those lists hold
};
FoundByReplay found_by(const ReplayResult& result);

}  // namespace connectsim
