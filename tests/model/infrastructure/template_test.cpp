// CloudFormation, SAM and CDK: intrinsic functions, defaults of AWS, several templates together.
#include <algorithm>

#include "model/infrastructure/template_functions.h"
#include "model/snapshots/load_snapshot.h"
#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

Snapshot deployed(const std::vector<SavedFile>& files) {
  return load_snapshot(files, {}, Keep::ids);
}

std::string problem_of(const SavedFile& file) {
  try {
    deployed({file});
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

constexpr const char* shop = R"(AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Port: {Type: Number, Default: 3307}
  Environment: {Type: String, Default: prod}
  AppGroup: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Environment, prod]
  IsTest: !Not [Condition: IsProd]
Mappings:
  Net: {prod: {range: 10.9.0.0/16}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !FindInMap [Net, !Ref Environment, range]}}
  SubnetA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [0, !GetAZs ""]
      CidrBlock: !Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
  LambdaGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupName: lambda-rds-1
      VpcId: !Ref Vpc
      SecurityGroupEgress:
        - !If
          - IsProd
          - {IpProtocol: TCP, FromPort: !Ref Port, ToPort: !Ref Port,
             DestinationSecurityGroupId: !GetAtt DbGroup.GroupId}
          - !Ref AWS::NoValue
        - !If [IsTest, {IpProtocol: "-1", CidrIp: 0.0.0.0/0}, !Ref "AWS::NoValue"]
  DbGroup:
    Type: AWS::EC2::SecurityGroup
    Properties: {GroupDescription: db, VpcId: !Ref Vpc}
  DbIn:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !Ref DbGroup
      IpProtocol: 6
      FromPort: !Ref Port
      ToPort: !Ref Port
      SourceSecurityGroupId: !Ref LambdaGroup
  OnlyInTest:
    Type: AWS::EC2::SecurityGroup
    Condition: IsTest
    Properties: {VpcId: !Ref Vpc}
  Subnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties: {SubnetIds: [!Ref SubnetA]}
  Cluster:
    Type: AWS::RDS::DBCluster
    Properties:
      DBClusterIdentifier: !Sub "Orders-${Environment}"
      Engine: aurora-postgresql
      MasterUserPassword: hunter2
      DBSubnetGroupName: !Ref Subnets
      VpcSecurityGroupIds: [!Ref DbGroup]
  Writer:
    Type: AWS::RDS::DBInstance
    Properties: {DBClusterIdentifier: !Ref Cluster, DBInstanceClass: db.r5.large}
  Proxy:
    Type: AWS::RDS::DBProxy
    Properties:
      DBProxyName: front
      EngineFamily: POSTGRESQL
      VpcSubnetIds: [!Ref SubnetA]
      VpcSecurityGroupIds: [!Ref DbGroup]
  Targets:
    Type: AWS::RDS::DBProxyTargetGroup
    Properties: {DBProxyName: !Ref Proxy, DBClusterIdentifiers: [!Ref Cluster]}
  Function:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: checkout
      VpcConfig: {SecurityGroupIds: [!Ref LambdaGroup, !Ref AppGroup], SubnetIds: [!Ref SubnetA]}
  Helper: {Type: AWS::Lambda::Function, Properties: {Handler: index.handler}}
)";

constexpr const char* shop_answers = R"({
  "Vpcs": [{"VpcId": "Vpc", "CidrBlock": "10.9.0.0/16"}],
  "Subnets": [{"SubnetId": "SubnetA", "VpcId": "Vpc", "CidrBlock": "10.9.1.0/24",
               "AvailabilityZone": "${AWS::Region}[0]"}],
  "SecurityGroups": [
    {"GroupId": "LambdaGroup", "GroupName": "lambda-rds-1", "VpcId": "Vpc",
     "IpPermissionsEgress": [{"IpProtocol": "tcp", "FromPort": 3307, "ToPort": 3307,
       "UserIdGroupPairs": [{"GroupId": "DbGroup"}]}]},
    {"GroupId": "DbGroup", "VpcId": "Vpc",
     "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3307, "ToPort": 3307,
       "UserIdGroupPairs": [{"GroupId": "LambdaGroup"}]}],
     "IpPermissionsEgress": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}],
  "DBSubnetGroups": [{"DBSubnetGroupName": "Subnets", "VpcId": "Vpc",
                      "Subnets": [{"SubnetIdentifier": "SubnetA"}]}],
  "DBClusters": [{"DBClusterIdentifier": "orders-prod", "Engine": "aurora-postgresql",
    "Port": 5432, "DBSubnetGroup": "Subnets",
    "DBClusterMembers": [{"DBInstanceIdentifier": "Writer"}],
    "VpcSecurityGroups": [{"VpcSecurityGroupId": "DbGroup", "Status": "active"}]}],
  "DBInstances": [{"DBInstanceIdentifier": "Writer", "DBClusterIdentifier": "orders-prod",
                   "DBInstanceClass": "db.r5.large", "DBInstanceStatus": "available"}],
  "DBProxies": [{"DBProxyName": "front", "EngineFamily": "POSTGRESQL", "VpcId": "Vpc",
                 "VpcSecurityGroupIds": ["DbGroup"], "VpcSubnetIds": ["SubnetA"]}],
  "DBProxyTargets": {"front": [{"Type": "TRACKED_CLUSTER", "RdsResourceId": "orders-prod"},
    {"Type": "RDS_INSTANCE", "RdsResourceId": "Writer", "TargetHealth": {"State": "AVAILABLE"}}]},
  "Functions": [{"FunctionName": "checkout", "VpcConfig": {"VpcId": "Vpc",
     "SecurityGroupIds": ["LambdaGroup", "${AppGroup}"], "SubnetIds": ["SubnetA"]}},
     {"FunctionName": "Helper"}]})";

TEST_CASE("a template is what AWS answers once it is deployed", "[M-1][I-1]") {
  CHECK(graph_text(deployed({{"shop.yaml", shop}})) == graph_text(snapshot_of(shop_answers)));
}

TEST_CASE("a parameter takes a given value, and then another branch", "[M-1]") {
  const std::string given = R"([{"ParameterKey":"Environment","ParameterValue":"test"},
                                {"ParameterKey":"AppGroup","ParameterValue":"sg-7"}])";
  const Snapshot snapshot = deployed({{"shop.yaml", shop}, {"parameters.json", given}});
  CHECK(vertex_of(snapshot, VertexKind::cluster, "orders-test") != no_vertex);
  CHECK(vertex_of(snapshot, VertexKind::group, "OnlyInTest") != no_vertex);
  CHECK(vertex_of(snapshot, VertexKind::unknown_group, "sg-7") != no_vertex);
}

TEST_CASE("exports, outputs and nested stacks wire templates that are given together", "[M-1]") {
  const SavedFile network{"network.template.json", R"({"Resources":{
     "G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":"vpc-1","GroupName":"a"}},
     "H":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":"vpc-1","GroupName":"b"}},
     "Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":
       "https://s3/bucket/inner.template.json","Parameters":{"Group":{"Ref":"H"}}}}},
    "Outputs":{"E":{"Value":{"Fn::GetAtt":["G","GroupId"]},"Export":{"Name":
       {"Fn::Sub":"${AWS::StackName}-group"}}},"Shared":{"Value":{"Ref":"H"}}}})"};
  const SavedFile app{"app.json", R"({"Parameters":{"Shared":{"Type":"String"},"Stack":
     {"Type":"String"}},"Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{
     "VpcConfig":{"SubnetIds":["subnet-1"],"SecurityGroupIds":[
       {"Fn::ImportValue":{"Fn::Sub":"${Stack}-group"}},{"Ref":"Shared"}]}}}}})"};
  const SavedFile inner{"inner.template.json", R"({"Parameters":{"Group":{"Type":"String"}},
     "Resources":{"N":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":
       {"SubnetIds":["subnet-1"],"SecurityGroupIds":[{"Ref":"Group"}]}}}}})"};
  const Snapshot snapshot = deployed({network, app, inner});
  const auto groups_of = [&snapshot](std::string_view function) {
    std::string groups;
    const Network& graph = snapshot.network;
    for (const Edge edge : graph.out_edges(vertex_of(snapshot, VertexKind::function, function))) {
      groups += std::string(snapshot.labels.id(graph.edge(edge).target)) + " ";
    }
    return groups;
  };
  CHECK(groups_of("F") == "H G ");
  CHECK(groups_of("N") == "H ");
}

TEST_CASE("a parameter of a type of ids is wired to the only such output, and told", "[M-1]") {
  const SavedFile network{"network.yaml", R"(AWSTemplateFormatVersion: '2010-09-09'
Resources:
  G: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref V}}
  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, CidrBlock: 10.0.1.0/24}}
  T: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, CidrBlock: 10.0.2.0/24}}
Outputs:
  group: {Value: !GetAtt G.GroupId}
  one: {Value: !Ref S}
  two: {Value: !Ref T}
)"};
  const SavedFile app{"app.yaml", R"(AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  LambdaGroup: {Type: "AWS::EC2::SecurityGroup::Id"}
  Subnets: {Type: List<AWS::EC2::Subnet::Id>}
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties: {VpcConfig: {SecurityGroupIds: [!Ref LambdaGroup], SubnetIds: !Ref Subnets}}
)"};
  const Snapshot snapshot = deployed({network, app});
  const Vertex function = vertex_of(snapshot, VertexKind::function, "F");
  const OutEdges groups = snapshot.network.out_edges(function);
  REQUIRE(!groups.empty());
  CHECK(snapshot.labels.id(snapshot.network.edge(*groups.begin()).target) == "G");
  CHECK(snapshot.network.vertex(function).subnets == Known::yes);
  CHECK(std::find(snapshot.warnings.begin(), snapshot.warnings.end(),
                  "LambdaGroup of app.yaml is taken for G, which another template "
                  "gives") != snapshot.warnings.end());
}

TEST_CASE("SAM adds its globals to a function's own lists", "[M-1]") {
  const Snapshot snapshot = deployed({{"sam.yaml", R"(AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals: {Function: {VpcConfig: {SecurityGroupIds: [sg-1], SubnetIds: [subnet-1]}}}
Resources:
  F: {Type: AWS::Serverless::Function, Properties: {VpcConfig: {SecurityGroupIds: [sg-2]}}}
)"}});
  CHECK(graph_text(snapshot) == graph_text(snapshot_of(R"({"Functions":[{"FunctionName":"F",
    "VpcConfig":{"SecurityGroupIds":["sg-1","sg-2"],"SubnetIds":["subnet-1"]}}]})")));
}

TEST_CASE("a name that only the deployment makes is no managed name, or unknown", "[N-1][I-1]") {
  CHECK(may_be_managed_name("rds-lambda-1"));
  CHECK(may_be_managed_name("${Name}"));
  CHECK(may_be_managed_name("rds-lambda-${Number}"));
  CHECK(may_be_managed_name("${Prefix}-12"));
  CHECK(may_be_managed_name("rds-${X}lambda-1"));
  CHECK_FALSE(may_be_managed_name("${AWS::StackName}-database-sg"));
  CHECK_FALSE(may_be_managed_name("shop-${Number}"));
  CHECK_FALSE(may_be_managed_name("rds-lambda-1-${Number}-x"));
  const Snapshot snapshot = deployed({{"t.yaml", R"(AWSTemplateFormatVersion: '2010-09-09'
Parameters: {Name: {Type: String}}
Resources:
  Named: {Type: AWS::EC2::SecurityGroup, Properties: {GroupName: !Ref Name, VpcId: vpc-1}}
  Plain: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: vpc-1}}
)"}});
  CHECK(vertex_of(snapshot, VertexKind::group, "Named") == no_vertex);
  CHECK(vertex_of(snapshot, VertexKind::group, "Plain") != no_vertex);
}

TEST_CASE("a template that is no YAML, or endless, ends in one line without its content", "[M-1]") {
  const std::string broken = problem_of(
      {"t.yaml", "AWSTemplateFormatVersion: 1\nResources:\n  A: {Password: 'hunter2\n  B: ]"});
  CHECK(broken.starts_with("t.yaml: line "));
  CHECK(broken.find("is no YAML") != std::string::npos);
  CHECK(broken.find("hunter2") == std::string::npos);
  std::string bomb = "AWSTemplateFormatVersion: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 9; ++j) {
      bomb += ", " + before;
    }
    bomb += "]\n";
  }
  CHECK(problem_of({"t.yaml", bomb + "Resources: {}\n"}) ==
        "t.yaml: holds more values than any template has");
}

}  // namespace
}  // namespace connectsim::tests
