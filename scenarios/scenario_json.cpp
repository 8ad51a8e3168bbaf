// Writes a scenario as one line (M-2).
#include "scenarios/scenario_json.h"

#include "model/json/json_writer.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "scenarios/scenario.h"

namespace connectsim {

std::string scenario_json(std::string_view id, const Snapshot& snapshot,
                          const NamedRequest& request) {
  std::string line;
  JsonWriter json(line);
  json.open_object();
  json.name("format").text(scenario_format);
  if (!id.empty()) {
    json.name("id").text(id);
  }
  json.name("snapshot").json(snapshot_json(snapshot));
  json.name("request").json(request_json(request));
  json.close_object();
  return line;
}

std::string scenario_json(std::string_view id, GeneratedScenario& scenario) {
  add_labels(scenario);
  return scenario_json(id, scenario.snapshot, named_request(scenario));
}

}  // namespace connectsim
