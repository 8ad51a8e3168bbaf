// Decides what an action means for a snapshot (sections 5 to 7): whole lists of groups, names that
// are taken, and the ids and descriptions of what is new.
#include "simulator/action/act_on_snapshot.h"

#include <algorithm>
#include <utility>

#include "model/json/document.h"
#include "model/text/ascii.h"
#include "simulator/action/calls.h"
#include "simulator/action/group_descriptions.h"
#include "simulator/action/host_subnets.h"

namespace connectsim {
namespace {

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
        is_last ? network.cluster(request.cluster).port : proxy_port(network, request);
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
std::optional<ListedGroup> appended(const DescribedOutcome& outcome, GroupRole side,
                                    const Labels& labels) {
  const Vertex spare = side == GroupRole::compute ? outcome.plan.spare
                       : side == GroupRole::proxy ? outcome.plan.proxy_spare
                                                  : no_vertex;
  if (spare != no_vertex) {
    return ListedGroup{std::string(labels.id(spare)), spare, std::nullopt};
  }
  for (const CreatedGroup& group : outcome.created) {
    if (group.role == side) {
      return ListedGroup{group.name, no_vertex, side};
    }
  }
  return std::nullopt;
}

void add_attached(HostKind kind, GroupRole side, std::string name, Vertex host,
                  const Snapshot& snapshot, DescribedOutcome& outcome) {
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
              DescribedOutcome& outcome) {
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

// Names that a plan needs and that are taken.
void find_name_obstacles(const NamedRequest& names, const Request& request,
                         const Snapshot& snapshot, ActionPlan& plan) {
  if (plan.creates_function && is_in_use(snapshot, VertexKind::function, names.function)) {
    plan.obstacles.set(static_cast<std::size_t>(Obstacle::function_name_in_use));
  }
  if (plan.creates_proxy &&
      is_in_use(snapshot, VertexKind::proxy, new_proxy_name(snapshot.labels.id(request.cluster)))) {
    plan.obstacles.set(static_cast<std::size_t>(Obstacle::proxy_name_in_use));
  }
}

std::string description_member(std::string_view description) {
  return "\"Description\":" + json_text(description);
}

std::string subnets_member(std::string_view member, const std::vector<std::string>& ids) {
  std::string json = json_text(member);
  json += ":[";
  for (const std::string& id : ids) {
    json += json.back() == '[' ? "" : ",";
    append_json_text(json, id);
  }
  return json += ']';
}

// Gives everything that an action added to a network its texts: names, ids of the form
// `new:<name>`, descriptions, and what the graph does not model of a new function and proxy.
class Labeller {
 public:
  Labeller(const DescribedOutcome& outcome, Snapshot& snapshot)
      : outcome_(outcome),
        network_(snapshot.network),
        labels_(snapshot.labels),
        subnets_(subnet_ids(snapshot, outcome.again.cluster)) {}

  void label_groups() {
    const std::string cluster(labels_.id(outcome_.again.cluster));
    const std::string proxy =
        outcome_.again.uses_proxy() ? std::string(labels_.id(outcome_.again.proxy)) : std::string();
    for (std::size_t i = 0; i < outcome_.created.size(); ++i) {
      const CreatedGroup& group = outcome_.created[i];
      const Vertex vertex = outcome_.new_groups[i];
      labels_.set_id(vertex, new_id(group.name));
      labels_.set_name(vertex, group.name);
      labels_.set_kept(KeptText::entry_members, vertex,
                       description_member(group_description(group.role, cluster, proxy)));
      for (const CreatedRule& rule : group.rules) {
        label_rule(vertex, group.role, rule);
      }
    }
  }

  void label_function(std::string_view name) {
    const Vertex function = outcome_.again.function;
    labels_.set_id(function, name);
    // Section 6: what a function starts with.
    labels_.set_kept(KeptText::entry_members, function, "\"Runtime\":\"nodejs18.x\"");
    labels_.set_kept(KeptText::vpc_config_members, function, subnets_member("SubnetIds", subnets_));
  }

  void label_proxy() {
    const Vertex proxy = outcome_.again.proxy;
    labels_.set_id(proxy, outcome_.new_proxy);
    labels_.set_kept(KeptText::proxy_status, proxy, "creating");
    labels_.set_kept(KeptText::entry_members, proxy, subnets_member("VpcSubnetIds", subnets_));
  }

 private:
  void label_rule(Vertex group, GroupRole role, const CreatedRule& rule) {
    const EdgeKind kind =
        rule.direction == Direction::inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule;
    const bool is_proxied = outcome_.created.size() > 2;
    const std::string peer = new_id(outcome_.created[rule.peer].name);
    const RuleDescription description =
        rule_description(role, rule.direction, is_proxied ? Through::proxy : Through::nothing);
    for (const Edge edge : network_.out_edges(group)) {
      if (network_.edge(edge).kind == kind) {
        labels_.set_kept(KeptText::peer_members, edge.index,
                         description_member(description.with_peer(peer)));
      }
    }
  }

  const DescribedOutcome& outcome_;
  const Network& network_;
  Labels& labels_;
  std::vector<std::string> subnets_;
};

void label_new_things(const DescribedOutcome& outcome, const NamedRequest& names,
                      Snapshot& snapshot) {
  Labeller labeller(outcome, snapshot);
  if (outcome.plan.creates_proxy) {
    labeller.label_proxy();  // first: groups are described by its name
  }
  if (outcome.plan.creates_function) {
    labeller.label_function(names.function);
  }
  labeller.label_groups();
}

}  // namespace

std::string proxy_name_without_time(std::string_view name) {
  constexpr std::string_view prefix = "proxy-";
  constexpr std::size_t digits = 13;
  const std::string_view rest =
      name.starts_with(prefix) ? name.substr(prefix.size()) : std::string_view();
  const bool has_time = rest.size() > digits + 1 && rest[digits] == '-' &&
                        std::all_of(rest.begin(), rest.begin() + digits, is_digit);
  return has_time ? std::string(prefix) + std::string(rest.substr(digits + 1)) : std::string(name);
}

std::string new_proxy_name(std::string_view cluster) { return "proxy-" + std::string(cluster); }

DescribedOutcome act_on_snapshot(Decider& decider, const NamedRequest& names,
                                 const Request& request, Snapshot& snapshot) {
  DescribedOutcome outcome;
  intend(decider, snapshot.network, request, outcome, &snapshot.labels);
  if (outcome.plan.action == Action::none) {
    return outcome;
  }
  find_name_obstacles(names, request, snapshot, outcome.plan);
  describe(names, request, snapshot, outcome);
  outcome.calls = calls(outcome, names, request, snapshot);
  if (outcome.is_barred()) {
    return outcome;
  }
  carry_out(snapshot.network, outcome);
  if (outcome.plan.registers_targets) {  // the snapshot holds targets of the proxy now
    snapshot.network.proxy(outcome.again.proxy).targets = Known::yes;
  }
  label_new_things(outcome, names, snapshot);
  return outcome;
}

}  // namespace connectsim
