// Reads security groups with their names and rules, and which are in use by what the graph does
// not model.
#include <algorithm>

#include "model/snapshots/read_parts.h"
#include "model/snapshots/read_rules.h"

namespace connectsim {
namespace {

using GroupShape = Draft::GroupShape;

// EC2 keeps names unique within a VPC, but saved snapshots with two `default` in one exist.
void warn_of_namesake(Draft& draft, Vertex group, std::string_view name, Value entry) {
  const Vertex vpc = draft.network().vpc(group);
  if (vpc == no_vertex || name.empty()) {
    return;
  }
  Named& known = draft.named(IdKind::group_name, name, vpc);
  if (known.number == no_index) {
    known.number = group;
  } else if (!known.entry) {  // one warning a name
    known.entry = entry;
    draft.warn("VPC " + std::string(draft.labels().id(vpc)) + " has several groups named " +
               json_text(name));
  }
}

void add_group(Draft& draft, Value value) {
  if (draft.is_left_out(text_or_empty(value.object().find("GroupId")))) {
    return;
  }
  Draft::Host<GroupShape>& group = draft.groups.emplace_back();
  group.entry = Entry<GroupShape>(value);
  const Entry<GroupShape>& entry = group.entry;
  const Value id = entry.required(GroupShape::id);
  const std::string_view name = text_or_empty(entry[GroupShape::name]);
  const Vertex vpc = draft.vpc(entry[GroupShape::vpc]);
  Named* declared = draft.declare(IdKind::group, id, value);
  if (!declared) {
    draft.groups.pop_back();
    return;
  }
  const Vertex vertex = draft.network().add_group(vpc, managed_name(name).value_or(ManagedName{}));
  group.number = declared->number = vertex;
  draft.labels().set_id(vertex, id.text());
  draft.labels().set_name(vertex, name);
  if (draft.keeps_everything()) {
    // The owner stays among the texts: the graph knows only whether a peer's owner is another one.
    constexpr std::array<std::string_view, 5> modelled = {"GroupId", "GroupName", "VpcId",
                                                          "IpPermissions", "IpPermissionsEgress"};
    draft.keep_members(KeptText::entry_members, vertex, value, modelled);
  }
  warn_of_namesake(draft, vertex, name, value);
}

// Nothing here is needed to decide, so odd entries are passed over instead of refused.
Value list_member(Value entry, std::string_view member) {
  const Value list = entry.is_object() ? entry.find(member) : Value();
  return list && list.kind() == JsonKind::list ? list : Value();
}

void add_groups(Draft& draft, Value list, std::string_view id_member) {
  for (const Value element : elements(list)) {
    const Value id = element.is_object() ? element.find(id_member) : Value();
    const Named* group = id && id.is_text() ? draft.find(IdKind::group, id.text()) : nullptr;
    if (group != nullptr && draft.network().is_group(group->number)) {
      draft.groups_of_others().push_back(group->number);
    }
  }
}

// A cluster that the graph holds, or an instance of one, which has the cluster's groups.
bool is_of_known_cluster(Draft& draft, Value entry) {
  const Value name = entry.is_object() ? entry.find("DBClusterIdentifier") : Value();
  return name && name.is_text() && draft.cluster(name.text()) != no_vertex;
}

}  // namespace

void read_groups(Draft& draft) {
  for (const Value value : draft.parts().of(Part::security_groups)) {
    add_group(draft, value);
  }
  for (const Draft::Host<GroupShape>& group : draft.groups) {
    const RuleOwner owner{group.number, text_or_empty(group.entry[GroupShape::owner])};
    try {
      read_permissions(draft, owner, Direction::inbound, group.entry[GroupShape::inbound]);
      read_permissions(draft, owner, Direction::outbound, group.entry[GroupShape::outbound]);
    } catch (const InputError& error) {
      draft.refuse_or_leave_out(group.entry[GroupShape::id].text(), error);
    }
  }
}

// One that is not in force yet, or no more, says nothing.
void read_vpc_associations(Draft& draft) {
  for (const Value value : draft.parts().of(Part::security_group_vpc_associations)) {
    const Vertex group = draft.group(required_text(value, "GroupId"));
    const std::string_view state = text_or_empty(value.find("State"));
    if (draft.network().is_group(group) &&
        (state.empty() || state == "associated" || state == "disassociation-failed")) {
      draft.network().associate_with_vpc(group, draft.vpc(required_text(value, "VpcId")));
    }
  }
}

void read_groups_of_others(Draft& draft) {
  const SnapshotParts& parts = draft.parts();
  for (const Part part : {Part::db_instances, Part::db_clusters}) {
    for (const Value entry : parts.of(part)) {
      if (!is_of_known_cluster(draft, entry)) {
        add_groups(draft, list_member(entry, "VpcSecurityGroups"), "VpcSecurityGroupId");
      }
    }
  }
  for (const Value network_interface : parts.of(Part::network_interfaces)) {
    add_groups(draft, list_member(network_interface, "Groups"), "GroupId");
  }
  std::vector<Vertex>& groups = draft.groups_of_others();
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
}

}  // namespace connectsim
