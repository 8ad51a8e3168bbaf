// Reads a scenario and plays it as the first of a replay.
#include "simulator/replay/scenario_player.h"

namespace connectsim {

ScenarioPlayer::ScenarioPlayer(const PlayedBy& played_by, PropertySet properties)
    : played_by_(played_by),
      player_(played_by.table, properties),
      variations_(played_by.table, properties, 1),
      base_(played_by.base, properties, 1),
      count_(played_by.table, played_by.findings, properties) {}

void ScenarioPlayer::play(const std::string& scenario) {
  document_.read(scenario);
  reader_.read(document_.root(), scenario_, snapshot_, request_);
  played_ = &player_.play(snapshot_.network, request_);
  variations_.play(snapshot_.network, request_, 0, played_->properties);
  base_.compare(snapshot_.network, request_, 0, played_->properties);
}

bool ScenarioPlayer::is_news(Property property) const {
  return is_violated(property) &&
         count_.explained(property, *played_, snapshot_.network, request_) == Explained::no;
}

std::optional<Property> ScenarioPlayer::violated(PropertySet properties) const {
  std::optional<Property> explained;
  for (std::size_t i = 0; i < property_count; ++i) {
    const auto property = static_cast<Property>(i);
    if (!properties.test(i) || !is_violated(property)) {
      continue;
    }
    if (is_news(property)) {
      return property;
    }
    if (!explained) {
      explained = property;
    }
  }
  return explained;
}

ScenarioPlayer::UnknownCounts ScenarioPlayer::unknown_counts() const {
  UnknownCounts counts{};
  for (const Unknown& unknown : played_->decision.unknown) {
    ++counts[static_cast<std::size_t>(unknown.fact)];
  }
  return counts;
}

}  // namespace connectsim
