// Reads single words off results that are saved as JSON.
#include "reports/report/result_words.h"

#include "reports/report/report_texts.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

std::string word_of_result(const Value& value) {
  if (!value) {
    return {};
  }
  return value.is_text() ? std::string(value.text()) : value.json();
}

void add_label(const Phrase& label, std::string value, Report& report) {
  report.made_by.push_back({std::string(label.in(report.language)), std::move(value)});
}

}  // namespace

std::string word_in(const Value& object, std::string_view member) {
  return word_of_result(object.find(member));
}

std::uint64_t number_in(const Value& object, std::string_view member) {
  const Value value = object.find(member);
  return value && value.kind() == JsonKind::integer ? static_cast<std::uint64_t>(value.integer())
                                                    : 0;
}

std::string words_in(const Value& object, std::string_view member, Language language) {
  Enumeration words(language);
  const Value list = object.find(member);
  if (list && list.is_list()) {
    for (const Value each : list.children()) {
      words.add(word_of_result(each));
    }
  }
  return words.text();
}

std::string situation_in(const Value& object, Language language) {
  Enumeration values(language);
  const Value situation = object.find("situation");
  if (situation && situation.is_object()) {
    for (const Value each : situation.children()) {
      values.add(std::string(each.key()) + " " + word_of_result(each));
    }
  }
  return values.text();
}

std::string lines_in(const Value& object, std::string_view member) {
  std::string lines = word_in(object, member);
  if (!lines.empty() && lines.back() != '\n') {
    lines += '\n';
  }
  return lines;
}

void add_not_saved(const Value& result, Report& report) {
  Enumeration lists(report.language);
  bool tells_nothing = false;
  const auto look_at = [&](const Value& unknown) {
    for (const Value fact : unknown.is_list() ? unknown.children() : Value().children()) {
      const std::string_view word = fact.is_text() ? fact.text() : std::string_view();
      const bool is_needed = word == "clusters" || word == "functions" || word == "security-groups";
      if (is_needed || word == "proxies") {
        lists.add(word);
        tells_nothing = tells_nothing || is_needed;
      }
    }
  };
  const Value unknown = result.find("summary").find("unknown");
  look_at(unknown);
  look_at(unknown.find("before"));
  look_at(unknown.find("after"));
  if (!lists.empty()) {
    const std::string text = said(report.language, texts::outcome_not_saved, {lists.text()});
    report.outcome = tells_nothing ? text : report.outcome + " " + text;
  }
}

void add_table(const DecisionTable& table, Report& report) {
  add_label(texts::made_by_table, table.name(), report);
  Enumeration values(report.language);
  for (const ReadingSwitch& reading : reading_switches()) {
    if (const std::size_t chosen = reading.chosen(table.readings()); chosen != 0) {
      values.add(std::string(reading.name) + "=" + std::string(reading.values[chosen]));
    }
  }
  add_label(texts::made_by_readings,
            values.empty() ? said(report.language, texts::default_readings) : values.text(),
            report);
}

void add_made_by(const Value& result, Report& report) {
  const Value table = result.find("table");
  const bool has_own_object = table && table.is_object();
  const std::string name = has_own_object ? word_in(table, "name") : word_of_result(table);
  if (!name.empty()) {
    add_label(texts::made_by_table, name, report);
  }
  const Value readings = (has_own_object ? table : result).find("readings");
  if (readings && readings.is_object()) {
    Enumeration values(report.language);
    for (const Value each : readings.children()) {
      values.add(std::string(each.key()) + "=" + word_of_result(each));
    }
    add_label(texts::made_by_readings,
              values.empty() ? said(report.language, texts::default_readings) : values.text(),
              report);
  }
  if (const std::string version = word_in(result, "version"); !version.empty()) {
    add_label(texts::made_by_version, version, report);
  }
}

}  // namespace connectsim
