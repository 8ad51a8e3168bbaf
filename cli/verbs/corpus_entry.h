#pragma once

#include <string>

#include "simulator/replay/scenario_player.h"

namespace connectsim {

/// A scenario as a corpus keeps it: the values alone, shrunk, with what is expected of it.
struct CorpusEntry {
  std::string name;  // of its behaviour: the file's, without .json
  std::string text;  // the document
  bool is_as_expected = true;
};

/// Makes entries of scenarios by one table.
class CorpusEntries {
 public:
  CorpusEntries(const PlayedBy& played_by, PropertySet properties);

  /// The entry of a scenario (M-2). It keeps the whole behaviour; what the scenario expects and
  /// does not get stays, else the answer of the table is what is expected. A story of its own
  /// stays. `InputError` for what is no scenario.
  CorpusEntry entry_of(const std::string& scenario);

 private:
  PlayedBy played_by_;
  PropertySet properties_;
  ScenarioPlayer player_;
};

}  // namespace connectsim
