// Decides what a scenario may lose: whatever leaves its behaviour as it is and hides no fact.
#include "simulator/replay/shrunk_scenario.h"

#include "model/json/json_writer.h"
#include "model/text/input_error.h"
#include "scenarios/reduction/reduced_scenario.h"

namespace connectsim {
namespace {

PropertySet only(const std::optional<Property>& property) {
  PropertySet properties;
  if (property) {
    properties.set(static_cast<std::size_t>(*property));
  }
  return properties;
}

class Shrinking {
 public:
  Shrinking(const std::string& scenario, const PlayedBy& played_by, const KeptBehaviour& kept)
      : player_(played_by, only(kept.behaviour.property)), kept_(kept) {
    player_.play(scenario);
    unknown_ = player_.unknown_counts();
  }

  bool still_shows(const std::string& scenario) {
    try {
      player_.play(scenario);
    } catch (const InputError&) {
      return false;  // taking things out may leave nothing that is a scenario any more
    }
    return shows_property() && hides_nothing() &&
           is_same(player_.behaviour(kept_.behaviour.property), kept_.behaviour, kept_.parts) &&
           (!kept_.also || kept_.also(player_));
  }

  // The scenario with its behaviour's name, for whoever meets it again.
  std::string named(const std::string& scenario, const DecisionTable& table) {
    player_.play(scenario);
    std::string line = "{";
    JsonWriter json(line);
    json.name("format").text(scenario_format);
    json.name("id").text(behaviour_name(player_.behaviour(kept_.behaviour.property), table));
    const std::size_t members = scenario.find("\"snapshot\"");
    return line + "," + scenario.substr(members);
  }

 private:
  [[nodiscard]] bool shows_property() const {
    const std::optional<Property> property = kept_.behaviour.property;
    return !property || !kept_.parts.test(static_cast<std::size_t>(BehaviourPart::property)) ||
           (kept_.explained == Explained::no ? player_.is_news(*property)
                                             : player_.is_violated(*property));
  }

  [[nodiscard]] bool hides_nothing() const {
    const ScenarioPlayer::UnknownCounts counts = player_.unknown_counts();
    for (std::size_t fact = 0; fact < counts.size(); ++fact) {
      if (counts[fact] > unknown_[fact]) {
        return false;
      }
    }
    return true;
  }

  ScenarioPlayer player_;
  const KeptBehaviour& kept_;
  ScenarioPlayer::UnknownCounts unknown_{};
};

}  // namespace

std::string shrunk_scenario(const std::string& scenario, const PlayedBy& played_by,
                            const KeptBehaviour& kept) {
  Shrinking shrinking(scenario, played_by, kept);
  return shrinking.named(
      reduced_scenario(scenario,
                       [&](const std::string& tried) { return shrinking.still_shows(tried); }),
      played_by.table);
}

}  // namespace connectsim
