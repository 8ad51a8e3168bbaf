// Tells violations that no finding explains, each with its smallest scenario and rows.
#include "reports/replay/replay_violation.h"

#include <vector>

#include "reports/explanation/row_text.h"
#include "reports/language/numbers.h"
#include "reports/replay/properties_texts.h"
#include "reports/replay/replay_texts.h"
#include "simulator/decision/decide.h"
#include "simulator/explanation/row_trace.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

constexpr std::size_t groups_shown = 5;

std::uint32_t rule_count(const Network& network) {
  std::uint32_t count = 0;
  for (Edge edge{0}; edge.index < network.edge_count(); ++edge.index) {
    count += network.edge(edge).kind != EdgeKind::association ? 1 : 0;
  }
  return count;
}

class Violations {
 public:
  Violations(const ReplayResult& result, Paragraphs& paragraphs)
      : result_(result), paragraphs_(paragraphs), language_(paragraphs.language()) {}

  void append(const ViolationGroup& group) {
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
    append_scenario(sightings.scenario);
  }

 private:
  void line(std::size_t indent, const Phrase& phrase,
            std::initializer_list<std::string_view> values) {
    paragraphs_.paragraph(indent, said(language_, phrase, values));
  }

  void append_scenario(std::uint64_t number) {
    const std::optional<GeneratedScenario> scenario = scenario_of(result_.source, number);
    if (!scenario) {
      return;  // a result that another program wrote
    }
    const Network& network = scenario->network();
    const std::string id = result_.id(number);
    line(4, texts::smallest_scenario,
         {id, std::to_string(network.group_count()), std::to_string(rule_count(network))});
    const Decision decision = decide(network, scenario->request, result_.table);
    if (decision.verdict != Verdict::refused) {
      for (const RowTrace& trace : row_traces(result_.table, decision)) {
        paragraphs_.labelled(
            6, said(language_, texts::decided_by_row, {std::to_string(trace.row)}) + "  ",
            fate_text(trace, result_.table, decision, language_));
      }
    }
    std::string command = "connectsim replay --replay " + id;
    if (result_.table.name() != default_table_name) {
      command += " --table " + result_.table.name();
    }
    line(4, texts::repeat_command, {command});
  }

  const ReplayResult& result_;
  Paragraphs& paragraphs_;
  Language language_;
};

}  // namespace

void append_violations(const ReplayResult& result, Paragraphs& paragraphs) {
  if (result.tally.unexplained.empty()) {
    return;
  }
  paragraphs.heading(texts::heading_unexplained);
  const std::vector<ViolationGroup> groups = violation_groups(result.tally);
  Violations violations(result, paragraphs);
  for (std::size_t i = 0; i < groups.size() && i < groups_shown; ++i) {
    violations.append(groups[i]);
  }
  if (groups.size() > groups_shown) {
    paragraphs.paragraph(2, said(paragraphs.language(), texts::further_kinds,
                                 {std::to_string(groups.size() - groups_shown)}));
  }
}

}  // namespace connectsim
