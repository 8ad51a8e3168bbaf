// Decides what the references, parameters, conditions and imports of CloudFormation templates lead
// to; a parameter without a value is unknown (I-1).
#include "model/infrastructure/template_values.h"

#include <algorithm>

#include "model/json/entry.h"

namespace connectsim {
namespace {

TemplateTexts one_text(std::string text) { return {{std::move(text)}, false, false}; }
TemplateTexts absent() { return {{}, false, true}; }

std::string_view type_of(const Value& resource) {
  const Value type = resource.find("Type");
  return type.is_text() ? type.text() : std::string_view();
}

bool is_function(const Value& member) {
  return member && (member.key() == "Ref" || member.key().starts_with("Fn::"));
}

}  // namespace

TemplateValues::TemplateValues(const std::vector<Template>& templates,
                               std::map<std::string, std::string> parameters)
    : templates_(templates), parameters_(std::move(parameters)) {
  std::set<std::string, std::less<>> seen;
  for (const Template& one : templates_) {
    const Value resources = one.root.find("Resources");
    for (const Value resource : resources.children()) {
      if (!seen.emplace(resource.key()).second) {
        doubled_ids_.emplace(resource.key());
      }
      if (const Template* nested = nested_template(resource)) {
        stacks_.emplace(nested, std::pair{&one, resource});
      }
    }
  }
}

// CDK tells a nested template's file; others name it in its address.
const Template* TemplateValues::nested_template(const Value& stack) const {
  if (type_of(stack) != "AWS::CloudFormation::Stack") {
    return nullptr;
  }
  const Value asset = stack.find("Metadata").find("aws:asset:path");
  const Value address = stack.find("Properties").find("TemplateURL");
  const std::string_view path = asset.is_text()     ? asset.text()
                                : address.is_text() ? address.text()
                                                    : std::string_view();
  if (path.empty()) {
    return nullptr;
  }
  const std::string_view name = path.substr(path.rfind('/') + 1);
  for (const Template& one : templates_) {
    if (std::string_view(one.name).substr(one.name.rfind('/') + 1) == name) {
      return &one;
    }
  }
  return nullptr;
}

std::string TemplateValues::identity(const Template& of, const Value& resource) const {
  const std::string_view property = name_property_of_type(type_of(resource));
  if (!property.empty()) {
    const std::string name = text(of, resource.find("Properties").find(property));
    if (!name.empty() && !has_open_part(name)) {
      return name_as_kept(name, type_of(resource));
    }
  }
  const std::string logical(resource.key());
  if (!doubled_ids_.contains(logical)) {
    return logical;
  }
  std::string_view file = std::string_view(of.name).substr(of.name.rfind('/') + 1);
  return std::string(file.substr(0, file.find('.'))) + "/" + logical;
}

std::string TemplateValues::text(const Template& of, const Value& expression) const {
  const TemplateTexts found = texts(of, expression);
  return found.texts.empty() ? "" : found.texts.front();
}

TemplateTexts TemplateValues::texts(const Template& of, const Value& expression) const {
  if (depth_ >= expression_depth_max) {
    return open_text("a circle");
  }
  ++depth_;
  TemplateTexts found = evaluated(of, expression);
  --depth_;
  return found;
}

TemplateTexts TemplateValues::evaluated(const Template& of, const Value& expression) const {
  if (!expression || expression.kind() == JsonKind::null) {
    return absent();
  }
  if (expression.is_text()) {
    // What Secrets Manager and the parameter store hold is for nobody to know.
    const bool is_resolved = expression.text().find("{{resolve:") != std::string_view::npos;
    return is_resolved ? open_text("resolve") : one_text(std::string(expression.text()));
  }
  if (expression.is_list()) {
    TemplateTexts all{{}, true, false};
    for (const Value element : expression.children()) {
      for (std::string& each : texts(of, element).texts) {
        all.texts.push_back(std::move(each));
      }
    }
    return all;
  }
  if (expression.is_object()) {
    const Value member = sole_member(expression);
    return is_function(member) ? function_value(of, member.key(), member) : open_text("an object");
  }
  return one_text(expression.json());
}

TemplateTexts TemplateValues::function_value(const Template& of, std::string_view name,
                                             const Value& argument) const {
  if (name == "Ref") {
    return reference(of, argument.text());
  }
  if (name == "Fn::GetAtt") {
    const std::vector<std::string> steps = texts(of, argument).texts;
    const std::string all = steps.size() == 2 ? steps[0] + "." + steps[1]
                            : steps.empty()   ? ""
                                              : steps[0];
    const std::size_t dot = std::min(all.find('.'), all.size());
    return attribute(of, all.substr(0, dot), dot == all.size() ? "" : all.substr(dot + 1));
  }
  if (name == "Fn::If") {
    return chosen_texts(of, argument);
  }
  if (name == "Fn::Sub") {
    return substituted(of, argument);
  }
  if (name == "Fn::ImportValue") {
    return imported(of, argument);
  }
  if (name == "Fn::FindInMap") {
    return mapped(of, argument);
  }
  return template_function(name, argument, [&](const Value& value) { return texts(of, value); });
}

TemplateTexts TemplateValues::reference(const Template& of, std::string_view name) const {
  if (name == "AWS::NoValue") {
    return absent();
  }
  if (name == "AWS::Partition" || name == "AWS::URLSuffix") {
    return one_text(name == "AWS::Partition" ? "aws" : "amazonaws.com");
  }
  if (const Value declared = of.root.find("Parameters").find(name)) {
    return parameter(of, declared);
  }
  if (const Value resource = of.root.find("Resources").find(name)) {
    return one_text(identity(of, resource));
  }
  return open_text(name);
}

// A value that is given; that of the stack which nests the template; the output of the same name of
// another template; the default.
TemplateTexts TemplateValues::parameter(const Template& of, const Value& declared) const {
  const std::string_view name = declared.key();
  const Value type = declared.find("Type");
  const std::string_view kind = type.is_text() ? type.text() : std::string_view();
  const bool is_list = kind.starts_with("List<") || kind == "CommaDelimitedList";
  if (const auto given = parameters_.find(std::string(name)); given != parameters_.end()) {
    return is_list ? split_texts(given->second, ",") : one_text(given->second);
  }
  if (const auto stack = stacks_.find(&of); stack != stacks_.end()) {
    const auto& [parent, resource] = stack->second;
    if (const Value passed = resource.find("Properties").find("Parameters").find(name)) {
      return texts(*parent, passed);
    }
  }
  const Value otherwise = declared.find("Default");
  if (otherwise && !kind.starts_with("AWS::SSM::Parameter")) {
    TemplateTexts found = texts(of, otherwise);
    return is_list && !found.texts.empty() ? split_texts(found.texts.front(), ",") : found;
  }
  for (const Template& other : templates_) {
    for (const Value output : other.root.find("Outputs").children()) {
      if (&other != &of && is_same_but_for_case(output.key(), name)) {
        return texts(other, output.find("Value"));
      }
    }
  }
  return wired_by_type(of, name, kind, is_list);
}

// A parameter that takes an id of some kind, and other templates give such ids: the only one, or,
// where a list is taken, all. It is told.
TemplateTexts TemplateValues::wired_by_type(const Template& of, std::string_view name,
                                            std::string_view kind, bool is_list) const {
  TemplateTexts found{{}, is_list, false};
  const std::string_view type = resource_type_of_ids(kind);
  for (const Template& other : templates_) {
    for (const Value output : other.root.find("Outputs").children()) {
      const Value value = output.find("Value");
      if (type.empty() || &other == &of || type_of(referenced_resource(other, value)) != type) {
        continue;
      }
      const std::string id = text(other, value);
      if (std::find(found.texts.begin(), found.texts.end(), id) == found.texts.end()) {
        found.texts.push_back(id);
      }
    }
  }
  if (found.texts.empty() || (!is_list && found.texts.size() > 1)) {
    TemplateTexts open = open_text(name);
    open.is_list = is_list;
    return open;
  }
  const std::string file = of.name.substr(of.name.rfind('/') + 1);
  std::string wiring = std::string(name) + " of " + file + " is taken for ";
  for (const std::string& id : found.texts) {
    wiring += (&id == found.texts.data() ? "" : ", ") + id;
  }
  wirings_.insert(wiring + ", which another template gives");
  return found;
}

Value TemplateValues::referenced_resource(const Template& of, const Value& value) const {
  const Value member = sole_member(value);
  const Value resources = of.root.find("Resources");
  if (member && member.key() == "Ref" && member.is_text()) {
    return resources.find(member.text());
  }
  if (member && member.key() == "Fn::GetAtt") {
    const std::vector<Value> steps = parts_of_list(member);
    const bool is_list = steps.size() == 2 && steps[0].is_text() && steps[1].is_text();
    const Value resource = is_list ? resources.find(steps[0].text()) : Value();
    return is_list && is_identity_attribute(steps[1].text(), type_of(resource)) ? resource
                                                                                : Value();
  }
  return {};
}

TemplateTexts TemplateValues::attribute(const Template& of, std::string_view resource,
                                        std::string_view name) const {
  const Value holder = of.root.find("Resources").find(resource);
  const std::string whole = std::string(resource) + "." + std::string(name);
  if (!holder) {
    return open_text(whole);
  }
  const std::string_view type = type_of(holder);
  const Value properties = holder.find("Properties");
  constexpr std::string_view outputs = "Outputs.";
  if (name.starts_with(outputs)) {
    const Template* nested = nested_template(holder);
    const Value value =
        nested == nullptr
            ? Value()
            : nested->root.find("Outputs").find(name.substr(outputs.size())).find("Value");
    return value ? texts(*nested, value) : open_text(whole);
  }
  if (is_identity_attribute(name, type)) {
    return one_text(identity(of, holder));
  }
  if (name == "Endpoint.Port") {
    const std::string port =
        database_port(text(of, properties.find("Port")), text(of, properties.find("Engine")));
    return port.empty() ? open_text(whole) : one_text(port);
  }
  const Value property = properties.find(name);
  return property ? texts(of, property) : open_text(whole);
}

TemplateTexts TemplateValues::substituted(const Template& of, const Value& argument) const {
  const std::vector<Value> parts = parts_of_list(argument);
  const Value pattern = argument.is_list() && !parts.empty() ? parts[0] : argument;
  const Value local = parts.size() > 1 ? parts[1] : Value();
  if (!pattern.is_text()) {
    return open_text("Sub");
  }
  std::string made;
  std::string_view rest = pattern.text();
  for (std::size_t at = rest.find("${"); at != std::string_view::npos; at = rest.find("${")) {
    const std::size_t end = std::min(rest.find('}', at), rest.size());
    const std::string_view name = rest.substr(at + 2, end - at - 2);
    made += rest.substr(0, at);
    if (name.starts_with('!')) {
      made += "$" + std::string("{") + std::string(name.substr(1)) + "}";
    } else if (const Value given = local.find(name)) {
      made += text(of, given);
    } else {
      const std::size_t dot = name.find('.');
      const TemplateTexts found = dot == std::string_view::npos
                                      ? reference(of, name)
                                      : attribute(of, name.substr(0, dot), name.substr(dot + 1));
      made += found.texts.empty() ? "" : found.texts.front();
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  made += rest;
  const bool is_resolved = made.find("{{resolve:") != std::string::npos;
  return is_resolved ? open_text("resolve") : one_text(made);
}

// The export of the same name; of names with open parts the only one whose known parts agree.
TemplateTexts TemplateValues::imported(const Template& of, const Value& name) const {
  const std::string wanted = text(of, name);
  const Template* exporting = nullptr;
  Value found;
  std::size_t similar_count = 0;
  for (const Template& other : templates_) {
    for (const Value output : other.root.find("Outputs").children()) {
      const Value exported = output.find("Export").find("Name");
      if (!exported) {
        continue;
      }
      const std::string known = text(other, exported);
      if (known == wanted && !has_open_part(wanted)) {
        return texts(other, output.find("Value"));
      }
      if (&other != &of && are_alike(known, wanted)) {
        exporting = &other;
        found = output.find("Value");
        ++similar_count;
      }
    }
  }
  return similar_count == 1 ? texts(*exporting, found) : open_text("import of " + wanted);
}

TemplateTexts TemplateValues::mapped(const Template& of, const Value& argument) const {
  const std::vector<Value> parts = parts_of_list(argument);
  if (parts.size() < 3) {
    return open_text("FindInMap");
  }
  const std::string first = text(of, parts[0]);
  const Value found =
      of.root.find("Mappings").find(first).find(text(of, parts[1])).find(text(of, parts[2]));
  if (found) {
    return texts(of, found);
  }
  const Value otherwise = parts.size() > 3 ? parts[3].find("DefaultValue") : Value();
  return otherwise ? texts(of, otherwise) : open_text("FindInMap of " + first);
}

}  // namespace connectsim
