// Decides of which account and Region a snapshot is, and whether two are of the same.
#include "cli/input/captured_snapshot.h"

#include <iterator>
#include <utility>

#include "cli/input/read_files.h"
#include "live/capture.h"
#include "model/answers/saved_answers.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

// Whether a file is the manifest of a capture; if so, it says whether the account changed
// meanwhile.
bool is_manifest(const SavedFile& file, CapturedSnapshot& captured) {
  if (file.text.find(capture_format) == std::string::npos) return false;
  Document document;
  document.read(file.text, file.path);
  const Value format = document.root().find("format");
  if (!format || !format.is_text() || format.text() != capture_format) return false;
  const Value changed = document.root().find("changed_meanwhile");
  captured.has_changed_meanwhile = changed && changed.boolean();
  if (const Value begun = document.root().find("begun")) captured.begun = begun.text();
  return true;
}

// Clusters, functions and proxies are never shared between accounts, groups and subnets are.
void find_place(const SnapshotParts& parts, CapturedSnapshot& captured) {
  for (const Part part : {Part::db_clusters, Part::functions, Part::db_proxies}) {
    for (const Value& entry : parts.of(part)) {
      const AwsPlace place = place_of_entry(entry);
      if (place.account.empty()) continue;
      captured.account = place.account;
      captured.region = place.region;
      return;
    }
  }
}

}  // namespace

CapturedSnapshot captured_snapshot(std::vector<SavedFile> files, const AccountChoice& choice,
                                   Keep keep) {
  CapturedSnapshot captured;
  std::erase_if(files, [&](const SavedFile& file) { return is_manifest(file, captured); });
  const SavedAnswers answers(files, choice);
  SnapshotReader().read(answers.parts(), keep, captured.snapshot);
  find_place(answers.parts(), captured);
  return captured;
}

CapturedSnapshot captured_snapshot(const std::string& input, const AccountChoice& choice,
                                   Keep keep) {
  std::vector<std::string> warnings;
  CapturedSnapshot captured = captured_snapshot(read_saved_files(input, warnings), choice, keep);
  std::vector<std::string>& all = captured.snapshot.warnings;
  all.insert(all.begin(), std::make_move_iterator(warnings.begin()),
             std::make_move_iterator(warnings.end()));
  return captured;
}

void check_same_place(const CapturedSnapshot& before, const CapturedSnapshot& after) {
  const auto check = [](const char* what, const std::string& one, const std::string& other) {
    if (!one.empty() && !other.empty() && one != other) {
      throw InputError("the snapshot before is of " + std::string(what) + " " + one +
                       ", the one after of " + other + ": both must be of the same");
    }
  };
  check("account", before.account, after.account);
  check("Region", before.region, after.region);
}

}  // namespace connectsim
