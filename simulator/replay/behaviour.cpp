// Decides when two scenarios show the same behaviour: property, verdict, row, action, situation.
#include "simulator/replay/behaviour.h"

#include <algorithm>

#include "simulator/replay/replay_result.h"

namespace connectsim {

Situation told_apart(const DecisionTable& table, Situation situation) {
  const Situation unread;
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    if (column > Column::target_health && !table.uses(column)) {
      situation.set_value(column, unread.value(column));
    }
  }
  return situation;
}

Behaviour behaviour_of(const DecisionTable& table, const Decision& decision, const Request& request,
                       std::optional<Property> property) {
  Behaviour behaviour;
  behaviour.property = property;
  behaviour.verdict = decision.verdict;
  behaviour.row = decision.row;
  if (decision.verdict == Verdict::decided) {
    behaviour.action = decision.action;
  }
  if (decision.verdict != Verdict::refused) {
    behaviour.situation = told_apart(table, decision.situation);
  }
  behaviour.proxy_mode = request.proxy_mode;
  return behaviour;
}

bool is_same(const Behaviour& a, const Behaviour& b, BehaviourParts parts) {
  const auto differs = [&](BehaviourPart part, bool is_equal) {
    return parts.test(static_cast<std::size_t>(part)) && !is_equal;
  };
  return !differs(BehaviourPart::property, a.property == b.property) &&
         !differs(BehaviourPart::verdict, a.verdict == b.verdict) &&
         !differs(BehaviourPart::row, a.row == b.row) &&
         !differs(BehaviourPart::action, a.action == b.action && a.verdict == b.verdict) &&
         !differs(BehaviourPart::situation, a.situation == b.situation) &&
         !differs(BehaviourPart::proxy_mode, a.proxy_mode == b.proxy_mode);
}

std::string part_text(const Behaviour& behaviour, BehaviourPart part, const DecisionTable& table) {
  switch (part) {
    case BehaviourPart::property:
      return behaviour.property ? std::string(text_of(*behaviour.property)) : "none";
    case BehaviourPart::verdict:
      return std::string(text_of(behaviour.verdict));
    case BehaviourPart::row:
      return behaviour.row == 0 ? "none" : std::to_string(behaviour.row);
    case BehaviourPart::action:
      return std::string(text_of(behaviour.action));
    case BehaviourPart::situation: {
      if (behaviour.verdict == Verdict::refused) {
        return "none";
      }
      std::string text = situation_text(behaviour.situation, table);
      text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
      return text;
    }
    case BehaviourPart::proxy_mode:
      break;
  }
  return std::string(text_of(behaviour.proxy_mode));
}

std::string behaviour_name(const Behaviour& behaviour, const DecisionTable& table) {
  std::string name;
  for (std::size_t i = 0; i < behaviour_part_count; ++i) {
    const auto part = static_cast<BehaviourPart>(i);
    const bool is_told = part == BehaviourPart::property    ? behaviour.property.has_value()
                         : part == BehaviourPart::row       ? behaviour.row != 0
                         : part == BehaviourPart::action    ? behaviour.verdict == Verdict::decided
                         : part == BehaviourPart::situation ? behaviour.verdict != Verdict::refused
                                                            : true;
    if (is_told) {
      name += (name.empty() ? "" : "-") + part_text(behaviour, part, table);
    }
  }
  std::replace(name.begin(), name.end(), ',', '-');
  std::replace(name.begin(), name.end(), '=', '-');
  return name;
}

}  // namespace connectsim
