// Decides what a shrunk scenario expects: what was not met stays, what would be wrong is rewritten.
#include "cli/verbs/shrunk_expectation.h"

#include <algorithm>

#include "model/json/json_writer.h"

namespace connectsim {

ShrunkExpectation::ShrunkExpectation(const std::string& scenario, const DecisionTable& table)
    : table_(table) {
  document_.read(scenario);
  expect_ = document_.root().find("expect");
}

bool ShrunkExpectation::states_anything() const {
  return expect_ && connectsim::states_anything(expect_, Extent::decision);
}

std::vector<UnmetMember> ShrunkExpectation::unmet(ScenarioPlayer& player) {
  if (!states_anything()) {
    return {};
  }
  Played& played = player.played();
  read_further_columns(player.snapshot().network, player.request(), table_.readings(),
                       columns_named_by(expect_), played.decision);
  line_.clear();
  json_.append({player.scenario(), player.snapshot(), player.request(), table_, played}, line_);
  answer_.read(line_);
  return unmet_members(expect_, answer_.root(), Extent::decision);
}

bool ShrunkExpectation::is_unmet_alike(const std::vector<UnmetMember>& members,
                                       ScenarioPlayer& player) {
  const std::vector<UnmetMember> now = unmet(player);
  return std::all_of(members.begin(), members.end(), [&](const UnmetMember& each) {
    return std::any_of(now.begin(), now.end(), [&](const UnmetMember& other) {
      return other.member == each.member && other.got == each.got;
    });
  });
}

std::string ShrunkExpectation::of_unmet(const std::vector<UnmetMember>& members) {
  std::string text;
  std::string situation;
  for (const UnmetMember& each : members) {
    const bool is_column = each.member.starts_with("situation/");
    std::string& list = is_column ? situation : text;
    list += (list.empty() ? "\"" : ",\"") + each.member.substr(is_column ? 10 : 0) +
            "\":" + each.expected;
  }
  if (!situation.empty()) {
    text += (text.empty() ? "" : ",") + std::string("\"situation\":{") + situation + "}";
  }
  return "{" + text + "}";
}

std::string ShrunkExpectation::rewritten(ScenarioPlayer& player) {
  const std::vector<UnmetMember> wrong = unmet(player);
  std::string text;
  JsonWriter json(text);
  json.open_object();
  for (const Value member : expect_.children()) {
    Document alone;
    alone.read("{\"" + std::string(member.key()) + "\":" + member.json() + "}");
    if (!connectsim::states_anything(alone.root(), Extent::decision)) {
      continue;
    }
    const bool is_wrong = std::any_of(wrong.begin(), wrong.end(), [&](const UnmetMember& each) {
      return each.member == member.key() ||
             each.member.starts_with(std::string(member.key()) + "/");
    });
    Value right = is_wrong ? answer_.root().find(member.key()) : member;
    if (!right) {
      right = answer_.root().find("situation").find(member.key());
    }
    if (right) {
      json.name(member.key()).json(right.json());
    }
  }
  json.close_object();
  return text;
}

}  // namespace connectsim
