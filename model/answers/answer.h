#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers/snapshot_parts.h"

namespace connectsim {

/// How the entries of a part stand in a document.
enum class ContentShape : std::uint8_t {
  list,                 // a list of entries
  entry,                // one entry: the answer of a get or of a changing call
  entries_of_change,    // the entries that a changing call touched, not all there are
  targets,              // the targets of a proxy that only the file's name tells
  registered_targets,   // the same as a registration prints them
  targets_by_proxy,     // M-1: {proxy: [targets]}
  caller,               // M-1
  prefix_list_entries,  // of the list that the file's name tells
};

/// Entries of one part, found in a document.
struct Content {
  Part part = Part::vpcs;
  ContentShape shape = ContentShape::list;
  Value value;
};

/// What a JSON document is, recognised by its members: a saved AWS answer of any shape, a snapshot
/// (M-1), a recording of either, or a collector's file.
struct Answer {
  std::vector<Content> contents;
  /// Members beside the used ones.
  std::vector<std::string_view> unused_members;
  /// The account that get-caller-identity answered.
  std::string_view caller_account;
  /// What the recorded call failed with, "UnauthorizedOperation: You are not ...".
  std::optional<std::string> recorded_error;
  /// Whether it says that it is a document of connectsim's own, such as the manifest of a capture.
  bool is_ours = false;
  /// Whether further pages follow.
  bool has_page_token = false;

  [[nodiscard]] bool is_used() const { return !contents.empty() || !caller_account.empty(); }
};

/// Recognises a document. `InputError` when a member of a snapshot has the wrong type.
Answer answer_in(const Value& document);

/// The part that an object is an entry of, by its own members; for lists and objects that stand
/// bare (the result of --query).
std::optional<Part> part_of_entry(const Value& entry);

/// The member that names an entry within its part, "GroupId".
std::string_view identity_member(Part part);

/// Calls `visit(entry)` for each entry of a content that is a list of entries or an entry.
template <typename Visit>
void for_each_entry(const Content& content, const Visit& visit) {
  if (content.shape == ContentShape::entry) {
    visit(content.value);
  } else if (content.shape == ContentShape::list ||
             content.shape == ContentShape::entries_of_change) {
    for (const Value entry : content.value.children()) {
      visit(entry);
    }
  }
}

}  // namespace connectsim
