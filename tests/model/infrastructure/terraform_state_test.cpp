// Terraform states of all versions hold what the same account's AWS CLI answers hold.
#include "model/infrastructure/infrastructure.h"
#include "model/snapshots/load_snapshot.h"
#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

Snapshot loaded(const std::string& text, const std::string& name = "terraform.tfstate") {
  return load_snapshot({{name, text}}, {}, Keep::ids);
}

std::string refusal(const std::string& text, const std::string& name = "file.json") {
  try {
    loaded(text, name);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string instance(const std::string& type, const std::string& name,
                     const std::string& attributes) {
  return R"({"mode":"managed","type":")" + type + R"(","name":")" + name +
         R"(","instances":[{"attributes":)" + attributes + "}]}";
}

std::string state_of(const std::string& resources) {
  return R"({"version":4,"terraform_version":"1.9.5","serial":1,"lineage":"a","resources":[)" +
         resources + "]}";
}

// A group each: inline rules, stand-alone rules of both kinds; and hosts of every kind.
const std::string resources = [] {
  std::string text;
  const auto add = [&text](const char* type, const char* name, const char* attributes) {
    text += (text.empty() ? "" : ",") + instance(type, name, attributes);
  };
  add("aws_vpc", "v", R"({"id":"vpc-1","cidr_block":"10.0.0.0/16"})");
  add("aws_subnet", "a",
      R"({"id":"subnet-1","vpc_id":"vpc-1","cidr_block":"10.0.1.0/24",
          "availability_zone":"eu-west-1a"})");
  add("aws_security_group", "app",
      R"({"id":"sg-1","name":"lambda-rds-1","vpc_id":"vpc-1","ingress":[],"egress":[]})");
  add("aws_security_group", "db",
      R"({"id":"sg-2","name":"rds-lambda-1","vpc_id":"vpc-1","egress":[{"protocol":"-1",
          "from_port":0,"to_port":0,"cidr_blocks":["0.0.0.0/0"],"self":false}],
          "ingress":[{"protocol":"tcp","from_port":3306,"to_port":3306,
          "security_groups":["sg-1","999999999999/sg-9"],"self":true,
          "prefix_list_ids":["pl-1"],"ipv6_cidr_blocks":["::/0"],
          "cidr_blocks":["10.1.0.0/16","10.2.0.0/16"]}]})");
  add("aws_vpc_security_group_egress_rule", "out",
      R"({"security_group_id":"sg-1","ip_protocol":"tcp","from_port":3306,"to_port":3306,
          "referenced_security_group_id":"sg-2"})");
  add("aws_security_group_rule", "icmp",
      R"({"security_group_id":"sg-1","type":"ingress","protocol":"6","from_port":0,"to_port":0,
          "cidr_blocks":["10.0.0.0/8"],"self":true,"source_security_group_id":"sg-1"})");
  add("aws_db_subnet_group", "s", R"({"name":"subnets","subnet_ids":["subnet-1"]})");
  add("aws_rds_cluster", "c",
      R"({"cluster_identifier":"orders","engine":"aurora-mysql","port":3306,"engine_mode":
          "provisioned","db_subnet_group_name":"subnets","cluster_members":[],
          "master_password":"hunter2","vpc_security_group_ids":["sg-2"],
          "serverlessv2_scaling_configuration":[]})");
  add("aws_rds_cluster_instance", "i",
      R"({"identifier":"orders-1","cluster_identifier":"orders","instance_class":"db.r5.large"})");
  add("aws_db_proxy", "p",
      R"({"name":"front","engine_family":"MYSQL","vpc_security_group_ids":["sg-2"],
          "vpc_subnet_ids":["subnet-1"]})");
  add("aws_db_proxy_target", "t",
      R"({"db_proxy_name":"front","db_cluster_identifier":"orders","type":"TRACKED_CLUSTER"})");
  add("aws_lambda_function", "f",
      R"({"function_name":"checkout","vpc_config":[{"security_group_ids":["sg-1"],
          "subnet_ids":["subnet-1"],"vpc_id":"vpc-1"}]})");
  add("aws_lambda_function", "g", R"({"function_name":"plain","vpc_config":[]})");
  return text;
}();

constexpr const char* answers = R"({
  "Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16"}],
  "Subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-1", "CidrBlock": "10.0.1.0/24",
               "AvailabilityZone": "eu-west-1a"}],
  "SecurityGroups": [
    {"GroupId": "sg-1", "GroupName": "lambda-rds-1", "VpcId": "vpc-1",
     "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 0, "ToPort": 0,
       "IpRanges": [{"CidrIp": "10.0.0.0/8"}], "UserIdGroupPairs": [{"GroupId": "sg-1"}]}],
     "IpPermissionsEgress": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306,
       "UserIdGroupPairs": [{"GroupId": "sg-2"}]}]},
    {"GroupId": "sg-2", "GroupName": "rds-lambda-1", "VpcId": "vpc-1",
     "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306,
       "IpRanges": [{"CidrIp": "10.1.0.0/16"}, {"CidrIp": "10.2.0.0/16"}],
       "Ipv6Ranges": [{"CidrIpv6": "::/0"}], "PrefixListIds": [{"PrefixListId": "pl-1"}],
       "UserIdGroupPairs": [{"GroupId": "sg-1"}, {"GroupId": "sg-9", "UserId": "999999999999"},
                            {"GroupId": "sg-2"}]}],
     "IpPermissionsEgress": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}],
  "DBSubnetGroups": [{"DBSubnetGroupName": "subnets", "VpcId": "vpc-1",
                      "Subnets": [{"SubnetIdentifier": "subnet-1"}]}],
  "DBClusters": [{"DBClusterIdentifier": "orders", "Engine": "aurora-mysql", "Port": 3306,
    "DBSubnetGroup": "subnets", "DBClusterMembers": [{"DBInstanceIdentifier": "orders-1"}],
    "VpcSecurityGroups": [{"VpcSecurityGroupId": "sg-2", "Status": "active"}]}],
  "DBInstances": [{"DBInstanceIdentifier": "orders-1", "DBClusterIdentifier": "orders",
                   "DBInstanceClass": "db.r5.large"}],
  "DBProxies": [{"DBProxyName": "front", "EngineFamily": "MYSQL", "VpcId": "vpc-1",
                 "VpcSecurityGroupIds": ["sg-2"], "VpcSubnetIds": ["subnet-1"]}],
  "DBProxyTargets": {"front": [{"Type": "TRACKED_CLUSTER", "RdsResourceId": "orders"},
                               {"Type": "RDS_INSTANCE", "RdsResourceId": "orders-1"}]},
  "Functions": [
    {"FunctionName": "checkout", "VpcConfig": {"SecurityGroupIds": ["sg-1"],
     "SubnetIds": ["subnet-1"], "VpcId": "vpc-1"}},
    {"FunctionName": "plain"}]})";

TEST_CASE("a state of version 4 holds what the AWS answers hold", "[M-1]") {
  CHECK(graph_text(loaded(state_of(resources))) == graph_text(snapshot_of(answers)));
}

TEST_CASE("what terraform show -json prints of a state is the same, in modules, too", "[M-1]") {
  const std::string state = R"({"format_version":"1.0","terraform_version":"1.9.5","values":
    {"root_module":{"child_modules":[{"address":"module.all","resources":[
      {"address":"module.all.aws_security_group.g","mode":"managed","type":"aws_security_group",
       "name":"g","values":{"id":"sg-1","name":"rds-lambda-1","vpc_id":"vpc-1"}}]}]}}})";
  CHECK(graph_text(loaded(state)) == graph_text(snapshot_of(R"({"SecurityGroups":[
    {"GroupId":"sg-1","GroupName":"rds-lambda-1","VpcId":"vpc-1"}]})")));
}

TEST_CASE("the flat attributes of version 3 are read", "[M-1]") {
  const std::string state = R"({"version":3,"terraform_version":"0.11.14","modules":[
    {"path":["root","net"],"resources":{"aws_security_group.db.0":{"type":"aws_security_group",
     "primary":{"id":"sg-2","attributes":{"id":"sg-2","name":"rds-lambda-1","vpc_id":"vpc-1",
     "egress.#":"0","ingress.#":"1","ingress.77.protocol":"tcp","ingress.77.from_port":"3306",
     "ingress.77.to_port":"3306","ingress.77.self":"true","ingress.77.cidr_blocks.#":"1",
     "ingress.77.cidr_blocks.0":"10.0.0.0/8","ingress.77.security_groups.#":"1",
     "ingress.77.security_groups.5":"sg-1","tags.%":"1","tags.Name":"x"}}}}}]})";
  CHECK(graph_text(loaded(state)) == graph_text(snapshot_of(R"({"SecurityGroups":[
    {"GroupId":"sg-2","GroupName":"rds-lambda-1","VpcId":"vpc-1","IpPermissions":[
     {"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,"IpRanges":[{"CidrIp":"10.0.0.0/8"}],
      "UserIdGroupPairs":[{"GroupId":"sg-1"},{"GroupId":"sg-2"}]}]}]})")));
}

TEST_CASE("instances of a cluster without a status are unknown, one of their own has one",
          "[M-1][I-1][R-4]") {
  const Snapshot snapshot = loaded(state_of(
      instance("aws_rds_cluster_instance", "i", R"({"identifier":"a","cluster_identifier":"c"})") +
      "," + instance("aws_db_instance", "j", R"({"identifier":"b","status":"available"})")));
  REQUIRE(snapshot.network.instance_count() == 2);
  CHECK(snapshot.network.instance(0).status == InstanceStatus::unknown);
  CHECK(snapshot.network.instance(1).status == InstanceStatus::available);
}

TEST_CASE("a cluster's empty list of members says nothing", "[M-1][I-1]") {
  const Snapshot snapshot = loaded(state_of(
      instance("aws_rds_cluster", "c", R"({"cluster_identifier":"c","cluster_members":[]})")));
  const Vertex cluster = vertex_of(snapshot, VertexKind::cluster, "c");
  CHECK(snapshot.network.cluster(cluster).members == Known::no);
  CHECK(snapshot.network.cluster(cluster).groups == Known::no);
}

TEST_CASE("formats that are known and not read say what to give instead", "[M-1]") {
  CHECK(refusal(R"({"version":2,"terraform_version":"0.6.0","modules":[]})") ==
        "file.json: is a Terraform state of version 2, and versions 3 and 4 are read; give what "
        "\"terraform show -json\" prints");
  CHECK(refusal(state_of("")) ==
        "file.json: is a Terraform state and makes nothing that is used (security groups, "
        "clusters, functions, ...)");
  CHECK(refusal(R"({"Records":[{"eventVersion":"1.08","eventSource":"rds.amazonaws.com"}]})")
            .find("is a CloudTrail file") != std::string::npos);
  CHECK(refusal("PK\x03\x04zip").find("is a packed file") != std::string::npos);
  for (const char* code :
       {"resource \"aws_vpc\" \"v\" {\n}\n", "# it\nmodule \"a\" {\n}\n", "variable \"x\" {}\n"}) {
    CHECK(refusal(code).find("is Terraform code (HCL)") != std::string::npos);
  }
  CHECK(refusal(R"({"serial":1,"lineage":"a","encrypted_data":"x","encryption_version":"v0"})")
            .find("is an encrypted OpenTofu state") != std::string::npos);
  CHECK(refusal("{\"@level\":\"info\",\"@message\":\"Terraform 1.9\"}\n{\"@level\":\"info\"}\n")
            .find("is the log of a Terraform run") != std::string::npos);
}

TEST_CASE("no secret of a state reaches an error or a document", "[M-1]") {
  const std::string broken = R"({"version":4,"terraform_version":"1","resources":[{"type":
    "aws_rds_cluster","values":{"master_password":"hunter2)";
  CHECK(refusal(broken).find("is not JSON") != std::string::npos);
  CHECK(refusal(broken).find("hunter2") == std::string::npos);
  const auto translated = translated_infrastructure({{"terraform.tfstate", state_of(resources)}});
  REQUIRE(translated);
  REQUIRE(translated->files.size() == 1);
  CHECK(translated->files[0].text.find("orders") != std::string::npos);
  CHECK(translated->files[0].text.find("hunter2") == std::string::npos);
}

TEST_CASE("items of AWS Config are AWS answers of another spelling", "[M-1]") {
  const std::string history = R"({"configurationItems":[
    {"resourceType":"AWS::EC2::SecurityGroup","resourceId":"sg-2","configurationItemCaptureTime":
     "2024-02-02","configuration":"{\"groupId\":\"sg-2\",\"groupName\":\"rds-lambda-1\",
     \"vpcId\":\"vpc-1\",\"ipPermissions\":[{\"ipProtocol\":\"tcp\",\"fromPort\":3306,
     \"toPort\":3306,\"ipRanges\":[\"10.0.0.0/8\"],\"ipv4Ranges\":[{\"cidrIp\":\"10.0.0.0/8\"}],
     \"ipv6Ranges\":[{\"cidrIpv6\":\"::/0\"}],\"userIdGroupPairs\":[{\"groupId\":\"sg-1\"}]}],
     \"ipPermissionsEgress\":[]}"},
    {"resourceType":"AWS::EC2::SecurityGroup","resourceId":"sg-2","configurationItemCaptureTime":
     "2023-02-02","configuration":{"groupId":"sg-2","groupName":"earlier","vpcId":"vpc-1"}},
    {"resourceType":"AWS::EC2::SecurityGroup","resourceId":"sg-3","configurationItemStatus":
     "ResourceDeleted","configuration":{"groupId":"sg-3"}},
    {"resourceType":"AWS::RDS::DBCluster","resourceId":"c","configuration":{
     "dBClusterIdentifier":"orders","engine":"aurora-mysql","port":3306,
     "vpcSecurityGroups":[{"vpcSecurityGroupId":"sg-2","status":"active"}]}},
    {"resourceType":"AWS::S3::Bucket","resourceId":"b","configuration":{"name":"b"}}]})";
  std::string one_line;
  for (const char character : history) {
    one_line += character == '\n' ? ' ' : character;
  }
  CHECK(graph_text(loaded(one_line)) == graph_text(snapshot_of(R"({"SecurityGroups":[
    {"GroupId":"sg-2","GroupName":"rds-lambda-1","VpcId":"vpc-1","IpPermissions":[
     {"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,"IpRanges":[{"CidrIp":"10.0.0.0/8"}],
      "Ipv6Ranges":[{"CidrIpv6":"::/0"}],"UserIdGroupPairs":[{"GroupId":"sg-1"}]}]}],
    "DBClusters":[{"DBClusterIdentifier":"orders","Engine":"aurora-mysql","Port":3306,
     "VpcSecurityGroups":[{"VpcSecurityGroupId":"sg-2","Status":"active"}]}]})")));
}

}  // namespace
}  // namespace connectsim::tests
