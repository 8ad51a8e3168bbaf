#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/answers/saved_answers.h"

namespace connectsim::test {

inline SavedAnswers read_files(const std::vector<SavedFile>& files,
                               const AccountChoice& choice = {}) {
  return SavedAnswers(files, choice);
}
/// One file named "answers.json".
inline SavedAnswers read_one(const std::string& text) {
  return read_files({SavedFile{"answers.json", text}});
}

/// How many entries of a part the files hold.
inline std::size_t count(const SavedAnswers& answers, Part part) {
  return answers.parts().of(part).size();
}

/// The line of the `InputError` that reading ends with; "" when it does not.
inline std::string error_of_files(const std::vector<SavedFile>& files,
                                  const AccountChoice& choice = {}) {
  try {
    const SavedAnswers answers(files, choice);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}
inline std::string error_of(const std::string& text) {
  return error_of_files({SavedFile{"answers.json", text}});
}

/// The texts of one member of all entries of a part, "a b c".
inline std::string texts(const SavedAnswers& answers, Part part, std::string_view member) {
  std::string all;
  for (const Value& entry : answers.parts().of(part)) {
    all += all.empty() ? "" : " ";
    all += entry.find(member).text();
  }
  return all;
}

/// All warnings, one a line.
inline std::string warnings_of(const SavedAnswers& answers) {
  std::string all;
  for (const std::string& warning : answers.parts().warnings) {
    all += warning + "\n";
  }
  return all;
}

/// The proxies that targets were found for, with their number: "orders:2 billing:1".
inline std::string targets_of(const SavedAnswers& answers) {
  std::string all;
  for (const SnapshotParts::ProxyTargets& targets : answers.parts().proxy_targets) {
    all += (all.empty() ? "" : " ") + targets.proxy + ":" + std::to_string(targets.targets.size());
  }
  return all;
}

}  // namespace connectsim::test
