// Decides which situations cannot occur and why, and builds a snapshot in each of the others.
#include "scenarios/builder/situation_snapshot.h"

#include <array>

#include "model/text/check.h"
#include "scenarios/builder/arrangement.h"
#include "scenarios/builder/ends_builder.h"

namespace connectsim {
namespace {

bool uses_proxy(const Situation& situation) { return situation.proxy != ProxyValue::not_used; }

bool has_no_compute_spare(const Situation& situation) {
  return situation.compute == ComputeValue::unusable || situation.compute == ComputeValue::none;
}

bool has_no_proxy_spare(const Situation& situation) {
  return situation.proxy == ProxyValue::unusable || situation.proxy == ProxyValue::none;
}

bool is_health_without_proxy(const Situation& situation) {
  return uses_proxy(situation) == (situation.target_health == TargetHealthValue::not_used);
}

bool is_available_and_not_usable(const Situation& situation) {
  return situation.target_health == TargetHealthValue::available &&
         situation.database != DatabaseValue::usable;
}

bool is_for_no_compute_spare(const Situation& situation) {
  return !uses_proxy(situation) && situation.database == DatabaseValue::usable_once_associated &&
         has_no_compute_spare(situation);
}

bool is_for_no_proxy_spare(const Situation& situation) {
  return uses_proxy(situation) && situation.database == DatabaseValue::usable_once_associated &&
         has_no_proxy_spare(situation);
}

bool is_proxy_for_no_compute_spare(const Situation& situation) {
  return situation.proxy == ProxyValue::usable_once_associated && has_no_compute_spare(situation);
}

constexpr std::array<Impossibility, 5> all_impossibilities = {{
    {"target-health-goes-with-a-proxy", "D-4, X-2",
     "Target health is not used exactly when no proxy is.", &is_health_without_proxy},
    {"available-target-makes-the-database-usable", "X-7",
     "With an available target the database column is usable without a look at any group.",
     &is_available_and_not_usable},
    {"database-waits-for-a-compute-spare", "D-2, D-3",
     "In direct mode the database side is usable once associated only for a compute spare, and a "
     "compute column that is not usable names the spare.",
     &is_for_no_compute_spare},
    {"database-waits-for-a-proxy-spare", "X-6, X-7",
     "Through a proxy the database side is usable once associated only for a proxy spare, and a "
     "proxy column that is unusable or none names the spare.",
     &is_for_no_proxy_spare},
    {"proxy-waits-for-a-compute-spare", "X-5, X-6",
     "The proxy side is usable once associated only for a compute spare, and a compute column that "
     "is not usable names the spare.",
     &is_proxy_for_no_compute_spare},
}};

// Simplest answers, but for the few choices that the situation settles.
class SituationChoices {
 public:
  SituationChoices(const Population& population, const Situation& situation)
      : population_(population), situation_(situation) {}

  static std::uint32_t pick(std::uint32_t) { return 0; }
  std::uint32_t pick(const Weights& choice) const {
    if (&choice == &population_.mode) {
      return static_cast<std::uint32_t>(uses_proxy(situation_) ? ProxyMode::existing
                                                               : ProxyMode::none);
    }
    if (&choice == &population_.health) {
      return situation_.target_health == TargetHealthValue::available ? 1 : 0;
    }
    if (&choice == &population_.own_groups) {
      return static_cast<std::uint32_t>(OwnGroups::each_its_own);
    }
    return 0;
  }

 private:
  const Population& population_;
  const Situation& situation_;
};

}  // namespace

std::span<const Impossibility> impossibilities() { return all_impossibilities; }

const Impossibility* reason_against(const Situation& situation) {
  for (const Impossibility& reason : all_impossibilities) {
    if (reason.applies(situation)) {
      return &reason;
    }
  }
  return nullptr;
}

std::vector<Situation> all_situations() {
  std::vector<Situation> situations;
  for (std::size_t database = 0; database < words_of<DatabaseValue>.size(); ++database) {
    for (std::size_t compute = 0; compute < words_of<ComputeValue>.size(); ++compute) {
      for (std::size_t proxy = 0; proxy < words_of<ProxyValue>.size(); ++proxy) {
        for (std::size_t health = 0; health < words_of<TargetHealthValue>.size(); ++health) {
          Situation situation;
          situation.database = static_cast<DatabaseValue>(database);
          situation.compute = static_cast<ComputeValue>(compute);
          situation.proxy = static_cast<ProxyValue>(proxy);
          situation.target_health = static_cast<TargetHealthValue>(health);
          situations.push_back(situation);
        }
      }
    }
  }
  return situations;
}

void build_situation(const Situation& situation, GeneratedScenario& scenario) {
  check(reason_against(situation) == nullptr, "a snapshot for a situation that cannot occur");
  const Population& population = population_of(Profile::near_miss);
  scenario.clear();
  SituationChoices choices(population, situation);
  Scene scene(scenario, NumberStyle::from_one, Troubles{});
  const Ends ends = EndsBuilder<SituationChoices>(choices, population, scene).build();
  Arrangement<SituationChoices>(choices, population, scene, ends).build(situation);
}

}  // namespace connectsim
