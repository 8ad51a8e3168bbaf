// The verb audit, run as a user runs it.

#include "tests/support/catch.h"
#include "tests/support/mixed_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string account() { return mixed_account().dump(); }

TEST_CASE("audit sorts by what needs attention first") {
  const Finished run = run_program({"audit", "-", "-f", "json"}, account());
  CHECK(run.status == 0);
  const Json found = Json::parse(run.out);
  CHECK(found["summary"]["needs_attention"] == true);
  std::string needs;
  for (const Json& connection : found["connections"]) {
    needs += connection["function"].get<std::string>() + ":" +
             connection["need"].get<std::string>() + " ";
  }
  CHECK(needs ==
        "admin:listed-but-blocked edge:listed-perhaps batch:tied-but-unlisted web:nothing "
        "jobs:nothing ");
  CHECK(found["full_lists"] == Json::parse(R"([{"cluster": "orders", "groups": 5, "limit": 5}])"));
  CHECK_FALSE(found.contains("unmanaged_clusters"));
}

TEST_CASE("audit --all shows what has no managed groups") {
  const Finished run = run_program({"audit", "-", "--all", "-f", "json"}, account());
  const Json found = Json::parse(run.out);
  CHECK(found["unmanaged_clusters"] ==
        Json::parse(R"([{"cluster": "billing", "reachable": 1, "depends": 0}])"));
  CHECK(found["unmanaged_functions"] == Json::parse(R"([{"function": "report"}])"));
}

TEST_CASE("audit fails on attention only when told so") {
  CHECK(run_program({"audit", "-"}, account()).status == 0);
  CHECK(run_program({"audit", "-", "--fail-on", "attention"}, account()).status == 2);
  CHECK(run_program({"audit", "-", "--fail-on", "never"}, account()).status == 0);
  CHECK(run_program({"audit", "-", "--fail-on", "attention"}, direct_account().dump()).status == 0);
  CHECK(run_program({"audit", "-", "--fail-on", "anything"}, account()).status == 1);
}

TEST_CASE("audit says that nothing needs attention") {
  const Finished run = run_program({"audit", "-"}, direct_account().dump());
  CHECK(run.status == 0);
  CHECK(run.out.find("Nothing needs attention.\n") != std::string::npos);
}

TEST_CASE("audit ends with 5 when facts are missing and --strict is given", "[I-1]") {
  Json lacking = direct_account();
  lacking.erase("DBInstances");
  CHECK(run_program({"audit", "-"}, lacking.dump()).status == 0);
  const Finished run = run_program({"audit", "-", "--strict"}, lacking.dump());
  CHECK(run.status == 5);
  CHECK(run.err.find("unknown: instance orders-1") != std::string::npos);
}

TEST_CASE("audit decides by the table that is named", "[T-3]") {
  const Finished run = run_program(
      {"audit", "-", "-f", "jsonl", "--table", "aurora-lambda-negated"}, proxied_account().dump());
  CHECK(run.status == 0);
  const Json connection = Json::parse(run.out.substr(0, run.out.find('\n')));
  CHECK(connection["kind"] == "connection");
  CHECK(connection["row"] == 1);
}

TEST_CASE("the help of audit tells what makes it fail") {
  const Finished run = run_program({"audit", "--help"});
  CHECK(run.status == 0);
  CHECK(run.out.find("--fail-on never|attention") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
