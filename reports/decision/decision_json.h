#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/json/json_writer.h"
#include "reports/decision/answered_case.h"
#include "reports/decision/unknown_entries.h"

namespace connectsim {

/// What a document that holds one decision has as its "format".
inline constexpr std::string_view decision_format = "connectsim.decision/1";

/// Writes decisions as JSON objects on one line each (M-3). Keeps its memory: writing allocates
/// nothing once it is warm.
class DecisionJson {
 public:
  /// Appends `{"id":..,"verdict":..,...}`, without a line break.
  void append(const AnsweredCase& answer, std::string& out);

  /// Appends the members without the braces around them, for reports that add their own.
  void append_members(const AnsweredCase& answer, std::string& out);

 private:
  void append_zones(const AnsweredCase& answer, JsonWriter& json);

  UnknownEntries unknown_;
  std::vector<std::string_view> zones_;
};

}  // namespace connectsim
