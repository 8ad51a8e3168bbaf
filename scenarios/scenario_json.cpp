#include "scenarios/scenario_json.h"

#include "model/json/json_line.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "scenarios/scenario.h"

namespace connectsim {

std::string scenario_json(std::string_view id, const Snapshot& snapshot,
                          const NamedRequest& request) {
  JsonLine json;
  json.open_object();
  json.key("format").text(scenario_format);
  if (!id.empty()) {
    json.key("id").text(id);
  }
  json.key("snapshot").json(snapshot_json(snapshot));
  json.key("request").json(request_json(request));
  json.close_object();
  return json.take();
}

std::string scenario_json(std::string_view id, GeneratedScenario& scenario) {
  add_labels(scenario);
  return scenario_json(id, scenario.snapshot, named_request(scenario));
}

}  // namespace connectsim
