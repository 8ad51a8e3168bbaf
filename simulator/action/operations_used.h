#pragma once

#include "model/network/network.h"
#include "model/network/operations.h"
#include "model/request.h"
#include "simulator/action/action_plan.h"

namespace connectsim {

/// The operations that deciding a request and carrying out its plan use (P-9): the reads behind the
/// columns and requirements, and the calls of A-6.
OperationSet operations_used(const Network& network, const Request& request,
                             const ActionPlan& plan);

}  // namespace connectsim
