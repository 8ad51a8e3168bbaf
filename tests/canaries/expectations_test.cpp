// The scenarios that canaries are shown last, with what the prose oracle expects of them: the files
// of tests/golden/canaries. They are small, so a fault in a reader or in an action shows in them at
// once; UPDATE_GOLDEN=1 asks the oracle anew.

#include <algorithm>
#include <map>
#include <set>

#include "model/snapshots/snapshot_json.h"
#include "reports/action/outcome_json.h"
#include "scenarios/builder/bounded_builder.h"
#include "scenarios/builder/builder.h"
#include "scenarios/builder/scenario_id.h"
#include "scenarios/scenario_json.h"
#include "simulator/action/action_plan.h"
#include "simulator/decision/decide.h"
#include "simulator/replay/replay_count.h"
#include "simulator/replay/replay_result.h"
#include "tests/canaries/written_scenarios.h"
#include "tests/support/applied_scenario.h"
#include "tests/support/apply_comparison.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/prose_oracle/json_output.h"

namespace connectsim::tests {
namespace {

struct Asked {
  prose_oracle::Account account;
  prose_oracle::Request request;
  prose_oracle::Answer answer;
  prose_oracle::Applied applied;

  explicit Asked(const Json& scenario)
      : account(prose_oracle::read_account(scenario.at("snapshot"))),
        request(prose_oracle::read_request(scenario.at("request"))),
        answer(prose_oracle::decide(account, request)),
        applied(prose_oracle::apply(account, request, answer)) {}
};

// Facts that are missing are told apart by subject, which the oracle does not name.
Json expected_decision(const Asked& asked) {
  Json expected = prose_oracle::to_json({}, asked.answer, asked.applied.obstacles);
  for (const char* member : {"id", "unknown", "notes"}) {
    expected.erase(member);
  }
  if (expected.contains("missing_permissions")) {
    expected["missing_permissions"] = Json::array();
    for (const prose_oracle::Permission& permission : asked.answer.missing_permissions) {
      expected["missing_permissions"].push_back(permission.actual);
    }
  }
  return expected;
}

// What a scenario shows: one of each is enough.
std::set<std::string> features_of(const Decision& decision, const ActionPlan& plan) {
  std::set<std::string> features;
  const auto add_bits = [&](const char* kind, const auto& bits) {
    for (std::size_t i = 0; i < bits.size(); ++i) {
      if (bits.test(i)) {
        features.insert(kind + std::to_string(i));
      }
    }
  };
  add_bits("unmet ", decision.unmet);
  add_bits("note ", decision.notes);
  add_bits("obstacle ", plan.obstacles);
  for (const Unknown& unknown : decision.unknown) {
    features.insert("unknown " + std::string(text_of(unknown.fact)));
  }
  for (const GroupJudgement& judgement : decision.judgements) {
    features.insert(std::string(text_of(judgement.role)) + " " +
                    std::string(text_of(judgement.code)));
  }
  return features;
}

// The smallest generated scenario for everything that no scenario shows so far.
std::vector<std::string> generated_scenarios(const std::set<std::string>& shown) {
  constexpr std::uint64_t count_per_profile = 4'000;
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Outcome outcome;
  GeneratedScenario scenario;
  std::map<std::string, std::pair<std::uint32_t, ScenarioId>> smallest;
  for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
    for (std::uint64_t number = 0; number < count_per_profile; ++number) {
      SeededChoices choices(1, number);
      build(choices, profile, scenario);
      const Network& network = scenario.network();
      intend(decider, network, scenario.request, outcome);
      for (const std::string& feature : features_of(outcome.decision, outcome.plan)) {
        const auto found = smallest.find(feature);
        if (shown.count(feature) == 0 &&
            (found == smallest.end() || scenario_size(network) < found->second.first)) {
          smallest[feature] = {scenario_size(network), {generator_version, profile, 1, number}};
        }
      }
    }
  }
  std::map<std::string, std::string> lines;  // by id: one scenario may show much
  for (const auto& [feature, best] : smallest) {
    SeededChoices choices(best.second.seed, best.second.number);
    build(choices, best.second.profile, scenario);
    const std::string id = text_of(best.second);
    lines[id] = scenario_json(id, scenario);
  }
  std::vector<std::string> all;
  for (auto& [id, line] : lines) {
    all.push_back(std::move(line));
  }
  return all;
}

// The smallest scenario of the bounded space for each situation that can occur.
std::vector<std::string> situation_scenarios() {
  const DecisionTable table = shipped_table(default_table_name);
  Decider decider(table);
  Decision decision;
  GeneratedScenario scenario;
  ExhaustiveChoices choices;
  std::map<std::string, std::pair<std::uint32_t, std::string>> smallest;
  do {
    build_bounded(choices, bound_default, scenario);
    decider.decide(scenario.network(), scenario.request, decision);
    const std::string id = situation_text(decision.situation, table);
    const auto found = smallest.find(id);
    if (found == smallest.end() || scenario_size(scenario.network()) < found->second.first) {
      smallest[id] = {scenario_size(scenario.network()), scenario_json(id, scenario)};
    }
  } while (choices.advance() == ExhaustiveChoices::Position::at_combination);
  std::vector<std::string> lines;
  for (auto& [id, best] : smallest) {
    lines.push_back(std::move(best.second));
  }
  return lines;
}

std::vector<std::string> written_scenarios() {
  std::vector<std::string> lines;
  for (const auto& scenarios :
       {scenarios_of_readers(), scenarios_of_requirements(), scenarios_of_actions()}) {
    for (const WrittenScenario& scenario : scenarios) {
      lines.push_back(scenario.line());
    }
  }
  return lines;
}

std::string line_with(const std::string& line, const Json& expected) {
  Json scenario = Json::parse(line);
  scenario.erase("format");
  for (Json& group : scenario["snapshot"]["SecurityGroups"]) {
    group.erase("Description");  // nothing reads it
  }
  scenario["expect"] = expected;
  return scenario.dump() + "\n";
}

TEST_CASE("the decisions that canaries are held against are the prose oracle's",
          "[D-1][D-2][D-3][X-1][X-2][X-3][X-4][X-5][X-6][X-7][G-1][G-2][G-3][G-4][N-1][N-2]") {
  std::set<std::string> shown;
  std::size_t count = 0;
  const auto expected_lines = [&](const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
      text += line_with(line, expected_decision(Asked(Json::parse(line))));
      const AppliedScenario applied(line);
      shown.merge(features_of(applied.result().decision, applied.result().plan));
    }
    count += lines.size();
    return text;
  };
  const std::string written = expected_lines(written_scenarios());
  const std::string situations = expected_lines(situation_scenarios());
  const std::string generated = expected_lines(generated_scenarios(shown));
  CHECK(count >= 200);
  CHECK(written.size() <= 400'000);
  CHECK(situations.size() + generated.size() <= 400'000);
  check_golden("canaries/written.jsonl", written);
  check_golden("canaries/situations.jsonl", situations + generated);
}

// The targets of the account afterwards, as the engine writes them, when the oracle has the same.
Json targets_after(const Json& engine, const Asked& asked) {
  const auto texts = [](const prose_oracle::Account& account) {
    std::multiset<std::string> all;
    for (const prose_oracle::Proxy& proxy : account.proxies) {
      for (const prose_oracle::Target& target : proxy.targets) {
        all.insert(proxy.name + " " + target.type + " " + target.resource + " " +
                   target.tracked_cluster + " " + target.state);
      }
    }
    return all;
  };
  CHECK(texts(prose_oracle::read_account(engine)) == texts(asked.applied.after));
  return engine.value("DBProxyTargets", Json());
}

// What comes of a scenario, when engine and oracle agree on all of it. The words are the engine's:
// the oracle describes no group and leaves unknown parameters empty.
Json expected_outcome(const std::string& line, const Asked& asked) {
  const AppliedScenario applied(line);
  if (applied.result().decision.verdict != Verdict::decided || applied.result().is_barred()) {
    return {};
  }
  ApplyComparison comparison;
  CHECK(text_of(comparison.disagreements(line, Readings{})) == "");
  std::string text;
  const std::string after = snapshot_json(applied.after());
  OutcomeJson().append(applied.answer(), applied.result(), &after, text);
  const Json outcome = Json::parse(text);
  Json expected = expected_decision(asked);
  for (const char* member : {"created", "attached", "calls"}) {
    expected[member] = outcome.value(member, Json::array());
  }
  if (!asked.request.proxy.empty() || !asked.applied.new_proxy.empty()) {
    expected["after"]["DBProxyTargets"] = targets_after(outcome.at("after"), asked);
  }
  return expected;
}

TEST_CASE("the outcomes that canaries are held against are the prose oracle's, too",
          "[N-3][A-1][A-2][A-3][A-4][A-5][A-6][A-7][A-8]") {
  std::string text;
  std::size_t count = 0;
  const auto add = [&](const std::string& line) {
    INFO(line.substr(0, 100));
    const Json expected = expected_outcome(line, Asked(Json::parse(line)));
    if (!expected.is_null() && expected.at("action") != "none") {
      text += line_with(line, expected);
      ++count;
    }
  };
  for (const WrittenScenario& scenario : scenarios_of_actions()) {
    add(scenario.line());
  }
  const std::vector<std::string> situations = situation_scenarios();
  for (std::size_t i = 0; i < situations.size(); i += 3) {
    add(situations[i]);
  }
  CHECK(count >= 20);
  CHECK(text.size() <= 300'000);
  check_golden("canaries/outcomes.jsonl", text);
}

bool is_listed(const Asked& asked) {
  const std::string way = asked.request.proxy.empty() ? "direct" : "proxy:" + asked.request.proxy;
  const auto list = prose_oracle::listed(asked.account);
  return std::any_of(list.begin(), list.end(), [&](const prose_oracle::Listing& listing) {
    return listing.cluster == asked.request.cluster && listing.function == asked.request.function &&
           std::count(listing.via.begin(), listing.via.end(), way) > 0;
  });
}

prose_oracle::Path path_of(const Asked& asked) {
  const prose_oracle::Cluster& cluster = *find_cluster(asked.account, asked.request.cluster);
  const prose_oracle::Function& function = *find_function(asked.account, asked.request.function);
  return asked.request.proxy.empty()
             ? reach_directly(asked.account, function, cluster)
             : reach_through_proxy(asked.account, function,
                                   *find_proxy(asked.account, asked.request.proxy), cluster);
}

TEST_CASE("the columns of no page that canaries are held against are the prose oracle's",
          "[V-1][V-2][H-1][H-2][H-3]") {
  std::string text;
  for (const WrittenScenario& scenario : scenarios_of_connections()) {
    const std::string line = scenario.line();
    const Asked asked(Json::parse(line));
    text += line_with(line, {{"listed", is_listed(asked) ? "yes" : "no"},
                             {"reachable", to_string(path_of(asked).result)}});
  }
  check_golden("canaries/columns.jsonl", text);
}

}  // namespace
}  // namespace connectsim::tests
