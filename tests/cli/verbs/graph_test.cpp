// The verb graph, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::vector<std::string> asked(std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"graph", "-", "--cluster", "orders", "--function", "web"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

Json spoilt_account() {
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  account["SecurityGroups"].push_back(group("sg-far", "far"));
  return account;
}

bool has_line(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("graph draws the neighbourhood under its answer") {
  const Finished run = run_program(asked(), spoilt_account().dump());
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out.find("digraph G {\n") == 0);
  CHECK(has_line(run.out, "label=\"web -> orders\\lrow "));
  CHECK(has_line(run.out, "sg-d1"));
  CHECK_FALSE(has_line(run.out, "sg-far"));
  CHECK_FALSE(has_line(run.out, "#1b7f3b"));
  CHECK(run_program(asked({"-f", "dot"}), spoilt_account().dump()).out == run.out);
}

TEST_CASE("graph --after adds what the action does, --whole shows everything") {
  const Finished after = run_program(asked({"--after"}), spoilt_account().dump());
  CHECK(after.status == 0);
  CHECK(has_line(after.out, "#1b7f3b"));
  CHECK(has_line(after.out, "green"));
  const Finished whole = run_program(asked({"--whole"}), spoilt_account().dump());
  CHECK(has_line(whole.out, "sg-far"));
  const Finished japanese = run_program(asked({"--lang", "ja"}), spoilt_account().dump());
  CHECK(has_line(japanese.out, "関数"));
}

TEST_CASE("graph --whole draws a snapshot that nothing is asked of") {
  const Finished run = run_program({"graph", "-", "--whole"}, spoilt_account().dump());
  CHECK(run.status == 0);
  CHECK(has_line(run.out, "sg-far"));
  CHECK_FALSE(has_line(run.out, "row "));
  const Finished near = run_program({"graph", "-"}, spoilt_account().dump());
  CHECK(near.status == 1);
  CHECK(has_line(near.err, "needs --cluster and --function"));
  CHECK(run_program({"graph", "-", "--whole", "--after"}, spoilt_account().dump()).status == 1);
}

TEST_CASE("graph draws scenarios, as JSON Lines with the answer beside the drawing") {
  const Json scenario = {{"format", "connectsim.scenario/1"},
                         {"id", "one"},
                         {"snapshot", spoilt_account()},
                         {"request", direct_request()}};
  const TemporaryFolder folder;
  const std::string file = folder.write("one.json", scenario.dump());
  const Finished run = run_program({"graph", file, "--whole", "-f", "jsonl"});
  CHECK(run.status == 0);
  const Json line = Json::parse(run.out);
  CHECK(line["verdict"] == "decided");
  CHECK(line["dot"].get<std::string>().find("digraph") == 0);
  CHECK(has_line(line["dot"], "sg-far"));
  const Finished written = run_program({"graph", file, "-o", folder.path("one.dot")});
  CHECK(written.out.empty());
  CHECK(folder.read("one.dot").find("digraph") == 0);
  CHECK(run_program({"graph", file, "--expect", "row=99"}).status == 2);
}

}  // namespace
}  // namespace connectsim::tests
