// Decides what a document may look like: a schema is its structure with all definitions it needs.
#include <algorithm>

#include "model/text/input_error.h"
#include "model/text/nearest_names.h"
#include "reports/schemas/schema_words.h"
#include "reports/schemas/schemas.h"

namespace connectsim {
namespace {

constexpr std::string_view reference_start = "#/definitions/";

// The first file is what the others share.
std::span<const EmbeddedDocument> schemas() { return embedded_schemas().subspan(1); }

JsonTree structure_of(std::string_view name) {
  for (const EmbeddedDocument& each : schemas()) {
    if (each.name == name) {
      return JsonTree::parse(each.text);
    }
  }
  throw InputError("there is no schema \"" + std::string(name) + "\"" +
                   suggestion_among_all(name, schema_names(), "there are"));
}

JsonTree shared_definitions() {
  JsonTree all = word_definitions();
  all.update(JsonTree::parse(embedded_schemas().front().text)["definitions"]);
  return all;
}

// The names that are referred to anywhere below.
void add_references(const JsonTree& tree, std::vector<std::string>& names) {
  for (const auto& [member, value] : tree.items()) {
    if (tree.is_object() && member == "$ref") {
      const std::string name = value.get<std::string>().substr(reference_start.size());
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
      }
    } else if (value.is_structured()) {
      add_references(value, names);
    }
  }
}

}  // namespace

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  for (const EmbeddedDocument& each : schemas()) {
    names.push_back(each.name);
  }
  return names;
}

std::string schema_description(std::string_view name) { return structure_of(name)["description"]; }

std::string schema_document(std::string_view name) {
  const JsonTree structure = structure_of(name);
  JsonTree schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                     {"$id", "urn:connectsim:schema:" + std::string(name) + ":1"},
                     {"title", "connectsim." + std::string(name) + "/1"}};
  schema.update(structure);
  JsonTree definitions = structure.value("definitions", JsonTree::object());
  const JsonTree shared = shared_definitions();
  std::vector<std::string> names;
  add_references(structure, names);
  for (std::size_t i = 0; i < names.size(); ++i) {  // grows by what each refers to
    if (!definitions.contains(names[i])) {
      definitions[names[i]] = shared.at(names[i]);
    }
    add_references(definitions[names[i]], names);
  }
  if (!definitions.empty()) {
    schema["definitions"] = std::move(definitions);
  }
  std::string out;
  append_json(schema, out);
  return out;
}

}  // namespace connectsim
