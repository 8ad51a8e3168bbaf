#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

#include "model/network/facts.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// The named sentences of section 10. P-3 has two values: asked again at once, and after settling.
/// The last four compare a scenario with variations of it.
enum class Property : std::uint8_t {
  connects,
  listed,
  idempotent,
  idempotent_settled,
  frame,
  least_access,
  fresh_names,
  covered,
  unambiguous,
  permitted,
  within_limits,
  inert_refusal,
  local,
  id_free,
  order_free,
  number_free,
};
inline constexpr std::size_t property_count = 16;
/// The first ones, P-1 to P-11, are about one scenario by itself.
inline constexpr std::size_t played_property_count = 12;
template <>
inline constexpr std::array<std::string_view, property_count> words_of<Property> = {
    "connects",    "listed",  "idempotent",  "idempotent_settled", "frame",         "least_access",
    "fresh_names", "covered", "unambiguous", "permitted",          "within_limits", "inert_refusal",
    "local",       "id_free", "order_free",  "number_free"};

/// Some of the properties, by their positions.
using PropertySet = std::bitset<property_count>;

/// The clause of a property and its sentence.
struct PropertySentence {
  std::string_view clause;
  std::string_view sentence;
};
PropertySentence sentence_of(Property property);

/// Whether a property holds for one scenario; the last two beside a base table (--base): violated
/// by both tables, or by the base alone.
enum class Holding : std::uint8_t { does_not_apply, holds, violated, by_base_too, by_base_alone };
template <>
inline constexpr std::array<std::string_view, 5> words_of<Holding> = {
    "does not apply", "holds", "violated", "violated by the base, too",
    "violated by the base alone"};

/// One value a property, and with what it is violated: two vertices whose meaning depends on the
/// property (`least_access`: the function and the host that it newly reaches; `frame` and
/// `fresh_names`: the thing touched or the group whose name was taken; the last four: what differs,
/// on either side; else none).
class PropertyValues {
 public:
  struct Witness {
    Vertex first = no_vertex;
    Vertex second = no_vertex;
  };

  [[nodiscard]] Holding of(Property property) const { return holding_[index(property)]; }
  [[nodiscard]] Witness witness(Property property) const { return witness_[index(property)]; }
  [[nodiscard]] bool any_violated() const {
    for (const Holding holding : holding_) {
      if (holding == Holding::violated) {
        return true;
      }
    }
    return false;
  }

  void set(Property property, Holding holding) { holding_[index(property)] = holding; }
  void set_holds_if(Property property, bool holds) {
    set(property, holds ? Holding::holds : Holding::violated);
  }
  void violate(Property property, Witness witness) {
    set(property, Holding::violated);
    witness_[index(property)] = witness;
  }

 private:
  static constexpr std::size_t index(Property property) {
    return static_cast<std::size_t>(property);
  }
  std::array<Holding, property_count> holding_{};
  std::array<Witness, property_count> witness_{};
};

}  // namespace connectsim
