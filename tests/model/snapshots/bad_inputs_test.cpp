// Bad input ends in one line that names the file and the place.
#include <algorithm>

#include "model/snapshots/load_snapshot.h"
#include "tests/model/answers/saved_files.h"
#include "tests/support/catch.h"

namespace connectsim::test {
namespace {

void check_line(const std::string& line, const std::string& start) {
  INFO(line);
  CHECK(line.compare(0, start.size(), start) == 0);
  CHECK(std::count(line.begin(), line.end(), '\n') == 0);
  CHECK(line.size() < 300);
}

TEST_CASE("what is not JSON is an error with file, line and column", "[M-1]") {
  check_line(error_of("{\n  \"Vpcs\": [\n"), "answers.json: line 3, column 1: is not JSON: ");
  check_line(error_of("{\"Vpcs\": [\n  1,\n]}"), "answers.json: line 3, column 1: is not JSON: ");
  check_line(error_of("{\"Vpcs\": [\n  word\n]}"), "answers.json: line 2, column 3: is not JSON: ");
  check_line(error_of("{} {}"), "answers.json: line 1, column 4: is not JSON: ");
  check_line(error_of(""), "answers.json: is empty");
}

TEST_CASE("a string that is not closed is reported where it opens", "[M-1]") {
  const std::string problem = "is not JSON: a string opens here that is not closed on its line";
  CHECK(error_of("{\n  \"Vpcs\": [\"a\\\"b, \n 1]}\n") ==
        "answers.json: line 2, column 12: " + problem);
  CHECK(error_of("{\"Vpcs\": \"a") == "answers.json: line 1, column 10: " + problem);
  CHECK(error_of("{\"Vpcs: []}") == "answers.json: line 1, column 2: " + problem);
}

TEST_CASE("invalid UTF-8 is an error with file, line and column", "[M-1]") {
  CHECK(error_of("{\n\"Vpcs\": [\"\xC3\x28\"]}") ==
        "answers.json: line 2, column 12: is not JSON: is not UTF-8; save it as UTF-8");
}

TEST_CASE("other outputs of the AWS CLI are named", "[M-1]") {
  const std::string advice = "; save the AWS CLI's answers by --output json";
  CHECK(error_of("---------\n|  DescribeVpcs  |\n") ==
        "answers.json: is a table (--output table)" + advice);
  CHECK(error_of("SECURITYGROUPS\tmade\tsg-1\n") ==
        "answers.json: is text with tabs (--output text)" + advice);
  for (const char* yaml :
       {"SecurityGroups:\n- Description: made\n", "---\nVpcs: []\n", "- VpcId: vpc-1\n"}) {
    CHECK(error_of(yaml) == "answers.json: is YAML (--output yaml)" + advice);
  }
  CHECK(error_of("<html>") == "answers.json: is XML or HTML" + advice);
  CHECK(error_of("\x1F\x8B\x08") == "answers.json: is compressed; unpack it first");
  CHECK(error_of("\nAn error occurred (AccessDenied) when calling it: no\n") ==
        "answers.json: is an error message of the AWS CLI: An error occurred (AccessDenied) when "
        "calling it: no");
}

TEST_CASE("documents that no snapshot can be read from are named", "[M-1]") {
  const auto names = [](const std::string& document, const std::string& name) {
    INFO(document);
    const std::string error = error_of(document);
    CHECK(error.find("answers.json: " + name) == 0);
    // Beside others it is a warning.
    const SavedAnswers beside = read_files({{"a.json", R"({"Vpcs":[]})"}, {"b.json", document}});
    CHECK(warnings_of(beside).find("b.json: " + name) == 0);
  };
  names(R"({"rows":[{"group_id":"sg-1"}]})", "holds rows of Steampipe");
  names(R"([{"db_cluster_identifier":"c"}])", "holds rows of Steampipe");
  names(R"([["sg-1","lambda-rds-1"]])", "looks like the result of --query");
  names(R"([{"Id":"sg-1"}])", "looks like the result of --query");
  names("\"sg-1\"", "looks like the result of --query");
  // Documents of ours go beside an account without a word.
  const std::string intent = R"({"format":"connectsim.intent/1"})";
  CHECK(error_of(intent).find("answers.json: is a document of ours (connectsim.intent/1)") == 0);
  CHECK(warnings_of(read_files({{"a.json", R"({"Vpcs":[]})"}, {"b.json", intent}})).empty());
}

TEST_CASE("answers in a list, or one a line, are read", "[M-1]") {
  const std::string groups = R"({"SecurityGroups":[{"GroupId":"sg-1","GroupName":"a"}]})";
  const std::string cluster = R"({"DBClusters":[{"DBClusterIdentifier":"c","Engine":"aurora"}]})";
  const std::string entry = R"({"GroupId":"sg-2","GroupName":"b"})";
  const auto check = [&](const std::string& text, const std::string& ids, std::size_t clusters) {
    INFO(text);
    const SavedAnswers answers = read_files({{"a.json", text}});
    CHECK(texts(answers, Part::security_groups, "GroupId") == ids);
    CHECK(count(answers, Part::db_clusters) == clusters);
  };
  check("[" + groups + "," + cluster + "]", "sg-1", 1);
  check(groups + "\n" + cluster + "\n", "sg-1", 1);
  check(groups + "\r\n\r\n" + entry + "\r\n", "sg-1 sg-2", 0);
  check(entry + "\n" + R"({"GroupId":"sg-3","GroupName":"c"})", "sg-2 sg-3", 0);
  CHECK(error_of(groups + "\n" + cluster + "x\n").find("answers.json:2: line 1, column ") == 0);
  CHECK(error_of("{\n} {}").find("answers.json: line 2, column 3: is not JSON") == 0);
}

TEST_CASE("a scenario alone is its snapshot", "[M-2]") {
  const std::string scenario =
      R"({"snapshot":{"SecurityGroups":[{"GroupId":"sg-1"}]},"request":{}})";
  CHECK(texts(read_files({{"a.json", scenario}}), Part::security_groups, "GroupId") == "sg-1");
  CHECK(error_of(scenario + "\n" + scenario) ==
        "answers.json:1: is a scenario, which has a snapshot of its own");
  CHECK(warnings_of(read_files({{"a.json", R"({"Vpcs":[]})"}, {"b.json", scenario}})) ==
        "b.json: is a scenario, which has a snapshot of its own\n");
}

TEST_CASE("too deep a nesting is an error, not a crash", "[M-1]") {
  const std::string brackets(300000, '[');
  check_line(error_of(brackets), "answers.json: is nested deeper than 100 levels");
  check_line(error_of(R"({"Vpcs":)" + brackets), "answers.json: is nested deeper than 100 levels");
}

TEST_CASE("a list that is none is an error at its place", "[M-1]") {
  CHECK(error_of(R"({"SecurityGroups":"sg-1"})") ==
        R"(answers.json: SecurityGroups: must be a list, is "sg-1")");
  CHECK(error_of(R"({"SecurityGroups":[{},"sg-1"]})") ==
        R"(answers.json: SecurityGroups/1: must be an object, is "sg-1")");
  CHECK(error_of(R"({"DBCluster":7})") == "answers.json: DBCluster: must be an object, is 7");
  CHECK(error_of(R"({"DBProxyTargets":{"p":{}}})") ==
        "answers.json: DBProxyTargets/p: must be a list, is an object; some tools write a list of "
        "one "
        "as its element alone");
  CHECK(error_of(R"({"Caller":[]})") == "answers.json: Caller: must be an object, is a list");
  CHECK(error_of(R"({"status_code":"200","data":{"Vpcs":[]}})") ==
        R"(answers.json: status_code: must be a whole number, is "200")");
  CHECK(error_of(R"({"status_code":200,"data":{"Vpcs":{}}})") ==
        "answers.json: data/Vpcs: must be a list, is an object; some tools write a list of one as "
        "its "
        "element alone");
}

TEST_CASE("one file of several that is not JSON is an error", "[M-1]") {
  check_line(error_of_files({{"a.json", R"({"Vpcs":[]})"}, {"b.json", "nothing\n"}}),
             "b.json: line 1");
}

TEST_CASE("an input without anything used is an error", "[M-1]") {
  check_line(error_of_files(std::vector<SavedFile>()), "the input holds no file");
  check_line(error_of("{}"), "answers.json: holds nothing that is used (");
  check_line(
      error_of_files({{"a.json", "{}"}, {"b.json", "[]"}, {"c.json", R"({"RouteTables":[]})"}}),
      "a.json: holds nothing that is used (");
}

TEST_CASE("two callers that may do different things are an error", "[M-1]") {
  check_line(error_of_files({{"a.json", R"({"Caller":{"Actions":["rds:*"]}})"},
                             {"b.json", R"({"Caller":{"Actions":[]}})"}}),
             "b.json: Caller: says something else");
}

// The line that loading a document into the graph ends with.
std::string loading_error(const std::string& text) {
  try {
    load_snapshot({SavedFile{"dump/groups.json", text}}, {}, Keep::ids);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string group(const std::string& members) {
  return R"({"SecurityGroups":[{"GroupId":"sg-1","VpcId":"vpc-1",)" + members + "}]}";
}

TEST_CASE("a member of the wrong type is an error with file and place", "[M-1]") {
  check_line(loading_error(R"({"SecurityGroups":[{"GroupId":7}]})"),
             "dump/groups.json: SecurityGroups/0/GroupId: must be a string, is 7");
  check_line(loading_error(group(R"("IpPermissions":{})")),
             "dump/groups.json: SecurityGroups/0/IpPermissions: must be a list, is an object");
  check_line(loading_error(group(R"("IpPermissions":[{"IpProtocol":"tcp","FromPort":"x"}])")),
             "dump/groups.json: SecurityGroups/0/IpPermissions/0/FromPort: ");
  check_line(loading_error(R"({"SecurityGroups":[{"GroupName":"g"}]})"), "dump/groups.json: ");
}

const char* const one_bad_rule = R"({"SecurityGroups":[
    {"GroupId":"sg-1","VpcId":"vpc-1","IpPermissions":[
      {"IpProtocol":"tcp","FromPort":1,"ToPort":2,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]},
      {"IpProtocol":"tcp","FromPort":"x","ToPort":2}]},
    {"GroupId":"sg-2","VpcId":"vpc-1","IpPermissions":[]}],
  "SecurityGroupRules":[
    {"SecurityGroupRuleId":"r1","GroupId":"sg-1","IsEgress":true,"IpProtocol":"-1",
     "CidrIpv4":"0.0.0.0/0"},
    {"SecurityGroupRuleId":"r2","GroupId":"sg-3","IsEgress":false,"IpProtocol":"tcp",
     "CidrIpv4":"10.0.0.0/99"}],
  "Functions":[{"FunctionName":"f","VpcConfig":{"VpcId":"vpc-1",
    "SecurityGroupIds":["sg-1","sg-2"]}}]})";

TEST_CASE("a rule that cannot be read names its group", "[M-1]") {
  CHECK(loading_error(one_bad_rule) ==
        "dump/groups.json: SecurityGroups/0/IpPermissions/1/FromPort: must be a whole number, is "
        "\"x\" (in group sg-1)");
}

TEST_CASE("a rule that cannot be read may cost its group only", "[M-1]") {
  const Snapshot snapshot = load_snapshot({SavedFile{"dump/groups.json", one_bad_rule}}, {},
                                          Keep::everything, BadRule::leave_out_group);
  CHECK(snapshot.network.group_count() == 1);
  REQUIRE(snapshot.warnings.size() == 2);
  CHECK(snapshot.warnings[0] ==
        "group sg-1 is left out: dump/groups.json: SecurityGroups/0/IpPermissions/1/FromPort: must "
        "be a whole number, is \"x\"");
  CHECK(snapshot.warnings[1].find("group sg-3 is left out: ") == 0);
  // It is unknown then, not gone.
  std::size_t unknown = 0;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    unknown += snapshot.network.kind(v) == VertexKind::unknown_group ? 1 : 0;
    CHECK((snapshot.network.kind(v) == VertexKind::group || snapshot.network.out_edges(v).empty() ||
           snapshot.network.kind(v) == VertexKind::function));
  }
  CHECK(unknown == 1);
}

TEST_CASE("a number too large is an error with file and place", "[M-1]") {
  for (const char* number : {"65536", "99999999999999999999999", "1e400", "-2", "0.5"}) {
    const std::string line =
        loading_error(group(R"("IpPermissions":[{"IpProtocol":"tcp","ToPort":3306,"FromPort":)" +
                            std::string(number) + R"(,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}])"));
    check_line(line, "dump/groups.json: ");
  }
}

TEST_CASE("one id with different content is an error that names both places", "[M-1]") {
  const std::string one = R"({"GroupId":"sg-1","GroupName":"a"})";
  CHECK(loading_error(R"({"SecurityGroups":[)" + one + "," + one + "]}").empty());
  check_line(
      loading_error(R"({"SecurityGroups":[)" + one + R"(,{"GroupId":"sg-1"}]})"),
      "dump/groups.json: SecurityGroups/1/GroupId: sg-1 occurs twice with different content");
}

}  // namespace
}  // namespace connectsim::test
