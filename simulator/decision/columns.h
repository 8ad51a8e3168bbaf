#pragma once

#include <vector>

#include "model/decision.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {

/// The judgements that the columns leave behind, one a group and role.
using Judgements = std::vector<GroupJudgement>;

/// Which of the groups that are not associated leave a judgement behind. The values of the columns
/// are the same.
enum class Judged : std::uint8_t {
  every_named_group,  // of the cluster's VPC: what an explanation shows
  spares,             // found by the rules that name the other side, at a cost that does not grow
                      // with the VPC: for those who decide a whole account
};

/// Marks the compute spares of a connection (D-1, X-4) and says whether there are any.
bool mark_compute_spares(RequestedConnection& connection, Judged judged, Judgements& judgements);

/// Marks the proxy spares of a connection through a proxy and says whether there are any.
bool mark_proxy_spares(RequestedConnection& connection, Judged judged, Judgements& judgements);

/// The compute column (D-2, X-5). Spares must have been marked.
ComputeValue compute_column(const RequestedConnection& connection, bool has_spare,
                            Judgements& judgements);

/// The proxy column (D-4, X-6). Spares must have been marked.
ProxyValue proxy_column(const RequestedConnection& connection, bool has_spare,
                        Judgements& judgements);

/// The database column (D-3, X-7). Spares must have been marked.
DatabaseValue database_column(const RequestedConnection& connection,
                              TargetHealthValue target_health, Judgements& judgements);

/// The health of the proxy's targets (D-4, X-2); missing and unrecognised states are added to
/// `unknown`.
TargetHealthValue target_health_column(const RequestedConnection& connection,
                                       std::vector<Unknown>& unknown);

}  // namespace connectsim
