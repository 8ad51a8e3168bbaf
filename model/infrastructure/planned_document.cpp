// Writes an account as it is after a plan: edited entries, rules and targets, all else as it was.
#include "model/infrastructure/planned_document.h"

#include <algorithm>
#include <bitset>

#include "model/answers/answer.h"
#include "model/infrastructure/planned_entry.h"
#include "model/json/entry.h"

namespace connectsim {
namespace {

constexpr std::string_view members_of_cluster = "DBClusterMembers";

std::set<std::string> member_ids(const Value& cluster) {
  std::set<std::string> ids;
  for (const Value member : elements(cluster.find(members_of_cluster))) {
    ids.emplace(text_or_empty(member.find("DBInstanceIdentifier")));
  }
  return ids;
}

class DocumentWriter {
 public:
  DocumentWriter(const Value& account, const PlannedEdits& edits, std::string& text)
      : account_(account), edits_(edits), out_(text) {}

  void write() {
    out_.open_object();
    for (const Value member : account_.children()) {
      const std::optional<Part> part = value_of<Part>(member.key());
      if (part == Part::db_proxy_targets || (part && !member.is_list())) {
        if (part != Part::db_proxy_targets) {
          out_.name(member.key()).value(member);
        }
        continue;
      }
      if (!part) {
        out_.name(member.key()).value(member);
        continue;
      }
      out_.name(member.key());
      append_list(*part, member);
      written_.set(static_cast<std::size_t>(*part));
    }
    for (const auto& [part, entries] : edits_.created) {
      if (!written_.test(static_cast<std::size_t>(part))) {
        out_.name(text_of(part));
        append_list(part, {});
      }
    }
    append_targets();
    out_.close_object();
  }

 private:
  void append_list(Part part, const Value& list) {
    out_.open_list();
    for (const Value entry : list.children()) {
      append_entry(part, entry);
    }
    if (const auto created = edits_.created.find(part); created != edits_.created.end()) {
      for (const CreatedEntry& entry : created->second) {
        if (!edits_.removed.contains({part, entry.identity}) || part != Part::security_groups) {
          append_created(part, entry);
        }
      }
    }
    out_.close_list();
  }

  void append_created(Part part, const CreatedEntry& entry) {
    if (part == Part::security_groups) {
      append_group(entry.made, {Value(), Value()}, entry.identity);
    } else {
      out_.value(entry.made);
    }
  }

  void append_entry(Part part, const Value& entry) {
    const EntryKey key{part, std::string(text_or_empty(entry.find(identity_member(part))))};
    if (part == Part::security_group_rules && is_said_by_group(entry)) {
      return;
    }
    if (edits_.removed.contains(key)) {
      return;
    }
    const auto update = edits_.updated.find(key);
    const PlannedUpdate sides = update == edits_.updated.end() ? PlannedUpdate{} : update->second;
    if (part == Part::security_groups) {
      append_group(entry, sides, key.second);
    } else if (!sides.after) {
      out_.value(entry);
    } else if (part == Part::db_clusters) {
      append_cluster(entry, sides);
    } else {
      append_merged(out_, entry, sides.before, sides.after);
    }
  }

  // Entries of rules say again what their group says: once that changes, they are out of date.
  [[nodiscard]] bool is_said_by_group(const Value& rule) const {
    const std::string group(text_or_empty(rule.find("GroupId")));
    return edits_.removed_rules.contains(group) || edits_.added_rules.contains(group) ||
           edits_.removed.contains({Part::security_groups, group});
  }

  void append_group(const Value& entry, const PlannedUpdate& sides, const std::string& id) {
    const bool has_rules = edits_.removed_rules.contains(id) || edits_.added_rules.contains(id) ||
                           !entry.find("IpPermissions");
    std::string text;
    JsonWriter group(text);
    append_merged(group, entry, sides.before, sides.after,
                  has_rules ? std::vector<std::string_view>{"IpPermissions", "IpPermissionsEgress"}
                            : std::vector<std::string_view>{});
    if (!has_rules) {
      out_.json(text);
      return;
    }
    out_.open_object().members(std::string_view(text).substr(1, text.size() - 2));
    out_.name("IpPermissions");
    append_permissions(entry, id, Direction::inbound);
    out_.name("IpPermissionsEgress");
    append_permissions(entry, id, Direction::outbound);
    out_.close_object();
  }

  void append_permissions(const Value& group, const std::string& id, Direction direction) {
    const std::string_view owner = text_or_empty(group.find("OwnerId"));
    const auto removed = edits_.removed_rules.find(id);
    out_.open_list();
    for (const PermissionPeer& peer : peers_of_group(group, direction)) {
      if (removed == edits_.removed_rules.end() ||
          !removed->second.contains(rule_text(direction, peer, owner))) {
        append_single_permission(out_, peer);
      }
    }
    if (const auto added = edits_.added_rules.find(id); added != edits_.added_rules.end()) {
      for (const MadeRule* rule : added->second) {
        if (rule->direction == direction) {
          out_.json(rule->permission);
        }
      }
    }
    out_.close_list();
  }

  // The members of a cluster are what its instances say: those that come and go, come and go.
  void append_cluster(const Value& entry, const PlannedUpdate& sides) {
    const std::set<std::string> before = member_ids(sides.before);
    const std::set<std::string> after = member_ids(sides.after);
    std::string text;
    JsonWriter cluster(text);
    append_merged(cluster, entry, sides.before, sides.after, {members_of_cluster});
    out_.open_object().members(std::string_view(text).substr(1, text.size() - 2));
    if (entry.find(members_of_cluster) || !after.empty()) {
      const std::set<std::string> now = member_ids(entry);
      out_.name(members_of_cluster).open_list();
      for (const Value member : elements(entry.find(members_of_cluster))) {
        const std::string id(text_or_empty(member.find("DBInstanceIdentifier")));
        if (!before.contains(id) || after.contains(id)) {
          out_.value(member);
        }
      }
      for (const std::string& id : after) {
        if (!before.contains(id) && !now.contains(id)) {
          out_.open_object().member("DBInstanceIdentifier", id).close_object();
        }
      }
      out_.close_list();
    }
    out_.close_object();
  }

  void append_targets() {
    const Value by_proxy = account_.find(text_of(Part::db_proxy_targets));
    if (!by_proxy && edits_.added_targets.empty()) {
      return;
    }
    out_.name(text_of(Part::db_proxy_targets)).open_object();
    for (const Value list : by_proxy.children()) {
      const std::string proxy(list.key());
      if (edits_.removed.contains({Part::db_proxies, proxy})) {
        continue;
      }
      out_.name(proxy).open_list();
      for (const Value target : list.children()) {
        if (!edits_.removed_targets.contains({proxy, target_text(target)})) {
          out_.value(target);
        }
      }
      append_added(proxy);
      out_.close_list();
    }
    for (const auto& [proxy, targets] : edits_.added_targets) {
      if (!by_proxy.find(proxy)) {
        out_.name(proxy).open_list();
        append_added(proxy);
        out_.close_list();
      }
    }
    out_.close_object();
  }

  void append_added(const std::string& proxy) {
    if (const auto added = edits_.added_targets.find(proxy); added != edits_.added_targets.end()) {
      for (const MadeTarget* target : added->second) {
        out_.json(target->json);
      }
    }
  }

  const Value account_;
  const PlannedEdits& edits_;
  JsonWriter out_;
  std::bitset<words_of<Part>.size()> written_;
};

}  // namespace

std::string target_text(const Value& target) {
  return std::string(text_or_empty(target.find("Type"))) + " " +
         std::string(text_or_empty(target.find("RdsResourceId")));
}

std::string planned_document(const Value& account, const PlannedEdits& edits) {
  std::string text;
  DocumentWriter(account, edits, text).write();
  return text;
}

}  // namespace connectsim
