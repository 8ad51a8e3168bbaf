// Decides the smallest scenarios of a replay again that violate a property without a finding.
#include "simulator/replay/smallest_violation.h"

#include "scenarios/scenario_json.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/shrunk_scenario.h"

namespace connectsim {
namespace {

std::size_t rule_count(const Network& network) {
  std::size_t count = 0;
  for (Edge edge{0}; edge.index < network.edge_count(); ++edge.index) {
    count += network.edge(edge).kind != EdgeKind::association ? 1 : 0;
  }
  return count;
}

}  // namespace

std::vector<std::optional<SmallestViolation>> smallest_violations(const ReplayResult& result,
                                                                  std::size_t most) {
  std::vector<std::optional<SmallestViolation>> smallest;
  for (const ViolationGroup& group : violation_groups(result.tally)) {
    if (smallest.size() == most) {
      break;
    }
    smallest.push_back(shrunk_violation(result, group.smallest.property, group.sightings.scenario));
  }
  return smallest;
}

std::optional<SmallestViolation> shrunk_violation(const ReplayResult& result, Property property,
                                                  std::uint64_t number) {
  if (result.source.kind == ReplaySource::Kind::files) {
    return std::nullopt;
  }
  std::optional<GeneratedScenario> scenario = scenario_of(result.source, number);
  if (!scenario) {
    return std::nullopt;
  }
  SmallestViolation violation;
  violation.id = result.id(number);
  const std::string whole = scenario_json(violation.id, *scenario);
  const PlayedBy played_by{result.table, result.findings, result.base};
  ScenarioPlayer player(played_by, PropertySet());
  player.play(whole);
  KeptBehaviour kept;
  kept.behaviour = player.behaviour(property);
  violation.scenario = shrunk_scenario(whole, played_by, kept);
  player.play(violation.scenario);
  violation.group_count = player.snapshot().network.group_count();
  violation.rule_count = rule_count(player.snapshot().network);
  violation.decision = player.played().decision;
  return violation;
}

}  // namespace connectsim
