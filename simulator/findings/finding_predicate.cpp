// Decides whether a recorded finding shows: by columns, request, row, action and readings (F-1).
#include "simulator/findings/finding_predicate.h"

#include <algorithm>

#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

InstanceTargetsFact instance_targets(const Network& network, const Request& request) {
  if (!request.uses_proxy()) {
    return InstanceTargetsFact::not_used;
  }
  if (request.proxy_mode == ProxyMode::existing) {
    for (const std::uint32_t index : network.targets(request.proxy)) {
      const Target& target = network.target(index);
      if (target.kind == TargetKind::rds_instance && belongs_to(network, target, request.cluster)) {
        return InstanceTargetsFact::some;
      }
    }
  }
  return InstanceTargetsFact::none;
}

bool has_members(const Network& network, Vertex cluster) {
  const auto members = network.members(cluster);
  return members.begin() != members.end();
}

bool has_group_of_another_vpc(const Network& network, Vertex host) {
  if (host == no_vertex || network.vpc(host) == no_vertex) {
    return false;
  }
  const OutEdges associations = network.out_edges(host);
  return std::any_of(associations.begin(), associations.end(), [&](Edge association) {
    const Vertex group = network.edge(association).target;
    return network.vpc(group) != no_vertex && !network.is_in_vpc(group, network.vpc(host));
  });
}

GroupsFact groups_fact(const Network& network, const Request& request) {
  const bool is_elsewhere = has_group_of_another_vpc(network, request.function) ||
                            has_group_of_another_vpc(network, request.cluster) ||
                            (request.proxy_mode == ProxyMode::existing &&
                             has_group_of_another_vpc(network, request.proxy));
  return is_elsewhere ? GroupsFact::of_another_vpc : GroupsFact::of_the_vpc;
}

template <typename Enum>
void add(RequestFacts& facts, RequestFact fact, Enum value) {
  facts.add(fact, static_cast<std::size_t>(value));
}

}  // namespace

std::span<const std::string_view> fact_words(RequestFact fact) {
  switch (fact) {
    case RequestFact::proxy_mode:
      return words_of<ProxyMode>;
    case RequestFact::function:
      return words_of<FunctionFact>;
    case RequestFact::members:
      return words_of<MembersFact>;
    case RequestFact::instance_targets:
      return words_of<InstanceTargetsFact>;
    case RequestFact::groups:
      return words_of<GroupsFact>;
  }
  return {};
}

Circumstances circumstances(const Network& network, const Request& request,
                            const Decision& decision) {
  Circumstances found;
  found.situation = ColumnValues::of(decision.situation);
  found.row = decision.row;
  found.action = decision.action;
  add(found.request, RequestFact::proxy_mode, request.proxy_mode);
  add(found.request, RequestFact::function,
      request.creates_function() ? FunctionFact::create : FunctionFact::existing);
  add(found.request, RequestFact::members,
      has_members(network, request.cluster) ? MembersFact::some : MembersFact::none);
  add(found.request, RequestFact::instance_targets, instance_targets(network, request));
  add(found.request, RequestFact::groups, groups_fact(network, request));
  return found;
}

}  // namespace connectsim
