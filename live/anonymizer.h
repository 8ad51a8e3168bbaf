#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// What a file of new names has as its "format".
inline constexpr std::string_view names_format = "connectsim.names/1";

/// Other ids, names and account numbers for those of captures, the same everywhere they stand: in
/// members, ARNs and file names. Kept are names that decide (managed groups, `default`), Regions,
/// zones, ports and address ranges, so that the decision is the same. Two captures that share the
/// names of one file are renamed alike: it must stay secret.
class Anonymizer {
 public:
  Anonymizer() = default;
  /// With the names of a file's document. `InputError` when it is none.
  explicit Anonymizer(const Value& names);

  /// Gives new names to what a document names and has none yet. What depends on another's name (a
  /// proxy that is named after its cluster) must be learnt behind it.
  void learn(const Value& document);
  void learn(std::string_view member, std::string_view name);

  /// The document with new names, as JSON on one line.
  [[nodiscard]] std::string renamed(const Value& document) const;
  /// A name or ARN with new names.
  [[nodiscard]] std::string renamed(std::string_view text) const;
  /// The names so far, for the file.
  [[nodiscard]] std::string names() const;

 private:
  std::map<std::string, std::string, std::less<>> names_;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace connectsim
