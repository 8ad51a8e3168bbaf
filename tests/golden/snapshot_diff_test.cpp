// The reports about what changes between two snapshots, of accounts with something of everything.

#include "reports/diff/snapshot_diff_json.h"
#include "reports/diff/snapshot_diff_text.h"
#include "reports/formats/formats.h"
#include "reports/report/table_report.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/mixed_account.h"
#include "tests/support/snapshot_changes.h"

namespace connectsim::tests {
namespace {

Json& function_named(Json& account, const std::string& name) {
  for (Json& function : account["Functions"]) {
    if (function["FunctionName"] == name) {
      return function;
    }
  }
  FAIL("the account has no function " << name);
  return account;
}

// Every kind of cause at once.
Json edited_account() {
  Json account = mixed_account();
  group_with_id(account, "sg-d1")["IpPermissions"] = {pair(3306, "sg-l2")};
  group_with_id(account, "sg-x1")["GroupName"] = "jobs-out";
  account["Subnets"][0]["CidrBlock"] = "10.0.9.0/24";
  account["DBProxyTargets"]["px"][1]["TargetHealth"]["State"] = "UNAVAILABLE";
  function_named(account, "report")["VpcConfig"]["VpcId"] = "vpc-2";
  Json extra = function_named(account, "admin");
  extra["FunctionName"] = "admin-2";
  account["Functions"].push_back(extra);
  function_named(account, "batch")["VpcConfig"]["SecurityGroupIds"] = {"sg-app"};
  return account;
}

Json other_cluster_account() {
  Json account = mixed_account();
  account["DBClusters"][1]["Port"] = 5433;
  account["DBInstances"][0]["DBInstanceStatus"] = "stopped";
  account["DBProxyTargets"]["px"] = Json::array();
  for (Json& made : account["SecurityGroups"]) {
    if (made["GroupId"] == "sg-d4") {
      made = group("sg-new", "new");
    }
  }
  return account;
}

std::string text(const ComparedAccounts& compared, Language language) {
  std::string out;
  append_snapshot_diff_text({compared.diff(), compared.match()}, {language, Colour::none}, out);
  return out;
}

std::string markdown(const ComparedAccounts& compared, Language language) {
  std::string json;
  append_snapshot_diff_json({compared.diff(), compared.match()}, {{}, nullptr, language}, json);
  Document document;
  document.read(json);
  std::string out;
  append_markdown(snapshot_diff_report(document.root(), language), markdown_bytes_default, out);
  return out;
}

TEST_CASE("a difference of snapshots as text, Markdown and JSON", "[S-1]") {
  const ComparedAccounts edited(mixed_account(), edited_account());
  check_golden("snapshot_diff/edited.en.txt", text(edited, Language::en));
  check_golden("snapshot_diff/edited.ja.txt", text(edited, Language::ja));
  check_golden("snapshot_diff/edited.en.md", markdown(edited, Language::en));
  check_golden("snapshot_diff/edited.ja.md", markdown(edited, Language::ja));
  std::string json;
  append_snapshot_diff_json({edited.diff(), edited.match()}, {}, json);
  CHECK(Json::accept(json));
  check_golden("snapshot_diff/edited.json", json);
}

TEST_CASE("and back again, and of ends that change", "[S-1]") {
  const ComparedAccounts back(edited_account(), mixed_account());
  check_golden("snapshot_diff/back.en.txt", text(back, Language::en));
  const ComparedAccounts ends(mixed_account(), other_cluster_account());
  check_golden("snapshot_diff/ends.en.txt", text(ends, Language::en));
  check_golden("snapshot_diff/ends.ja.txt", text(ends, Language::ja));
}

}  // namespace
}  // namespace connectsim::tests
