// Decides what a scenario's snapshot and request mean together (M-1, M-2).
#include "scenarios/scenario_reader.h"

namespace connectsim {

void ScenarioReader::read(const Value& document, Scenario& scenario, Snapshot& snapshot,
                          Request& request) {
  read_scenario(document, scenario);
  parts_.clear();
  add_parts(scenario.snapshot, parts_);
  reader_.read(parts_, keep_, snapshot);
  request = resolve(scenario.request, snapshot);
}

}  // namespace connectsim
