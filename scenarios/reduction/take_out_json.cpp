// Decides what of a scenario can go while it still fails: things, entries of lists, members.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "scenarios/reduction/named_things.h"
#include "scenarios/reduction/reduction_steps.h"

namespace connectsim {
namespace {

using Json = nlohmann::ordered_json;

// Lists as long as these lose several entries at once first.
constexpr std::size_t long_list = 8;

// Without these an entry would not be what it is called, or a list would no longer be known: what
// is left should look like something that AWS answers.
constexpr std::array kept_members = {
    std::string_view("SecurityGroups"),
    std::string_view("DBClusters"),
    std::string_view("DBInstances"),
    std::string_view("DBProxies"),
    std::string_view("Functions"),
    std::string_view("GroupId"),
    std::string_view("GroupName"),
    std::string_view("VpcId"),
    std::string_view("IpPermissions"),
    std::string_view("IpPermissionsEgress"),
    std::string_view("IpProtocol"),
    std::string_view("FromPort"),
    std::string_view("ToPort"),
    std::string_view("DBClusterIdentifier"),
    std::string_view("Port"),
    std::string_view("Engine"),
    std::string_view("DBClusterMembers"),
    std::string_view("VpcSecurityGroups"),
    std::string_view("VpcSecurityGroupId"),
    std::string_view("DBInstanceIdentifier"),
    std::string_view("DBInstanceStatus"),
    std::string_view("DBProxyName"),
    std::string_view("EngineFamily"),
    std::string_view("VpcSecurityGroupIds"),
    std::string_view("FunctionName"),
    std::string_view("VpcConfig"),
    std::string_view("SecurityGroupIds"),
    std::string_view("Status"),
    std::string_view("Type"),
    std::string_view("State"),
};

bool is_one_of_the_kept(std::string_view member) {
  return std::find(kept_members.begin(), kept_members.end(), member) != kept_members.end();
}

// A rule without a peer is none.
bool is_empty_permission(const Json& entry) {
  if (!entry.is_object() || !entry.contains("IpProtocol")) {
    return false;
  }
  constexpr std::array peers = {"UserIdGroupPairs", "IpRanges", "Ipv6Ranges", "PrefixListIds"};
  return std::all_of(peers.begin(), peers.end(), [&](const char* member) {
    return !entry.contains(member) || entry.at(member).empty();
  });
}

bool names_directly(const Json& entry, Named named, const std::string& name) {
  if (!entry.is_object()) {
    return false;
  }
  for (const auto& [member, value] : entry.items()) {
    if (value == name && named_by(entry, member) == named) {
      return true;
    }
  }
  return false;
}

// Takes a thing out of a value with every entry that names it.
void take_out_thing(Json& value, Named named, const std::string& name) {
  if (!value.is_structured()) {
    return;
  }
  if (value.is_object()) {
    for (auto& [member, child] : value.items()) {
      if (child.is_array() && named_by(value, member) == named) {
        child.erase(std::remove(child.begin(), child.end(), Json(name)), child.end());
      }
      take_out_thing(child, named, name);
    }
    return;
  }
  for (Json& entry : value) {
    take_out_thing(entry, named, name);
  }
  value.erase(std::remove_if(value.begin(), value.end(),
                             [&](const Json& entry) {
                               return names_directly(entry, named, name) ||
                                      is_empty_permission(entry);
                             }),
              value.end());
}

class TakingOut {
 public:
  TakingOut(std::string& scenario, const StillFails& still_fails)
      : text_(scenario), scenario_(Json::parse(scenario)), still_fails_(still_fails) {}

  bool take_out() {
    bool is_changed = false;
    while (take_out_things() || take_out_entries() || take_out_members("/snapshot") ||
           take_out_members("/request")) {
      is_changed = true;
    }
    if (is_changed) {
      text_ = scenario_.dump();
    }
    return is_changed;
  }

 private:
  bool keep_if_it_fails(Json tried) {
    if (tried == scenario_ || !still_fails_(tried.dump())) {
      return false;
    }
    scenario_ = std::move(tried);
    return true;
  }

  // The last ones first: those that others name stand before them.
  bool take_out_things() {
    bool is_changed = false;
    for (const NamedPart& part : named_parts) {
      std::vector<std::string> names = names_in(scenario_.at("snapshot"), part);
      std::reverse(names.begin(), names.end());
      for (const std::string& name : names) {
        Json tried = scenario_;
        Json& snapshot = tried.at("snapshot");
        take_out_thing(snapshot, part.named, name);
        if (part.named == Named::proxy && snapshot.contains(targets_part)) {
          snapshot.at(targets_part).erase(name);
        }
        is_changed = keep_if_it_fails(std::move(tried)) || is_changed;
      }
    }
    return is_changed;
  }

  // One pass over all lists, the outer ones first; those that went with an outer entry are passed
  // over.
  bool take_out_entries() {
    std::vector<Json::json_pointer> lists;
    add_places(scenario_.at("snapshot"), Json::json_pointer("/snapshot"),
               [&](const Json& value, const Json::json_pointer& place) {
                 if (value.is_array() && !value.empty()) {
                   lists.push_back(place);
                 }
               });
    bool is_changed = false;
    for (const Json::json_pointer& place : lists) {
      if (scenario_.contains(place) && scenario_.at(place).is_array()) {
        is_changed = shorten(place) || is_changed;
      }
    }
    return is_changed;
  }

  bool shorten(const Json::json_pointer& place) {
    bool is_changed = false;
    const std::size_t size = scenario_.at(place).size();
    for (std::size_t length = size < long_list ? 1 : size / 2; length > 0; length /= 2) {
      for (std::size_t last = scenario_.at(place).size(); last > 0;) {
        Json tried = scenario_;
        Json& list = tried.at(place);
        last = std::min(last, list.size());
        const std::size_t first = last - std::min(length, last);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(first),
                   list.begin() + static_cast<std::ptrdiff_t>(last));
        is_changed = keep_if_it_fails(std::move(tried)) || is_changed;
        last = first;
      }
    }
    return is_changed;
  }

  bool take_out_members(const char* below) {
    std::vector<Json::json_pointer> members;
    add_places(scenario_.at(Json::json_pointer(below)), Json::json_pointer(below),
               [&](const Json&, const Json::json_pointer& place) {
                 if (place.to_string() != below && !is_one_of_the_kept(place.back())) {
                   members.push_back(place);
                 }
               });
    bool is_changed = false;
    for (const Json::json_pointer& place : members) {
      if (!scenario_.contains(place) || !scenario_.at(place.parent_pointer()).is_object()) {
        continue;
      }
      Json tried = scenario_;
      tried.at(place.parent_pointer()).erase(place.back());
      is_changed = keep_if_it_fails(std::move(tried)) || is_changed;
    }
    return is_changed;
  }

  template <typename Add>
  static void add_places(const Json& value, const Json::json_pointer& place, const Add& add) {
    add(value, place);
    if (value.is_object()) {
      for (const auto& [name, member] : value.items()) {
        add_places(member, place / name, add);
      }
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        add_places(value[i], place / i, add);
      }
    }
  }

  std::string& text_;
  Json scenario_;
  const StillFails& still_fails_;
};

}  // namespace

bool take_out(std::string& scenario, const StillFails& still_fails) {
  return TakingOut(scenario, still_fails).take_out();
}

}  // namespace connectsim
