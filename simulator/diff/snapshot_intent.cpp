#include "simulator/diff/snapshot_intent.h"

namespace connectsim {
namespace {

ConnectionAspect intended_aspect(Aspect aspect) {
  switch (aspect) {
    case Aspect::reachable:
      return ConnectionAspect::reachable;
    case Aspect::listed:
      return ConnectionAspect::listed;
    case Aspect::usable:
      return ConnectionAspect::usable;
    case Aspect::set_up:
      break;
  }
  return ConnectionAspect::action;
}

std::string_view word_of(const ConnectionState& state, Aspect aspect) {
  if (!state.is_there) {
    return "absent";
  }
  switch (aspect) {
    case Aspect::reachable:
      return text_of(state.reachable);
    case Aspect::listed:
      return text_of(state.listed);
    case Aspect::usable:
      return state.is_usable() ? "yes" : "no";
    case Aspect::set_up:
      break;
  }
  return state.verdict == Verdict::decided ? text_of(state.action) : text_of(state.verdict);
}

}  // namespace

std::vector<ConnectionChange> connection_changes(const SnapshotDiff& diff,
                                                 const SnapshotMatch& match) {
  std::vector<ConnectionChange> changes;
  for (const ChangedConnection& changed : diff.changes) {
    const NamedEnds ends = named_ends(match, changed.ends);
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      const std::string_view before = word_of(changed.before, aspect);
      const std::string_view after = word_of(changed.after, aspect);
      if (changed.has_changed(aspect) && before != after) {
        changes.push_back({std::string(ends.function), std::string(ends.cluster), ends.via,
                           intended_aspect(aspect), before, after});
      }
    }
  }
  return changes;
}

}  // namespace connectsim
