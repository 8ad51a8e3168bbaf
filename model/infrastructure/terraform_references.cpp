// Decides what the references of a plan's configuration lead to; a local is unknown (I-1).
#include "model/infrastructure/terraform_references.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/infrastructure/terraform_address.h"
#include "model/json/entry.h"

namespace connectsim {
namespace {

constexpr int reference_depth_max =
    24;  // references of a real configuration never go round in circles

std::string instances_key(std::string_view module, std::string_view type, std::string_view name,
                          bool is_data) {
  std::string key(module);
  key += '|';
  key += is_data ? "data." : "";
  key += type;
  key += '.';
  key += name;
  return key;
}

void add_text(std::string_view text, FoundReferences& found) {
  if (!text.empty() &&
      std::find(found.texts.begin(), found.texts.end(), text) == found.texts.end()) {
    found.texts.emplace_back(text);
  }
}

void add_candidates(const FoundReferences& some, FoundReferences& found) {
  found.is_complete = found.is_complete && some.is_complete;
  for (const auto* texts : {&some.texts, &some.candidates}) {
    for (const std::string& text : *texts) {
      if (std::find(found.candidates.begin(), found.candidates.end(), text) ==
          found.candidates.end()) {
        found.candidates.push_back(text);
      }
    }
  }
}

// All of some texts, or one of them that nobody can tell.
void add_found(const FoundReferences& some, bool is_one_of_them, FoundReferences& found) {
  if (is_one_of_them) {
    add_candidates(some, found);
    return;
  }
  for (const std::string& text : some.texts) {
    add_text(text, found);
  }
  FoundReferences rest;
  rest.texts = some.candidates;
  rest.is_complete = some.is_complete;
  add_candidates(rest, found);
}

void add_texts(const Value& value, FoundReferences& found) {
  if (value.is_text()) {
    add_text(value.text(), found);
  } else if (value && value.kind() == JsonKind::integer) {
    add_text(value.json(), found);
  } else if (value.is_list()) {
    for (const Value element : value.children()) {
      if (element.kind() == JsonKind::null) {
        found.is_complete = false;
      } else {
        add_texts(element, found);
      }
    }
  }
}

// "a.b" when "a.b.id" is there, too: Terraform names every step of a reference.
bool is_step_of_another(std::string_view reference, const Value& references) {
  for (const Value other : references.children()) {
    const std::string_view text = other.text();
    if (text.size() > reference.size() && text.starts_with(reference) &&
        (text[reference.size()] == '.' || text[reference.size()] == '[')) {
      return true;
    }
  }
  return false;
}

std::string_view identity_attribute(std::string_view type) {
  constexpr std::array<std::array<std::string_view, 2>, 9> attributes = {{
      {"aws_rds_cluster", "cluster_identifier"},
      {"aws_rds_cluster_instance", "identifier"},
      {"aws_db_instance", "identifier"},
      {"aws_db_proxy", "name"},
      {"aws_lambda_function", "function_name"},
      {"aws_db_subnet_group", "name"},
      {"aws_rds_global_cluster", "global_cluster_identifier"},
      {"aws_db_proxy_default_target_group", "db_proxy_name"},
      {"aws_db_proxy_target", "db_proxy_name"},
  }};
  for (const auto& [known, attribute] : attributes) {
    if (known == type) {
      return attribute;
    }
  }
  return "id";
}

}  // namespace

std::string_view known_terraform_identity(const TerraformResource& resource) {
  for (const std::string_view attribute :
       {identity_attribute(resource.type), std::string_view("id")}) {
    const Value value = resource.values.find(attribute);
    if (value.is_text() && !value.text().empty()) {
      return value.text();
    }
  }
  return {};
}

std::string terraform_identity(const TerraformResource& resource) {
  const std::string_view known = known_terraform_identity(resource);
  return known.empty() ? resource.address : std::string(known);
}

// Where an expression stands, which decides what a name in it means.
struct TerraformReferences::Context {
  std::string_view module;
  std::string_view key;  // of the resource or module call that the expression is of
  Value for_each;        // its for_each or count expression
  int depth = 0;
  bool is_by_key = false;       // the expression names each.key, each.value or count.index
  bool may_be_indexed = false;  // it names anything that may choose among instances
};

TerraformReferences::TerraformReferences(const Value& plan, const TerraformResources& resources)
    : resources_(resources),
      root_module_(plan.find("configuration").find("root_module")),
      variables_(plan.find("variables")) {
  for (std::size_t i = 0; i < resources.size(); ++i) {
    const TerraformResource& resource = resources[i];
    instances_[instances_key(resource.module, resource.type, resource.name, resource.is_data)]
        .push_back(i);
    std::string_view module = resource.module;
    while (!module.empty() && (modules_.empty() || modules_.back() != module)) {
      modules_.emplace_back(module);
      AddressStep call;
      module = parent_module(module, call);
    }
  }
  std::sort(modules_.begin(), modules_.end());
  modules_.erase(std::unique(modules_.begin(), modules_.end()), modules_.end());
}

Value TerraformReferences::module_configuration(std::string_view module) const {
  std::string bare = without_keys(module);
  if (const auto known = module_configurations_.find(bare); known != module_configurations_.end()) {
    return known->second;
  }
  Value configuration = root_module_;
  std::string_view rest = bare;
  while (!rest.empty()) {
    static_cast<void>(first_step(rest));
    configuration = configuration.find("module_calls").find(first_step(rest).name).find("module");
  }
  module_configurations_.emplace(std::move(bare), configuration);
  return configuration;
}

Value TerraformReferences::resource_configuration(const TerraformResource& resource) const {
  if (resource_configurations_.empty() && root_module_) {
    std::set<std::string> bare_modules{""};
    for (const std::string& module : modules_) {
      bare_modules.insert(without_keys(module));
    }
    for (const std::string& bare : bare_modules) {
      for (const Value entry : elements(module_configuration(bare).find("resources"))) {
        resource_configurations_.emplace(
            bare + "|" + std::string(text_or_empty(entry.find("address"))), entry);
      }
    }
  }
  const auto found = resource_configurations_.find(
      instances_key(without_keys(resource.module), resource.type, resource.name, resource.is_data));
  return found == resource_configurations_.end() ? Value() : found->second;
}

Value TerraformReferences::expressions_of(const TerraformResource& resource) const {
  return resource_configuration(resource).find("expressions");
}

FoundReferences TerraformReferences::found(const TerraformResource& resource,
                                           const Value& expression) const {
  FoundReferences found;
  const Value configuration = resource_configuration(resource);
  Context context{resource.module, resource.key, configuration.find("for_each_expression")};
  follow(expression, context, found);
  return found;
}

void TerraformReferences::follow(const Value& expression, const Context& context,
                                 FoundReferences& found) const {
  if (!expression || context.depth > reference_depth_max) {
    found.is_complete = false;
    return;
  }
  add_texts(expression.find("constant_value"), found);
  const Value references = expression.find("references");
  Context here = context;
  ++here.depth;
  for (const Value reference : elements(references)) {
    const std::string_view text = reference.text();
    const bool is_own_key = text.starts_with("each.") || text.starts_with("count.");
    here.is_by_key = here.is_by_key || is_own_key;
    here.may_be_indexed =
        here.may_be_indexed || is_own_key || text.starts_with("local.") || text.starts_with("var.");
  }
  for (const Value reference : elements(references)) {
    if (!is_step_of_another(reference.text(), references)) {
      follow_reference(reference.text(), here, found);
    }
  }
}

void TerraformReferences::follow_reference(std::string_view reference, const Context& context,
                                           FoundReferences& found) const {
  const std::string_view root = reference.substr(0, reference.find('.'));
  if (root == "path" || root == "terraform" || root == "count") {
    return;
  }
  if (root == "each") {
    if (reference.starts_with("each.value")) {
      FoundReferences values;
      follow(context.for_each, context, values);
      add_candidates(values, found);
    }
  } else if (root == "var") {
    std::string_view rest = reference.substr(std::min<std::size_t>(4, reference.size()));
    follow_variable(first_step(rest).name, context, found);
  } else if (root == "module") {
    follow_output(reference, context, found);
  } else if (root == "local" || root == "self") {
    found.is_complete = false;
  } else {
    follow_resource(reference, context, found);
  }
}

void TerraformReferences::follow_resource(std::string_view reference, const Context& context,
                                          FoundReferences& found) const {
  AddressStep type = first_step(reference);
  const bool is_data = type.name == "data";
  if (is_data) {
    type = first_step(reference);
  }
  const AddressStep name = first_step(reference);
  const AddressStep attribute = first_step(reference);
  const auto instances =
      instances_.find(instances_key(context.module, type.name, name.name, is_data));
  if (instances == instances_.end()) {
    TerraformResource absent;  // count or for_each may make none of it
    absent.module = context.module;
    absent.type = type.name;
    absent.name = name.name;
    absent.is_data = is_data;
    found.is_complete = found.is_complete && resource_configuration(absent);
    return;
  }
  std::string_view key = name.key;
  if (key.empty() && context.is_by_key) {
    const auto has_key = [&](std::size_t i) { return resources_[i].key == context.key; };
    if (std::any_of(instances->second.begin(), instances->second.end(), has_key)) {
      key = context.key;
    }
  }
  FoundReferences all;
  std::size_t count = 0;
  for (const std::size_t i : instances->second) {
    if (key.empty() || resources_[i].key == key) {
      add_attribute(resources_[i], attribute.name, context, all);
      ++count;
    }
  }
  add_found(all, count > 1 && context.may_be_indexed, found);
}

void TerraformReferences::add_attribute(const TerraformResource& resource,
                                        std::string_view attribute, const Context& context,
                                        FoundReferences& found) const {
  if (attribute.empty() || attribute == "id" || attribute == identity_attribute(resource.type)) {
    add_text(terraform_identity(resource), found);
    return;
  }
  if (const Value value = resource.values.find(attribute)) {
    add_texts(value, found);
    return;
  }
  const Value configuration = resource_configuration(resource);
  const Context there{resource.module, resource.key, configuration.find("for_each_expression"),
                      context.depth + 1};
  follow(configuration.find("expressions").find(attribute), there, found);
}

void TerraformReferences::follow_output(std::string_view reference, const Context& context,
                                        FoundReferences& found) const {
  static_cast<void>(first_step(reference));  // "module"
  const AddressStep call = first_step(reference);
  const AddressStep output = first_step(reference);
  std::string base(context.module);
  base += (base.empty() ? "module." : ".module.") + std::string(call.name);
  const Value outputs = module_configuration(base).find("outputs");
  const Value expression = outputs.find(output.name).find("expression");
  if (!outputs || (!expression && !output.name.empty())) {
    found.is_complete = false;
    return;
  }
  std::vector<std::string_view> instances;
  for (auto module = std::lower_bound(modules_.begin(), modules_.end(), base);
       module != modules_.end() && module->starts_with(base); ++module) {
    std::string_view rest = std::string_view(*module).substr(context.module.size());
    rest.remove_prefix(rest.starts_with('.') ? 1 : 0);
    static_cast<void>(first_step(rest));
    const AddressStep instance = first_step(rest);
    if (instance.name == call.name && rest.empty()) {
      instances.push_back(*module);
    }
  }
  std::string_view key = call.key;
  if (key.empty() && context.is_by_key) {
    key = context.key;
  }
  const auto key_of = [&](std::string_view module) { return module.substr(base.size()); };
  const bool has_key = std::any_of(instances.begin(), instances.end(),
                                   [&](std::string_view one) { return key_of(one) == key; });
  FoundReferences all;
  std::size_t count = 0;
  for (const std::string_view module : instances) {
    if (has_key && !key.empty() && key_of(module) != key) {
      continue;
    }
    ++count;
    const Context there{module, key_of(module), {}, context.depth + 1};
    if (expression) {
      follow(expression, there, all);
      continue;
    }
    FoundReferences any_output;
    for (const Value one : outputs.children()) {
      follow(one.find("expression"), there, any_output);
    }
    any_output.is_complete = true;  // outputs of other kinds are no candidates
    add_candidates(any_output, all);
  }
  add_found(all, count > 1 && context.may_be_indexed, found);
}

void TerraformReferences::follow_variable(std::string_view name, const Context& context,
                                          FoundReferences& found) const {
  if (context.module.empty()) {
    const Value value = variables_.find(name).find("value");
    found.is_complete = found.is_complete && value;
    add_texts(value, found);
    return;
  }
  AddressStep call;
  const std::string_view parent = parent_module(context.module, call);
  const Value calling = module_configuration(parent).find("module_calls").find(call.name);
  if (const Value expression = calling.find("expressions").find(name)) {
    const Context there{parent, call.key, calling.find("for_each_expression"), context.depth + 1};
    follow(expression, there, found);
    return;
  }
  add_texts(module_configuration(context.module).find("variables").find(name).find("default"),
            found);
}

}  // namespace connectsim
