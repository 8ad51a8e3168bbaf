#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/infrastructure/terraform_references.h"
#include "model/infrastructure/terraform_resource.h"

namespace connectsim {

/// One attribute's text, number or truth.
struct TerraformText {
  enum class State : std::uint8_t { absent, known, unknown };
  State state = State::absent;
  std::string text;

  [[nodiscard]] bool is_known() const { return state == State::known; }
  [[nodiscard]] bool is_unknown() const { return state == State::unknown; }
};

/// A resource, or a block within one, whose attributes are asked by name: known ones are read,
/// others are followed through the configuration, and what stays unknown is named.
class TerraformBlock {
 public:
  /// `references` may be null: a state has none.
  TerraformBlock(const TerraformResource& resource, const TerraformReferences* references);

  [[nodiscard]] const TerraformResource& resource() const { return *resource_; }
  /// The place of an attribute, "resource_changes/3/change/after/vpc_config".
  [[nodiscard]] std::string path(std::string_view attribute) const;
  /// What stands for an attribute that nobody knows yet: its address and name, in words.
  [[nodiscard]] std::string unknown_id(std::string_view attribute) const;

  /// A text; followed when the configuration leads to exactly one.
  [[nodiscard]] TerraformText text(std::string_view attribute) const;
  /// The same, empty when it is absent or unknown.
  [[nodiscard]] std::string known_text(std::string_view attribute) const;
  /// An id, or `unknown_id`; empty when it is absent.
  [[nodiscard]] std::string id(std::string_view attribute) const;
  /// A list of ids, with `unknown_id` among them for what nobody knows; nothing when it is absent.
  /// `wanted` are the only ids that references may lead to, if it is given.
  [[nodiscard]] std::optional<std::vector<std::string>> ids(
      std::string_view attribute, const std::set<std::string>* wanted = nullptr) const;
  /// The blocks of a name.
  [[nodiscard]] std::vector<TerraformBlock> blocks(std::string_view attribute) const;
  /// Whether it is to be known only after the apply, as a whole.
  [[nodiscard]] bool is_unknown(std::string_view attribute) const;
  /// Whether the configuration says anything about it.
  [[nodiscard]] bool is_configured(std::string_view attribute) const;
  [[nodiscard]] Value value(std::string_view attribute) const { return values_.find(attribute); }

 private:
  TerraformBlock() = default;
  [[nodiscard]] FoundReferences found(std::string_view attribute) const;

  const TerraformResource* resource_ = nullptr;
  const TerraformReferences* references_ = nullptr;
  Value values_;
  Value unknown_;
  Value expressions_;
  std::string path_;
};

}  // namespace connectsim
