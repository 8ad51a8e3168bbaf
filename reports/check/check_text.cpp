// Tells a person what a table leaves out or contradicts, by topic, and what completes it.
#include "reports/check/check_text.h"

#include "reports/check/check_texts.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

class CheckText {
 public:
  CheckText(const CheckedTable& checked, const Style& style, std::string& out)
      : checked_(checked), style_(style), out_(out), paragraphs_(style, out) {}

  void append() {
    const DecisionTable& table = checked_.table;
    out_ += style_.strong(said(
        style_.language, texts::check_table,
        {table.name(), said_by_document(style_.language, table.title().en, table.title().ja)}));
    out_ += '\n';
    append_columns();
    for (std::size_t i = 0; i < words_of<SituationPart>.size(); ++i) {
      append_part(static_cast<SituationPart>(i));
    }
    const std::vector<CheckMessage> messages = check_messages(checked_, style_.language);
    for (std::size_t i = 0; i < words_of<CheckTopic>.size(); ++i) {
      append_topic(static_cast<CheckTopic>(i), messages);
    }
    append_completion();
  }

 private:
  static std::string text(std::uint64_t number) { return std::to_string(number); }

  // Where the page's three columns are not all that is tested.
  void append_columns() {
    const DecisionTable& table = checked_.table;
    if (table.columns().size() > 3 && table.uses(Column::database) && table.uses(Column::compute) &&
        table.uses(Column::proxy)) {
      const auto count = checked_.check.part(SituationPart::every).everywhere.situations;
      paragraphs_.paragraph(2, said(style_.language, texts::counted_columns, {text(count)}));
    }
  }

  // "Existing" and "new" have no combinations of their own: the columns do not tell them apart, and
  // without a proxy column nothing is told apart.
  void append_part(SituationPart part) {
    const PartCounts& counts = checked_.check.part(part);
    const AnswerCounts& possible = counts.possible;
    const AnswerCounts& everywhere = counts.everywhere;
    const std::size_t number = static_cast<std::size_t>(part);
    const bool is_inner = part >= SituationPart::existing_proxy;
    const bool has_own =
        part == SituationPart::every || (!is_inner && checked_.table.uses(Column::proxy));
    paragraphs_.labelled(
        is_inner ? 4 : 2, said(style_.language, texts::situation_parts[number]) + ": ",
        said(style_.language, texts::part_possible,
             {text(possible.situations), text(possible.clear()), text(possible.silent),
              text(possible.conflicting), text(possible.overlapping)}));
    if (has_own) {
      paragraphs_.paragraph(4, said(style_.language, texts::part_everywhere,
                                    {text(everywhere.situations), text(everywhere.clear()),
                                     text(everywhere.silent), text(everywhere.conflicting)}));
    }
  }

  void append_topic(CheckTopic topic, const std::vector<CheckMessage>& messages) {
    const std::size_t start = out_.size();
    for (const CheckMessage& message : messages) {
      if (message.topic != topic) {
        continue;
      }
      if (out_.size() == start) {
        paragraphs_.heading(texts::check_topics[static_cast<std::size_t>(topic)]);
      }
      paragraphs_.labelled(2, "- ", message.text);
    }
    const RowCheck& rows = checked_.check.rows;
    append_rest(topic == CheckTopic::conflict  ? rows.conflict_count - rows.conflicts.size()
                : topic == CheckTopic::overlap ? rows.overlap_count - rows.overlaps.size()
                                               : 0);
  }

  void append_rest(std::uint64_t count) {
    if (count > 0) {
      paragraphs_.paragraph(2, said(style_.language, texts::more_pairs, {text(count)}));
    }
  }

  void append_completion() {
    const Completion& completion = checked_.check.completion;
    paragraphs_.heading(texts::completion_heading);
    const std::vector<Box>& boxes = completion.rows.boxes;
    if (boxes.empty()) {
      paragraphs_.paragraph(2, said(style_.language, texts::already_total));
      return;
    }
    const std::string count = text(boxes.size());
    const std::string at_least = text(completion.rows.count_min);
    paragraphs_.paragraph(
        2, !completion.is_total
               ? said(style_.language, texts::completion_partial, {count, at_least})
           : completion.rows.is_minimal()
               ? said(style_.language, texts::completion_fewest, {count})
               : said(style_.language, texts::completion_bounded, {count, at_least}));
    for (const Box box : boxes) {
      paragraphs_.labelled(2, "- ", box_text(checked_.check.situations, box, style_.language));
    }
  }

  const CheckedTable& checked_;
  Style style_;
  std::string& out_;
  Paragraphs paragraphs_;
};

}  // namespace

void append_check_text(const CheckedTable& checked, const Style& style, std::string& out) {
  CheckText(checked, style, out).append();
}

}  // namespace connectsim
