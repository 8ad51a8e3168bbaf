#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/infrastructure/terraform_resource.h"

namespace connectsim {

/// What an expression of a plan's configuration leads to.
struct FoundReferences {
  std::vector<std::string> texts;  // ids, or addresses of what is yet to be made; each once
  /// Some of these, and nobody can tell which: the values of each.value, the outputs of a module
  /// whose call is indexed by something that is no constant.
  std::vector<std::string> candidates;
  bool is_complete = true;  // false: something else takes part that nobody knows
};

/// Follows the references of a plan's `configuration` to the resources that they name, through
/// modules, their variables and outputs, `count` and `for_each`. A local is followed by nobody: the
/// plan does not say what it is.
class TerraformReferences {
 public:
  /// Both must outlive it. `plan` is the root of a plan; without a configuration nothing is found.
  TerraformReferences(const Value& plan, const TerraformResources& resources);

  /// The `expressions` of a resource; nothing when the configuration does not hold it.
  [[nodiscard]] Value expressions_of(const TerraformResource& resource) const;

  /// What an expression (an object with `references` or `constant_value`) of a resource names.
  [[nodiscard]] FoundReferences found(const TerraformResource& resource,
                                      const Value& expression) const;

 private:
  struct Context;

  void follow(const Value& expression, const Context& context, FoundReferences& found) const;
  void follow_reference(std::string_view reference, const Context& context,
                        FoundReferences& found) const;
  void follow_resource(std::string_view reference, const Context& context,
                       FoundReferences& found) const;
  void follow_output(std::string_view reference, const Context& context,
                     FoundReferences& found) const;
  void follow_variable(std::string_view name, const Context& context, FoundReferences& found) const;
  void add_attribute(const TerraformResource& resource, std::string_view attribute,
                     const Context& context, FoundReferences& found) const;
  [[nodiscard]] Value module_configuration(std::string_view module) const;
  [[nodiscard]] Value resource_configuration(const TerraformResource& resource) const;

  const TerraformResources& resources_;
  Value root_module_;
  Value variables_;
  // By module instance, type and name, "module.a[0]|aws_vpc.this".
  std::unordered_map<std::string, std::vector<std::size_t>> instances_;
  std::vector<std::string> modules_;  // all module instances, sorted
  mutable std::map<std::string, Value, std::less<>> module_configurations_;
  mutable std::unordered_map<std::string, Value> resource_configurations_;
};

/// The text that other resources know a resource by: its id or name, else its address.
std::string terraform_identity(const TerraformResource& resource);

/// The same as its attribute says; empty when it is not known yet.
std::string_view known_terraform_identity(const TerraformResource& resource);

}  // namespace connectsim
