// Plays replay's scenarios in blocks, each by its number and seed, and counts them.
#include "simulator/replay/replay.h"

#include "scenarios/builder/builder.h"
#include "scenarios/scenario_json.h"

namespace connectsim {

Replayer::Replayer(const ReplayPlan& plan)
    : plan_(plan),
      player_(plan.table, plan.properties),
      variations_(plan.table, plan.properties, plan.variation_interval),
      base_(plan.base, plan.properties, plan.variation_interval),
      count_(plan.table, plan.findings, plan.properties),
      places_(population_of(plan.source.profile)) {}

std::uint64_t Replayer::replay(const NumberRange& range, const std::atomic<bool>& stop,
                               ReplayTally& tally, std::string& emitted) {
  std::uint64_t number = range.first;
  for (; number < range.last && !stop.load(std::memory_order_relaxed); ++number) {
    if (build(number, tally) == Built::behind_the_last) {
      break;
    }
    Played& played = player_.play(scenario_.network(), scenario_.request);
    variations_.play(scenario_.network(), scenario_.request, number, played.properties);
    base_.compare(scenario_.network(), scenario_.request, number, played.properties);
    const Explained explained =
        count_.count(played, scenario_.network(), scenario_.request, number, tally);
    if (plan_.emitted == Emitted::all ||
        (plan_.emitted == Emitted::failing && explained == Explained::no)) {
      emit(number, emitted);
    }
    if (explained == Explained::no && plan_.at_failure == ReplayPlan::AtFailure::stop) {
      ++number;
      break;
    }
  }
  tally.ranges.add({range.first, number});
  return number;
}

Replayer::Built Replayer::build(std::uint64_t number, ReplayTally& tally) {
  if (plan_.source.kind == ReplaySource::Kind::generated) {
    ObservedChoices choices(SeededChoices(plan_.source.seed, number), places_, tally.pairs);
    connectsim::build(choices, plan_.source.profile, scenario_);
    tally.pairs.end_scenario();
    return Built::one;
  }
  // The space can only be gone through in order: what lies between is built and left.
  while (!is_at_end_ && next_combination_ <= number) {
    build_bounded(choices_, plan_.source.bound, scenario_);
    is_at_end_ = choices_.advance() == ExhaustiveChoices::Position::end;
    if (next_combination_++ == number) {
      return Built::one;
    }
  }
  return Built::behind_the_last;
}

void Replayer::emit(std::uint64_t number, std::string& emitted) {
  emitted += scenario_json(scenario_id_text(plan_.source, number), scenario_);
  emitted += '\n';
}

std::optional<GeneratedScenario> scenario_of(const ReplaySource& source, std::uint64_t number) {
  GeneratedScenario scenario;
  if (source.kind == ReplaySource::Kind::generated) {
    SeededChoices choices(source.seed, number);
    build(choices, source.profile, scenario);
    return scenario;
  }
  ExhaustiveChoices choices;
  for (std::uint64_t next = 0; next <= number; ++next) {
    if (next > 0 && choices.advance() == ExhaustiveChoices::Position::end) {
      return std::nullopt;
    }
    build_bounded(choices, source.bound, scenario);
  }
  return scenario;
}

}  // namespace connectsim
