// The shapes in which AWS answers are saved, one case each.
#include "tests/model/answers/saved_files.h"
#include "tests/support/catch.h"

namespace connectsim::test {
namespace {

TEST_CASE("an answer of the command line is recognised by its list", "[M-1]") {
  const SavedAnswers answers = read_one(R"({"SecurityGroups":[{"GroupId":"sg-1"}]})");
  CHECK(count(answers, Part::security_groups) == 1);
  CHECK(answers.parts().has(Part::security_groups));
  CHECK_FALSE(answers.parts().has(Part::vpcs));
  CHECK(answers.parts().warnings.empty());
}

TEST_CASE("an empty list is known to be empty, an absent or null one is unknown", "[M-1][I-1]") {
  const SavedAnswers answers = read_one(R"({"SecurityGroups":[],"DBInstances":null})");
  CHECK(answers.parts().has(Part::security_groups));
  CHECK_FALSE(answers.parts().has(Part::db_instances));
}

TEST_CASE("a snapshot document holds all parts at once", "[M-1]") {
  const SavedAnswers answers = read_one(R"({
    "Vpcs":[{"VpcId":"vpc-1"}],"Subnets":[{"SubnetId":"subnet-1"}],
    "SecurityGroups":[{"GroupId":"sg-1"}],
    "SecurityGroupRules":[{"SecurityGroupRuleId":"sgr-1"}],
    "NetworkInterfaces":[{"NetworkInterfaceId":"eni-1"}],
    "DBSubnetGroups":[{"DBSubnetGroupName":"net"}],
    "DBClusters":[{"DBClusterIdentifier":"orders"}],
    "DBInstances":[{"DBInstanceIdentifier":"orders-1"}],
    "GlobalClusters":[{"GlobalClusterIdentifier":"world"}],
    "DBProxies":[{"DBProxyName":"p"}],
    "DBProxyTargetGroups":[{"DBProxyName":"p"}],
    "DBProxyTargets":{"p":[{"RdsResourceId":"orders-1"}],"q":[]},
    "Functions":[{"FunctionName":"checkout"}],
    "Caller":{"Actions":["rds:*"]}})");
  for (std::size_t part = 0; part < words_of<Part>.size(); ++part) {
    const auto expected = static_cast<Part>(part) != Part::prefix_lists &&
                          static_cast<Part>(part) != Part::security_group_vpc_associations;
    CHECK(answers.parts().has(static_cast<Part>(part)) == expected);
  }
  CHECK(targets_of(answers) == "p:1 q:0");
  CHECK(answers.parts().caller.find("Actions").size() == 1);
}

TEST_CASE("several documents are merged", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"a.json", R"({"SecurityGroups":[{"GroupId":"sg-1"}]})"},
                  {"b.json", R"({"SecurityGroups":[{"GroupId":"sg-2"}],"Vpcs":[]})"}});
  CHECK(texts(answers, Part::security_groups, "GroupId") == "sg-1 sg-2");
  CHECK(answers.parts().has(Part::vpcs));
}

TEST_CASE("single objects of get and changing calls are entries", "[M-1]") {
  CHECK(count(read_one(R"({"DBProxy":{"DBProxyName":"p"}})"), Part::db_proxies) == 1);
  CHECK(count(read_one(R"({"DBInstance":{"DBInstanceIdentifier":"i"}})"), Part::db_instances) == 1);
  CHECK(count(read_one(R"({"DBCluster":{"DBClusterIdentifier":"c"}})"), Part::db_clusters) == 1);
  CHECK(count(read_one(R"({"GlobalCluster":{"GlobalClusterIdentifier":"g"}})"),
              Part::global_clusters) == 1);
}

TEST_CASE("a function is found in get-function and in its bare configuration", "[M-1]") {
  const SavedAnswers got =
      read_one(R"({"Configuration":{"FunctionName":"f"},"Code":{"Location":"x"},"Tags":{}})");
  CHECK(texts(got, Part::functions, "FunctionName") == "f");
  CHECK(got.parts().warnings.empty());
  const SavedAnswers bare = read_one(
      R"({"FunctionName":"f","FunctionArn":"arn:aws:lambda:eu-west-1:111122223333:function:f"})");
  CHECK(texts(bare, Part::functions, "FunctionName") == "f");
}

TEST_CASE("the rules that an authorization answers are rules", "[M-1]") {
  const SavedAnswers answers = read_one(
      R"({"Return":true,"SecurityGroupRules":[{"SecurityGroupRuleId":"sgr-1","GroupId":"sg-1"}]})");
  CHECK(count(answers, Part::security_group_rules) == 1);
}

TEST_CASE("a single entry yields to a list that shows it too", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"one.json", R"({"Subnet":{"SubnetId":"a"}})"},
                  {"list.json", R"({"Subnets":[{"SubnetId":"a"},{"SubnetId":"b"}]})"}});
  CHECK(texts(answers, Part::subnets, "SubnetId") == "a b");
  CHECK(warnings_of(answers) == "left out what a list of the input shows too: one.json\n");
}

TEST_CASE("of a function that a list shows too, a single answer tells the State", "[A-8][M-1]") {
  const SavedAnswers answers =
      read_files({{"get.json", R"({"Configuration":{"FunctionName":"f","State":"Active"}})"},
                  {"list.json", R"({"Functions":[{"FunctionName":"f"},{"FunctionName":"g"}]})"}});
  CHECK(texts(answers, Part::functions, "FunctionName") == "f g");
  REQUIRE(answers.parts().single_functions.size() == 1);
  CHECK(answers.parts().single_functions[0].find("State").text() == "Active");
  CHECK(warnings_of(answers).empty());
}

TEST_CASE("bare targets belong to the proxy that the file's name tells", "[M-1]") {
  const std::string text = R"({"Targets":[{"RdsResourceId":"i","Type":"RDS_INSTANCE"}]})";
  CHECK(targets_of(read_files({{"a/rds-describe-db-proxy-targets.orders.json", text}})) ==
        "orders:1");
  CHECK(targets_of(read_files({{"Targets.orders-eu-west-1.json", text}})) == "orders-eu-west-1:1");
}

TEST_CASE("bare targets belong to the proxy that the folder's name tells", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"proxies.json", R"({"DBProxies":[{"DBProxyName":"a"},{"DBProxyName":"b"}]})"},
                  {"b/targets.json", R"({"Targets":[{"RdsResourceId":"i"}]})"}});
  CHECK(targets_of(answers) == "b:1");
}

TEST_CASE("bare targets belong to the only proxy there is", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"proxies.json", R"({"DBProxies":[{"DBProxyName":"a"}]})"},
                  {"targets.json", R"({"Targets":[{"RdsResourceId":"i"}]})"}});
  CHECK(targets_of(answers) == "a:1");
}

TEST_CASE("bare targets of nobody knows which proxy are an error that says what to do", "[M-1]") {
  CHECK(error_of(R"({"Targets":[{"RdsResourceId":"i"}]})") ==
        "answers.json: does not say whose Targets these are (no proxy is in the input); name the "
        "file describe-db-proxy-targets.<proxy>.json");
}

TEST_CASE("targets that a registration printed yield to described ones", "[M-1]") {
  const SavedFile proxies{"proxies.json", R"({"DBProxies":[{"DBProxyName":"a"}]})"};
  const SavedFile registered{"register.json",
                             R"({"DBProxyTargets":[{"RdsResourceId":"i"},{"RdsResourceId":"j"}]})"};
  const SavedFile described{"targets.a.json", R"({"Targets":[{"RdsResourceId":"i"}]})"};
  CHECK(targets_of(read_files({proxies, registered})) == "a:2");
  CHECK(targets_of(read_files({proxies, registered, described})) == "a:1");
}

TEST_CASE("targets and target groups of other services are not taken for a proxy's", "[M-1]") {
  const SavedAnswers answers = read_files(
      {{"groups.json", R"({"SecurityGroups":[]})"},
       {"events.json", R"({"Targets":[{"Id":"1","Arn":"arn:aws:lambda:x"}]})"},
       {"elb.json", R"({"TargetGroups":[{"TargetGroupArn":"a","TargetGroupName":"t"}]})"}});
  CHECK_FALSE(answers.parts().has(Part::db_proxy_targets));
  CHECK_FALSE(answers.parts().has(Part::db_proxy_target_groups));
  CHECK(warnings_of(answers) == "2 files hold nothing that is used: events.json, elb.json\n");
}

TEST_CASE("a bare list is recognised by the members of its elements", "[M-1]") {
  const auto part_of = [](const std::string& element) {
    const SavedAnswers answers = read_one("[" + element + "]");
    for (std::size_t part = 0; part < words_of<Part>.size(); ++part) {
      if (!answers.parts().of(static_cast<Part>(part)).empty()) {
        return static_cast<Part>(part);
      }
    }
    return Part::caller;
  };
  CHECK(part_of(R"({"GroupId":"sg-1","GroupName":"g","VpcId":"v"})") == Part::security_groups);
  CHECK(part_of(R"({"DBClusterIdentifier":"c","Engine":"aurora"})") == Part::db_clusters);
  CHECK(part_of(R"({"FunctionName":"f"})") == Part::functions);
  CHECK(part_of(R"({"DBProxyName":"p","EngineFamily":"MYSQL"})") == Part::db_proxies);
  CHECK(part_of(R"({"DBInstanceIdentifier":"i","DBInstanceStatus":"available",
                    "DBClusterIdentifier":"c","Engine":"aurora"})") == Part::db_instances);
  CHECK(part_of(R"({"SecurityGroupRuleId":"sgr-1","GroupId":"sg-1"})") ==
        Part::security_group_rules);
  CHECK(part_of(R"({"SubnetId":"s","VpcId":"v","CidrBlock":"10.0.0.0/24"})") == Part::subnets);
  CHECK(part_of(R"({"VpcId":"v","CidrBlock":"10.0.0.0/16"})") == Part::vpcs);
  CHECK(part_of(R"({"NetworkInterfaceId":"e","SubnetId":"s","VpcId":"v"})") ==
        Part::network_interfaces);
  CHECK(part_of(R"({"GlobalClusterIdentifier":"g","GlobalClusterMembers":[]})") ==
        Part::global_clusters);
  CHECK(part_of(R"({"DBSubnetGroupName":"n","VpcId":"v"})") == Part::db_subnet_groups);
  CHECK(part_of(R"({"DBProxyName":"p","TargetGroupName":"default"})") ==
        Part::db_proxy_target_groups);
}

TEST_CASE("a bare list of anything else is ignored with a note", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"groups.json", R"({"SecurityGroups":[]})"},
                  {"pairs.json", R"([{"UserId":"111122223333","GroupId":"sg-1"}])"}});
  CHECK(warnings_of(answers) ==
        "pairs.json: looks like the result of --query, which leaves out members; save whole "
        "answers\n");
  CHECK(error_of("[1,2]") ==
        "answers.json: looks like the result of --query, which leaves out members; save whole "
        "answers");
}

TEST_CASE("a recording is unwrapped", "[M-1]") {
  const SavedAnswers answers =
      read_one(R"({"status_code":200,"data":{"Vpcs":[{"VpcId":"vpc-1"}],"ResponseMetadata":{}}})");
  CHECK(count(answers, Part::vpcs) == 1);
  CHECK(answers.parts().warnings.empty());
}

TEST_CASE("a recorded error is reported, and is one when there is nothing else", "[M-1]") {
  const SavedFile failed{"x.json",
                         R"({"status_code":400,"data":{"Error":{"Code":"UnauthorizedOperation",
                            "Message":"You are not\nauthorized"}}})"};
  const std::string line = "x.json: recorded error UnauthorizedOperation: You are not authorized";
  CHECK(error_of_files({failed}) == line);
  const SavedAnswers answers = read_files({failed, {"y.json", R"({"Vpcs":[]})"}});
  CHECK(warnings_of(answers) == line + "\n");
}

TEST_CASE("a collector's flat file is read, with null for what is absent", "[M-1]") {
  const SavedAnswers answers = read_one(R"({"provider":"aws","collector_version":"0.14.0",
    "vpcs":[{"VpcId":"vpc-1"}],"subnets":[{"SubnetId":"s","Tags":null}],
    "security_groups":[{"GroupId":"sg-1"}],"network_interfaces":null,"instances":[]})");
  CHECK(count(answers, Part::vpcs) == 1);
  CHECK(count(answers, Part::subnets) == 1);
  CHECK(count(answers, Part::security_groups) == 1);
  CHECK_FALSE(answers.parts().has(Part::network_interfaces));
}

TEST_CASE("a collector's nested file is read", "[M-1]") {
  const SavedAnswers answers = read_one(R"({"vendor":"aws","result":true,"data":{"network":{
    "vpc":[{"VpcId":"vpc-1"}],"subnet":[],"securityGroup":[{"GroupId":"sg-1"}]}}})");
  CHECK(count(answers, Part::vpcs) == 1);
  CHECK(count(answers, Part::security_groups) == 1);
  CHECK(answers.parts().has(Part::subnets));
}

TEST_CASE("unknown members and times as objects are counted, not refused", "[M-1]") {
  const SavedAnswers answers = read_one(R"({"RouteTables":[],"DBClusters":[{
    "DBClusterIdentifier":"c","ClusterCreateTime":{"__class__":"datetime","year":2020}}]})");
  CHECK(count(answers, Part::db_clusters) == 1);
  CHECK(warnings_of(answers) == "1 member is not used: RouteTables\n");
}

TEST_CASE("unknown files are counted in one line", "[M-1]") {
  std::vector<SavedFile> files = {{"groups.json", R"({"SecurityGroups":[]})"}};
  for (const char* name : {"a.json", "b.json", "c.json", "d.json"}) {
    files.push_back({name, R"({"RouteTables":[]})"});
  }
  CHECK(warnings_of(read_files(files)) ==
        "4 files hold nothing that is used: a.json, b.json, c.json, ...\n");
}

}  // namespace
}  // namespace connectsim::test
