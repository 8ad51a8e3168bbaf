// Decides what is odd about an account's managed groups: unattached, modified, with wider rules.
#include "simulator/account/audited_groups.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "simulator/decision/group_judgement.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

constexpr std::uint8_t any_set = group_set::of_function | group_set::of_cluster;

GroupRole role_of(NamePattern pattern) {
  return is_compute_side(pattern)                  ? GroupRole::compute
         : pattern == NamePattern::rdsproxy_lambda ? GroupRole::proxy
                                                   : GroupRole::database;
}

using Port = std::optional<std::uint16_t>;

// What the hosts of a group say about it.
struct Attachment {
  bool is_attached = false;
  std::array<Port, 3> ports;  // the first different ones of its clusters and proxies

  void add(Port port) {
    if (!port || std::find(ports.begin(), ports.end(), port) != ports.end()) {
      return;
    }
    const auto free = std::find(ports.begin(), ports.end(), Port());
    if (free != ports.end()) {
      *free = port;
    }
  }
};

class GroupAudit {
 public:
  GroupAudit(const Snapshot& snapshot, const Readings& readings)
      : network_(snapshot.network),
        others_(snapshot.groups_of_others),
        readings_(readings),
        attachments_(network_.vertex_count()) {
    look_at_hosts();
    marks_.reset(network_.vertex_count());
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (network_.is_group(v)) {
        marks_.add(v, any_set);  // here every group is a possible peer
      }
    }
  }

  std::vector<AuditedGroup> drifted() {
    std::vector<AuditedGroup> groups;
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (network_.is_group(v) && network_.pattern(v) != NamePattern::unmanaged) {
        const AuditedGroup audited = look_at(v);
        if (audited.drifts.any()) {
          groups.push_back(audited);
        }
      }
    }
    const auto key = [&](const AuditedGroup& audited) {
      const VertexRecord& record = network_.vertex(audited.group);
      std::size_t gravest = 0;
      while (!audited.drifts.test(gravest)) {
        ++gravest;
      }
      return std::tuple(!audited.is_attached, gravest, record.pattern, record.number,
                        audited.group);
    };
    std::sort(groups.begin(), groups.end(), [&](const AuditedGroup& one, const AuditedGroup& two) {
      return key(one) < key(two);
    });
    return groups;
  }

 private:
  void look_at_hosts() {
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      Port port;
      switch (network_.kind(v)) {
        case VertexKind::function:
          break;
        case VertexKind::cluster:
        case VertexKind::proxy:
          port = network_.port(v);
          break;
        default:
          continue;
      }
      for (const Edge association : network_.out_edges(v)) {
        Attachment& attachment = attachments_[network_.edge(association).target];
        attachment.is_attached = true;
        attachment.add(port);
      }
    }
  }

  AuditedGroup look_at(Vertex group) {
    AuditedGroup audited;
    audited.group = group;
    audited.role = role_of(network_.pattern(group));
    audited.is_attached = attachments_[group].is_attached;
    if (!audited.is_attached && hosts_are_known(audited.role) &&
        !std::binary_search(others_.begin(), others_.end(), group)) {
      audited.drifts.set(bit_of(Drift::orphaned));
      for (const Edge reference : network_.in_edges(group)) {
        const EdgeRecord& record = network_.edge(reference);
        if (record.kind != EdgeKind::association && record.source != group) {
          audited.named_by.push_back(reference);
        }
      }
      std::sort(audited.named_by.begin(), audited.named_by.end());
    }
    find_stale_rule(audited);
    find_modification(audited);
    find_missing_reference(audited);
    return audited;
  }

  // I-1: whether nobody has a group is not known where those who could were not saved.
  [[nodiscard]] bool hosts_are_known(GroupRole role) const {
    const SnapshotFacts& facts = network_.facts;
    const Known known = role == GroupRole::compute    ? facts.functions
                        : role == GroupRole::database ? facts.clusters
                                                      : facts.proxies;
    return known == Known::yes;
  }

  void find_stale_rule(AuditedGroup& audited) const {
    for (const Edge rule : network_.out_edges(audited.group)) {
      const EdgeRecord& record = network_.edge(rule);
      if (network_.kind(record.target) == VertexKind::unknown_group &&
          record.peer_account == PeerAccount::same) {
        audited.drifts.set(bit_of(Drift::stale));
        audited.stale_rule = rule;
      }
    }
  }

  void find_modification(AuditedGroup& audited) {
    const Fault fault = fault_of(audited.group, audited.role);
    // A peer that is gone was not the group's own change.
    if (!fault.none() && fault.code != Judgement::peer_is_unknown) {
      audited.drifts.set(bit_of(Drift::modified));
      audited.judgement = fault.code;
      audited.rule = fault.rule;
    }
  }

  // The port that a rule is expected to have: its own when one of these hosts has it, or when there
  // are none to compare with.
  [[nodiscard]] Port expected_port(Edge rule, Vertex group_of_hosts) const {
    const Port own = rule == no_edge ? Port() : network_.edge(rule).traffic.port_first;
    const auto& ports = attachments_[group_of_hosts].ports;
    const bool fits = std::find(ports.begin(), ports.end(), own) != ports.end();
    return fits || !ports.front() ? own : ports.front();
  }

  Fault fault_of(Vertex group, GroupRole role) {
    const RuleCount count = rule_count(network_, group);
    const Request request;
    RequestedConnection connection{network_, request, readings_, marks_, no_vertex, {}, {}};
    const Peers anybody{any_set, 0};
    const Vertex peer_out =
        count.outbound_rule == no_edge ? group : network_.edge(count.outbound_rule).target;
    switch (role) {
      case GroupRole::database:
        connection.cluster_port = expected_port(count.inbound_rule, group);
        return database_fault(connection, group, anybody);
      case GroupRole::compute:
        return compute_fault(connection, group, expected_port(count.outbound_rule, peer_out),
                             anybody);
      case GroupRole::proxy:
        connection.proxy_port = expected_port(count.inbound_rule, group);
        connection.cluster_port = expected_port(count.outbound_rule, peer_out);
        return proxy_fault(connection, group, anybody);
    }
    return {};
  }

  [[nodiscard]] bool refers_back(Vertex peer, Vertex group, EdgeKind kind) const {
    for (const Edge rule : network_.out_edges(peer)) {
      const EdgeRecord& record = network_.edge(rule);
      if (record.target == group && record.kind == kind &&
          record.peer_account == PeerAccount::same) {
        return true;
      }
    }
    return false;
  }

  // One-sided in a direction: it names groups there, and none of them names it.
  void find_missing_reference(AuditedGroup& audited) const {
    for (const EdgeKind kind : {EdgeKind::inbound_rule, EdgeKind::outbound_rule}) {
      const EdgeKind back =
          kind == EdgeKind::inbound_rule ? EdgeKind::outbound_rule : EdgeKind::inbound_rule;
      Edge missing = no_edge;
      bool any_back = false;
      for (const Edge rule : network_.out_edges(audited.group)) {
        const EdgeRecord& record = network_.edge(rule);
        if (record.kind == kind && network_.is_group(record.target) &&
            record.peer_account == PeerAccount::same) {
          const bool is_back = refers_back(record.target, audited.group, back);
          any_back = any_back || is_back;
          missing = is_back ? missing : rule;
        }
      }
      if (!any_back && missing != no_edge) {
        audited.drifts.set(bit_of(Drift::one_sided));
        audited.one_sided_rule = missing;
      }
    }
  }

  const Network& network_;
  const std::vector<Vertex>& others_;
  const Readings& readings_;
  std::vector<Attachment> attachments_;  // by vertex
  VertexMarks marks_;
};

}  // namespace

std::vector<AuditedGroup> audited_groups(const Snapshot& snapshot, const Readings& readings) {
  return GroupAudit(snapshot, readings).drifted();
}

}  // namespace connectsim
