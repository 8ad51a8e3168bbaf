#include "simulator/explanation/counterfactuals.h"

#include "model/json/document.h"
#include "model/scenario_request.h"
#include "simulator/decision/decide.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {
namespace {

std::vector<Counterfactual> found_for(const Json& account, const Json& asked) {
  const Snapshot snapshot = snapshot_of(account);
  Document document;
  document.read(asked.dump());
  const Request request = resolve(read_request(document.root()), snapshot);
  return counterfactuals(snapshot.network, request, shipped_table(default_table_name));
}

// "row 4: detach-group" and so on, one line a row.
std::string text_of_all(const std::vector<Counterfactual>& found) {
  std::string text;
  for (const Counterfactual& each : found) {
    text += "row " + std::to_string(each.row) + ":";
    for (const Edit& edit : each.edits) {
      text += " ";
      text += text_of(edit.kind);
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("from a connected account each row but the copy is a few edits away") {
  CHECK(text_of_all(found_for(direct_account(), direct_request())) ==
        "row 2: detach-group\n"  // of the cluster
        "row 3: remove-rule\n"
        "row 4: detach-group\n"  // of the function
        "row 5: remove-rule\n"
        "row 6:\n");  // row 2 always goes before it
}

TEST_CASE("behind a proxy the health of a target is an edit like any other") {
  const std::vector<Counterfactual> found = found_for(proxied_account(), proxied_request());
  REQUIRE(found.size() == 5);  // row 1 decides now
  const Counterfactual& fifth = found[3];
  CHECK(fifth.row == 5);
  REQUIRE(fifth.edits.size() == 1);
  CHECK(fifth.edits[0].kind == EditKind::set_target_health);
  CHECK(fifth.edits[0].health == HealthState::unavailable);
}

TEST_CASE("searching changes nothing and is the same each time") {
  const std::string once = text_of_all(found_for(proxied_account(), proxied_request()));
  CHECK(once == text_of_all(found_for(proxied_account(), proxied_request())));
  CHECK(once.find("row 1") == std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
