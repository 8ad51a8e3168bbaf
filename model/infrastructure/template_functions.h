#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/document.h"

namespace connectsim {

/// What an expression of a template gives: texts in which `${...}` stands for what nobody knows.
struct TemplateTexts {
  std::vector<std::string> texts;
  bool is_list = false;
  bool is_absent = false;  // not there, or AWS::NoValue
};

/// Whether a text has a part that nobody knows.
bool has_open_part(std::string_view text);

/// The functions of templates that need nothing but the texts of their arguments: Fn::Join,
/// Fn::Select, Fn::Split, Fn::GetAZs, Fn::Cidr; another one gives an open text.
TemplateTexts template_function(std::string_view name, const Value& argument,
                                const std::function<TemplateTexts(const Value&)>& texts_of);

/// How deep expressions may stand in one another.
inline constexpr int expression_depth_max = 64;

/// A text that stands for what nobody knows.
TemplateTexts open_text(std::string_view name);

/// The only member of an object, as functions are written; nothing of another value.
Value sole_member(const Value& object);

/// The elements of a list; the value alone when it is none.
std::vector<Value> parts_of_list(const Value& list);

/// A text in pieces, blanks around them taken off.
TemplateTexts split_texts(std::string_view text, std::string_view separator);

/// Whether two texts agree in what is known of them: their open parts stand for anything.
bool are_alike(std::string_view one, std::string_view other);

/// Whether a text with open parts may be the name of a managed group (N-1).
bool may_be_managed_name(std::string_view text);

/// Fn::And, Fn::Or and Fn::Not of what is known.
std::optional<bool> combined(std::string_view name, const std::vector<std::optional<bool>>& parts);

/// The property that names a resource of a type; empty when it has no name of its own.
std::string_view name_property_of_type(std::string_view type);

/// A name as AWS keeps it: RDS makes its letters small.
std::string name_as_kept(std::string name, std::string_view type);

/// Whether an attribute of a resource of this type is its id or name.
bool is_identity_attribute(std::string_view attribute, std::string_view type);

/// The type of the resources whose ids a parameter of this type takes; empty for another.
std::string_view resource_type_of_ids(std::string_view parameter_type);

/// Whether two names are the same but for capitals.
bool is_same_but_for_case(std::string_view one, std::string_view other);

/// The port that is given, else the engine's own; empty when nobody knows.
std::string database_port(const std::string& given, std::string_view engine);

}  // namespace connectsim
