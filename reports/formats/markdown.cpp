// Decides what a comment on a pull request says, and what of it is dropped when it gets too long.
#include <algorithm>
#include <map>

#include "reports/formats/formats.h"
#include "reports/formats/markdown_text.h"
#include "reports/json/indented_json.h"
#include "reports/report/report_texts.h"

namespace connectsim {
namespace {

constexpr std::size_t names_in_a_row = 3;
constexpr std::array<std::string_view, 3> marks = {"✓", "!", "✗"};

// Cases that differ only in their first cells, which name whom they are about.
struct Row {
  std::vector<std::size_t> positions;  // among the cases
};

class MarkdownComment {
 public:
  MarkdownComment(const Report& report, std::size_t bytes_max)
      : report_(report), bytes_max_(bytes_max) {}

  [[nodiscard]] std::string text() const {
    const std::string head = head_text();
    const std::string foot = foot_text();
    const std::string dropped =
        "\n" + say(texts::details_dropped, {std::to_string(bytes_max_)}) + "\n";
    const std::size_t fixed = head.size() + foot.size() + dropped.size();
    std::size_t room = bytes_max_ > fixed ? bytes_max_ - fixed : 0;
    std::string tables;
    std::size_t reserved = 0;  // for the heads of tables that are still to come
    for (const ReportSuite& suite : report_.suites) {
      reserved += bytes_without_rows(suite);
    }
    for (const ReportSuite& suite : report_.suites) {
      reserved -= bytes_without_rows(suite);
      const std::string table = table_of(suite, room - std::min(room, reserved));
      room -= std::min(room, table.size());
      tables += table;
    }
    std::string details;
    bool is_complete = true;
    for (const ReportSuite& suite : report_.suites) {
      for (const ReportCase& each : suite.cases) {
        if (wants_details(each)) {
          const std::string one = details_of(each);
          is_complete = is_complete && one.size() <= room;
          if (is_complete) {
            details += one;
            room -= one.size();
          }
        }
      }
    }
    return head + tables + details + (is_complete ? std::string() : dropped) + foot;
  }

 private:
  [[nodiscard]] std::string say(const Phrase& phrase,
                                std::initializer_list<std::string_view> values = {}) const {
    return said(report_.language, phrase, values);
  }

  [[nodiscard]] std::string head_text() const {
    std::string head = "### " + markdown_cell(report_.title) + "\n";
    if (!report_.outcome.empty()) {
      const bool fails = report_.count(CaseResult::failed) > 0;
      head += "\n**" + std::string(marks[fails ? 2 : 0]) + " " + markdown_cell(report_.outcome) +
              "**\n";
    }
    if (!report_.totals.empty()) {
      head += '\n';
    }
    for (const std::string& total : report_.totals) {
      head += markdown_cell(total) + "\n";
    }
    return head;
  }

  [[nodiscard]] std::string foot_text() const {
    std::string foot;
    if (!report_.repeat.empty()) {
      foot += "\n" + say(texts::label_repeat) + " " + markdown_code(report_.repeat) + "\n";
    }
    std::string made_by;
    for (const auto& [label, value] : report_.made_by) {
      made_by += (made_by.empty() ? "" : " · ") + markdown_cell(label + " " + value);
    }
    return made_by.empty() ? foot : foot + "\n<sub>" + made_by + "</sub>\n";
  }

  // The last columns tell what is the case, the first ones for whom.
  [[nodiscard]] static std::size_t naming_columns(const ReportSuite& suite) {
    return suite.columns.size() > 4 ? 3 : 1;
  }

  [[nodiscard]] static std::vector<Row> rows_of(const ReportSuite& suite) {
    std::vector<Row> rows;
    std::map<std::string, std::size_t> row_of;
    for (std::size_t i = 0; i < suite.cases.size(); ++i) {
      const ReportCase& each = suite.cases[i];
      std::string key(text_of(each.result));
      for (std::size_t cell = naming_columns(suite); cell < each.cells.size(); ++cell) {
        key += "\n" + each.cells[cell];
      }
      const auto [found, is_new] = row_of.emplace(key, rows.size());
      if (is_new) {
        rows.emplace_back();
      }
      rows[found->second].positions.push_back(i);
    }
    return rows;
  }

  // The different texts of a column in a row, the first few by name.
  [[nodiscard]] std::string cell_of(const ReportSuite& suite, const Row& row,
                                    std::size_t column) const {
    std::vector<std::string_view> different;
    std::map<std::string_view, bool> seen;
    for (const std::size_t position : row.positions) {
      const std::vector<std::string>& cells = suite.cases[position].cells;
      if (column < cells.size() && seen.emplace(cells[column], true).second) {
        different.push_back(cells[column]);
      }
    }
    std::string cell;
    for (std::size_t i = 0; i < std::min(different.size(), names_in_a_row); ++i) {
      cell += (i == 0 ? "" : ", ") + markdown_cell(different[i]);
    }
    return different.size() <= names_in_a_row
               ? cell
               : say(texts::and_more_of, {std::to_string(different.size()), cell});
  }

  // That more are left out, and how many at most.
  [[nodiscard]] std::string reserve() const {
    return "\n" + say(texts::more_cases, {"18446744073709551615"}) + "\n";
  }

  [[nodiscard]] std::size_t bytes_without_rows(const ReportSuite& suite) const {
    return suite.cases.empty() ? 0 : table_head(suite).size() + reserve().size();
  }

  [[nodiscard]] std::string table_head(const ReportSuite& suite) const {
    std::string table = "\n#### " + markdown_cell(suite.title) + " (" +
                        std::to_string(suite.cases.size() + suite.left_out) + ")\n\n| |";
    std::string line = "|---|";
    for (const std::string& column : suite.columns) {
      table += " " + markdown_cell(column) + " |";
      line += "---|";
    }
    return table + "\n" + line + "\n";
  }

  [[nodiscard]] std::string table_of(const ReportSuite& suite, std::size_t room) const {
    if (suite.cases.empty()) {
      return {};
    }
    std::string table = table_head(suite);
    const std::size_t reserved = reserve().size();
    std::uint64_t left_out = suite.left_out;
    bool is_full = false;
    for (const Row& row : rows_of(suite)) {
      const std::string text = row_text(suite, row);
      is_full = is_full || table.size() + text.size() + reserved > room;
      if (is_full) {
        left_out += row.positions.size();
      } else {
        table += text;
      }
    }
    if (left_out > 0) {
      table += "\n" + say(texts::more_cases, {std::to_string(left_out)}) + "\n";
    }
    return table;
  }

  [[nodiscard]] std::string row_text(const ReportSuite& suite, const Row& row) const {
    const std::size_t count = row.positions.size();
    const auto result = static_cast<std::size_t>(suite.cases[row.positions.front()].result);
    std::string text = "| " + std::string(marks[result]) +
                       (count > 1 ? " " + std::to_string(count) + "×" : "") + " |";
    for (std::size_t column = 0; column < suite.columns.size(); ++column) {
      text += " " + cell_of(suite, row, column) + " |";
    }
    return text + "\n";
  }

  [[nodiscard]] bool wants_details(const ReportCase& one) const {
    constexpr std::uint64_t few = 10;
    const bool has_any = !one.text.empty() || !one.scenario.empty() || !one.mismatches.empty();
    return has_any && (one.result == CaseResult::failed || report_.case_count() <= few);
  }

  [[nodiscard]] std::string details_of(const ReportCase& one) const {
    std::string details = "\n<details><summary>" + markdown_cell(one.name) + "</summary>\n";
    details += one.mismatches.empty() ? "" : "\n";
    for (const Mismatched& each : one.mismatches) {
      details += "- " +
                 markdown_cell(said(report_.language, texts::expected_but_got,
                                    {each.what, each.expected, each.got})) +
                 "\n";
    }
    if (!one.text.empty()) {
      details += "\n" + markdown_block("text", one.text);
    }
    if (!one.scenario.empty()) {
      std::string scenario;
      append_indented_json(one.scenario, scenario);
      details += "\n" + markdown_block("json", scenario);
    }
    if (!one.repeat.empty()) {
      details += "\n" + say(texts::label_repeat) + " " + markdown_code(one.repeat) + "\n";
    }
    return details + "\n</details>\n";
  }

  const Report& report_;
  std::size_t bytes_max_;
};

}  // namespace

void append_markdown(const Report& report, std::size_t bytes_max, std::string& out) {
  out += MarkdownComment(report, bytes_max).text();
}

}  // namespace connectsim
