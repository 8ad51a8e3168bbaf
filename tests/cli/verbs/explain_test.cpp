// The verb explain, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/changed_table.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string scenario() {
  return Json{{"id", "a"}, {"snapshot", direct_account()}, {"request", direct_request()}}.dump(2);
}

TEST_CASE("explain tells the answer, the groups, the rows and what is not modelled") {
  const Finished run = run_program({"explain", "-"}, scenario());
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out.starts_with("a: Connecting function web to cluster orders, directly\n"));
  for (const char* words :
       {"\nAnswer\n", "\nWhat was looked at\n", "\nSecurity groups\n", "\nRows of the table\n",
        "\nWhat is unknown\n", "\nWhat is not modelled\n"}) {
    CHECK(run.out.find(words) != std::string::npos);
  }
}

TEST_CASE("explain speaks Japanese") {
  const Finished run = run_program({"explain", "-", "--lang", "ja"}, scenario());
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("a: 関数 web をクラスター orders に直接接続\n"));
}

TEST_CASE("explain writes JSON with the trace of every row") {
  const Finished run = run_program({"explain", "-", "-f", "json"}, scenario());
  CHECK(run.status == 0);
  const Json answer = Json::parse(run.out);
  CHECK(answer["row"] == 1);
  CHECK(answer["trace"].size() == 6);
  CHECK(answer["judgements"].size() == 2);
}

TEST_CASE("explain compares expectations as decide does", "[M-2]") {
  CHECK(run_program({"explain", "-", "--expect", "row=1"}, scenario()).status == 0);
  CHECK(run_program({"explain", "-", "--expect", "row=2"}, scenario()).status == 2);
}

TEST_CASE("explain --compare shows what another table makes of it, side by side", "[T-1][T-3]") {
  const TemporaryFolder folder;
  // The function has no managed group, and its spare fits: row 4 of either table.
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const std::string table = folder.write("changed.json", text_with_row_4_creating());
  const std::vector<std::string> words = {"explain",    "-",   "--cluster", "orders",
                                          "--function", "web", "--compare", table};
  const Finished run = run_program(words, account.dump());
  CHECK(run.status == 0);
  CHECK(run.out.find("Compared with the table row-4-creates") != std::string::npos);
  CHECK(run.out.find("row 4   decides: associate") != std::string::npos);
  CHECK(run.out.find("=>      row 4: associate") != std::string::npos);
  CHECK(run.out.find("row 4: create") != std::string::npos);
  std::vector<std::string> as_json = words;
  as_json.insert(as_json.end(), {"-f", "json"});
  const Json compared = Json::parse(run_program(as_json, account.dump()).out)["compared"];
  CHECK(compared["row"] == 4);
  CHECK(compared["action"] == "create");
  CHECK(compared["same_answer"] == false);
  std::vector<std::string> wrong = words;
  wrong.back() = "nothing";
  CHECK(run_program(wrong, account.dump()).status == 1);
}

}  // namespace
}  // namespace connectsim::tests
