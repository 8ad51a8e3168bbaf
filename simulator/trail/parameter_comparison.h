#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/json/document.h"
#include "simulator/action/call.h"

namespace connectsim {

/// A parameter of a call that is not as predicted.
struct ParameterDifference {
  std::string path;  // "IpPermissions/0/FromPort"
  std::string predicted;
  std::string recorded;  // empty: it was not recorded
};

/// The ids and ARNs that AWS gave to what the calls make, by `NewThing`; empty: not recorded.
using GivenIds = std::array<std::string, words_of<NewThing>.size()>;

/// Whether a recorded text names what a predicted one does: functions and clusters may be given by
/// their ARNs, and a new proxy has the time in its name.
bool is_same_name(std::string_view predicted, std::string_view recorded);

/// A text of a predicted call with the ids that AWS gave. Nothing when only the user can say a
/// part, or an id was not recorded.
std::optional<std::string> expected_text(const CallParameter& parameter, const GivenIds& ids);

/// In what the recorded parameters differ from the predicted ones. Names and ARNs of one thing are
/// equal.
std::vector<ParameterDifference> differences(const CallParameter& predicted, const Value& recorded,
                                             const GivenIds& ids);

}  // namespace connectsim
