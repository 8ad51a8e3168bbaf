// How long a Terraform plan of 50 MB takes and how much memory: `plan_bench`, release build.

#include <sys/resource.h>

#include <cstdio>
#include <ctime>

#include "model/infrastructure/planned_account.h"
#include "model/snapshots/load_snapshot.h"

namespace connectsim::bench {
namespace {

constexpr int service_count = 11'000;
constexpr const char* padding =
    R"("tags":{"Name":"something","Environment":"production","Owner":"team","CostCenter":"1234",)"
    R"("Repository":"github.com/example/infrastructure/services","Description":"a text as long as )"
    R"(those that people write into tags, which nobody reads and every plan carries three times"})";

std::string id_of(int number) { return "sg-" + std::to_string(10'000'000 + number); }

// A service: a group with rules, a new group, and a function that comes to wear both.
class PlanText {
 public:
  void add_service(int number) {
    const std::string name = std::to_string(number);
    const std::string rule = R"({"protocol":"tcp","from_port":3306,"to_port":3306,
"security_groups":[")" + id_of(number / 2) +
                             R"("],"cidr_blocks":[],"self":false})";
    const std::string group = R"({"id":")" + id_of(number) + R"(","name":"app-)" + name +
                              R"(","vpc_id":"vpc-1","ingress":[)" + rule + "," + rule +
                              R"(],"egress":[)" + rule + "]," + padding + "}";
    add("aws_security_group", "app", name, R"(["no-op"])", group, group, "{}");
    add("aws_security_group", "made", name, R"(["create"])", "null",
        R"({"name":"rds-lambda-)" + name + R"(","vpc_id":"vpc-1",)" + padding + "}",
        R"({"id":true,"ingress":true,"egress":true})");
    const std::string function = R"({"function_name":"f-)" + name + "\"," + padding +
                                 R"(,"vpc_config":[{"subnet_ids":["subnet-1"])";
    add("aws_lambda_function", "f", name, R"(["update"])",
        function + R"(,"security_group_ids":[")" + id_of(number) + R"("]}]})", function + "}]}",
        R"({"vpc_config":[{"security_group_ids":true}]})");
    captured_ += (captured_.empty() ? "" : ",") + (R"({"GroupId":")" + id_of(number)) +
                 R"(","GroupName":"app-)" + name + R"(","VpcId":"vpc-1"})";
  }

  [[nodiscard]] std::string plan() const {
    return R"({"format_version":"1.2","terraform_version":"1.9.5","planned_values":{"root_module":
{"resources":[)" +
           planned_ + R"(]}},"resource_changes":[)" + changes_ +
           R"(],"configuration":{"root_module":{"resources":[{"address":"aws_lambda_function.f",
"expressions":{"vpc_config":[{"security_group_ids":{"references":["aws_security_group.app",
"each.key"]}}]}}]}}})";
  }
  [[nodiscard]] std::string account() const { return R"({"SecurityGroups":[)" + captured_ + "]}"; }

 private:
  void add(const std::string& type, const std::string& name, const std::string& key,
           const std::string& actions, const std::string& before, const std::string& after,
           const std::string& unknown) {
    const std::string head = (changes_.empty() ? R"({"address":")" : R"(,{"address":")") + type +
                             "." + name + R"([\")" + key + R"(\"]","mode":"managed","type":")" +
                             type + R"(","name":")" + name + "\",";
    planned_ += head + R"("values":)" + after + "}";
    changes_ += head + R"("change":{"actions":)" + actions + R"(,"before":)" + before +
                R"(,"after":)" + after + R"(,"after_unknown":)" + unknown + "}}";
  }

  std::string planned_;
  std::string changes_;
  std::string captured_;
};

double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

int run() {
  PlanText text;
  for (int number = 0; number < service_count; ++number) {
    text.add_service(number);
  }
  const std::string plan = text.plan();
  const Snapshot captured = load_snapshot({{"account.json", text.account()}}, {}, Keep::everything);
  const std::string account = snapshot_json(captured);
  std::clock_t start = std::clock();
  const Snapshot alone = load_snapshot({{"plan.json", plan}}, {}, Keep::ids);
  const double loaded = seconds_since(start);
  start = std::clock();
  const PlannedAccount planned = planned_account(account, {"plan.json", plan});
  const double matched = seconds_since(start);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "plan of %.0f MB, %u groups: loaded in %.2f s, over a capture in %.2f s (%zu changes), "
      "%ld MB at most\n",
      static_cast<double>(plan.size()) / 1e6, alone.network.group_count(), loaded, matched,
      planned.changes.size(), usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace
}  // namespace connectsim::bench

int main() { return connectsim::bench::run(); }
