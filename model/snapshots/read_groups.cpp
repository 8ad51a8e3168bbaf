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

}  // namespace

void read_groups(Draft& draft) {
  for (const Value value : draft.parts().of(Part::security_groups)) {
    add_group(draft, value);
  }
  for (const Draft::Host<GroupShape>& group : draft.groups) {
    const RuleOwner owner{group.number, text_or_empty(group.entry[GroupShape::owner])};
    read_permissions(draft, owner, Direction::inbound, group.entry[GroupShape::inbound]);
    read_permissions(draft, owner, Direction::outbound, group.entry[GroupShape::outbound]);
  }
}

}  // namespace connectsim
