#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/text/enum_text.h"
#include "simulator/action/outcome.h"
#include "simulator/findings/properties.h"
#include "simulator/replay/variation.h"

namespace connectsim {

/// The first thing in which what a request leads to differs between a scenario and a variation
/// of it, in the order in which they come about.
enum class VariationDifference : std::uint8_t {
  none,
  verdict,  // or the action, or the rows
  unmet,
  missing_permissions,
  notes,
  situation,
  unknown,
  judgements,
  plan,  // the spare, or whether a function or proxy is created or targets are registered
  obstacles,
  created,   // groups: their names, VPCs and roles; the function, the proxy, where they stand
  rules,     // of the new groups, and which host each is attached to
  attached,  // the whole lists of the three ends
  targets,   // that are registered
  listed,
  reachable,
};
template <>
inline constexpr std::array<std::string_view, 16> words_of<VariationDifference> = {
    "none",     "verdict",   "unmet",   "missing-permissions",
    "notes",    "situation", "unknown", "judgements",
    "plan",     "obstacles", "created", "rules",
    "attached", "targets",   "listed",  "reachable"};

/// What a difference may consist of without being one.
enum class MayDiffer : std::uint8_t {
  nothing,
  order,    // of lists; then also which of several rules a judgement names (P-14)
  numbers,  // n of new names (P-15)
};

/// A network with what a request led to there, as the page is read.
struct Drawn {
  const Network& network;
  const Outcome& outcome;
  const Readings& readings;
};

/// Finds differences. Keeps its memory.
class DifferenceSearch {
 public:
  /// The first difference between an original and a variation of it, both still as they are after
  /// what was carried out. Rows count in their order; unknown facts and judgements as sets.
  VariationDifference find(const Drawn& original, const Drawn& varied, const Variation& variation,
                           MayDiffer may_differ);

  /// The two vertices that the last difference is about, on either side, as vertices of the
  /// original: judged groups, spares, hosts of lists; none where it is about no vertex, or about
  /// one that was created or stands in another VPC that was added.
  [[nodiscard]] PropertyValues::Witness witness() const { return witness_; }

  /// What is compared, as numbers: first a vertex, or none, then whatever is said of it.
  using Line = std::array<std::uint32_t, 8>;

 private:
  PropertyValues::Witness witness_;
  std::vector<Line> original_lines_;
  std::vector<Line> varied_lines_;
};

}  // namespace connectsim
