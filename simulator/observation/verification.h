#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "model/request.h"
#include "model/scenario_request.h"
#include "simulator/action/outcome.h"
#include "simulator/observation/observed_action.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Whether what was seen is what was predicted.
enum class Agreement : std::uint8_t { agrees, differs, inconclusive };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Agreement> = {"agrees", "differs",
                                                                        "inconclusive"};

/// Why nothing can be concluded.
enum class Doubt : std::uint8_t {
  not_pressed,      // a change was predicted and nothing is seen: was the button pressed?
  silent,           // the table says nothing: there is no prediction to hold
  still_changing,   // part of what was predicted is there, and an end is still being changed
  fact_unknown,     // the prediction read a fact that the snapshot before lacks (I-1)
  end_missing,      // an end of the request is not in the snapshot after
  groups_missing,   // an end has a group that the snapshot after does not hold
  capture_changed,  // the account changed while it was captured
  calls_missing,    // none of the predicted calls stands in the trail of events
};
template <>
inline constexpr std::array<std::string_view, 8> words_of<Doubt> = {
    "not-pressed", "silent",         "still-changing",  "fact-unknown",
    "end-missing", "groups-missing", "capture-changed", "calls-missing"};

/// In what way the change differs from the predicted one, in the order of reports.
enum class Deviation : std::uint8_t {
  another_action,         // exactly what another action does
  nothing_happened,       // a change was predicted, and the button was pressed
  another_number,         // a new group has another number in its name
  group_missing,          // a predicted new group is not there
  further_group,          // a new group that was not predicted
  default_egress_kept,    // the egress to everywhere of a new group was not revoked
  rules_differ,           // other rules of a new group
  not_attached,           // a group was not appended to an end
  attached_too,           // a group was appended that was not predicted
  detached,               // an end has lost a group
  existing_group_edited,  // rules of a group that was there before
  targets_differ,         // what a proxy is registered for
  hosts_differ,           // a new function or proxy, its place, or a setting of an end
  call_missing,           // a call that A-6 has was not recorded
  further_call,           // a call of the same ends that A-6 does not have
  another_call_order,     // the calls came in another order
  parameters_differ,      // of a call
  descriptions_differ,    // the text of a group or rule
};
template <>
inline constexpr std::array<std::string_view, 18> words_of<Deviation> = {
    "another-action",     "nothing-happened",      "another-number",
    "group-missing",      "further-group",         "default-egress-kept",
    "rules-differ",       "not-attached",          "attached-too",
    "detached",           "existing-group-edited", "targets-differ",
    "hosts-differ",       "call-missing",          "further-call",
    "another-call-order", "parameters-differ",     "descriptions-differ"};

/// One field of the change, as predicted and as seen.
struct ComparedField {
  ChangedField field;
  std::vector<std::string> predicted;
  std::vector<std::string> seen;

  [[nodiscard]] bool agrees() const { return predicted == seen; }
};

/// Whether whoever asks knows that the button was pressed between the two snapshots.
enum class Pressed : std::uint8_t { unknown, yes };

struct Verification {
  Agreement agreement = Agreement::agrees;
  std::vector<Doubt> doubts;  // when inconclusive
  Outcome prediction;         // carried out on a copy of the snapshot before, obstacles aside
  ObservedAction observed;
  std::vector<ComparedField> fields;
  std::vector<Deviation> deviations;  // each once
  /// Whether all else is the same up to ids: statuses, places and facts of every host included. Not
  /// asked where a change is seen that was not predicted.
  bool is_all_else_same = false;
};

/// Holds the prediction of `tables.front()` for the snapshot before against the one after, field by
/// field. The rest of `tables` are asked what they would have said. A difference is one only where
/// the facts suffice: when the prediction read what the snapshot lacks, or the change is still
/// under way, nothing is concluded. Nothing seen where something was predicted is a difference only
/// when the button is known to have been pressed.
Verification verified(const Snapshot& before, const Request& request, const NamedRequest& names,
                      const Snapshot& after, std::span<const DecisionTable> tables,
                      Pressed pressed);

}  // namespace connectsim
