#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/decision.h"
#include "model/network/network.h"
#include "model/request.h"
#include "model/text/enum_text.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What a request asks for, as far as findings tell requests apart (F-1): a few facts with a few
/// values each. The words are those of findings documents.
enum class RequestFact : std::uint8_t { proxy_mode, function, members, instance_targets, groups };
template <>
inline constexpr std::array<std::string_view, 5> words_of<RequestFact> = {
    "proxy_mode", "function", "members", "instance_targets", "groups"};
inline constexpr std::size_t request_fact_count = words_of<RequestFact>.size();

enum class FunctionFact : std::uint8_t { existing, create };
template <>
inline constexpr std::array<std::string_view, 2> words_of<FunctionFact> = {"existing", "new"};

/// Whether the cluster has member instances.
enum class MembersFact : std::uint8_t { some, none };
template <>
inline constexpr std::array<std::string_view, 2> words_of<MembersFact> = {"some", "none"};

/// Whether the chosen proxy has RDS_INSTANCE targets that belong to the cluster: health is theirs.
enum class InstanceTargetsFact : std::uint8_t { not_used, some, none };
template <>
inline constexpr std::array<std::string_view, 3> words_of<InstanceTargetsFact> = {"not_used",
                                                                                  "some", "none"};

/// Whether all groups that the function, the cluster or the chosen proxy has are of the VPC in
/// which it stands. AWS lets none have a group of another VPC, but a snapshot may say so.
enum class GroupsFact : std::uint8_t { of_the_vpc, of_another_vpc };
template <>
inline constexpr std::array<std::string_view, 2> words_of<GroupsFact> = {"of_the_vpc",
                                                                         "of_another_vpc"};

/// One value for each fact, one bit each; a predicate allows several of each.
class RequestFacts {
 public:
  static constexpr RequestFacts all() { return RequestFacts(0xfffff); }

  constexpr RequestFacts() = default;
  constexpr void add(RequestFact fact, std::size_t value) { bits_ |= bit(fact, value); }
  constexpr void remove(RequestFact fact) { bits_ &= ~(0xfu << shift(fact)); }
  [[nodiscard]] constexpr bool has(RequestFact fact, std::size_t value) const {
    return (bits_ & bit(fact, value)) != 0;
  }
  [[nodiscard]] constexpr bool includes(RequestFacts other) const {
    return (other.bits_ & ~bits_) == 0;
  }
  [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }

 private:
  constexpr explicit RequestFacts(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t shift(RequestFact fact) {
    return 4 * static_cast<std::uint32_t>(fact);
  }
  static constexpr std::uint32_t bit(RequestFact fact, std::size_t value) {
    return 1u << (shift(fact) + value);
  }
  std::uint32_t bits_ = 0;
};

/// The words of a fact, in the order of its values.
std::span<const std::string_view> fact_words(RequestFact fact);

/// What a finding's predicate is asked of: a decision with its request.
struct Circumstances {
  ColumnValues situation;
  std::uint32_t row = 0;  // 0: none decided
  Action action = Action::none;
  RequestFacts request;
};
Circumstances circumstances(const Network& network, const Request& request,
                            const Decision& decision);

}  // namespace connectsim
