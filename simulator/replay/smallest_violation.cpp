// Decides the smallest scenarios of a replay again that violate a property without a finding.
#include "simulator/replay/smallest_violation.h"

#include "simulator/replay/replay.h"

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
    const std::uint64_t number = group.sightings.scenario;
    std::optional<SmallestViolation>& found = smallest.emplace_back();
    if (const std::optional<GeneratedScenario> scenario = scenario_of(result.source, number)) {
      const Network& network = scenario->network();
      found = {result.id(number), network.group_count(), rule_count(network),
               decide(network, scenario->request, result.table)};
    }
  }
  return smallest;
}

}  // namespace connectsim
