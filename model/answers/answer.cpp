// Decides what a JSON document is by its members: an AWS answer, a snapshot, a recording, a
// collector's file (M-1).
#include "model/answers/answer.h"

#include <algorithm>
#include <array>

#include "model/answers/aws_place.h"
#include "model/json/entry.h"

namespace connectsim {

namespace {

struct MemberMeaning {
  std::string_view member;
  Part part;
};

// One entry by itself, as get and changing calls print it.
constexpr std::array<MemberMeaning, 10> entry_members = {{
    {"Vpc", Part::vpcs},
    {"Subnet", Part::subnets},
    {"NetworkInterface", Part::network_interfaces},
    {"DBSubnetGroup", Part::db_subnet_groups},
    {"DBCluster", Part::db_clusters},
    {"DBInstance", Part::db_instances},
    {"GlobalCluster", Part::global_clusters},
    {"DBProxy", Part::db_proxies},
    {"DBProxyTargetGroup", Part::db_proxy_target_groups},
    {"Configuration", Part::functions},
}};

// One file for everything: {"provider":"aws","security_groups":[...]}.
constexpr std::array<MemberMeaning, 5> flat_collector_members = {{
    {"vpcs", Part::vpcs},
    {"subnets", Part::subnets},
    {"security_groups", Part::security_groups},
    {"network_interfaces", Part::network_interfaces},
    {"enis", Part::network_interfaces},
}};

// And {"vendor":"aws","data":{"network":{"securityGroup":[...]}}}.
constexpr std::array<MemberMeaning, 5> nested_collector_members = {{
    {"vpc", Part::vpcs},
    {"subnet", Part::subnets},
    {"securityGroup", Part::security_groups},
    {"networkInterface", Part::network_interfaces},
    {"eni", Part::network_interfaces},
}};

template <std::size_t count>
std::optional<Part> part_named(const std::array<MemberMeaning, count>& meanings,
                               std::string_view member) {
  for (const MemberMeaning& meaning : meanings) {
    if (meaning.member == member) {
      return meaning.part;
    }
  }
  return std::nullopt;
}

bool is_text(const Value& value, std::string_view text) {
  return value.is_text() && value.text() == text;
}

Value first_child(const Value& list) {
  for (const Value child : list.children()) {
    return child;
  }
  return {};
}

bool is_proxy_target(const Value& entry) {
  return entry.find("RdsResourceId") || entry.find("TrackedClusterId") ||
         is_text(entry.find("Type"), "RDS_INSTANCE") ||
         is_text(entry.find("Type"), "TRACKED_CLUSTER") ||
         is_text(entry.find("Type"), "RDS_SERVERLESS_ENDPOINT");
}

void check_entries(const Value& list) {
  for (const Value entry : elements(list)) {
    if (!entry.is_object()) {
      throw entry.wrong("an object");
    }
  }
}

void add_list(Answer& answer, Part part, const Value& value,
              ContentShape shape = ContentShape::list) {
  check_entries(value);
  answer.contents.push_back({part, shape, value});
}

// Targets, Entries and TargetGroups are also what other services print: their elements tell.
bool add_ambiguous_member(Answer& answer, const Value& member) {
  const Value first = first_child(member);
  if (member.key() == "Targets" && member.is_list() && (!first || is_proxy_target(first))) {
    add_list(answer, Part::db_proxy_targets, member, ContentShape::targets);
    return true;
  }
  const bool are_ranges = first && first.find("Cidr").is_text();
  if (member.key() == "Entries" && member.is_list() && (!first || are_ranges)) {
    add_list(answer, Part::prefix_lists, member, ContentShape::prefix_list_entries);
    return true;
  }
  if (member.key() == "TargetGroups" && member.is_list() && first && first.find("DBProxyName")) {
    add_list(answer, Part::db_proxy_target_groups, member);
    return true;
  }
  return false;
}

bool add_targets_or_caller(Answer& answer, const Value& member) {
  if (member.key() == text_of(Part::caller)) {
    answer.contents.push_back({Part::caller, ContentShape::caller, member.object()});
    return true;
  }
  if (member.key() != text_of(Part::db_proxy_targets)) {
    return false;
  }
  if (member.is_list()) {
    add_list(answer, Part::db_proxy_targets, member, ContentShape::registered_targets);
    return true;
  }
  for (const Value targets : member.object().children()) {
    check_entries(targets);
  }
  answer.contents.push_back({Part::db_proxy_targets, ContentShape::targets_by_proxy, member});
  return true;
}

bool add_member(Answer& answer, const Value& root, const Value& member) {
  if (add_targets_or_caller(answer, member) || add_ambiguous_member(answer, member)) {
    return true;
  }
  if (const std::optional<Part> part = value_of<Part>(member.key())) {
    const bool is_change = *part == Part::security_group_rules && root.find("Return");
    add_list(answer, *part, member,
             is_change ? ContentShape::entries_of_change : ContentShape::list);
    return true;
  }
  if (const std::optional<Part> part = part_named(entry_members, member.key())) {
    if (member.key() == "Configuration" && !member.find("FunctionName")) {
      return false;
    }
    answer.contents.push_back({*part, ContentShape::entry, member.object()});
    return true;
  }
  return false;
}

template <std::size_t count>
void add_collector_members(Answer& answer, const Value& sections,
                           const std::array<MemberMeaning, count>& meanings) {
  for (const Value section : sections.children()) {
    const std::optional<Part> part = part_named(meanings, section.key());
    if (!part) {
      answer.unused_members.push_back(section.key());
    } else if (section.kind() != JsonKind::null) {
      add_list(answer, *part, section);
    }
  }
}

// Says nothing about a network in any answer.
bool is_beside_the_point(std::string_view member) {
  constexpr std::array<std::string_view, 8> members = {
      "ResponseMetadata", "Return", "NextToken", "Marker",
      "NextMarker",       "Code",   "Tags",      "Concurrency"};
  return std::find(members.begin(), members.end(), member) != members.end();
}

bool has_text(const Value& root, std::string_view member) {
  const Value value = root.find(member);
  return value.is_text() && !value.text().empty();
}

void add_object(Answer& answer, const Value& root) {
  if (const std::optional<Part> part = part_of_entry(root)) {
    answer.contents.push_back({*part, ContentShape::entry, root});
    return;
  }
  const Value network = root.find("data").find("network");
  if (is_text(root.find("vendor"), "aws") && network.is_object()) {
    add_collector_members(answer, network, nested_collector_members);
    return;
  }
  if (is_text(root.find("provider"), "aws")) {
    add_collector_members(answer, root, flat_collector_members);
    return;
  }
  if (has_text(root, "Account") && has_text(root, "Arn") && has_text(root, "UserId")) {
    answer.caller_account = root.find("Account").text();
    return;
  }
  for (const Value member : root.children()) {
    if (member.kind() != JsonKind::null && !add_member(answer, root, member) &&
        !is_beside_the_point(member.key())) {
      answer.unused_members.push_back(member.key());
    }
  }
  answer.has_page_token =
      has_text(root, "NextToken") || has_text(root, "Marker") || has_text(root, "NextMarker");
}

// In a bare list the name of a function suffices.
std::optional<Part> part_in_list(const Value& entry) {
  const std::optional<Part> part = part_of_entry(entry);
  return part || !entry.find("FunctionName") ? part : Part::functions;
}

// Whole answers in a list, as `jq -s` and paginators of SDKs give them.
void add_answers(Answer& answer, const Value& list) {
  for (const Value element : list.children()) {
    if (element.is_object()) {
      add_object(answer, element);  // the last one tells whether pages are missing
    }
  }
}

// A bare list is of the part that its elements show; of none when they disagree.
void add_bare_list(Answer& answer, const Value& list) {
  const Value first = first_child(list);
  if (!first) {
    return;
  }
  if (is_proxy_target(first)) {
    add_list(answer, Part::db_proxy_targets, list, ContentShape::targets);
    return;
  }
  const std::optional<Part> part = part_in_list(first);
  if (!part) {
    add_answers(answer, list);
    return;
  }
  for (const Value entry : list.children()) {
    if (part_in_list(entry).value_or(Part::caller) != *part) {
      return;
    }
  }
  add_list(answer, *part, list);
}

std::string problem_recorded(const Value& content, std::int64_t status) {
  const Value error = content.find("Error");
  const Value code = error.find("Code");
  const Value message = error.find("Message");
  std::string problem =
      code.is_text() ? std::string(code.text()) : "status " + std::to_string(status);
  if (message.is_text()) {
    problem += ": " + std::string(message.text());
  }
  std::replace_if(
      problem.begin(), problem.end(),
      [](char character) { return static_cast<unsigned char>(character) < 0x20; }, ' ');
  return problem;
}

}  // namespace

Answer answer_in(const Value& document) {
  constexpr std::int64_t first_failing_status = 400;
  Answer answer;
  Value root = document;
  if (root.find("status_code") && root.find("data")) {
    const std::int64_t status = root.find("status_code").integer();
    root = root.find("data");
    if (status >= first_failing_status || root.find("Error")) {
      answer.recorded_error = problem_recorded(root, status);
      return answer;
    }
  }
  if (root.is_object()) {
    const Value format = root.find("format");
    answer.is_ours = format && format.is_text() && format.text().starts_with("connectsim.");
    add_object(answer, root);
  } else if (root.is_list()) {
    add_bare_list(answer, root);
  }
  return answer;
}

}  // namespace connectsim
