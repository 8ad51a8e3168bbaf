// `schema`: what a document of ours may look like, as a JSON Schema; without a name, which there
// are.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/output/output.h"
#include "model/json/json_writer.h"
#include "reports/json/indented_json.h"
#include "reports/schemas/schemas.h"

namespace connectsim {
namespace {

std::string schema_list() {
  std::string line;
  JsonWriter json(line);
  json.open_list();
  for (const std::string_view name : schema_names()) {
    json.open_object().member("name", name);
    json.member("description", schema_description(name)).close_object();
  }
  json.close_list();
  return line;
}

ExitStatus run_schema(const Arguments& arguments) {
  if (arguments.inputs().size() > 1) {
    throw UsageError("takes one name, are " + std::to_string(arguments.inputs().size()));
  }
  Output output(arguments);
  append_indented_json(
      arguments.inputs().empty() ? schema_list() : schema_document(arguments.inputs().front()),
      output.text());
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array schema_groups = {&document_options};

constexpr std::array schema_statuses = {
    StatusHelp{ExitStatus::clean, "printed"},
    status_failed,
};

}  // namespace

extern const Verb schema_verb;
constinit const Verb schema_verb = {
    "schema",
    "[NAME]",
    "the JSON Schema of a document that is read or written; without a name, a list",
    "schema scenario -o scenario.schema.json",
    "json",
    schema_groups,
    &run_schema,
    schema_statuses,
};

}  // namespace connectsim
