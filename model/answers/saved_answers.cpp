// Reads the saved files of an account into the parts of one snapshot (M-1), with warnings of
// what is unused.
#include "model/answers/saved_answers.h"

#include <algorithm>
#include <set>

#include "model/answers/answer_series.h"
#include "model/answers/parts_of_answers.h"
#include "model/text/input_error.h"
#include "model/text/wording.h"

namespace connectsim {

SavedAnswers::SavedAnswers(const std::vector<SavedFile>& files, const AccountChoice& choice) {
  read(files);
  check_that_something_is_used();
  leave_out_earlier_answers(answers_, parts_.warnings);
  const EntryFilter filter = choose_account_and_region(answers_, choice);
  warn_of_missing_pages(answers_, parts_.warnings);
  add_parts_of_answers(answers_, filter, parts_);
  warn_of_unused();
}

void SavedAnswers::read(const std::vector<SavedFile>& files) {
  for (const SavedFile& file : files) {
    Document& document = documents_.emplace_back();
    document.read(file.text, file.path);
    answers_.push_back({place_of_file(file.path), answer_in(document.root())});
  }
}

void SavedAnswers::check_that_something_is_used() const {
  if (answers_.empty()) {
    throw InputError("the input holds no file");
  }
  const auto is_used = [](const SavedAnswer& file) { return !file.answer.contents.empty(); };
  if (std::any_of(answers_.begin(), answers_.end(), is_used)) {
    return;
  }
  for (const SavedAnswer& file : answers_) {
    if (file.answer.recorded_error) {
      throw InputError(file.place.path, "recorded error " + *file.answer.recorded_error);
    }
  }
  const std::size_t more_count = answers_.size() - 1;
  const std::string others =
      more_count == 0 ? "" : ", like " + counted(more_count, "more file", "more files");
  throw InputError(
      answers_.front().place.path,
      "holds nothing that is used (SecurityGroups, DBClusters, Functions, ...)" + others);
}

void SavedAnswers::warn_of_unused() {
  std::vector<std::string> unused;
  std::set<std::string> members;
  for (const SavedAnswer& file : answers_) {
    if (file.answer.recorded_error) {
      parts_.warnings.push_back(file.place.path + ": recorded error " +
                                *file.answer.recorded_error);
    } else if (!file.answer.is_used() && !file.answer.is_ours) {
      unused.push_back(file.place.path);
    } else if (file.counts) {
      members.insert(file.answer.unused_members.begin(), file.answer.unused_members.end());
    }
  }
  if (!unused.empty()) {
    parts_.warnings.push_back(counted(unused.size(), "file holds", "files hold") +
                              " nothing that is used: " + first_few(unused));
  }
  if (!members.empty()) {
    parts_.warnings.push_back(counted(members.size(), "member is", "members are") +
                              " not used: " + first_few({members.begin(), members.end()}));
  }
}

}  // namespace connectsim
