#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// What results of a replay say they are.
inline constexpr std::string_view replay_format = "connectsim.replay/1";

/// Reads the tally back and adds it to `result`, whose table, findings, source and so on must be
/// those of the document. `InputError` with its path for anything else, and for scenarios that are
/// counted already.
void add_replay_json(const Value& document, ReplayResult& result);

/// The source, properties and variation interval that a document is about; `InputError` when it is
/// none.
struct ReplayHeader {
  std::string table_name;
  std::string base_name;  // empty: the run had no base
  ReplaySource source;
  PropertySet properties;
  std::uint32_t variation_interval = 0;
  Readings readings;
};
ReplayHeader replay_header(const Value& document);

}  // namespace connectsim
