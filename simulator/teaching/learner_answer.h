#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/network/network.h"
#include "model/request.h"
#include "model/situation.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// What a question asks of its case: what the button does, or how the two ends stand now.
enum class Asks : std::uint8_t { action, ends };
template <>
inline constexpr std::array<std::string_view, 2> words_of<Asks> = {"action", "ends"};

/// What a learner may say that the button does. `repair` is nothing that RDS does: an existing
/// group is never changed.
enum class Deed : std::uint8_t { nothing, create, associate, repair, no_row, refuse };
template <>
inline constexpr std::array<std::string_view, 6> words_of<Deed> = {"none",   "create", "associate",
                                                                   "repair", "silent", "refused"};

/// One answer to a question, right or wrong. Members that do not belong to the question or the
/// deed keep their defaults, so that equal answers are equal values.
struct LearnerAnswer {
  Asks asks = Asks::action;
  Deed deed = Deed::nothing;
  std::array<ManagedName, 3> created;  // new groups: compute, (proxy,) database
  std::size_t created_count = 0;
  Vertex to_function = no_vertex;  // the existing group that is attached to the function
  Vertex to_proxy = no_vertex;     // and to the proxy
  bool is_listed = false;
  Reachability reachable = Reachability::blocked;

  friend bool operator==(const LearnerAnswer&, const LearnerAnswer&) = default;
};

/// The case that is asked about. It borrows.
struct PosedCase {
  const Network& network;
  const Request& request;
};

}  // namespace connectsim
