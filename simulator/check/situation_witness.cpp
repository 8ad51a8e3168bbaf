// Decides which scenario shows a situation: one built for it, else a generated one (T-5).
#include "simulator/check/situation_witness.h"

#include <algorithm>

#include "scenarios/builder/builder.h"

namespace connectsim {
namespace {

constexpr std::uint64_t seed = 1;
constexpr std::uint64_t scenarios_per_profile = 10'000;

void build_numbered(std::uint64_t number, GeneratedScenario& scenario) {
  SeededChoices choices(seed, number % scenarios_per_profile);
  build(choices, static_cast<Profile>(number / scenarios_per_profile), scenario);
}

// With a missing fact the columns say what the snapshot shows, not what is. But that a proxy has no
// targets is what `registered: no` looks like.
bool shows_its_situation(const Decision& decision) {
  return std::all_of(decision.unknown.begin(), decision.unknown.end(), [](const Unknown& unknown) {
    return unknown.fact == UnknownFact::proxy_targets;
  });
}

}  // namespace

WitnessSearch::WitnessSearch(const SituationSpace& situations, const Readings& readings)
    : situations_(situations), reader_(situations.columns(), {}), decider_(reader_) {
  reader_.set_readings(readings);
}

bool WitnessSearch::find(Box cell, Effort effort, GeneratedScenario& scenario) {
  auto found = origins_.find(cell.bits);
  if (found == origins_.end() && stage_ == Stage::nothing) {
    note_built();
    found = origins_.find(cell.bits);
  }
  if (found == origins_.end() && stage_ == Stage::built && effort == Effort::generated) {
    note_generated();
    found = origins_.find(cell.bits);
  }
  if (found == origins_.end()) {
    return false;
  }
  if (found->second.built) {
    build_situation(*found->second.built, scenario);
  } else {
    build_numbered(found->second.number, scenario);
  }
  return true;
}

void WitnessSearch::note(const GeneratedScenario& scenario, const Origin& origin) {
  decider_.decide(scenario.network(), scenario.request, decision_);
  if (decision_.verdict != Verdict::refused && shows_its_situation(decision_)) {
    origins_.emplace(situations_.cell(decision_.situation).bits, origin);
  }
}

void WitnessSearch::note_built() {
  stage_ = Stage::built;
  GeneratedScenario scenario;
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation) == nullptr) {
      build_situation(situation, scenario);
      note(scenario, {situation, 0});
    }
  }
}

void WitnessSearch::note_generated() {
  stage_ = Stage::generated;
  GeneratedScenario scenario;
  for (std::uint64_t number = 0; number < words_of<Profile>.size() * scenarios_per_profile;
       ++number) {
    build_numbered(number, scenario);
    note(scenario, {std::nullopt, number});
  }
}

}  // namespace connectsim
