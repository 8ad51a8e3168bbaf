#include "scenarios/scenario.h"

#include "tests/support/catch.h"

namespace connectsim {
namespace {

Scenario read(Document& document, const std::string& text) {
  document.read(text);
  Scenario scenario;
  read_scenario(document.root(), scenario);
  return scenario;
}

std::string problem_of(const std::string& text) {
  Document document;
  try {
    read(document, text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

const std::string request = R"({"DBClusterIdentifier":"orders","FunctionName":"web"})";

TEST_CASE("a scenario is an id, tags, a snapshot, a request and what is expected", "[M-2]") {
  Document document;
  const Scenario scenario =
      read(document, R"({"format":"connectsim.scenario/1","id":"a-1","tags":["direct"],)"
                     R"("snapshot":{"SecurityGroups":[]},"expect":{"row":1},"x-colour":"blue",)"
                     R"("request":)" +
                         request + "}");
  CHECK(scenario.id.text() == "a-1");
  CHECK(scenario.tags.json() == R"(["direct"])");
  CHECK(scenario.snapshot.json() == R"({"SecurityGroups":[]})");
  CHECK(scenario.request.cluster == "orders");
  CHECK(scenario.expect.json() == R"({"row":1})");
}

TEST_CASE("only the snapshot and the request are needed", "[M-2]") {
  Document document;
  const Scenario scenario = read(document, R"({"snapshot":{},"request":)" + request + "}");
  CHECK_FALSE(scenario.id);
  CHECK_FALSE(scenario.tags);
  CHECK_FALSE(scenario.expect);
}

TEST_CASE("nothing of an earlier scenario stays in the next", "[M-2]") {
  Document document;
  document.read(R"({"id":1,"tags":["t"],"snapshot":{},"expect":{},"request":)" + request + "}");
  Scenario scenario;
  read_scenario(document.root(), scenario);
  Document next;
  next.read(R"({"snapshot":{},"request":)" + request + "}");
  read_scenario(next.root(), scenario);
  CHECK_FALSE(scenario.id);
  CHECK_FALSE(scenario.tags);
  CHECK_FALSE(scenario.expect);
}

TEST_CASE("what is wrong in a scenario is named with its path", "[M-2]") {
  CHECK(problem_of(R"({"request":{}})") == "lacks \"snapshot\", which every scenario has");
  CHECK(problem_of(R"({"snapshot":{}})") == "lacks \"request\", which every scenario has");
  CHECK(problem_of(R"({"snapshot":[],"request":{}})") == "snapshot: must be an object, is a list");
  CHECK(problem_of("[]") == "must be an object, is a list");
  CHECK(problem_of(R"({"format":"connectsim.scenario/2"})") ==
        "format: must be \"connectsim.scenario/1\", is \"connectsim.scenario/2\"");
  CHECK(problem_of(R"({"id":["a"]})") == "id: must be a string or a whole number, is a list");
  CHECK(problem_of(R"({"tags":["a",1]})") == "tags/1: must be a string, is 1");
  CHECK(problem_of(R"({"snapshot":{},"expect":[],"request":)" + request + "}") ==
        "expect: must be an object, is a list");
}

TEST_CASE("a document is a scenario when it says so or has a request", "[M-1][M-2]") {
  const auto is = [](const std::string& text) {
    Document document;
    document.read(text);
    return is_scenario(document.root());
  };
  CHECK(is(R"({"format":"connectsim.scenario/1"})"));
  CHECK(is(R"({"snapshot":{},"request":{}})"));
  CHECK_FALSE(is(R"({"SecurityGroups":[]})"));
  CHECK_FALSE(is("[]"));
}

}  // namespace
}  // namespace connectsim
