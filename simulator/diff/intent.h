#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/json/document.h"
#include "simulator/diff/connection_change.h"
#include "simulator/diff/table_diff.h"

namespace connectsim {

/// What a change in an intent document is about: an answer of a table, a reading of a table, or one
/// connection of an account.
enum class ChangeKind : std::uint8_t { table, reading, connection };
template <>
inline constexpr std::array<std::string_view, 3> words_of<ChangeKind> = {"table", "reading",
                                                                         "connection"};

/// In the situations that it names, what was answered `before` is to be answered `after`: in all of
/// them that can occur. Situations that were answered otherwise are not meant.
struct IntendedAnswer {
  AnswerChange answer;
  std::vector<ColumnValues> situations;  // any of these; all situations when the document has none

  [[nodiscard]] bool names(const Situation& situation) const;
};

/// The word of an aspect in an intent document; that of set-up is "action": another row with the
/// same action is no change there.
std::string_view word_of_intended(Aspect aspect);

/// The word of an aspect as intents have it, "absent" where the connection is not there.
std::string_view word_of_state(const ConnectionState& state, Aspect aspect);

/// The words that an aspect may have, `absent` among them: one of the ends is not there.
std::span<const std::string_view> words_of_aspect(Aspect aspect);

/// An edit that brought a change about, by names. In an intent each is a pattern with `*` for
/// anything; empty takes any.
struct NamedCause {
  std::string group;  // of a rule, of an association, itself; empty where there is none
  std::string rule;   // "inbound tcp 3306 10.0.0.0/8"
  std::string edit;   // of words_of<CauseChange>
  friend bool operator==(const NamedCause&, const NamedCause&) = default;
};

/// One aspect of one connection that differs between two snapshots. In an intent its function,
/// cluster and way are patterns with `*` for anything, before and after may be "*", and it has one
/// cause at most.
struct ConnectionChange {
  std::string function;
  std::string cluster;
  std::string via = "direct";  // or "proxy:<name>"
  Aspect what = Aspect::usable;
  std::string_view before;  // of words_of_aspect
  std::string_view after;
  std::vector<NamedCause> causes = {};
  friend bool operator==(const ConnectionChange&, const ConnectionChange&) = default;
};

/// Whether an entry of an intent means a change. With a cause it does when every edit that brought
/// the change about is of that kind.
bool covers(const ConnectionChange& intended, const ConnectionChange& change);

/// One entry of an intent document.
struct IntendedChange {
  std::variant<IntendedAnswer, ReadingChange, ConnectionChange> change;
  std::string reason;  // for readers; may be empty
};

/// The changes that are meant (`connectsim.intent/1`, docs/intent-format.md).
struct Intent {
  std::vector<IntendedChange> changes;

  /// Reads an intent document. `InputError` "place: JSON path: problem, allowed values".
  static Intent read(const Value& document);
};

inline constexpr std::string_view intent_format = "connectsim.intent/1";

}  // namespace connectsim
