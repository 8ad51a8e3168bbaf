#include "cli/input/read_files.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/output/output.h"
#include "model/text/input_error.h"
#include "tests/support/catch.h"

namespace connectsim::test {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each case, removed at its end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "connectsim-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }
  void write(const std::string& name, const std::string& text = "{}") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }
  // The paths that reading the folder gives, relative to it.
  [[nodiscard]] std::string names() const {
    std::string all;
    std::vector<std::string> warnings;
    for (const SavedFile& file : read_saved_files(path(), warnings)) {
      all += (all.empty() ? "" : " ") + file.path.substr(path().size() + 1);
    }
    return all;
  }

 private:
  fs::path path_;
};

template <typename Action>
std::string error_of(const Action& action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string reading_error(const std::string& path) {
  std::vector<std::string> warnings;
  return error_of([&] { read_saved_files(path, warnings); });
}

TEST_CASE("a folder is read with all below it, sorted by name", "[M-1]") {
  const Folder folder;
  folder.write("b.json");
  folder.write("a/z.json");
  folder.write("a/b/c.json");
  folder.write("c.json");
  CHECK(folder.names() == "a/b/c.json a/z.json b.json c.json");
}

TEST_CASE("hidden files and folders are skipped, other files counted", "[M-1]") {
  const Folder folder;
  folder.write("a.json");
  folder.write(".b.json");
  folder.write(".git/c.json");
  folder.write("notes.txt");
  folder.write("describe.malformed.json.txt");
  CHECK(folder.names() == "a.json");
  std::vector<std::string> warnings;
  read_saved_files(folder.path(), warnings);
  CHECK(warnings ==
        std::vector<std::string>{folder.path() + ": 2 files that are not *.json ignored"});
}

TEST_CASE("a symbolic link to a folder above does not loop", "[M-1]") {
  const Folder folder;
  folder.write("a/a.json");
  fs::create_directory_symlink("..", folder.path("a/up"));
  fs::create_directory_symlink("a", folder.path("b"));
  CHECK(folder.names() == "a/a.json");
}

TEST_CASE("a file is read whatever its name", "[M-1]") {
  const Folder folder;
  folder.write("answer.txt", "text\n");
  std::vector<std::string> warnings;
  const std::vector<SavedFile> files = read_saved_files(folder.path("answer.txt"), warnings);
  REQUIRE(files.size() == 1);
  CHECK(files.front().path == folder.path("answer.txt"));
  CHECK(files.front().text == "text\n");
}

TEST_CASE("what cannot be read is an error with the system's reason", "[M-1]") {
  const Folder folder;
  CHECK(reading_error(folder.path("none")) ==
        folder.path("none") + ": cannot be read: No such file or directory");
  CHECK(error_of([&] { read_text_file(folder.path()); }) ==
        folder.path() + ": cannot be read: Is a directory");
  fs::create_symlink("nowhere", folder.path("link.json"));
  CHECK(reading_error(folder.path()) ==
        folder.path("link.json") + ": cannot be read: No such file or directory");
}

TEST_CASE("a file or folder that may not be read is an error", "[M-1]") {
  if (geteuid() == 0) {
    WARN("skipped: root may read everything");
    return;
  }
  const Folder folder;
  folder.write("a/b.json");
  fs::permissions(folder.path("a/b.json"), fs::perms::none);
  CHECK(reading_error(folder.path()) ==
        folder.path("a/b.json") + ": cannot be read: Permission denied");
  fs::permissions(folder.path("a"), fs::perms::none);
  CHECK(reading_error(folder.path()) == folder.path("a") + ": cannot be read: Permission denied");
  fs::permissions(folder.path("a"), fs::perms::owner_all);
}

TEST_CASE("a folder without JSON files is an error", "[M-1]") {
  const Folder folder;
  CHECK(reading_error(folder.path()) == folder.path() + ": holds no *.json file, it is empty");
  folder.write("a.txt");
  CHECK(reading_error(folder.path()) ==
        folder.path() + ": holds no *.json file, it holds 1 other file");
}

TEST_CASE("several inputs make one snapshot, with the warnings about files first", "[M-1]") {
  const Folder folder;
  folder.write("a/vpcs.json", R"({"Vpcs":[{"VpcId":"vpc-1"}]})");
  folder.write("a/notes.txt");
  folder.write("b.json", R"({"RouteTables":[],"SecurityGroups":[{"GroupId":"sg-1",
    "GroupName":"g","VpcId":"vpc-1","IpPermissions":[],"IpPermissionsEgress":[]}]})");
  const Snapshot snapshot = load_inputs({folder.path("a"), folder.path("b.json")}, {}, Keep::ids);
  REQUIRE(snapshot.warnings.size() >= 2);
  CHECK(snapshot.warnings[0] == folder.path("a") + ": 1 file that is not *.json ignored");
  CHECK(snapshot.warnings[1] == "1 member is not used: RouteTables");
  CHECK(std::count(snapshot.warnings.begin(), snapshot.warnings.end(), snapshot.warnings[1]) == 1);
  CHECK(snapshot.network.vertex_count() == 2);
}

TEST_CASE("a file is written whole or not at all") {
  const Folder folder;
  const std::string path = folder.path("out.txt");
  write_file(path, "one\n");
  CHECK(read_text_file(path) == "one\n");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  write_file(path, "two\n");
  CHECK(read_text_file(path) == "two\n");
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a folder or a place that is not there is no file to write") {
  const Folder folder;
  CHECK(error_of([&] { write_file(folder.path(), "x"); }) ==
        folder.path() + ": cannot be written: Is a directory");
  CHECK(error_of([&] { write_file(folder.path("no/file"), "x"); }) ==
        folder.path("no/file") + ": cannot be written: No such file or directory");
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a link is written through, a device written to") {
  const Folder folder;
  folder.write("real.txt", "before");
  fs::create_symlink("real.txt", folder.path("link.txt"));
  write_file(folder.path("link.txt"), "after");
  CHECK(fs::is_symlink(folder.path("link.txt")));
  CHECK(read_text_file(folder.path("real.txt")) == "after");
  write_file("/dev/null", "gone");
  CHECK(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace connectsim::test
