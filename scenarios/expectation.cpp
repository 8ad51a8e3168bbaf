// Decides whether an answer is what a scenario expects of it (M-2).
#include "scenarios/expectation.h"

#include <algorithm>
#include <array>

#include "model/json/json_writer.h"
#include "model/json/members.h"
#include "model/situation.h"
#include "model/text/nearest_names.h"

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

bool is_compared(const Value& member, Extent extent) {
  const bool is_of_outcome = std::find(outcome_members.begin(), outcome_members.end(),
                                       member.key()) != outcome_members.end();
  return !is_free_member(member.key()) && (extent == Extent::outcome || !is_of_outcome);
}

// How --expect takes the value of a member; `json`: only a document can say it.
enum class Form { text, number, list, number_list, json };
struct ExpectedMember {
  std::string_view name;
  Form form;
};
// What `decide` and `apply` answer (M-3, M-4), and each column of T-1 by itself.
constexpr std::array<ExpectedMember, 22> members = {{
    {"verdict", Form::text},       {"row", Form::number},      {"rows", Form::number_list},
    {"action", Form::text},        {"unmet", Form::list},      {"missing_permissions", Form::list},
    {"obstacles", Form::list},     {"unknown", Form::list},    {"notes", Form::list},
    {"database", Form::text},      {"compute", Form::text},    {"proxy", Form::text},
    {"target_health", Form::text}, {"registered", Form::text}, {"reachable", Form::text},
    {"listed", Form::text},        {"id", Form::json},         {"situation", Form::json},
    {"created", Form::json},       {"attached", Form::json},   {"calls", Form::json},
    {"after", Form::json},
}};
constexpr std::array<std::string_view, members.size()> member_names = [] {
  std::array<std::string_view, members.size()> names;
  for (std::size_t i = 0; i < members.size(); ++i) {
    names[i] = members[i].name;
  }
  return names;
}();

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
    case Form::json:
      throw InputError("--expect " + std::string(member.name),
                       "is no single value; say it under \"expect\" of a scenario");
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

void check_expectation(const Value& expect) {
  refuse_other_members(expect.object(), member_names, FreeMembers::allowed);
  if (const Value situation = expect.find("situation")) {
    refuse_other_members(situation.object(), words_of<Column>);
  }
  if (const Value attached = expect.find("attached")) {
    refuse_other_members(attached.object(), {"function", "proxy", "cluster"});
  }
}

bool states_anything(const Value& expect, Extent extent) {
  const Value::Children all = expect.children();
  return std::any_of(all.begin(), all.end(),
                     [&](const Value& member) { return is_compared(member, extent); });
}

ColumnSet columns_named_by(const Value& expect) {
  const Value situation = expect.find("situation");
  ColumnSet named;
  for (std::size_t column = 0; column < column_count; ++column) {
    const std::string_view word = words_of<Column>[column];
    named.set(column, expect.find(word) || situation.find(word));
  }
  return named;
}

std::vector<UnmetMember> unmet_members(const Value& expect, const Value& answer, Extent extent) {
  std::vector<UnmetMember> found;
  for (const Value member : expect.children()) {
    if (!is_compared(member, extent)) {
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

std::string expectation_of(const Decision& decision) {
  std::string text;
  JsonWriter json(text);
  json.open_object().member("verdict", text_of(decision.verdict));
  if (decision.verdict == Verdict::decided) {
    json.name("row").number(decision.row).member("action", text_of(decision.action));
  }
  if (decision.verdict == Verdict::refused) {
    json.name("unmet").open_list();
    for (std::size_t i = 0; i < decision.unmet.size(); ++i) {
      if (decision.unmet.test(i)) {
        json.text(words_of<Requirement>[i]);
      }
    }
    json.close_list();
  }
  json.close_object();
  return text;
}

std::string expected_member(std::string_view member_and_value) {
  const std::size_t equals = member_and_value.find('=');
  if (equals == std::string_view::npos) {
    throw InputError("--expect",
                     "must be member=value, is \"" + std::string(member_and_value) + "\"");
  }
  const std::string_view name = member_and_value.substr(0, equals);
  for (const ExpectedMember& member : members) {
    if (member.name == name) {
      return json_text(name) + ":" + value_json(member, member_and_value.substr(equals + 1));
    }
  }
  throw InputError("--expect", "\"" + std::string(name) + "\" is no member of an answer" +
                                   suggestion_among_all(name, member_names, "there are"));
}

}  // namespace connectsim
