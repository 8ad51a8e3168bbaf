#pragma once

#include <vector>

#include "model/scenario_request.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// Whether a request for a new proxy puts its user and password into a new secret: when it asks for
/// that, or names no secret, because a proxy signs in with a secret.
bool creates_secret(const NamedRequest& names);

/// The call that creates the secret of a new proxy. The password itself is never part of a call.
Call create_secret_call(const DescribedOutcome& outcome, const NamedRequest& names);

/// Where a new proxy stands.
struct ProxyPlacement {
  CallParameter subnets;  // lists of ids
  CallParameter groups;
};

/// Appends the calls that create a proxy, without those that register its targets: a role that may
/// read its secret, and the proxy itself.
void append_new_proxy_calls(const DescribedOutcome& outcome, const NamedRequest& names,
                            EngineFamily engine, ProxyPlacement placement,
                            std::vector<Call>& calls);

}  // namespace connectsim
