#pragma once

#include <set>
#include <string>

#include "model/scenario_request.h"
#include "simulator/action/act_on_snapshot.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {

/// The request that a document says.
NamedRequest named_request(const Json& request);
/// A snapshot as it is written.
Json json_of(const Snapshot& snapshot);

/// One request carried out on one account, and what the properties of section 10 say of it: found
/// from the snapshots as they are written before and after, not by the product's own checks.
class CarriedOutRequest {
 public:
  CarriedOutRequest(const Json& account, const Json& request);

  [[nodiscard]] const DescribedOutcome& result() const { return outcome_; }
  [[nodiscard]] const Snapshot& before() const { return before_; }
  [[nodiscard]] const Snapshot& after() const { return after_; }
  [[nodiscard]] const NamedRequest& names() const { return names_; }
  [[nodiscard]] const Request& request() const { return request_; }
  [[nodiscard]] Action action() const { return outcome_.plan.action; }

  /// "compute:lambda-rds-1 database:rds-lambda-1"
  [[nodiscard]] std::string created() const;
  /// "sg-default lambda-rds-1"; "-" for a host whose list is left alone.
  [[nodiscard]] std::string attached(HostKind host) const;
  [[nodiscard]] std::string obstacles() const;
  [[nodiscard]] bool is_unchanged() const;

  [[nodiscard]] bool connects() const;                 // P-1
  [[nodiscard]] bool is_listed() const;                // P-2
  [[nodiscard]] Action asked_again() const;            // P-3
  [[nodiscard]] Action asked_after_settling() const;   // P-3
  [[nodiscard]] bool keeps_frame() const;              // P-4
  [[nodiscard]] std::set<std::string> opened() const;  // P-5, "web->orders"
  [[nodiscard]] bool takes_fresh_names() const;        // P-6

 private:
  [[nodiscard]] Action asked(const Json& account) const;

  Snapshot before_;
  Snapshot after_;
  NamedRequest names_;
  DecisionTable table_;
  Decider decider_;
  Request request_;
  DescribedOutcome outcome_;
};

/// An account with a second function and cluster that have groups of their own, and a function that
/// shares the default group.
Json with_neighbours(Json account);
/// An account with nothing managed on either side, and with neighbours.
Json unconnected(Json account);
/// The request for `web` and `orders` through a new proxy with a secret.
Json request_for_new_proxy();
/// A request that creates its function, `brand-new`.
Json for_new_function(Json request);

}  // namespace connectsim::tests
