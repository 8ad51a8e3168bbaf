// Tells whether an account keeps what must hold while requests are set up one after the other and
// people edit by hand in between.

#include <rapidcheck/state.h>

#include <algorithm>
#include <array>

#include "simulator/action/settle.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/findings/findings.h"
#include "tests/properties/plain_account.h"
#include "tests/properties/property_check.h"
#include "tests/support/carried_out_request.h"

namespace connectsim::tests {
namespace {

constexpr std::array<const char*, 3> function_names = {"web", "batch", "shared"};
constexpr std::array<const char*, 2> cluster_names = {"orders", "archive"};
constexpr const char* proxy_name = "px";  // of "orders"

struct RequestedWay {
  std::size_t function = 0;
  std::size_t cluster = 0;
  bool is_proxied = false;

  [[nodiscard]] Json request() const {
    Json request = {{"FunctionName", function_names[function]},
                    {"DBClusterIdentifier", cluster_names[cluster]}};
    if (is_proxied) request["Proxy"] = {{"Mode", "existing"}, {"DBProxyName", proxy_name}};
    return request;
  }
  friend auto operator<=>(const RequestedWay&, const RequestedWay&) = default;
};

/// What is foreseen: the ways that were set up since somebody last edited by hand. Only those edits
/// can take a way away again.
using SetUp = std::set<RequestedWay>;

/// The account as it came to be.
struct Account {
  Json document = unconnected(proxied_account());
  SetUp excused;  // of the ways set up, those that the table is known not to connect

  [[nodiscard]] Json& group(std::size_t number) {
    Json& groups = document["SecurityGroups"];
    return groups[number % groups.size()];
  }
  void edited() { excused.clear(); }
};

Json settled(const Json& document) {
  Snapshot snapshot = snapshot_of(document);
  Settling().settle(snapshot.network);
  return json_of(snapshot);
}

Vertex vertex_of(const Snapshot& snapshot, std::string_view id) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.labels.id(v) == id) return v;
  }
  return no_vertex;
}

/// Holds list and reachability against plain sets.
void check_ways(const Json& document) {
  const PlainAccount plain(document);
  const Snapshot snapshot = snapshot_of(document);
  const Network& network = snapshot.network;
  const Vertex proxy = vertex_of(snapshot, proxy_name);
  for (const char* function_name : function_names) {
    const Vertex function = vertex_of(snapshot, function_name);
    for (const char* cluster_name : cluster_names) {
      const Vertex cluster = vertex_of(snapshot, cluster_name);
      RC_ASSERT(is_listed_directly(network, Readings{}, function, cluster) ==
                plain.is_listed(function_name, cluster_name));
      RC_ASSERT((reach_directly(network, function, cluster).result == Reachability::reachable) ==
                plain.is_reachable(function_name, cluster_name));
    }
    const Vertex cluster = vertex_of(snapshot, cluster_names[0]);
    const bool may_be_listed = plain.has_managed_group(proxy_name);
    RC_ASSERT(is_listed_through(network, Readings{}, function, proxy, cluster) ==
              (may_be_listed && plain.is_listed(function_name, proxy_name)));
    const bool reaches_cluster = plain.is_reachable(proxy_name, cluster_names[0]);
    RC_ASSERT((reach_through_proxy(network, function, proxy, cluster).result ==
               Reachability::reachable) ==
              (reaches_cluster && plain.is_reachable(function_name, proxy_name)));
  }
}

using Command = rc::state::Command<SetUp, Account>;

/// The button of the console.
class PressButton : public Command {
 public:
  void apply(SetUp& set_up) const override { set_up.insert(way_); }

  void run(const SetUp& before, Account& account) const override {
    const CarriedOutRequest done(account.document, way_.request());
    check_frame(done, PlainAccount(account.document));
    const bool is_connected = before.contains(way_) && !account.excused.contains(way_);
    if (is_connected) {
      const CarriedOutRequest again(settled(account.document), way_.request());
      RC_ASSERT(again.result().decision.verdict == Verdict::decided);
      RC_ASSERT(again.action() == Action::none);
    }
    account.document = json_of(done.after());
    check_ways(account.document);
    if (is_excused(done)) {
      account.excused.insert(way_);
      return;
    }
    account.excused.erase(way_);
    RC_ASSERT(done.connects());
    RC_ASSERT(done.is_listed());
    const CarriedOutRequest again(settled(account.document), way_.request());
    RC_ASSERT(again.action() == Action::none);
    RC_ASSERT(again.is_listed());
  }

  void show(std::ostream& out) const override { out << "set up " << way_.request().dump(); }

 private:
  // P-4, P-6, N-3, P-11.
  static void check_frame(const CarriedOutRequest& done, const PlainAccount& before) {
    const DescribedOutcome& result = done.result();
    RC_ASSERT(done.keeps_frame());
    RC_ASSERT((result.is_carried_out || done.is_unchanged()));
    for (const CreatedGroup& created : result.created) {
      RC_ASSERT(!before.has_name(created.name));
      const std::string prefix = created.name.substr(0, created.name.rfind('-'));
      RC_ASSERT(created.name == prefix + "-" + std::to_string(before.next_number(prefix)));
    }
  }

  // Refused, silent, barred by a limit, or known to leave something unconnected.
  static bool is_excused(const CarriedOutRequest& done) {
    const Outcome& result = done.result();
    if (result.is_barred()) return true;
    static const Findings findings = shipped_findings(default_table_name);
    const Circumstances found =
        circumstances(done.before().network, done.request(), result.decision);
    return std::any_of(findings.list().begin(), findings.list().end(), [&](const Finding& each) {
      return each.property <= Property::idempotent_settled &&
             each.property != Property::idempotent && each.when.holds(found);
    });
  }

  RequestedWay way_{*rc::gen::inRange<std::size_t>(0, function_names.size()),
                    *rc::gen::inRange<std::size_t>(0, cluster_names.size()),
                    *rc::gen::inRange(0, 2) == 1};
};

/// What people do by hand. Numbers stand for a group, rule or entry, counted round and round.
class EditByHand : public Command {
 public:
  void apply(SetUp& set_up) const override { set_up.clear(); }
  void run(const SetUp&, Account& account) const override {
    edit(account);
    account.edited();
    check_ways(account.document);
  }

 protected:
  virtual void edit(Account& account) const = 0;

  [[nodiscard]] const char* direction() const {
    return first_ % 2 == 0 ? "IpPermissions" : "IpPermissionsEgress";
  }
  // The list of groups of some host.
  [[nodiscard]] Json& list_of_host(Account& account) const {
    const std::size_t number = first_ % (function_names.size() + cluster_names.size() + 1);
    if (number < function_names.size()) {
      return account.document["Functions"][number]["VpcConfig"]["SecurityGroupIds"];
    }
    if (number - function_names.size() < cluster_names.size()) {
      return account.document["DBClusters"][number - function_names.size()]["VpcSecurityGroups"];
    }
    return account.document["DBProxies"][0]["VpcSecurityGroupIds"];
  }

  std::size_t first_ = *rc::gen::inRange<std::size_t>(0, 12);
  std::size_t second_ = *rc::gen::inRange<std::size_t>(0, 12);
  std::size_t third_ = *rc::gen::inRange<std::size_t>(0, 12);
};

class WriteRule : public EditByHand {
 public:
  void show(std::ostream& out) const override {
    out << direction() << " of group " << second_ << " get a rule with peer " << third_;
  }

 private:
  void edit(Account& account) const override {
    const std::string peer = account.group(third_).at("GroupId");
    const int port = first_ % 4 < 2 ? 3306 : 5432;
    Json rule = third_ == 0 ? range(port, "0.0.0.0/0") : pair(port, peer);
    if (first_ >= 8) {
      rule["IpProtocol"] = "-1";
      rule.erase("FromPort");
      rule.erase("ToPort");
    }
    account.group(second_)[direction()].push_back(rule);
  }
};

class RemoveRule : public EditByHand {
 public:
  void show(std::ostream& out) const override {
    out << direction() << " of group " << second_ << " lose rule " << third_;
  }

 private:
  void edit(Account& account) const override {
    Json& rules = account.group(second_)[direction()];
    if (!rules.empty()) rules.erase(third_ % rules.size());
  }
};

class Attach : public EditByHand {
 public:
  void show(std::ostream& out) const override {
    out << "host " << first_ << " gets group " << second_;
  }

 private:
  void edit(Account& account) const override {
    Json& list = list_of_host(account);
    const Json id = account.group(second_).at("GroupId");
    const bool is_of_cluster = list.front().is_object();
    const Json entry = is_of_cluster ? Json{{"VpcSecurityGroupId", id}, {"Status", "active"}} : id;
    if (list.size() < 5 && std::find(list.begin(), list.end(), entry) == list.end()) {
      list.push_back(entry);
    }
  }
};

class Detach : public EditByHand {
 public:
  void show(std::ostream& out) const override {
    out << "host " << first_ << " loses entry " << second_;
  }

 private:
  void edit(Account& account) const override {
    Json& list = list_of_host(account);
    if (list.size() > 1) list.erase(second_ % list.size());
  }
};

/// As EC2 has it: of a group that nothing has, and that no rule names any more.
class DeleteGroup : public EditByHand {
 public:
  void show(std::ostream& out) const override { out << "group " << second_ << " is deleted"; }

 private:
  void edit(Account& account) const override {
    const std::string id = account.group(second_).at("GroupId");
    const std::string quoted = Json(id).dump();
    for (const char* part : {"Functions", "DBClusters", "DBProxies"}) {
      if (account.document[part].dump().find(quoted) != std::string::npos) return;
    }
    Json& groups = account.document["SecurityGroups"];
    groups.erase(second_ % groups.size());
    for (Json& each : groups) {
      for (const char* member : {"IpPermissions", "IpPermissionsEgress"}) {
        Json kept = Json::array();
        for (const Json& rule : each[member]) {
          if (rule.dump().find(quoted) == std::string::npos) kept.push_back(rule);
        }
        each[member] = kept;
      }
    }
  }
};

/// Time passes.
class Settle : public Command {
 public:
  void run(const SetUp&, Account& account) const override {
    account.document = settled(account.document);
    RC_ASSERT(settled(account.document) == account.document);
    check_ways(account.document);
  }
  void show(std::ostream& out) const override { out << "time passes"; }
};

TEST_CASE("whatever is set up and edited, frame, names, list and reachability are as foreseen",
          "[P-1][P-2][P-3][P-4][P-6][V-1][V-2][H-1][N-3][A-7]") {
  check_property("an account keeps what must hold", 60, [] {
    Account account;
    rc::state::check(
        SetUp{}, account,
        rc::state::gen::execOneOfWithArgs<PressButton, PressButton, PressButton, WriteRule,
                                          RemoveRule, Attach, Detach, DeleteGroup, Settle>());
  });
}

}  // namespace
}  // namespace connectsim::tests
