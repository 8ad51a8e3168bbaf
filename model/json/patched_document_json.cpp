// Applies a JSON Patch (S-2) operation by operation, so that an error names its operation.
#include <nlohmann/json.hpp>

#include "model/json/document.h"
#include "model/json/patched_document.h"

namespace connectsim {
namespace {

using nlohmann::json;

// A member that must be a text.
std::string text_member(const Value& operation, std::string_view member) {
  const Value value = operation.find(member);
  if (!value) {
    throw InputError("lacks \"" + std::string(member) + "\"");
  }
  if (!value.is_text()) {
    throw InputError(std::string(member) + ": must be a string");
  }
  return std::string(value.text());
}

// nlohmann's message without its prefix, and on one line.
std::string patch_problem(const json::exception& exception) {
  std::string problem = exception.what();
  if (const auto end = problem.find("] "); end != std::string::npos) {
    problem.erase(0, end + 2);
  }
  for (char& character : problem) {
    character = static_cast<unsigned char>(character) < 0x20 ? ' ' : character;
  }
  return problem;
}

void check_shape(const Value& operation) {
  constexpr std::string_view allowed = "add, remove, replace, move, copy, test";
  if (!operation.is_object()) {
    throw InputError("must be an object");
  }
  const std::string name = text_member(operation, "op");
  const bool has_value = name == "add" || name == "replace" || name == "test";
  const bool has_source = name == "move" || name == "copy";
  if (!has_value && !has_source && name != "remove") {
    throw InputError("op: must be one of " + std::string(allowed) + ", is " + json_text(name));
  }
  text_member(operation, "path");
  if (has_source) {
    text_member(operation, "from");
  }
}

void apply(const Value& operation, json& document) {
  check_shape(operation);
  const std::string path = text_member(operation, "path");
  try {
    document.patch_inplace(json::array({json::parse(operation.json())}));
  } catch (const json::exception& exception) {
    const bool is_test = operation.find("op").text() == "test";
    throw InputError(path.empty() ? "the whole document" : path,
                     is_test && exception.id == 501 ? "the test fails: the value is another"
                                                    : patch_problem(exception));
  }
}

}  // namespace

std::string patched_document(std::string_view document, std::string_view patch,
                             std::string_view place) {
  Document operations;
  operations.read(patch, place);
  if (!operations.root().is_list()) {
    throw operations.root().wrong("a list of operations (JSON Patch)");
  }
  json patched = json::parse(document);
  std::size_t number = 0;
  const Value list = operations.root();
  for (const Value operation : list.children()) {
    ++number;
    try {
      apply(operation, patched);
    } catch (const InputError& error) {
      throw error.within("operation " + std::to_string(number)).within(std::string(place));
    }
  }
  return patched.dump();
}

}  // namespace connectsim
