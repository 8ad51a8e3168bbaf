// Writes a table check as JSON: counts, silences, conflicts, overlaps, rows, completion.
#include "reports/check/check_json.h"

#include <algorithm>

#include "reports/json/json_tree.h"
#include "simulator/check/possible_situations.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

JsonTree counts_of(const AnswerCounts& counts) {
  return {{"situations", counts.situations},
          {"clear", counts.clear()},
          {"silent", counts.silent},
          {"conflict", counts.conflicting},
          {"overlap", counts.overlapping}};
}

class CheckTree {
 public:
  CheckTree(const CheckedTable& checked, const ResultForm& form)
      : checked_(checked),
        form_(form),
        table_(checked.table),
        check_(checked.check),
        replays_(checked.replays) {}

  [[nodiscard]] JsonTree whole() const {
    JsonTree counts;
    for (std::size_t i = 0; i < check_.parts.size(); ++i) {
      counts[words_of<SituationPart>[i]] = {{"everywhere", counts_of(check_.parts[i].everywhere)},
                                            {"possible", counts_of(check_.parts[i].possible)}};
    }
    const auto region = [&](const Region& each) { return tree_of(each); };
    JsonTree whole = head_tree(check_format, form_);
    whole.update(
        {{"place", checked_.place},
         {"columns", list_tree(check_.situations.columns(), [](Column c) { return text_of(c); })},
         {"counts", std::move(counts)},
         {"silences", list_tree(check_.silences, region)},
         {"conflict_count", check_.rows.conflict_count},
         {"conflicts", list_tree(check_.conflicts,
                                 [&](const Conflict& conflict) {
                                   JsonTree tree = tree_of(conflict.pair);
                                   tree["regions"] = list_tree(conflict.regions, region);
                                   return tree;
                                 })},
         {"overlap_count", check_.rows.overlap_count},
         {"overlaps",
          list_tree(check_.rows.overlaps, [&](const RowPair& pair) { return tree_of(pair); })},
         {"rows", rows()},
         {"completion", completion()},
         {"map", map()},
         {"replays",
          list_tree(replays_, [](const ReplayResult& replay) { return tree_of(replay); })},
         {"messages", list_tree(check_messages(checked_, form_.language),
                                [&](const CheckMessage& message) { return tree_of(message); })}});
    return whole;
  }

 private:
  [[nodiscard]] JsonTree box(Box box) const {
    return columns_tree(check_.situations.column_values(box));
  }

  [[nodiscard]] JsonTree tree_of(const Region& region) const {
    JsonTree tree = {{"when", box(region.box)}, {"situations", region.situations}};
    if (region.without_witness > 0) {
      tree["without_witness"] = region.without_witness;
    }
    tree["readings"] = list_tree(region.readings, [](const ReadingEffect& effect) -> JsonTree {
      const ReadingSwitch& reading = reading_switches()[effect.reading];
      return {{"reading", reading.name},
              {"value", reading.values[effect.value]},
              {"situations", effect.situations}};
    });
    if (!region.scenario.empty()) {
      tree["witness_situation"] = box(region.witness);
      tree["witness"] = JsonTree::parse(region.scenario);
    }
    return tree;
  }

  [[nodiscard]] JsonTree tree_of(const RowPair& pair) const {
    const TableRow& row = table_.rows()[pair.row];
    const TableRow& other = table_.rows()[pair.other];
    return {{"rows", {pair.row + 1, pair.other + 1}},
            {"actions", {text_of(row.action), text_of(other.action)}},
            {"cites", {row.citation, other.citation}},
            {"situations", pair.situations},
            {"possible", pair.possible_situations}};
  }

  [[nodiscard]] JsonTree rows() const {
    JsonTree rows = JsonTree::array();
    for (const RowUse& use : check_.rows.rows) {
      const TableRow& row = table_.rows()[rows.size()];
      JsonTree tree = {{"row", rows.size() + 1},
                       {"action", text_of(row.action)},
                       {"cites", row.citation},
                       {"covers", use.covered},
                       {"covers_possible", use.covered_possible},
                       {"decides", use.decided},
                       {"decides_possible", use.decided_possible}};
      if (use.decided_without_spare > 0) {
        tree["decides_without_spare"] = use.decided_without_spare;
      }
      if (use.duplicate_of) {
        tree["duplicate_of"] = *use.duplicate_of + 1;
      }
      if (use.decided_possible == 0 && use.covered_possible > 0) {
        tree["shadowed_by"] = list_tree(use.shadowed_by, [](auto other) { return other + 1; });
        tree["shadowed_everywhere"] = use.is_shadowed_everywhere;
      }
      rows.push_back(std::move(tree));
    }
    return rows;
  }

  [[nodiscard]] JsonTree completion() const {
    const Completion& completion = check_.completion;
    return {{"rows", list_tree(completion.rows.boxes,
                               [&](Box each) -> JsonTree {
                                 return {{"when", box(each)}, {"action", nullptr}};
                               })},
            {"at_least", completion.rows.count_min},
            {"fewest", completion.rows.is_minimal()},
            {"total", completion.is_total}};
  }

  // Every situation that can occur, and what the table answers in it.
  [[nodiscard]] JsonTree map() const {
    SituationSet possible;
    for (const PossibleSituation& each : possible_situations(table_.readings())) {
      possible.set(check_.situations.index(each.situation));
    }
    JsonTree map = JsonTree::array();
    std::vector<std::uint32_t> covering;
    for (const Situation& situation : check_.situations.situations()) {
      if (possible.test(situation_index(situation))) {
        const std::uint32_t row = table_.match(situation, covering);
        map.push_back({{"situation", situation_tree(situation, &table_)},
                       {"rows", covering},
                       {"answer", row == 0 ? text_of(Verdict::silent)
                                           : text_of(table_.rows()[row - 1].action)},
                       {"state", state_of(covering)}});
        if (row != 0) {
          map.back()["row"] = row;
        }
      }
    }
    return map;
  }

  [[nodiscard]] std::string_view state_of(const std::vector<std::uint32_t>& covering) const {
    const auto differs = [&](std::uint32_t row) {
      return table_.rows()[row - 1].action != table_.rows()[covering.front() - 1].action;
    };
    return covering.empty()                                         ? "silent"
           : std::any_of(covering.begin(), covering.end(), differs) ? "conflict"
           : covering.size() > 1                                    ? "overlap"
                                                                    : "clear";
  }

  [[nodiscard]] JsonTree tree_of(const CheckMessage& message) const {
    JsonTree tree = {{"topic", text_of(message.topic)},
                     {"level", text_of(level_of(message.topic))}};
    if (message.row) {
      tree["row"] = *message.row + 1;
      tree["cites"] = table_.rows()[*message.row].citation;
    }
    tree["line"] = line_of(checked_, message.row);
    if (!message.others.empty()) {
      tree["others"] = list_tree(message.others, [&](std::uint32_t other) -> JsonTree {
        return {{"row", other + 1}, {"line", line_of(checked_, other)}};
      });
    }
    if (!message.boxes.empty()) {
      tree["when"] = list_tree(message.boxes, [&](Box each) { return box(each); });
    }
    if (!message.subject.empty()) {
      tree["subject"] = message.subject;
    }
    tree["text"] = message.text;
    if (!message.witness.empty()) {
      tree["witness"] = JsonTree::parse(message.witness);
    }
    return tree;
  }

  static void add(const ReplayResult& replay, const Sightings& sightings, JsonTree& tree) {
    tree["scenarios"] = sightings.count;
    tree["smallest"] = replay.id(sightings.scenario);
  }

  static JsonTree tree_of(const ReplayResult& replay) {
    JsonTree findings = JsonTree::array();
    const std::vector<Finding>& known = replay.findings.list();
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (replay.tally.findings[i].count > 0) {
        JsonTree tree = {{"name", known[i].name},
                         {"property", text_of(known[i].property)},
                         {"cites", known[i].citation}};
        add(replay, replay.tally.findings[i], tree);
        findings.push_back(std::move(tree));
      }
    }
    return {{"source", text_of(replay.source.kind)},
            {"scenarios", replay.tally.scenarios},
            {"violations", list_tree(violation_groups(replay.tally),
                                     [&](const ViolationGroup& group) {
                                       const UnexplainedKind& kind = group.smallest;
                                       JsonTree tree = {{"property", text_of(kind.property)},
                                                        {"row", kind.row},
                                                        {"proxy_mode", text_of(kind.proxy_mode)}};
                                       add(replay, group.sightings, tree);
                                       return tree;
                                     })},
            {"findings", std::move(findings)}};
  }

  const CheckedTable& checked_;
  const ResultForm& form_;
  const DecisionTable& table_;
  const TableCheck& check_;
  const std::vector<ReplayResult>& replays_;
};

}  // namespace

void append_check_json(const CheckedTable& checked, const ResultForm& form, std::string& out) {
  append_json(CheckTree(checked, form).whole(), out);
  out += '\n';
}

}  // namespace connectsim
