// Every document of ours is what its schema says: golden files, shipped documents, and what each
// verb answers.

#include "reports/schemas/schemas.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "scenarios/catalogue/catalogue.h"
#include "simulator/tables/embedded_documents.h"
#include "tests/support/catch.h"
#include "tests/support/json_schema.h"
#include "tests/support/mixed_account.h"
#include "tests/support/observed_pair.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/recorded_trail.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

void check_document(const std::string& schema, const std::string& text) {
  const Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded()) {
    FAIL("is not JSON: " << text.substr(0, 200));
  }
  CHECK(schema_problem(schema, document) == "");
}

// Which documents have lines, and at least one.
void check_lines(const std::string& schema, const std::string& text) {
  std::istringstream lines(text);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    INFO("line " << count + 1);
    check_document(schema, line);
  }
  CHECK(count > 0);
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream stream(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string output_of(const Words& words) {
  const Finished run = run_program(words);
  INFO(run.err);
  CHECK(run.status != 1);
  return run.out;
}

// The schema of a golden file, by the folder and what its name begins with.
const std::map<std::string, std::string> schemas_of_goldens = {
    {"account/audit.json", "audit"},           {"account/audit.jsonl", "audit-line"},
    {"account/connected.json", "connected"},   {"account/reachable.json", "connected"},
    {"apply/answers.jsonl", "outcome"},        {"apply/scenarios.jsonl", "scenario"},
    {"canaries/columns.jsonl", "scenario"},    {"canaries/outcomes.jsonl", "scenario"},
    {"canaries/situations.jsonl", "scenario"}, {"canaries/written.jsonl", "scenario"},
    {"formats/apply.json", "outcome"},         {"formats/apply.jsonl", "outcome"},
    {"formats/audit.json", "audit"},           {"formats/audit.jsonl", "audit-line"},
    {"formats/connected.json", "connected"},   {"formats/connected.jsonl", "connected"},
    {"formats/decide.json", "decision"},       {"formats/decide.jsonl", "decision"},
    {"formats/diff.json", "snapshot-diff"},    {"formats/explain.json", "explanation"},
    {"formats/explain.jsonl", "explanation"},  {"formats/graph.json", "graph"},
    {"formats/graph.jsonl", "graph"},          {"snapshot_diff/edited.json", "snapshot-diff"},
};

TEST_CASE("every golden file in JSON is what its schema says") {
  const std::filesystem::path golden = source_folder() / "tests/golden";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(golden)) {
    const std::string extension = entry.path().extension();
    if (extension != ".json" && extension != ".jsonl") {
      continue;
    }
    const std::string name = std::filesystem::relative(entry.path(), golden);
    INFO(name << ": has a line in the table of this test");
    const auto schema = schemas_of_goldens.find(name);
    REQUIRE(schema != schemas_of_goldens.end());
    const auto check = extension == ".json" ? &check_document : &check_lines;
    check(schema->second, text_of_file(entry.path()));
  }
}

TEST_CASE("shipped documents are what their schemas say") {
  for (const EmbeddedDocument& each : catalogue()) {
    check_document("scenario", std::string(each.text));
  }
  for (const EmbeddedDocument& each : embedded_tables()) {
    check_document("table", std::string(each.text));
  }
  for (const EmbeddedDocument& each : embedded_findings()) {
    check_document("findings", std::string(each.text));
  }
  const std::filesystem::path example = source_folder() / "docs/examples/changing-the-table";
  check_document("intent", text_of_file(example / "intent.json"));
  check_document("table", text_of_file(example / "my-table.json"));
}

TEST_CASE("what verbs answer to many scenarios is what the schemas say") {
  const TemporaryFolder folder;
  const std::string told = folder.path("told.jsonl");
  output_of({"catalogue", "-f", "jsonl", "-o", told});
  const std::string made = folder.path("made.jsonl");
  output_of({"generate", "--count", "60", "-o", made});
  check_lines("scenario", text_of_file(made));
  check_document("catalogue", output_of({"catalogue", "-f", "json"}));
  for (const std::string& file : {told, made}) {
    for (const auto& [verb, schema] :
         {std::pair("decide", "decision"), std::pair("explain", "explanation"),
          std::pair("apply", "outcome"), std::pair("graph", "graph")}) {
      INFO(verb);
      check_lines(schema, output_of({verb, file, "-f", "jsonl"}));
      check_document(schema, output_of({verb, file, "-f", "json"}));
    }
    check_document("replay", output_of({"replay", file, "-f", "json"}));
  }
  check_document(
      "explanation",
      output_of({"explain", folder.write("one.json", std::string(told_case("second-function"))),
                 "--compare", "aurora-lambda-observed", "-f", "json"}));
}

TEST_CASE("what is answered of tables is what the schemas say") {
  const std::string changed =
      (source_folder() / "docs/examples/changing-the-table/my-table.json").string();
  const TemporaryFolder folder;
  for (const std::string table : {"aurora-lambda-negated", "aurora-lambda-observed"}) {
    check_document("replay",
                   output_of({"replay", "--table", table, "--count", "300", "-f", "json"}));
  }
  for (const std::string& table : {std::string("aurora-lambda"), changed}) {
    check_document("check", output_of({"check", table, "--count", "200", "-f", "json"}));
    output_of({"replay", "--table", table, "--count", "300", "--write-findings",
               folder.path("found.json")});
    check_document("findings", folder.read("found.json"));
  }
  const Words diff = {"diff",
                      "aurora-lambda",
                      changed,
                      "--count",
                      "500",
                      "-f",
                      "json",
                      "--write-intent",
                      folder.path("intent.json"),
                      "--intent",
                      (source_folder() / "docs/examples/changing-the-table/intent.json").string()};
  check_document("table-diff", output_of(diff));
  check_document("intent", folder.read("intent.json"));
  check_document("table-diff", output_of({"diff", "aurora-lambda", "aurora-lambda-observed",
                                          "--count", "500", "-f", "json"}));
}

TEST_CASE("what is answered of accounts is what the schemas say") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", mixed_account().dump());
  check_document("graph", output_of({"graph", account, "--whole", "-f", "json"}));
  const std::filesystem::path code = source_folder() / "docs/examples/infrastructure-code";
  const std::string shop = (source_folder() / "docs/examples/shop").string();
  for (const char* plan : {"create.plan.json", "detach.plan.json", "rule.plan.json"}) {
    check_document("snapshot-diff",
                   output_of({"diff", shop, "--plan", code / plan, "-f", "json", "-q",
                              "--write-intent", folder.path("intent.json")}));
    check_document("intent", folder.read("intent.json"));
    check_document("snapshot-diff", output_of({"diff", shop, shop, "-f", "json", "--intent",
                                               folder.path("intent.json")}));
  }
}

TEST_CASE("what live verbs answer and save is what the schemas say") {
  const TemporaryFolder folder;
  for (const ObservedPair& pair : observed_pairs()) {
    INFO(pair.name);
    const Words words = {"live",
                         "verify",
                         folder.write(pair.name + "/before.json", pair.before.dump()),
                         folder.write(pair.name + "/after.json", pair.after.dump()),
                         "--cluster",
                         pair.request["DBClusterIdentifier"],
                         "--function",
                         pair.request["FunctionName"],
                         "-f"};
    Words one = words;
    one.insert(one.end(), {"json", "--record", folder.path("pairs")});
    const Finished run = run_program(one);
    if (run.status != 1) {  // a request through a proxy needs more words
      check_document("verification", run.out);
    }
  }
  const std::string shipped = (source_folder() / "docs/fidelity").string();
  check_document("ledger", output_of({"live", "ledger", shipped, "-f", "json"}));
  for (const auto& entry : std::filesystem::directory_iterator(shipped)) {
    check_document("pair", text_of_file(entry.path()));
  }
  const ObservedPair traced = pair_named("create-direct");
  const std::string events = folder.write("events.json", recorded_trail(traced).dump());
  check_document(
      "verification",
      output_of({"live", "verify", folder.path("create-direct/before.json"),
                 folder.path("create-direct/after.json"), "--cluster", "orders", "--function",
                 "web", "--events", events, "-f", "json", "--record", folder.path("pairs")}));
  REQUIRE(std::filesystem::exists(folder.path("pairs")));
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("pairs"))) {
    check_document("pair", text_of_file(entry.path()));
    check_lines("verification", output_of({"live", "verify", entry.path(), "-f", "jsonl"}));
  }
  const std::string recorded = (source_folder() / "docs/examples/shop").string();
  const Words live = {"--backend", "folder:" + recorded, "--cluster",
                      "orders",    "--function",         "refunds"};
  Words predict = {"live", "predict", "--to", folder.path("prediction")};
  predict.insert(predict.end(), live.begin(), live.end());
  CHECK(run_program(predict).status != 1);
  check_document("prediction", folder.read("prediction/prediction.json"));
  Words capture = {"live", "capture", "-f", "json", "-o", folder.path("captured")};
  capture.insert(capture.end(), live.begin(), live.end());
  check_document("capture", run_program(capture).out);
}

TEST_CASE("schemas have ids, are listed, and refuse what a document does not have") {
  std::map<std::string, std::string> listed;
  for (const Json& each : Json::parse(output_of({"schema"}))) {
    listed[each["name"]] = each["description"];
  }
  for (const std::string_view name : schema_names()) {
    INFO(name);
    const Json schema = Json::parse(output_of({"schema", std::string(name)}));
    CHECK(schema["$id"] == "urn:connectsim:schema:" + std::string(name) + ":1");
    CHECK(schema["description"] == listed[std::string(name)]);
    CHECK(schema_problem(name, {{"nonsense", 1}}) != "");
    CHECK(schema_problem(name, Json::array({Json{{"nonsense", 1}}})) != "");
  }
  CHECK(listed.size() == schema_names().size());
  CHECK(run_program({"schema", "scenari"})
            .err.starts_with("there is no schema \"scenari\"; did you mean \"scenario\"?"));
  Json decision = Json::parse(
      output_of({"decide", (source_folder() / "scenarios/catalogue/second-function.json").string(),
                 "-f", "json"}));
  CHECK(decision["format"] == "connectsim.decision/1");
  CHECK(schema_problem("decision", decision) == "");
  decision["action"] = "assosiate";
  CHECK(schema_problem("decision", decision) != "");
}

}  // namespace
}  // namespace connectsim::tests
