// The verbs replay and merge, run as a user runs them.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

std::string replay_json(std::vector<std::string> words) {
  words.insert(words.begin(), "replay");
  words.insert(words.end(), {"-f", "json", "-q"});
  return run_program(words).out;
}

// A findings document that knows nothing of the default table.
std::string nothing_known() {
  return R"({"format": "connectsim.findings/1", "table": "aurora-lambda"})";
}

std::string scenario_line(const std::string& id, const Json& expect) {
  const Json scenario = {{"format", "connectsim.scenario/1"},
                         {"id", id},
                         {"snapshot", direct_account()},
                         {"request", direct_request()},
                         {"expect", expect}};
  return scenario.dump() + "\n";
}

TEST_CASE("the same seed gives the same bytes, however the work is split") {
  const std::string whole = replay_json({"--count", "30000"});
  CHECK(replay_json({"--count", "30000", "--jobs", "2"}) == whole);
  CHECK(replay_json({"--count", "30000", "--jobs", "7"}) == whole);
  const TemporaryFolder folder;
  std::vector<std::string> merge = {"merge", "-f", "json", "-q"};
  for (const std::string part : {"3", "1", "2"}) {
    merge.push_back(
        folder.write(part + ".json", replay_json({"--count", "30000", "--shard", part + "/3"})));
  }
  const Finished merged = run_program(merge);
  CHECK(merged.out == whole);
  CHECK(replay_json({"--count", "30000", "--seed", "2"}) != whole);
  CHECK(replay_json({"--count", "30000", "--profile", "fleet"}) != whole);
}

TEST_CASE("merging in steps gives the same bytes as merging at once") {
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for (const std::string part : {"1", "2", "3"}) {
    files.push_back(folder.write(part, replay_json({"--count", "999", "--shard", part + "/3"})));
  }
  const auto merged = [](std::vector<std::string> inputs) {
    inputs.insert(inputs.begin(), "merge");
    inputs.insert(inputs.end(), {"-f", "json", "-q"});
    return run_program(inputs).out;
  };
  const std::string left = folder.write("left", merged({files[0], files[1]}));
  const std::string right = folder.write("right", merged({files[1], files[2]}));
  CHECK(merged({left, files[2]}) == replay_json({"--count", "999"}));
  CHECK(merged({right, files[0]}) == replay_json({"--count", "999"}));
  const Finished twice = run_program({"merge", left, files[1]});
  CHECK(twice.status == 5);
  CHECK(twice.err.find("warning: " + files[1] + ": left out: part 2 of 3 is given already\n") == 0);
}

TEST_CASE("merge knows the table and the readings from its results") {
  const TemporaryFolder folder;
  const std::vector<std::string> run = {
      "--count", "600", "--table", "aurora-lambda-negated", "--reading", "target_health=all"};
  std::vector<std::string> merge = {"merge", "-f", "json", "-q"};
  for (const std::string part : {"1/2", "2/2"}) {
    std::vector<std::string> words = run;
    words.insert(words.end(), {"--shard", part});
    merge.push_back(folder.write(part.substr(0, 1), replay_json(words)));
  }
  CHECK(run_program(merge).out == replay_json(run));
  const std::string mine = folder.write(
      "mine", R"({"format": "connectsim.replay/1", "table": {"name": "mine", "readings": {}},
                  "source": {"kind": "files"}, "properties": [], "variation_interval": 1,
                  "parts": {"of": 1, "given": [1], "scenarios": 0}})");
  const Finished unknown = run_program({"merge", mine});
  CHECK(unknown.status == 1);
  CHECK(unknown.err.find("no table is named \"mine\"") != std::string::npos);
}

TEST_CASE("the exit status says what a replay found") {
  const TemporaryFolder folder;
  const std::string blank = folder.write("blank.json", nothing_known());
  SECTION("a violation that no finding explains") {
    const Finished run = run_program({"replay", "--count", "100", "--findings", blank});
    CHECK(run.status == 2);
    CHECK(run.out.find("Not explained by any finding") != std::string::npos);
  }
  SECTION("only known ones, but not all of them were seen") {
    const Finished run = run_program({"replay", "--count", "1000"});
    CHECK(run.status == 5);
    CHECK(run.err.find("recorded findings were not seen") != std::string::npos);
  }
  SECTION("only known ones, in a part of a run") {
    CHECK(run_program({"replay", "--count", "1000", "--shard", "1/2"}).status == 0);
  }
  SECTION("every scenario of the small space") {
    CHECK(run_program({"replay", "--exhaustive"}).status == 0);
  }
  SECTION("nothing was replayed") { CHECK(run_program({"replay", "--count", "0"}).status == 5); }
  SECTION("everything that can be seen was seen") {
    const Finished run = run_program({"replay", "--until-covered", "--jobs", "2", "-f", "json"});
    CHECK(run.status == 0);
    const Json result = Json::parse(run.out);
    CHECK(result["scenarios"] < 1'000'000);
    CHECK(result["coverage"]["situations"]["seen"] == 148);
  }
  SECTION("not everything was seen") {
    CHECK(run_program({"replay", "--until-covered", "--count", "1000"}).status == 5);
  }
}

TEST_CASE("wrong words are told in one line") {
  const auto problem = [](std::vector<std::string> words) {
    words.insert(words.begin(), "replay");
    const Finished run = run_program(words);
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    return run.err;
  };
  CHECK(problem({"--shard", "9/8"}).find("--shard must be I/N with I from 1 to N, is \"9/8\"") !=
        std::string::npos);
  CHECK(problem({"--count", "many"}).find("--count must be a number from 0 to") !=
        std::string::npos);
  CHECK(problem({"--properties", "P-7,tidy"}).find("is \"tidy\"") != std::string::npos);
  CHECK(problem({"--bound", "2"}).find("--bound goes with --exhaustive") != std::string::npos);
  CHECK(problem({"--exhaustive", "--seed", "2"}).find("--seed does not go with --exhaustive") !=
        std::string::npos);
  CHECK(problem({"--replay", "17"}).find("must be the id of a scenario") != std::string::npos);
  CHECK(problem({"--replay", "g9-near_miss-1-1"}).find("is of version 9 of the generator") !=
        std::string::npos);
  CHECK(problem({"--replay", "b1-1-9900"}).find("the bounded space has fewer scenarios") !=
        std::string::npos);
  CHECK(problem({"--table", "nothing"}).find("no table is named") != std::string::npos);
  CHECK(problem({"--emit", "/nowhere/x", "--count", "1"}).find("/nowhere/x: cannot be written") !=
        std::string::npos);
}

TEST_CASE("one scenario by its id is explained with its properties") {
  const Finished run = run_program({"replay", "--replay", "g1-near_miss-1-29"});
  CHECK(run.status == 0);
  CHECK(run.out.find("P-1   connects            violated") != std::string::npos);
  CHECK(run.out.find("known: row-4-leaves-the-proxy-group-and-blocks") != std::string::npos);
  const TemporaryFolder folder;
  const std::string blank = folder.write("blank.json", nothing_known());
  const Finished unknown =
      run_program({"replay", "--replay", "g1-near_miss-1-29", "--findings", blank});
  CHECK(unknown.status == 2);
  CHECK(unknown.out.find("no finding explains it") != std::string::npos);
  const Json json = Json::parse(run_program({"replay", "--replay", "b1-1-7", "-f", "json"}).out);
  CHECK(json["decision"]["id"] == "b1-1-7");
  CHECK(json["properties"].size() == 16);
  CHECK(json["scenario"]["format"] == "connectsim.scenario/1");
  // Too long for a string to hold in itself: the id must not outlive its document.
  const std::string id = "g1-near_miss-1-100003545";
  const Finished generated = run_program({"replay", "--replay", id, "-f", "json"});
  CHECK(Json::parse(generated.out)["decision"]["id"] == id);
}

TEST_CASE("what fails can be written out and replayed from the file") {
  const TemporaryFolder folder;
  const std::string blank = folder.write("blank.json", nothing_known());
  const std::string failing = folder.path("failing.jsonl");
  const std::vector<std::string> words = {"replay",     "--count", "9000",   "--properties", "P-1",
                                          "--findings", blank,     "--emit", failing};
  CHECK(run_program(words).status == 2);
  const std::string once = folder.read("failing.jsonl");
  std::vector<std::string> parallel = words;
  parallel.insert(parallel.end(), {"--jobs", "2"});
  CHECK(run_program(parallel).status == 2);
  CHECK(folder.read("failing.jsonl") == once);
  const Finished again =
      run_program({"replay", failing, "--properties", "P-1", "--findings", blank, "-f", "json"});
  CHECK(again.status == 2);
  const Json result = Json::parse(again.out);
  CHECK(result["scenarios"] == std::count(once.begin(), once.end(), '\n'));
  CHECK(result["property_values"]["connects"]["violated"] == result["scenarios"]);
  const Finished all = run_program(
      {"replay", "--count", "5", "--emit", folder.path("all.jsonl"), "--emitted", "all", "-q"});
  CHECK(all.status == 5);
  const std::string lines = folder.read("all.jsonl");
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 5);
}

TEST_CASE("stopping at the first failure does not depend on the number of threads") {
  const TemporaryFolder folder;
  const std::string blank = folder.write("blank.json", nothing_known());
  const std::vector<std::string> words = {"--findings", blank, "--properties", "P-5",
                                          "--fail-fast"};
  std::vector<std::string> parallel = words;
  parallel.insert(parallel.end(), {"--jobs", "2"});
  const std::string alone = replay_json(words);
  CHECK(Json::parse(alone)["unexplained"].size() == 1);
  CHECK(replay_json(parallel) == alone);
}

TEST_CASE("scenario files are held against properties and expectations") {
  const TemporaryFolder folder;
  const std::string good = scenario_line("good", {{"row", 1}, {"action", "none"}});
  const std::string bad = scenario_line("bad", {{"row", 4}});
  const Finished fine = run_program({"replay", folder.write("fine.jsonl", good)});
  CHECK(fine.status == 0);
  const std::string file = folder.write("suite.jsonl", good + bad);
  const Finished run = run_program({"replay", file});
  CHECK(run.status == 2);
  CHECK(run.err == file + ":2: row: expected 4, got 1\n");
  CHECK(run.out.find("1 of 2; the smallest is bad") != std::string::npos);
  CHECK(run.out.find("2 of 2 scenarios say what is expected.") != std::string::npos);
  const std::string whole = run_program({"replay", file, "-f", "json", "-q"}).out;
  std::vector<std::string> merge = {"merge", "-f", "json"};
  for (const std::string part : {"1/2", "2/2"}) {
    merge.push_back(folder.write(part.substr(0, 1),
                                 run_program({"replay", file, "--shard", part, "-f", "json"}).out));
  }
  CHECK(run_program(merge).out == whole);
  CHECK(run_program({"replay", folder.write("none.jsonl", "")}).status == 5);
  CHECK(run_program({"replay", folder.write("no.jsonl", "{\n")}).status == 1);
}

// Starts the program and sends it a signal after a while.
int status_after_signal(const std::vector<std::string>& words, int signal_number,
                        std::chrono::milliseconds delay) {
  const pid_t child = fork();
  if (child == 0) {
    std::vector<char*> arguments;
    std::vector<std::string> copies = words;
    copies.insert(copies.begin(), program_path());
    for (std::string& word : copies) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  std::this_thread::sleep_for(delay);
  kill(child, signal_number);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST_CASE("an interrupted replay reports what was done and ends with 5") {
  const TemporaryFolder folder;
  for (const int signal_number : {SIGINT, SIGTERM}) {
    const std::string file = folder.path("part.json");
    const int status = status_after_signal(
        {"replay", "--count", "1000000000", "--jobs", "2", "-q", "-f", "json", "-o", file},
        signal_number, std::chrono::milliseconds(400));
    CHECK(status == 5);
    const Json part = Json::parse(folder.read("part.json"));
    CHECK(part["scenarios"] > 0);
    CHECK(part["scenarios"] < 1'000'000'000);
    CHECK(run_program({"merge", file}).out.find("scenarios of aurora-lambda") != std::string::npos);
  }
}

TEST_CASE("a killed replay leaves no broken file") {
  const TemporaryFolder folder;
  const std::string before = "what was there\n";
  const std::string file = folder.write("result.json", before);
  const std::string emitted = folder.write("all.jsonl", before);
  const int status = status_after_signal({"replay", "--count", "1000000000", "-q", "-f", "json",
                                          "-o", file, "--emit", emitted, "--emitted", "all"},
                                         SIGKILL, std::chrono::milliseconds(400));
  CHECK(status == 128 + SIGKILL);
  CHECK(folder.read("result.json") == before);
  CHECK(folder.read("all.jsonl") == before);
}

}  // namespace
}  // namespace connectsim::tests
