#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// What results of a replay say they are.
inline constexpr std::string_view replay_format = "connectsim.replay/1";

/// That a document is a result of the same run: table, findings, source, length, files and so on.
/// `InputError` with the path of what differs.
void check_run(const Value& document, const ReplayResult& result);

/// Reads the tally back and adds it to `result`, which must be of the same run (`check_run`).
/// `InputError` with its path for anything else, and for scenarios that are counted already.
void add_replay_json(const Value& document, ReplayResult& result);

/// The source, properties, variation interval and parts that a document is about; `InputError` when
/// it is none.
struct ReplayHeader {
  std::string table_name;
  std::string base_name;  // empty: the run had no base
  ReplaySource source;
  PropertySet properties;
  std::uint32_t variation_interval = 0;
  ReplayParts parts;
  Readings readings;
};
ReplayHeader replay_header(const Value& document);

}  // namespace connectsim
