// The verb explain, run as a user runs it.

#include "tests/support/catch.h"
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

}  // namespace
}  // namespace connectsim::tests
