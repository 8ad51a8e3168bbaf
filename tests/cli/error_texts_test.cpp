// What the program says of bad inputs and options, where no other test asks for the words.

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

using Words = std::vector<std::string>;

// A run that ends with an error tells it in one line, and nothing on standard output.
void check_error(const Words& words, const std::string& text, const std::string& input = {}) {
  const Finished run = run_program(words, input);
  INFO(words[0] << ": " << run.err);
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(run.err.find(text) != std::string::npos);
}

TEST_CASE("verbs say which inputs they take") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", direct_account().dump());
  const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
  const std::string cases = folder.write("cases.jsonl", scenario.dump() + "\n");
  const std::string snapshot = "needs an input: a snapshot folder or files, or -";
  check_error({"connected"}, snapshot);
  check_error({"audit"}, snapshot);
  check_error({"snapshot"}, snapshot);
  check_error({"decide", cases, account},
              account + " is a snapshot, " + cases + " holds scenarios: they cannot be mixed");
  check_error({"decide", cases, "--cluster", "orders", "--function", "web"},
              cases + " says itself what is asked: --cluster and --function are for snapshots");
  check_error({"check", "a.json", "b.json"}, "takes one table, are 2");
  check_error({"diff"}, "needs two tables or two snapshots to compare");
  check_error({"diff", "aurora-lambda"}, "takes two tables, are 1");
  check_error({"diff", "-", "-"}, "standard input cannot be both inputs");
  check_error({"fmt"}, "needs an input: table documents, or -");
  check_error({"fmt", "--write", "--check", "x.json"}, "--write and --check exclude each other");
  check_error({"fmt", "--write", "aurora-lambda"},
              "--write needs files, \"aurora-lambda\" is none");
  check_error({"generate", "x"}, "takes no input");
  check_error({"merge"}, "needs results of `replay --format json`");
  check_error({"shrink"}, "takes one scenario, a file or an id");
  check_error({"replay", "--replay", "g1"},
              "must be the id of a scenario, like g1-near_miss-1-42 or b1-2-4711, is \"g1\"");
  check_error({"replay", "--properties", "conects"}, "--properties must name some of ");
  check_error({"decide", account, "--cluster", "orders", "--function", "web", "--new-proxy",
               "--username", "u", "--password-file", folder.write("password", "\n")},
              "password: holds no password");
}

TEST_CASE("what ends inconclusive says why") {
  const auto says = [](const Words& words, const std::string& text) {
    const Finished run = run_program(words);
    INFO(run.err);
    CHECK(run.status == 5);
    CHECK(run.err.find("warning: ") != std::string::npos);
    CHECK(run.err.find(text) != std::string::npos);
  };
  const TemporaryFolder folder;
  const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
  says({"decide", folder.write("empty.jsonl", "\n")},
       "nothing to decide: the input holds no scenario");
  says({"shrink", folder.write("kept.json", scenario.dump()), "--properties", "connects"},
       "violates none of the properties asked for");
  says({"replay", "--count", "20"},
       "recorded findings were not seen: too few scenarios, or no longer so");
  says({"replay", "--count", "20", "--until-covered"}, "the coverage asked for was not reached");
}

TEST_CASE("odd facts of an account are warned of and taken as they are said to be") {
  const auto warns = [](const Json& account, const std::string& text) {
    const Finished run = run_program({"connected", "-"}, account.dump());
    INFO(run.err);
    CHECK(run.status == 0);
    CHECK(run.err.find(text) != std::string::npos);
  };
  Json account = proxied_account();
  account["DBProxies"][0]["EngineFamily"] = "ORACLE";
  warns(account, "proxy px: unknown engine family \"ORACLE\"");
  account = proxied_account();
  account["DBProxyTargets"]["px"][1]["TargetHealth"] = {{"State", "GOOD"}, {"Reason", "LUCK"}};
  warns(account, "unknown State \"GOOD\", taken for not AVAILABLE");
  warns(account, "unknown Reason \"LUCK\"");
  account = direct_account();
  group_with_id(account, "sg-default")["IpPermissions"] = {
      {{"IpProtocol", "tpc"}, {"IpRanges", {{{"CidrIp", "10.0.0.0/8"}}}}}};
  warns(account, "\"tpc\" is no IP protocol; it is taken for one of its own");
  account = direct_account();
  account["Entries"] = {{{"Cidr", "10.0.0.0/8"}}};
  warns(account,
        "does not say whose Entries these are; name the file "
        "get-managed-prefix-list-entries.<prefix list>.json");
}

TEST_CASE("documents are refused with the place and what is allowed there") {
  const TemporaryFolder folder;
  const auto file = [&](const Json& document) {
    return folder.write("document.json", document.dump());
  };
  Json account = direct_account();
  account["DBProxyTargets"] = Json::array({Json{{"Type", "RDS_INSTANCE"}}});
  const Json scenario = {{"snapshot", account}, {"request", direct_request()}};
  check_error(
      {"decide", file(scenario)},
      "snapshot/DBProxyTargets: must be an object of proxy names and their lists of targets");
  Json table = Json::parse(run_program({"fmt", "aurora-lambda"}).out);
  const auto bad_table = [&](const Json& rows, const std::string& text) {
    Json bad = table;
    bad["rows"] = rows;
    check_error({"check", file(bad), "--count", "0"}, text);
  };
  bad_table(Json::array(), "rows: must hold at least one row");
  bad_table({{{"row", 2}, {"action", "none"}, {"when", Json::object()}}},
            "rows/0/row: must be 1 (rows are numbered in page order), is 2");
  bad_table({{{"action", "none"}, {"when", 1}}},
            "rows/0/when: must be an object of columns, or a list of such alternatives, is 1");
  bad_table({{{"action", "none"}, {"when", Json::array()}}},
            "rows/0/when: must hold at least one alternative; {} covers everything");
  Json misspelt = table;
  misspelt["row"] = misspelt["rows"];
  misspelt.erase("rows");
  check_error({"check", file(misspelt), "--count", "0"}, "did you mean \"rows\"?");
  const Json findings = {
      {"format", "connectsim.findings/1"}, {"table", "another"}, {"findings", Json::array()}};
  check_error({"check", "--count", "0", "--findings", file(findings)}, ", and the table is ");
  check_error({"diff", "aurora-lambda", "aurora-lambda", "--intent",
               file({{"format", "connectsim.intent/1"},
                     {"changes",
                      {{{"kind", "connection"},
                        {"function", "f"},
                        {"cluster", "c"},
                        {"via", "px"},
                        {"what", "listed"},
                        {"before", "no"},
                        {"after", "yes"}}}}})},
              "changes/0/via: must be direct, proxy:<name> or *, is \"px\"");
}

TEST_CASE("results that cannot be added up are refused with their place") {
  const TemporaryFolder folder;
  const std::string path = folder.path("result.json");
  run_program({"replay", "--count", "30", "--shard", "1/2", "-f", "json", "-o", path, "-q"});
  const Json whole = Json::parse(folder.read("result.json"));
  const auto spoilt = [&](const std::string& pointer, const Json& value, const std::string& text) {
    Json bad = whole;
    bad[Json::json_pointer(pointer)] = value;
    check_error({"merge", folder.write("spoilt.json", bad.dump())}, text);
  };
  spoilt("/verdicts/decidet", 1, "verdicts/decidet: has a word that is none of ");
  spoilt("/ranges", {{1, 2, 3}},
         "ranges/0: must be [first, behind the last], apart from the others");
  spoilt("/ranges", {{0, 1}}, "ranges: does not hold as many scenarios as were counted");
  spoilt("/rows", Json::array(), "rows: must be as many entries as the table has rows");
  spoilt("/situations/0/situation/database", "broken",
         "situation/database: is no value of this column");
  spoilt("/findings/0/name", "another",
         "findings/0: is not what is known of the table now; merge with the same findings");
  spoilt("/findings", Json::array(), "findings: lacks findings that are known of the table now");
  spoilt("/table/fingerprint", "0", "is of another table or other readings: aurora-lambda");
  Json other = whole;
  other["ranges"] = Json::array();
  other["variation_interval"] = 1;
  check_error({"merge", path, folder.write("other.json", other.dump())},
              "properties: differ from the other results'");
  other = whole;
  other["source"]["seed"] = 99;
  check_error({"merge", path, folder.write("other.json", other.dump())},
              "source: differs from the other results'");
  other = whole;
  other["parts"]["given"] = {2};
  check_error({"merge", path, folder.write("other.json", other.dump())},
              "ranges: holds scenarios that another result counts already");
}

// A result of a part of a run.
std::string part(const TemporaryFolder& folder, const std::string& shard, const Words& of) {
  std::string name = shard;
  name[name.find('/')] = '-';
  const std::string path = folder.path(name + "-" + std::to_string(folder.file_count()) + ".json");
  Words words = {"replay", "--shard", shard, "-f", "json", "-o", path, "-q"};
  words.insert(words.end(), of.begin(), of.end());
  run_program(words);
  return path;
}

TEST_CASE("a part that is missing or given twice makes a merged result inconclusive") {
  const TemporaryFolder folder;
  const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
  std::string lines;
  for (int i = 0; i < 6; ++i) {
    lines += scenario.dump() + "\n";
  }
  const Words suite = {folder.write("suite.jsonl", lines)};
  Json proxied = {{"snapshot", proxied_account()}, {"request", proxied_request()}};
  const Words others = {folder.write("others.jsonl", lines + proxied.dump() + "\n")};
  std::vector<std::string> parts;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    parts.push_back(part(folder, shard, suite));
  }
  CHECK(run_program({"merge", parts[0], parts[1], parts[2]}).status == 0);
  const Finished gap = run_program({"merge", parts[0], parts[2]});
  CHECK(gap.status == 5);
  CHECK(gap.err == "warning: part 2 of 3 is missing\n");
  CHECK(run_program({"merge", parts[1]}).err == "warning: parts 1, 3 of 3 are missing\n");
  const Finished twice = run_program({"merge", parts[0], parts[1], parts[1], parts[2]});
  CHECK(twice.status == 5);
  CHECK(twice.err == "warning: " + parts[1] + ": left out: part 2 of 3 is given already\n");
  CHECK(twice.out == run_program({"merge", parts[0], parts[1], parts[2]}).out);
  check_error({"merge", parts[0], part(folder, "2/3", others)},
              "parts: are of another run: of another length, of other files, or split otherwise");
  check_error({"merge", parts[0], part(folder, "2/2", suite)}, "parts: are of another run");
  // Generated scenarios too.
  const std::string first = part(folder, "1/2", {"--count", "40"});
  CHECK(run_program({"merge", first}).err.find("part 2 of 2 is missing") != std::string::npos);
  check_error({"merge", first, part(folder, "2/2", {"--count", "60"})},
              "parts: are of another run");
}

}  // namespace
}  // namespace connectsim::tests
