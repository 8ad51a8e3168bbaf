// The verb live verify on folders, snapshot files and recorded pairs, run as a user runs it.

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/observed_pair.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

struct PairFiles {
  explicit PairFiles(const ObservedPair& pair)
      : before(folder.write("before.json", pair.before.dump())),
        after(folder.write("after/all.json", pair.after.dump())) {}

  [[nodiscard]] Finished verify(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"live",      "verify", before,       folder.path("after"),
                                      "--cluster", "orders", "--function", "web"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }

  TemporaryFolder folder;
  std::string before;
  std::string after;
};

std::string recorded(const ObservedPair& pair) {
  return Json{{"format", "connectsim.pair/1"},
              {"origin", "made for a test"},
              {"request", pair.request},
              {"before", pair.before},
              {"after", pair.after}}
      .dump();
}

int status_of(Agreement agreement) {
  return agreement == Agreement::agrees ? 0 : agreement == Agreement::differs ? 2 : 5;
}

TEST_CASE("a verification says what was predicted, what was seen and in what they differ") {
  const PairFiles agreeing(pair_named("create-direct"));
  const Finished run = agreeing.verify();
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out ==
        "agrees: what was predicted is what was seen (create)\n"
        "  predicted by aurora-lambda, row 2: create\n"
        "\n"
        "Field by field (= as predicted, ! not):\n"
        "  = cluster gains the groups new rds-lambda-n\n"
        "  = function gains the groups new lambda-rds-n\n"
        "  = new lambda-rds-n is created: lambda-rds-1\n"
        "  = new lambda-rds-n stands in vpc-1\n"
        "  = new lambda-rds-n gains outbound tcp 3306 to new rds-lambda-n\n"
        "  = new rds-lambda-n is created: rds-lambda-1\n"
        "  = new rds-lambda-n stands in vpc-1\n"
        "  = new rds-lambda-n gains inbound tcp 3306 from new lambda-rds-n\n");

  const PairFiles differing(pair_named("egress-not-revoked"));
  const Finished other = differing.verify();
  CHECK(other.status == 2);
  CHECK(other.out.starts_with(
      "differs: seen is something else, and that is not what was predicted\n"));
  CHECK(other.out.find("- the default egress of a new group was not revoked (A-5)\n") !=
        std::string::npos);
  CHECK(other.out.find("  ! new rds-lambda-n gains outbound all traffic to 0.0.0.0/0 — not "
                       "predicted\n") != std::string::npos);
}

TEST_CASE("nothing seen is inconclusive, and a difference once the button was pressed") {
  const PairFiles files(pair_named("nothing-seen"));
  const Finished run = files.verify();
  CHECK(run.status == 5);
  CHECK(run.out.find("was the button pressed?") != std::string::npos);
  CHECK(files.verify({"--pressed"}).status == 2);
  CHECK(files.verify({"--lang", "ja"}).out.find("ボタンは押されましたか") != std::string::npos);
}

TEST_CASE("readings and tables that say what was seen are named", "[D-5]") {
  const PairFiles files(pair_named("second-pair-instead"));
  const Finished run = files.verify({"--explain-readings"});
  CHECK(run.status == 2);
  CHECK(run.out.find("- aurora-lambda with spare_peer = unusable\n") != std::string::npos);
  CHECK(run.out.find("- aurora-lambda-observed\n") != std::string::npos);
  CHECK(run.out.find("- spare_peer: unusable — not reusable\n") != std::string::npos);
  CHECK(files.verify({"--table", "aurora-lambda-observed"}).status == 0);
  CHECK(files.verify({"--reading", "spare_peer=unusable"}).status == 0);
}

TEST_CASE("recorded pairs say themselves what was asked, one JSON line each") {
  const TemporaryFolder folder;
  int worst = 0;
  for (const ObservedPair& pair : observed_pairs()) {
    CAPTURE(pair.name);
    const std::string file = folder.write("pairs/" + pair.name + ".json", recorded(pair));
    const Finished run = run_program({"live", "verify", file, "-f", "jsonl"});
    CHECK(run.status == status_of(pair.agreement));
    const Json answer = Json::parse(run.out);
    CHECK(answer["pair"] == pair.name);
    CHECK(answer["agreement"] == text_of(pair.agreement));
    CHECK(answer["seen"]["action"] == text_of(pair.action));
    REQUIRE(answer["deviations"].size() == pair.deviations.size());
    for (std::size_t i = 0; i < pair.deviations.size(); ++i) {
      CHECK(answer["deviations"][i] == text_of(pair.deviations[i]));
    }
    worst = std::max(worst, run.status == 5 ? 0 : run.status);
  }
  const Finished all = run_program({"live", "verify", folder.path("pairs"), "-f", "jsonl"});
  CHECK(all.status == worst);
  CHECK(static_cast<std::size_t>(std::count(all.out.begin(), all.out.end(), '\n')) ==
        observed_pairs().size());
}

TEST_CASE("what cannot be compared is one clear line") {
  const PairFiles files(pair_named("create-direct"));
  const auto problem = [&](const std::vector<std::string>& words) {
    const Finished run = run_program(words);
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    return run.err;
  };
  CHECK(problem({"live", "verify"}).find("needs two snapshots") != std::string::npos);
  CHECK(problem({"live"}).find("needs one of capture, predict") != std::string::npos);
  CHECK(problem({"live", "verfy"}).find("is \"verfy\"") != std::string::npos);
  CHECK(problem({"live", "verify", files.before, files.after}).find("--cluster and --function") !=
        std::string::npos);
  CHECK(problem({"live", "verify", files.before}).find("is no recorded pair") != std::string::npos);

  Json elsewhere = pair_named("create-direct").after;
  elsewhere["DBClusters"][0]["DBClusterArn"] = "arn:aws:rds:eu-west-1:999922223333:cluster:orders";
  const std::string other = files.folder.write("other.json", elsewhere.dump());
  CHECK(problem(
            {"live", "verify", files.before, other, "--cluster", "orders", "--function", "web"}) ==
        "the snapshot before is of account 111122223333, the one after of 999922223333: both must "
        "be of the same\n");
}

TEST_CASE("the verbs of live have a help of their own") {
  const Finished run = run_program({"live", "--help"});
  CHECK(run.status == 0);
  CHECK(run.out.find("live verify") != std::string::npos);
  CHECK(run.out.find("decide") == std::string::npos);
  CHECK(run_program({"live", "verify", "--help"})
            .out.starts_with("usage: connectsim live verify [OPTION...] BEFORE AFTER"));
}

}  // namespace
}  // namespace connectsim::tests
