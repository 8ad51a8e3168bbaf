// Says where replay's scenarios came from, in words.
#include "simulator/replay/replay_source.h"

#include "scenarios/builder/choices.h"
#include "scenarios/builder/scenario_id.h"

namespace connectsim {

std::string scenario_id_text(const ReplaySource& source, std::uint64_t number) {
  return source.kind == ReplaySource::Kind::bounded
             ? text_of(BoundedId{bounded_builder_version, source.bound, number})
             : text_of(ScenarioId{generator_version, source.profile, source.seed, number});
}

std::uint64_t bounded_scenario_count(std::uint32_t bound) {
  ExhaustiveChoices choices;
  GeneratedScenario scenario;
  std::uint64_t count = 0;
  do {
    build_bounded(choices, bound, scenario);
    ++count;
  } while (choices.advance() == ExhaustiveChoices::Position::at_combination);
  return count;
}

}  // namespace connectsim
