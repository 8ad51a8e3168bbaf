#include <algorithm>

#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

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
