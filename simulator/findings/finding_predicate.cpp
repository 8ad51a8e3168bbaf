// Decides whether a recorded finding shows: by columns, request, row, action and readings (F-1).
#include "simulator/findings/finding_predicate.h"

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
  return found;
}

}  // namespace connectsim
