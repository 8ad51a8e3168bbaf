// Tells a person what changes between two tables, and whether it was intended.
#include "reports/diff/table_diff_text.h"

#include <algorithm>

#include "reports/diff/diff_texts.h"
#include "reports/diff/table_diff_lines.h"
#include "reports/language/numbers.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

class TableDiffText {
 public:
  TableDiffText(const TableDiffView& view, const Style& style, std::string& out)
      : view_(view), style_(style), out_(out), paragraphs_(style, out) {}

  void append() {
    out_ += style_.strong(
        said(language(), texts::diff_title, {view_.before.name(), view_.after.name()}));
    out_ += '\n';
    for (const std::string& line : summary_lines(view_, language())) {
      paragraphs_.paragraph(2, line);
    }
    append_list(texts::heading_readings_differ, reading_lines(view_, language()));
    const EffectGroup* last = nullptr;
    for (const EffectGroup& group : view_.effect.groups) {
      if (last == nullptr || last->answer != group.answer) {
        append_answer(group.answer);
      }
      append_effect(group);
      last = &group;
    }
    std::vector<std::string> rows;
    for (const RowChange& row : view_.diff.other_rows) {
      rows.push_back(row_change_text(row, language()));
    }
    append_list(texts::heading_other_rows, rows);
    append_intent();
  }

 private:
  [[nodiscard]] Language language() const { return style_.language; }

  void append_list(const Phrase& heading, const std::vector<std::string>& lines) {
    if (lines.empty()) {
      return;
    }
    paragraphs_.heading(heading);
    for (const std::string& line : lines) {
      paragraphs_.labelled(2, "- ", line);
    }
  }

  // With other readings answers may change of which the tables by themselves say nothing.
  void append_answer(const AnswerChange& answer) {
    paragraphs_.heading(texts::answer_change, {text_of(answer.before), text_of(answer.after)});
    const auto change =
        std::find_if(view_.diff.changes.begin(), view_.diff.changes.end(),
                     [&](const ChangedSituations& each) { return each.answer == answer; });
    if (change == view_.diff.changes.end()) {
      return;
    }
    for (const std::string& where : where_texts(view_.diff, change->situations, language())) {
      paragraphs_.paragraph(2, said(language(), texts::changed_where, {where}));
    }
    Enumeration rows(language());
    for (const RowChange& row : change->rows) {
      rows.add(row_change_text(row, language()));
    }
    paragraphs_.paragraph(2, said(language(), texts::decided_by, {rows.text()}));
  }

  void append_effect(const EffectGroup& group) {
    Enumeration counts(language());
    counts.add(said(language(), texts::count_situations, {grouped(group.situations.size())}));
    if (view_.effect.scenarios > 0) {
      counts.add(said(language(), texts::count_scenarios,
                      {grouped(group.population.count),
                       share(group.population.count, view_.effect.scenarios)}));
    }
    const std::string id = view_.smallest_id(group);
    if (!id.empty()) {
      counts.add(said(language(), texts::smallest_id, {id}));
    }
    if (!group.access) {
      paragraphs_.labelled(2, "- ", said(language(), texts::effect_unknown, {counts.text()}));
      return;
    }
    const auto reachable = static_cast<std::size_t>(group.access->reachable);
    const auto listed = static_cast<std::size_t>(group.access->listed);
    paragraphs_.labelled(2, "- ",
                         said(language(), texts::effect_line,
                              {said(language(), texts::reachable_gains[reachable]),
                               said(language(), texts::listed_gains[listed]), counts.text()}));
  }

  void append_intent() {
    if (view_.intent == nullptr) {
      return;
    }
    append_list(texts::heading_unlisted, unlisted_lines(view_, language()));
    append_list(texts::heading_missing, missing_lines(view_, language()));
    if (view_.comparison.is_met()) {
      out_ += '\n';
      paragraphs_.paragraph(0, said(language(), texts::intent_met));
    }
  }

  const TableDiffView& view_;
  Style style_;
  std::string& out_;
  Paragraphs paragraphs_;
};

}  // namespace

void append_table_diff_text(const TableDiffView& view, const Style& style, std::string& out) {
  TableDiffText(view, style, out).append();
}

}  // namespace connectsim
