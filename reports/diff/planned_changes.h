#pragma once

#include <string>

#include "reports/diff/snapshot_diff_words.h"
#include "reports/json/json_tree.h"
#include "reports/language/paragraphs.h"

namespace connectsim {

/// What a plan does to groups of managed names, and the names that it takes twice: what a person
/// must look at before the apply. Empty without a plan.
std::vector<const PlannedChange*> notable_changes(const SnapshotDiffView& view);

/// What a plan does to a connection that the console set up.
enum class PlanEffect : std::uint8_t {
  none,
  undoes,       // groups of managed names go from both of its ends
  leaves_half,  // from one of its ends only
  breaks,       // traffic passes no more, and no such group goes
};
template <>
inline constexpr std::array<std::string_view, 4> words_of<PlanEffect> = {"none", "undoes",
                                                                         "leaves-half", "breaks"};

/// The effect of the view's plan on a changed connection; `none` without a plan.
PlanEffect plan_effect(const SnapshotDiffView& view, const ChangedConnection& change);

/// The sentence about an effect; empty for `none`.
std::string plan_effect_text(PlanEffect effect, Language language);

/// One of them without a full stop: "lambda-rds-1 (sg-1) taken off function checkout".
std::string planned_change_text(const PlannedChange& change, Language language);

/// The resource and place of the plan that a cause comes from, " [aws_lambda_function.f,
/// resource_changes/3/change/after/vpc_config]"; empty without a plan.
std::string place_in_plan(const SnapshotDiffView& view, const ChangeCause& cause);

/// Appends the notable changes below a heading; nothing when there are none.
void append_planned_text(const SnapshotDiffView& view, Paragraphs& paragraphs);

/// One change of a plan as JSON: "act", "address", "path" and what it concerns.
JsonTree planned_change_tree(const PlannedChange& change);

/// The change of a plan that a cause comes from; none without a plan.
const PlannedChange* planned_change_of(const SnapshotDiffView& view, const ChangeCause& cause);

}  // namespace connectsim
