// Reads the targets of proxies: what each tracks or names, and its TargetHealth.
#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

struct TargetShape {
  enum Member : std::size_t { health, tracked, resource, kind };
  static constexpr std::array<std::string_view, 4> names = {"TargetHealth", "TrackedClusterId",
                                                            "RdsResourceId", "Type"};
};
using TargetEntry = Entry<TargetShape>;

TargetKind kind_of(std::string_view type, Vertex cluster_of_that_name) {
  if (type.empty()) {
    return cluster_of_that_name != no_vertex ? TargetKind::tracked_cluster
                                             : TargetKind::rds_instance;
  }
  return type == "RDS_INSTANCE"      ? TargetKind::rds_instance
         : type == "TRACKED_CLUSTER" ? TargetKind::tracked_cluster
                                     : TargetKind::other;
}

void warn_of_unrecognised(Draft& draft, const TargetEntry& entry, const Target& target) {
  const Value health = entry[TargetShape::health];
  if (target.health == HealthState::unrecognised) {
    draft.warn(health.place() + ": unknown State " + health.find("State").json() +
               ", taken for not AVAILABLE");
  }
  if (target.reason == HealthReason::unrecognised) {
    draft.warn(health.place() + ": unknown Reason " + health.find("Reason").json());
  }
}

// What names a cluster or instance of the graph is written from it; what names something else, or
// is of a kind that the graph does not know, survives as text.
void keep_texts(Draft& draft, const TargetEntry& entry, const Target& target) {
  if (!draft.keeps_everything()) {
    return;
  }
  std::array<std::string_view, TargetShape::names.size()> modelled;
  std::size_t count = 0;
  modelled[count++] = "TargetHealth";
  if (target.tracked != no_vertex) {
    modelled[count++] = "TrackedClusterId";
  }
  if (target.named != no_vertex || target.instance != no_index) {
    modelled[count++] = "RdsResourceId";
  }
  if (target.kind != TargetKind::other) {
    modelled[count++] = "Type";
  }
  const std::uint32_t index = draft.network().target_count() - 1;
  draft.keep_members(KeptText::target_members, index, entry.value(),
                     std::span(modelled).first(count));
  if (const Value health = entry[TargetShape::health]) {
    draft.labels().set_kept(KeptText::target_health, index, health.json());
  }
}

void add_target(Draft& draft, Vertex proxy, Value value) {
  const TargetEntry entry(value);
  const std::string_view resource = text_or_empty(entry[TargetShape::resource]);
  const Vertex cluster = resource.empty() ? no_vertex : draft.cluster(resource);
  Target target;
  target.kind = kind_of(text_or_empty(entry[TargetShape::kind]), cluster);
  const Health health = health_of(entry[TargetShape::health]);
  target.health = health.state;
  target.reason = health.reason;
  target.tracked = draft.cluster(text_or_empty(entry[TargetShape::tracked]));
  if (target.kind == TargetKind::tracked_cluster) {
    target.named = cluster;
  } else if (target.kind == TargetKind::rds_instance && !resource.empty()) {
    target.instance = draft.instance(resource);
  }
  draft.network().add_target(proxy, target);
  warn_of_unrecognised(draft, entry, target);
  keep_texts(draft, entry, target);
}

bool is_same_target(Value one, Value other) {
  return text_or_empty(one.find("Type")) == text_or_empty(other.find("Type")) &&
         text_or_empty(one.find("RdsResourceId")) == text_or_empty(other.find("RdsResourceId"));
}

// A proxy whose targets come in several lists: pages of one answer, or the same answer twice.
bool occurred_before(const SnapshotParts& parts, std::size_t list, Value target) {
  for (std::size_t i = 0; i < list; ++i) {
    const SnapshotParts::ProxyTargets& earlier = parts.proxy_targets[i];
    if (earlier.proxy != parts.proxy_targets[list].proxy) {
      continue;
    }
    for (const Value before : earlier.targets.children()) {
      if (!is_same_target(before, target)) {
        continue;
      }
      if (has_same_content(before, target)) {
        return true;
      }
      throw target.error("occurs twice with different content, first at " + before.place());
    }
  }
  return false;
}

}  // namespace

Health health_of(Value target_health) {
  Health health;
  if (!target_health) {
    return health;
  }
  if (const Value state = target_health.object().find("State")) {
    health.state = value_of<HealthState>(state.text()).value_or(HealthState::unrecognised);
  }
  if (const Value reason = target_health.find("Reason")) {
    health.reason = value_of<HealthReason>(reason.text()).value_or(HealthReason::unrecognised);
  }
  return health;
}

void read_targets(Draft& draft) {
  const SnapshotParts& parts = draft.parts();
  for (std::size_t list = 0; list < parts.proxy_targets.size(); ++list) {
    const SnapshotParts::ProxyTargets& of_proxy = parts.proxy_targets[list];
    const Named* proxy = draft.find(IdKind::proxy, of_proxy.proxy);
    if (!proxy) {
      draft.warn("targets of proxy " + json_text(of_proxy.proxy) +
                 ", which is not in the snapshot, are ignored");
      continue;
    }
    const Vertex vertex = proxy->number;
    const bool has_earlier_list = draft.network().proxy(vertex).targets == Known::yes;
    draft.network().proxy(vertex).targets = Known::yes;
    for (const Value target : of_proxy.targets.list().children()) {
      if (!has_earlier_list || !occurred_before(parts, list, target.object())) {
        add_target(draft, vertex, target);
      }
    }
  }
}

}  // namespace connectsim
