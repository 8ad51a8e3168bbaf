// Writes what changes between two tables as a comment on a pull request.
#include "reports/diff/table_diff_markdown.h"

#include <algorithm>

#include "reports/diff/diff_texts.h"
#include "reports/diff/table_diff_lines.h"
#include "reports/json/indented_json.h"
#include "reports/language/numbers.h"

namespace connectsim {
namespace {

class TableDiffMarkdown {
 public:
  TableDiffMarkdown(const TableDiffView& view, Language language, std::string& out)
      : view_(view), language_(language), out_(out) {}

  void append() {
    out_ += "### " + text(texts::diff_title, {code(view_.before.name()), code(view_.after.name())});
    out_ += "\n\n";
    for (const std::string& line : summary_lines(view_, language_)) {
      out_ += line + "\n";
    }
    append_list(texts::heading_readings_differ, reading_lines(view_, language_));
    append_groups();
    if (view_.intent != nullptr) {
      append_list(texts::heading_unlisted, unlisted_lines(view_, language_));
      append_list(texts::heading_missing, missing_lines(view_, language_));
      if (view_.comparison.is_met()) {
        out_ += "\n" + text(texts::intent_met) + "\n";
      }
    }
    append_details();
  }

 private:
  [[nodiscard]] std::string text(const Phrase& phrase,
                                 std::initializer_list<std::string_view> values = {}) const {
    return said(language_, phrase, values);
  }
  // No text ends a code span that is opened with more backticks than it holds in a row.
  static std::string code(const std::string& text) {
    std::string ticks = "`";
    while (text.find(ticks) != std::string::npos) {
      ticks += '`';
    }
    return ticks.size() == 1 ? "`" + text + "`" : ticks + " " + text + " " + ticks;
  }

  void append_list(const Phrase& heading, const std::vector<std::string>& lines) {
    if (lines.empty()) {
      return;
    }
    out_ += "\n**" + text(heading) + "**\n\n";
    for (const std::string& line : lines) {
      out_ += "- " + line + "\n";
    }
  }

  [[nodiscard]] bool has_population() const { return view_.effect.scenarios > 0; }

  void append_row(const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
      out_ += "| " + cell + " ";
    }
    out_ += "|\n";
  }

  void append_groups() {
    if (view_.effect.groups.empty()) {
      return;
    }
    std::vector<std::string> heading = {text(texts::column_answer), text(texts::column_reachable),
                                        text(texts::column_listed), text(texts::column_situations)};
    if (has_population()) {
      heading.push_back(text(texts::column_scenarios));
    }
    if (view_.intent != nullptr) {
      heading.push_back(text(texts::column_intended));
    }
    out_ += '\n';
    append_row(heading);
    append_row(std::vector<std::string>(heading.size(), "---"));
    for (const EffectGroup& group : view_.effect.groups) {
      append_group(group);
    }
  }

  void append_group(const EffectGroup& group) {
    const auto gain_cell = [&](Gain AccessChange::*member) {
      return group.access
                 ? text(texts::gain_cells[static_cast<std::size_t>((*group.access).*member)])
                 : text(texts::cell_unknown);
    };
    std::vector<std::string> cells = {
        answer_change_text(group.answer, language_), gain_cell(&AccessChange::reachable),
        gain_cell(&AccessChange::listed), grouped(group.situations.size())};
    if (has_population()) {
      const std::uint64_t count = group.population.count;
      cells.push_back(grouped(count) + " (" + share(count, view_.effect.scenarios) + ")");
    }
    if (view_.intent != nullptr) {
      cells.push_back(intended_cell(group));
    }
    append_row(cells);
  }

  // Of a group without situations of its own nothing can be said but that of its answer.
  [[nodiscard]] std::string intended_cell(const EffectGroup& group) const {
    const std::uint64_t unlisted = view_.unlisted_count(group);
    if (group.situations.empty()) {
      return text(texts::cell_unknown);
    }
    if (unlisted == 0) {
      return text(texts::cell_intended);
    }
    return unlisted == group.situations.size()
               ? text(texts::cell_not_intended)
               : text(texts::cell_partly_intended,
                      {grouped(unlisted), grouped(group.situations.size())});
  }

  void append_details() {
    for (const ChangedSituations& change : view_.diff.changes) {
      out_ += "\n<details><summary>" +
              text(texts::details_where, {answer_change_text(change.answer, language_)}) +
              "</summary>\n\n";
      for (const std::string& where : where_texts(view_.diff, change.situations, language_)) {
        out_ += "- " + where + "\n";
      }
      append_scenario(change.answer);
      out_ += "\n</details>\n";
    }
  }

  // Of the first group that has one.
  void append_scenario(const AnswerChange& answer) {
    const auto& groups = view_.effect.groups;
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const EffectGroup& each) {
      return each.answer == answer && !each.scenario.empty();
    });
    if (group == groups.end()) {
      return;
    }
    out_ += "\n```json\n";
    append_indented_json(group->scenario, out_);
    out_ += "```\n";
  }

  const TableDiffView& view_;
  Language language_;
  std::string& out_;
};

}  // namespace

void append_table_diff_markdown(const TableDiffView& view, Language language, std::string& out) {
  TableDiffMarkdown(view, language, out).append();
}

}  // namespace connectsim
