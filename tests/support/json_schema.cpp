// Validates documents by valijson, each schema parsed once.
#include "tests/support/json_schema.h"

#include <map>
#include <memory>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "reports/schemas/schemas.h"

namespace connectsim::tests {
namespace {

using valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema& parsed_schema(const std::string& name) {
  static std::map<std::string, std::unique_ptr<valijson::Schema>> parsed;
  std::unique_ptr<valijson::Schema>& schema = parsed[name];
  if (!schema) {
    const Json text = Json::parse(schema_document(name));
    schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(NlohmannJsonAdapter(text), *schema);
  }
  return *schema;
}

}  // namespace

std::string schema_problem(std::string_view name, const Json& document) {
  valijson::ValidationResults results;
  if (valijson::Validator().validate(parsed_schema(std::string(name)),
                                     NlohmannJsonAdapter(document), &results)) {
    return {};
  }
  std::string problem(name);
  for (const auto& error : results) {
    problem += "; ";
    for (const std::string& step : error.context) {
      problem += step;
    }
    problem += " " + error.description;
  }
  return problem;
}

}  // namespace connectsim::tests
