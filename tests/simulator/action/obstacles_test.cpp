// What keeps an action from being carried out, and whom it registers.

#include "simulator/connection/registration.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

DescribedOutcome outcome_of(const Json& account, const Json& request) {
  return CarriedOutRequest(account, request).result();
}

TEST_CASE("a function that is being made or updated cannot be changed now", "[A-8]") {
  Json account = unconnected(direct_account());
  Json& function = account["Functions"][0];
  const auto said = [&] {
    const DescribedOutcome played = outcome_of(account, direct_request());
    std::string codes;
    for (std::size_t i = 0; i < played.plan.obstacles.size(); ++i) {
      codes += played.plan.obstacles.test(i) ? std::string(words_of<Obstacle>[i]) + " " : "";
    }
    const bool is_noted =
        played.plan.notes.test(static_cast<std::size_t>(Note::function_state_not_checked));
    CHECK(played.decision.unknown.empty());
    return codes + (is_noted ? "noted" : "checked");
  };
  CHECK(said() == "noted");  // as list-functions leaves it
  function["State"] = "Pending";
  CHECK(said() == "function-pending checked");
  function["State"] = GENERATE("Active", "Inactive", "Failed");
  CHECK(said() == "checked");
  function["LastUpdateStatus"] = "InProgress";
  CHECK(said() == "function-update-in-progress checked");
  function.erase("State");
  function["LastUpdateStatus"] = GENERATE("Successful", "Failed");
  CHECK(said() == "checked");
  // What changes no function asks nothing of it.
  CHECK(outcome_of(direct_account(), direct_request()).plan.notes.none());
}

TEST_CASE("a proxy that registers a cluster without instances belongs to it", "[A-7][X-1]") {
  Json account = unconnected(proxied_account());
  account["DBClusters"][0]["DBClusterMembers"] = Json::array();
  account["DBInstances"] = Json::array();
  account["DBProxyTargets"]["px"] = Json::array();
  const CarriedOutRequest done(account, proxied_request());
  CHECK(done.result().plan.registers_targets);
  const Request& again = done.result().again;
  CHECK(proxy_belongs_to(done.after().network, again.proxy, again.cluster));
}

}  // namespace
}  // namespace connectsim::tests
