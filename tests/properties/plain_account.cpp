// Decides by plain sets what is listed (V-1, V-2), reachable (H-1) and numbered next (N-3).
#include "tests/properties/plain_account.h"

#include <algorithm>

namespace connectsim::tests {
namespace {

// n of "PREFIX-n"; -1 for another name.
int number_of(const std::string& name, const std::string& prefix) {
  const std::string digits = name.starts_with(prefix + "-") ? name.substr(prefix.size() + 1) : "";
  const bool is_number = !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
  return is_number ? std::stoi(digits) : -1;
}

}  // namespace

PlainAccount::PlainAccount(const Json& account) {
  for (const Json& group : account.at("SecurityGroups")) {
    names_[group.at("GroupId")] = group.at("GroupName");
    read_rules(group, false);
    read_rules(group, true);
  }
  for (const Json& function : account.at("Functions")) {
    const auto& ids = function.at("VpcConfig").at("SecurityGroupIds");
    groups_of_[function.at("FunctionName")] = {ids.begin(), ids.end()};
  }
  for (const Json& cluster : account.at("DBClusters")) {
    const std::string name = cluster.at("DBClusterIdentifier");
    ports_[name] = cluster.at("Port");
    for (const Json& membership : cluster.at("VpcSecurityGroups")) {
      groups_of_[name].insert(membership.at("VpcSecurityGroupId").get<std::string>());
    }
  }
  for (const Json& proxy : account.at("DBProxies")) {
    const std::string name = proxy.at("DBProxyName");
    ports_[name] = proxy.at("EngineFamily") == "MYSQL" ? 3306 : 5432;
    const auto& ids = proxy.at("VpcSecurityGroupIds");
    groups_of_[name] = {ids.begin(), ids.end()};
  }
}

void PlainAccount::read_rules(const Json& group, bool is_outbound) {
  for (const Json& permission : group.at(is_outbound ? "IpPermissionsEgress" : "IpPermissions")) {
    Rule rule;
    rule.is_outbound = is_outbound;
    rule.is_for_all_traffic = permission.at("IpProtocol") == "-1";
    rule.port = permission.value("FromPort", 0);
    std::vector<Rule>& rules = rules_[group.at("GroupId")];
    for (const Json& peer : permission.value("UserIdGroupPairs", Json::array())) {
      rule.peer = peer.at("GroupId");
      rules.push_back(rule);
    }
    if (!permission.value("IpRanges", Json::array()).empty()) {
      rule.peer.clear();
      rules.push_back(rule);
    }
  }
}

bool PlainAccount::is_listed(const std::string& function, const std::string& host) const {
  for (const std::string& id : groups_of_.at(function)) {
    const std::string& name = names_.at(id);
    if (number_of(name, "lambda-rds") < 0 && number_of(name, "lambda-rdsproxy") < 0) continue;
    const auto rules = rules_.find(id);
    if (rules == rules_.end()) continue;
    for (const Rule& rule : rules->second) {
      if (rule.is_outbound && !rule.is_for_all_traffic && rule.port == ports_.at(host) &&
          groups_of_.at(host).contains(rule.peer)) {
        return true;
      }
    }
  }
  return false;
}

bool PlainAccount::has_managed_group(const std::string& proxy) const {
  const auto& groups = groups_of_.at(proxy);
  return std::any_of(groups.begin(), groups.end(), [&](const std::string& id) {
    return number_of(names_.at(id), "rdsproxy-lambda") >= 0;
  });
}

bool PlainAccount::admits(const std::string& host, const std::string& other, int port,
                          bool is_outbound) const {
  for (const std::string& id : groups_of_.at(host)) {
    const auto rules = rules_.find(id);
    if (rules == rules_.end()) continue;
    for (const Rule& rule : rules->second) {
      if (rule.is_outbound == is_outbound && (rule.is_for_all_traffic || rule.port == port) &&
          (rule.peer.empty() || groups_of_.at(other).contains(rule.peer))) {
        return true;
      }
    }
  }
  return false;
}

bool PlainAccount::is_reachable(const std::string& from, const std::string& to) const {
  const int port = ports_.at(to);
  return admits(from, to, port, true) && admits(to, from, port, false);
}

int PlainAccount::next_number(const std::string& prefix) const {
  int largest = 0;
  for (const auto& [id, name] : names_) {
    largest = std::max(largest, number_of(name, prefix));
  }
  return largest + 1;
}

bool PlainAccount::has_name(const std::string& name) const {
  return std::any_of(names_.begin(), names_.end(),
                     [&](const auto& each) { return each.second == name; });
}

}  // namespace connectsim::tests
