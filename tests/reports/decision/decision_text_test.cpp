#include "reports/decision/decision_text.h"

#include "tests/support/answered.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

std::string text_of(const Json& account, const Json& request, const Style& style = {}) {
  const Answered answered(account, request);
  std::string out;
  append_decision_text(answered.answer(), style, out);
  return out;
}

TEST_CASE("the answer stands on the first line, the situation on the second", "[T-1]") {
  CHECK(text_of(direct_account(), direct_request()) ==
        "c-1: row 1: none — RDS does nothing, the connection is already set up\n"
        "  database usable, compute usable, proxy not_used, target_health not_used\n");
}

TEST_CASE("a refusal says what is not met, by name", "[R-4]") {
  Json account = direct_account();
  account["DBInstances"][0]["DBInstanceStatus"] = "rebooting";
  CHECK(text_of(account, direct_request()) ==
        "c-1: refused — RDS does not set up this connection:\n"
        "  not all instances of the cluster are available: orders-1 (rebooting)\n");
}

TEST_CASE("rows that contradict each other are named with their actions", "[T-2][P-8]") {
  Json account = direct_account();
  Json spare = group("sg-l2", "lambda-rds-2");
  spare["IpPermissionsEgress"] = {pair(3306, "sg-d1")};
  account["SecurityGroups"].push_back(spare);
  group_with_id(account, "sg-l1")["IpPermissionsEgress"].push_back(range(443, "0.0.0.0/0"));
  const std::string text = text_of(account, direct_request());
  CHECK(text.find(
            "covered by the rows 3 (create), 4 (associate); row 4 is asked first and settles it") !=
        std::string::npos);
}

TEST_CASE("colours are used only where a terminal shows them") {
  CHECK(text_of(direct_account(), direct_request()).find('\x1b') == std::string::npos);
  const Style style{Language::en, Colour::terminal};
  CHECK(text_of(direct_account(), direct_request(), style).find("\x1b[1mrow 1: none") !=
        std::string::npos);
}

TEST_CASE("the answer is told in Japanese too") {
  const Style style{Language::ja, Colour::none};
  CHECK(text_of(direct_account(), direct_request(), style) ==
        "c-1: 行 1: none — RDS による変更はありません。接続は設定済みです\n"
        "  database usable, compute usable, proxy not_used, target_health not_used\n");
}

}  // namespace
}  // namespace connectsim::tests
