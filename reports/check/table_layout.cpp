// Decides the one layout of a table document: `fmt` writes it, docs/table-format.md describes it.
#include "reports/check/table_layout.h"

#include <algorithm>

#include "reports/json/json_tree.h"

namespace connectsim {
namespace {

JsonTree tree_of(const Value& value) { return JsonTree::parse(value.json()); }

// Columns in the order of the table, values in theirs and each once.
JsonTree alternative_tree(const Value& alternative, const Value& columns) {
  JsonTree tree = JsonTree::object();
  for (const Value name : columns.children()) {
    const Value cell = alternative.find(name.text());
    if (!cell) {
      continue;
    }
    const auto column = *value_of<Column>(name.text());
    const Value::Children asked = cell.children();
    JsonTree& words = tree[name.text()] = JsonTree::array();
    for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
      const std::string_view word = value_word(column, value);
      if (std::any_of(asked.begin(), asked.end(),
                      [&](Value each) { return each.text() == word; })) {
        words.push_back(word);
      }
    }
  }
  return tree;
}

JsonTree when_tree(const Value& when, const Value& columns) {
  if (when.is_object()) {
    return alternative_tree(when, columns);
  }
  JsonTree alternatives = list_tree(
      when.children(), [&](const Value& each) { return alternative_tree(each, columns); });
  return alternatives.size() == 1 ? alternatives.front() : alternatives;
}

JsonTree table_tree(const Value& document) {
  JsonTree tree;
  for (const char* name :
       {"format", "name", "title", "title_ja", "page", "columns", "readings", "order"}) {
    if (const Value member = document.find(name)) {
      tree[name] = tree_of(member);
    }
  }
  JsonTree rows = JsonTree::array();
  for (const Value row : document.find("rows").children()) {
    JsonTree laid = {{"row", rows.size() + 1},
                     {"when", when_tree(row.find("when"), document.find("columns"))},
                     {"action", tree_of(row.find("action"))}};
    if (const Value cites = row.find("cites")) {
      laid["cites"] = tree_of(cites);
    }
    rows.push_back(std::move(laid));
  }
  tree["rows"] = std::move(rows);
  return tree;
}

// What holds only texts and numbers stands on one line, all else with a child a line.
void lay_out(const JsonTree& tree, std::size_t indent, std::string& out) {
  if (!tree.is_structured()) {
    append_json(tree, out);
    return;
  }
  const bool is_one_line = std::none_of(
      tree.begin(), tree.end(), [](const JsonTree& child) { return child.is_structured(); });
  const std::string line_break = is_one_line ? "" : "\n" + std::string(indent, ' ');
  std::string_view separator;
  out += tree.is_array() ? '[' : '{';
  for (const auto& [name, child] : tree.items()) {
    out.append(separator).append(line_break).append(is_one_line ? "" : "  ");
    separator = is_one_line ? ", " : ",";
    if (tree.is_object()) {
      append_json_text(out, name);
      out += ": ";
    }
    lay_out(child, indent + 2, out);
  }
  out.append(line_break) += tree.is_array() ? ']' : '}';
}

}  // namespace

std::string table_layout(const Value& document) {
  std::string out;
  lay_out(table_tree(document), 0, out);
  return out += '\n';
}

}  // namespace connectsim
