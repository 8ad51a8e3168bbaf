// Decides what the apply of a plan does to a captured account: what differs between the plan's two
// sides, matched with the account by ids and names (S-3).
#include "model/infrastructure/planned_account.h"

#include <algorithm>

#include "model/answers/answer.h"
#include "model/infrastructure/infrastructure.h"
#include "model/infrastructure/infrastructure_format.h"
#include "model/infrastructure/made_account.h"
#include "model/infrastructure/planned_document.h"
#include "model/infrastructure/planned_entry.h"
#include "model/infrastructure/terraform_account.h"
#include "model/infrastructure/terraform_plan.h"
#include "model/json/entry.h"
#include "model/network/managed_name.h"
#include "model/text/wording.h"

namespace connectsim {
namespace {

using Groups = std::vector<std::string>;

bool has(const Groups& groups, const std::string& group) {
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

// Works out the edits of an account, and tells what each does.
class PlanMatch {
 public:
  PlanMatch(const Value& account, const MadeAccount& before, const MadeAccount& after)
      : account_(account), before_(before), after_(after) {
    for (const Value part_value : account.children()) {
      const std::optional<Part> part = value_of<Part>(part_value.key());
      if (part && part_value.is_list()) {
        for (const Value entry : part_value.children()) {
          captured_.emplace(EntryKey{*part, text_or_empty(entry.find(identity_member(*part)))},
                            entry);
        }
      }
    }
  }

  void match() {
    for (const MadeEntry& entry : before_.entries) {
      old_entries_.emplace(EntryKey{entry.part, entry.identity}, &entry);
    }
    for (const MadeEntry& entry : after_.entries) {
      new_entries_.emplace(EntryKey{entry.part, entry.identity}, &entry);
    }
    count_known();
    for (const auto& [key, entry] : old_entries_) {
      if (!new_entries_.contains(key)) {
        remove(key, *entry);
      }
    }
    for (const MadeEntry& entry : after_.entries) {
      const auto old = old_entries_.find({entry.part, entry.identity});
      if (old == old_entries_.end()) {
        create(entry);
      } else {
        update(*old->second, entry);
      }
    }
    match_rules();
    match_targets();
    for (const std::string& group : after_.uncertain_groups) {
      edits.removed.insert({Part::security_groups, group});
    }
  }

  [[nodiscard]] bool knows_nothing() const { return known_count_ == 0 && !before_.entries.empty(); }

  PlannedEdits edits;
  std::vector<PlannedChange> changes;
  std::vector<std::string> warnings;

 private:
  [[nodiscard]] Value captured(const EntryKey& key) const {
    const auto found = captured_.find(key);
    return found == captured_.end() ? Value() : found->second;
  }

  Value parsed(const std::string& json) {
    Document& document = edits.documents.emplace_back();
    document.read(json);
    return document.root();
  }

  void count_known() {
    std::vector<std::string> missing;
    for (const MadeEntry& entry : before_.entries) {
      const bool is_known = static_cast<bool>(captured({entry.part, entry.identity}));
      known_count_ += is_known ? 1 : 0;
      if (!is_known && account_.find(text_of(entry.part))) {
        missing.push_back(entry.place.address);
      }
    }
    if (!missing.empty()) {
      warnings.push_back("the account does not hold what the plan's prior state does: " +
                         first_few(missing));
    }
  }

  [[nodiscard]] std::string name_of_group(const std::string& id) {
    const EntryKey key{Part::security_groups, id};
    Value group = captured(key);
    for (const auto* entries : {&new_entries_, &old_entries_}) {
      const auto found = entries->find(key);
      if (!group && found != entries->end()) {
        group = parsed(found->second->json);
      }
    }
    return std::string(text_or_empty(group.find("GroupName")));
  }

  void tell(PlannedAct act, const MadeEntry& entry, const std::string& group,
            const MadePlace& place) {
    changes.push_back({act, entry.part, entry.identity, group,
                       group.empty() ? "" : name_of_group(group), "", place.address, place.path});
  }

  // A group is its own subject.
  static std::string group_of(const MadeEntry& entry) {
    return entry.part == Part::security_groups ? entry.identity : "";
  }

  void remove(const EntryKey& key, const MadeEntry& entry) {
    if (key.first == Part::security_groups || is_host_part(key.first)) {
      tell(PlannedAct::deletes, entry, group_of(entry), entry.place);
    }
    edits.removed.insert(key);
  }

  void create(const MadeEntry& entry) {
    const EntryKey key{entry.part, entry.identity};
    const Value made = parsed(entry.json);
    const bool is_told = entry.part == Part::security_groups || is_host_part(entry.part);
    if (is_told && (captured(key) || is_name_taken(entry, made))) {
      tell(PlannedAct::collides, entry, group_of(entry), entry.place);
    } else if (is_told) {
      tell(PlannedAct::creates, entry, group_of(entry), entry.place);
    }
    if (captured(key)) {
      edits.updated[key] = {Value(), made};
      return;
    }
    edits.created[entry.part].push_back({entry.identity, made});
    if (is_host_part(entry.part)) {
      for (const std::string& group : attached_groups(entry.part, made).value_or(Groups{})) {
        tell(PlannedAct::attaches, entry, group, place_of_groups(entry));
      }
    }
  }

  // EC2 keeps the names of a VPC's groups unique.
  [[nodiscard]] bool is_name_taken(const MadeEntry& entry, const Value& made) {
    if (entry.part != Part::security_groups || !made.find("GroupName")) {
      return false;
    }
    if (names_in_vpcs_.empty()) {
      for (const auto& [key, group] : captured_) {
        if (key.first == Part::security_groups && !edits.removed.contains(key)) {
          names_in_vpcs_.insert(name_in_vpc(group));
        }
      }
    }
    return names_in_vpcs_.contains(name_in_vpc(made));
  }

  static std::pair<std::string, std::string> name_in_vpc(const Value& group) {
    return {std::string(text_or_empty(group.find("VpcId"))),
            std::string(text_or_empty(group.find("GroupName")))};
  }

  void update(const MadeEntry& old_entry, const MadeEntry& new_entry) {
    const EntryKey key{new_entry.part, new_entry.identity};
    const Value existing = captured(key);
    const bool is_changed = old_entry.json != new_entry.json;
    if (!existing || (!is_changed && !is_host_part(key.first))) {
      return;  // one that the account lacks is told by count_known
    }
    const PlannedUpdate update{parsed(old_entry.json), parsed(new_entry.json)};
    if (is_host_part(key.first)) {
      tell_attachments(new_entry, existing, update);
    }
    if (is_changed) {
      if (is_host_part(key.first) || key.first == Part::security_groups) {
        tell(PlannedAct::changes, new_entry, "", new_entry.place);
      }
      edits.updated[key] = update;
    }
  }

  static MadePlace place_of_groups(const MadeEntry& entry) {
    return {entry.place.address,
            entry.place.path + (entry.part == Part::functions ? "/vpc_config/0/security_group_ids"
                                                              : "/vpc_security_group_ids")};
  }

  void tell_attachments(const MadeEntry& entry, const Value& existing,
                        const PlannedUpdate& update) {
    const std::optional<Groups> now = attached_groups(entry.part, existing);
    const std::optional<Groups> old_groups = attached_groups(entry.part, update.before);
    const std::optional<Groups> new_groups = attached_groups(entry.part, update.after);
    if (!now || !new_groups) {
      return;
    }
    const bool is_changed = old_groups != new_groups;
    for (const std::string& group : *now) {
      if (!has(*new_groups, group)) {
        tell(is_changed ? PlannedAct::detaches : PlannedAct::forgets, entry, group,
             place_of_groups(entry));
      }
    }
    for (const std::string& group : *new_groups) {
      if (is_changed && !has(*now, group)) {
        tell(PlannedAct::attaches, entry, group, place_of_groups(entry));
        changes.back().beside = same_kind_of_group(changes.back(), *now, *new_groups);
      }
    }
  }

  // A group that stays, of the managed pattern of one that comes: the connection is made twice.
  [[nodiscard]] std::string same_kind_of_group(const PlannedChange& change, const Groups& now,
                                               const Groups& new_groups) {
    const std::optional<ManagedName> name = managed_name(change.group_name);
    for (const std::string& group : now) {
      const std::string other = name_of_group(group);
      const std::optional<ManagedName> other_name = managed_name(other);
      if (name && other_name && name->pattern == other_name->pattern && has(new_groups, group)) {
        return other;
      }
    }
    return "";
  }

  [[nodiscard]] std::string owner_of(const std::string& group) const {
    return std::string(text_or_empty(captured({Part::security_groups, group}).find("OwnerId")));
  }

  using Rules = std::map<RuleKey, const MadeRule*>;

  Rules rules_of(const MadeAccount& account) {
    Rules rules;
    for (const MadeRule& rule : account.rules) {
      if (account.uncertain_groups.contains(rule.group)) {
        continue;
      }
      Document document;
      document.read(rule.permission);
      for (const PermissionPeer& peer : peers_of_permission(document.root())) {
        rules.emplace(RuleKey{rule.group, rule_text(rule.direction, peer, owner_of(rule.group))},
                      &rule);
      }
    }
    return rules;
  }

  [[nodiscard]] std::set<std::string> captured_rules(const std::string& group) const {
    std::set<std::string> rules;
    for (const Direction direction : {Direction::inbound, Direction::outbound}) {
      for (const PermissionPeer& peer :
           peers_of_group(captured({Part::security_groups, group}), direction)) {
        rules.insert(rule_text(direction, peer, owner_of(group)));
      }
    }
    return rules;
  }

  void tell_rule(PlannedAct act, const MadeRule& rule) {
    changes.push_back({act, Part::security_groups, rule.group, rule.group,
                       name_of_group(rule.group), "", rule.place.address, rule.place.path});
  }

  void match_rules() {
    const Rules old_rules = rules_of(before_);
    const Rules new_rules = rules_of(after_);
    for (const auto& [key, rule] : old_rules) {
      const bool has_group = static_cast<bool>(captured({Part::security_groups, key.first}));
      if (!new_rules.contains(key) && has_group) {
        tell_rule(PlannedAct::removes_rule, *rule);
        edits.removed_rules[key.first].insert(key.second);
      }
    }
    for (const auto& [key, rule] : new_rules) {
      if (!old_rules.contains(key)) {
        add_rule(key, *rule);
      }
    }
  }

  void add_rule(const RuleKey& key, const MadeRule& rule) {
    const EntryKey group{Part::security_groups, key.first};
    if (!captured(group) && !new_entries_.contains(group)) {
      warnings.push_back(rule.place.address + ": the account does not describe the group " +
                         key.first + ", to which it adds a rule");
    } else if (!captured_rules(key.first).contains(key.second)) {
      tell_rule(PlannedAct::adds_rule, rule);
      edits.added_rules[key.first].push_back(&rule);
    }
  }

  static std::map<RuleKey, const MadeTarget*> targets_of(const MadeAccount& account) {
    std::map<RuleKey, const MadeTarget*> targets;
    for (const MadeTarget& target : account.targets) {
      Document document;
      document.read(target.json);
      targets.emplace(RuleKey{target.proxy, target_text(document.root())}, &target);
    }
    return targets;
  }

  void match_targets() {
    const auto old_targets = targets_of(before_);
    const auto new_targets = targets_of(after_);
    for (const auto& [key, target] : old_targets) {
      if (!new_targets.contains(key)) {
        edits.removed_targets.insert(key);
      }
    }
    for (const auto& [key, target] : new_targets) {
      // What was not captured of a proxy that was there stays unknown (I-1).
      const bool is_new_proxy = !old_entries_.contains({Part::db_proxies, key.first});
      const bool is_captured =
          static_cast<bool>(account_.find(text_of(Part::db_proxy_targets)).find(key.first));
      if (!old_targets.contains(key) && (is_new_proxy || is_captured)) {
        edits.added_targets[key.first].push_back(target);
      }
    }
  }

  const Value account_;
  const MadeAccount& before_;
  const MadeAccount& after_;
  std::map<EntryKey, Value> captured_;
  std::map<EntryKey, const MadeEntry*> old_entries_;
  std::map<EntryKey, const MadeEntry*> new_entries_;
  std::set<std::pair<std::string, std::string>> names_in_vpcs_;  // of captured groups
  std::size_t known_count_ = 0;
};

}  // namespace

PlannedAccount planned_account(const std::string& account, const SavedFile& plan_file) {
  Document document;
  if (read_code(plan_file, document).format != InfrastructureFormat::terraform_plan) {
    throw InputError(plan_file.path,
                     "is no Terraform plan; give what \"terraform show -json PLAN\" prints");
  }
  const TerraformPlan plan = resources_of_plan(document.root());
  const TerraformReferences references(document.root(), plan.after);
  const MadeAccount before = account_of_terraform(plan.before, nullptr);
  const MadeAccount after = account_of_terraform(plan.after, &references);
  Document captured;
  captured.read(account);
  PlanMatch match(captured.root(), before, after);
  match.match();
  if (match.knows_nothing()) {
    throw InputError(plan_file.path,
                     "is of another account: this one holds nothing of its prior state");
  }
  PlannedAccount planned{planned_document(captured.root(), match.edits), std::move(match.changes),
                         std::move(match.warnings)};
  planned.warnings.insert(planned.warnings.end(), after.warnings.begin(), after.warnings.end());
  for (std::string& warning : planned.warnings) {
    warning = plan_file.path + ": " + warning;
  }
  return planned;
}

}  // namespace connectsim
