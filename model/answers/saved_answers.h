#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers/account_choice.h"
#include "model/answers/saved_answer.h"
#include "model/answers/saved_file.h"
#include "model/answers/snapshot_parts.h"
#include "model/json/document.h"

namespace connectsim {

/// The parts of one snapshot, from saved files of any of the shapes in which AWS answers are kept
/// (M-1): snapshot documents, answers of the AWS CLI, pages, recordings, collectors' files, trees
/// of accounts and Regions, JSON Lines of answers or entries; the snapshot of a scenario when that
/// is all there is. Content is recognised by its members, never by the file's name alone. It owns
/// the documents that the parts point into.
class SavedAnswers {
 public:
  /// `InputError`, one line that names the file: a file that is no JSON (and what it is instead, as
  /// far as that is known), a member of the wrong type, several accounts or Regions without a
  /// choice, targets of nobody knows which proxy, nothing that is used.
  explicit SavedAnswers(const std::vector<SavedFile>& files, const AccountChoice& choice = {});

  SavedAnswers(const SavedAnswers&) = delete;
  SavedAnswers& operator=(const SavedAnswers&) = delete;
  SavedAnswers(SavedAnswers&&) = default;
  SavedAnswers& operator=(SavedAnswers&&) = default;
  ~SavedAnswers() = default;

  [[nodiscard]] const SnapshotParts& parts() const { return parts_; }

 private:
  void read(const std::vector<SavedFile>& files);
  void read_document(std::string_view text, const std::string& place, const SavedFile& file);
  void read_lines(const SavedFile& file);
  void note_what_is_elsewhere(const std::vector<bool>& counted, const EntryFilter& filter);
  void check_that_something_is_used() const;
  void warn_of_unused();

  std::deque<Document> documents_;  // a deque: values point to documents
  std::vector<SavedAnswer> answers_;
  SnapshotParts parts_;
};

/// Whether a text is a document that a snapshot is read from: an answer, an entry, a list of
/// either.
bool holds_answers(std::string_view text);

}  // namespace connectsim
