// Reads intent documents. Every error names the JSON path and what is allowed there.

#include "simulator/diff/intent.h"

#include <algorithm>
#include <array>
#include <span>

#include "model/json/members.h"
#include "model/text/wildcards.h"

namespace connectsim {
namespace {

constexpr std::string_view any_word = "*";

// What is compared of a connection between two snapshots, in the order of the documents.
constexpr std::array intended_aspects = {Aspect::usable, Aspect::listed, Aspect::reachable,
                                         Aspect::set_up};
constexpr std::array<std::string_view, 4> aspect_words = {"usable", "listed", "reachable",
                                                          "action"};
constexpr std::array<std::string_view, 3> yes_or_no = {"yes", "no", "absent"};
constexpr std::array<std::string_view, 4> reachabilities = {"reachable", "depends", "blocked",
                                                            "absent"};
constexpr std::array<std::string_view, 6> actions = {"none",   "create",  "associate",
                                                     "silent", "refused", "absent"};
// A table by itself refuses nothing.
constexpr std::array<std::string_view, 4> table_answers = {"none", "create", "associate", "silent"};

// The position of a member's text among some words.
std::size_t word_in(const Value& change, std::string_view member,
                    std::span<const std::string_view> words) {
  return position_of(required_member(change, member), words);
}

void refuse_same(const Value& change, std::size_t before, std::size_t after) {
  if (before == after) {
    throw change.find("after").error("is the same as \"before\": no change");
  }
}

ColumnValues situations_in(const Value& columns) {
  ColumnValues values = ColumnValues::all();
  for (const Value cell : columns.object().children()) {
    const Column column = column_named_by(cell);
    const auto words = column_words(column);
    values.remove(column);
    if (!cell.is_list()) {
      values.add(column, position_of(cell, words));
      continue;
    }
    if (cell.size() == 0) {
      throw cell.error("must name at least one of " + allowed_words_in(words));
    }
    for (const Value each : cell.children()) {
      values.add(column, position_of(each, words));
    }
  }
  return values;
}

IntendedAnswer intended_answer(const Value& change) {
  refuse_other_members(change, {"kind", "before", "after", "situations", "reason"});
  const std::size_t before = word_in(change, "before", table_answers);
  const std::size_t after = word_in(change, "after", table_answers);
  refuse_same(change, before, after);
  IntendedAnswer answer{{static_cast<TableAnswer>(before), static_cast<TableAnswer>(after)}, {}};
  const Value situations = change.find("situations");
  if (!situations) {
    return answer;
  }
  for (const Value each : situations.list().children()) {
    answer.situations.push_back(situations_in(each));
  }
  if (answer.situations.empty()) {
    throw situations.error("must hold at least one object of columns; without it all are meant");
  }
  return answer;
}

ReadingChange intended_reading(const Value& change) {
  refuse_other_members(change, {"kind", "reading", "before", "after", "reason"});
  const std::span<const ReadingSwitch> switches = reading_switches();
  ReadingChange reading;
  reading.reading = word_in(change, "reading", reading_names());
  reading.before = word_in(change, "before", switches[reading.reading].values);
  reading.after = word_in(change, "after", switches[reading.reading].values);
  refuse_same(change, reading.before, reading.after);
  return reading;
}

NamedCause intended_cause(const Value& cause) {
  refuse_other_members(cause.object(), {"group", "rule", "edit"});
  const auto text = [&](std::string_view member) {
    const Value value = cause.find(member);
    return value ? std::string(value.text()) : std::string();
  };
  NamedCause named{text("group"), text("rule"), text("edit")};
  if (named == NamedCause{}) {
    throw cause.error("must name a group, a rule or an edit; without it any cause is meant");
  }
  if (!named.edit.empty()) {
    static_cast<void>(position_of(cause.find("edit"), words_of<CauseChange>));  // or an error
  }
  return named;
}

// A word of an aspect, or all of them.
std::string_view word_or_any(const Value& change, std::string_view member, Aspect aspect) {
  const Value word = required_member(change, member);
  return word.is_text() && word.text() == any_word
             ? any_word
             : words_of_aspect(aspect)[position_of(word, words_of_aspect(aspect))];
}

ConnectionChange intended_connection(const Value& change) {
  refuse_other_members(
      change, {"kind", "function", "cluster", "via", "what", "before", "after", "cause", "reason"});
  ConnectionChange connection;
  connection.function = required_member(change, "function").text();
  connection.cluster = required_member(change, "cluster").text();
  const Value via = required_member(change, "via");
  connection.via = via.text();
  if (connection.via != "direct" && connection.via != any_word &&
      (!connection.via.starts_with("proxy:") || connection.via == "proxy:")) {
    throw via.wrong("direct, proxy:<name> or *");
  }
  connection.what = intended_aspects[word_in(change, "what", aspect_words)];
  connection.before = word_or_any(change, "before", connection.what);
  connection.after = word_or_any(change, "after", connection.what);
  if (connection.before == connection.after && connection.before != any_word) {
    throw change.find("after").error("is the same as \"before\": no change");
  }
  if (const Value cause = change.find("cause")) {
    connection.causes.push_back(intended_cause(cause));
  }
  return connection;
}

IntendedChange intended_change(const Value& change) {
  IntendedChange intended;
  switch (static_cast<ChangeKind>(word_in(change, "kind", words_of<ChangeKind>))) {
    case ChangeKind::table:
      intended.change = intended_answer(change);
      break;
    case ChangeKind::reading:
      intended.change = intended_reading(change);
      break;
    case ChangeKind::connection:
      intended.change = intended_connection(change);
      break;
  }
  if (const Value reason = change.find("reason")) {
    intended.reason = reason.text();
  }
  return intended;
}

}  // namespace

bool IntendedAnswer::names(const Situation& situation) const {
  return situations.empty() ||
         std::any_of(situations.begin(), situations.end(), [&](const ColumnValues& each) {
           return each.includes(ColumnValues::of(situation));
         });
}

std::span<const std::string_view> words_of_aspect(Aspect aspect) {
  switch (aspect) {
    case Aspect::usable:
    case Aspect::listed:
      return yes_or_no;
    case Aspect::reachable:
      return reachabilities;
    case Aspect::set_up:
      break;
  }
  return actions;
}

std::string_view word_of_state(const ConnectionState& state, Aspect aspect) {
  return state.is_there ? state.word(aspect) : "absent";
}

std::string_view word_of_intended(Aspect aspect) {
  const auto found = std::find(intended_aspects.begin(), intended_aspects.end(), aspect);
  return aspect_words[static_cast<std::size_t>(found - intended_aspects.begin())];
}

namespace {

bool is_of_pattern(const NamedCause& pattern, const NamedCause& cause) {
  const auto agrees = [](const std::string& one, const std::string& text) {
    return one.empty() || matches_wildcards(one, text);
  };
  return agrees(pattern.group, cause.group) && agrees(pattern.rule, cause.rule) &&
         agrees(pattern.edit, cause.edit);
}

}  // namespace

bool covers(const ConnectionChange& intended, const ConnectionChange& change) {
  const auto has_word = [](std::string_view word, std::string_view is) {
    return word == any_word || word == is;
  };
  // An edit beside the one that was meant is not meant.
  const bool has_cause =
      intended.causes.empty() ||
      (!change.causes.empty() &&
       std::all_of(change.causes.begin(), change.causes.end(), [&](const NamedCause& cause) {
         return is_of_pattern(intended.causes.front(), cause);
       }));
  return intended.what == change.what && has_word(intended.before, change.before) &&
         has_word(intended.after, change.after) &&
         matches_wildcards(intended.function, change.function) &&
         matches_wildcards(intended.cluster, change.cluster) &&
         matches_wildcards(intended.via, change.via) && has_cause;
}

Intent Intent::read(const Value& document) {
  static_cast<void>(document.object());  // or an error
  refuse_other_members(document, {"format", "changes"});
  const Value format = required_member(document, "format");
  if (format.text() != intent_format) {
    throw format.wrong("\"" + std::string(intent_format) + "\"");
  }
  Intent intent;
  const Value changes = required_member(document, "changes");
  for (const Value change : changes.list().children()) {
    intent.changes.push_back(intended_change(change.object()));
  }
  return intent;
}

}  // namespace connectsim
