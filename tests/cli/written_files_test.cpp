// Files that verbs write: complete or not there, whatever comes between.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "cli/output/output.h"
#include "model/text/input_error.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const Words of_the_way = {"--cluster", "orders", "--function", "web"};

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// Runs the program by a shell line, in which $1 is the program and $2 a path.
int status_of_shell(const std::string& line, const std::string& path) {
  const std::string program = program_path();
  const pid_t child = fork();
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", line.c_str(), "sh", program.c_str(), path.c_str(), nullptr);
    _exit(127);
  }
  int state = 0;
  waitpid(child, &state, 0);
  return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

// Starts the program with its streams away and sends it a signal after some time.
void run_and_signal(const Words& words, int signal_number, std::chrono::microseconds after) {
  const pid_t child = start_program(words, "/dev/null", "/dev/null", "/dev/null");
  std::this_thread::sleep_for(after);
  kill(child, signal_number);
  int state = 0;
  waitpid(child, &state, 0);
}

// Every verb that writes a file, which here is `out`.
std::vector<Words> writing_verbs(const TemporaryFolder& folder, const std::string& out) {
  const std::string account = folder.write("account.json", direct_account().dump());
  Json table = Json::parse(run_program({"fmt", "aurora-lambda"}).out);
  table["rows"][0]["action"] = "create";
  const std::string changed = folder.write("table.json", table.dump());
  const std::string result = folder.write(
      "result.json", run_program({"replay", "--count", "50", "--shard", "1/1", "-f", "json"}).out);
  return {joined({"decide", account, "-o", out}, of_the_way),
          joined({"explain", account, "-o", out}, of_the_way),
          joined({"apply", account, "-o", out}, of_the_way),
          joined({"graph", account, "-o", out}, of_the_way),
          {"connected", account, "-o", out},
          {"audit", account, "-o", out},
          {"replay", "--count", "3000", "-o", out},
          {"replay", "--count", "3000", "--emitted", "all", "--emit", out},
          {"replay", "--count", "3000", "--write-findings", out},
          {"merge", result, "-o", out},
          {"generate", "--count", "2000", "-o", out},
          {"shrink", "g1-near_miss-1-29", "-o", out},
          {"check", "--count", "300", "-o", out},
          {"diff", "aurora-lambda", changed, "--count", "3000", "-o", out},
          {"diff", "aurora-lambda", changed, "--count", "3000", "--write-intent", out},
          {"diff", account, account, "-o", out},
          {"fmt", "aurora-lambda", "-o", out}};
}

TEST_CASE("a signal at any moment leaves no file behind and no broken one", "[slow]") {
  const TemporaryFolder folder;
  const std::string out = folder.path("out");
  const std::vector<Words> verbs = writing_verbs(folder, out);
  const std::size_t files = folder.file_count();
  std::mt19937 random(7);
  const std::string before = "what was there";
  for (int run = 0; run < 204; ++run) {
    folder.write("out", before);
    const Words& words = verbs[static_cast<std::size_t>(run) % verbs.size()];
    const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
    run_and_signal(words, signals[run % 4], std::chrono::microseconds(random() % 60'000));
    INFO(words[0]);
    CHECK(folder.file_count() == files + 1);
    const std::string written = folder.read("out");
    // Of scenarios that were let out there may be none yet.
    const bool may_be_empty = std::find(words.begin(), words.end(), "--emit") != words.end();
    CHECK((written == before || written.ends_with("\n") || (written.empty() && may_be_empty)));
  }
  for (const Words& words : verbs) {
    folder.write("out", before);
    CHECK(run_program(words).status != 1);
    CHECK(folder.read("out") != before);
  }
}

TEST_CASE("a name that is taken beside the target is passed over") {
  const TemporaryFolder folder;
  const std::string taken = ".connectsim." + std::to_string(getpid()) + ".";
  for (const char* number : {"0", "1", "2"}) {
    folder.write(taken + number + ".part", "of a killed process");
  }
  write_file(folder.path("out"), "text");
  CHECK(folder.read("out") == "text");
  CHECK(folder.read(taken + "0.part") == "of a killed process");
  CHECK(folder.file_count() == 4);
}

TEST_CASE("links stay, also where they lead to nothing yet, and in a circle are an error") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path("elsewhere"));
  fs::create_symlink("elsewhere/file", folder.path("link"));
  for (const char* text : {"first", "second"}) {
    write_file(folder.path("link"), text);
    CHECK(fs::is_symlink(folder.path("link")));
    CHECK(folder.read("elsewhere/file") == text);
  }
  fs::create_symlink("circle", folder.path("circle"));
  CHECK_THROWS_AS(write_file(folder.path("circle"), "text"), InputError);
}

TEST_CASE("a file keeps its permissions while it is written, and a long name is written") {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "before");
  fs::permissions(path, fs::perms(0640));
  {
    Output output(path);
    output.text() = "secret";
    output.flush();
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path(""))) {
      CHECK(entry.status().permissions() == fs::perms(0640));
    }
    output.commit();
  }
  CHECK(fs::status(path).permissions() == fs::perms(0640));
  const std::string longest(255, 'n');
  write_file(folder.path(longest), "text");
  CHECK(folder.read(longest) == "text");
}

TEST_CASE("a full disk is an error that leaves what was there") {
  const TemporaryFolder folder;
  const std::string out = folder.write("out", "before");
  CHECK(status_of_shell("ulimit -f 8; exec \"$1\" generate --count 500 -o \"$2\" 2>/dev/null",
                        out) == 1);
  CHECK(folder.read("out") == "before");
  CHECK(folder.file_count() == 1);
  for (const char* line :
       {"\"$1\" generate >/dev/full 2>\"$2\"", "\"$1\" check >/dev/full 2>\"$2\"",
        "\"$1\" generate -o /dev/full 2>\"$2\"",
        "\"$1\" replay --count 9 --emitted all --emit /dev/full 2>\"$2\""}) {
    CHECK(status_of_shell(line, out) == 1);
    CHECK(folder.read("out").find("cannot be written: No space left") != std::string::npos);
  }
}

#ifndef __SANITIZE_ADDRESS__  // which takes all addresses itself
TEST_CASE("answers that were made stand when memory ends") {
  const TemporaryFolder folder;
  const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
  std::string large = "{\"snapshot\":{\"x\":[0";
  for (int i = 0; i < 12'000'000; ++i) {
    large += ",0";
  }
  const std::string cases =
      folder.write("cases.jsonl", scenario.dump() + "\n" + large + "]},\"request\":{}}\n");
  CHECK(status_of_shell("ulimit -v 300000; exec \"$1\" decide \"$2\" >\"$2.out\" 2>\"$2.err\"",
                        cases) == 1);
  CHECK(folder.read("cases.jsonl.out").find("\"row\":1") != std::string::npos);
  CHECK(folder.read("cases.jsonl.err") == "connectsim: the memory does not suffice\n");
}
#endif

TEST_CASE("closed standard streams are not taken for the file of an answer") {
  const TemporaryFolder folder;
  const std::string out = folder.path("out");
  folder.write("account.json", direct_account().dump());
  folder.write("account.txt", "ignored");
  const std::string decide =
      "cd \"${2%/*}\"; exec \"$1\" decide . --cluster orders --function web -o out ";
  const std::string clean = (status_of_shell(decide + "2>/dev/null", out), folder.read("out"));
  CHECK(clean.starts_with("row 1"));
  for (const char* closed : {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
    fs::remove(out);
    CHECK(status_of_shell(decide + closed, out) == 0);
    CHECK(folder.read("out") == clean);
  }
  CHECK(status_of_shell("exec \"$1\" generate >&- 2>\"$2\"", out) == 1);
  CHECK(folder.read("out").find("standard output: cannot be written") != std::string::npos);
  CHECK(status_of_shell("exec \"$1\" decide - <&- 2>\"$2\"", out) == 1);
}

TEST_CASE("a dash is standard output for every file that is written") {
  CHECK(run_program({"generate", "--count", "1", "-o", "-"}).out.starts_with("{"));
  CHECK(run_program({"replay", "--count", "9", "--emitted", "all", "--emit", "-"})
            .out.starts_with("{\"format\":\"connectsim.scenario/1\""));
}

TEST_CASE("files for findings and intents are tried before the work") {
  const Finished findings =
      run_program({"replay", "--count", "1000000000", "--write-findings", "/nowhere/known.json"});
  CHECK(findings.status == 1);
  CHECK(findings.err.find("/nowhere/known.json: cannot be written") != std::string::npos);
  const Finished intent = run_program({"diff", "aurora-lambda", "aurora-lambda-observed", "--count",
                                       "1000000000", "--write-intent", "/nowhere/intent.json"});
  CHECK(intent.status == 1);
  CHECK(intent.out.empty());
}

TEST_CASE("a pipe in a folder is no file") {
  const TemporaryFolder folder;
  folder.write("account.json", direct_account().dump());
  CHECK(mkfifo(folder.path("pipe.json").c_str(), 0600) == 0);
  const Finished run = run_program(joined({"decide", folder.path("")}, of_the_way));
  CHECK(run.status == 0);
  CHECK(run.err.find("1 file that is not *.json ignored") != std::string::npos);
}

TEST_CASE("a reading given twice is refused") {
  const Finished run = run_program(
      {"check", "--reading", "serverless=v1_only", "--reading", "serverless=v1_and_v2"});
  CHECK(run.status == 1);
  CHECK(run.err.find("--reading serverless is given twice") != std::string::npos);
}

TEST_CASE("who follows a file has its answers line by line") {
  const TemporaryFolder folder;
  const std::string out = folder.path("out");
  const Json scenario = {{"format", "connectsim.scenario/1"},
                         {"id", "a"},
                         {"snapshot", direct_account()},
                         {"request", direct_request()},
                         {"expect", {{"row", 4}}}};
  folder.write("line", scenario.dump() + "\n");
  // The writer waits for the answer to its first line before it ends.
  const std::string follow =
      "cd \"${2%/*}\"; { cat line; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do "
      "if [ -s out ]; then touch answered; break; fi; sleep 0.2; done; } | \"$1\" ";
  CHECK(status_of_shell(follow + "replay - >/dev/null 2>out", out) == 2);
  CHECK(folder.has("answered"));
  CHECK(folder.read("out").find("row: expected 4, got 1") != std::string::npos);
  folder.write("out", "");
  std::filesystem::remove(folder.path("answered"));
  CHECK(status_of_shell(follow + "decide - >out 2>/dev/null", out) == 2);
  CHECK(folder.has("answered"));
  CHECK(folder.read("out").starts_with("{\"id\":\"a\""));
}

}  // namespace
}  // namespace connectsim::tests
