#include "reports/replay/replay_json.h"

#include "reports/json/json_writer.h"
#include "reports/replay/replay_format.h"
#include "scenarios/builder/scenario_id.h"

namespace connectsim {
namespace {

class ReplayWriter {
 public:
  ReplayWriter(const ReplayResult& result, std::string& out)
      : result_(result), tally_(result.tally), out_(out), json_(out) {}

  void append() {
    out_ += '{';
    json_.member("format", replay_format);
    append_header();
    append_counts();
    append_situations();
    append_reasons();
    append_properties();
    append_findings();
    append_unexplained();
    append_expectations();
    append_coverage();
    out_ += "}\n";
  }

 private:
  // A member on a line of its own.
  JsonWriter& line(std::string_view name) {
    out_ += ",\n";
    return json_.name(name);
  }

  // The entries of a list, each on a line of its own.
  template <typename List, typename Append>
  void append_list(std::string_view name, const List& list, Append append) {
    line(name);
    out_ += '[';
    bool is_first = true;
    for (const auto& entry : list) {
      out_ += is_first ? "\n" : ",\n";
      is_first = false;
      json_.open_object();
      append(entry);
      json_.close_object();
    }
    out_ += is_first ? "]" : "\n]";
  }

  void append_header() {
    line("table").open_object().member("name", result_.table.name());
    json_.member("fingerprint", fingerprint(result_.table)).name("readings").open_object();
    for (const ReadingSwitch& reading : reading_switches()) {
      if (const std::size_t chosen = reading.chosen(result_.table.readings()); chosen != 0) {
        json_.member(reading.name, reading.values[chosen]);
      }
    }
    json_.close_object().close_object();
    line("source").open_object().member("kind", text_of(result_.source.kind));
    switch (result_.source.kind) {
      case ReplaySource::Kind::generated:
        json_.name("generator").number(generator_version);
        json_.member("profile", text_of(result_.source.profile));
        json_.name("seed").number(result_.source.seed);
        break;
      case ReplaySource::Kind::bounded:
        json_.name("generator").number(bounded_builder_version);
        json_.name("bound").number(result_.source.bound);
        break;
      case ReplaySource::Kind::files:
        break;
    }
    json_.close_object();
    line("properties").open_list();
    for (std::size_t i = 0; i < property_count; ++i) {
      if (result_.properties.test(i)) {
        json_.text(words_of<Property>[i]);
      }
    }
    json_.close_list();
    line("variation_interval").number(result_.variation_interval);
    line("ranges").open_list();
    for (const NumberRange& range : tally_.ranges.list()) {
      json_.open_list().number(range.first).number(range.last).close_list();
    }
    json_.close_list();
  }

  template <typename Enum, typename Counts>
  void append_words(std::string_view name, const Counts& counts) {
    json_.name(name).open_object();
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) {
        json_.name(words_of<Enum>[i]).number(counts[i]);
      }
    }
    json_.close_object();
  }

  void append_counts() {
    line("scenarios").number(tally_.scenarios);
    out_ += ",\n";
    append_words<Verdict>("verdicts", tally_.verdicts);
    out_ += ",\n";
    append_words<Action>("actions", tally_.actions);
    line("rows").open_list();
    for (std::size_t i = 0; i < tally_.covering.size(); ++i) {
      json_.open_object().name("row").number(i + 1);
      json_.name("covers").number(tally_.covering[i]);
      json_.name("decides").number(tally_.deciding[i]).close_object();
    }
    json_.close_list();
  }

  void append_situation(std::size_t index) {
    json_.name("situation").open_object();
    const Situation situation = situation_at(index);
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      if (column <= Column::target_health || result_.table.uses(column)) {
        json_.member(text_of(column), value_word(column, situation.value(column)));
      }
    }
    json_.close_object();
  }

  void append_sightings(const Sightings& sightings) {
    json_.name("scenarios").number(sightings.count);
    if (sightings.count == 0) {
      return;
    }
    json_.name("smallest").open_object().member("id", result_.id(sightings.scenario));
    json_.name("number").number(sightings.scenario).name("size").number(sightings.size);
    json_.close_object();
  }

  void append_situations() {
    std::vector<std::size_t> seen;
    for (std::size_t index = 0; index < tally_.situations.size(); ++index) {
      if (tally_.situations[index].count > 0) {
        seen.push_back(index);
      }
    }
    append_list("situations", seen, [&](std::size_t index) {
      append_situation(index);
      append_sightings(tally_.situations[index]);
    });
  }

  void append_reasons() {
    line("reasons").open_object();
    for (std::size_t role = 0; role < tally_.judgements.size(); ++role) {
      append_words<Judgement>(words_of<GroupRole>[role], tally_.judgements[role]);
    }
    append_words<Requirement>("unmet", tally_.unmet);
    append_words<UnknownFact>("unknown", tally_.unknown);
    append_words<Obstacle>("obstacles", tally_.obstacles);
    append_words<Note>("notes", tally_.notes);
    json_.close_object();
  }

  void append_properties() {
    line("property_values").open_object();
    for (std::size_t i = 0; i < property_count; ++i) {
      if (result_.properties.test(i)) {
        append_words<Holding>(words_of<Property>[i], tally_.properties[i]);
      }
    }
    json_.close_object();
  }

  void append_findings() {
    const std::vector<Finding>& list = result_.findings.list();
    append_list("findings", list, [&](const Finding& finding) {
      json_.member("name", finding.name).member("property", text_of(finding.property));
      append_sightings(tally_.findings[static_cast<std::size_t>(&finding - list.data())]);
    });
  }

  void append_unexplained() {
    append_list("unexplained", tally_.unexplained, [&](const auto& entry) {
      const auto& [kind, sightings] = entry;
      json_.member("property", text_of(kind.property)).name("row").number(kind.row);
      json_.member("proxy_mode", text_of(kind.proxy_mode));
      append_situation(kind.situation);
      append_sightings(sightings);
    });
  }

  void append_expectations() {
    line("expectations").open_object().name("stated").number(tally_.expectations);
    json_.name("unmet").open_object();
    append_sightings(tally_.unmet_expectations);
    json_.close_object().close_object();
  }

  void append_coverage() {
    const ReplayCoverage coverage = coverage_of(result_);
    const auto append = [&](std::string_view name, const Coverage& part) {
      json_.name(name).open_object().name("seen").number(part.seen);
      json_.name("all").number(part.all).list("missing", part.missing).close_object();
    };
    line("coverage").open_object();
    append("rows", coverage.rows);
    append("situations", coverage.situations);
    append("reasons", coverage.reasons);
    append("findings", coverage.findings);
    append("pairs", coverage.pairs);
    json_.close_object();
  }

  const ReplayResult& result_;
  const ReplayTally& tally_;
  std::string& out_;
  JsonWriter json_;
};

}  // namespace

void append_replay_json(const ReplayResult& result, std::string& out) {
  ReplayWriter(result, out).append();
}

}  // namespace connectsim
