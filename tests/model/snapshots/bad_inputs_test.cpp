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
  check_line(error_of("---------\n|  DescribeVpcs  |\n"), "answers.json: line 1, column 2: is not");
  check_line(error_of("{\n  \"Vpcs\": [\n"), "answers.json: line 3, column 1: is not JSON: ");
  check_line(error_of("{\"Vpcs\": [\n  1,\n]}"), "answers.json: line 3, column 1: is not JSON: ");
  check_line(error_of("{\"Vpcs\": [\n  word\n]}"), "answers.json: line 2, column 3: is not JSON: ");
  check_line(error_of("{\"Vpcs\": \"a\nb\"}"), "answers.json: line ");
  check_line(error_of("{} {}"), "answers.json: line 1, column 4: is not JSON: ");
  check_line(error_of(""), "answers.json: is empty");
}

TEST_CASE("invalid UTF-8 is an error with file, line and column", "[M-1]") {
  check_line(error_of("{\n\"Vpcs\": [\"\xC3\x28\"]}"), "answers.json: line 2, column ");
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
        "answers.json: DBProxyTargets/p: must be a list, is an object");
  CHECK(error_of(R"({"Caller":[]})") == "answers.json: Caller: must be an object, is a list");
  CHECK(error_of(R"({"status_code":"200","data":{"Vpcs":[]}})") ==
        R"(answers.json: status_code: must be a whole number, is "200")");
  CHECK(error_of(R"({"status_code":200,"data":{"Vpcs":{}}})") ==
        "answers.json: data/Vpcs: must be a list, is an object");
}

TEST_CASE("one file of several that is not JSON is an error", "[M-1]") {
  check_line(error_of_files({{"a.json", R"({"Vpcs":[]})"}, {"b.json", "nothing\n"}}),
             "b.json: line 1");
}

TEST_CASE("an input without anything used is an error", "[M-1]") {
  check_line(error_of_files(std::vector<SavedFile>()), "the input holds no file");
  check_line(error_of("7"), "answers.json: holds nothing that is used (");
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
