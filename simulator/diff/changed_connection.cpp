#include <algorithm>

#include "simulator/diff/snapshot_diff.h"

namespace connectsim {

std::string ConnectionState::set_up() const {
  if (!is_there) {
    return "absent";
  }
  switch (verdict) {
    case Verdict::decided:
      return "row " + std::to_string(row) + ": " + std::string(text_of(action));
    case Verdict::silent:
      return std::string(text_of(verdict));
    case Verdict::refused:
      break;
  }
  std::string text(text_of(verdict));
  for (std::size_t i = 0; i < unmet.size(); ++i) {
    if (unmet.test(i)) {
      text += text.size() == text_of(verdict).size() ? ": " : ", ";
      text += words_of<Requirement>[i];
    }
  }
  return text;
}

std::string value_text(const ConnectionState& state, Aspect aspect) {
  switch (aspect) {
    case Aspect::reachable:
      return std::string(text_of(state.reachable));
    case Aspect::listed:
      return std::string(text_of(state.listed));
    case Aspect::usable:
      return std::string(text_of(state.is_usable() ? ListedValue::yes : ListedValue::no));
    case Aspect::set_up:
      break;
  }
  return state.set_up();
}

bool ChangedConnection::has_changed(Aspect aspect) const {
  switch (aspect) {
    case Aspect::reachable:
      return before.reachable != after.reachable;
    case Aspect::listed:
      return before.listed != after.listed;
    case Aspect::usable:
      return before.is_usable() != after.is_usable();
    case Aspect::set_up:
      break;
  }
  if (!before.is_asked && !after.is_asked) {
    return false;
  }
  return before.is_there != after.is_there || before.verdict != after.verdict ||
         before.action != after.action || before.row != after.row || before.unmet != after.unmet;
}

std::vector<ChangeCause> ChangedConnection::all_causes() const {
  std::vector<ChangeCause> all;
  for (const std::vector<ChangeCause>& some : causes) {
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

NamedEnds named_ends(const SnapshotMatch& match, const ConnectionEnds& ends) {
  const auto name = [&](const Matched& end) {
    const Moment moment = end.before != no_vertex ? Moment::before : Moment::after;
    return match.snapshot(moment).labels.id(end.at(moment));
  };
  return {name(ends.function), name(ends.cluster),
          ends.is_direct() ? "direct" : "proxy:" + std::string(name(ends.proxy))};
}

std::vector<NamedChange> named_changes(const SnapshotDiff& diff, const SnapshotMatch& match) {
  std::vector<NamedChange> named;
  for (const ChangedConnection& change : diff.changes) {
    const NamedEnds ends = named_ends(match, change.ends);
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      if (change.has_changed(aspect)) {
        named.push_back({std::string(ends.function), std::string(ends.cluster), ends.via,
                         std::string(text_of(aspect)), value_text(change.before, aspect),
                         value_text(change.after, aspect)});
      }
    }
  }
  return named;
}

}  // namespace connectsim
