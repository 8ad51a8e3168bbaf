#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/json/document.h"

namespace connectsim {

/// A call that an event trail recorded, with what of it concerns a connection.
struct RecordedCall {
  std::string time;  // UTC, 2026-11-27T09:00:00Z: to the second, which is all that is recorded
  std::string_view service;    // "ec2"
  std::string_view operation;  // "CreateSecurityGroup", without the date of an API
  std::string parameters;      // the kept ones, as a JSON object with the API's own names
  std::string made;            // the id or ARN of what it made; may be empty
  std::string failure;         // the error's code; empty: it was carried out
};

/// The calls of a trail that may belong to a connection, in the order of their times; calls of one
/// second as they were recorded.
struct RecordedCalls {
  std::vector<RecordedCall> calls;
  std::size_t event_count = 0;  // of the file, whatever they are
};

/// Reads a CloudTrail log file (`Records`), the answer of lookup-events (`Events`, each with an
/// event as a text), a list of either, or one event. Of each only kept members are read, and
/// events that only read are passed over (`recorded_operation`). `InputError` with its path for
/// what is no such file.
RecordedCalls read_recorded_calls(const Value& root);

/// The calls as a document that `read_recorded_calls` reads: `{"Records": [...]}`, of kept members
/// alone.
std::string recorded_calls_json(const RecordedCalls& recorded);

}  // namespace connectsim
