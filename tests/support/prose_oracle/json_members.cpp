// M-1, M-2: how members of documents are read, and which are refused.
#include "tests/support/prose_oracle/json_members.h"

#include <set>
#include <stdexcept>
#include <vector>

namespace prose_oracle {

using nlohmann::json;

const json& member(const json& object, const char* name) {
  static const json kAbsent;
  if (!object.is_object()) {
    return kAbsent;
  }
  const auto found = object.find(name);
  return found == object.end() ? kAbsent : *found;
}

std::string text(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<int> number(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

bool flag(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_boolean() && value.get<bool>();
}

const json& list(const json& object, const char* name) {
  static const json kEmpty = json::array();
  const json& value = member(object, name);
  return value.is_array() ? value : kEmpty;
}

Ids texts_of(const json& values) {
  Ids result;
  if (!values.is_array()) {
    return result;
  }
  for (const json& value : values) {
    if (value.is_string()) {
      result.push_back(value.get<std::string>());
    }
  }
  return result;
}

Ids texts(const json& object, const char* name) { return texts_of(member(object, name)); }

void check_members(const json& object, const char* where, const Ids& allowed) {
  if (!object.is_object()) {
    return;
  }
  for (const auto& [name, value] : object.items()) {
    const bool is_free = name == "story" || name == "tags" || name.starts_with("x-");
    if (!is_free && !contains(allowed, name)) {
      throw std::invalid_argument(std::string("unknown member of ") + where + ": " + name);
    }
  }
}

// The names seen so far of each object that is still open.
json parse_document(const std::string& document) {
  std::vector<std::set<std::string>> open;
  const auto watch = [&](int /*depth*/, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start) {
      open.emplace_back();
    } else if (event == json::parse_event_t::object_end) {
      open.pop_back();
    } else if (event == json::parse_event_t::key &&
               !open.back().insert(parsed.get<std::string>()).second) {
      throw std::invalid_argument("a member is written twice: " + parsed.get<std::string>());
    }
    return true;
  };
  return json::parse(document, watch);
}

}  // namespace prose_oracle
