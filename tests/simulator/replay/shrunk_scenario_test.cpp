// Tells whether shrunk scenarios are 1-minimal, in normal form, and the same for one behaviour.
#include "simulator/replay/shrunk_scenario.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "scenarios/scenario_json.h"
#include "simulator/replay/replay.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

using Json = nlohmann::ordered_json;

struct Failing {
  std::string scenario;
  Property property = Property::connects;
};

// The first scenarios of a seed that violate a property by the published table, about which nothing
// is taken for known; so many of each property that it breaks at all.
std::vector<Failing> failing_scenarios(std::size_t of_each, std::uint64_t first) {
  const DecisionTable table = shipped_table(default_table_name);
  Player player(table);
  std::map<Property, std::size_t> counts;
  std::vector<Failing> failing;
  for (std::uint64_t number = first; number < first + 20'000; ++number) {
    GeneratedScenario scenario = *scenario_of(ReplaySource{}, number);
    const PropertyValues values = player.play(scenario.network(), scenario.request).properties;
    for (std::size_t i = 0; i < played_property_count; ++i) {
      const auto property = static_cast<Property>(i);
      if (values.of(property) == Holding::violated && counts[property] < of_each) {
        ++counts[property];
        failing.push_back({scenario_json("", scenario), property});
      }
    }
  }
  return failing;
}

class Shrinker {
 public:
  explicit Shrinker(Property property)
      : property_(property),
        player_(played_by_, PropertySet(1u << static_cast<unsigned>(property))) {}

  std::string shrunk(const std::string& scenario) {
    player_.play(scenario);
    KeptBehaviour kept;
    kept.behaviour = player_.behaviour(property_);
    behaviour_ = kept.behaviour;
    unknown_ = player_.unknown_counts();
    return shrunk_scenario(scenario, played_by_, kept);
  }

  // Whether a scenario shows what the last one that was shrunk does, and nothing more is unknown.
  bool shows_the_same(const std::string& scenario) {
    try {
      player_.play(scenario);
    } catch (const InputError&) {
      return false;
    }
    const auto unknown = player_.unknown_counts();
    for (std::size_t fact = 0; fact < unknown.size(); ++fact) {
      if (unknown[fact] > unknown_[fact]) {
        return false;
      }
    }
    return player_.is_violated(property_) && player_.behaviour(property_) == behaviour_;
  }

 private:
  DecisionTable table_ = shipped_table(default_table_name);
  Findings none_;
  PlayedBy played_by_{table_, none_};
  Property property_;
  ScenarioPlayer player_;
  Behaviour behaviour_;
  ScenarioPlayer::UnknownCounts unknown_{};
};

void add_lists(const Json& value, const Json::json_pointer& place,
               std::vector<Json::json_pointer>& lists) {
  if (value.is_array()) {
    lists.push_back(place);
  }
  if (value.is_structured()) {
    for (const auto& [name, child] : value.items()) {
      add_lists(child, value.is_array() ? place / std::stoul(name) : place / name, lists);
    }
  }
}

// Everything that a scenario consists of taken out alone: entries of lists (groups, rules, peers,
// associations, members, targets, hosts), members of the request and of its proxy, and groups with
// what names them.
std::vector<std::string> with_one_thing_less(const std::string& scenario) {
  const Json whole = Json::parse(scenario);
  std::vector<std::string> less;
  std::vector<Json::json_pointer> lists;
  add_lists(whole.at("snapshot"), Json::json_pointer("/snapshot"), lists);
  for (const Json::json_pointer& place : lists) {
    for (std::size_t i = 0; i < whole.at(place).size(); ++i) {
      Json tried = whole;
      tried.at(place).erase(i);
      less.push_back(tried.dump());
    }
  }
  for (const char* object : {"/request", "/request/Proxy"}) {
    const Json::json_pointer place{object};
    if (whole.contains(place)) {
      for (const auto& [member, value] : whole.at(place).items()) {
        Json tried = whole;
        tried.at(place).erase(member);
        less.push_back(tried.dump());
      }
    }
  }
  for (const Json& group : whole.at("snapshot").at("SecurityGroups")) {
    Json tried = whole;
    for (const Json::json_pointer& place : lists) {
      if (tried.contains(place) && tried.at(place).is_array()) {
        Json& list = tried.at(place);
        list.erase(std::remove_if(list.begin(), list.end(),
                                  [&](const Json& entry) {
                                    const Json& id = group.at("GroupId");
                                    return entry == id ||
                                           (entry.is_object() &&
                                            (entry.value("GroupId", "") == id ||
                                             entry.value("VpcSecurityGroupId", "") == id));
                                  }),
                   list.end());
      }
    }
    less.push_back(tried.dump());
  }
  return less;
}

// Names that count from 1, sorted lists, targets of proxies that are there.
std::string normal_form_offence(const std::string& scenario) {
  const Json whole = Json::parse(scenario);
  const Json& snapshot = whole.at("snapshot");
  for (const auto& [part, member, prefix] :
       {std::array{"SecurityGroups", "GroupId", "sg-"},
        std::array{"DBClusters", "DBClusterIdentifier", "cluster-"},
        std::array{"Functions", "FunctionName", "function-"},
        std::array{"DBProxies", "DBProxyName", "proxy-"}}) {
    std::set<std::string> names;
    for (const Json& entry : snapshot.at(part)) {
      names.insert(entry.at(member).get<std::string>());
    }
    for (std::size_t i = 1; i <= names.size(); ++i) {
      if (!names.contains(prefix + std::to_string(i))) {
        return std::string("names of ") + part;
      }
    }
  }
  std::vector<Json::json_pointer> lists;
  add_lists(snapshot, Json::json_pointer(), lists);
  for (const Json::json_pointer& place : lists) {
    const Json& list = snapshot.at(place);
    if (!std::is_sorted(list.begin(), list.end(),
                        [](const Json& a, const Json& b) { return a.dump() < b.dump(); })) {
      return "order of " + place.to_string();
    }
  }
  if (snapshot.contains("DBProxyTargets")) {
    for (const auto& [proxy, targets] : snapshot.at("DBProxyTargets").items()) {
      const Json& proxies = snapshot.at("DBProxies");
      if (std::none_of(proxies.begin(), proxies.end(),
                       [&](const Json& entry) { return entry.at("DBProxyName") == proxy; })) {
        return "targets of " + proxy;
      }
    }
  }
  return {};
}

void check_shrunk(const std::vector<Failing>& failing) {
  std::set<Property> properties;
  for (const auto& [scenario, property] : failing) {
    Shrinker shrinker(property);
    const std::string shrunk = shrinker.shrunk(scenario);
    INFO(text_of(property) << ": " << scenario << "\nshrunk: " << shrunk);
    CHECK(shrinker.shows_the_same(shrunk));
    for (const std::string& less : with_one_thing_less(shrunk)) {
      INFO("less: " << less);
      CHECK((less == shrunk || !shrinker.shows_the_same(less)));
    }
    CHECK(normal_form_offence(shrunk).empty());
    CHECK(shrinker.shrunk(shrunk) == shrunk);
    properties.insert(property);
  }
  CHECK(properties.size() >= 6);  // that the published table breaks
}

TEST_CASE("of a shrunk scenario nothing can go, and it is in normal form", "[slow]") {
  check_shrunk(failing_scenarios(1, 0));
}

TEST_CASE("200 scenarios of every property that is broken shrink to normal forms", "[.nightly]") {
  check_shrunk(failing_scenarios(200, 1'000));
}

// How many of the scenarios of one behaviour shrink to the text that most of them shrink to.
void check_confluence(const std::vector<Failing>& failing, double share) {
  std::map<std::string, std::map<std::string, std::size_t>> texts;
  for (const auto& [scenario, property] : failing) {
    const std::string shrunk = Shrinker(property).shrunk(scenario);
    ++texts[Json::parse(shrunk).at("id")][shrunk];
  }
  std::size_t all = 0;
  std::size_t same = 0;
  for (const auto& [behaviour, its_texts] : texts) {
    std::size_t most = 0;
    std::size_t count = 0;
    for (const auto& [text, times] : its_texts) {
      count += times;
      most = std::max(most, times);
    }
    if (count > 1) {
      all += count;
      same += most;
    }
    if (its_texts.size() > 1) {
      for (const auto& [text, times] : its_texts) {
        WARN(behaviour << " " << times << " times " << text);
      }
    }
  }
  INFO(same << " of " << all);
  CHECK(all > texts.size() / 2);
  CHECK(static_cast<double>(same) >= share * static_cast<double>(all));
}

TEST_CASE("scenarios of one behaviour shrink to the same text", "[slow]") {
  std::vector<Failing> failing = failing_scenarios(40, 0);
  std::erase_if(failing, [](const Failing& each) { return each.property != Property::connects; });
  check_confluence(failing, 0.95);
}

TEST_CASE("of all scenarios of a behaviour 95 % shrink to the same text", "[.nightly]") {
  check_confluence(failing_scenarios(100, 0), 0.95);
}

}  // namespace
}  // namespace connectsim
