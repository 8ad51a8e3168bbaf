// Decides how the things of a scenario are called, numbered and ordered in normal form.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "model/network/managed_name.h"
#include "scenarios/reduction/names_by_use.h"
#include "scenarios/reduction/reduction_steps.h"

namespace connectsim {
namespace {

using NormalJson = nlohmann::ordered_json;

void sort_lists(NormalJson& value) {
  if (!value.is_structured()) {
    return;
  }
  for (NormalJson& child : value) {
    sort_lists(child);
  }
  if (value.is_array()) {
    std::sort(value.begin(), value.end(),
              [](const NormalJson& a, const NormalJson& b) { return a.dump() < b.dump(); });
  }
}

// In the order in which snapshots are written, and then those that they do not name.
constexpr std::array part_order = {
    "Vpcs",           "Subnets",        "SecurityGroups", "PrefixLists",
    "DBSubnetGroups", "DBClusters",     "DBInstances",    "GlobalClusters",
    "DBProxies",      "DBProxyTargets", "Functions",      "Caller",
};
// The lists that say, when they are empty, that there is nothing of the kind.
constexpr std::array part_of_each = {"SecurityGroups", "DBClusters", "DBInstances", "DBProxies",
                                     "Functions"};
constexpr std::array cluster_order = {"DBClusterIdentifier", "Port", "Engine"};
constexpr std::array proxy_order = {"DBProxyName", "Status", "EngineFamily", "VpcId"};

template <typename Order>
NormalJson in_order(const NormalJson& object, const Order& order) {
  NormalJson ordered = NormalJson::object();
  for (const char* member : order) {
    if (object.contains(member)) {
      ordered[member] = object.at(member);
    }
  }
  for (const auto& [member, value] : object.items()) {
    ordered[member] = value;
  }
  return ordered;
}

// The lists of targets, whose members are the names of proxies, by those names.
NormalJson sorted_targets(const NormalJson& targets,
                          const std::map<std::string, std::string>& names) {
  std::map<std::string, NormalJson> sorted;
  for (const auto& [proxy, list] : targets.items()) {
    const auto found = names.find(proxy);
    sorted[found == names.end() ? proxy : found->second] = list;
  }
  NormalJson renamed = NormalJson::object();
  for (auto& [proxy, list] : sorted) {
    renamed[proxy] = std::move(list);
  }
  return renamed;
}

class Normalisation {
 public:
  Normalisation(const std::string& scenario, const StillFails& still_fails)
      : scenario_(NormalJson::parse(scenario)), still_fails_(still_fails) {}

  bool normalise(std::string& scenario) {
    keep_if_it_fails(with_ids());
    group_ids_ = names_by_use(scenario_.dump())[Named::group];
    use_ordinary_names();
    for (std::size_t i = 1; i < name_pattern_count; ++i) {
      use_numbers(static_cast<NamePattern>(i));
    }
    keep_if_it_fails(with_all_lists());
    NormalJson sorted = scenario_;
    sort_lists(sorted.at("snapshot"));
    keep_if_it_fails(std::move(sorted));
    std::string normal = scenario_.dump();
    const bool is_changed = normal != scenario;
    scenario = std::move(normal);
    return is_changed;
  }

 private:
  bool keep_if_it_fails(NormalJson tried) {
    // As texts: the order of members counts for nothing when values are compared.
    const std::string text = tried.dump();
    if (text == scenario_.dump() || !still_fails_(text)) {
      return false;
    }
    scenario_ = std::move(tried);
    return true;
  }

  [[nodiscard]] NormalJson with_ids() const {
    std::map<Named, std::map<std::string, std::string>> ids;
    const auto names_of_all = names_by_use(scenario_.dump());
    for (const auto& [named, names] : names_of_all) {
      const auto part = std::find_if(named_parts.begin(), named_parts.end(),
                                     [&](const NamedPart& each) { return each.named == named; });
      const std::string prefix(part == named_parts.end() ? "zone-" : part->prefix);
      for (std::size_t i = 0; i < names.size(); ++i) {
        ids[named][names[i]] = prefix + std::to_string(i + 1);
      }
    }
    NormalJson renamed = scenario_;
    visit_names(renamed, [&](Named named, NormalJson& name) {
      name = ids.at(named).at(name.get<std::string>());
    });
    if (NormalJson& snapshot = renamed.at("snapshot"); snapshot.contains(targets_part)) {
      snapshot[targets_part] = sorted_targets(snapshot[targets_part], ids[Named::proxy]);
    }
    return renamed;
  }

  [[nodiscard]] NormalJson with_all_lists() const {
    NormalJson whole = scenario_;
    NormalJson& snapshot = whole.at("snapshot");
    for (const char* part : part_of_each) {
      if (!snapshot.contains(part)) {
        snapshot[part] = NormalJson::array();
      }
    }
    for (NormalJson& cluster : snapshot.at("DBClusters")) {
      cluster = in_order(cluster, cluster_order);
    }
    for (NormalJson& proxy : snapshot.at("DBProxies")) {
      proxy = in_order(proxy, proxy_order);
    }
    snapshot = in_order(snapshot, part_order);
    return whole;
  }

  // The groups by use, whose names alone are of interest.
  [[nodiscard]] std::vector<NormalJson*> groups_by_use(NormalJson& scenario) const {
    std::vector<NormalJson*> groups;
    NormalJson& snapshot = scenario.at("snapshot");
    if (!snapshot.contains("SecurityGroups")) {
      return groups;
    }
    for (const std::string& id : group_ids_) {
      for (NormalJson& group : snapshot.at("SecurityGroups")) {
        if (group.value("GroupId", "") == id && group.contains("GroupName")) {
          groups.push_back(&group);
        }
      }
    }
    return groups;
  }

  // One by one: a name that only nearly is a managed one may be what fails.
  void use_ordinary_names() {
    const std::size_t count = groups_by_use(scenario_).size();
    for (std::size_t i = 0; i < count; ++i) {
      NormalJson tried = scenario_;
      NormalJson& group = *groups_by_use(tried)[i];
      if (!managed_name(group["GroupName"].get<std::string>())) {
        group["GroupName"] = std::string(ordinary_name) + std::to_string(i + 1);
        keep_if_it_fails(std::move(tried));
      }
    }
  }

  // 1, 2, ... by use, else in the order of the numbers there are.
  void use_numbers(NamePattern pattern) {
    const auto number_of = [&](const NormalJson& group) -> std::optional<std::uint64_t> {
      const auto managed = managed_name(group.at("GroupName").get<std::string>());
      return managed && managed->pattern == pattern ? std::optional(managed->number) : std::nullopt;
    };
    const auto renumbered = [&](const auto& number) {
      NormalJson tried = scenario_;
      for (NormalJson* group : groups_by_use(tried)) {
        if (const auto old = number_of(*group)) {
          (*group)["GroupName"] = text_of(new_managed_name(pattern, number(*old)));
        }
      }
      return tried;
    };
    NormalJson copy = scenario_;
    std::set<std::uint64_t> numbers;
    for (const NormalJson* group : groups_by_use(copy)) {
      if (const auto number = number_of(*group)) {
        numbers.insert(*number);
      }
    }
    std::uint64_t next = 0;
    NormalJson by_use = renumbered([&](std::uint64_t) { return ++next; });
    if (by_use == scenario_ || keep_if_it_fails(std::move(by_use))) {
      return;
    }
    keep_if_it_fails(renumbered([&](std::uint64_t old) {
      return static_cast<std::uint64_t>(std::distance(numbers.begin(), numbers.find(old))) + 1;
    }));
  }

  NormalJson scenario_;
  std::vector<std::string> group_ids_;  // by use
  const StillFails& still_fails_;
};

}  // namespace

bool normalise(std::string& scenario, const StillFails& still_fails) {
  return Normalisation(scenario, still_fails).normalise(scenario);
}

}  // namespace connectsim
