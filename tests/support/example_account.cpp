#include "tests/support/example_account.h"

#include "model/json/document.h"
#include "model/scenario_request.h"
#include "model/snapshots/snapshot_json.h"
#include "model/text/check.h"
#include "simulator/decision/decide.h"

namespace connectsim::tests {

Json group(const std::string& id, const std::string& name) {
  return {{"GroupId", id},
          {"GroupName", name},
          {"VpcId", "vpc-1"},
          {"OwnerId", "111122223333"},
          {"Description", "made"},
          {"IpPermissions", Json::array()},
          {"IpPermissionsEgress", Json::array()}};
}

Json pair(int port, const std::string& peer) {
  return {{"IpProtocol", "tcp"},
          {"FromPort", port},
          {"ToPort", port},
          {"UserIdGroupPairs", {{{"GroupId", peer}, {"UserId", "111122223333"}}}}};
}

Json range(int port, const std::string& cidr) {
  return {{"IpProtocol", "tcp"},
          {"FromPort", port},
          {"ToPort", port},
          {"IpRanges", {{{"CidrIp", cidr}}}}};
}

Json direct_account() {
  Json compute = group("sg-l1", "lambda-rds-1");
  compute["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  Json database = group("sg-d1", "rds-lambda-1");
  database["IpPermissions"] = {pair(3306, "sg-l1")};
  Json account;
  account["SecurityGroups"] = {group("sg-default", "default"), compute, database};
  account["DBSubnetGroups"] = {{{"DBSubnetGroupName", "private"}, {"VpcId", "vpc-1"}}};
  account["DBClusters"] = {
      {{"DBClusterIdentifier", "orders"},
       {"DBClusterArn", "arn:aws:rds:eu-west-1:111122223333:cluster:orders"},
       {"Engine", "aurora-mysql"},
       {"EngineMode", "provisioned"},
       {"Port", 3306},
       {"DBSubnetGroup", "private"},
       {"VpcSecurityGroups", {{{"VpcSecurityGroupId", "sg-d1"}, {"Status", "active"}}}},
       {"DBClusterMembers", {{{"DBInstanceIdentifier", "orders-1"}}}}}};
  account["DBInstances"] = {{{"DBInstanceIdentifier", "orders-1"},
                             {"DBClusterIdentifier", "orders"},
                             {"DBInstanceClass", "db.r6g.large"},
                             {"DBInstanceStatus", "available"}}};
  account["Functions"] = {
      {{"FunctionName", "web"},
       {"VpcConfig",
        {{"VpcId", "vpc-1"}, {"SubnetIds", {"subnet-1"}}, {"SecurityGroupIds", {"sg-l1"}}}}}};
  account["DBProxies"] = Json::array();
  return account;
}

Json proxied_account() {
  Json account = direct_account();
  Json compute = group("sg-l1", "lambda-rdsproxy-1");
  compute["IpPermissionsEgress"] = {pair(3306, "sg-p1")};
  Json proxy = group("sg-p1", "rdsproxy-lambda-1");
  proxy["IpPermissions"] = {pair(3306, "sg-l1")};
  proxy["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  Json database = group("sg-d1", "rds-rdsproxy-1");
  database["IpPermissions"] = {pair(3306, "sg-p1")};
  account["SecurityGroups"] = {group("sg-default", "default"), compute, proxy, database};
  account["DBProxies"] = {{{"DBProxyName", "px"},
                           {"EngineFamily", "MYSQL"},
                           {"VpcId", "vpc-1"},
                           {"Status", "available"},
                           {"VpcSecurityGroupIds", {"sg-p1"}}}};
  account["DBProxyTargets"]["px"] = {{{"RdsResourceId", "orders"}, {"Type", "TRACKED_CLUSTER"}},
                                     {{"RdsResourceId", "orders-1"},
                                      {"TrackedClusterId", "orders"},
                                      {"Type", "RDS_INSTANCE"},
                                      {"TargetHealth", {{"State", "AVAILABLE"}}}}};
  return account;
}

Json direct_request() { return {{"DBClusterIdentifier", "orders"}, {"FunctionName", "web"}}; }

Json proxied_request() {
  Json request = direct_request();
  request["Proxy"] = {{"Mode", "existing"}, {"DBProxyName", "px"}};
  return request;
}

void add_dual_stack_subnet(Json& account) {
  account["Subnets"] = {{{"SubnetId", "subnet-1"},
                         {"VpcId", "vpc-1"},
                         {"CidrBlock", "10.0.1.0/24"},
                         {"Ipv6CidrBlockAssociationSet", {{{"Ipv6CidrBlock", "2001:db8::/64"}}}}}};
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-1"}}};
  account["Functions"][0]["VpcConfig"]["Ipv6AllowedForDualStack"] = true;
  account["DBClusters"][0]["NetworkType"] = "DUAL";
}

Json& group_with_id(Json& account, const std::string& id) {
  for (Json& candidate : account["SecurityGroups"]) {
    if (candidate["GroupId"] == id) {
      return candidate;
    }
  }
  check(false, "the example account has no such group");
  return account;
}

Snapshot snapshot_of(const Json& account) {
  Document document;
  document.read(account.dump());
  SnapshotParts parts;
  add_parts(document.root(), parts);
  Snapshot snapshot;
  SnapshotReader().read(parts, Keep::everything, snapshot);
  return snapshot;
}

Decision decision_of(const Json& account, const Json& request, const DecisionTable& table) {
  const Snapshot snapshot = snapshot_of(account);
  Document document;
  document.read(request.dump());
  const NamedRequest named = read_request(document.root());
  return decide(snapshot.network, resolve(named, snapshot), table);
}

Decision decision_with(const Json& account, const Json& request, const std::string& reading,
                       const std::string& value) {
  DecisionTable table = shipped_table(default_table_name);
  Readings readings = table.readings();
  set_reading(readings, reading, value);
  table.set_readings(readings);
  return decision_of(account, request, table);
}

std::string unmet_codes(const Decision& decision) {
  std::string codes;
  for (std::size_t i = 0; i < decision.unmet.size(); ++i) {
    if (decision.unmet.test(i)) {
      codes += (codes.empty() ? "" : ", ");
      codes += words_of<Requirement>[i];
    }
  }
  return codes;
}

}  // namespace connectsim::tests
