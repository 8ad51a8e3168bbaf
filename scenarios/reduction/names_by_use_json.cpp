// Decides in which order the things of a scenario are named: by how they are used.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/network/managed_name.h"
#include "scenarios/reduction/names_by_use.h"

namespace connectsim {
namespace {

using UsedJson = nlohmann::ordered_json;
using Thing = std::pair<Named, std::string>;

// As far as anything in a shrunk scenario stands from the ends of the request.
constexpr int rounds = 5;

void sort_lists_in(UsedJson& value) {
  if (!value.is_structured()) {
    return;
  }
  for (UsedJson& child : value) {
    sort_lists_in(child);
  }
  if (value.is_array()) {
    std::sort(value.begin(), value.end(),
              [](const UsedJson& a, const UsedJson& b) { return a.dump() < b.dump(); });
  }
}

// Of a managed name its pattern counts; of an ordinary one nothing, for it can have any.
std::string kind_of_name(const std::string& name) {
  const std::optional<ManagedName> managed = managed_name(name);
  return managed                           ? std::string(prefix_of(managed->pattern))
         : name.starts_with(ordinary_name) ? std::string()
                                           : name;
}

// A rank for each thing, refined until what stands around things tells them apart, or nothing does.
class Ranks {
 public:
  explicit Ranks(const UsedJson& scenario) : snapshot_(scenario.at("snapshot")) {
    UsedJson copy = scenario;
    const auto add_with = [this](int rank) {
      return [this, rank](Named named, const UsedJson& name) {
        add({named, name.get<std::string>()}, rank);
      };
    };
    visit_names(copy.at("request"), add_with(0));
    visit_names(copy.at("snapshot"), add_with(1));
    if (snapshot_.contains(targets_part)) {
      for (const auto& [proxy, targets] : snapshot_.at(targets_part).items()) {
        add({Named::proxy, proxy}, 1);
      }
    }
    for (int round = 0; round < rounds; ++round) {
      read_all();
      rank_anew();
    }
  }

  [[nodiscard]] std::map<Named, std::vector<std::string>> in_order() const {
    std::vector<Thing> things = things_;
    std::stable_sort(things.begin(), things.end(),
                     [&](const Thing& a, const Thing& b) { return ranks_.at(a) < ranks_.at(b); });
    std::map<Named, std::vector<std::string>> names;
    for (const auto& [named, name] : things) {
      names[named].push_back(name);
    }
    return names;
  }

 private:
  void add(const Thing& thing, int rank) {
    if (ranks_.try_emplace(thing, rank).second) {
      things_.push_back(thing);
    }
  }

  void read_all() {
    contexts_.clear();
    for (const NamedPart& part : named_parts) {
      if (snapshot_.contains(part.part)) {
        for (const UsedJson& entry : snapshot_.at(part.part)) {
          read({part.named, entry.value(part.member, "")}, part.part, entry);
        }
      }
    }
    if (snapshot_.contains(targets_part)) {
      for (const auto& [proxy, targets] : snapshot_.at(targets_part).items()) {
        read({Named::proxy, proxy}, targets_part, targets);
      }
    }
  }

  // What an entry says of its thing, and where it names others.
  void read(const Thing& owner, std::string_view part, const UsedJson& entry) {
    UsedJson told = entry;
    if (told.is_object() && told.contains("GroupName")) {
      told["GroupName"] = kind_of_name(told["GroupName"].get<std::string>());
    }
    visit_names(told, [&](Named named, UsedJson& name) {
      const Thing thing{named, name.get<std::string>()};
      name = thing == owner ? -1 : ranks_.at(thing);
    });
    sort_lists_in(told);
    contexts_[owner].push_back(told.dump());
    UsedJson marked = entry;
    visit_names(marked, [&](Named named, UsedJson& name) {
      const Thing thing{named, name.get<std::string>()};
      if (thing != owner) {
        contexts_[thing].push_back(std::string(part) + std::to_string(ranks_.at(owner)) +
                                   place_of(name, marked));
      }
    });
  }

  // The members that lead to a value, without the places in lists.
  static std::string place_of(const UsedJson& sought, const UsedJson& value) {
    if (&sought == &value) {
      return "/";
    }
    if (value.is_structured()) {
      for (const auto& [member, child] : value.items()) {
        if (const std::string below = place_of(sought, child); !below.empty()) {
          return (value.is_object() ? "/" + member : std::string()) + below;
        }
      }
    }
    return {};
  }

  void rank_anew() {
    std::map<std::pair<int, std::vector<std::string>>, std::vector<Thing>> classes;
    for (const Thing& thing : things_) {
      std::vector<std::string>& context = contexts_[thing];
      std::sort(context.begin(), context.end());
      classes[{ranks_.at(thing), context}].push_back(thing);
    }
    int rank = 0;
    for (const auto& [context, things] : classes) {
      for (const Thing& thing : things) {
        ranks_[thing] = rank;
      }
      ++rank;
    }
  }

  const UsedJson& snapshot_;
  std::vector<Thing> things_;
  std::map<Thing, int> ranks_;
  std::map<Thing, std::vector<std::string>> contexts_;
};

}  // namespace

std::map<Named, std::vector<std::string>> names_by_use(const std::string& scenario) {
  const UsedJson document = UsedJson::parse(scenario);
  return Ranks(document).in_order();
}

}  // namespace connectsim
