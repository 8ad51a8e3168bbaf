// Tells replay's scenarios to a person: violations, findings, counts, properties, coverage.
#include "reports/replay/replay_text.h"

#include "reports/language/numbers.h"
#include "reports/language/paragraphs.h"
#include "reports/replay/properties_texts.h"
#include "reports/replay/replay_texts.h"
#include "reports/replay/replay_violation.h"

namespace connectsim {
namespace {

// "P-7   covered             ".
std::string property_label(Property property) {
  std::string label(sentence_of(property).clause);
  label.resize(6, ' ');
  label += text_of(property);
  label.resize(26, ' ');
  return label;
}

class ReplayText {
 public:
  ReplayText(const ReplayResult& result, const Style& style, std::string& out)
      : result_(result),
        tally_(result.tally),
        style_(style),
        paragraphs_(style, out),
        coverage_(coverage_of(result)) {}

  void append(const std::vector<std::optional<SmallestViolation>>& smallest) {
    paragraphs_.paragraph(
        0, said(language(), texts::replay_outcome,
                {grouped(tally_.scenarios), result_.table.name(), source(), outcome()}));
    if (result_.source.kind == ReplaySource::Kind::files) {
      paragraphs_.paragraph(0, said(language(), texts::stated_expectations,
                                    {grouped(tally_.expectations), grouped(tally_.scenarios)}));
    }
    if (tally_.unmet_expectations.count > 0) {
      paragraphs_.heading(texts::heading_expectations);
      line(texts::unmet_expectations,
           {grouped(tally_.unmet_expectations.count), grouped(tally_.expectations),
            result_.id(tally_.unmet_expectations.scenario)});
    }
    append_violations(result_, smallest, paragraphs_);
    if (tally_.scenarios == 0) {
      return;
    }
    append_findings();
    append_answers();
    append_properties();
    append_coverage();
  }

 private:
  [[nodiscard]] Language language() const { return style_.language; }

  void line(const Phrase& phrase, std::initializer_list<std::string_view> values) {
    paragraphs_.paragraph(2, said(language(), phrase, values));
  }

  [[nodiscard]] std::string source() const {
    switch (result_.source.kind) {
      case ReplaySource::Kind::generated:
        return said(language(), texts::source_generated,
                    {text_of(result_.source.profile), std::to_string(result_.source.seed)});
      case ReplaySource::Kind::bounded:
        return said(language(), texts::source_bounded, {std::to_string(result_.source.bound)});
      case ReplaySource::Kind::files:
        break;
    }
    return said(language(), texts::source_files);
  }

  [[nodiscard]] std::string outcome() const {
    if (tally_.scenarios == 0) {
      return said(language(), texts::outcome_nothing);
    }
    if (!tally_.unexplained.empty()) {
      return said(language(), texts::outcome_unexplained,
                  {std::to_string(violation_groups(tally_).size())});
    }
    if (tally_.unmet_expectations.count > 0) {
      return said(language(), texts::outcome_expectations,
                  {grouped(tally_.unmet_expectations.count)});
    }
    if (result_.base != nullptr) {
      return said(language(), texts::outcome_like_base, {result_.base->name()});
    }
    return said(language(), texts::outcome_clean);
  }

  void append_findings() {
    if (coverage_.findings.all == 0) {
      return;
    }
    paragraphs_.heading(texts::heading_findings, {result_.table.name()});
    append_situations(Property::covered, result_.findings.silences(), texts::silences_seen);
    append_situations(Property::unambiguous, result_.findings.conflicts(), texts::conflicts_seen);
    Enumeration not_seen(language());
    const std::vector<Finding>& list = result_.findings.list();
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!result_.properties.test(static_cast<std::size_t>(list[i].property))) {
        continue;
      }
      const Sightings& sightings = tally_.findings[i];
      if (sightings.count == 0) {
        not_seen.add(list[i].name);
        continue;
      }
      paragraphs_.paragraph(
          2, list[i].name + " (" + std::string(sentence_of(list[i].property).clause) + "): " +
                 said(language(), texts::finding_seen,
                      {grouped(sightings.count), share(sightings.count, tally_.scenarios),
                       result_.id(sightings.scenario)}));
      paragraphs_.paragraph(4, list[i].explanation);
    }
    if (!not_seen.empty() && result_.source.kind != ReplaySource::Kind::files) {
      line(texts::findings_not_seen, {not_seen.text()});
    }
  }

  void append_situations(Property property, const std::vector<Situation>& recorded,
                         const Phrase& phrase) {
    if (recorded.empty() || !result_.properties.test(static_cast<std::size_t>(property))) {
      return;
    }
    std::uint64_t situations = 0;
    std::uint64_t scenarios = 0;
    for (const Situation& situation : recorded) {
      const std::uint64_t count = tally_.situations[situation_index(situation)].count;
      situations += count > 0 ? 1 : 0;
      scenarios += count;
    }
    line(phrase, {std::to_string(situations), std::to_string(recorded.size()), grouped(scenarios),
                  share(scenarios, tally_.scenarios)});
  }

  template <typename Enum, typename Counts>
  std::string counts_text(const Counts& counts) const {
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      text.append(text.empty() ? "" : ", ").append(words_of<Enum>[i]).append(" ");
      text.append(grouped(counts[i])).append(" (");
      text.append(share(counts[i], tally_.scenarios)).append(")");
    }
    return text;
  }

  void append_answers() {
    paragraphs_.heading(texts::heading_answers);
    paragraphs_.paragraph(2, counts_text<Verdict>(tally_.verdicts));
    paragraphs_.paragraph(2, counts_text<Action>(tally_.actions));
    for (std::size_t row = 0; row < tally_.covering.size(); ++row) {
      line(texts::row_counts,
           {std::to_string(row + 1), grouped(tally_.covering[row]), grouped(tally_.deciding[row])});
    }
  }

  void append_properties() {
    paragraphs_.heading(texts::heading_properties);
    for (std::size_t i = 0; i < property_count; ++i) {
      if (!result_.properties.test(i)) {
        continue;
      }
      const auto& counts = tally_.properties[i];
      paragraphs_.labelled(
          2, property_label(static_cast<Property>(i)),
          said(language(), texts::property_counts,
               {grouped(counts[static_cast<std::size_t>(Holding::holds)]),
                grouped(counts[static_cast<std::size_t>(Holding::violated)]),
                grouped(counts[static_cast<std::size_t>(Holding::does_not_apply)])}) +
              base_counts(counts));
    }
    if (result_.properties.test(static_cast<std::size_t>(Property::local))) {
      line(texts::variations_sampled, {std::to_string(result_.variation_interval)});
    }
  }

  [[nodiscard]] std::string base_counts(const ReplayTally::Counts<Holding>& counts) const {
    const std::uint64_t too = counts[static_cast<std::size_t>(Holding::by_base_too)];
    const std::uint64_t alone = counts[static_cast<std::size_t>(Holding::by_base_alone)];
    return too + alone == 0 || result_.base == nullptr
               ? std::string()
               : "; " + said(language(), texts::base_counts,
                             {grouped(too), grouped(alone), result_.base->name()});
  }

  void append_coverage() {
    paragraphs_.heading(texts::heading_coverage);
    append_part(texts::covered_rows, coverage_.rows);
    append_part(texts::covered_situations, coverage_.situations);
    append_part(texts::covered_reasons, coverage_.reasons);
    append_part(texts::covered_findings, coverage_.findings);
    if (result_.source.kind == ReplaySource::Kind::generated) {
      line(texts::covered_pairs, {grouped(coverage_.pairs.seen), grouped(coverage_.pairs.all)});
    }
  }

  void append_part(const Phrase& phrase, const Coverage& part) {
    static constexpr std::size_t shown = 6;
    line(phrase, {grouped(part.seen), grouped(part.all)});
    if (part.missing.empty()) {
      return;
    }
    std::string names;
    for (std::size_t i = 0; i < part.missing.size() && i < shown; ++i) {
      names.append(names.empty() ? "" : "; ").append(part.missing[i]);
    }
    if (part.missing.size() > shown) {
      names = said(language(), texts::missing_more,
                   {names, std::to_string(part.missing.size() - shown)});
    }
    paragraphs_.paragraph(4, said(language(), texts::missing_ones, {names}));
  }

  const ReplayResult& result_;
  const ReplayTally& tally_;
  Style style_;
  Paragraphs paragraphs_;
  ReplayCoverage coverage_;
};

}  // namespace

void append_replay_text(const ReplayResult& result,
                        const std::vector<std::optional<SmallestViolation>>& smallest,
                        const Style& style, std::string& out) {
  ReplayText(result, style, out).append(smallest);
}

void append_properties_text(const PropertyValues& values, const ReplayResult& result,
                            const Style& style, std::string& out) {
  const Language language = style.language;
  Paragraphs paragraphs(style, out);
  paragraphs.heading(texts::heading_properties_of_one);
  for (std::size_t i = 0; i < property_count; ++i) {
    const auto property = static_cast<Property>(i);
    if (!result.properties.test(i) || values.of(property) == Holding::does_not_apply) {
      continue;
    }
    paragraphs.labelled(2, property_label(property), text_of(values.of(property)));
    if (values.of(property) == Holding::holds) {
      continue;
    }
    paragraphs.paragraph(4, texts::property_sentence(property, language));
    bool is_explained = true;
    for (const auto& [kind, sightings] : result.tally.unexplained) {
      is_explained = is_explained && kind.property != property;
    }
    if (!is_explained) {
      paragraphs.paragraph(4, said(language, texts::explained_by_nothing));
    }
    for (std::size_t place = 0; place < result.tally.findings.size(); ++place) {
      const Finding& finding = result.findings.list()[place];
      if (finding.property == property && result.tally.findings[place].count > 0) {
        paragraphs.paragraph(
            4, said(language, texts::explained_by, {finding.name + ": " + finding.explanation}));
      }
    }
  }
}

}  // namespace connectsim
