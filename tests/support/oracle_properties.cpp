#include "tests/support/oracle_properties.h"

#include <algorithm>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/decide.h"
#include "tests/support/prose_oracle/listed.h"
#include "tests/support/prose_oracle/reachable.h"

namespace connectsim::tests {
namespace {

using namespace prose_oracle;

// What the page's list allows of what this connection needs (R-5, P-9): the calls are on it, these
// are not, although reading the columns and giving roles away need them.
bool needs_more_than_the_list(const Account& account, const prose_oracle::Request& request) {
  const bool reads_instances = !find_cluster(account, request.cluster)->members.empty();
  const bool reads_targets = request.proxy_mode == prose_oracle::ProxyMode::existing;
  const bool passes_roles =
      request.proxy_mode == prose_oracle::ProxyMode::new_proxy || request.create_function;
  return reads_instances || reads_targets || passes_roles;
}

class Play {
 public:
  Play(const Json& scenario, Table table)
      : before_(read_account(scenario.at("snapshot"))),
        request_(prose_oracle::read_request(scenario.at("request"))),
        table_(table) {
    if (table == Table::observed) {
      set_reading(readings_, "spare_peer", "unusable");  // T-3
    }
  }

  std::set<std::string> broken() {
    const Answer answer = decide(before_, request_, readings_, table_);
    if (answer.verdict == prose_oracle::Verdict::refused) {
      return {};
    }
    if (answer.verdict == prose_oracle::Verdict::silent) {
      return {"covered"};
    }
    std::set<std::string> found;
    for (const int row : answer.rows) {
      // The rows that cover disagree when one alone would act differently.
      found.insert(action_of_row(row) == action_of_row(answer.rows.front()) ? "" : "unambiguous");
    }
    found.erase("");
    if (needs_more_than_the_list(before_, request_)) {
      found.insert("permitted");
    }
    const Applied applied = apply(before_, request_, answer, readings_);
    if (!applied.obstacles.empty()) {
      found.insert("within_limits");
      return found;
    }
    look_at(applied, found);
    return found;
  }

 private:
  static std::string action_of_row(int row) {
    return row == 1 ? "none" : row == 4 ? "associate" : "create";
  }

  void look_at(const Applied& applied, std::set<std::string>& found) const {
    prose_oracle::Request again = request_;
    again.create_function = false;
    if (!applied.new_proxy.empty()) {
      again.proxy_mode = prose_oracle::ProxyMode::existing;
      again.proxy = applied.new_proxy;
    }
    if (reach(applied.after, again) == prose_oracle::Reachability::blocked) {
      found.insert("connects");
    }
    if (!is_listed(applied.after, again)) {
      found.insert("listed");
    }
    if (!answers_none(applied.after, again)) {
      found.insert("idempotent");
    }
    if (!answers_none(settle(applied.after), again)) {
      found.insert("idempotent_settled");
    }
    if (opens_more(applied.after, again)) {
      found.insert("least_access");
    }
  }

  [[nodiscard]] bool answers_none(const Account& account,
                                  const prose_oracle::Request& request) const {
    const Answer answer = decide(account, request, readings_, table_);
    return answer.action == prose_oracle::Action::none;
  }

  static prose_oracle::Reachability reach(const Account& account,
                                          const prose_oracle::Request& request) {
    const prose_oracle::Function& function = *find_function(account, request.function);
    const Cluster& cluster = *find_cluster(account, request.cluster);
    return request.proxy_mode == prose_oracle::ProxyMode::none
               ? reach_directly(account, function, cluster).result
               : reach_through_proxy(account, function, *find_proxy(account, request.proxy),
                                     cluster)
                     .result;
  }

  [[nodiscard]] bool is_listed(const Account& account, const prose_oracle::Request& request) const {
    const std::string way =
        request.proxy_mode == prose_oracle::ProxyMode::none ? "direct" : "proxy:" + request.proxy;
    for (const Listing& listing : listed(account, readings_)) {
      if (listing.cluster == request.cluster && listing.function == request.function) {
        return std::find(listing.via.begin(), listing.via.end(), way) != listing.via.end();
      }
    }
    return false;
  }

  // Whether some function surely reaches a cluster or a proxy that it did not reach before.
  [[nodiscard]] bool opens_more(const Account& after, const prose_oracle::Request& again) const {
    const std::set<std::string> old_ways = sure_ways(before_);
    for (const std::string& way : sure_ways(after)) {
      const std::string asked_for =
          again.function + "->" +
          (again.proxy_mode == prose_oracle::ProxyMode::none ? again.cluster
                                                             : "proxy " + again.proxy);
      if (way != asked_for && !old_ways.contains(way)) {
        return true;
      }
    }
    return false;
  }

  static std::set<std::string> sure_ways(const Account& account) {
    std::set<std::string> ways;
    for (const prose_oracle::Function& function : account.functions) {
      for (const Cluster& cluster : account.clusters) {
        if (reach_directly(account, function, cluster).result ==
            prose_oracle::Reachability::reachable) {
          ways.insert(function.name + "->" + cluster.id);
        }
      }
      for (const Proxy& proxy : account.proxies) {
        const prose_oracle::Hop hop =
            reach_through_proxy(account, function, proxy, account.clusters.front()).hops.front();
        if (hop.result == prose_oracle::Reachability::reachable) {
          ways.insert(function.name + "->proxy " + proxy.name);
        }
      }
    }
    return ways;
  }

  Account before_;
  prose_oracle::Request request_;
  Table table_;
  prose_oracle::Readings readings_;
};

}  // namespace

std::set<std::string> properties_broken_by_oracle(const Json& scenario, prose_oracle::Table table) {
  return Play(scenario, table).broken();
}

}  // namespace connectsim::tests
