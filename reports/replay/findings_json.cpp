// Writes a findings document: what is known of a table, and each new kind of violation.
#include "reports/replay/findings_json.h"

#include "reports/json/json_tree.h"

namespace connectsim {
namespace {

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

// Without an explanation: a finding explains only what a person has said something about.
JsonTree new_tree(const NewFinding& finding) {
  JsonTree when = JsonTree::object();
  if (finding.row > 0) {
    when["row"] = JsonTree::array({finding.row});
  }
  when.update(columns_tree(finding.columns));
  when[text_of(RequestFact::proxy_mode)] = JsonTree::array({text_of(finding.proxy_mode)});
  JsonTree tree = {
      {"name", std::string(text_of(finding.property)) + "-row-" + std::to_string(finding.row) +
                   "-proxy-" + std::string(text_of(finding.proxy_mode))},
      {"property", text_of(finding.property)},
      {"when", std::move(when)},
      {"explanation", ""}};
  if (!finding.witness.empty()) {
    tree["witness"] = JsonTree::parse(finding.witness);
  }
  return tree;
}

}  // namespace

void append_findings_json(const ReplayResult& result, const FoundByReplay& found,
                          std::string& out) {
  const DecisionTable& table = result.table;
  const auto situation = [&](const Situation& each) { return situation_tree(each, &table); };
  JsonTree findings = JsonTree::array();
  for (const Finding& finding : result.findings.list()) {
    if (!finding.explanation.empty()) {  // the others are found anew
      findings.push_back(known_tree(finding));
    }
  }
  for (const NewFinding& finding : found.findings) {
    findings.push_back(new_tree(finding));
  }
  out += "{\"format\":\"connectsim.findings/1\",\n\"table\":" + json_text(table.name());
  const auto append_list = [&](std::string_view name, const JsonTree& list) {
    out.append(",\n\"").append(name).append("\":[");
    append_lines(list, out);
    out += "\n]";
  };
  append_list("silences", list_tree(found.silences, situation));
  append_list("conflicts", list_tree(found.conflicts, situation));
  append_list("findings", findings);
  out += "}\n";
}

}  // namespace connectsim
