#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "model/text/enum_text.h"
#include "model/trail/recorded_calls.h"
#include "simulator/action/call.h"
#include "simulator/observation/verification.h"
#include "simulator/trail/parameter_comparison.h"

namespace connectsim {

/// Whether recorded calls came in the predicted order. Events have whole seconds: calls of one
/// second contradict no order and prove none.
enum class CallOrder : std::uint8_t { as_predicted, otherwise, untold };
template <>
inline constexpr std::array<std::string_view, 3> words_of<CallOrder> = {"as_predicted", "otherwise",
                                                                        "untold"};

/// A predicted call and the recorded one that it is compared with.
struct ComparedCall {
  Call predicted;
  const RecordedCall* recorded = nullptr;  // null: none was recorded
  std::vector<ParameterDifference> differences;

  /// Whether only texts for people differ: the description of a group or of a rule.
  [[nodiscard]] bool differs_in_texts_only() const;
};

/// What the console called, against what A-6 says.
struct ComparedCalls {
  std::vector<ComparedCall> calls;           // the predicted ones, in their order
  std::vector<const RecordedCall*> further;  // between them and of the same ends, not predicted
  std::vector<const RecordedCall*> failed;   // of the same ends, which AWS refused
  CallOrder order = CallOrder::untold;
  std::size_t same_second_count = 0;  // neighbours whose order is not told

  [[nodiscard]] bool has_any() const;
  [[nodiscard]] bool agrees() const;
};

/// Compares the predicted calls with recorded ones, which must outlive the result. New groups are
/// found by the side that their names say and by the snapshot after, so that another number in a
/// name is one difference and no more; what only the user could say (`AskedValue`) is not compared,
/// nor are parameters that no call of A-6 has.
ComparedCalls compared_calls(const std::vector<Call>& predicted, const RecordedCalls& recorded,
                             const NamedRequest& names, const Snapshot& before,
                             const Snapshot& after);

/// Holds the calls against a prediction that was made: what differs in them makes an agreement a
/// difference, and where none was recorded nothing is concluded from them.
void hold_calls(const ComparedCalls& calls, Verification& done);

}  // namespace connectsim
