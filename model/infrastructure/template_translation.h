#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/infrastructure/made_account.h"
#include "model/infrastructure/template_values.h"
#include "model/json/json_writer.h"

namespace connectsim {

/// One resource of a template.
struct TemplateResource {
  const Template* of = nullptr;
  Value value;  // its key is the logical id
  std::string type;
  std::string identity;
};

/// What the translation of one resource needs to know of the others.
struct TemplateTranslation {
  const TemplateValues* values = nullptr;
  MadeAccount account;
  std::set<std::string> managed_groups;
  std::map<std::string, std::string> vpc_of_subnet;
  std::map<std::string, std::string> vpc_of_group;
  std::map<std::string, std::vector<std::string>> members;  // instances by cluster
  std::vector<std::string> taken_for_available;
};

/// An object of a resource whose members are asked by name: its properties, or an object in them.
class TemplateObject {
 public:
  TemplateObject(const TemplateTranslation& translation, const TemplateResource& resource);
  TemplateObject(const TemplateObject& outer, Value value, std::string path)
      : translation_(outer.translation_),
        resource_(outer.resource_),
        value_(value),
        path_(std::move(path)) {}

  [[nodiscard]] const TemplateResource& resource() const { return *resource_; }
  [[nodiscard]] MadePlace place(std::string_view member) const;
  /// A member's text; empty when it is absent.
  [[nodiscard]] std::string text(std::string_view member) const;
  /// The same, empty also when nobody knows a part of it.
  [[nodiscard]] std::string known_text(std::string_view member) const;
  /// A member's texts; nothing when it is absent.
  [[nodiscard]] std::optional<std::vector<std::string>> list(std::string_view member) const;
  /// The objects of a member that is a list of them, or one.
  [[nodiscard]] std::vector<TemplateObject> objects(std::string_view member) const;
  [[nodiscard]] bool has(std::string_view member) const;

 private:
  [[nodiscard]] Value chosen(std::string_view member) const;

  const TemplateTranslation* translation_;
  const TemplateResource* resource_;
  Value value_;
  std::string path_;
};

void add_made_entry(TemplateTranslation& translation, const TemplateObject& object, Part part,
                    std::string json);

/// Each translates the resources of some types; false for another type.
bool translate_template_group(TemplateTranslation& translation, const TemplateObject& object);
bool translate_template_database(TemplateTranslation& translation, const TemplateObject& object);
bool translate_template_network(TemplateTranslation& translation, const TemplateObject& object);

}  // namespace connectsim
