// Tells a person which connections change between two snapshots, the most important first.
#include "reports/diff/snapshot_diff_text.h"

#include "reports/account/audit_texts.h"
#include "reports/diff/planned_changes.h"
#include "reports/diff/snapshot_diff_texts.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

void append_change(const SnapshotDiffView& view, const ChangedConnection& change,
                   Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  const NamedEnds ends = named_ends(view.match, change.ends);
  paragraphs.paragraph(
      2, said(language, texts::audited_connection,
              {ends.function, ends.cluster, way_text(view.match, change.ends, language)}));
  if (const PlanEffect effect = plan_effect(view, change); effect != PlanEffect::none) {
    paragraphs.paragraph(4, plan_effect_text(effect, language));
  }
  for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
    const auto aspect = static_cast<Aspect>(i);
    if (change.has_changed(aspect)) {
      paragraphs.paragraph(4, aspect_text(change, aspect, language));
    }
  }
  for (const ChangeCause& cause : change.all_causes()) {
    paragraphs.labelled(4, texts::because.in(language),
                        cause_text(view.match, cause, language) + place_in_plan(view, cause));
  }
}

}  // namespace

void append_snapshot_diff_text(const SnapshotDiffView& view, const Style& style, std::string& out) {
  const Language language = style.language;
  const SnapshotDiff& diff = view.diff;
  Paragraphs paragraphs(style, out);
  for (const std::string& text : summary_paragraphs(view.match, diff, language)) {
    paragraphs.paragraph(0, text);
  }
  const ChangedConnection* previous = nullptr;
  for (const ChangedConnection& change : diff.changes) {
    if (previous == nullptr || previous->meaning != change.meaning) {
      const auto meaning = static_cast<std::size_t>(change.meaning);
      paragraphs.heading(texts::meaning_headings[meaning], {std::to_string(diff.counts[meaning])});
    }
    append_change(view, change, paragraphs);
    previous = &change;
  }
  append_planned_text(view, paragraphs);
}

}  // namespace connectsim
