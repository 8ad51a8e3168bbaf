#include "simulator/check/table_check.h"

#include <unordered_map>

#include "scenarios/scenario_json.h"
#include "simulator/check/situation_witness.h"
#include "simulator/explanation/readings_that_decide.h"

namespace connectsim {
namespace {

// Each pair is told with its regions: more than these nobody reads.
constexpr CheckBounds bounds{200, 10'000, 20'000'000};

class TableChecker {
 public:
  explicit TableChecker(const DecisionTable& table)
      : table_(table),
        possible_(possible_situations(table.readings())),
        check_{SituationSpace(table), {}, {}, {}, {}, {}},
        boxes_(check_.situations.box_table(table)),
        possible_boxes_(possible_boxes(check_.situations, possible_)),
        witnesses_(check_.situations, table.readings()) {}

  TableCheck check_table() {
    check_.rows = checked(boxes_, possible_boxes_, bounds);
    count_parts();
    for (const SituationPart part : {SituationPart::direct, SituationPart::proxied}) {
      for (const Box box : check_.part(part).possible.silent_boxes) {
        check_.silences.push_back(region(box));
      }
    }
    for (const RowPair& pair : check_.rows.conflicts) {
      check_.conflicts.push_back({pair, regions_of(pair)});
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

  [[nodiscard]] const BoxSpace& space() const { return boxes_.space; }

  void count_part(SituationPart part, const std::vector<Box>& everywhere,
                  const std::vector<Box>& possible) {
    PartCounts& counts = check_.parts[static_cast<std::size_t>(part)];
    counts.everywhere = swept(boxes_, everywhere);
    counts.possible = swept(boxes_, possible, {bounds.silent_boxes, UINT64_MAX});
  }

  // A table without the proxy column has situations that are of both modes; such a silence is told
  // once, as a direct one.
  void count_parts() {
    const SituationSpace& situations = check_.situations;
    const std::vector<Box> direct = {situations.part_without_proxy()};
    const std::vector<Box> proxied = {situations.part_with_proxy()};
    count_part(SituationPart::every, {space().all()}, possible_boxes_);
    count_part(SituationPart::direct, direct,
               possible_boxes(situations, possible_, ProxyMode::none));
    std::vector<Box> through = possible_boxes(situations, possible_, ProxyMode::existing);
    count_part(SituationPart::existing_proxy, proxied, through);
    count_part(SituationPart::new_proxy, proxied,
               possible_boxes(situations, possible_, ProxyMode::create));
    count_part(SituationPart::proxied, proxied,
               difference(space(), possible_boxes_,
                          possible_boxes(situations, possible_, ProxyMode::none)));
  }

  [[nodiscard]] std::vector<Region> regions_of(const RowPair& pair) {
    const std::vector<Box> common =
        common_boxes(space(), boxes_.rows[pair.row], boxes_.rows[pair.other]);
    std::vector<Region> regions;
    for (const Box box : merged(space(), common_boxes(space(), common, possible_boxes_))) {
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

  // The proof is the same sweep once more, over the table with the rows added.
  void complete() {
    const Sweep& possible = check_.part(SituationPart::every).possible;
    if (possible.silent == 0) {
      check_.completion.is_total = true;
      return;
    }
    check_.completion.rows = completing_boxes(boxes_, possible.silent_boxes);
    BoxTable completed = boxes_;
    for (const Box box : check_.completion.rows.boxes) {
      completed.order.push_back(static_cast<std::uint32_t>(completed.rows.size()));
      completed.rows.push_back({{box}, 0});
    }
    check_.completion.is_total = swept(completed, possible_boxes_).silent == 0;
  }

  const DecisionTable& table_;
  std::vector<PossibleSituation> possible_;
  TableCheck check_;
  BoxTable boxes_;
  std::vector<Box> possible_boxes_;
  WitnessSearch witnesses_;
  std::unordered_map<std::uint64_t, Witness> witnesses_seen_;  // by the bits of the cell
};

}  // namespace

TableCheck checked(const DecisionTable& table) { return TableChecker(table).check_table(); }

}  // namespace connectsim
