// Builds the scenario that an id like g1-near_miss-1-42 names again.
#include "cli/input/numbered_scenario.h"

#include "cli/arguments/arguments.h"
#include "model/text/input_error.h"
#include "scenarios/builder/scenario_id.h"
#include "scenarios/scenario_json.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

struct NumberedScenario {
  ReplaySource source;
  std::uint64_t number = 0;
};

void check_version(const std::string& id, std::uint32_t version, std::uint32_t current) {
  if (version != current) {
    throw InputError(id + ": is of version " + std::to_string(version) +
                     " of the generator; this program has version " + std::to_string(current));
  }
}

NumberedScenario scenario_named(const std::string& id) {
  NumberedScenario found;
  if (const auto generated = scenario_id(id)) {
    check_version(id, generated->version, generator_version);
    found.source.profile = generated->profile;
    found.source.seed = generated->seed;
    found.number = generated->number;
    return found;
  }
  if (const auto bounded = bounded_id(id);
      bounded && bounded->bound >= 1 && bounded->bound <= bound_max) {
    check_version(id, bounded->version, bounded_builder_version);
    found.source.kind = ReplaySource::Kind::bounded;
    found.source.bound = bounded->bound;
    found.number = bounded->number;
    return found;
  }
  throw UsageError("must be the id of a scenario, like g1-near_miss-1-42 or b1-2-4711, is \"" + id +
                   "\"");
}

}  // namespace

std::string numbered_scenario(const std::string& id) {
  const NumberedScenario named = scenario_named(id);
  std::optional<GeneratedScenario> scenario = scenario_of(named.source, named.number);
  if (!scenario) {
    throw InputError(id + ": the bounded space has fewer scenarios");
  }
  return scenario_json(id, *scenario);
}

bool is_scenario_id(const std::string& text) {
  return scenario_id(text).has_value() || bounded_id(text).has_value();
}

}  // namespace connectsim
