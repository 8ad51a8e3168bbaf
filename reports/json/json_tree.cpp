// Writes trees as text, and the parts that several reports share: columns, situations, rules.
#include "reports/json/json_tree.h"

#include "reports/language/named.h"

namespace connectsim {
namespace {

// A name that is no UTF-8 must not end a report.
std::string text_of_tree(const JsonTree& tree) {
  return tree.dump(-1, ' ', false, JsonTree::error_handler_t::replace);
}

}  // namespace

JsonTree columns_tree(const ColumnValues& values) {
  JsonTree tree = JsonTree::object();
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    JsonTree words = JsonTree::array();
    for (std::size_t value = 0; value < value_counts[i]; ++value) {
      if (values.has(column, value)) {
        words.push_back(value_word(column, value));
      }
    }
    if (words.size() < value_counts[i]) {
      tree[text_of(column)] = std::move(words);
    }
  }
  return tree;
}

JsonTree situation_tree(const Situation& situation, const DecisionTable* table) {
  JsonTree tree;
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    if (column <= Column::target_health || (table != nullptr && table->uses(column))) {
      tree[text_of(column)] = value_word(column, situation.value(column));
    }
  }
  return tree;
}

JsonTree readings_tree(const DecisionTable& table) {
  JsonTree tree = JsonTree::object();
  for (const ReadingSwitch& reading : reading_switches()) {
    if (const std::size_t chosen = reading.chosen(table.readings()); chosen != 0) {
      tree[reading.name] = reading.values[chosen];
    }
  }
  return tree;
}

JsonTree head_tree(std::string_view format, const ResultForm& form) {
  JsonTree tree = JsonTree::object({{"format", format}});
  if (!form.version.empty()) {
    tree["version"] = form.version;
  }
  if (form.table != nullptr) {
    tree["table"] = form.table->name();
    tree["readings"] = readings_tree(*form.table);
  }
  return tree;
}

JsonTree rule_tree(const Snapshot& snapshot, Edge rule) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  return {{"group", snapshot.labels.id(record.source)},
          {"direction", record.kind == EdgeKind::inbound_rule ? "inbound" : "outbound"},
          {"admits", traffic_text(record.traffic, Language::en)},
          {"peer", snapshot.labels.id(record.target)}};
}

void append_json(const JsonTree& tree, std::string& out) { out += text_of_tree(tree); }

void append_members(const JsonTree& object, std::string& out) {
  if (!object.empty()) {
    const std::string text = text_of_tree(object);
    out.append(",").append(text, 1, text.size() - 2);
  }
}

void append_lines(const JsonTree& list, std::string& out) {
  std::string_view separator = "\n";
  for (const JsonTree& each : list) {
    out.append(separator).append(text_of_tree(each));
    separator = ",\n";
  }
}

}  // namespace connectsim
