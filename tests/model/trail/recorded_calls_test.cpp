#include "model/trail/recorded_calls.h"

#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

RecordedCalls read(const std::string& text) {
  Document document;
  document.read(text, "events.json");
  return read_recorded_calls(document.root());
}

const std::string group_event = R"({"eventSource": "ec2.amazonaws.com",
  "eventName": "CreateSecurityGroup", "eventTime": "2026-11-27T09:00:01Z",
  "userIdentity": {"userName": "planted-secret"}, "requestParameters":
    {"groupName": "lambda-rds-1", "groupDescription": "text", "vpcId": "vpc-1",
     "tagSpecificationSet": {"items": ["planted-secret"]}},
  "responseElements": {"groupId": "sg-1"}})";

TEST_CASE("an event keeps the parameters of its call that concern a connection", "[A-6]") {
  const RecordedCalls recorded = read("{\"Records\": [" + group_event + "]}");
  REQUIRE(recorded.calls.size() == 1);
  CHECK(recorded.event_count == 1);
  const RecordedCall& call = recorded.calls.front();
  CHECK(call.service == "ec2");
  CHECK(call.operation == "CreateSecurityGroup");
  CHECK(call.time == "2026-11-27T09:00:01Z");
  CHECK(call.made == "sg-1");
  CHECK(call.failure.empty());
  CHECK(call.parameters == R"({"GroupName":"lambda-rds-1","Description":"text","VpcId":"vpc-1"})");
}

TEST_CASE("lists of EC2 and of other services, dated names and all traffic are one form", "[A-6]") {
  const RecordedCalls recorded = read(R"([
    {"eventSource": "lambda.amazonaws.com", "eventName": "UpdateFunctionConfiguration20150331v2",
     "eventTime": "2026-11-27T09:00:03Z", "requestParameters": {"functionName": "web",
       "environment": {"variables": "planted-secret"},
       "vpcConfig": {"subnetIds": ["subnet-1"], "securityGroupIds": ["sg-0", "sg-1"]}}},
    {"eventSource": "ec2.amazonaws.com", "eventName": "RevokeSecurityGroupEgress",
     "eventTime": "2026-11-27T09:00:02Z", "requestParameters": {"groupId": "sg-1",
       "ipPermissions": {"items": [{"ipProtocol": "all", "fromPort": 0, "toPort": 0, "groups": {},
         "ipRanges": {"items": [{"cidrIp": "0.0.0.0/0"}]}, "prefixListIds": {}}]}}},
    {"eventSource": "ec2.amazonaws.com", "eventName": "AuthorizeSecurityGroupEgress",
     "eventTime": "2026-11-27T09:00:01Z", "errorCode": "Client.UnauthorizedOperation",
     "requestParameters": {"groupId": "sg-1", "ipPermissions": {"items": [{"ipProtocol": "tcp",
       "fromPort": 3306, "toPort": 3306, "groups": {"items": [{"groupId": "sg-2"}]}}]}}},
    {"eventSource": "ec2.amazonaws.com", "eventName": "DescribeVpcs",
     "eventTime": "2026-11-27T09:00:00Z", "requestParameters": null}])");
  CHECK(recorded.event_count == 4);
  REQUIRE(recorded.calls.size() == 3);
  CHECK(recorded.calls[0].failure == "Client.UnauthorizedOperation");
  CHECK(recorded.calls[0].parameters ==
        R"({"GroupId":"sg-1","IpPermissions":[{"IpProtocol":"tcp","FromPort":"3306",)"
        R"("ToPort":"3306","UserIdGroupPairs":[{"GroupId":"sg-2"}]}]})");
  CHECK(recorded.calls[1].parameters == R"({"GroupId":"sg-1","IpPermissions":[{"IpProtocol":"-1",)"
                                        R"("IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]})");
  CHECK(recorded.calls[2].operation == "UpdateFunctionConfiguration");
  CHECK(recorded.calls[2].parameters ==
        R"({"FunctionName":"web","VpcConfig":{"SubnetIds":["subnet-1"],)"
        R"("SecurityGroupIds":["sg-0","sg-1"]}})");
}

TEST_CASE("a trail is read from every form in which it is given, and written in one", "[A-6]") {
  const std::string text = json_text(group_event);
  const std::vector<std::string> forms = {
      group_event,
      "[" + group_event + "]",
      "{\"Records\": [" + group_event + "]}",
      "[{\"Records\": [" + group_event + "]}]",
      "{\"Events\": [{\"EventId\": \"1\", \"CloudTrailEvent\": " + text + "}]}",
      "[{\"Events\": [{\"CloudTrailEvent\": " + text + "}]}]",
      "[" + text + "]",
  };
  const std::string written = recorded_calls_json(read(group_event));
  CHECK(written.find("planted-secret") == std::string::npos);
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK(recorded_calls_json(read(form)) == written);
  }
  CHECK(recorded_calls_json(read(written)) == written);
}

TEST_CASE("what is no trail of events is refused with its place") {
  CHECK_THROWS_WITH(read(R"({"Records": [{"eventName": "X"}]})"),
                    Catch::Contains("events.json: Records/0: is no CloudTrail event"));
  CHECK_THROWS_WITH(read(R"({"Events": [{"CloudTrailEvent": "{"}]})"),
                    Catch::Contains("events.json: Events/0/CloudTrailEvent"));
  CHECK(read(R"({"Records": []})").calls.empty());
  // Hidden by CloudTrail, or of another shape: not kept, and no error.
  CHECK(read(R"({"eventSource": "rds.amazonaws.com", "eventName": "ModifyDBCluster",
    "eventTime": "2026-11-27T09:00:02Z", "requestParameters": {"dBClusterIdentifier": "orders",
    "vpcSecurityGroupIds": "HIDDEN_DUE_TO_SECURITY_REASONS"}})")
            .calls.front()
            .parameters == R"({"DBClusterIdentifier":"orders"})");
}

}  // namespace
}  // namespace connectsim::tests
