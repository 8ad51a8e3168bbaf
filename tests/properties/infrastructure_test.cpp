// Generated accounts as Terraform code: a state is the account, a plan over a capture is the
// account afterwards, up to ids.
#include <map>

#include "model/infrastructure/planned_account.h"
#include "model/snapshots/load_snapshot.h"
#include "scenarios/builder/builder.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"
#include "tests/support/snapshot_changes.h"
#include "tests/support/terraform_code.h"

namespace connectsim::tests {
namespace {

constexpr std::uint64_t code_seed = 16;

Json generated_account(std::uint64_t number) {
  GeneratedScenario scenario;
  SeededChoices choices(code_seed, number);
  build(choices, number % 3 == 2 ? Profile::uniform : Profile::near_miss, scenario);
  add_labels(scenario);
  return as_code_can_say(Json::parse(snapshot_json(scenario.snapshot)));
}

Snapshot loaded(const Json& document, const char* name) {
  return load_snapshot({{name, document.dump()}}, {}, Keep::everything);
}

std::uint32_t edit_count(const SnapshotEdits& edits) {
  std::uint32_t count = 0;
  for (const EditCount& one : {edits.functions, edits.clusters, edits.proxies, edits.groups,
                               edits.rules, edits.associations}) {
    count += one.removed + one.added;
  }
  return count;
}

// Every decision of a snapshot, by names; unknown facts counted.
std::map<std::string, std::string> decisions_of(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  const DecisionTable table = shipped_table(default_table_name);
  std::map<std::string, std::string> all;
  const auto add = [&](Vertex function, Vertex cluster, Vertex proxy) {
    Request request;
    request.function = function;
    request.cluster = cluster;
    request.proxy = proxy;
    request.proxy_mode = proxy == no_vertex ? ProxyMode::none : ProxyMode::existing;
    const Decision decision = decide(network, request, table);
    std::string text = std::to_string(static_cast<int>(decision.verdict)) + " row " +
                       std::to_string(decision.row) + " unmet " + unmet_codes(decision) +
                       " unknown " + std::to_string(decision.unknown.size());
    for (const Unknown& unknown : decision.unknown) {
      text += " " + std::string(text_of(unknown.fact));
    }
    all[std::string(snapshot.labels.id(function)) + " " + std::string(snapshot.labels.id(cluster)) +
        " " + (proxy == no_vertex ? "" : std::string(snapshot.labels.id(proxy)))] = text;
  };
  for (Vertex function = 0; function < network.vertex_count(); ++function) {
    for (Vertex cluster = 0; cluster < network.vertex_count(); ++cluster) {
      if (network.kind(function) != VertexKind::function ||
          network.kind(cluster) != VertexKind::cluster) {
        continue;
      }
      add(function, cluster, no_vertex);
      for (Vertex proxy = 0; proxy < network.vertex_count(); ++proxy) {
        if (network.kind(proxy) == VertexKind::proxy) {
          add(function, cluster, proxy);
        }
      }
    }
  }
  return all;
}

TEST_CASE("500 generated accounts are the same as states and as AWS CLI answers", "[M-1]") {
  std::size_t pair_count = 0;
  for (std::uint64_t number = 0; number < 500; ++number) {
    const Json account = generated_account(number);
    INFO("account " << number << "\n" << account.dump());
    const Snapshot answers = loaded(account, "account.json");
    const Snapshot state = loaded(terraform_state_of(account), "terraform.tfstate");
    const ComparedAccounts compared(answers, state);
    REQUIRE(compared.changes() == "");
    REQUIRE(edit_count(compared.diff().edits) == 0);
    const auto decisions = decisions_of(answers);
    REQUIRE(decisions == decisions_of(state));
    pair_count += decisions.size();
  }
  CHECK(pair_count > 1500);
}

// Edits an account as people and their code do.
class Editor {
 public:
  Editor(Json& account, std::uint64_t seed) : account_(account), state_(seed * 2654435761U + 1) {}

  void edit() {
    switch (drawn(8)) {
      case 0:
      case 1:
        detach();
        break;
      case 2:
        attach();
        break;
      case 3:
        add_rule();
        break;
      case 4:
        remove_rule();
        break;
      case 5:
        create_group();
        break;
      case 6:
        replace_group();
        break;
      default:
        change_functions();
    }
  }

 private:
  std::uint64_t drawn(std::uint64_t below) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33) % below;
  }

  Json& one_of(Json& list) { return list[drawn(list.size())]; }

  // The list of groups of a host, or nothing.
  Json* groups_of_a_host() {
    std::vector<Json*> lists;
    for (Json& function : account_["Functions"]) {
      if (function.contains("VpcConfig") && function["VpcConfig"].contains("SecurityGroupIds")) {
        lists.push_back(&function["VpcConfig"]["SecurityGroupIds"]);
      }
    }
    for (Json& cluster : account_["DBClusters"]) {
      lists.push_back(&cluster["VpcSecurityGroups"]);
    }
    for (Json& proxy : account_["DBProxies"]) {
      lists.push_back(&proxy["VpcSecurityGroupIds"]);
    }
    return lists.empty() ? nullptr : lists[drawn(lists.size())];
  }

  void detach() {
    if (Json* list = groups_of_a_host(); list != nullptr && !list->empty()) {
      list->erase(drawn(list->size()));
    }
  }

  void attach_to(Json& list, const std::string& id) {
    const bool is_cluster = std::any_of(
        account_["DBClusters"].begin(), account_["DBClusters"].end(),
        [&list](const Json& cluster) { return &cluster["VpcSecurityGroups"] == &list; });
    for (const Json& known : list) {
      if ((known.is_object() ? known["VpcSecurityGroupId"] : known) == id) {
        return;
      }
    }
    list.push_back(is_cluster ? Json{{"VpcSecurityGroupId", id}, {"Status", "active"}} : Json(id));
  }

  void attach() {
    Json* list = groups_of_a_host();
    if (list != nullptr && !account_["SecurityGroups"].empty()) {
      attach_to(*list, one_of(account_["SecurityGroups"])["GroupId"]);
    }
  }

  void add_rule() {
    if (account_["SecurityGroups"].empty()) {
      return;
    }
    const std::string peer = one_of(account_["SecurityGroups"])["GroupId"];
    Json& group = one_of(account_["SecurityGroups"]);
    const char* member = drawn(2) == 0 ? "IpPermissions" : "IpPermissionsEgress";
    const Json rule = drawn(2) == 0 ? pair(3306, peer) : range(5432, "10.9.0.0/16");
    for (const Json& known : group[member]) {
      if (known == rule) {
        return;
      }
    }
    group[member].push_back(rule);
  }

  void remove_rule() {
    if (account_["SecurityGroups"].empty()) {
      return;
    }
    Json& group = one_of(account_["SecurityGroups"]);
    Json& list = group[drawn(2) == 0 ? "IpPermissions" : "IpPermissionsEgress"];
    if (!list.empty()) {
      list.erase(drawn(list.size()));
    }
  }

  void create_group() {
    Json* list = groups_of_a_host();
    if (list == nullptr || account_["SecurityGroups"].empty()) {
      return;
    }
    const Json& other = one_of(account_["SecurityGroups"]);
    const std::string id = "sg-new" + std::to_string(++new_count_);
    Json made = {{"GroupId", id},
                 {"GroupName", (drawn(2) == 0 ? "lambda-rds-" : "rds-lambda-") +
                                   std::to_string(100 + new_count_)},
                 {"VpcId", other["VpcId"]},
                 {"IpPermissions", Json::array()},
                 {"IpPermissionsEgress", Json::array({pair(3306, other["GroupId"])})}};
    attach_to(*list, id);
    account_["SecurityGroups"].push_back(std::move(made));
  }

  // Everything that names the group names the new one.
  void replace_group() {
    if (account_["SecurityGroups"].empty()) {
      return;
    }
    const std::string id = one_of(account_["SecurityGroups"])["GroupId"];
    if (id.starts_with("sg-new") || id.back() == 'r') {
      return;
    }
    std::string text = account_.dump();
    const std::string quoted = "\"" + id + "\"";
    for (std::size_t at = 0; (at = text.find(quoted, at)) != std::string::npos;) {
      text.insert(at + quoted.size() - 1, "r");
      at += quoted.size();
    }
    account_ = Json::parse(text);
  }

  void change_functions() {
    Json& functions = account_["Functions"];
    if (functions.empty()) {
      return;
    }
    if (drawn(2) == 0) {
      functions.erase(drawn(functions.size()));
    } else {
      Json another = one_of(functions);
      another["FunctionName"] = "another-" + std::to_string(++new_count_);
      functions.push_back(std::move(another));
    }
  }

  Json& account_;
  std::uint64_t state_;
  int new_count_ = 0;
};

TEST_CASE("500 generated pairs rendered as plans: diff --plan is diff BEFORE AFTER up to ids",
          "[S-3][slow]") {
  std::size_t changed_count = 0;
  for (std::uint64_t number = 0; number < 500; ++number) {
    const Json before = generated_account(number);
    Json after = before;
    Editor editor(after, number);
    for (std::uint64_t i = 0; i <= number % 4; ++i) {
      editor.edit();
    }
    const Json plan = terraform_plan_of(before, after);
    INFO("pair " << number << "\n" << before.dump() << "\n" << after.dump() << "\n" << plan.dump());
    const Snapshot captured = loaded(before, "before.json");
    const PlannedAccount planned =
        planned_account(snapshot_json(captured), {"plan.json", plan.dump()});
    INFO(planned.document);
    REQUIRE(planned.document.find("hunter2") == std::string::npos);
    const ComparedAccounts expected(captured, loaded(after, "after.json"));
    const ComparedAccounts found(
        captured, load_snapshot({{"planned.json", planned.document}}, {}, Keep::everything));
    REQUIRE(found.changes() == expected.changes());
    const SnapshotEdits& one = expected.diff().edits;
    const SnapshotEdits& other = found.diff().edits;
    REQUIRE(edit_count(other) == edit_count(one));
    changed_count += expected.changes().empty() ? 0 : 1;
  }
  CHECK(changed_count > 150);
}

}  // namespace
}  // namespace connectsim::tests
