// Reads the result of a replay back from its document (connectsim.replay/1), to add results up.
#include "simulator/replay/replay_reader.h"

#include <algorithm>
#include <optional>

#include "model/json/members.h"
#include "model/text/input_error.h"
#include "model/text/nearest_names.h"
#include "scenarios/builder/scenario_id.h"

namespace connectsim {
namespace {

std::uint64_t count_of(const Value& value) {
  if (value.integer() < 0) {
    throw value.wrong("a count");
  }
  return static_cast<std::uint64_t>(value.integer());
}

template <typename Enum>
Enum word_of(const Value& value, std::string_view text) {
  const auto found = value_of<Enum>(text);
  if (!found) {
    throw value.error("has a word that is none of " + allowed_words<Enum>() +
                      suggestion(text, words_of<Enum>));
  }
  return *found;
}

// A member that must be there.
std::uint64_t count_of(const Value& object, std::string_view member) {
  return count_of(required_member(object, member));
}

class ReplayReader {
 public:
  ReplayReader(const Value& document, const ReplayResult& result)
      : document_(document),
        result_(result),
        tally_(result.table.rows().size(), result.findings.list().size()) {}

  ReplayTally read() {
    tally_.scenarios = count_of(document_, "scenarios");
    read_ranges();
    add_words<Verdict>(document_, "verdicts", tally_.verdicts);
    add_words<Action>(document_, "actions", tally_.actions);
    read_rows();
    read_situations();
    read_reasons();
    read_property_values();
    read_findings();
    read_unexplained();
    const Value expectations = required_member(document_, "expectations");
    tally_.expectations = count_of(expectations, "stated");
    tally_.unmet_expectations = sightings(required_member(expectations, "unmet"));
    read_pairs();
    return std::move(tally_);
  }

 private:
  void read_ranges() {
    for (const Value range : required_member(document_, "ranges").list().children()) {
      NumberRange read;
      std::size_t place = 0;
      for (const Value end : range.list().children()) {
        (place++ == 0 ? read.first : read.last) = count_of(end);
      }
      if (place != 2 || tally_.ranges.add(read) == NumberRanges::Added::overlapping) {
        throw range.wrong("[first, behind the last], apart from the others");
      }
    }
    if (result_.source.kind != ReplaySource::Kind::files &&
        tally_.ranges.count() != tally_.scenarios) {
      throw document_.find("ranges").error("does not hold as many scenarios as were counted");
    }
  }

  template <typename Enum, typename Counts>
  static void add_words(const Value& object, std::string_view member, Counts& counts) {
    for (const Value count : required_member(object, member).object().children()) {
      counts[static_cast<std::size_t>(word_of<Enum>(count, count.key()))] += count_of(count);
    }
  }

  void read_rows() {
    std::size_t row = 0;
    const Value rows = required_member(document_, "rows");
    for (const Value each : rows.list().children()) {
      if (row == tally_.covering.size()) {
        break;
      }
      if (const Value number = required_member(each, "row"); count_of(number) != row + 1) {
        throw number.wrong(std::to_string(row + 1));
      }
      tally_.covering[row] = count_of(each, "covers");
      tally_.deciding[row++] = count_of(each, "decides");
    }
    if (rows.size() != tally_.covering.size()) {
      throw rows.wrong("as many entries as the table has rows");
    }
  }

  Sightings sightings(const Value& object) {
    Sightings read;
    read.count = count_of(object, "scenarios");
    if (read.count == 0) {
      return read;
    }
    const Value smallest = required_member(object, "smallest");
    read.scenario = count_of(smallest, "number");
    read.size = static_cast<std::uint32_t>(count_of(smallest, "size"));
    const std::string_view id = required_member(smallest, "id").text();
    if (result_.source.kind == ReplaySource::Kind::files) {
      tally_.ids.emplace(read.scenario, id);
    }
    return read;
  }

  static std::uint32_t situation(const Value& object) {
    Situation read;
    const Value columns = required_member(object, "situation");
    for (const Value member : columns.object().children()) {
      const auto column = word_of<Column>(member, member.key());
      const auto words = column_words(column);
      const auto value = std::find(words.begin(), words.end(), member.text()) - words.begin();
      if (static_cast<std::size_t>(value) == words.size()) {
        throw member.error("is no value of this column");
      }
      read.set_value(column, static_cast<std::size_t>(value));
    }
    return static_cast<std::uint32_t>(situation_index(read));
  }

  void read_situations() {
    for (const Value each : required_member(document_, "situations").list().children()) {
      tally_.situations[situation(each)].add(sightings(each));
    }
  }

  void read_reasons() {
    const Value reasons = required_member(document_, "reasons");
    for (std::size_t role = 0; role < tally_.judgements.size(); ++role) {
      add_words<Judgement>(reasons, words_of<GroupRole>[role], tally_.judgements[role]);
    }
    add_words<Requirement>(reasons, "unmet", tally_.unmet);
    add_words<UnknownFact>(reasons, "unknown", tally_.unknown);
    add_words<Obstacle>(reasons, "obstacles", tally_.obstacles);
    add_words<Note>(reasons, "notes", tally_.notes);
  }

  void read_property_values() {
    const Value values = required_member(document_, "property_values");
    for (const Value each : values.object().children()) {
      const auto property = word_of<Property>(each, each.key());
      add_words<Holding>(values, each.key(), tally_.properties[static_cast<std::size_t>(property)]);
    }
  }

  void read_findings() {
    std::size_t place = 0;
    const std::vector<Finding>& known = result_.findings.list();
    const Value findings = required_member(document_, "findings");
    for (const Value each : findings.list().children()) {
      if (place == known.size() || required_member(each, "name").text() != known[place].name) {
        throw each.error("is not what is known of the table now; merge with the same findings");
      }
      const Value property = required_member(each, "property");
      if (word_of<Property>(property, property.text()) != known[place].property) {
        throw property.wrong(text_of(known[place].property));
      }
      tally_.findings[place++] = sightings(each);
    }
    if (place != known.size()) {
      throw findings.error("lacks findings that are known of the table now");
    }
  }

  void read_unexplained() {
    for (const Value each : required_member(document_, "unexplained").list().children()) {
      UnexplainedKind kind;
      const Value property = required_member(each, "property");
      kind.property = word_of<Property>(property, property.text());
      kind.row = static_cast<std::uint32_t>(count_of(each, "row"));
      const Value mode = required_member(each, "proxy_mode");
      kind.proxy_mode = word_of<ProxyMode>(mode, mode.text());
      kind.situation = situation(each);
      tally_.unexplained[kind].add(sightings(each));
    }
  }

  // Every pair was seen but those that are missing.
  void read_pairs() {
    if (result_.source.kind != ReplaySource::Kind::generated) {
      return;
    }
    const Value pairs = required_member(required_member(document_, "coverage"), "pairs");
    std::vector<std::string_view> missing;
    for (const Value each : required_member(pairs, "missing").list().children()) {
      missing.push_back(each.text());
    }
    std::sort(missing.begin(), missing.end());
    const AlternativePlaces places(population_of(result_.source.profile));
    visit_pairs(places, [&](std::uint32_t one, std::uint32_t other) {
      const std::string text = places.text(one) + " " + places.text(other);
      if (!std::binary_search(missing.begin(), missing.end(), std::string_view(text))) {
        tally_.pairs.add(one, other);
      }
    });
  }

  Value document_;
  const ReplayResult& result_;
  ReplayTally tally_;
};

ReplaySource read_source(const Value& source) {
  ReplaySource read;
  const Value kind = required_member(source, "kind");
  read.kind = word_of<ReplaySource::Kind>(kind, kind.text());
  if (read.kind == ReplaySource::Kind::files) {
    return read;
  }
  const bool is_generated = read.kind == ReplaySource::Kind::generated;
  const Value version = required_member(source, "generator");
  if (count_of(version) != (is_generated ? generator_version : bounded_builder_version)) {
    throw version.error("is another version of the generator than this program's");
  }
  if (is_generated) {
    const Value profile = required_member(source, "profile");
    read.profile = word_of<Profile>(profile, profile.text());
    read.seed = count_of(source, "seed");
  } else {
    read.bound = static_cast<std::uint32_t>(count_of(source, "bound"));
  }
  return read;
}

void check_table(const Value& document, std::string_view member, const DecisionTable& table) {
  const Value name = required_member(required_member(document, member), "name");
  const Value print = required_member(document.find(member), "fingerprint");
  if (name.text() != table.name() || print.text() != fingerprint(table)) {
    throw print.error("is of another table or other readings: " + std::string(name.text()));
  }
}

void check_tables(const Value& document, const ReplayResult& result) {
  check_table(document, "table", result.table);
  if (result.base != nullptr) {
    check_table(document, "base", *result.base);
  } else if (const Value base = document.find("base")) {
    throw base.error("is a base, and another result has none");
  }
}

ReplayParts read_parts(const Value& parts) {
  refuse_other_members(parts, {"of", "given", "scenarios", "suite"});
  ReplayParts read;
  read.count = count_of(parts, "of");
  read.scenarios = count_of(parts, "scenarios");
  if (const Value suite = parts.find("suite")) {
    read.suite = suite.text();
  }
  read.given.clear();
  for (const Value part : required_member(parts, "given").list().children()) {
    if (count_of(part) < 1 || count_of(part) > read.count ||
        !read.given.insert(count_of(part)).second) {
      throw part.wrong("a part from 1 to " + std::to_string(read.count) + ", each once");
    }
  }
  return read;
}

}  // namespace

ReplayHeader replay_header(const Value& document) {
  static_cast<void>(document.object());
  const Value format = required_member(document, "format");
  if (format.text() != replay_format) {
    throw format.wrong("\"" + std::string(replay_format) + "\"");
  }
  ReplayHeader header;
  const Value table = required_member(document, "table");
  header.table_name = required_member(table, "name").text();
  for (const Value reading : required_member(table, "readings").object().children()) {
    read_reading(reading, header.readings);
  }
  if (const Value base = document.find("base")) {
    header.base_name = required_member(base, "name").text();
  }
  header.source = read_source(required_member(document, "source"));
  for (const Value property : required_member(document, "properties").list().children()) {
    header.properties.set(static_cast<std::size_t>(word_of<Property>(property, property.text())));
  }
  header.variation_interval = static_cast<std::uint32_t>(count_of(document, "variation_interval"));
  header.parts = read_parts(required_member(document, "parts"));
  return header;
}

void check_run(const Value& document, const ReplayResult& result) {
  const ReplayHeader header = replay_header(document);
  check_tables(document, result);
  if (header.source != result.source) {
    throw document.find("source").error("differs from the other results'");
  }
  if (header.properties != result.properties ||
      header.variation_interval != result.variation_interval) {
    throw document.find("properties").error("differ from the other results'");
  }
  if (!header.parts.is_same_run(result.parts)) {
    throw document.find("parts").error(
        "are of another run: of another length, of other files, or split otherwise");
  }
}

void add_replay_json(const Value& document, ReplayResult& result) {
  check_run(document, result);
  if (result.tally.add(ReplayReader(document, result).read()) == NumberRanges::Added::overlapping) {
    throw document.find("ranges").error("holds scenarios that another result counts already");
  }
  const ReplayParts parts = replay_header(document).parts;
  result.parts.given.insert(parts.given.begin(), parts.given.end());
}

}  // namespace connectsim
