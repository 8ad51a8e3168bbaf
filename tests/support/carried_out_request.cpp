#include "tests/support/carried_out_request.h"

#include <algorithm>
#include <map>

#include "model/json/document.h"
#include "model/snapshots/snapshot_json.h"
#include "model/text/check.h"
#include "simulator/action/settle.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim::tests {
namespace {

// Whether `after` is `before` with more elements at its end.
bool has_grown(const Json& before, const Json& after) {
  return before.size() <= after.size() && std::equal(before.begin(), before.end(), after.begin());
}

// Whether entries are the same but for what a request may change: the end of one list of groups.
bool differ_only_by_growth(Json before, Json after, const Json::json_pointer& list) {
  if (before.contains(list) && after.contains(list)) {
    if (!has_grown(before[list], after[list])) {
      return false;
    }
    before[list] = after[list];
  }
  return before == after;
}

// Every way that is not surely closed.
std::set<std::string> open_paths(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  std::set<std::string> paths;
  for (Vertex from = 0; from < network.vertex_count(); ++from) {
    for (Vertex to = 0; to < network.vertex_count(); ++to) {
      const bool is_start =
          network.kind(from) == VertexKind::function || network.kind(from) == VertexKind::proxy;
      const bool is_cluster = network.kind(to) == VertexKind::cluster;
      const bool is_proxy = network.kind(to) == VertexKind::proxy && from != to;
      if (!is_start || (!is_cluster && !is_proxy)) {
        continue;
      }
      const auto port = network.port(to);
      if (reach(network, from, to, port).result != Reachability::blocked) {
        paths.insert(std::string(snapshot.labels.id(from)) + "->" +
                     std::string(snapshot.labels.id(to)));
      }
    }
  }
  return paths;
}

}  // namespace

NamedRequest named_request(const Json& request) {
  Document document;
  document.read(request.dump());
  return read_request(document.root());
}

Json json_of(const Snapshot& snapshot) { return Json::parse(snapshot_json(snapshot)); }

CarriedOutRequest::CarriedOutRequest(const Json& account, const Json& request)
    : before_(snapshot_of(account)),
      after_(snapshot_of(account)),
      names_(named_request(request)),
      table_(shipped_table(default_table_name)),
      decider_(table_),
      request_(resolve(names_, before_)),
      outcome_(act_on_snapshot(decider_, names_, request_, after_)) {}

std::string CarriedOutRequest::created() const {
  std::string text;
  for (const CreatedGroup& group : outcome_.created) {
    text.append(text.empty() ? "" : " ").append(text_of(group.role)).append(":" + group.name);
  }
  return text;
}

std::string CarriedOutRequest::attached(HostKind host) const {
  for (const AttachedGroups& attached : outcome_.attached) {
    if (attached.host == host) {
      std::string text;
      for (const ListedGroup& group : attached.groups) {
        text.append(text.empty() ? "" : " ").append(group.text);
      }
      return text;
    }
  }
  return "-";
}

std::string CarriedOutRequest::obstacles() const {
  std::string text;
  for (std::size_t i = 0; i < outcome_.plan.obstacles.size(); ++i) {
    if (outcome_.plan.obstacles.test(i)) {
      text.append(text.empty() ? "" : " ").append(words_of<Obstacle>[i]);
    }
  }
  return text;
}

bool CarriedOutRequest::is_unchanged() const { return json_of(before_) == json_of(after_); }

bool CarriedOutRequest::connects() const {
  return reach_as_requested(after_.network, outcome_.again).result == Reachability::reachable;
}

bool CarriedOutRequest::is_listed() const {
  return is_listed_as_requested(after_.network, table_.readings(), outcome_.again);
}

// Asked of the snapshot as it is written and read again.
Action CarriedOutRequest::asked(const Json& account) const {
  NamedRequest again = names_;
  again.create_function = false;
  if (again.proxy_mode == ProxyMode::create) {
    again.proxy_mode = ProxyMode::existing;
    again.proxy = outcome_.new_proxy;
  }
  const Snapshot snapshot = snapshot_of(account);
  const Decision decision = decide(snapshot.network, resolve(again, snapshot), table_);
  check(decision.verdict == Verdict::decided, "a carried out request is decided again");
  return decision.action;
}

Action CarriedOutRequest::asked_again() const { return asked(json_of(after_)); }

Action CarriedOutRequest::asked_after_settling() const {
  Snapshot settled = after_;
  Settling().settle(settled.network);
  return asked(json_of(settled));
}

std::set<std::string> CarriedOutRequest::opened() const {
  std::set<std::string> paths = open_paths(after_);
  for (const std::string& path : open_paths(before_)) {
    paths.erase(path);
  }
  return paths;
}

bool CarriedOutRequest::takes_fresh_names() const {
  const Json before = json_of(before_);
  for (const Json& group : before["SecurityGroups"]) {
    for (const CreatedGroup& created : outcome_.created) {
      if (group["GroupName"] == created.name) {
        return false;
      }
    }
  }
  return true;
}

bool CarriedOutRequest::keeps_frame() const {
  const Json before = json_of(before_);
  const Json after = json_of(after_);
  const std::map<std::string, std::pair<std::string, std::string>> changed = {
      {"Functions", {names_.function, "/VpcConfig/SecurityGroupIds"}},
      {"DBProxies", {names_.proxy, "/VpcSecurityGroupIds"}},
      {"DBClusters", {names_.cluster, "/VpcSecurityGroups"}}};
  for (const auto& [part, entries] : before.items()) {
    if (part == "DBProxyTargets") {
      for (const auto& [proxy, targets] : entries.items()) {
        if (!has_grown(targets, after[part][proxy])) {
          return false;
        }
      }
      continue;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto touched = changed.find(part);
      const bool may_grow = touched != changed.end() &&
                            std::any_of(entries[i].begin(), entries[i].end(), [&](const Json& id) {
                              return id == touched->second.first;
                            });
      const bool is_kept = may_grow
                               ? differ_only_by_growth(entries[i], after[part][i],
                                                       Json::json_pointer(touched->second.second))
                               : entries[i] == after[part][i];
      if (!is_kept) {
        return false;
      }
    }
  }
  return true;
}

Json with_neighbours(Json account) {
  account["SecurityGroups"].push_back(group("sg-other", "other"));
  account["Functions"].push_back(
      {{"FunctionName", "batch"},
       {"VpcConfig", {{"VpcId", "vpc-1"}, {"SecurityGroupIds", {"sg-other"}}}}});
  account["Functions"].push_back(
      {{"FunctionName", "shared"},
       {"VpcConfig", {{"VpcId", "vpc-1"}, {"SecurityGroupIds", {"sg-default"}}}}});
  Json cluster = account["DBClusters"][0];
  cluster["DBClusterIdentifier"] = "archive";
  cluster["DBClusterArn"] = "arn:aws:rds:eu-west-1:111122223333:cluster:archive";
  cluster["DBClusterMembers"] = Json::array();
  cluster["VpcSecurityGroups"] = {{{"VpcSecurityGroupId", "sg-default"}}};
  account["DBClusters"].push_back(cluster);
  return account;
}

Json unconnected(Json account) {
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["DBClusters"][0]["VpcSecurityGroups"] = {
      {{"VpcSecurityGroupId", "sg-default"}, {"Status", "active"}}};
  account["SecurityGroups"] = {group("sg-default", "default")};
  if (account.contains("DBProxies") && !account["DBProxies"].empty()) {
    account["DBProxies"][0]["VpcSecurityGroupIds"] = {"sg-default"};
    account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  }
  return with_neighbours(account);
}

Json request_for_new_proxy() {
  Json request = direct_request();
  request["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:aws:secretsmanager:secret"}};
  return request;
}

Json for_new_function(Json request) {
  request["FunctionName"] = "brand-new";
  request["CreateFunction"] = true;
  return request;
}

}  // namespace connectsim::tests
