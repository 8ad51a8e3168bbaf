#pragma once

#include <cstdint>
#include <vector>

#include "model/network/network.h"
#include "model/request.h"
#include "simulator/findings/findings.h"
#include "simulator/replay/play.h"
#include "simulator/replay/replay_tally.h"

namespace connectsim {

/// Whether something about a scenario is news: a violation that no finding explains.
enum class Explained : std::uint8_t { yes, no };

/// Adds played scenarios to a tally and holds their violations against the findings. Allocates
/// nothing but the entries of violations that nothing explains. Table and findings must outlive it.
class ReplayCount {
 public:
  ReplayCount(const DecisionTable& table, const Findings& findings, PropertySet properties);

  /// Counts one scenario.
  Explained count(const Played& played, const Network& network, const Request& request,
                  std::uint64_t number, ReplayTally& tally) const;

  /// Whether a finding explains that a played scenario violates a property.
  [[nodiscard]] Explained explained(Property property, const Played& played, const Network& network,
                                    const Request& request) const;

 private:
  void count_decision(const Played& played, ReplayTally& tally) const;
  Explained count_violation(Property property, const Circumstances& violated,
                            std::uint32_t situation, const Request& request, std::uint32_t size,
                            std::uint64_t number, ReplayTally& tally) const;
  template <typename See>
  [[nodiscard]] Explained see_findings(Property property, const Circumstances& violated,
                                       std::uint32_t situation, const See& see) const;

  const DecisionTable& table_;
  const Findings& findings_;
  PropertySet properties_;
  /// Findings by property that the table's readings allow, by place.
  std::array<std::vector<std::uint32_t>, property_count> findings_of_;
};

/// How large a scenario is: vertices, edges and targets.
std::uint32_t scenario_size(const Network& network);

}  // namespace connectsim
