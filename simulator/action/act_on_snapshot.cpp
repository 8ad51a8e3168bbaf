#include "simulator/action/act_on_snapshot.h"

#include <algorithm>
#include <utility>

#include "simulator/action/carry_out.h"
#include "simulator/action/new_labels.h"

namespace connectsim {
namespace {

std::optional<std::uint16_t> port_of_proxy(const Request& request, const Network& network) {
  return proxy_port(request.proxy_mode == ProxyMode::existing
                        ? network.proxy(request.proxy).engine
                        : network.cluster(request.cluster).engine);
}

// each group may reach the next one, which lets it in.
std::vector<CreatedGroup> created_groups(const ActionPlan& plan, const Request& request,
                                         const Network& network) {
  std::vector<CreatedGroup> groups;
  for (const PlannedGroup& planned : plan.created()) {
    groups.push_back({text_of(planned.name), planned.role, {}});
  }
  for (std::size_t to = 1; to < groups.size(); ++to) {
    const bool is_last = to + 1 == groups.size();
    const std::optional<std::uint16_t> port =
        is_last ? network.cluster(request.cluster).port : port_of_proxy(request, network);
    groups[to - 1].rules.push_back({Direction::outbound, port, to});
    groups[to].rules.push_back({Direction::inbound, port, to - 1});
  }
  return groups;
}

std::vector<ListedGroup> groups_of(const Snapshot& snapshot, Vertex host) {
  std::vector<ListedGroup> groups;
  if (host == no_vertex) {
    return groups;  // it is to be created
  }
  for (const Edge association : snapshot.network.out_edges(host)) {
    const EdgeRecord& record = snapshot.network.edge(association);
    if (record.status != MembershipStatus::removing) {
      groups.push_back(
          {std::string(snapshot.labels.id(record.target)), record.target, std::nullopt});
    }
  }
  std::reverse(groups.begin(), groups.end());  // the chain runs from the newest to the oldest
  return groups;
}

// The group that the action appends to a host; nothing when it leaves the host's list alone.
std::optional<ListedGroup> appended(const Outcome& outcome, GroupRole side, const Labels& labels) {
  if (outcome.plan.action == Action::associate && side == GroupRole::compute) {
    return ListedGroup{std::string(labels.id(outcome.plan.spare)), outcome.plan.spare,
                       std::nullopt};
  }
  for (const CreatedGroup& group : outcome.created) {
    if (group.role == side) {
      return ListedGroup{group.name, no_vertex, side};
    }
  }
  return std::nullopt;
}

void add_attached(HostKind kind, GroupRole side, std::string name, Vertex host,
                  const Snapshot& snapshot, Outcome& outcome) {
  std::optional<ListedGroup> group = appended(outcome, side, snapshot.labels);
  const bool is_new_proxy = kind == HostKind::proxy && !outcome.new_proxy.empty();
  if (!group && !is_new_proxy) {
    return;
  }
  outcome.attached.push_back({kind, std::move(name), groups_of(snapshot, host)});
  if (group) {
    outcome.attached.back().groups.push_back(std::move(*group));
  }
}

void describe(const NamedRequest& names, const Request& request, const Snapshot& snapshot,
              Outcome& outcome) {
  const std::string cluster(snapshot.labels.id(request.cluster));
  if (outcome.plan.creates_proxy) {
    outcome.new_proxy = new_proxy_name(cluster);
  }
  outcome.created = created_groups(outcome.plan, request, snapshot.network);
  add_attached(HostKind::function, GroupRole::compute, names.function, request.function, snapshot,
               outcome);
  const bool has_proxy = request.proxy_mode == ProxyMode::existing;
  add_attached(HostKind::proxy, GroupRole::proxy,
               has_proxy ? std::string(snapshot.labels.id(request.proxy)) : outcome.new_proxy,
               has_proxy ? request.proxy : no_vertex, snapshot, outcome);
  add_attached(HostKind::cluster, GroupRole::database, cluster, request.cluster, snapshot, outcome);
}

bool is_in_use(const Snapshot& snapshot, VertexKind kind, std::string_view name) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind && snapshot.labels.id(v) == name) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string new_proxy_name(std::string_view cluster) { return "proxy-" + std::string(cluster); }

Obstacles name_obstacles(const ActionPlan& plan, const NamedRequest& names, const Request& request,
                         const Snapshot& snapshot) {
  Obstacles found;
  if (plan.creates_function && is_in_use(snapshot, VertexKind::function, names.function)) {
    found.set(static_cast<std::size_t>(Obstacle::function_name_in_use));
  }
  if (plan.creates_proxy &&
      is_in_use(snapshot, VertexKind::proxy, new_proxy_name(snapshot.labels.id(request.cluster)))) {
    found.set(static_cast<std::size_t>(Obstacle::proxy_name_in_use));
  }
  return found;
}

Outcome carried_out(const Decision& decision, const ActionPlan& plan, const NamedRequest& names,
                    const Request& request, Snapshot& snapshot) {
  Outcome outcome;
  outcome.decision = decision;
  outcome.again = request;
  if (decision.verdict != Verdict::decided) {
    return outcome;
  }
  outcome.plan = plan;
  if (plan.action == Action::none) {
    return outcome;
  }
  outcome.plan.obstacles |= name_obstacles(plan, names, request, snapshot);
  describe(names, request, snapshot, outcome);
  if (outcome.plan.obstacles.any()) {
    return outcome;
  }
  const CarriedOut done = carry_out(outcome.plan, request, snapshot.network);
  outcome.again = done.request_again;
  outcome.is_carried_out = true;
  if (plan.registers_targets) {  // the snapshot holds targets of the proxy now
    snapshot.network.proxy(outcome.again.proxy).targets = Known::yes;
  }
  label_new_things(outcome, done, names, snapshot);
  return outcome;
}

Outcome outcome(Decider& decider, const NamedRequest& names, const Request& request,
                Snapshot& snapshot) {
  Decision decision;
  decider.decide(snapshot.network, request, decision);
  ActionPlan plan;
  if (decision.verdict == Verdict::decided) {
    plan = action_plan(snapshot.network, request, decision, decider.table().readings(),
                       &snapshot.labels);
  }
  return carried_out(decision, plan, names, request, snapshot);
}

}  // namespace connectsim
