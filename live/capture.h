#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "live/backend.h"
#include "model/scenario_request.h"

namespace connectsim {

/// What a manifest has as its "format".
inline constexpr std::string_view capture_format = "connectsim.capture/1";

/// What is captured: what one request needs, or without one all that the product reads.
struct CaptureWish {
  std::optional<NamedRequest> request;
};

/// One answer of a capture, redacted: kept members and no others.
struct CapturedAnswer {
  ReadCall call;
  std::string text;  // the file's; empty: there is no answer
  Failure failure = Failure::failed;
  std::string problem;
  /// Whether the request cannot be decided without it.
  bool is_needed = false;

  [[nodiscard]] bool is_there() const { return !text.empty(); }
};

/// An account and Region at one moment, as far as it could be read.
struct Capture {
  std::vector<CapturedAnswer> answers;
  std::string client;
  std::string account;
  std::string begun;  // UTC, 2026-11-27T09:00:00Z
  std::string ended;
  /// Whether the groups at the end are not those at the start: the rest may not belong together.
  bool has_changed_meanwhile = false;

  [[nodiscard]] bool lacks_needed() const;
};

/// The operations that a wish leads to, each once: what `live policy` allows.
std::vector<ReadOperation> operations_for(const CaptureWish& wish);

/// Reads what is wished for: the groups, then the other lists at once, then what is asked by a name
/// that they gave, then the groups again. A call without an answer is noted and the rest goes on.
/// `BackendError` when every call would fail.
Capture capture(Backend& backend, const CaptureWish& wish);

/// The manifest of a capture as a document: client, account, times, calls with hashes of their
/// files, what could not be read, whether the account changed meanwhile, the request.
std::string manifest_of(const Capture& capture, const CaptureWish& wish, std::string_view version);

/// The IAM policy that allows these calls and no others.
std::string policy_document(const std::vector<ReadOperation>& reads);

}  // namespace connectsim
