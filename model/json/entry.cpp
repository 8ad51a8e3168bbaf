// Finds the members of a JSON object that the graph models in one walk.
#include "model/json/entry.h"

#include <algorithm>

namespace connectsim {
namespace {

std::size_t count_of_members_that_are_there(Value object) {
  std::size_t count = 0;
  for (const Value member : object.children()) {
    count += member.kind() == JsonKind::null ? 0 : 1;
  }
  return count;
}

bool have_same_members(Value one, Value other) {
  for (const Value member : one.children()) {
    if (member.kind() == JsonKind::null) {
      continue;
    }
    const Value same = other.find(member.key());
    if (!same || !has_same_content(member, same)) {
      return false;
    }
  }
  return count_of_members_that_are_there(one) == count_of_members_that_are_there(other);
}

bool have_same_elements(Value one, Value other) {
  if (one.size() != other.size()) {
    return false;
  }
  const Value::Children elements_of_other = other.children();
  Value::Children::Iterator same = elements_of_other.begin();
  for (const Value element : one.children()) {
    if (!has_same_content(element, *same)) {
      return false;
    }
    ++same;
  }
  return true;
}

}  // namespace

std::string_view filled_text(Value value) {
  const std::string_view text = value.text();
  if (text.empty()) {
    throw value.error("must not be empty");
  }
  return text;
}

Value required_text(Value object, Value member, std::string_view name) {
  if (!member) {
    throw object.error("must have " + std::string(name));
  }
  filled_text(member);
  return member;
}

void append_other_members(std::string& out, Value object,
                          std::span<const std::string_view> modelled) {
  for (const Value member : object.children()) {
    const std::string_view key = member.key();
    if (member.kind() == JsonKind::null ||
        std::find(modelled.begin(), modelled.end(), key) != modelled.end()) {
      continue;
    }
    out += out.empty() ? "" : ",";
    append_json_text(out, key);
    out += ':';
    member.append_json(out);
  }
}

bool has_same_content(Value one, Value other) {
  if (one == other) {
    return true;
  }
  if (one.kind() != other.kind()) {
    return false;
  }
  switch (one.kind()) {
    case JsonKind::object:
      return have_same_members(one, other);
    case JsonKind::list:
      return have_same_elements(one, other);
    case JsonKind::text:
      return one.text() == other.text();
    case JsonKind::integer:
      return one.integer() == other.integer();
    case JsonKind::boolean:
      return one.boolean() == other.boolean();
    case JsonKind::null:
      return true;
    case JsonKind::real:
      break;
  }
  return one.json() == other.json();
}

bool agree(Value one, Value other) {
  for (const Value member : one.children()) {
    const Value same = other.find(member.key());
    if (same && member.kind() != JsonKind::null && !has_same_content(member, same)) {
      return false;
    }
  }
  return true;
}

Value::Children elements(Value list) {
  if (!list) {
    return {nullptr, UINT32_MAX};
  }
  if (list.is_object()) {
    throw list.wrong("a list", "; some tools write a list of one as its element alone");
  }
  return list.list().children();
}

}  // namespace connectsim
