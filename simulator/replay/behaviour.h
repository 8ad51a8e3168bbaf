#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>

#include "model/decision.h"
#include "model/request.h"
#include "simulator/findings/properties.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What tells the behaviours of a table apart, whatever a scenario looks like otherwise.
enum class BehaviourPart : std::uint8_t { property, verdict, row, action, situation, proxy_mode };
inline constexpr std::size_t behaviour_part_count = 6;
template <>
inline constexpr std::array<std::string_view, behaviour_part_count> words_of<BehaviourPart> = {
    "property", "verdict", "row", "action", "situation", "proxy_mode"};
using BehaviourParts = std::bitset<behaviour_part_count>;

/// The signature of what a scenario shows: a violated property, if one is looked at, and how the
/// request is answered. Nothing of the document enters it.
struct Behaviour {
  std::optional<Property> property;
  Verdict verdict = Verdict::silent;
  std::uint32_t row = 0;         // 0: none decided
  Action action = Action::none;  // only when decided
  Situation situation;           // as far as the table tells situations apart; not when refused
  ProxyMode proxy_mode = ProxyMode::none;

  friend bool operator==(const Behaviour&, const Behaviour&) = default;
};

/// The behaviour that a decision shows.
Behaviour behaviour_of(const DecisionTable& table, const Decision& decision, const Request& request,
                       std::optional<Property> property);

/// Whether two behaviours are the same in some parts.
bool is_same(const Behaviour& a, const Behaviour& b, BehaviourParts parts);

/// One part as a command line names it: "connects", "4", "usable,none,not_used,not_used"; "none"
/// for a part that the behaviour lacks.
std::string part_text(const Behaviour& behaviour, BehaviourPart part, const DecisionTable& table);

/// All parts as one word that may name a file: "connects-decided-4-associate-usable-...". Refused
/// requests have no situation.
std::string behaviour_name(const Behaviour& behaviour, const DecisionTable& table);

/// A situation with the further columns that the table does not use as if they were not read.
Situation told_apart(const DecisionTable& table, Situation situation);

}  // namespace connectsim
