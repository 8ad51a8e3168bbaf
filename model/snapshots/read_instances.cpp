#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

using InstanceShape = Draft::InstanceShape;

InstanceFacts facts_of(const Entry<InstanceShape>& entry) {
  InstanceFacts facts;
  if (entry[InstanceShape::status]) {
    facts.status = entry[InstanceShape::status].text() == "available"
                       ? InstanceStatus::available
                       : InstanceStatus::not_available;
  }
  facts.is_serverless = text_or_empty(entry[InstanceShape::instance_class]) == "db.serverless";
  return facts;
}

}  // namespace

void declare_subnet_groups(Draft& draft) {
  for (const Value value : draft.parts().of(Part::db_subnet_groups)) {
    draft.declare(IdKind::subnet_group, required_text(value, "DBSubnetGroupName"), value);
  }
}

void declare_global_members(Draft& draft) {
  for (const Value value : draft.parts().of(Part::global_clusters)) {
    for (const Value member : elements(value.object().find("GlobalClusterMembers"))) {
      const std::string_view arn = text_or_empty(member.object().find("DBClusterArn"));
      draft.named(IdKind::global_member, arn).entry = member;
      for (const Value reader : elements(member.find("Readers"))) {
        draft.named(IdKind::global_member, reader.text()).entry = member;
      }
    }
  }
}

void read_instances(Draft& draft) {
  // Numbers of instances are their positions in `draft.instances`; those that are only mentioned
  // come after them.
  for (const Value value : draft.parts().of(Part::db_instances)) {
    const Entry<InstanceShape> entry(value);
    const Value id = entry.required(InstanceShape::id);
    Named* declared = draft.declare(IdKind::instance, id, value);
    if (!declared) {
      continue;
    }
    const std::uint32_t instance = declared->number = draft.network().add_instance(facts_of(entry));
    draft.instances.push_back({entry, instance});
    draft.labels().set_instance_id(instance, id.text());
    draft.keep_members(KeptText::instance_members, instance, value,
                       std::span(InstanceShape::names).first(1));
  }
}

}  // namespace connectsim
