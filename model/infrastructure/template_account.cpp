// Decides which resources of CloudFormation templates are made, and in which order they become
// AWS's entries.
#include "model/infrastructure/template_account.h"

#include "model/infrastructure/template_functions.h"
#include "model/infrastructure/template_translation.h"
#include "model/text/wording.h"

namespace connectsim {
namespace {

// A resource whose condition nobody knows is taken for made, and told.
bool is_made(const TemplateValues& values, const Template& of, const Value& resource,
             std::vector<std::string>& unsure) {
  const Value condition = resource.find("Condition");
  if (!condition.is_text()) {
    return true;
  }
  const std::optional<bool> holds = values.condition(of, condition.text());
  if (!holds) {
    unsure.emplace_back(resource.key());
  }
  return holds.value_or(true);
}

std::vector<TemplateResource> resources_of(const std::vector<Template>& templates,
                                           const TemplateValues& values,
                                           std::vector<std::string>& unsure) {
  std::vector<TemplateResource> resources;
  for (const Template& one : templates) {
    const Value all = one.root.find("Resources");
    for (const Value resource : all.children()) {
      const Value type = resource.find("Type");
      if (type.is_text() && is_made(values, one, resource, unsure)) {
        resources.push_back(
            {&one, resource, std::string(type.text()), values.identity(one, resource)});
      }
    }
  }
  return resources;
}

// What others ask about: it must be known before any of them is translated.
void note(TemplateTranslation& translation, const TemplateObject& object) {
  const TemplateResource& resource = object.resource();
  if (resource.type == "AWS::EC2::Subnet" || resource.type == "AWS::EC2::SecurityGroup") {
    const std::string vpc = object.text("VpcId");
    auto& vpcs =
        resource.type == "AWS::EC2::Subnet" ? translation.vpc_of_subnet : translation.vpc_of_group;
    if (!vpc.empty()) {
      vpcs.emplace(resource.identity, vpc);
    }
    if (may_be_managed_name(object.text("GroupName"))) {
      translation.managed_groups.insert(resource.identity);
    }
  } else if (resource.type == "AWS::RDS::DBInstance") {
    if (const std::string cluster = object.text("DBClusterIdentifier"); !cluster.empty()) {
      translation.members[cluster].push_back(resource.identity);
    }
  }
}

void warn_of(std::vector<std::string>& warnings, std::string_view what,
             const std::vector<std::string>& names) {
  if (!names.empty()) {
    warnings.push_back(std::string(what) + ": " + first_few(names));
  }
}

}  // namespace

TemplateObject::TemplateObject(const TemplateTranslation& translation,
                               const TemplateResource& resource)
    : translation_(&translation),
      resource_(&resource),
      value_(resource.value.find("Properties")),
      path_("Resources/" + std::string(resource.value.key()) + "/Properties") {
  value_ = translation.values->chosen(*resource.of, value_);
}

MadePlace TemplateObject::place(std::string_view member) const {
  return {std::string(resource_->value.key()),
          path_ + (member.empty() ? "" : "/") + std::string(member)};
}

Value TemplateObject::chosen(std::string_view member) const {
  return translation_->values->chosen(*resource_->of, value_.find(member));
}

bool TemplateObject::has(std::string_view member) const {
  return static_cast<bool>(chosen(member));
}

std::string TemplateObject::text(std::string_view member) const {
  return translation_->values->text(*resource_->of, value_.find(member));
}

std::string TemplateObject::known_text(std::string_view member) const {
  std::string found = text(member);
  return has_open_part(found) ? "" : found;
}

std::optional<std::vector<std::string>> TemplateObject::list(std::string_view member) const {
  TemplateTexts found = translation_->values->texts(*resource_->of, value_.find(member));
  if (found.is_absent) {
    return std::nullopt;
  }
  return std::move(found.texts);
}

std::vector<TemplateObject> TemplateObject::objects(std::string_view member) const {
  std::vector<TemplateObject> objects;
  const Value value = chosen(member);
  const std::string path = path_ + "/" + std::string(member);
  if (value.is_object()) {
    objects.emplace_back(*this, value, path);
  } else if (value.is_list()) {
    std::size_t position = 0;
    for (const Value element : value.children()) {
      const Value one = translation_->values->chosen(*resource_->of, element);
      if (one.is_object()) {
        objects.emplace_back(*this, one, path + "/" + std::to_string(position));
      }
      ++position;
    }
  }
  return objects;
}

void add_made_entry(TemplateTranslation& translation, const TemplateObject& object, Part part,
                    std::string json) {
  translation.account.entries.push_back(
      {part, object.resource().identity, std::move(json), object.place("")});
}

MadeAccount account_of_templates(const std::vector<Template>& templates,
                                 std::map<std::string, std::string> parameters) {
  const TemplateValues values(templates, std::move(parameters));
  TemplateTranslation translation;
  translation.values = &values;
  std::vector<std::string> unsure;
  const std::vector<TemplateResource> resources = resources_of(templates, values, unsure);
  for (const TemplateResource& resource : resources) {
    note(translation, TemplateObject(translation, resource));
  }
  for (const TemplateResource& resource : resources) {
    const TemplateObject object(translation, resource);
    static_cast<void>(translate_template_group(translation, object) ||
                      translate_template_network(translation, object) ||
                      translate_template_database(translation, object));
  }
  std::vector<std::string>& warnings = translation.account.warnings;
  warnings.insert(warnings.end(), values.wirings().begin(), values.wirings().end());
  warn_of(warnings, "taken for made, because nobody knows the condition", unsure);
  warn_of(warnings, "taken for available, because the deployment has yet to make it",
          translation.taken_for_available);
  return std::move(translation.account);
}

}  // namespace connectsim
