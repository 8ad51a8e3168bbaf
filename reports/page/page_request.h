#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/json/document.h"
#include "reports/language/language.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What the page asks, and what it asks it with.
class PageRequest {
 public:
  /// Reads a request. `InputError` for what is no JSON object with an "op".
  PageRequest(std::string_view text, std::string_view version);

  [[nodiscard]] std::string_view operation() const { return operation_; }
  [[nodiscard]] std::string_view version() const { return version_; }
  [[nodiscard]] Value root() const { return document_.root(); }

  /// "language"; English without it.
  [[nodiscard]] Language language() const;
  /// A text, empty without the member.
  [[nodiscard]] std::string text(std::string_view member) const;
  /// A member that is a document of its own: errors about it name places in it from now on.
  /// `InputError` without it.
  [[nodiscard]] Value document(std::string_view member);
  /// A shipped table by name or a table document, the default one without the member, as it is read
  /// by the readings of `"readings": {NAME: VALUE}` or of another member.
  [[nodiscard]] DecisionTable table(std::string_view member,
                                    std::string_view readings = "readings");

 private:
  Document document_;
  std::string_view version_;
  std::string_view operation_;
};

}  // namespace connectsim
