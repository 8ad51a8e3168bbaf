// Decides which values of a scenario can be plainer ones while it still fails.
#include <nlohmann/json.hpp>
#include <set>

#include "model/network/managed_name.h"
#include "scenarios/reduction/named_things.h"
#include "scenarios/reduction/reduction_steps.h"

namespace connectsim {
namespace {

using PlainJson = nlohmann::ordered_json;
using Place = PlainJson::json_pointer;

constexpr int plain_port = 3306;
constexpr std::array port_members = {"Port", "FromPort", "ToPort"};

bool is_port(const std::string& member) {
  return std::find(port_members.begin(), port_members.end(), member) != port_members.end();
}

template <typename Visit>
void visit_members(PlainJson& value, const Visit& visit) {
  if (!value.is_structured()) {
    return;
  }
  for (auto& [name, child] : value.items()) {
    if (value.is_object()) {
      visit(name, child);
    }
    visit_members(child, visit);
  }
}

template <typename Visit>
void visit_places(const PlainJson& value, const Place& place, const Visit& visit) {
  if (value.is_structured()) {
    visit(value, place);
    for (const auto& [name, child] : value.items()) {
      visit_places(child, value.is_array() ? place / std::stoul(name) : place / name, visit);
    }
  }
}

class Simplification {
 public:
  Simplification(const std::string& scenario, const StillFails& still_fails)
      : scenario_(PlainJson::parse(scenario)), still_fails_(still_fails) {}

  bool simplify(std::string& scenario) {
    while (use_plain_engine() || use_plain_ports() || use_plain_entries() || use_plain_login() ||
           use_plain_function() || use_one_vpc()) {
      is_changed_ = true;
    }
    if (is_changed_) {
      scenario = scenario_.dump();
    }
    return is_changed_;
  }

 private:
  bool keep_if_it_fails(PlainJson tried) {
    if (tried == scenario_ || !still_fails_(tried.dump())) {
      return false;
    }
    scenario_ = std::move(tried);
    return true;
  }

  // Everything of MySQL, so that cluster and proxies fit each other still.
  bool use_plain_engine() {
    PlainJson tried = scenario_;
    if (tried.at("snapshot").contains("DBClusters")) {
      for (PlainJson& cluster : tried.at("snapshot").at("DBClusters")) {
        cluster["Engine"] = "aurora-mysql";
      }
    }
    visit_members(tried.at("snapshot"), [](const std::string& name, PlainJson& value) {
      if (name == "EngineFamily") {
        value = "MYSQL";
      } else if (is_port(name) && (value == 5432 || value == 1433)) {
        value = plain_port;
      }
    });
    return keep_if_it_fails(std::move(tried));
  }

  bool use_plain_ports() {
    std::set<int> ports;
    visit_members(scenario_.at("snapshot"), [&](const std::string& name, const PlainJson& value) {
      if (is_port(name) && value.is_number_integer() && value != plain_port) {
        ports.insert(value.get<int>());
      }
    });
    bool is_changed = false;
    for (const int port : ports) {
      PlainJson tried = scenario_;
      visit_members(tried.at("snapshot"), [&](const std::string& name, PlainJson& value) {
        if (is_port(name) && value == port) {
          value = plain_port;
        }
      });
      is_changed = keep_if_it_fails(std::move(tried)) || is_changed;
    }
    return is_changed;
  }

  bool use_plain_entries() {
    std::vector<Place> places;
    visit_places(scenario_.at("snapshot"), Place("/snapshot"),
                 [&](const PlainJson&, const Place& place) { places.push_back(place); });
    bool is_changed = false;
    for (const Place& place : places) {
      is_changed = use_plain_entry(place) || is_changed;
    }
    return is_changed;
  }

  bool use_plain_entry(const Place& place) {
    const PlainJson& entry = scenario_.at(place);
    if (entry.is_array()) {
      return use_lower_names(place);
    }
    bool is_changed = false;
    if (entry.contains("IpProtocol")) {
      is_changed = replace(place, plain_permissions());
    } else if (entry.contains("Type")) {
      is_changed = replace(place, plain_targets());
    } else if (entry.contains("GroupName")) {
      is_changed = replace(place / "GroupName", plain_names(entry.at("GroupName")));
    } else if (entry.contains("VpcSecurityGroupId")) {
      is_changed = replace(place / "Status", {"active"});
    } else if (entry.contains("DBProxyName")) {
      is_changed = replace(place / "Status", {"available"});
    } else if (entry.contains("DBInstanceIdentifier")) {
      is_changed = replace(place / "DBInstanceStatus", {"available"});
    }
    return use_lower_members(place) || is_changed;
  }

  // The first of the candidates, plainest first, up to what stands there.
  bool replace(const Place& place, const std::vector<PlainJson>& candidates) {
    if (!scenario_.contains(place)) {
      return false;
    }
    for (const PlainJson& candidate : candidates) {
      if (candidate == scenario_.at(place)) {
        return false;
      }
      PlainJson tried = scenario_;
      tried.at(place) = candidate;
      if (keep_if_it_fails(std::move(tried))) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::vector<std::string> names_of(Named named) const {
    for (const NamedPart& part : named_parts) {
      if (part.named == named) {
        return names_in(scenario_.at("snapshot"), part);
      }
    }
    return {};
  }

  bool use_lower_members(const Place& place) {
    std::vector<std::pair<std::string, Named>> members;
    for (const auto& [member, value] : scenario_.at(place).items()) {
      const std::optional<Named> named = named_by(scenario_.at(place), member);
      if (named && value.is_string() && !is_definition(place, member)) {
        members.emplace_back(member, *named);
      }
    }
    bool is_changed = false;
    for (const auto& [member, named] : members) {
      const std::vector<std::string> lower = names_of(named);
      is_changed = replace(place / member, {lower.begin(), lower.end()}) || is_changed;
    }
    return is_changed;
  }

  // Whether a member is the name of its entry rather than one of another.
  static bool is_definition(const Place& place, const std::string& member) {
    for (const NamedPart& part : named_parts) {
      if (part.member == member &&
          place.parent_pointer() == Place("/snapshot") / std::string(part.part)) {
        return true;
      }
    }
    return false;
  }

  bool use_lower_names(const Place& list) {
    const Place owner = list.parent_pointer();
    const std::optional<Named> named = named_by(scenario_.at(owner), list.back());
    if (!named) {
      return false;
    }
    const std::vector<std::string> lower = names_of(*named);
    bool is_changed = false;
    for (std::size_t i = 0; i < scenario_.at(list).size(); ++i) {
      if (scenario_.at(list / i).is_string()) {
        is_changed = replace(list / i, {lower.begin(), lower.end()}) || is_changed;
      }
    }
    return is_changed;
  }

  [[nodiscard]] std::vector<PlainJson> plain_permissions() const {
    std::vector<PlainJson> plain;
    const auto add = [&](const char* peers, PlainJson peer) {
      plain.push_back({{"IpProtocol", "tcp"},
                       {"FromPort", plain_port},
                       {"ToPort", plain_port},
                       {peers, PlainJson::array({std::move(peer)})}});
    };
    for (const std::string& group : names_of(Named::group)) {
      add("UserIdGroupPairs", {{"GroupId", group}});
    }
    add("IpRanges", {{"CidrIp", "0.0.0.0/0"}});
    plain.push_back(
        {{"IpProtocol", "-1"}, {"IpRanges", PlainJson::array({{{"CidrIp", "0.0.0.0/0"}}})}});
    return plain;
  }

  [[nodiscard]] std::vector<PlainJson> plain_targets() const {
    const PlainJson cluster = scenario_.at("/request/DBClusterIdentifier"_json_pointer);
    std::vector<PlainJson> plain = {{{"Type", "TRACKED_CLUSTER"}, {"RdsResourceId", cluster}}};
    for (const char* state : {"AVAILABLE", "REGISTERING", "UNAVAILABLE"}) {
      plain.push_back({{"Type", "RDS_INSTANCE"},
                       {"TrackedClusterId", cluster},
                       {"TargetHealth", {{"State", state}}}});
    }
    return plain;
  }

  // Ordinary names first, then those of N-2 in their order.
  static std::vector<PlainJson> plain_names(const PlainJson& name) {
    const std::optional<ManagedName> managed = managed_name(name.get<std::string>());
    std::vector<PlainJson> plain;
    if (managed && managed->takes_part_in_numbering()) {
      plain.emplace_back("group-" + std::to_string(managed->number));
      for (std::size_t i = 1; i <= static_cast<std::size_t>(managed->pattern); ++i) {
        plain.emplace_back(text_of(new_managed_name(static_cast<NamePattern>(i), managed->number)));
      }
    }
    return plain;
  }

  bool use_plain_login() {
    const Place proxy("/request/Proxy");
    if (!scenario_.contains(proxy) || scenario_.at(proxy).value("Mode", "") != "new") {
      return false;
    }
    return replace(proxy, {{{"Mode", "new"}}, {{"Mode", "new"}, {"SecretArn", "secret"}}});
  }

  // A function that is there, with no groups, rather than one to be created.
  bool use_plain_function() {
    const PlainJson& request = scenario_.at("request");
    if (!request.value("CreateFunction", false)) {
      return false;
    }
    std::set<std::string> vpcs;
    PlainJson copy = scenario_;
    visit_names(copy.at("snapshot"), [&](Named named, const PlainJson& name) {
      if (named == Named::vpc) {
        vpcs.insert(name.get<std::string>());
      }
    });
    for (const std::string& vpc : vpcs) {
      PlainJson tried = scenario_;
      tried.at("request").erase("CreateFunction");
      PlainJson& functions = tried.at("snapshot")["Functions"];
      functions.push_back(
          {{"FunctionName", request.value("FunctionName", "")},
           {"VpcConfig", {{"SecurityGroupIds", PlainJson::array()}, {"VpcId", vpc}}}});
      if (keep_if_it_fails(std::move(tried))) {
        return true;
      }
    }
    return false;
  }

  // Everything in one VPC, also what does not say where it stands.
  bool use_one_vpc() {
    std::string first;
    PlainJson tried = scenario_;
    PlainJson& snapshot = tried.at("snapshot");
    visit_names(snapshot, [&](Named named, PlainJson& name) {
      if (named == Named::vpc) {
        first = first.empty() ? name.get<std::string>() : first;
        name = first;
      }
    });
    if (first.empty()) {
      return false;
    }
    for (const auto& [part, config] : {std::pair("Functions", "VpcConfig"), {"DBProxies", ""}}) {
      if (!snapshot.contains(part)) {
        continue;
      }
      for (PlainJson& entry : snapshot.at(part)) {
        if (*config == 0 || entry.contains(config)) {
          (*config == 0 ? entry : entry.at(config))["VpcId"] = first;
        }
      }
    }
    return keep_if_it_fails(std::move(tried));
  }

  PlainJson scenario_;
  const StillFails& still_fails_;
  bool is_changed_ = false;
};

}  // namespace

bool simplify_values(std::string& scenario, const StillFails& still_fails) {
  return Simplification(scenario, still_fails).simplify(scenario);
}

}  // namespace connectsim
