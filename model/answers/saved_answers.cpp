// Reads the saved files of an account into the parts of one snapshot (M-1), with warnings of
// what is unused.
#include "model/answers/saved_answers.h"

#include <algorithm>
#include <set>

#include "model/answers/answer_series.h"
#include "model/answers/foreign_formats.h"
#include "model/answers/parts_of_answers.h"
#include "model/text/input_error.h"
#include "model/text/wording.h"

namespace connectsim {

SavedAnswers::SavedAnswers(const std::vector<SavedFile>& files, const AccountChoice& choice) {
  read(files);
  check_that_something_is_used();
  leave_out_earlier_answers(answers_, parts_.warnings);
  std::vector<bool> counted;
  for (const SavedAnswer& answer : answers_) {
    counted.push_back(answer.counts);
  }
  const EntryFilter filter = choose_account_and_region(answers_, choice, parts_.warnings);
  note_what_is_elsewhere(counted, filter);
  warn_of_missing_pages(answers_, parts_.warnings);
  add_parts_of_answers(answers_, filter, parts_);
  warn_of_unused();
}

namespace {

// What `jq -c` and loops write: each line a document. Nothing else has a whole object in its first
// line and something behind it.
bool is_lines(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '{') {
    return false;
  }
  const std::size_t line_break = std::min(text.find('\n', first), text.size());
  const std::string_view line = text.substr(first, line_break - first);
  const std::size_t last = line.find_last_not_of(" \t\r");
  return line[last] == '}' &&
         text.find_first_not_of(" \t\r\n", line_break) != std::string_view::npos &&
         Document().reads(line);
}

}  // namespace

void SavedAnswers::read(const std::vector<SavedFile>& files) {
  for (const SavedFile& file : files) {
    if (is_lines(file.text)) {
      read_lines(file);
      continue;
    }
    try {
      read_document(file.text, file.path, file);
    } catch (const InputError&) {
      if (const std::string format = foreign_text(file.text); !format.empty()) {
        throw InputError(file.path, format);
      }
      throw;
    }
  }
  // The snapshot of the one scenario that is asked about is one like any other.
  if (answers_.size() == 1 && documents_.front().root().find("request")) {
    if (const Value snapshot = documents_.front().root().find("snapshot")) {
      answers_.front().answer = answer_in(snapshot);
    }
  }
}

void SavedAnswers::read_document(std::string_view text, const std::string& place,
                                 const SavedFile& file) {
  Document& document = documents_.emplace_back();
  document.read(text, place);
  answers_.push_back({place_of_file(file.path), answer_in(document.root())});
}

void SavedAnswers::read_lines(const SavedFile& file) {
  std::size_t number = 0;
  for (std::size_t first = 0; first < file.text.size();) {
    const std::size_t end = std::min(file.text.find('\n', first), file.text.size());
    const std::string_view line = std::string_view(file.text).substr(first, end - first);
    first = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      read_document(line, file.path + ":" + std::to_string(number), file);
    }
  }
}

void SavedAnswers::note_what_is_elsewhere(const std::vector<bool>& counted,
                                          const EntryFilter& filter) {
  const auto note = [&](const SavedAnswer& file, Part part, std::string_view noun) {
    return [&, part, noun](const Value& entry) {
      const Value name = entry.find(identity_member(part));
      if (!name.is_text() || (file.counts && filter.admits(part, entry, file.place))) {
        return;
      }
      const AwsPlace place = place_of_entry(entry);
      const std::string account(place.account.empty() ? file.place.account : place.account);
      const std::string region(place.region.empty() ? file.place.region : place.region);
      parts_.elsewhere.push_back({std::string(name.text()),
                                  std::string(noun) + " of " +
                                      (account.empty() ? "another account" : "account " + account) +
                                      (region.empty() ? "" : " in " + region) +
                                      ", which is left out"});
    };
  };
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    for (const Content& content : answers_[i].answer.contents) {
      if (!counted[i]) {
        continue;  // an earlier answer to the same call
      }
      if (content.part == Part::db_clusters) {
        for_each_entry(content, note(answers_[i], content.part, "a cluster"));
      } else if (content.part == Part::functions) {
        for_each_entry(content, note(answers_[i], content.part, "a function"));
      } else if (content.part == Part::db_proxies) {
        for_each_entry(content, note(answers_[i], content.part, "a proxy"));
      }
    }
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
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    if (const std::string format = foreign_document(documents_[i].root()); !format.empty()) {
      throw InputError(documents_[i].place(), format);
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
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    const SavedAnswer& file = answers_[i];
    if (file.answer.recorded_error) {
      parts_.warnings.push_back(file.place.path + ": recorded error " +
                                *file.answer.recorded_error);
    } else if (file.answer.is_ours && !documents_[i].root().find("request")) {
      continue;  // what captures note of themselves, what is expected of an account
    } else if (!file.answer.is_used()) {
      const std::string format = foreign_document(documents_[i].root());
      if (format.empty()) {
        unused.push_back(file.place.path);
      } else {
        parts_.warnings.push_back(documents_[i].place() + ": " + format);
      }
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

bool holds_answers(std::string_view text) {
  try {
    Document document;
    document.read(text);
    return answer_in(document.root()).is_used();
  } catch (const InputError&) {
    return false;
  }
}

}  // namespace connectsim
