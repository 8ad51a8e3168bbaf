// Decides what one played scenario adds to the count: rows, situations, findings, violations.
#include "simulator/replay/replay_count.h"

namespace connectsim {
namespace {

template <typename Bits, typename Counts>
void count_bits(const Bits& bits, Counts& counts) {
  if (bits.none()) {
    return;
  }
  for (std::size_t i = 0; i < bits.size(); ++i) {
    counts[i] += bits.test(i) ? 1 : 0;
  }
}

template <typename Enum>
std::size_t index(Enum value) {
  return static_cast<std::size_t>(value);
}

// The number of the situation as the table tells situations apart: `registered` is read for every
// table. 0 for refused requests.
std::uint32_t situation_for(const DecisionTable& table, const Decision& decision) {
  if (decision.verdict == Verdict::refused) {
    return 0;
  }
  Situation situation = decision.situation;
  if (!table.uses(Column::registered)) {
    situation.registered = RegisteredValue::not_used;
  }
  return static_cast<std::uint32_t>(situation_index(situation));
}

}  // namespace

std::uint32_t scenario_size(const Network& network) {
  return network.vertex_count() + network.edge_count() + network.target_count();
}

ReplayCount::ReplayCount(const DecisionTable& table, const Findings& findings,
                         PropertySet properties)
    : table_(table), findings_(findings), properties_(properties) {
  for (std::uint32_t place = 0; place < findings.list().size(); ++place) {
    const Finding& finding = findings.list()[place];
    if (finding.explains(table.readings())) {
      findings_of_[index(finding.property)].push_back(place);
    }
  }
}

Explained ReplayCount::count(const Played& played, const Network& network, const Request& request,
                             std::uint64_t number, ReplayTally& tally) const {
  ++tally.scenarios;
  count_decision(played, tally);
  const Decision& decision = played.decision;
  const std::uint32_t size = scenario_size(network);
  const std::uint32_t situation = situation_for(table_, decision);
  if (decision.verdict != Verdict::refused) {
    tally.situations[situation].see(size, number);
  }
  Explained explained = Explained::yes;
  bool has_circumstances = false;
  Circumstances violated;
  for (std::size_t i = 0; i < property_count; ++i) {
    const auto property = static_cast<Property>(i);
    const Holding holding = played.properties.of(property);
    if (!properties_.test(i)) {
      continue;
    }
    ++tally.properties[i][index(holding)];
    if (holding != Holding::violated) {
      continue;
    }
    if (!has_circumstances) {
      violated = circumstances(network, request, decision);
      has_circumstances = true;
    }
    if (count_violation(property, violated, situation, request, size, number, tally) ==
        Explained::no) {
      explained = Explained::no;
    }
  }
  return explained;
}

void ReplayCount::count_decision(const Played& played, ReplayTally& tally) const {
  const Decision& decision = played.decision;
  ++tally.verdicts[index(decision.verdict)];
  if (decision.verdict == Verdict::decided) {
    ++tally.actions[index(decision.action)];
    ++tally.deciding[decision.row - 1];
  }
  for (const std::uint32_t row : decision.rows) {
    ++tally.covering[row - 1];
  }
  for (const GroupJudgement& judgement : decision.judgements) {
    ++tally.judgements[index(judgement.role)][index(judgement.code)];
  }
  for (const Unknown& unknown : decision.unknown) {
    ++tally.unknown[index(unknown.fact)];
  }
  count_bits(decision.unmet, tally.unmet);
  count_bits(decision.notes | played.plan.notes, tally.notes);
  count_bits(played.plan.obstacles, tally.obstacles);
}

template <typename See>
Explained ReplayCount::see_findings(Property property, const Circumstances& violated,
                                    std::uint32_t situation, const See& see) const {
  bool is_explained = false;
  if (property == Property::covered) {
    is_explained = findings_.lists_silence(situation);
  } else if (property == Property::unambiguous) {
    is_explained = findings_.lists_conflict(situation);
  }
  for (const std::uint32_t place : findings_of_[index(property)]) {
    if (findings_.list()[place].when.holds(violated)) {
      see(place);
      is_explained = true;
    }
  }
  return is_explained ? Explained::yes : Explained::no;
}

Explained ReplayCount::count_violation(Property property, const Circumstances& violated,
                                       std::uint32_t situation, const Request& request,
                                       std::uint32_t size, std::uint64_t number,
                                       ReplayTally& tally) const {
  const Explained explained = see_findings(property, violated, situation, [&](std::uint32_t place) {
    tally.findings[place].see(size, number);
  });
  if (explained == Explained::no) {
    tally.unexplained[{property, violated.row, request.proxy_mode, situation}].see(size, number);
  }
  return explained;
}

Explained ReplayCount::explained(Property property, const Played& played, const Network& network,
                                 const Request& request) const {
  return see_findings(property, circumstances(network, request, played.decision),
                      situation_for(table_, played.decision), [](std::uint32_t) {});
}

}  // namespace connectsim
