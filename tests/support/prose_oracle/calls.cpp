// the API calls of a plan, in their order.
#include <utility>

#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

using nlohmann::json;

void add(std::vector<Call>& calls, const char* service, const char* operation, json parameters) {
  calls.push_back({service, operation, std::move(parameters)});
}

// One permission for each rule, as the new groups have them.
json permissions_of(const Group& group, bool outbound) {
  json permissions = json::array();
  for (const Rule& rule : group.rules) {
    if (rule.outbound != outbound) {
      continue;
    }
    json permission = {{"IpProtocol", "tcp"},
                       {"UserIdGroupPairs", json::array({{{"GroupId", rule.peer}}})}};
    if (rule.from_port && rule.to_port) {
      permission["FromPort"] = *rule.from_port;
      permission["ToPort"] = *rule.to_port;
    }
    permissions.push_back(permission);
  }
  return permissions;
}

// egress of all new groups first, then ingress.
void add_authorizations(const Applied& plan, bool outbound, std::vector<Call>& calls) {
  for (const CreatedGroup& created : plan.created) {
    const json permissions = permissions_of(created.group, outbound);
    if (!permissions.empty()) {
      add(calls, "ec2", outbound ? "AuthorizeSecurityGroupEgress" : "AuthorizeSecurityGroupIngress",
          {{"GroupId", created.group.id}, {"IpPermissions", permissions}});
    }
  }
}

void add_group_calls(const Applied& plan, std::vector<Call>& calls) {
  // `created` is in the order of A-6: compute, proxy, database.
  for (const CreatedGroup& created : plan.created) {
    add(calls, "ec2", "CreateSecurityGroup",
        {{"GroupName", created.group.name},
         {"Description", created.group.name},
         {"VpcId", created.group.vpc}});
  }
  add_authorizations(plan, true, calls);
  add_authorizations(plan, false, calls);
  // the IPv4 default egress.
  const json default_egress =
      json::array({{{"IpProtocol", "-1"}, {"IpRanges", json::array({{{"CidrIp", "0.0.0.0/0"}}})}}});
  for (const CreatedGroup& created : plan.created) {
    add(calls, "ec2", "RevokeSecurityGroupEgress",
        {{"GroupId", created.group.id}, {"IpPermissions", default_egress}});
  }
}

// A proxy signs in with a secret; a user name and password alone are put into a new one.
bool creates_secret(const Request& request) {
  return request.proxy_mode == ProxyMode::new_proxy &&
         (request.create_secret || request.secret_arn.empty());
}

// The role and policy let the proxy read the secret.
void add_new_proxy_calls(const Account& account, const Request& request, const Sides& sides,
                         const Applied& plan, std::vector<Call>& calls) {
  const std::string role = plan.new_proxy + "-role";
  const std::string policy = plan.new_proxy + "-policy";
  const std::string secret =
      creates_secret(request) ? "new:" + plan.new_proxy + "-secret" : request.secret_arn;
  add(calls, "iam", "CreateRole", {{"RoleName", role}});
  add(calls, "iam", "CreatePolicy", {{"PolicyName", policy}});
  add(calls, "iam", "AttachRolePolicy", {{"RoleName", role}, {"PolicyArn", "new:" + policy}});
  add(calls, "rds", "CreateDBProxy",
      {{"DBProxyName", plan.new_proxy},
       {"EngineFamily", engine_family_of(*sides.cluster)},
       {"Auth", json::array({{{"AuthScheme", "SECRETS"}, {"SecretArn", secret}}})},
       {"RoleArn", "new:" + role},
       {"VpcSubnetIds", subnets_of(account, *sides.cluster)},
       {"VpcSecurityGroupIds", plan.proxy_groups}});
}

// An existing proxy is modified only when the action gives it a group.
void add_proxy_calls(const Account& account, const Request& request, const Sides& sides,
                     const Applied& plan, std::vector<Call>& calls) {
  if (sides.proxy_mode == ProxyMode::none) {
    return;
  }
  const std::string name =
      sides.proxy_mode == ProxyMode::new_proxy ? plan.new_proxy : sides.proxy->name;
  if (sides.proxy_mode == ProxyMode::new_proxy) {
    add_new_proxy_calls(account, request, sides, plan, calls);
  } else if (plan.proxy_groups.size() > sides.proxy_groups.size()) {
    add(calls, "rds", "ModifyDBProxy",
        {{"DBProxyName", name}, {"SecurityGroups", plan.proxy_groups}});
  }
  if (plan.registers_targets) {
    add(calls, "rds", "RegisterDBProxyTargets",
        {{"DBProxyName", name}, {"DBClusterIdentifiers", json::array({sides.cluster->id})}});
  }
}

// a new function is made with its groups, for it could not be updated while it is made.
void add_function_call(const Request& request, const Sides& sides, const Applied& plan,
                       std::vector<Call>& calls) {
  const json vpc_config = {{"SubnetIds", sides.function.subnets},
                           {"SecurityGroupIds", plan.function_groups}};
  if (request.create_function) {
    add(calls, "lambda", "CreateFunction",
        {{"FunctionName", sides.function.name},
         {"Runtime", "nodejs18.x"},
         {"VpcConfig", vpc_config}});
  } else if (plan.function_groups.size() > sides.function_groups.size()) {
    add(calls, "lambda", "UpdateFunctionConfiguration",
        {{"FunctionName", sides.function.name}, {"VpcConfig", vpc_config}});
  }
}

}  // namespace

// Full group lists, existing and new; those that do not change are not sent.
std::vector<Call> calls_of(const Account& account, const Request& request, const Applied& plan) {
  const Sides sides = read_sides(account, request);
  std::vector<Call> calls;
  if (creates_secret(request)) {
    add(calls, "secretsmanager", "CreateSecret", {{"Name", plan.new_proxy + "-secret"}});
  }
  add_group_calls(plan, calls);
  add_proxy_calls(account, request, sides, plan, calls);
  add_function_call(request, sides, plan, calls);
  if (plan.cluster_groups.size() > sides.cluster_groups.size()) {
    add(calls, "rds", "ModifyDBCluster",
        {{"DBClusterIdentifier", sides.cluster->id}, {"VpcSecurityGroupIds", plan.cluster_groups}});
  }
  return calls;
}

}  // namespace prose_oracle
