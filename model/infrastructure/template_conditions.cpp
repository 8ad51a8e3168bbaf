// Decides which branch of a template is taken, and which resources a condition makes; what nobody
// knows stays open (I-1).
#include "model/infrastructure/template_values.h"

namespace connectsim {

// Where nobody knows the condition, only what both branches say is known.
TemplateTexts TemplateValues::chosen_texts(const Template& of, const Value& argument) const {
  const std::vector<Value> parts = parts_of_list(argument);
  if (parts.size() != 3 || !parts[0].is_text()) {
    return open_text("If");
  }
  const std::optional<bool> is_met = condition(of, parts[0].text());
  if (is_met) {
    return texts(of, parts[*is_met ? 1 : 2]);
  }
  TemplateTexts one = texts(of, parts[1]);
  const TemplateTexts other = texts(of, parts[2]);
  return one.texts == other.texts ? one : open_text(parts[0].text());
}

Value TemplateValues::chosen(const Template& of, const Value& value) const {
  Value current = value;
  for (int i = 0; i < expression_depth_max; ++i) {
    const Value member = sole_member(current);
    if (!member || member.key() != "Fn::If") {
      const bool is_none =
          member && member.key() == "Ref" && member.is_text() && member.text() == "AWS::NoValue";
      return is_none ? Value() : current;
    }
    const std::vector<Value> parts = parts_of_list(member);
    if (parts.size() != 3 || !parts[0].is_text()) {
      return {};
    }
    current = parts[condition(of, parts[0].text()).value_or(true) ? 1 : 2];
  }
  return {};
}

std::optional<bool> TemplateValues::condition(const Template& of, std::string_view name) const {
  return holds(of, of.root.find("Conditions").find(name));
}

std::optional<bool> TemplateValues::holds(const Template& of, const Value& condition_value) const {
  const Value member = sole_member(condition_value);
  if (!member || depth_ >= expression_depth_max) {
    return std::nullopt;
  }
  ++depth_;
  std::optional<bool> result;
  if (member.key() == "Condition" && member.is_text()) {
    result = condition(of, member.text());
  } else if (member.key() == "Fn::Equals") {
    const std::vector<Value> sides = parts_of_list(member);
    if (sides.size() == 2) {
      const std::string one = text(of, sides[0]);
      const std::string other = text(of, sides[1]);
      const bool is_known = !has_open_part(one) && !has_open_part(other);
      result = is_known || one == other ? std::optional(one == other) : std::nullopt;
    }
  } else {
    std::vector<std::optional<bool>> parts;
    for (const Value part : parts_of_list(member)) {
      parts.push_back(holds(of, part));
    }
    result = combined(member.key(), parts);
  }
  --depth_;
  return result;
}

}  // namespace connectsim
