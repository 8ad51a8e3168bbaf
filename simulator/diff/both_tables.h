#pragma once

#include "simulator/action/outcome.h"
#include "simulator/decision/decide.h"
#include "simulator/diff/table_diff.h"

namespace connectsim {

/// What another table does to something that a connection should have.
enum class Gain : std::uint8_t { same, gained, lost };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Gain> = {"same", "gained", "lost"};

/// Whether the way asked for is reached more surely (section 9) and listed (V-1) after the action
/// of one table than after that of the other. What is not carried out leaves everything as it is.
struct AccessChange {
  Gain reachable = Gain::same;
  Gain listed = Gain::same;
  friend auto operator<=>(const AccessChange&, const AccessChange&) = default;
};

/// One request, answered by both tables.
struct PlayedByBoth {
  AnswerChange answer;
  AccessChange access;
  /// As each table's readings see it; not read where a request is refused.
  Situation before;
  Situation after;
};

/// Plays requests by two tables: decides by each, and carries out what differs. Requests that are
/// answered alike count as alike. Allocates nothing once it is warm. The tables must outlive it.
class BothTables {
 public:
  BothTables(const DecisionTable& before, const DecisionTable& after)
      : before_(before, Judged::spares), after_(after, Judged::spares) {}

  /// The network is as before when it returns.
  PlayedByBoth play(Network& network, const Request& request);

 private:
  struct Access {
    Reachability reachability = Reachability::blocked;
    bool is_listed = false;
  };
  Access access_after(Network& network, const Request& request, Decider& decider);

  Decider before_;
  Decider after_;
  Decision decision_before_;
  Decision decision_after_;
  Outcome outcome_;
};

}  // namespace connectsim
