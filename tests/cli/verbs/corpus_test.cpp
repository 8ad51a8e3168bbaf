// The verb corpus, and replaying one, run as a user runs them, by several at a time, and killed.
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <set>
#include <thread>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") {
      names.insert(entry.path().filename().string());
    }
  }
  return names;
}

Words adding(const std::string& folder, int first, int count) {
  Words words = {"corpus", "add", folder};
  for (int number = first; number < first + count; ++number) {
    words.push_back("b1-1-" + std::to_string(number * 97));
  }
  return words;
}

TEST_CASE("a corpus holds one file a behaviour, and replay plays each") {
  const TemporaryFolder folder;
  const std::string corpus = folder.path("corpus");
  const Finished added = run_program({"corpus", "add", corpus, "b1-1-0", "b1-1-1", "b1-1-0"});
  REQUIRE(added.status == 0);
  CHECK(added.out.find("added: ") == 0);
  CHECK(added.out.find("known: ") != std::string::npos);
  const std::set<std::string> names = names_in(corpus);
  const Json first = Json::parse(folder.read("corpus/" + *names.begin()));
  CHECK(first["id"].get<std::string>() + ".json" == *names.begin());
  CHECK(first["story"].is_string());
  CHECK(first["x-table"]["name"] == "aurora-lambda");
  CHECK(first["expect"].contains("verdict"));
  const Finished listed = run_program({"corpus", "list", corpus});
  CHECK(listed.out.find("of this table: ") == 0);
  CHECK(run_program({"corpus", "list", corpus, "--table", "aurora-lambda-negated"})
            .out.find("of another table: ") == 0);
  const Finished replayed = run_program({"replay", corpus, "-f", "junit"});
  CHECK(replayed.status == 0);
  for (const std::string& name : names) {
    CHECK(replayed.out.find(name) != std::string::npos);
  }
  CHECK(run_program({"corpus", "min", corpus}).status == 0);
  CHECK(names_in(corpus) == names);
}

TEST_CASE("min drops what another file shows, and keeps what is no longer as expected") {
  const TemporaryFolder folder;
  const std::string corpus = folder.path("corpus");
  REQUIRE(run_program({"corpus", "add", corpus, "b1-1-0"}).status == 0);
  const std::string name = *names_in(corpus).begin();
  Json entry = Json::parse(folder.read("corpus/" + name));
  folder.write("corpus/again.json", entry.dump());
  entry["expect"] = {{"action", "associate"}};
  folder.write("corpus/wrong.json", entry.dump());
  const Finished run = run_program({"corpus", "min", corpus});
  CHECK(run.status == 0);
  CHECK(names_in(corpus) == std::set<std::string>{name, "wrong.json"});
  CHECK(run_program({"replay", corpus, "--properties", "frame"}).status == 2);
  // Added to a corpus, what is expected stays, too.
  REQUIRE(run_program({"corpus", "add", folder.path("other"), corpus + "/wrong.json"}).status == 0);
  const std::string other = *names_in(folder.path("other")).begin();
  CHECK(Json::parse(folder.read("other/" + other))["expect"] == Json({{"action", "associate"}}));
}

TEST_CASE("several that add to one corpus lose nothing and add nothing twice", "[slow]") {
  const TemporaryFolder folder;
  constexpr int count = 12;
  const std::string alone = folder.path("alone");
  REQUIRE(run_program(adding(alone, 0, count)).status == 0);
  const std::string together = folder.path("together");
  std::vector<std::thread> threads;
  std::vector<Finished> finished(3);
  for (Finished& each : finished) {
    threads.emplace_back([&] { each = run_program(adding(together, 0, count)); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  std::size_t added = 0;
  for (const Finished& each : finished) {
    CHECK(each.status == 0);
    for (std::size_t place = 0; (place = each.out.find("added: ", place)) != std::string::npos;
         ++place) {
      ++added;
    }
  }
  CHECK(names_in(together) == names_in(alone));
  CHECK(added == names_in(alone).size());
}

// Starts adding, kills it at some moment, and looks at what is there.
void check_kills(int kills) {
  const TemporaryFolder folder;
  const std::string corpus = folder.path("corpus");
  std::set<std::string> before;
  for (int i = 0; i < kills; ++i) {
    const int process =
        start_program(adding(corpus, i % 40, 4), "/dev/null", "/dev/null", "/dev/null");
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + i * 37 % 400));
    ::kill(process, SIGKILL);
    int status = 0;
    ::waitpid(process, &status, 0);
    if (!fs::exists(corpus)) {
      continue;
    }
    const std::set<std::string> now = names_in(corpus);
    for (const std::string& name : now) {
      CHECK(Json::accept(folder.read("corpus/" + name)));
    }
    CHECK(std::includes(now.begin(), now.end(), before.begin(), before.end()));
    before = now;
  }
  CHECK(!before.empty());
}

TEST_CASE("one that is killed while it adds leaves no half file", "[slow]") { check_kills(20); }

TEST_CASE("a thousand that are killed while they add leave no half file", "[.nightly]") {
  check_kills(1'000);
}

}  // namespace
}  // namespace connectsim::tests
