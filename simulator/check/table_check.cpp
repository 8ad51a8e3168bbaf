// Decides what `check` says of a table (T-5): counts by part, silences and conflicts with a
// scenario each, and the rows that would make it total.
#include "simulator/check/table_check.h"

#include <unordered_map>

#include "scenarios/scenario_json.h"
#include "simulator/check/situation_witness.h"
#include "simulator/explanation/readings_that_decide.h"

namespace connectsim {
namespace {

// Each pair is told with its regions: more than these nobody reads.
constexpr std::size_t pairs_max = 200;

class TableChecker {
 public:
  TableChecker(const DecisionTable& table, const DecisionTable* base)
      : table_(table),
        check_{base == nullptr ? SituationSpace(table) : SituationSpace(table, *base),
               {},
               {},
               {},
               {},
               {}},
        rows_(table, check_.situations),
        witnesses_(check_.situations, table.readings()) {
    if (base != nullptr) {
      const RowSets rows(*base, check_.situations);
      known_silent_ = ~rows.covered();
      known_conflicting_ = rows.conflicting();
    }
    for (const PossibleSituation& each : possible_situations(table.readings())) {
      const std::size_t index = check_.situations.index(each.situation);
      possible_.set(index);
      for (std::size_t mode = 0; mode < possible_with_.size(); ++mode) {
        if (each.occurs_with(static_cast<ProxyMode>(mode))) {
          possible_with_[mode].set(index);
        }
      }
    }
  }

  TableCheck check_table() {
    check_.rows = rows_.checked(possible_, pairs_max);
    count_parts();
    // A table without the proxy column has situations that are of both modes; such a silence is
    // told once, as a direct one.
    const SituationSet& direct = possible_with(ProxyMode::none);
    for (const SituationSet& part : {direct, possible_ & ~direct}) {
      for (const Box box : check_.situations.boxes(part & ~rows_.covered() & ~known_silent_)) {
        check_.silences.push_back(region(box));
      }
    }
    for (const RowPair& pair : check_.rows.conflicts) {
      std::vector<Region> regions = regions_of(pair);
      if (!regions.empty() || known_conflicting_.none()) {
        check_.conflicts.push_back({pair, std::move(regions)});
      }
    }
    complete();
    return std::move(check_);
  }

 private:
  // The scenario in a situation, and the readings under which it is clear.
  struct Witness {
    std::string scenario;  // empty: none was found
    std::vector<DecidingReading> readings;
  };

  [[nodiscard]] const BoxSpace& space() const { return check_.situations.space(); }
  [[nodiscard]] const SituationSet& possible_with(ProxyMode mode) const {
    return possible_with_[static_cast<std::size_t>(mode)];
  }

  void count_part(SituationPart part, const SituationSet& everywhere,
                  const SituationSet& possible) {
    check_.parts[static_cast<std::size_t>(part)] = {rows_.counts(everywhere),
                                                    rows_.counts(possible)};
  }

  // Without the proxy column every situation is both with a proxy and without one.
  void count_parts() {
    const bool tells_apart = table_.uses(Column::proxy);
    const SituationSet direct = check_.situations.those([&](const Situation& situation) {
      return !tells_apart || situation.proxy == ProxyValue::not_used;
    });
    const SituationSet proxied = check_.situations.those([&](const Situation& situation) {
      return !tells_apart || situation.proxy != ProxyValue::not_used;
    });
    count_part(SituationPart::every, direct | proxied, possible_);
    count_part(SituationPart::direct, direct, possible_with(ProxyMode::none));
    count_part(SituationPart::proxied, proxied, possible_ & ~possible_with(ProxyMode::none));
    count_part(SituationPart::existing_proxy, proxied, possible_with(ProxyMode::existing));
    count_part(SituationPart::new_proxy, proxied, possible_with(ProxyMode::create));
  }

  [[nodiscard]] std::vector<Region> regions_of(const RowPair& pair) {
    std::vector<Region> regions;
    for (const Box box : check_.situations.boxes(rows_.row(pair.row) & rows_.row(pair.other) &
                                                 possible_ & ~known_conflicting_)) {
      regions.push_back(region(box));
    }
    return regions;
  }

  [[nodiscard]] Region region(Box box) {
    Region region;
    region.box = box;
    region.situations = space().cell_count(box);
    std::vector<Box> cells;
    space().append_cells(box, cells);
    for (const Box cell : cells) {
      const Witness& witness = witness_in(cell);
      region.without_witness += witness.scenario.empty() ? 1 : 0;
      for (const DecidingReading& found : witness.readings) {
        add_reading(found, region.readings);
      }
      if (region.scenario.empty() && !witness.scenario.empty()) {
        region.witness = cell;
        region.scenario = witness.scenario;
      }
    }
    return region;
  }

  // Many regions of a large table hold the same cell: it is looked at once.
  const Witness& witness_in(Box cell) {
    const auto [found, is_new] = witnesses_seen_.try_emplace(cell.bits);
    GeneratedScenario scenario;
    if (is_new && witnesses_.find(cell, WitnessSearch::Effort::generated, scenario)) {
      const Decision decision = decide(scenario.network(), scenario.request, table_);
      found->second.readings =
          readings_that_decide(scenario.network(), scenario.request, table_, decision);
      found->second.scenario = scenario_json("", scenario);
    }
    return found->second;
  }

  static void add_reading(const DecidingReading& found, std::vector<ReadingEffect>& effects) {
    auto effect = effects.begin();
    while (effect != effects.end() &&
           (effect->reading != found.reading || effect->value != found.value)) {
      ++effect;
    }
    if (effect == effects.end()) {
      effect = effects.insert(effect, {found.reading, found.value, 0});
    }
    ++effect->situations;
  }

  void complete() {
    const std::vector<Box> silent = check_.situations.boxes(possible_ & ~rows_.covered());
    std::vector<Box> taken;
    for (const TableRow& row : table_.rows()) {
      for (const ColumnValues alternative : row.alternatives) {
        taken.push_back(check_.situations.box(alternative));
      }
    }
    check_.completion.rows = completing_boxes(space(), taken, silent);
    check_.completion.is_total = without(space(), silent, check_.completion.rows.boxes).empty();
  }

  const DecisionTable& table_;
  TableCheck check_;
  RowSets rows_;
  SituationSet possible_;
  SituationSet known_silent_;  // of the base, if there is one
  SituationSet known_conflicting_;
  std::array<SituationSet, words_of<ProxyMode>.size()> possible_with_;
  WitnessSearch witnesses_;
  std::unordered_map<std::uint64_t, Witness> witnesses_seen_;  // by the bits of the cell
};

}  // namespace

TableCheck checked(const DecisionTable& table, const DecisionTable* base) {
  return TableChecker(table, base).check_table();
}

}  // namespace connectsim
