// Decides what the map of a table's situations shows: a place for each that can occur.
#include "reports/report/situation_map.h"

#include <algorithm>

#include "reports/decision/answer_texts.h"
#include "reports/language/numbers.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"
#include "simulator/check/possible_situations.h"
#include "simulator/check/situation_space.h"

namespace connectsim {
namespace {

constexpr std::size_t mapped_columns = 4;

std::array<std::string, mapped_columns> values_of(const Value& situation) {
  std::array<std::string, mapped_columns> values;
  for (std::size_t i = 0; i < mapped_columns; ++i) {
    values[i] = word_in(situation, words_of<Column>[i]);
  }
  return values;
}

// What a table tells apart by further columns has no place of its own on the map.
bool is_mapped(const Value& map) {
  const Value first = map && map.is_list() && map.size() > 0 ? *map.children().begin() : Value();
  return first && first.find("situation").size() == mapped_columns;
}

bool has_value(const Value& when, const Value& situation) {
  const auto takes = [&](const Value& column) {
    const Value::Children values = column.children();
    return std::any_of(values.begin(), values.end(), [&](const Value& value) {
      return value.text() == word_in(situation, column.key());
    });
  };
  const Value::Children columns = when.children();
  return std::all_of(columns.begin(), columns.end(), takes);
}

// The message of a topic that is about a situation.
std::string message_about(const Value& result, const std::string& topic, const Value& situation) {
  const Value messages = result.find("messages");
  if (!messages || !messages.is_list()) {
    return {};
  }
  for (const Value message : messages.children()) {
    const Value when = message.find("when");
    if (word_in(message, "topic") != topic || !when || !when.is_list()) {
      continue;
    }
    for (const Value box : when.children()) {
      if (has_value(box, situation)) {
        return word_in(message, "text");
      }
    }
  }
  return {};
}

void add_legend(std::initializer_list<const Phrase*> phrases, Report& report) {
  for (const Phrase* phrase : phrases) {
    report.legend.push_back(said(report.language, *phrase));
  }
}

std::string rows_text(const Value& place, Language language) {
  return said(language, texts::column_row) + " " + words_in(place, "rows", language);
}

}  // namespace

void add_checked_map(const Value& result, Report& report) {
  const Value map = result.find("map");
  if (!is_mapped(map)) {
    return;
  }
  for (const Value each : map.children()) {
    MapPlace& place = report.map.emplace_back();
    const Value situation = each.find("situation");
    const std::string state = word_in(each, "state");
    place.values = values_of(situation);
    if (state == "silent") {
      place.look = MapLook::noted;
      place.mark = "?";
      place.text = said(report.language, texts::silent, {word_in(result, "table")}) + "\n";
      place.case_title = message_about(result, state, situation);
    } else {
      place.look = state == "conflict" ? MapLook::failed : MapLook::fine;
      place.mark = word_in(each, "row") + (state == "conflict"  ? " ≠"
                                           : state == "overlap" ? " +"
                                                                : "");
      place.text = word_in(each, "answer") + "; " + rows_text(each, report.language) + "\n";
      place.case_title = message_about(result, state, situation);
    }
  }
  add_legend(
      {&texts::legend_row, &texts::legend_overlap, &texts::legend_conflict, &texts::legend_silent},
      report);
}

void add_changed_map(const Value& result, Report& report) {
  const Value map = result.find("map");
  if (!is_mapped(map)) {
    return;
  }
  for (const Value each : map.children()) {
    MapPlace& place = report.map.emplace_back();
    place.values = values_of(each.find("situation"));
    const std::string before = word_in(each, "before");
    const std::string after = word_in(each, "after");
    place.look = before == after ? MapLook::blank : MapLook::failed;
    place.mark = before == after ? "=" : "Δ";
    place.text = said(report.language, texts::two_tables, {before, after}) + "\n";
    if (before != after) {
      const std::string change = before + " -> " + after;
      for (const ReportCase& one : report.suites.front().cases) {
        if (one.name.starts_with(change)) {
          place.case_title = one.title;
          break;
        }
      }
    }
  }
  add_legend({&texts::legend_changed, &texts::legend_same}, report);
}

void add_replayed_map(const ReplayResult& result, Report& report) {
  const SituationSpace space(result.table);
  if (space.columns().size() > mapped_columns) {
    return;
  }
  SituationSet possible;
  for (const PossibleSituation& each : possible_situations(result.table.readings())) {
    possible.set(space.index(each.situation));
  }
  std::vector<std::uint32_t> covering;
  for (const Situation& situation : space.situations()) {
    const Sightings& seen = result.tally.situations[situation_index(situation)];
    if (!possible.test(situation_index(situation)) && seen.count == 0) {
      continue;
    }
    MapPlace& place = report.map.emplace_back();
    for (std::size_t i = 0; i < mapped_columns; ++i) {
      const auto column = static_cast<Column>(i);
      place.values[i] = value_word(column, situation.value(column));
    }
    const std::uint32_t row = result.table.match(situation, covering);
    const bool is_silent = row == 0;
    place.text = is_silent
                     ? said(report.language, texts::silent, {result.table.name()}) + "\n"
                     : said(report.language, texts::column_row) + " " + std::to_string(row) + ": " +
                           std::string(text_of(result.table.rows()[row - 1].action)) + "\n";
    if (seen.count == 0) {
      place.look = MapLook::blank;
      place.mark = "·";
      place.text += said(report.language, texts::legend_unreached) + "\n";
      continue;
    }
    const std::string id = result.id(seen.scenario);
    place.look = is_silent ? MapLook::noted : MapLook::fine;
    place.mark = grouped(seen.count) + (is_silent ? " ?" : "");
    place.text += said(report.language, texts::reached_by, {grouped(seen.count), id}) + "\n";
    if (result.source.kind != ReplaySource::Kind::files) {
      place.repeat = "connectsim replay --replay " + id;
    }
  }
  add_legend({&texts::legend_reached, &texts::legend_unreached, &texts::legend_silent}, report);
}

}  // namespace connectsim
