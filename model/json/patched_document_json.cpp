// Applies a JSON Patch (S-2) operation by operation, so that an error names its operation.
#include <nlohmann/json.hpp>

#include "model/json/document.h"
#include "model/json/patched_document.h"
#include "model/text/nearest_names.h"
#include "model/text/wording.h"

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

// Where a path stops being one of the document, and what is there instead.
std::string nearest_to(const std::string& path, const json& document) {
  const json* place = &document;
  std::string walked;
  for (json::json_pointer left(path); !left.empty();) {
    json::json_pointer last = left;
    while (!last.parent_pointer().empty()) {
      last = last.parent_pointer();
    }
    const std::string token = last.back();
    if (place->is_object() && place->contains(token)) {
      place = &(*place)[token];
    } else if (place->is_array() && place->contains(last)) {
      place = &place->at(last);
    } else {
      break;
    }
    walked += last.to_string();
    left = json::json_pointer(path.substr(walked.size()));
  }
  const std::string there = walked.empty() ? "the document" : walked;
  if (place->is_array()) {
    return "; " + there + " has " + counted(place->size(), "element", "elements");
  }
  std::vector<std::string_view> names;
  for (const auto& [name, member] : place->items()) {
    names.push_back(name);
  }
  const std::string wanted = path.substr(std::min(walked.size() + 1, path.size()));
  return "; in " + there + suggestion(wanted.substr(0, wanted.find('/')), names);
}

// Of the path that is not there: `from` goes first. Nothing for what is no error of a path.
std::string nearest_in(const Value& operation, const json& document, int problem) {
  const bool is_about_path =
      problem == 401 || problem == 403 || problem == 404 || problem == 109 || problem == 106;
  if (!is_about_path) {
    return {};
  }
  const Value from = operation.find("from");
  const std::string path(from && !document.contains(json::json_pointer(std::string(from.text())))
                             ? from.text()
                             : operation.find("path").text());
  try {
    return nearest_to(path, document);
  } catch (const json::exception&) {
    return {};  // it is no path at all, which was told
  }
}

// Copies of copies would double the document with every operation.
constexpr std::size_t growth_max = std::size_t{64} << 20;

std::size_t growth_by(const Value& operation, const json& document) {
  if (const Value value = operation.find("value")) {
    return value.json().size();
  }
  if (operation.find("op").text() != "copy") {
    return 0;
  }
  const json::json_pointer from(text_member(operation, "from"));
  return document.contains(from) ? document.at(from).dump().size() : 0;
}

void apply(const Value& operation, json& document, std::size_t& growth) {
  check_shape(operation);
  const std::string path = text_member(operation, "path");
  try {
    growth += growth_by(operation, document);
    if (growth > growth_max) {
      throw InputError(path, "the document would grow by more than 64 MiB");
    }
    document.patch_inplace(json::array({json::parse(operation.json())}));
  } catch (const json::exception& exception) {
    const bool is_test = operation.find("op").text() == "test";
    throw InputError(
        path.empty() ? "the whole document" : path,
        is_test && exception.id == 501
            ? "the test fails: the value is another"
            : patch_problem(exception) + nearest_in(operation, document, exception.id));
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
  std::size_t growth = 0;
  const Value list = operations.root();
  for (const Value operation : list.children()) {
    ++number;
    try {
      apply(operation, patched, growth);
    } catch (const InputError& error) {
      throw error.within("operation " + std::to_string(number)).within(std::string(place));
    }
  }
  return patched.dump();
}

}  // namespace connectsim
