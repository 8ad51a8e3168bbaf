// Decides in which order a failing scenario is made smaller and plainer, and when it is done.
#include "scenarios/reduction/reduced_scenario.h"

#include <optional>
#include <unordered_map>
#include <utility>

#include "model/text/input_error.h"
#include "scenarios/reduction/reduction_steps.h"
#include "scenarios/scenario_json.h"
#include "scenarios/scenario_reader.h"

namespace connectsim {
namespace {

// Nearly always two or three; the bound is for a `still_fails` that is not of one mind.
constexpr int rounds_max = 20;

// So many scenarios are asked about before the search for smaller ones nearby ends.
constexpr std::size_t asked_max = 1'500;

// A scenario of nothing but what the product reads; the same when it cannot be read. Its own texts
// (tags, story, expectation) are its owner's to add again.
std::string of_modelled_members(std::string_view scenario) {
  try {
    Document document;
    document.read(scenario);
    Scenario read;
    Snapshot snapshot;
    Request request;
    ScenarioReader(Keep::ids).read(document.root(), read, snapshot, request);
    return scenario_json("", snapshot, read.request);
  } catch (const InputError&) {
    return std::string(scenario);
  }
}

class Reduction {
 public:
  explicit Reduction(const StillFails& still_fails)
      : ask_once_([this, &still_fails](const std::string& tried) {
          const auto [place, is_new] = asked_.try_emplace(tried, false);
          if (is_new) {
            place->second = still_fails(tried);
          }
          return place->second;
        }) {}

  std::string reduced(std::string scenario) {
    if (std::string modelled = of_modelled_members(scenario); ask_once_(modelled)) {
      scenario = std::move(modelled);
    }
    scenario = at_rest(std::move(scenario));
    while (std::optional<std::string> smaller = smaller_nearby(scenario)) {
      scenario = std::move(*smaller);
    }
    return scenario;
  }

 private:
  // Until no step changes anything.
  std::string at_rest(std::string scenario) {
    std::string before;
    for (int round = 0; scenario != before && round < rounds_max; ++round) {
      before = scenario;
      take_out(scenario, ask_once_);
      merge_things(scenario, ask_once_);
      simplify_values(scenario, ask_once_);
      normalise(scenario, ask_once_);
    }
    return scenario;
  }

  // What no step leads to: something is named elsewhere first, and can go then. Two names at once
  // where one leads nowhere.
  std::optional<std::string> smaller_nearby(const std::string& scenario) {
    const std::vector<std::string> near = neighbours(scenario);
    for (const std::string& tried : near) {
      if (std::optional<std::string> smaller = smaller_from(tried, scenario)) {
        return smaller;
      }
    }
    for (const std::string& first : near) {
      for (const std::string& tried : neighbours(first)) {
        if (asked_.size() > asked_max) {
          return std::nullopt;
        }
        if (std::optional<std::string> smaller = smaller_from(tried, scenario)) {
          return smaller;
        }
      }
    }
    return std::nullopt;
  }

  std::optional<std::string> smaller_from(std::string tried, const std::string& scenario) {
    if (asked_.contains(tried) || !ask_once_(tried)) {
      return std::nullopt;
    }
    take_out(tried, ask_once_);
    normalise(tried, ask_once_);
    const auto measure = [](const std::string& text) { return std::pair(text.size(), text); };
    if (measure(tried) < measure(scenario)) {
      return at_rest(std::move(tried));
    }
    return std::nullopt;
  }

  std::unordered_map<std::string, bool> asked_;
  StillFails ask_once_;
};

}  // namespace

std::string reduced_scenario(std::string_view scenario, const StillFails& still_fails) {
  return Reduction(still_fails).reduced(std::string(scenario));
}

}  // namespace connectsim
