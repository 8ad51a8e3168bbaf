// Decides what a JSON value may be read as, and names its place when it is something else.
#include "model/json/document.h"

namespace connectsim {

Value Value::find(std::string_view member) const {
  if (!is_object()) {
    return {};
  }
  for (std::uint32_t child = node().children.first; child != UINT32_MAX;) {
    const JsonNode& candidate = document_->node(child);
    if (document_->key(candidate) == member) {
      return candidate.kind == JsonKind::null ? Value() : Value(document_, child);
    }
    child = candidate.next;
  }
  return {};
}

std::size_t Value::size() const { return is_list() || is_object() ? node().children.count : 0; }

std::string_view Value::text() const {
  if (kind() != JsonKind::text) {
    throw wrong("a string");
  }
  return document_->text(node());
}

std::int64_t Value::integer() const {
  if (kind() != JsonKind::integer) {
    throw wrong("a whole number");
  }
  return node().integer;
}

bool Value::boolean() const {
  if (kind() != JsonKind::boolean) {
    throw wrong("true or false");
  }
  return node().boolean;
}

Value Value::list() const {
  if (kind() != JsonKind::list) {
    throw wrong("a list");
  }
  return *this;
}

Value Value::object() const {
  if (kind() != JsonKind::object) {
    throw wrong("an object");
  }
  return *this;
}

Value::Children Value::children() const {
  return {document_, is_list() || is_object() ? node().children.first : UINT32_MAX};
}

std::string Value::path() const {
  const JsonNode& self = node();
  if (self.parent == UINT32_MAX || index_ == document_->first_of_paths_) {
    return "";
  }
  const Value parent(document_, self.parent);
  std::string step(key());
  if (parent.is_list()) {
    std::size_t position = 0;
    for (const Value sibling : parent.children()) {
      if (sibling.index_ == index_) {
        break;
      }
      ++position;
    }
    step = std::to_string(position);
  }
  const std::string before = parent.path();
  return before.empty() ? step : before + "/" + step;
}

std::string Value::place() const {
  const std::string& file = document_->place();
  const std::string inside = path();
  return file + (file.empty() || inside.empty() ? "" : ": ") + inside;
}

InputError Value::error(const std::string& problem) const { return InputError(place(), problem); }

InputError Value::wrong(std::string_view expected, std::string_view hint) const {
  constexpr std::size_t length_max = 60;
  std::string shown = kind() == JsonKind::list     ? "a list"
                      : kind() == JsonKind::object ? "an object"
                                                   : json();
  if (shown.size() > length_max) {
    shown = shown.substr(0, length_max) + "...";
  }
  return error("must be " + std::string(expected) + ", is " + shown + std::string(hint));
}

std::string Value::json() const {
  std::string out;
  append_json(out);
  return out;
}

}  // namespace connectsim
