#include "model/snapshots/read_parts.h"

namespace connectsim {

void read_caller(Draft& draft) {
  const Value caller = draft.parts().caller;
  if (!caller) {
    return;
  }
  const Value actions = caller.object().find("Actions");
  if (!actions) {
    throw caller.error("must have Actions");
  }
  // The texts keep their memory from one snapshot to the next.
  std::size_t count = 0;
  for (const Value action : actions.list().children()) {
    if (count == draft.caller_actions.size()) {
      draft.caller_actions.emplace_back();
    }
    draft.caller_actions[count++] = action.text();
  }
  SnapshotFacts& facts = draft.network().facts;
  facts.caller = Known::yes;
  facts.caller_may = operations_allowed_by(std::span(draft.caller_actions).first(count));
  if (draft.keeps_everything()) {
    draft.labels().keep_entry(Part::caller, caller.json());
  }
}

}  // namespace connectsim
