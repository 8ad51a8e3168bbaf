#include "model/network/operations.h"

#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace connectsim;

namespace {

OperationSet allowed_by(const std::vector<std::string>& patterns) {
  return operations_allowed_by(patterns);
}

std::size_t count_with_prefix(std::string_view prefix) {
  std::size_t count = 0;
  for (const Operation& operation : operations) {
    count += operation.action.substr(0, prefix.size()) == prefix ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("the page lists 22 operations of six services", "[R-5]") {
  CHECK(listed_operations().count() == 22);
  std::set<std::string_view> services;
  for (std::size_t i = 0; i < listed_operation_count; ++i) {
    services.insert(operations[i].action.substr(0, operations[i].action.find(':')));
  }
  CHECK(services.size() == 6);
}

TEST_CASE("five operations are printed under another name", "[R-5]") {
  std::size_t misprinted = 0;
  for (const Operation& operation : operations) {
    misprinted += operation.as_printed.empty() ? 0 : 1;
    CHECK(operation.as_printed != operation.action);
  }
  CHECK(misprinted == 5);
}

TEST_CASE("stars and question marks are wildcards", "[R-5]") {
  CHECK(allowed_by({"*"}).all());
  CHECK(allowed_by({"*:*"}).all());
  CHECK(allowed_by({"rds:*"}).count() == count_with_prefix("rds:"));
  CHECK(allowed_by({"rds:CreateDBProx?"}).count() == 1);
  CHECK(allowed_by({"rds:CreateDBProxy?"}).none());
  CHECK(allowed_by({"rds:CreateDBProxy*"}).count() == 1);
  CHECK(allowed_by({"*Group*gress"}).count() == 4);
  CHECK(allowed_by({"**"}).all());
}

TEST_CASE("patterns are compared without regard to case", "[R-5]") {
  CHECK(allowed_by({"RDS:createdbproxy"}).count() == 1);
}

TEST_CASE("names as the page misprints them allow nothing", "[R-5]") {
  CHECK(allowed_by({"rds:CreateDBProxies", "iam:AttachPolicy"}).none());
  CHECK(allowed_by({}).none());
  CHECK(allowed_by({""}).none());
  CHECK(allowed_by({"rds:"}).none());
}

TEST_CASE("hostile patterns end in time", "[R-5]") {
  std::string pattern;
  for (int i = 0; i < 10'000; ++i) {
    pattern += "*a";
  }
  CHECK(allowed_by({pattern}).none());
}
