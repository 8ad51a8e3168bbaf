// Writes a findings document: what is known of a table, and each new kind of violation.
#include "reports/replay/findings_json.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reports/json/json_tree.h"
#include "scenarios/builder/situation_snapshot.h"
#include "scenarios/scenario_json.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

// What one finding is made of: kinds of violations that differ only in their situations.
struct NewFinding {
  ColumnValues columns;
  Sightings sightings;
};
using NewFindings = std::map<std::tuple<Property, std::uint32_t, ProxyMode>, NewFinding>;

NewFindings new_findings(const ReplayResult& result) {
  NewFindings found;
  for (const auto& [kind, sightings] : result.tally.unexplained) {
    if (kind.property == Property::covered || kind.property == Property::unambiguous) {
      continue;  // exact lists of situations
    }
    NewFinding& finding = found[{kind.property, kind.row, kind.proxy_mode}];
    const Situation situation = situation_at(kind.situation);
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      finding.columns.add(column, situation.value(column));
    }
    finding.sightings.add(sightings);
  }
  return found;
}

// Those that can occur, and those that did.
std::vector<Situation> situations_of(const ReplayResult& result) {
  std::vector<Situation> situations;
  for (std::size_t index = 0; index < situation_count; ++index) {
    const Situation situation = situation_at(index);
    const bool can_occur =
        situation == page_columns(situation) && reason_against(situation) == nullptr;
    if (can_occur || result.tally.situations[index].count > 0) {
      situations.push_back(situation);
    }
  }
  return situations;
}

// Facts that take every value are left out.
void add_request(const RequestFacts& facts, JsonTree& when) {
  for (std::size_t i = 0; i < request_fact_count; ++i) {
    const auto fact = static_cast<RequestFact>(i);
    const std::span<const std::string_view> all = fact_words(fact);
    JsonTree words = JsonTree::array();
    for (std::size_t value = 0; value < all.size(); ++value) {
      if (facts.has(fact, value)) {
        words.push_back(all[value]);
      }
    }
    if (words.size() < all.size()) {
      when[text_of(fact)] = std::move(words);
    }
  }
}

JsonTree when_tree(const FindingPredicate& when) {
  JsonTree tree = JsonTree::object();
  if (!when.rows.empty()) {
    tree["row"] = when.rows;
  }
  if (!when.actions.all()) {
    tree["action"] = words_tree<Action>(when.actions);
  }
  tree.update(columns_tree(when.columns));
  add_request(when.request, tree);
  for (const FindingPredicate::ReadingValues& each : when.readings) {
    const ReadingSwitch& reading = reading_switches()[each.reading];
    tree["readings"][reading.name] =
        list_tree(each.values, [&](std::size_t value) { return reading.values[value]; });
  }
  return tree;
}

JsonTree known_tree(const Finding& finding) {
  JsonTree tree = {{"name", finding.name},
                   {"property", text_of(finding.property)},
                   {"when", when_tree(finding.when)}};
  if (!finding.citation.empty()) {
    tree["cites"] = finding.citation;
  }
  tree["explanation"] = finding.explanation;
  if (!finding.witness.empty()) {
    tree["witness"] = JsonTree::parse(finding.witness);
  }
  return tree;
}

JsonTree new_tree(const ReplayResult& result, const NewFindings::value_type& entry) {
  const auto& [property, row, mode] = entry.first;
  const NewFinding& finding = entry.second;
  ColumnValues columns = finding.columns;
  for (const Column column : {Column::registered, Column::reachable, Column::listed}) {
    for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
      if (!result.table.uses(column)) {
        columns.add(column, value);  // not told apart, so not asked for
      }
    }
  }
  JsonTree when = JsonTree::object();
  if (row > 0) {
    when["row"] = JsonTree::array({row});
  }
  when.update(columns_tree(columns));
  when[text_of(RequestFact::proxy_mode)] = JsonTree::array({text_of(mode)});
  JsonTree tree = {
      {"name", std::string(text_of(property)) + "-row-" + std::to_string(row) + "-proxy-" +
                   std::string(text_of(mode))},
      {"property", text_of(property)},
      {"when", std::move(when)},
      {"explanation", "Not explained yet: violated by " + std::to_string(finding.sightings.count) +
                          " of " + std::to_string(result.tally.scenarios) + " scenarios."}};
  std::optional<GeneratedScenario> witness = scenario_of(result.source, finding.sightings.scenario);
  if (witness) {
    tree["witness"] =
        JsonTree::parse(scenario_json(result.id(finding.sightings.scenario), *witness));
  }
  return tree;
}

}  // namespace

void append_findings_json(const ReplayResult& result, std::string& out) {
  const DecisionTable& table = result.table;
  JsonTree silences = JsonTree::array();
  JsonTree conflicts = JsonTree::array();
  std::vector<std::uint32_t> rows;
  for (const Situation& situation : situations_of(result)) {
    if (table.match(situation, rows) == 0) {
      silences.push_back(situation_tree(situation, &table));
    } else if (std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
                 return table.rows()[row - 1].action != table.rows()[rows[0] - 1].action;
               })) {
      conflicts.push_back(situation_tree(situation, &table));
    }
  }
  JsonTree findings = list_tree(result.findings.list(), known_tree);
  for (const auto& entry : new_findings(result)) {
    findings.push_back(new_tree(result, entry));
  }
  out += "{\"format\":\"connectsim.findings/1\",\n\"table\":" + json_text(table.name());
  const auto append_list = [&](std::string_view name, const JsonTree& list) {
    out.append(",\n\"").append(name).append("\":[");
    append_lines(list, out);
    out += "\n]";
  };
  append_list("silences", silences);
  append_list("conflicts", conflicts);
  append_list("findings", findings);
  out += "}\n";
}

}  // namespace connectsim
