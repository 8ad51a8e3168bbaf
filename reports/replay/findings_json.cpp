#include "reports/replay/findings_json.h"

#include <map>
#include <tuple>

#include "reports/json/json_writer.h"
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

class FindingsWriter {
 public:
  FindingsWriter(const ReplayResult& result, std::string& out)
      : result_(result), out_(out), json_(out) {}

  void append() {
    out_ += "{\"format\":\"connectsim.findings/1\",\n";
    json_.member("table", result_.table.name());
    append_situations();
    out_ += ",\n\"findings\":[";
    for (const Finding& finding : result_.findings.list()) {
      next();
      append_known(finding);
    }
    for (const auto& [kind, finding] : new_findings(result_)) {
      next();
      append_new(std::get<Property>(kind), std::get<std::uint32_t>(kind), std::get<ProxyMode>(kind),
                 finding);
    }
    out_ += "\n]}\n";
  }

 private:
  // The next entry of a list, on a line of its own.
  void next() { out_ += out_.back() == '[' ? "\n" : ",\n"; }

  void append_situations() {
    std::string silences;
    std::string conflicts;
    std::vector<std::uint32_t> rows;
    for (const Situation& situation : situations_of(result_)) {
      if (result_.table.match(situation, rows) == 0) {
        append_situation(situation, silences);
        continue;
      }
      for (const std::uint32_t row : rows) {
        if (result_.table.rows()[row - 1].action != result_.table.rows()[rows[0] - 1].action) {
          append_situation(situation, conflicts);
          break;
        }
      }
    }
    out_ += ",\n\"silences\":[" + silences + "\n],\n\"conflicts\":[" + conflicts + "\n]";
  }

  void append_situation(const Situation& situation, std::string& list) const {
    list += list.empty() ? "\n" : ",\n";
    JsonWriter json(list);
    json.open_object();
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      if (column <= Column::target_health || result_.table.uses(column)) {
        json.member(text_of(column), value_word(column, situation.value(column)));
      }
    }
    json.close_object();
  }

  void append_known(const Finding& finding) {
    json_.open_object().member("name", finding.name);
    json_.member("property", text_of(finding.property));
    json_.name("when").open_object();
    if (!finding.when.rows.empty()) {
      json_.name("row").open_list();
      for (const std::uint32_t row : finding.when.rows) {
        json_.number(row);
      }
      json_.close_list();
    }
    append_actions(finding.when);
    append_columns(finding.when.columns);
    append_request(finding.when.request);
    append_readings(finding.when);
    json_.close_object();
    if (!finding.citation.empty()) {
      json_.member("cites", finding.citation);
    }
    json_.member("explanation", finding.explanation);
    if (!finding.witness.empty()) {
      json_.name("witness");
      out_ += finding.witness;
    }
    json_.close_object();
  }

  void append_actions(const FindingPredicate& when) {
    if (when.actions.all()) {
      return;
    }
    json_.name("action").open_list();
    for (std::size_t i = 0; i < when.actions.size(); ++i) {
      if (when.actions.test(i)) {
        json_.text(words_of<Action>[i]);
      }
    }
    json_.close_list();
  }

  // Columns that take every value are left out.
  void append_columns(const ColumnValues& columns) {
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      std::vector<std::string_view> words;
      for (std::size_t value = 0; value < value_counts[i]; ++value) {
        if (columns.has(column, value)) {
          words.push_back(value_word(column, value));
        }
      }
      if (words.size() < value_counts[i]) {
        json_.list(text_of(column), words);
      }
    }
  }

  void append_request(const RequestFacts& facts) {
    for (std::size_t i = 0; i < request_fact_count; ++i) {
      const auto fact = static_cast<RequestFact>(i);
      const std::span<const std::string_view> all = fact_words(fact);
      std::vector<std::string_view> words;
      for (std::size_t value = 0; value < all.size(); ++value) {
        if (facts.has(fact, value)) {
          words.push_back(all[value]);
        }
      }
      if (words.size() < all.size()) {
        json_.list(text_of(fact), words);
      }
    }
  }

  void append_readings(const FindingPredicate& when) {
    if (when.readings.empty()) {
      return;
    }
    json_.name("readings").open_object();
    for (const FindingPredicate::ReadingValues& each : when.readings) {
      const ReadingSwitch& reading = reading_switches()[each.reading];
      std::vector<std::string_view> words;
      for (const std::size_t value : each.values) {
        words.push_back(reading.values[value]);
      }
      json_.list(reading.name, words);
    }
    json_.close_object();
  }

  void append_new(Property property, std::uint32_t row, ProxyMode mode, const NewFinding& finding) {
    json_.open_object();
    json_.member("name", std::string(text_of(property)) + "-row-" + std::to_string(row) +
                             "-proxy-" + std::string(text_of(mode)));
    json_.member("property", text_of(property));
    json_.name("when").open_object();
    if (row > 0) {
      json_.name("row").open_list().number(row).close_list();
    }
    ColumnValues columns = finding.columns;
    for (const Column column : {Column::registered, Column::reachable, Column::listed}) {
      for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
        if (!result_.table.uses(column)) {
          columns.add(column, value);  // not told apart, so not asked for
        }
      }
    }
    append_columns(columns);
    json_.list(text_of(RequestFact::proxy_mode), std::array{text_of(mode)});
    json_.close_object();
    json_.member("explanation", "Not explained yet: violated by " +
                                    std::to_string(finding.sightings.count) + " of " +
                                    std::to_string(result_.tally.scenarios) + " scenarios.");
    std::optional<GeneratedScenario> witness =
        scenario_of(result_.source, finding.sightings.scenario);
    if (witness) {
      json_.name("witness");
      out_ += scenario_json(result_.id(finding.sightings.scenario), *witness);
    }
    json_.close_object();
  }

  const ReplayResult& result_;
  std::string& out_;
  JsonWriter json_;
};

}  // namespace

void append_findings_json(const ReplayResult& result, std::string& out) {
  FindingsWriter(result, out).append();
}

}  // namespace connectsim
