#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "model/network/snapshot.h"
#include "reports/json/result_form.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// JSON in memory, for what is told once a run; its members stay in the order in which they were
/// written. What is told for every decision goes through `JsonWriter`, which allocates nothing.
using JsonTree = nlohmann::ordered_json;

/// Column values as an object {"database": ["usable", ..], ..}, as tables have them under "when";
/// columns that take every value are left out.
JsonTree columns_tree(const ColumnValues& values);

/// A situation by the columns of the page, and by those that only this table asks for; none: the
/// page's alone.
JsonTree situation_tree(const Situation& situation, const DecisionTable* table);

/// The readings of a table that are not the defaults, by name.
JsonTree readings_tree(const DecisionTable& table);

/// What a result of ours begins with: "format", "version", "table", "readings".
JsonTree head_tree(std::string_view format, const ResultForm& form);

/// {"group":"sg-1","direction":"inbound","admits":"tcp 3306","peer":"sg-2"}.
JsonTree rule_tree(const Snapshot& snapshot, Edge rule);

/// The words of the bits that are set.
template <typename Enum, typename Bits>
JsonTree words_tree(const Bits& bits) {
  JsonTree words = JsonTree::array();
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits.test(i)) {
      words.push_back(words_of<Enum>[i]);
    }
  }
  return words;
}

/// How often each word, those that never occur included.
template <typename Enum, typename Counts>
JsonTree counts_tree(const Counts& counts) {
  JsonTree tree = JsonTree::object();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    tree[words_of<Enum>[i]] = counts[i];
  }
  return tree;
}

/// A list of what `tree_of` makes of each element.
template <typename List, typename TreeOf>
JsonTree list_tree(const List& list, const TreeOf& tree_of) {
  JsonTree tree = JsonTree::array();
  for (const auto& each : list) {
    tree.push_back(tree_of(each));
  }
  return tree;
}

/// Appends a tree on one line, without a line break.
void append_json(const JsonTree& tree, std::string& out);

/// Appends the members of an object behind others, without braces.
void append_members(const JsonTree& object, std::string& out);

/// Appends the elements of a list, each behind a line break, without brackets.
void append_lines(const JsonTree& list, std::string& out);

}  // namespace connectsim
