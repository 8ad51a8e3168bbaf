// What is meant, against what two tables change.

#include <nlohmann/json.hpp>

#include "reports/diff/intent_json.h"
#include "simulator/diff/intent_comparison.h"
#include "simulator/diff/table_effect.h"
#include "tests/support/catch.h"
#include "tests/support/changed_table.h"

namespace connectsim {
namespace {

using nlohmann::json;

Intent intent_in(const std::string& text) {
  Document document;
  document.read(text, "intent.json");
  return Intent::read(document.root());
}

Intent intent_with(const std::string& changes) {
  return intent_in(R"({"format": "connectsim.intent/1", "changes": [)" + changes + "]}");
}

std::string problem_of(const std::string& text) {
  try {
    intent_in(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TableDiff published_to(const DecisionTable& after) {
  return difference(shipped_table(default_table_name), after);
}

TEST_CASE("an intent that names all that changes is met", "[T-7]") {
  const TableDiff diff = published_to(tests::table_with_row_4_creating());
  CHECK(compared(diff, intent_with(R"({"kind":"table","before":"associate","after":"create"})"))
            .is_met());
  CHECK(compared(diff, intent_with(R"({"kind":"table","before":"associate","after":"create",
                     "situations":[{"compute":["unusable_with_spare","none_with_spare"]}]})"))
            .is_met());
  // In two halves, one of them as an exact word.
  CHECK(compared(diff, intent_with(R"({"kind":"table","before":"associate","after":"create",
                     "situations":[{"compute":"unusable_with_spare"}]},
                     {"kind":"table","before":"associate","after":"create",
                     "situations":[{"compute":["none_with_spare"]}]})"))
            .is_met());
}

TEST_CASE("a change that no entry covers is unlisted", "[T-7]") {
  const TableDiff diff = published_to(tests::table_with_row_4_creating());
  const TableIntentComparison none = compared(diff, Intent{});
  REQUIRE(none.unlisted.size() == 1);
  CHECK(none.unlisted[0].situations.size() == 16);
  const TableIntentComparison half =
      compared(diff, intent_with(R"({"kind":"table","before":"associate","after":"create",
                         "situations":[{"compute":"none_with_spare"}]})"));
  REQUIRE(half.unlisted.size() == 1);
  CHECK(half.missing.empty());
  for (const Situation& situation : half.unlisted[0].situations) {
    CHECK(situation.compute == ComputeValue::unusable_with_spare);
    CHECK_FALSE(half.lists(half.unlisted[0].answer, situation));
  }
  CHECK(compared(published_to(shipped_table("aurora-lambda")), Intent{}).is_met());
}

TEST_CASE("an intended change that did not happen is missing, and where", "[T-7]") {
  const TableDiff diff = published_to(tests::table_with_row_4_creating());
  const Intent elsewhere = intent_with(
      R"({"kind":"table","before":"associate","after":"create"},
         {"kind":"table","before":"create","after":"none","situations":[{"database":"none"}]},
         {"kind":"table","before":"associate","after":"none",
          "situations":[{"database":["none"]}]})");
  const TableIntentComparison found = compared(diff, elsewhere);
  CHECK(found.unlisted.empty());
  REQUIRE(found.missing.size() == 2);
  CHECK(found.missing[0].entry == 1);
  CHECK_FALSE(found.missing[0].situations.empty());
  for (const Situation& situation : found.missing[0].situations) {
    CHECK(situation.database == DatabaseValue::none);
  }
  // Without a database group nothing was associated: the entry names nothing.
  CHECK(found.missing[1].entry == 2);
  CHECK(found.missing[1].situations.empty());
}

TEST_CASE("another answer than the intended one is unlisted and missing", "[T-7]") {
  const TableIntentComparison found =
      compared(published_to(tests::table_with_row_4_creating()),
               intent_with(R"({"kind":"table","before":"associate","after":"none"})"));
  CHECK(found.unlisted.size() == 1);
  REQUIRE(found.missing.size() == 1);
  CHECK(found.missing[0].situations.size() == 16);
}

TEST_CASE("readings that change are listed by name", "[T-7]") {
  const DecisionTable before = shipped_table(default_table_name);
  DecisionTable after = before;
  Readings readings;
  set_reading(readings, "target_health", "all");
  after.set_readings(readings);
  const TableDiff diff = difference(before, after);
  CHECK(compared(diff, Intent{}).unlisted_readings.size() == 1);
  const std::string entry =
      R"({"kind":"reading","reading":"target_health","before":"any","after":"all"})";
  CHECK(compared(diff, intent_with(entry)).is_met());
  CHECK(compared(difference(before, before), intent_with(entry)).missing.size() == 1);
}

TEST_CASE("a column that neither table uses is no place for an intent", "[T-7]") {
  const Intent intent = intent_with(R"({"kind":"table","before":"associate","after":"create",
                                        "situations":[{"listed":["yes"]}]})");
  CHECK_THROWS_WITH(compared(published_to(tests::table_with_row_4_creating()), intent),
                    "changes/0/situations: names the column listed, which neither table uses; "
                    "they use database, compute, proxy, target_health");
}

TEST_CASE("the written intent is read back and met by the same diff", "[T-7]") {
  for (const std::string& name : shipped_table_names()) {
    for (const bool is_back : {false, true}) {
      const TableDiff diff = is_back
                                 ? difference(shipped_table(name), shipped_table("aurora-lambda"))
                                 : published_to(shipped_table(name));
      Intent written = intent_of(diff);
      for (IntendedChange& change : written.changes) {
        change.reason = "asked for";
      }
      const Intent read = intent_in(intent_document(written));
      REQUIRE(read.changes.size() == diff.changes.size() + diff.readings.size());
      CHECK(compared(diff, read).is_met());
      CHECK(intent_document(read) == intent_document(written));
    }
  }
}

TEST_CASE("connections are listed each by itself, and tables ignore them", "[T-7]") {
  const std::vector<ConnectionChange> changes = {
      {"checkout", "orders", "direct", Aspect::usable, "no", "yes"},
      {"checkout", "orders", "proxy:p", Aspect::reachable, "reachable", "blocked"}};
  const Intent all = intent_in(intent_document(intent_of(changes)));
  CHECK(compared(changes, all).is_met());
  CHECK(compared({changes[0]}, all).missing == std::vector<std::size_t>{1});
  const ConnectionIntentComparison first = compared(changes, intent_of({changes[0]}));
  CHECK(first.unlisted == std::vector<std::size_t>{1});
  CHECK(first.missing.empty());
  CHECK(compared(published_to(shipped_table("aurora-lambda")), all).is_met());
  CHECK(compared({}, intent_with(R"({"kind":"table","before":"none","after":"create"})")).is_met());
}

TEST_CASE("an entry with wildcards and a cause means many changes, and no others", "[T-7]") {
  const NamedCause rule{"sg-1", "inbound tcp 3306 10.0.0.0/8", "added"};
  std::vector<ConnectionChange> changes;
  for (const char* function : {"api-1", "api-2", "batch"}) {
    changes.push_back(
        {function, "orders", "direct", Aspect::reachable, "blocked", "reachable", {rule}});
  }
  const auto entry = [](const std::string& function, const std::string& more) {
    return R"({"kind":"connection","function":")" + function +
           R"(","cluster":"*","via":"*","what":"reachable","before":"*","after":"reachable")" +
           more + "}";
  };
  const auto unlisted = [&](const std::string& text) {
    return compared(changes, intent_with(text)).unlisted;
  };
  using Positions = std::vector<std::size_t>;
  CHECK(unlisted(entry("*", "")).empty());
  CHECK(unlisted(entry("api-*", "")) == Positions{2});
  CHECK(unlisted(entry("*", R"(,"cause":{"group":"sg-1"})")).empty());
  CHECK(unlisted(entry("*", R"(,"cause":{"group":"sg-*","rule":"inbound tcp 3306 *"})")).empty());
  CHECK(unlisted(entry("*", R"(,"cause":{"edit":"added"})")).empty());
  CHECK(unlisted(entry("*", R"(,"cause":{"edit":"removed"})")) == Positions{0, 1, 2});
  CHECK(unlisted(entry("*", R"(,"cause":{"group":"sg-2"})")) == Positions{0, 1, 2});
  // An entry of which nothing comes is missing, however broad.
  CHECK(compared(changes, intent_with(entry("web*", ""))).missing == Positions{0});
  // Another edit beside the one that is meant is not meant.
  changes[1].causes.push_back({"sg-2", "inbound all traffic 0.0.0.0/0", "added"});
  CHECK(unlisted(entry("*", R"(,"cause":{"group":"sg-1"})")) == Positions{1});
  changes[1].causes.clear();
  CHECK(unlisted(entry("*", R"(,"cause":{"group":"sg-1"})")) == Positions{1});
  // The words are written as they were read.
  const std::string document =
      intent_document(intent_with(entry("*", R"(,"cause":{"group":"sg-1","edit":"added"})")));
  CHECK(json::parse(document)["changes"][0]["cause"] ==
        json::parse(R"({"group":"sg-1","edit":"added"})"));
}

TEST_CASE("a bad intent is refused with its path and what is allowed", "[T-7]") {
  const auto with = [](const std::string& change) {
    return problem_of(R"({"format": "connectsim.intent/1", "changes": [)" + change + "]}");
  };
  CHECK(problem_of("[]").find("intent.json: must be an object") == 0);
  CHECK(problem_of("{}") == "intent.json: lacks \"format\"");
  CHECK(problem_of(R"({"format": "connectsim.table/1", "changes": []})")
            .find("intent.json: format: must be \"connectsim.intent/1\"") == 0);
  CHECK(problem_of(R"({"format": "connectsim.intent/1"})") == "intent.json: lacks \"changes\"");
  CHECK(problem_of(R"({"format": "connectsim.intent/1", "changes": [], "x": 1})") ==
        "intent.json: x: is not allowed here; allowed are format, changes");
  CHECK(with(R"({"kind":"row"})")
            .find("changes/0/kind: must be one of table, reading, connection, is \"row\"") !=
        std::string::npos);
  CHECK(with(R"({"kind":"table","after":"none"})") == "intent.json: changes/0: lacks \"before\"");
  CHECK(with(R"({"kind":"table","before":"refused","after":"none"})")
            .find("changes/0/before: must be one of none, create, associate, silent") !=
        std::string::npos);
  CHECK(with(R"({"kind":"table","before":"none","after":"none"})") ==
        "intent.json: changes/0/after: is the same as \"before\": no change");
  const std::string connection =
      R"({"kind":"connection","function":"*","cluster":"*","via":"*","what":"listed",)";
  CHECK(with(connection + R"("before":"*","after":"*","cause":{}})")
            .find("changes/0/cause: must name a group, a rule or an edit") != std::string::npos);
  CHECK(with(connection + R"("before":"*","after":"*","cause":{"edit":"moved"}})")
            .find("changes/0/cause/edit: must be one of removed, added, changed") !=
        std::string::npos);
  CHECK(with(connection + R"("before":"*","after":"*","cause":{"grup":"sg-1"}})")
            .find("did you mean \"group\"?") != std::string::npos);
  CHECK(with(connection + R"("before":"no","after":"no"})").find("no change") != std::string::npos);
  CHECK(with(R"({"kind":"table","before":"none","after":"create","situations":[]})")
            .find("changes/0/situations: must hold at least one") != std::string::npos);
  CHECK(with(R"({"kind":"table","before":"none","after":"create","situations":[{"db":["none"]}]})")
            .find("changes/0/situations/0/db: is no column; columns are database") !=
        std::string::npos);
  CHECK(with(R"({"kind":"table","before":"none","after":"create",
                 "situations":[{"database":["nothing"]}]})")
            .find("database/0: must be one of usable, usable_once_associated, unusable, none") !=
        std::string::npos);
  CHECK(with(R"({"kind":"reading","reading":"health","before":"any","after":"all"})")
            .find("changes/0/reading: must be one of database_pattern_with_proxy") !=
        std::string::npos);
  CHECK(with(R"({"kind":"connection","function":"f","cluster":"c","via":"p","what":"usable",
                 "before":"yes","after":"no"})")
            .find("changes/0/via: must be direct, proxy:<name> or *, is \"p\"") !=
        std::string::npos);
  CHECK(with(R"({"kind":"connection","function":"f","cluster":"c","via":"direct","what":"listed",
                 "before":"yes","after":"blocked"})")
            .find("changes/0/after: must be one of yes, no, absent") != std::string::npos);
}

}  // namespace
}  // namespace connectsim
