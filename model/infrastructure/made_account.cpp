// Decides how what infrastructure code makes is written as a snapshot document (M-1, I-1).
#include "model/infrastructure/made_account.h"

#include <array>

#include "model/json/json_writer.h"

namespace connectsim {
namespace {

using RulesByGroup = std::map<std::string_view, std::vector<const MadeRule*>>;

void append_permissions(JsonWriter& out, const std::vector<const MadeRule*>& rules,
                        Direction direction) {
  out.open_list();
  for (const MadeRule* rule : rules) {
    if (rule->direction == direction) {
      out.json(rule->permission);
    }
  }
  out.close_list();
}

// An entry and its rules in one object.
void append_group(JsonWriter& out, const MadeEntry& group, const RulesByGroup& rules) {
  const auto found = rules.find(group.identity);
  const std::vector<const MadeRule*> own =
      found == rules.end() ? std::vector<const MadeRule*>{} : found->second;
  const std::string_view members = std::string_view(group.json).substr(1, group.json.size() - 2);
  out.open_object().members(members);
  out.name("IpPermissions");
  append_permissions(out, own, Direction::inbound);
  out.name("IpPermissionsEgress");
  append_permissions(out, own, Direction::outbound);
  out.close_object();
}

// The one peer of a permission, as a rule entry names it.
void append_peer(JsonWriter& out, const Value& permission) {
  constexpr std::array<std::array<std::string_view, 3>, 3> lists = {{
      {"IpRanges", "CidrIp", "CidrIpv4"},
      {"Ipv6Ranges", "CidrIpv6", "CidrIpv6"},
      {"PrefixListIds", "PrefixListId", "PrefixListId"},
  }};
  for (const auto& [list, inner, member] : lists) {
    for (const Value peer : permission.find(list).children()) {
      out.member(member, peer.find(inner).text());
    }
  }
  for (const Value pair : permission.find("UserIdGroupPairs").children()) {
    out.name("ReferencedGroupInfo").value(pair);
  }
}

void append_rule_entry(JsonWriter& out, const MadeRule& rule) {
  Document document;
  document.read(rule.permission);
  const Value permission = document.root();
  out.open_object().member("GroupId", rule.group);
  out.name("IsEgress").truth(rule.direction == Direction::outbound);
  for (const std::string_view member : {"IpProtocol", "FromPort", "ToPort"}) {
    if (const Value value = permission.find(member)) {
      out.name(member).value(value);
    }
  }
  append_peer(out, permission);
  out.close_object();
}

void append_targets(JsonWriter& out, const MadeAccount& account) {
  std::map<std::string_view, std::vector<std::string_view>> by_proxy;
  for (const MadeTarget& target : account.targets) {
    by_proxy[target.proxy].push_back(target.json);
  }
  if (by_proxy.empty()) {
    return;
  }
  out.name(text_of(Part::db_proxy_targets)).open_object();
  for (const auto& [proxy, targets] : by_proxy) {
    out.name(proxy).open_list();
    for (const std::string_view target : targets) {
      out.json(target);
    }
    out.close_list();
  }
  out.close_object();
}

}  // namespace

std::string made_permission(std::string_view protocol, const MadePorts& ports, MadePeer kind,
                            std::string_view peer) {
  constexpr std::array<std::array<std::string_view, 2>, 4> lists = {{
      {"UserIdGroupPairs", "GroupId"},
      {"IpRanges", "CidrIp"},
      {"Ipv6Ranges", "CidrIpv6"},
      {"PrefixListIds", "PrefixListId"},
  }};
  const auto& [list, member] = lists[static_cast<std::size_t>(kind)];
  std::string text;
  JsonWriter out(text);
  out.open_object().member("IpProtocol", protocol);
  if (!ports.first.empty() && !ports.last.empty()) {
    out.member("FromPort", ports.first).member("ToPort", ports.last);
  }
  out.name(list).open_list().open_object();
  const std::size_t slash = kind == MadePeer::group ? peer.find('/') : std::string_view::npos;
  if (slash != std::string_view::npos && peer.substr(slash + 1).starts_with("sg-")) {
    out.member(member, peer.substr(slash + 1)).member("UserId", peer.substr(0, slash));
  } else {
    out.member(member, peer);
  }
  out.close_object().close_list().close_object();
  return text;
}

std::string common_vpc(const std::map<std::string, std::string>& vpcs,
                       const std::vector<std::string>& ids) {
  std::string common;
  for (const std::string& id : ids) {
    const auto found = vpcs.find(id);
    if (found == vpcs.end()) {
      continue;
    }
    if (!common.empty() && common != found->second) {
      return "";
    }
    common = found->second;
  }
  return common;
}

std::string snapshot_text(const MadeAccount& account) {
  RulesByGroup rules;
  for (const MadeRule& rule : account.rules) {
    if (!account.uncertain_groups.contains(rule.group)) {
      rules[rule.group].push_back(&rule);
    }
  }
  std::string text;
  JsonWriter out(text);
  out.open_object();
  for (std::size_t part = 0; part < words_of<Part>.size(); ++part) {
    bool is_open = false;
    for (const MadeEntry& entry : account.entries) {
      const bool is_group = entry.part == Part::security_groups;
      if (static_cast<std::size_t>(entry.part) != part ||
          (is_group && account.uncertain_groups.contains(entry.identity))) {
        continue;
      }
      if (!is_open) {
        out.name(words_of<Part>[part]).open_list();
        is_open = true;
      }
      if (is_group) {
        append_group(out, entry, rules);
        rules.erase(entry.identity);
      } else {
        out.json(entry.json);
      }
    }
    if (is_open) {
      out.close_list();
    }
  }
  if (!rules.empty()) {
    out.name(text_of(Part::security_group_rules)).open_list();
    for (const auto& [group, of_group] : rules) {
      for (const MadeRule* rule : of_group) {
        append_rule_entry(out, *rule);
      }
    }
    out.close_list();
  }
  append_targets(out, account);
  out.close_object();
  return text;
}

}  // namespace connectsim
