// The verb diff with a Terraform plan, run as a user runs it: the stories of
// docs/infrastructure-code.md, and what a plan can and cannot be of.
#include <fstream>
#include <iterator>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

std::string example(const std::string& name) {
  return (source_folder() / "docs/examples/infrastructure-code" / name).string();
}

std::string shop() { return (source_folder() / "docs/examples/shop").string(); }

Json plan_of(const std::string& name) {
  std::ifstream stream(example(name));
  return Json::parse(stream);
}

// What a plan does to the shop, as JSON.
Json difference_by(const std::string& plan) {
  const Finished run = run_program({"diff", shop(), "--plan", plan, "-f", "json", "-q"});
  INFO(run.err);
  REQUIRE(run.status == 4);
  return Json::parse(run.out);
}

Finished run_on(const Json& plan, Words words) {
  const TemporaryFolder folder;
  words.insert(words.end(), {"--plan", folder.write("plan.json", plan.dump())});
  return run_program(words);
}

TEST_CASE("a plan that takes the console's groups off tells the ways that it breaks", "[S-3]") {
  const Json diff = difference_by(example("detach.plan.json"));
  REQUIRE(diff["connections"].size() == 2);
  CHECK(diff["connections"][0]["via"] == "direct");
  CHECK(diff["connections"][1]["via"] == "proxy:orders-proxy");
  for (const Json& connection : diff["connections"]) {
    CHECK(connection["meaning"] == "reachability-lost");
    CHECK(connection["plan_effect"]["word"] == "undoes");
  }
  const Json& cause = diff["connections"][0]["changes"][0]["causes"][0];
  CHECK(cause["address"] == "aws_rds_cluster.orders");
  CHECK(cause["path"] == "resource_changes/1/change/after/vpc_security_group_ids");
  const Json first = {{"act", "detaches"},
                      {"address", "aws_lambda_function.checkout"},
                      {"path", "resource_changes/0/change/after/vpc_config/0/security_group_ids"},
                      {"function", "checkout"},
                      {"group", "sg-0lr1"},
                      {"name", "lambda-rds-1"}};
  CHECK(diff["plan"][0] == first);
  CHECK(diff.dump().find("hunter2") == std::string::npos);
}

TEST_CASE("a rule added inline to a managed group ends its reuse", "[S-3][G-3]") {
  const Json diff = difference_by(example("rule.plan.json"));
  REQUIRE(diff["connections"].size() == 1);
  CHECK(diff["connections"][0]["meaning"] == "reuse-lost");
  CHECK(diff["plan"][0]["act"] == "adds-rule");
  CHECK(diff["plan"][0]["path"] == "resource_changes/0/change/after/ingress/1/cidr_blocks");
}

TEST_CASE("a function and cluster made by code with managed names are set up already", "[S-3]") {
  const Json diff = difference_by(example("create.plan.json"));
  REQUIRE(diff["connections"].size() == 1);
  CHECK(diff["connections"][0]["meaning"] == "reachability-gained");
  CHECK(diff["connections"][0]["changes"].back()["after"] == "none");
  const Finished alone = run_program({"decide", example("create.plan.json"), "--cluster", "billing",
                                      "--function", "invoice", "-f", "json", "-q"});
  CHECK(Json::parse(alone.out)["row"] == 1);
  const Finished after =
      run_program({"decide", shop(), "--plan", example("create.plan.json"), "--cluster", "billing",
                   "--function", "invoice", "-f", "json", "-q"});
  CHECK(after.out == alone.out);
}

TEST_CASE("verbs look at the account as it will be", "[S-3]") {
  const Finished decided =
      run_program({"decide", shop(), "--plan", example("detach.plan.json"), "--cluster", "orders",
                   "--function", "checkout", "-f", "json", "-q"});
  CHECK(Json::parse(decided.out)["row"] == 2);
  const Finished audited =
      run_program({"audit", shop(), "--plan", example("detach.plan.json"), "-q"});
  CHECK(audited.out != run_program({"audit", shop(), "-q"}).out);
}

Json without_change(Json plan, std::size_t position) {
  plan["resource_changes"].erase(position);
  plan["planned_values"]["root_module"]["resources"].erase(position);
  plan["prior_state"]["values"]["root_module"]["resources"].erase(position);
  return plan;
}

TEST_CASE("a plan may leave half of a connection, or break it", "[S-3]") {
  const auto effect_of = [](const Json& plan) {
    const Finished run = run_on(plan, {"diff", shop(), "-f", "json", "-q"});
    INFO(run.err);
    return Json::parse(run.out)["connections"][0]["plan_effect"].value("word", std::string());
  };
  CHECK(effect_of(without_change(plan_of("detach.plan.json"), 1)) == "leaves-half");
  Json broken = plan_of("rule.plan.json");
  for (Json* values : {&broken["resource_changes"][0]["change"]["after"],
                       &broken["planned_values"]["root_module"]["resources"][0]["values"]}) {
    (*values)["ingress"] = Json::array();
  }
  CHECK(effect_of(broken) == "breaks");
}

TEST_CASE("a second group of the same kind is told: the connection is made twice", "[S-3]") {
  Json plan = without_change(plan_of("detach.plan.json"), 1);
  Json function = plan["resource_changes"][0];
  Json group = plan_of("create.plan.json")["resource_changes"][0];
  group["change"]["after"]["vpc_id"] = "vpc-0a1b";
  group["change"]["after"]["name"] = "lambda-rds-2";
  Json& change = function["change"];
  change["after"] = change["before"];
  change["after"]["vpc_config"][0]["security_group_ids"] = {"sg-0app", "sg-0lr1", "sg-0lp1",
                                                            Json()};
  change["after_unknown"] = {
      {"vpc_config", {{{"security_group_ids", {false, false, false, true}}}}}};
  plan.erase("planned_values");
  plan["resource_changes"] = {function, group};
  plan["configuration"]["root_module"]["resources"][0]["expressions"]["vpc_config"][0]
      ["security_group_ids"] = {
          {"references", {"aws_security_group.function.id", "aws_security_group.function"}}};
  const Finished run = run_on(plan, {"diff", shop(), "-q"});
  INFO(run.err);
  CHECK(run.out.find("lambda-rds-2 (aws_security_group.function) attached to function checkout, "
                     "beside") != std::string::npos);
}

TEST_CASE("an attachment that the plan does not know is told, and stays", "[S-3]") {
  Json plan = plan_of("detach.plan.json");
  for (Json& change : plan["resource_changes"]) {
    change["change"]["before"] = change["change"]["after"];
    change["change"]["actions"] = Json::array({"no-op"});
  }
  const Finished run = run_on(plan, {"diff", shop(), "-q"});
  CHECK(run.status == 0);
  CHECK(run.out.find("lambda-rds-1 (sg-0lr1) on function checkout is not known to the plan") !=
        std::string::npos);
}

TEST_CASE("deleting, replacing and colliding resources are told", "[S-3]") {
  Json plan = plan_of("rule.plan.json");
  Json& change = plan["resource_changes"][0]["change"];
  change["actions"] = Json::array({"delete", "create"});
  change["after"].erase("id");
  change["after"].erase("owner_id");
  change["after_unknown"] = {{"id", true}, {"owner_id", true}};
  plan["resource_changes"][0]["change"] = change;
  const Finished replaced = run_on(plan, {"diff", shop(), "-f", "json", "-q"});
  const Json diff = Json::parse(replaced.out);
  CHECK(diff["summary"]["edits"]["groups"] == Json({{"removed", 1}, {"added", 1}}));
  CHECK(diff["plan"][0]["act"] == "deletes");
  CHECK(diff["plan"][1]["act"] == "creates");
  CHECK(diff["plan"][1]["group"] == "aws_security_group.rds_lambda");

  Json doubled = plan_of("create.plan.json");
  doubled["resource_changes"][0]["change"]["after"]["vpc_id"] = "vpc-0a1b";
  const Finished run = run_on(doubled, {"diff", shop(), "-q"});
  CHECK(run.out.find("lambda-rds-1 (aws_security_group.function) is there already by this name: "
                     "the apply will fail") != std::string::npos);
}

TEST_CASE("with --keep the code is printed that keeps what the console made", "[S-3]") {
  const Finished run =
      run_program({"diff", shop(), "--plan", example("detach.plan.json"), "--keep", "-q"});
  CHECK(run.out.find("resource \"aws_lambda_function\" \"checkout\" {\n"
                     "  # Either name them in the list,\n"
                     "  #   vpc_config { security_group_ids = [..., \"sg-0lr1\", \"sg-0lp1\"] }\n"
                     "  # or leave the list to others:\n"
                     "  lifecycle {\n"
                     "    ignore_changes = [vpc_config[0].security_group_ids]\n"
                     "  }\n"
                     "}\n") != std::string::npos);
  CHECK(run.out.find("ignore_changes = [vpc_security_group_ids]") != std::string::npos);
  const Finished none =
      run_program({"diff", shop(), "--plan", example("create.plan.json"), "--keep", "-q"});
  CHECK(none.out == "# The plan takes off no group of a managed name.\n");
}

TEST_CASE("a plan of another account, and what is no plan, end in one line", "[S-3]") {
  Json other = plan_of("rule.plan.json");
  for (const char* side : {"before", "after"}) {
    other["resource_changes"][0]["change"][side]["id"] = "sg-other";
  }
  const Finished run = run_on(other, {"diff", shop(), "-q"});
  CHECK(run.status == 1);
  CHECK(run.err.find("plan.json: is of another account") != std::string::npos);
  const Finished state =
      run_program({"diff", shop(), "--plan", shop() + "/describe-subnets.json", "-q"});
  CHECK(state.status == 1);
  CHECK(state.err.find("is no Terraform plan") != std::string::npos);
  CHECK(run_program({"diff", shop(), shop(), "--plan", "x"}).status == 1);
  CHECK(run_program({"diff", shop(), shop(), "--keep"}).status == 1);
}

}  // namespace
}  // namespace connectsim::tests
