#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/infrastructure/made_account.h"
#include "model/json/document.h"
#include "model/network/part.h"

namespace connectsim {

/// An entry by part and id or name.
using EntryKey = std::pair<Part, std::string>;
/// A rule by group and text; a target by proxy and text.
using RuleKey = std::pair<std::string, std::string>;

/// The two sides of an entry that a plan changes.
struct PlannedUpdate {
  Value before;
  Value after;
};

struct CreatedEntry {
  std::string identity;
  Value made;
};

/// What a plan changes of an account. What it points to must outlive it.
struct PlannedEdits {
  std::deque<Document> documents;  // of the entries
  std::set<EntryKey> removed;
  std::map<EntryKey, PlannedUpdate> updated;
  std::map<Part, std::vector<CreatedEntry>> created;
  std::map<std::string, std::set<std::string>> removed_rules;  // by group
  std::map<std::string, std::vector<const MadeRule*>> added_rules;
  std::set<RuleKey> removed_targets;
  std::map<std::string, std::vector<const MadeTarget*>> added_targets;  // by proxy
};

/// A target of a proxy as one text.
std::string target_text(const Value& target);

/// An M-1 document after the edits.
std::string planned_document(const Value& account, const PlannedEdits& edits);

}  // namespace connectsim
