#pragma once

#include <deque>
#include <string>
#include <vector>

#include "model/answers/account_choice.h"
#include "model/answers/saved_answer.h"
#include "model/answers/saved_file.h"
#include "model/answers/snapshot_parts.h"
#include "model/json/document.h"

namespace connectsim {

/// The parts of one snapshot, from saved files of any of the shapes in which AWS answers are kept
/// (M-1): snapshot documents, answers of the AWS CLI, pages, recordings, collectors' files, trees
/// of accounts and Regions. Content is recognised by its members, never by the file's name alone.
/// It owns the documents that the parts point into.
class SavedAnswers {
 public:
  /// `InputError`, one line that names the file: a file that is no JSON, a member of the wrong
  /// type, several accounts or Regions without a choice, targets of nobody knows which proxy,
  /// nothing that is used.
  explicit SavedAnswers(const std::vector<SavedFile>& files, const AccountChoice& choice = {});

  SavedAnswers(const SavedAnswers&) = delete;
  SavedAnswers& operator=(const SavedAnswers&) = delete;
  SavedAnswers(SavedAnswers&&) = default;
  SavedAnswers& operator=(SavedAnswers&&) = default;
  ~SavedAnswers() = default;

  [[nodiscard]] const SnapshotParts& parts() const { return parts_; }

 private:
  void read(const std::vector<SavedFile>& files);
  void check_that_something_is_used() const;
  void warn_of_unused();

  std::deque<Document> documents_;  // a deque: values point to documents
  std::vector<SavedAnswer> answers_;
  SnapshotParts parts_;
};

}  // namespace connectsim
