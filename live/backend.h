#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "live/read_operation.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// Why a call has no answer.
enum class Failure : std::uint8_t {
  no_client,       // the program is not installed
  old_client,      // version 1 of the AWS command line
  no_credentials,  // none, or ones that AWS does not know
  expired,         // a token that must be renewed
  no_region,       // nobody says which Region
  no_profile,      // a profile that is not configured
  unreachable,     // no connection to the service
  denied,          // the caller may not make this call
  throttled,       // too many calls, after all retries
  timed_out,       // no answer within the limit
  vanished,        // what was asked for is no longer there
  not_recorded,    // a folder without this answer
  unreadable,      // an answer that is not what the protocol says
  backend_died,    // a plug-in that ended or does not speak the protocol
  failed,          // anything else
};
template <>
inline constexpr std::array<std::string_view, 15> words_of<Failure> = {
    "no-client",  "old-client",   "no-credentials", "expired",      "no-region",
    "no-profile", "unreachable",  "denied",         "throttled",    "timed-out",
    "vanished",   "not-recorded", "unreadable",     "backend-died", "failed"};

/// Whether every other call would fail in the same way: there is no point in going on.
constexpr bool is_fatal(Failure failure) {
  return failure <= Failure::unreachable || failure == Failure::backend_died;
}

/// What to do about a failure, one sentence; empty where there is nothing to say.
std::string_view remedy_for(Failure failure);

/// A failure that leaves nothing to go on with: one line, what happened and what to do.
class BackendError : public std::runtime_error {
 public:
  BackendError(Failure failure, const std::string& problem);
  [[nodiscard]] Failure failure() const { return failure_; }

 private:
  Failure failure_;
};

/// The answer to one call: JSON as the AWS command line prints it, or why there is none.
struct ReadAnswer {
  std::string json;                   // empty: there is none
  Failure failure = Failure::failed;  // then
  std::string problem;                // then: what was said, one line

  [[nodiscard]] bool is_there() const { return !json.empty(); }
};

/// The one seam to the world: something that answers read-only calls.
class Backend {
 public:
  Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;
  virtual ~Backend() = default;

  /// The answers to calls that do not depend on each other, in their order; made at once as far as
  /// it can. A failure of one is its answer. `BackendError` when there is no back end to speak
  /// with.
  virtual std::vector<ReadAnswer> answers(std::span<const ReadCall> calls) = 0;

  /// Which program has answered, "aws-cli/2.9.19"; known after the first answers.
  [[nodiscard]] virtual std::string client() = 0;
};

}  // namespace connectsim
