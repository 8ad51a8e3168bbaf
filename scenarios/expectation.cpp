// Decides whether an answer is what a scenario expects of it (M-2).
#include "scenarios/expectation.h"

#include <algorithm>
#include <array>

#include "model/situation.h"

namespace connectsim {
namespace {

// Members that only carrying out the action can tell.
constexpr std::array<std::string_view, 4> outcome_members = {"created", "attached", "calls",
                                                             "after"};

// JSON with the members of objects sorted and the elements of lists as a set.
std::string canonical(const Value& value) {
  if (!value.is_object() && !value.is_list()) {
    return value.json();
  }
  std::vector<std::string> parts;
  for (const Value child : value.children()) {
    if (value.is_object() && child.kind() == JsonKind::null) {
      continue;
    }
    parts.push_back(value.is_object() ? json_text(child.key()) + ":" + canonical(child)
                                      : canonical(child));
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : ",") + part;
  }
  return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

bool is_empty(const Value& value) {
  return value.kind() == JsonKind::null || (value.is_list() && value.size() == 0);
}

void compare(const Value& expect, const Value& answer, const std::string& member,
             std::vector<UnmetMember>& found) {
  if (expect.is_object() && answer.is_object()) {
    for (const Value child : expect.children()) {
      compare(child, answer.find(child.key()), member + "/" + std::string(child.key()), found);
    }
    return;
  }
  const bool is_same = answer ? canonical(expect) == canonical(answer) : is_empty(expect);
  if (!is_same) {
    found.push_back({member, expect.json(), answer ? answer.json() : "nothing"});
  }
}

enum class Form { text, number, list, number_list };
struct ExpectedMember {
  std::string_view name;
  Form form;
};
constexpr std::array<ExpectedMember, 15> members = {{
    {"verdict", Form::text},
    {"row", Form::number},
    {"rows", Form::number_list},
    {"action", Form::text},
    {"unmet", Form::list},
    {"missing_permissions", Form::list},
    {"obstacles", Form::list},
    {"unknown", Form::list},
    {"notes", Form::list},
    {"database", Form::text},
    {"compute", Form::text},
    {"proxy", Form::text},
    {"target_health", Form::text},
    {"registered", Form::text},
    {"reachable", Form::text},
}};

std::string number(std::string_view member, std::string_view text) {
  const bool is_number = !text.empty() && text.size() <= 9 &&
                         std::all_of(text.begin(), text.end(),
                                     [](char digit) { return digit >= '0' && digit <= '9'; });
  if (!is_number) {
    throw InputError("--expect " + std::string(member),
                     "must be a row number, is \"" + std::string(text) + "\"");
  }
  return std::to_string(std::stoul(std::string(text)));
}

std::string value_json(const ExpectedMember& member, std::string_view text) {
  switch (member.form) {
    case Form::text:
      return json_text(text);
    case Form::number:
      return number(member.name, text);
    case Form::list:
    case Form::number_list:
      break;
  }
  std::string list;
  while (!text.empty()) {
    const std::string_view element = text.substr(0, text.find(','));
    list += list.empty() ? "" : ",";
    list += member.form == Form::list ? json_text(element) : number(member.name, element);
    text.remove_prefix(std::min(element.size() + 1, text.size()));
  }
  return "[" + list + "]";
}

}  // namespace

std::vector<UnmetMember> unmet_members(const Value& expect, const Value& answer, Extent extent) {
  std::vector<UnmetMember> found;
  for (const Value member : expect.children()) {
    if (extent == Extent::decision && std::find(outcome_members.begin(), outcome_members.end(),
                                                member.key()) != outcome_members.end()) {
      continue;
    }
    Value got = answer.find(member.key());
    if (!got) {
      got = answer.find("situation").find(member.key());
    }
    compare(member, got, std::string(member.key()), found);
  }
  return found;
}

std::string expected_member(std::string_view member_and_value) {
  const std::size_t equals = member_and_value.find('=');
  if (equals == std::string_view::npos) {
    throw InputError("--expect",
                     "must be member=value, is \"" + std::string(member_and_value) + "\"");
  }
  const std::string_view name = member_and_value.substr(0, equals);
  std::string allowed;
  for (const ExpectedMember& member : members) {
    if (member.name == name) {
      return json_text(name) + ":" + value_json(member, member_and_value.substr(equals + 1));
    }
    allowed += (allowed.empty() ? "" : ", ") + std::string(member.name);
  }
  throw InputError("--expect",
                   "\"" + std::string(name) + "\" is no member of an answer; there are " + allowed);
}

}  // namespace connectsim
