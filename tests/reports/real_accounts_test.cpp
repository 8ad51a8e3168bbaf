// Every real saved answer through the reports about whole accounts, where they are there.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/snapshots/load_snapshot.h"
#include "model/text/input_error.h"
#include "reports/account/audit_json.h"
#include "reports/account/audit_text.h"
#include "reports/account/connected_json.h"
#include "reports/account/connected_text.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

namespace fs = std::filesystem;

SavedFile saved(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return {path.lexically_relative(inputs_folder()).generic_string(), text};
}

// Through everything that is made of a whole account. Sanitizers look on.
void report_on(const Snapshot& snapshot) {
  const Connections connections(snapshot.network, snapshot.labels, {});
  std::string json;
  append_connected_json(
      {snapshot, connections, EntryChoice::listed_or_reachable, no_vertex}, [] {}, json);
  CHECK(Json::parse(json).is_array());
  const Audit found = audit(snapshot, shipped_table(default_table_name));
  std::string audit_json;
  append_audit_json(found, snapshot, AuditExtent::all, {}, audit_json);
  CHECK(Json::parse(audit_json).is_object());
  for (const Language language : {Language::en, Language::ja}) {
    std::string text;
    append_connected_text(
        {snapshot, connections, EntryChoice::listed_or_reachable, no_vertex},
        {language, Colour::none}, [] {}, text);
    append_audit_text(found, snapshot, AuditExtent::all, {language, Colour::terminal}, text);
    CHECK_FALSE(text.empty());
  }
}

TEST_CASE("every real file that loads goes through connected and audit", "[V-1][H-1]") {
  if (!fs::is_directory(inputs_folder())) {
    WARN("skipped: there are no real inputs in " << inputs_folder());
    return;
  }
  std::size_t loaded = 0;
  std::size_t refused = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(inputs_folder())) {
    if (!entry.is_regular_file() || entry.path().extension() != ".json") {
      continue;
    }
    INFO(entry.path());
    Snapshot snapshot;
    try {
      snapshot = load_snapshot({saved(entry.path())}, {}, Keep::ids);
    } catch (const InputError&) {
      ++refused;  // what is refused is tested with the reader
      continue;
    }
    ++loaded;
    report_on(snapshot);
  }
  INFO(loaded << " loaded, " << refused << " refused");
  CHECK(loaded > 100);
}

TEST_CASE("every whole real account goes through connected and audit", "[V-1][H-1]") {
  const fs::path accounts = inputs_folder() / "accounts";
  if (!fs::is_directory(accounts)) {
    WARN("skipped: there are no real accounts in " << accounts);
    return;
  }
  for (const fs::directory_entry& account : fs::directory_iterator(accounts)) {
    if (!account.is_directory()) {
      continue;
    }
    INFO(account.path());
    std::vector<SavedFile> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(account.path())) {
      if (entry.path().extension() == ".json") {
        files.push_back(saved(entry.path()));
      }
    }
    report_on(load_snapshot(files, {}, Keep::ids));
  }
}

}  // namespace
}  // namespace connectsim::tests
