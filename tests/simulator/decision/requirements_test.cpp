#include "simulator/decision/requirements.h"

#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

std::string unmet(const Json& account, const Json& request) {
  return unmet_codes(decision_of(account, request));
}

bool has_note(const Decision& decision, Note note) {
  return decision.notes.test(static_cast<std::size_t>(note));
}

bool is_unknown(const Decision& decision, UnknownFact fact) {
  for (const Unknown& unknown : decision.unknown) {
    if (unknown.fact == fact) {
      return true;
    }
  }
  return false;
}

TEST_CASE("the function must be in the cluster's VPC", "[R-1]") {
  Json account = direct_account();
  Json& vpc_config = account["Functions"][0]["VpcConfig"];
  SECTION("without a VpcConfig it is in none") {
    account["Functions"][0].erase("VpcConfig");
    CHECK(unmet(account, direct_request()) == "function-not-in-a-vpc");
  }
  SECTION("an empty one means the same") {
    vpc_config = {{"SubnetIds", Json::array()}, {"SecurityGroupIds", Json::array()}, {"VpcId", ""}};
    CHECK(unmet(account, direct_request()) == "function-not-in-a-vpc");
  }
  SECTION("and null too") {
    vpc_config = nullptr;
    CHECK(unmet(account, direct_request()) == "function-not-in-a-vpc");
  }
  SECTION("another VPC, also one that the snapshot does not hold") {
    vpc_config["VpcId"] = "vpc-2";
    CHECK(unmet(account, direct_request()) == "function-in-another-vpc");
  }
  SECTION("a function that is to be created starts in the right one") {
    Json request = direct_request();
    request["FunctionName"] = "brand-new";
    request["CreateFunction"] = true;
    CHECK(unmet(account, request).empty());
  }
}

TEST_CASE("the cluster's VPC is its subnet group's, else a member's, else its groups'", "[R-1]") {
  Json account = direct_account();
  const std::string other = "vpc-2";
  account["Functions"][0]["VpcConfig"]["VpcId"] = other;
  account["DBInstances"][0]["DBSubnetGroup"] = {{"DBSubnetGroupName", "x"}, {"VpcId", other}};
  CHECK(unmet(account, direct_request()) == "function-in-another-vpc");  // subnet group: vpc-1
  account.erase("DBSubnetGroups");
  CHECK(unmet(account, direct_request()).empty());  // member: vpc-2
  account["DBInstances"][0].erase("DBSubnetGroup");
  CHECK(unmet(account, direct_request()) == "function-in-another-vpc");  // groups: vpc-1
  account["DBClusters"][0]["VpcSecurityGroups"] = Json::array();
  const Decision decision = decision_of(account, direct_request());
  CHECK(decision.verdict != Verdict::refused);
  CHECK(is_unknown(decision, UnknownFact::cluster_vpc));
}

TEST_CASE("serverless clusters are refused, version 2 by reading", "[R-2]") {
  Json account = direct_account();
  Json& cluster = account["DBClusters"][0];
  bool is_v1 = false;
  SECTION("engine mode") {
    cluster["EngineMode"] = "serverless";
    is_v1 = true;
  }
  SECTION("a version 2 scaling configuration") {
    cluster["ServerlessV2ScalingConfiguration"] = {{"MinCapacity", 0.5}, {"MaxCapacity", 2.0}};
  }
  SECTION("a member of class db.serverless") {
    account["DBInstances"][0]["DBInstanceClass"] = "db.serverless";
  }
  CHECK(unmet(account, direct_request()) == "cluster-is-serverless");
  const Decision v1_only = decision_with(account, direct_request(), "serverless", "v1_only");
  CHECK((v1_only.verdict == Verdict::refused) == is_v1);
}

TEST_CASE("a cluster of a global database is refused", "[R-3]") {
  Json account = direct_account();
  const std::string arn = account["DBClusters"][0]["DBClusterArn"];
  SECTION("it says so itself") { account["DBClusters"][0]["GlobalClusterIdentifier"] = "world"; }
  SECTION("by its engine mode") { account["DBClusters"][0]["EngineMode"] = "global"; }
  SECTION("as a writer") {
    account["GlobalClusters"] = {
        {{"GlobalClusterIdentifier", "world"},
         {"GlobalClusterMembers", {{{"DBClusterArn", arn}, {"IsWriter", true}}}}}};
  }
  SECTION("as a reader") {
    account["GlobalClusters"] = {
        {{"GlobalClusterIdentifier", "world"},
         {"GlobalClusterMembers", {{{"DBClusterArn", "arn:other"}, {"Readers", {arn}}}}}}};
  }
  CHECK(unmet(account, direct_request()) == "cluster-is-in-a-global-database");
}

TEST_CASE("every member instance must be available; a missing one is unknown", "[R-4][I-1]") {
  Json account = direct_account();
  SECTION("one of them is not") {
    account["DBInstances"][0]["DBInstanceStatus"] = GENERATE("modifying", "backing-up", "stopped");
    CHECK(unmet(account, direct_request()) == "instance-not-available");
  }
  SECTION("not in the snapshot") {
    account.erase("DBInstances");
    const Decision decision = decision_of(account, direct_request());
    CHECK(decision.row == 1);
    CHECK(is_unknown(decision, UnknownFact::instance));
  }
}

TEST_CASE("of two instances the one that is not available counts, in either place", "[R-4]") {
  Json account = direct_account();
  account["DBClusters"][0]["DBClusterMembers"].push_back({{"DBInstanceIdentifier", "orders-2"}});
  account["DBInstances"].push_back(
      {{"DBInstanceIdentifier", "orders-2"}, {"DBInstanceStatus", "available"}});
  CHECK(unmet(account, direct_request()).empty());
  const std::size_t spoiled = GENERATE(0, 1);
  account["DBInstances"][spoiled]["DBInstanceStatus"] = "storage-optimization";
  CHECK(unmet(account, direct_request()) == "instance-not-available");
}

TEST_CASE("a cluster without instances is noted, one whose members are unknown is not",
          "[R-4][I-1]") {
  Json account = direct_account();
  CHECK_FALSE(has_note(decision_of(account, direct_request()), Note::cluster_without_instances));
  account["DBInstances"] = Json::array();
  account["DBClusters"][0]["DBClusterMembers"] = Json::array();
  Decision decision = decision_of(account, direct_request());
  CHECK(decision.row == 1);
  CHECK(has_note(decision, Note::cluster_without_instances));
  CHECK_FALSE(has_note(decision, Note::cluster_is_limitless));
  CHECK(decision.unknown.empty());
  account["DBClusters"][0]["ClusterScalabilityType"] = "limitless";
  CHECK(has_note(decision_of(account, direct_request()), Note::cluster_is_limitless));
  account["DBClusters"][0].erase("DBClusterMembers");
  account.erase("DBInstances");
  decision = decision_of(account, direct_request());
  CHECK_FALSE(has_note(decision, Note::cluster_without_instances));
  CHECK(is_unknown(decision, UnknownFact::cluster_members));
}

TEST_CASE("a proxy in any status is accepted, and noted unless it is available", "[R-7]") {
  Json account = proxied_account();
  const auto decided = [&] { return decision_of(account, proxied_request()); };
  account["DBProxies"][0]["Status"] = "available";
  CHECK_FALSE(has_note(decided(), Note::proxy_not_available));
  account["DBProxies"][0]["Status"] =
      GENERATE("creating", "modifying", "insufficient-resource-limits");
  CHECK(decided().row == 1);
  CHECK(has_note(decided(), Note::proxy_not_available));
  account["DBProxies"][0].erase("Status");
  CHECK_FALSE(has_note(decided(), Note::proxy_not_available));
}

TEST_CASE("each of the 22 permissions is missed when it alone is refused", "[R-5]") {
  for (std::size_t refused = 0; refused < listed_operation_count; ++refused) {
    Json account = direct_account();
    Json allowed = Json::array();
    for (std::size_t i = 0; i < operations.size(); ++i) {
      if (i != refused) {
        allowed.push_back(operations[i].action);
      }
    }
    account["Caller"]["Actions"] = allowed;
    const Decision decision = decision_of(account, direct_request());
    CAPTURE(operations[refused].action);
    CHECK(unmet_codes(decision) == "permission-missing");
    CHECK(decision.missing_permissions.count() == 1);
    CHECK(decision.missing_permissions.test(refused));
    CHECK(has_note(decision, Note::operation_misprinted) ==
          !operations[refused].as_printed.empty());
  }
}

TEST_CASE("permissions are asked for only when the snapshot says what the caller may do", "[R-5]") {
  Json account = direct_account();
  const Json everything = {"rds:*", "EC2:*", "lambda:*", "secretsmanager:*", "iam:*", "kms:*"};
  account["Caller"]["Actions"] = everything;
  CHECK(unmet(account, direct_request()).empty());

  account["Caller"]["Actions"] = {"rds:Describe*",    "ec2:*", "lambda:*",
                                  "secretsmanager:*", "iam:*", "kms:Describe?ey"};
  const Decision decision = decision_of(account, direct_request());
  CHECK(unmet_codes(decision) == "permission-missing");
  CHECK(decision.missing_permissions.count() == 4);
  CHECK(decision.notes.test(static_cast<std::size_t>(Note::operation_misprinted)));

  account["Caller"]["Actions"] = Json::array();
  CHECK(decision_of(account, direct_request()).missing_permissions.count() == 22);
}

TEST_CASE("the page's misprinted names do not grant the real operation", "[R-5]") {
  Json account = direct_account();
  account["Caller"]["Actions"] = {"rds:Describe*",        "rds:Modify*", "rds:CreateDBProxies",
                                  "rds:RegisterDBProxy*", "ec2:*",       "lambda:*",
                                  "secretsmanager:*",     "iam:*",       "kms:*"};
  const Decision decision = decision_of(account, direct_request());
  REQUIRE(decision.missing_permissions.count() == 1);
  CHECK(decision.missing_permissions.test(0));
  CHECK(operations[0].action == "rds:CreateDBProxy");
}

TEST_CASE("a proxy must be in the cluster's VPC", "[R-6]") {
  Json account = proxied_account();
  account["DBProxies"][0]["VpcId"] = "vpc-2";
  CHECK(unmet(account, proxied_request()) == "proxy-in-another-vpc");
  account["DBProxies"][0].erase("VpcId");
  CHECK(is_unknown(decision_of(account, proxied_request()), UnknownFact::proxy_vpc));
}

TEST_CASE("a new proxy needs a secret, or a name and a password", "[R-8]") {
  Json request = direct_request();
  const auto with = [&](Json proxy) {
    proxy["Mode"] = "new";
    request["Proxy"] = proxy;
    return unmet(direct_account(), request);
  };
  CHECK(with(Json::object()) == "proxy-credentials-missing");
  CHECK(with({{"Username", "admin"}}) == "proxy-credentials-missing");
  CHECK(with({{"CreateSecret", true}}) == "proxy-credentials-missing");
  CHECK(with({{"SecretArn", ""}}) == "proxy-credentials-missing");
  CHECK(with({{"SecretArn", "arn:aws:secretsmanager:x"}}).empty());
  CHECK(with({{"Username", "admin"}, {"Password", "x"}}).empty());
  CHECK(with({{"CreateSecret", true}, {"Username", "admin"}, {"Password", "x"}}).empty());
}

// The function stands in zone a; nothing is known of the cluster's zones yet.
Json account_with_zones() {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SubnetIds"] = {"subnet-a"};
  account["DBSubnetGroups"][0].erase("Subnets");
  for (const std::string zone : {"a", "b"}) {
    account["Subnets"].push_back({{"SubnetId", "subnet-" + zone},
                                  {"VpcId", "vpc-1"},
                                  {"AvailabilityZone", "eu-west-1" + zone}});
  }
  return account;
}

// The notes about zones, "none" without any.
std::string zone_notes(const Json& account) {
  const Decision decision = decision_of(account, direct_request());
  CHECK(decision.row == 1);
  std::string notes;
  for (const Note note : {Note::no_common_zone, Note::zone_without_instance}) {
    notes += has_note(decision, note) ? std::string(text_of(note)) : "";
  }
  return notes.empty() ? "none" : notes;
}

TEST_CASE("zones are those of the instances, not of the subnet group", "[R-9]") {
  Json account = account_with_zones();
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-a"}}};
  account["DBInstances"][0]["AvailabilityZone"] = "eu-west-1a";
  CHECK(zone_notes(account) == "none");
  account["DBInstances"][0]["AvailabilityZone"] = "eu-west-1b";
  CHECK(zone_notes(account) == "no-common-availability-zone");
  account["Functions"][0]["VpcConfig"]["SubnetIds"].push_back("subnet-b");
  CHECK(zone_notes(account) == "function-zone-without-instance");
}

TEST_CASE("without the zone of an instance nothing shows that none is in common", "[R-9]") {
  Json account = account_with_zones();
  CHECK(zone_notes(account) == "none");
  SECTION("the cluster's AvailabilityZones") {
    account["DBClusters"][0]["AvailabilityZones"] = {"eu-west-1b", "eu-west-1c"};
    CHECK(zone_notes(account) == "function-zone-without-instance");
    account["DBClusters"][0]["AvailabilityZones"].push_back("eu-west-1a");
    CHECK(zone_notes(account) == "none");
  }
  SECTION("the subnet group, as it prints its zones") {
    account["DBSubnetGroups"][0]["Subnets"] = {
        {{"SubnetIdentifier", "subnet-z"}, {"SubnetAvailabilityZone", {{"Name", "eu-west-1b"}}}}};
    CHECK(zone_notes(account) == "function-zone-without-instance");
  }
  SECTION("the subnet group, by its subnets") {
    account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-b"}}};
    CHECK(zone_notes(account) == "function-zone-without-instance");
  }
}

TEST_CASE("a function to be created is in the subnets of the cluster", "[R-9][A-6]") {
  Json account = account_with_zones();
  account["DBSubnetGroups"][0]["Subnets"] = {{{"SubnetIdentifier", "subnet-a"}},
                                             {{"SubnetIdentifier", "subnet-b"}}};
  Json request = direct_request();
  request["FunctionName"] = "new";
  request["CreateFunction"] = true;
  account["DBInstances"][0]["AvailabilityZone"] = "eu-west-1b";
  CHECK(has_note(decision_of(account, request), Note::zone_without_instance));
  account["DBSubnetGroups"][0]["Subnets"].erase(0);
  CHECK_FALSE(has_note(decision_of(account, request), Note::zone_without_instance));
}

TEST_CASE("with a subnet of the function unknown there is no note about zones", "[R-9][I-1]") {
  Json account = account_with_zones();
  account["DBInstances"][0]["AvailabilityZone"] = "eu-west-1b";
  SECTION("it is not in the snapshot") {
    account["Functions"][0]["VpcConfig"]["SubnetIds"].push_back("subnet-gone");
  }
  SECTION("it has no zone") { account["Subnets"][0].erase("AvailabilityZone"); }
  CHECK(zone_notes(account) == "none");
}

TEST_CASE("every unmet requirement is reported, not only the first", "[R-1][R-2][R-3][R-4]") {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["VpcId"] = "vpc-9";
  account["DBClusters"][0]["EngineMode"] = "serverless";
  account["DBClusters"][0]["GlobalClusterIdentifier"] = "world";
  account["DBInstances"][0]["DBInstanceStatus"] = "deleting";
  CHECK(unmet(account, direct_request()) ==
        "cluster-is-in-a-global-database, cluster-is-serverless, function-in-another-vpc, "
        "instance-not-available");
}

TEST_CASE("facts that the columns need and the snapshot lacks are listed", "[I-1]") {
  Json account = direct_account();
  UnknownFact expected = UnknownFact::security_groups;
  SECTION("an associated group") {
    account["Functions"][0]["VpcConfig"]["SecurityGroupIds"].push_back("sg-gone");
    expected = UnknownFact::associated_group;
  }
  SECTION("no groups at all") { account.erase("SecurityGroups"); }
  SECTION("the cluster's list of groups") {
    account["DBClusters"][0].erase("VpcSecurityGroups");
    expected = UnknownFact::cluster_groups;
  }
  SECTION("the function's list of groups") {
    account["Functions"][0]["VpcConfig"].erase("SecurityGroupIds");
    expected = UnknownFact::function_groups;
  }
  SECTION("the cluster's port") {
    account["DBClusters"][0].erase("Port");
    expected = UnknownFact::cluster_port;
  }
  SECTION("the cluster's members") {
    account["DBClusters"][0].erase("DBClusterMembers");
    account.erase("DBInstances");
    expected = UnknownFact::cluster_members;
  }
  CHECK(is_unknown(decision_of(account, direct_request()), expected));
}

}  // namespace
}  // namespace connectsim::tests
