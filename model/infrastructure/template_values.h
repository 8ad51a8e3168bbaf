#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/infrastructure/template_functions.h"
#include "model/json/document.h"

namespace connectsim {

/// A template with the name of its file, which tells logical ids of several templates apart.
struct Template {
  std::string name;
  Value root;
};

/// The values of templates that are given together: parameters by their values or defaults,
/// mappings, conditions, references to resources and their attributes, imports of what another
/// template exports, outputs that a parameter of the same name takes, or one of a type of ids that
/// only one output gives.
class TemplateValues {
 public:
  /// `parameters` are values given beside the templates, by name.
  TemplateValues(const std::vector<Template>& templates,
                 std::map<std::string, std::string> parameters);

  /// The texts of an expression within a template.
  [[nodiscard]] TemplateTexts texts(const Template& of, const Value& expression) const;
  /// One text; empty when it is absent.
  [[nodiscard]] std::string text(const Template& of, const Value& expression) const;
  /// The value that an Fn::If leads to; nothing for AWS::NoValue, the first branch when nobody
  /// knows.
  [[nodiscard]] Value chosen(const Template& of, const Value& value) const;
  /// Whether a condition holds; nothing when nobody knows.
  [[nodiscard]] std::optional<bool> condition(const Template& of, std::string_view name) const;

  /// Which parameters were taken for what other templates give, by their types alone.
  [[nodiscard]] const std::set<std::string>& wirings() const { return wirings_; }

  /// What other resources know a resource by: its name where that is known, else its logical id.
  [[nodiscard]] std::string identity(const Template& of, const Value& resource) const;

 private:
  [[nodiscard]] TemplateTexts evaluated(const Template& of, const Value& expression) const;
  [[nodiscard]] TemplateTexts function_value(const Template& of, std::string_view name,
                                             const Value& argument) const;
  [[nodiscard]] TemplateTexts chosen_texts(const Template& of, const Value& argument) const;
  [[nodiscard]] TemplateTexts reference(const Template& of, std::string_view name) const;
  [[nodiscard]] TemplateTexts parameter(const Template& of, const Value& declared) const;
  [[nodiscard]] TemplateTexts wired_by_type(const Template& of, std::string_view name,
                                            std::string_view kind, bool is_list) const;
  [[nodiscard]] Value referenced_resource(const Template& of, const Value& value) const;
  [[nodiscard]] TemplateTexts attribute(const Template& of, std::string_view resource,
                                        std::string_view name) const;
  [[nodiscard]] TemplateTexts substituted(const Template& of, const Value& argument) const;
  [[nodiscard]] TemplateTexts imported(const Template& of, const Value& name) const;
  [[nodiscard]] TemplateTexts mapped(const Template& of, const Value& argument) const;
  [[nodiscard]] std::optional<bool> holds(const Template& of, const Value& condition_value) const;
  [[nodiscard]] const Template* nested_template(const Value& stack) const;

  const std::vector<Template>& templates_;
  std::map<std::string, std::string> parameters_;
  std::set<std::string, std::less<>> doubled_ids_;  // logical ids of several templates
  std::map<const Template*, std::pair<const Template*, Value>> stacks_;  // of nested templates
  mutable std::set<std::string> wirings_;
  mutable int depth_ = 0;  // of expressions within expressions
};

}  // namespace connectsim
