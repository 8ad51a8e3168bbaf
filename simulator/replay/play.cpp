// Decides which of P-1 to P-11 hold for a scenario: act, ask again at once and after settling.
#include "simulator/replay/play.h"

#include "simulator/action/operations_used.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {
namespace {

// P-4: what an action adds hangs on its own new groups, function and proxy, or at the end of the
// lists of the three ends.
bool is_within_frame(const Network& network, const Network::Mark& mark, const Request& again,
                     PropertyValues& properties) {
  for (std::uint32_t index = mark.edges; index < network.edge_count(); ++index) {
    const EdgeRecord& record = network.edge(Edge{index});
    const bool is_new = record.source >= mark.vertices;
    const bool is_end = record.source == again.function || record.source == again.proxy ||
                        record.source == again.cluster;
    if (!is_new && !(is_end && record.kind == EdgeKind::association)) {
      properties.violate(Property::frame, {record.source, record.target});
      return false;
    }
  }
  for (std::uint32_t index = mark.targets; index < network.target_count(); ++index) {
    if (network.target(index).proxy != again.proxy) {
      properties.violate(Property::frame, {network.target(index).proxy, no_vertex});
      return false;
    }
  }
  return true;
}

// P-6
void check_names(const Network& network, const Network::Mark& mark, PropertyValues& properties) {
  properties.set(Property::fresh_names, Holding::holds);
  for (Vertex created = mark.vertices; created < network.vertex_count(); ++created) {
    if (!network.is_group(created)) {
      continue;
    }
    for (Vertex v = 0; v < created; ++v) {
      if (network.is_group(v) && network.managed_name(v) == network.managed_name(created)) {
        properties.violate(Property::fresh_names, {v, created});
      }
    }
  }
}

bool answers_none(const Decision& decision) {
  return decision.verdict == Verdict::decided && decision.action == Action::none;
}

Holding holding_of(Reachability reachability) {
  switch (reachability) {
    case Reachability::reachable:
      return Holding::holds;
    case Reachability::depends:
      return Holding::does_not_apply;  // the snapshot does not tell
    case Reachability::blocked:
      break;
  }
  return Holding::violated;
}

bool has_access(const Network& network, Vertex function, Vertex host) {
  return is_reachable(network, function, host, network.port(host));
}

// Calls `visit(function, host)` for the pairs whose access an action on the ends can change.
template <typename Visit>
void visit_pairs(const Network& network, std::uint32_t vertex_count, const Request& request,
                 Visit visit) {
  for (Vertex function = 0; function < vertex_count; ++function) {
    if (network.kind(function) != VertexKind::function) {
      continue;
    }
    for (Vertex host = 0; host < vertex_count; ++host) {
      const VertexKind kind = network.kind(host);
      if ((kind == VertexKind::cluster || kind == VertexKind::proxy) &&
          (function == request.function || host == request.cluster || host == request.proxy)) {
        visit(function, host);
      }
    }
  }
}

}  // namespace

PropertySet Player::needing_action() {
  PropertySet needing;
  for (const Property property :
       {Property::connects, Property::listed, Property::idempotent, Property::idempotent_settled,
        Property::frame, Property::least_access, Property::fresh_names, Property::permitted,
        Property::within_limits}) {
    needing.set(static_cast<std::size_t>(property));
  }
  return needing;
}

Played& Player::play(Network& network, const Request& request) {
  played_.properties = PropertyValues{};
  if (acts_) {
    act(decider_, network, request, played_);
  } else {
    decider_.decide(network, request, played_.decision);
  }
  if (played_.decision.verdict != Verdict::refused) {
    check_answer();
  }
  if (played_.decision.verdict != Verdict::decided) {
    // P-11: there is no plan, so nothing can have been changed; a fault here is ours.
    played_.properties.set_holds_if(Property::inert_refusal, played_.plan.created().empty());
  } else if (acts_) {
    check_plan(network, request);
  }
  // P-10: with an obstacle P-1 to P-6 do not apply
  if (played_.is_carried_out) {
    check_after(network);
    network.cut_back(played_.before);
    check_access(network);
  }
  return played_;
}

// P-7, P-8
void Player::check_answer() {
  const Decision& decision = played_.decision;
  PropertyValues& properties = played_.properties;
  properties.set_holds_if(Property::covered, !decision.rows.empty());
  if (decision.rows.empty()) {
    return;
  }
  const std::vector<TableRow>& rows = decider_.table().rows();
  bool is_unambiguous = true;
  for (const std::uint32_t row : decision.rows) {
    is_unambiguous =
        is_unambiguous && rows[row - 1].action == rows[decision.rows.front() - 1].action;
  }
  properties.set_holds_if(Property::unambiguous, is_unambiguous);
}

void Player::check_plan(const Network& network, const Request& request) {
  const OperationSet used = operations_used(network, request, played_.plan);
  played_.properties.set_holds_if(Property::permitted, (used & ~listed_operations()).none());
  played_.properties.set_holds_if(Property::within_limits, played_.plan.obstacles.none());
}

void Player::check_after(Network& network) {
  PropertyValues& properties = played_.properties;
  const Request& again = played_.again;
  if (is_within_frame(network, played_.before, again, properties)) {
    properties.set(Property::frame, Holding::holds);
  }
  check_names(network, played_.before, properties);
  read_access(network, again);
  properties.set(Property::connects, holding_of(reach_as_requested(network, again).result));
  properties.set_holds_if(Property::listed,
                          is_listed_as_requested(network, decider_.table().readings(), again));
  asker_.decide(network, again, again_);
  properties.set_holds_if(Property::idempotent, answers_none(again_));
  // Nothing but the health of targets and proxies can have changed the answer.
  if (settling_.settle(network) == Settling::Changed::something) {
    asker_.decide(network, again, again_);
  }
  properties.set_holds_if(Property::idempotent_settled, answers_none(again_));
  settling_.undo(network);
}

// P-5: which pairs that can change are reachable now, but for the one asked for.
void Player::read_access(const Network& network, const Request& again) {
  reachable_after_.clear();
  const Vertex asked_for = again.uses_proxy() ? again.proxy : again.cluster;
  visit_pairs(network, network.vertex_count(), again, [&](Vertex function, Vertex host) {
    const bool is_asked_for = function == again.function && host == asked_for;
    if (!is_asked_for && has_access(network, function, host)) {
      reachable_after_.push_back({function, host});
    }
  });
}

// P-5, when everything is as before: each of them was reachable already. What the action created
// reached nothing.
void Player::check_access(const Network& network) {
  PropertyValues& properties = played_.properties;
  properties.set(Property::least_access, Holding::holds);
  for (const auto& [function, host] : reachable_after_) {
    if (function >= network.vertex_count() || host >= network.vertex_count()) {
      properties.violate(Property::least_access, {});
    } else if (!has_access(network, function, host)) {
      properties.violate(Property::least_access, {function, host});
    }
  }
}

}  // namespace connectsim
