#include "simulator/diff/table_diff.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "scenarios/builder/choices.h"
#include "simulator/check/possible_situations.h"
#include "tests/support/answered.h"
#include "tests/support/catch.h"
#include "tests/support/changed_table.h"

namespace connectsim {
namespace {

using nlohmann::json;

DecisionTable table_of(const json& text) {
  Document document;
  document.read(text.dump());
  return DecisionTable::read(document.root());
}

std::vector<std::string> words(Column column) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < value_counts[static_cast<std::size_t>(column)]; ++i) {
    all.emplace_back(value_word(column, i));
  }
  return all;
}

json random_alternative(const json& columns, SeededChoices& choices) {
  json when = json::object();
  for (const json& name : columns) {
    json values = json::array();
    for (const std::string& word : words(*value_of<Column>(name.get<std::string>()))) {
      if (choices.pick(2) == 0) {
        values.push_back(word);
      }
    }
    if (!values.empty() && choices.pick(4) != 0) {
      when[name.get<std::string>()] = values;
    }
  }
  return when;
}

json random_order(std::size_t count, SeededChoices& choices) {
  json order = json::array();
  for (std::size_t row = 1; row <= count; ++row) {
    order.push_back(row);
  }
  for (std::size_t i = count; i > 1; --i) {
    std::swap(order[i - 1], order[choices.pick(static_cast<std::uint32_t>(i))]);
  }
  return order;
}

json random_table(SeededChoices& choices) {
  json table = {{"format", "connectsim.table/1"}, {"name", "random"}};
  json columns = json::array();
  for (const std::string_view column : words_of<Column>) {
    if (choices.pick(2) == 0) {
      columns.push_back(column);
    }
  }
  if (columns.empty()) {
    columns.push_back("proxy");
  }
  table["columns"] = columns;
  if (choices.pick(4) == 0) {
    table["readings"] = {{"spare_peer", "unusable"}};
  }
  const std::size_t row_count = 1 + choices.pick(7);
  for (std::size_t row = 0; row < row_count; ++row) {
    json when = json::array();
    for (std::uint32_t left = 1 + choices.pick(3); left > 0; --left) {
      when.push_back(random_alternative(columns, choices));
    }
    table["rows"].push_back({{"when", when}, {"action", words_of<Action>[choices.pick(3)]}});
  }
  table["order"] = random_order(row_count, choices);
  return table;
}

// One change to a table, which may have an effect or none.
json changed(json table, SeededChoices& choices) {
  json& rows = table["rows"];
  const std::uint32_t row = choices.pick(static_cast<std::uint32_t>(rows.size()));
  switch (choices.pick(7)) {
    case 0:
      table["name"] = "renamed";
      break;
    case 1:
      table["order"] = random_order(rows.size(), choices);
      break;
    case 2:  // a repeated row, asked last
      rows.push_back(rows[row]);
      table["order"].push_back(rows.size());
      break;
    case 3:
      rows[row]["action"] = words_of<Action>[choices.pick(3)];
      break;
    case 4:
      rows[row]["when"].push_back(random_alternative(table["columns"], choices));
      break;
    case 5:  // page order instead
      table.erase("order");
      break;
    default:
      std::reverse(rows[row]["when"].begin(), rows[row]["when"].end());
      break;
  }
  return table;
}

// The document read word by word, without the engine's table.
std::string answer(const json& table, const Situation& situation) {
  const auto covers = [&](const json& when) {
    return std::all_of(when.items().begin(), when.items().end(), [&](const auto& cell) {
      const Column column = *value_of<Column>(cell.key());
      const std::string_view word = value_word(column, situation.value(column));
      return std::any_of(cell.value().begin(), cell.value().end(), [&](const json& each) {
        return each.get_ref<const std::string&>() == word;
      });
    });
  };
  const json& rows = table["rows"];
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const json& row =
        rows[table.contains("order") ? table["order"][place].get<std::size_t>() - 1 : place];
    if (std::any_of(row["when"].begin(), row["when"].end(), covers)) {
      return row["action"];
    }
  }
  return "silent";
}

// Which values of the columns that either table uses stand in a situation.
std::string joint_text(const json& before, const json& after, const Situation& situation) {
  std::string text;
  for (std::size_t i = 0; i < column_count; ++i) {
    const json name = words_of<Column>[i];
    const auto uses = [&](const json& table) {
      const json& columns = table["columns"];
      return std::find(columns.begin(), columns.end(), name) != columns.end();
    };
    if (uses(before) || uses(after)) {
      text += std::to_string(situation.value(static_cast<Column>(i))) + " ";
    }
  }
  return text;
}

using Changes = std::map<std::string, std::vector<std::string>>;

Situation numbered_situation(std::size_t number) {
  Situation situation = all_situations()[number / 18];
  situation.registered = static_cast<RegisteredValue>(number % 3);
  situation.reachable = static_cast<Reachability>(number / 3 % 3);
  situation.listed = static_cast<ListedValue>(number / 9 % 2);
  return situation;
}

const std::vector<Situation>& every_possible_situation() {
  static const std::vector<Situation> possible = [] {
    std::vector<Situation> found;
    const std::size_t count = all_situations().size() * 18;
    for (std::size_t number = 0; number < count; ++number) {
      const Situation situation = numbered_situation(number);
      if (reason_against(situation, Readings{}) == nullptr) {
        found.push_back(situation);
      }
    }
    return found;
  }();
  return possible;
}

void keep_each_once(Changes& changes) {
  for (auto& [answers, situations] : changes) {
    std::sort(situations.begin(), situations.end());
    situations.erase(std::unique(situations.begin(), situations.end()), situations.end());
  }
}

Changes changes_by_force(const json& before, const json& after) {
  Changes changes;
  Readings readings;
  // D-5: where neither table knows spare peers, nothing waits for one.
  readings.spare_peer = before.contains("readings") && after.contains("readings")
                            ? SparePeer::unusable
                            : SparePeer::reusable;
  for (const Situation& situation : every_possible_situation()) {
    if (reason_against(situation, readings) != nullptr) {
      continue;
    }
    const std::string answer_before = answer(before, situation);
    const std::string answer_after = answer(after, situation);
    if (answer_before != answer_after) {
      changes[answer_before + " " + answer_after].push_back(joint_text(before, after, situation));
    }
  }
  keep_each_once(changes);
  return changes;
}

Changes changes_of(const TableDiff& diff, const json& before, const json& after) {
  Changes changes;
  for (const ChangedSituations& change : diff.changes) {
    std::uint64_t by_rows = 0;
    for (const RowChange& rows : change.rows) {
      by_rows += rows.situations;
    }
    CHECK(by_rows == change.situations.size());
    auto& situations = changes[std::string(text_of(change.answer.before)) + " " +
                               std::string(text_of(change.answer.after))];
    for (const Situation& situation : change.situations) {
      situations.push_back(joint_text(before, after, situation));
    }
    CHECK(situations.size() == change.situations.size());
    std::sort(situations.begin(), situations.end());
  }
  return changes;
}

TEST_CASE("1,000 random pairs of tables differ where reading them word by word differs",
          "[T-6][slow]") {
  int without_effect = 0;
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    SeededChoices choices(seed, 0);
    const json before = random_table(choices);
    const json after = seed % 2 == 0 ? random_table(choices) : changed(before, choices);
    const TableDiff diff = difference(table_of(before), table_of(after));
    const Changes expected = changes_by_force(before, after);
    CAPTURE(seed);
    REQUIRE(changes_of(diff, before, after) == expected);
    const bool reads_alike = before.value("readings", json()) == after.value("readings", json());
    CHECK(diff.has_no_effect() == (expected.empty() && reads_alike));
    without_effect += diff.has_no_effect() ? 1 : 0;
  }
  CHECK(without_effect > 100);
  CHECK(without_effect < 500);
}

TEST_CASE("where row 4 creates, nothing else changes", "[T-6]") {
  const TableDiff diff =
      difference(shipped_table("aurora-lambda"), tests::table_with_row_4_creating());
  CHECK(diff.situations.size() == 148);
  REQUIRE(diff.changes.size() == 1);
  const ChangedSituations& change = diff.changes[0];
  CHECK(change.answer == AnswerChange{TableAnswer::associate, TableAnswer::create});
  REQUIRE(change.rows.size() == 1);
  CHECK(change.rows[0].before == 4);
  CHECK(change.rows[0].after == 4);
}

TEST_CASE("rows that are split and moved have no effect, but other numbers", "[T-6]") {
  json text = json::parse(R"({"format": "connectsim.table/1", "name": "n",
    "columns": ["database"],
    "rows": [{"when": {"database": ["usable"]}, "action": "none"},
             {"when": {"database": ["none", "unusable"]}, "action": "create"}]})");
  json split = text;
  split["name"] = "split";
  split["rows"] = json::parse(R"([{"when": {"database": ["unusable"]}, "action": "create"},
    {"when": {"database": ["none"]}, "action": "create"},
    {"when": {"database": ["usable"]}, "action": "none"}])");
  const TableDiff diff = difference(table_of(text), table_of(split));
  CHECK(diff.has_no_effect());
  CHECK(diff.other_rows.size() == 2);  // 1 is now 3, half of 2 is now 1
}

TEST_CASE("tables that are read otherwise are not the same", "[T-6]") {
  const DecisionTable before = shipped_table("aurora-lambda");
  DecisionTable after = before;
  Readings readings;
  set_reading(readings, "target_health", "all");
  after.set_readings(readings);
  const TableDiff diff = difference(before, after);
  CHECK(diff.changes.empty());
  REQUIRE(diff.readings.size() == 1);
  CHECK(reading_switches()[diff.readings[0].reading].name == "target_health");
  CHECK_FALSE(diff.has_no_effect());
}

}  // namespace
}  // namespace connectsim
