// Tells violations that no finding explains, each with its smallest scenario and rows.
#include "reports/replay/replay_violation.h"

#include "reports/explanation/row_text.h"
#include "reports/language/numbers.h"
#include "reports/replay/properties_texts.h"
#include "reports/replay/replay_texts.h"
#include "simulator/explanation/row_trace.h"

namespace connectsim {
namespace {

std::string table_options(const ReplayResult& result) {
  if (!result.table_options.empty() || result.table.name() == default_table_name) {
    return result.table_options;
  }
  const std::string base = result.base == nullptr ? "" : " --base " + result.base->name();
  return " --table " + result.table.name() + base;
}

class Violations {
 public:
  Violations(const ReplayResult& result, Paragraphs& paragraphs)
      : result_(result), paragraphs_(paragraphs), language_(paragraphs.language()) {}

  void append(const ViolationGroup& group, const std::optional<SmallestViolation>& smallest) {
    const UnexplainedKind& kind = group.smallest;
    const Sightings& sightings = group.sightings;
    const PropertySentence sentence = sentence_of(kind.property);
    line(2, texts::broken_property,
         {sentence.clause, text_of(kind.property),
          texts::property_sentence(kind.property, language_)});
    line(4, texts::expected_and_got, {text_of(Holding::holds), text_of(Holding::violated)});
    line(4, texts::violated_where,
         {grouped(sightings.count),
          kind.row == 0 ? said(language_, texts::decided_by_none)
                        : said(language_, texts::decided_by_row, {std::to_string(kind.row)}),
          text_of(kind.proxy_mode), std::to_string(group.situations)});
    line(4, texts::situation_of_smallest,
         {situation_text(situation_at(kind.situation), result_.table)});
    if (result_.source.kind == ReplaySource::Kind::files) {
      line(4, texts::smallest_of_files, {result_.id(sightings.scenario)});
      return;
    }
    if (smallest) {
      append_scenario(kind.property, *smallest);
    }
  }

 private:
  void line(std::size_t indent, const Phrase& phrase,
            std::initializer_list<std::string_view> values) {
    paragraphs_.paragraph(indent, said(language_, phrase, values));
  }

  void append_scenario(Property property, const SmallestViolation& smallest) {
    line(4, texts::smallest_scenario,
         {smallest.id, std::to_string(smallest.group_count), std::to_string(smallest.rule_count)});
    const Decision& decision = smallest.decision;
    if (decision.verdict != Verdict::refused) {
      for (const RowTrace& trace : row_traces(result_.table, decision)) {
        paragraphs_.labelled(
            6, said(language_, texts::decided_by_row, {std::to_string(trace.row)}) + "  ",
            fate_text(trace, result_.table, decision, language_));
      }
    }
    command(texts::repeat_command, repeat_command(result_, smallest.id));
    command(texts::shrink_command, "connectsim shrink " + smallest.id + " --properties " +
                                       std::string(text_of(property)) + table_options(result_));
  }

  void command(const Phrase& phrase, const std::string& text) {
    paragraphs_.line(4, said(language_, phrase, {text}));
  }

  const ReplayResult& result_;
  Paragraphs& paragraphs_;
  Language language_;
};

}  // namespace

std::string repeat_command(const ReplayResult& result, const std::string& id) {
  return "connectsim replay --replay " + id + table_options(result);
}

void append_violation(const ReplayResult& result, const ViolationGroup& group,
                      const std::optional<SmallestViolation>& smallest, Paragraphs& paragraphs) {
  Violations(result, paragraphs).append(group, smallest);
}

void append_violations(const ReplayResult& result,
                       const std::vector<std::optional<SmallestViolation>>& smallest,
                       Paragraphs& paragraphs) {
  if (result.tally.unexplained.empty()) {
    return;
  }
  paragraphs.heading(texts::heading_unexplained);
  const std::vector<ViolationGroup> groups = violation_groups(result.tally);
  Violations violations(result, paragraphs);
  for (std::size_t i = 0; i < smallest.size(); ++i) {
    violations.append(groups[i], smallest[i]);
  }
  if (groups.size() > smallest.size()) {
    paragraphs.paragraph(2, said(paragraphs.language(), texts::further_kinds,
                                 {std::to_string(groups.size() - smallest.size())}));
  }
}

}  // namespace connectsim
