// Lists the verbs in the order of the help.
#include <array>

#include "cli/arguments/verb.h"

namespace connectsim {

// One line a verb here, and one below.
extern const Verb decide_verb;
extern const Verb explain_verb;
extern const Verb apply_verb;
extern const Verb graph_verb;
extern const Verb connected_verb;
extern const Verb audit_verb;
extern const Verb replay_verb;
extern const Verb merge_verb;
extern const Verb generate_verb;
extern const Verb shrink_verb;
extern const Verb corpus_verb;
extern const Verb check_verb;
extern const Verb diff_verb;
extern const Verb fmt_verb;
extern const Verb catalogue_verb;
extern const Verb teach_verb;
extern const Verb snapshot_verb;
extern const Verb convert_verb;
extern const Verb schema_verb;
extern const Verb live_capture_verb;
extern const Verb live_predict_verb;
extern const Verb live_watch_verb;
extern const Verb live_verify_verb;
extern const Verb live_ledger_verb;
extern const Verb live_policy_verb;

namespace {
constexpr std::array all_verbs = {
    &decide_verb,       &explain_verb,    &apply_verb,       &graph_verb,       &connected_verb,
    &audit_verb,        &replay_verb,     &merge_verb,       &generate_verb,    &shrink_verb,
    &corpus_verb,       &check_verb,      &diff_verb,        &fmt_verb,         &catalogue_verb,
    &teach_verb,        &snapshot_verb,   &convert_verb,     &schema_verb,      &live_capture_verb,
    &live_predict_verb, &live_watch_verb, &live_verify_verb, &live_ledger_verb, &live_policy_verb,
};
}  // namespace

std::span<const Verb* const> verbs() { return all_verbs; }

}  // namespace connectsim
