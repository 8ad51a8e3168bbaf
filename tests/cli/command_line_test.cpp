// The verbs decide and explain, run as a user runs them.

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string line_of(const Json& id, const Json& account, const Json& request,
                    const Json& expect = {}) {
  Json scenario = {
      {"format", "connectsim.scenario/1"}, {"id", id}, {"snapshot", account}, {"request", request}};
  if (!expect.is_null()) {
    scenario["expect"] = expect;
  }
  return scenario.dump() + "\n";
}

std::string good_line(const std::string& id = "good") {
  return line_of(id, direct_account(), direct_request());
}

Json account_with_unknown_facts() {
  Json account = direct_account();
  account.erase("DBInstances");
  return account;
}

// The example account as a folder of CLI answers, one file a member.
std::string account_folder(const TemporaryFolder& folder, const Json& account) {
  for (const auto& [member, entries] : account.items()) {
    folder.write("account/" + member + ".json", Json{{member, entries}}.dump(2));
  }
  return folder.path("account");
}

using Words = std::vector<std::string>;
Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

const Words request = {"--cluster", "orders", "--function", "web"};

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("decide answers a folder of saved AWS answers in a few lines", "[M-1][M-3]") {
  const TemporaryFolder folder;
  const std::string account = account_folder(folder, direct_account());
  const Finished run = run_program(with({"decide", account}, request));
  CHECK(run.status == 0);
  CHECK(run.out ==
        "row 1: none — RDS does nothing, the connection is already set up\n"
        "  database usable, compute usable, proxy not_used, target_health not_used\n");
  CHECK(run.err.empty());
}

TEST_CASE("decide writes JSON for a person and JSON Lines for a program", "[M-3]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("account.json", direct_account().dump());
  const Finished json = run_program(with({"decide", file, "-f", "json"}, request));
  const Finished lines = run_program(with({"decide", file, "-f", "jsonl"}, request));
  CHECK(json.status == 0);
  Json document = Json::parse(json.out);
  CHECK(document["format"] == "connectsim.decision/1");
  CHECK(document["table"] == "aurora-lambda");
  for (const char* member : {"format", "version", "table", "readings"}) {
    CHECK(document.erase(member) == 1);
  }
  CHECK(document == Json::parse(lines.out));
  CHECK(lines_in(lines.out) == 1);
  CHECK(lines_in(json.out) > 1);
}

TEST_CASE("scenarios in JSON Lines give one decision a line, in their order", "[M-2][M-3]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("cases.jsonl", good_line("a") + "\n" + good_line("b"));
  const Finished run = run_program({"decide", file});
  CHECK(run.status == 0);
  REQUIRE(lines_in(run.out) == 2);
  CHECK(run.out.starts_with(R"({"id":"a","verdict":"decided")"));
  CHECK(run.out.find(R"({"id":"b")") != std::string::npos);
  CHECK(Json::parse(run_program({"decide", file, "-f", "json"}).out).size() == 2);
}

TEST_CASE("standard input is told apart: lines, a scenario, a snapshot", "[M-1][M-2]") {
  const std::string pretty = Json::parse(good_line("p")).dump(2);
  CHECK(run_program({"decide", "-"}, good_line("s") + good_line("t")).out.starts_with("{\"id\":"));
  CHECK(run_program({"decide", "-"}, pretty).out.starts_with("p: row 1: none"));
  CHECK(run_program(with({"decide", "-"}, request), direct_account().dump())
            .out.starts_with("row 1: none"));
  CHECK(run_program({"decide", "-"}, "").status == 5);
}

TEST_CASE("several scenario documents are answered one after the other", "[M-2]") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.json", good_line("a"));
  const std::string b = folder.write("b.json", good_line("b"));
  const Finished run = run_program({"decide", a, b});
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("a: row 1"));
  CHECK(run.out.find("\nb: row 1") != std::string::npos);
}

TEST_CASE("silent and refused are answers: status 0", "[T-2]") {
  Json account = direct_account();
  account["Functions"][0].erase("VpcConfig");
  const Finished run = run_program({"decide", "-"}, line_of(1, account, direct_request()));
  CHECK(run.status == 0);
  CHECK(run.out == "{\"id\":1,\"verdict\":\"refused\",\"unmet\":[\"function-not-in-a-vpc\"]}\n");
}

TEST_CASE("an expectation that differs is told in one line: status 2", "[M-2]") {
  const std::string lines = line_of("a", direct_account(), direct_request(), {{"row", 1}}) +
                            line_of("b", direct_account(), direct_request(), {{"row", 4}});
  const Finished run = run_program({"decide", "-"}, lines);
  CHECK(run.status == 2);
  CHECK(run.err == "standard input:2: row: expected 4, got 1\n");
  CHECK(lines_in(run.out) == 2);
  CHECK(run_program({"decide", "-", "--expect", "action=create"}, good_line()).status == 2);
  CHECK(
      run_program({"decide", "-", "--expect", "row=1", "--expect", "rows=1"}, good_line()).status ==
      0);
}

TEST_CASE("unknown facts are warned of, and status 5 with --strict", "[I-1]") {
  const std::string line = line_of("u", account_with_unknown_facts(), direct_request());
  const Finished run = run_program({"decide", "-"}, line);
  CHECK(run.status == 0);
  CHECK(run.err == "warning: standard input:1: unknown: instance orders-1\n");
  CHECK(run.out.find(R"("unknown":["instance orders-1"])") != std::string::npos);
  CHECK(run_program({"decide", "-", "--strict"}, line).status == 5);
  CHECK(run_program({"decide", "-", "-q"}, line).err.empty());
  CHECK(run_program({"decide", "-", "--strict", "--expect", "row=4"}, line).status == 2);
}

TEST_CASE("a bad line is named, earlier answers stand, later ones are not given") {
  const std::string lines = good_line("a") + "{\"id\": oops}\n" + good_line("c");
  const Finished run = run_program({"decide", "-"}, lines);
  CHECK(run.status == 1);
  CHECK(lines_in(run.out) == 1);
  CHECK(lines_in(run.err) == 1);
  CHECK(run.err.starts_with("standard input:2: line 1, column "));
  const Finished going = run_program({"decide", "-", "--keep-going"}, lines);
  CHECK(going.status == 1);
  CHECK(lines_in(going.out) == 2);
}

TEST_CASE("an error in the only document leaves standard output empty") {
  const TemporaryFolder folder;
  Json wrong = direct_account();
  group_with_id(wrong, "sg-d1")["IpPermissions"][0]["FromPort"] = "x";
  const std::string file = folder.write("wrong.json", wrong.dump());
  for (const Finished& run :
       {run_program(with({"decide", file}, request)),
        run_program(with({"decide", folder.path("none.json")}, request)),
        run_program({"decide", folder.write("cut.json", "{\"SecurityGroups\": [")})}) {
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK(lines_in(run.err) == 1);
    CHECK(run.err.starts_with(folder.path("")));
  }
  CHECK(
      run_program(with({"decide", file}, request)).err.find("IpPermissions/0/FromPort: must be") !=
      std::string::npos);
}

TEST_CASE("a name that the snapshot does not hold is an input error") {
  const TemporaryFolder folder;
  const std::string account = account_folder(folder, direct_account());
  const Finished run = run_program({"decide", account, "--cluster", "order", "--function", "web"});
  CHECK(run.status == 1);
  CHECK(run.err.find("orders") != std::string::npos);
  CHECK(lines_in(run.err) == 1);
}

TEST_CASE("a file given with -o appears only when all went well") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.jsonl", good_line());
  const std::string bad = folder.write("bad.jsonl", good_line() + "oops\n");
  const Finished run = run_program({"decide", good, "-o", folder.path("answer.jsonl")});
  CHECK(run.status == 0);
  CHECK(run.out.empty());
  CHECK(lines_in(folder.read("answer.jsonl")) == 1);
  CHECK(run_program({"decide", bad, "-o", folder.path("none.jsonl")}).status == 1);
  CHECK_FALSE(folder.has("none.jsonl"));
  CHECK(run_program({"decide", bad, "-o", folder.path("answer.jsonl")}).status == 1);
  CHECK(lines_in(folder.read("answer.jsonl")) == 1);
  CHECK(folder.file_count() == 3);
  CHECK(run_program({"decide", good, "-o", folder.path("no/such/folder")}).status == 1);
}

TEST_CASE("what cannot be written is an error of one line") {
  const Finished run = run_program({"decide", "-", "-o", "/dev/full"}, good_line());
  CHECK(run.status == 1);
  CHECK(run.err == "/dev/full: cannot be written: No space left on device\n");
}

TEST_CASE("a request for a new proxy takes its password from a file only", "[R-8]") {
  const TemporaryFolder folder;
  const std::string account = account_folder(folder, direct_account());
  const std::string password = folder.write("password.txt", "secret\n");
  const Words through_new_proxy = with(with({"decide", account}, request), {"--new-proxy"});
  CHECK(run_program(through_new_proxy).out.starts_with("refused"));
  CHECK(
      run_program(with(through_new_proxy, {"--secret-arn", "arn:aws:x"})).out.starts_with("row "));
  CHECK(run_program(with(through_new_proxy,
                         {"--username", "admin", "--password-file", password, "--create-secret"}))
            .out.starts_with("row "));
  CHECK(run_program(with(through_new_proxy, {"--password", "secret"})).status == 1);
}

TEST_CASE("tables and readings can be chosen", "[T-1][T-3]") {
  const TemporaryFolder folder;
  Json account = direct_account();
  account["Functions"][0]["VpcConfig"]["SecurityGroupIds"] = {"sg-default"};
  const std::string line = line_of("a", account, direct_request());
  const auto action = [&](const Words& more) {
    return Json::parse(run_program(with({"decide", "-"}, more), line).out)["action"];
  };
  CHECK(action({}) == "associate");
  CHECK(action({"--table", "aurora-lambda-observed"}) == "create");
  CHECK(action({"--reading", "spare_peer=unusable"}) == "create");
  const std::string table = folder.write(
      "mine.json", R"({"format":"connectsim.table/1","name":"mine","columns":["database"],)"
                   R"("rows":[{"action":"none","when":{}}]})");
  CHECK(action({"--table", table}) == "none");
}

TEST_CASE("a bad table or reading says what is allowed", "[T-1]") {
  const TemporaryFolder folder;
  const std::string table = folder.write("bad.json", R"({"format":"connectsim.table/1"})");
  CHECK(run_program({"decide", "-", "--table", table}, good_line()).err ==
        table + ": lacks \"name\"\n");
  const Finished no_table = run_program({"decide", "-", "--table", "none"}, good_line());
  CHECK(no_table.status == 1);
  CHECK(no_table.err.find("shipped are aurora-lambda") != std::string::npos);
  const Finished reading = run_program({"decide", "-", "--reading", "target_health=some"});
  CHECK(reading.status == 1);
  CHECK(reading.err == "reading target_health: must be one of any, all, is \"some\"\n");
  CHECK(run_program({"decide", "-", "--reading", "health=any"}).status == 1);
}

}  // namespace
}  // namespace connectsim::tests
