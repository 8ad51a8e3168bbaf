// Decides which of several numbered recordings of a call counts, and whether the last page is
// missing.
#include "model/answers/answer_series.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace connectsim {

namespace {

// Answers of get calls are about one entry each: those of different entries do not replace each
// other.
std::string entry_named(const Answer& answer) {
  for (const Content& content : answer.contents) {
    if (content.shape == ContentShape::entry) {
      const Value name = content.value.find(identity_member(content.part));
      return name.is_text() ? std::string(name.text()) : "";
    }
  }
  return "";
}

void leave_out_earlier(std::vector<SavedAnswer*>& series, std::vector<std::string>& warnings) {
  std::stable_sort(series.begin(), series.end(),
                   [](const SavedAnswer* one, const SavedAnswer* two) {
                     return one->place.number < two->place.number;
                   });
  std::size_t last_start = 0;
  for (std::size_t position = 0; position + 1 < series.size(); ++position) {
    if (!series[position]->answer.has_page_token) {
      last_start = position + 1;
    }
  }
  for (std::size_t position = 0; position < last_start; ++position) {
    series[position]->counts = false;
  }
  if (last_start > 0) {
    warnings.push_back(series.back()->place.path + ": is the last of several answers; " +
                       std::to_string(last_start) + " earlier of the same call left out");
  }
}

}  // namespace

void leave_out_earlier_answers(std::vector<SavedAnswer>& answers,
                               std::vector<std::string>& warnings) {
  using Call = std::tuple<std::string, std::string, std::string>;  // folder, call, entry
  std::map<Call, std::vector<SavedAnswer*>> calls;
  for (SavedAnswer& answer : answers) {
    const FilePlace& place = answer.place;
    if (!place.call.empty() && !answer.answer.contents.empty()) {
      calls[{place.folder, place.call, entry_named(answer.answer)}].push_back(&answer);
    }
  }
  for (auto& [call, series] : calls) {
    leave_out_earlier(series, warnings);
  }
}

void warn_of_missing_pages(const std::vector<SavedAnswer>& answers,
                           std::vector<std::string>& warnings) {
  struct Pages {
    std::string last_path;
    std::size_t count = 0;
    bool has_end = false;
  };
  // Folder, Region (which may stand in the file's name), proxy, part.
  using Call = std::tuple<std::string, std::string, std::string, Part>;
  std::map<Call, Pages> calls;
  for (const SavedAnswer& answer : answers) {
    if (!answer.counts) {
      continue;
    }
    for (const Content& content : answer.answer.contents) {
      const FilePlace& place = answer.place;
      Pages& pages = calls[{place.folder, place.region, place.proxy, content.part}];
      pages.last_path = place.path;
      ++pages.count;
      pages.has_end = pages.has_end || !answer.answer.has_page_token;
    }
  }
  for (const auto& [call, pages] : calls) {
    if (!pages.has_end) {
      warnings.push_back(pages.last_path + ": " + std::string(text_of(std::get<Part>(call))) +
                         " are incomplete: further pages exist, and no file holds the last");
    }
  }
}

}  // namespace connectsim
