#pragma once

#include <string>

#include "model/json/document.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Appends a result as one JSON document (`connectsim.replay/1`), a member a line. It holds all
/// that adding up needs, so that partial results are these documents, too; everything in it follows
/// from the tally: the same scenarios give the same bytes, however they were split.
void append_replay_json(const ReplayResult& result, std::string& out);

/// Reads the tally back and adds it to `result`, whose table, findings, source and so on must be
/// those of the document. `InputError` with its path for anything else, and for scenarios that are
/// counted already.
void add_replay_json(const Value& document, ReplayResult& result);

/// The source, properties and variation interval that a document is about; `InputError` when it is
/// none.
struct ReplayHeader {
  std::string table_name;
  ReplaySource source;
  PropertySet properties;
  std::uint32_t variation_interval = 0;
  Readings readings;
};
ReplayHeader replay_header(const Value& document);

}  // namespace connectsim
