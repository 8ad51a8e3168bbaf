#include "reports/check/table_layout.h"

#include "simulator/tables/decision_table.h"

namespace connectsim {
namespace {

class TableLayout {
 public:
  explicit TableLayout(const Value& document) : document_(document) {}

  std::string lay_out() {
    out_ = "{";
    for (const std::string_view name : {"format", "name", "title", "page"}) {
      if (const Value member = document_.find(name)) {
        start_member(2, name);
        member.append_json(out_);
      }
    }
    for (const std::string_view name : {"columns", "readings", "order"}) {
      if (const Value member = document_.find(name)) {
        start_member(2, name);
        append_on_one_line(member);
      }
    }
    start_member(2, "rows");
    append_rows(document_.find("rows"));
    out_ += "\n}\n";
    return std::move(out_);
  }

 private:
  void start_line(std::size_t indent) {
    out_ += '\n';
    out_.append(indent, ' ');
  }
  void start_member(std::size_t indent, std::string_view name) {
    out_ += out_.back() == '{' ? "" : ",";
    start_line(indent);
    append_json_text(out_, name);
    out_ += ": ";
  }

  // Lists and objects of texts and numbers.
  void append_on_one_line(const Value& value) {
    const bool is_list = value.is_list();
    out_ += is_list ? '[' : '{';
    bool is_first = true;
    for (const Value child : value.children()) {
      out_ += is_first ? "" : ", ";
      is_first = false;
      if (!is_list) {
        append_json_text(out_, child.key());
        out_ += ": ";
      }
      child.append_json(out_);
    }
    out_ += is_list ? ']' : '}';
  }

  void append_rows(const Value& rows) {
    out_ += '[';
    std::size_t number = 0;
    for (const Value row : rows.children()) {
      out_ += number++ == 0 ? "" : ",";
      start_line(4);
      append_row(row, number);
    }
    start_line(2);
    out_ += ']';
  }

  void append_row(const Value& row, std::size_t number) {
    out_ += '{';
    start_member(6, "row");
    out_ += std::to_string(number);
    start_member(6, "when");
    append_when(row.find("when"));
    start_member(6, "action");
    row.find("action").append_json(out_);
    if (const Value cites = row.find("cites")) {
      start_member(6, "cites");
      cites.append_json(out_);
    }
    start_line(4);
    out_ += '}';
  }

  void append_when(const Value& when) {
    if (when.is_object()) {
      append_alternative(when, 6);
      return;
    }
    if (when.size() == 1) {
      const Value::Children alternatives = when.children();
      append_alternative(*alternatives.begin(), 6);
      return;
    }
    out_ += '[';
    bool is_first = true;
    for (const Value alternative : when.children()) {
      out_ += is_first ? "" : ",";
      is_first = false;
      start_line(8);
      append_alternative(alternative, 8);
    }
    start_line(6);
    out_ += ']';
  }

  void append_alternative(const Value& alternative, std::size_t indent) {
    out_ += '{';
    const Value columns = document_.find("columns");
    for (const Value name : columns.children()) {
      if (const Value cell = alternative.find(name.text())) {
        start_member(indent + 2, name.text());
        append_cell(cell, *value_of<Column>(name.text()));
      }
    }
    if (alternative.size() > 0) {
      start_line(indent);
    }
    out_ += '}';
  }

  void append_cell(const Value& cell, Column column) {
    out_ += '[';
    for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
      const std::string_view word = value_word(column, value);
      for (const Value each : cell.children()) {
        if (each.text() == word) {
          out_ += out_.back() == '[' ? "" : ", ";
          append_json_text(out_, word);
          break;
        }
      }
    }
    out_ += ']';
  }

  const Value& document_;
  std::string out_;
};

}  // namespace

std::string table_layout(const Value& document) { return TableLayout(document).lay_out(); }

}  // namespace connectsim
