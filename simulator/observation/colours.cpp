// Decides which parts of two networks may be the same at all: by their facts, then by those of all
// they are connected to, and so on.
#include "simulator/observation/colours.h"

#include <algorithm>
#include <map>

namespace connectsim {
namespace {

// How a line looks from one of its ends.
enum class End : std::uint8_t { outgoing, incoming, both };

struct Neighbour {
  NetworkShape::Meaning meaning;
  End end;
  Colours::Colour colour;
  friend auto operator<=>(const Neighbour&, const Neighbour&) = default;
};

}  // namespace

Colours::Colours(const std::array<NetworkShape, 2>& shapes, const std::vector<VertexPair>& pairs)
    : shapes_(shapes) {
  Keys keys;
  for (std::size_t i = 0; i < 2; ++i) {
    keys[i] = shapes[i].facts;
    colours_[i].resize(keys[i].size());
    for (NetworkShape::Facts& key : keys[i]) key.push_back(0);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    keys[0][pairs[i].one].back() = i + 1;
    keys[1][pairs[i].other].back() = i + 1;
  }
  colour_by(keys);
  for (std::size_t count = 0; are_balanced_ && count != colour_count();) {
    count = colour_count();
    colour_by(keys_with_neighbours());
  }
}

void Colours::colour_by(const Keys& keys) {
  std::map<NetworkShape::Facts, Colour> known;
  for (std::size_t i = 0; i < 2; ++i) {
    for (const std::uint32_t node : shapes_[i].nodes) {
      const auto next = static_cast<Colour>(known.size());
      colours_[i][node] = known.emplace(keys[i][node], next).first->second;
    }
  }
  for (std::size_t i = 0; i < 2; ++i) {
    counts_[i].assign(known.size(), 0);
    for (const std::uint32_t node : shapes_[i].nodes) ++counts_[i][colours_[i][node]];
  }
  are_balanced_ = counts_[0] == counts_[1];
}

Colours::Keys Colours::keys_with_neighbours() const {
  Keys keys;
  for (std::size_t i = 0; i < 2; ++i) {
    std::vector<std::vector<Neighbour>> neighbours(colours_[i].size());
    for (const auto& [from, to, meaning] : shapes_[i].lines) {
      if (from == to) {
        neighbours[from].push_back({meaning, End::both, 0});
        continue;
      }
      neighbours[from].push_back({meaning, End::outgoing, of(i, to)});
      neighbours[to].push_back({meaning, End::incoming, of(i, from)});
    }
    keys[i].resize(colours_[i].size());
    for (const std::uint32_t node : shapes_[i].nodes) {
      std::sort(neighbours[node].begin(), neighbours[node].end());
      keys[i][node] = {of(i, node)};
      for (const Neighbour& each : neighbours[node]) {
        keys[i][node].insert(keys[i][node].end(),
                             {each.meaning, static_cast<std::uint64_t>(each.end), each.colour});
      }
    }
  }
  return keys;
}

}  // namespace connectsim
