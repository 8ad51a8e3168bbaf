// Decides what counts as a change of a connection (S-1) and how its states are worded.
#include "simulator/diff/connection_change.h"

#include <algorithm>

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

std::string_view ConnectionState::word(Aspect aspect) const {
  switch (aspect) {
    case Aspect::reachable:
      return text_of(reachable);
    case Aspect::listed:
      return text_of(listed);
    case Aspect::usable:
      return text_of(is_usable() ? ListedValue::yes : ListedValue::no);
    case Aspect::set_up:
      break;
  }
  return verdict == Verdict::decided ? text_of(action) : text_of(verdict);
}

std::string value_text(const ConnectionState& state, Aspect aspect) {
  return aspect == Aspect::set_up ? state.set_up() : std::string(state.word(aspect));
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

}  // namespace connectsim
