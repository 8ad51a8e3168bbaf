// Reads the files of the inputs, of a folder those that count, in the order of their names.
#include "cli/input/read_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "model/infrastructure/folder_file.h"
#include "model/infrastructure/infrastructure_format.h"
#include "model/text/encoding.h"
#include "model/text/input_error.h"
#include "model/text/wording.h"

namespace connectsim {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unreadable(const std::string& path, const std::error_code& reason) {
  throw InputError(path, "cannot be read: " + reason.message());
}

std::error_code last_system_error() { return {errno, std::generic_category()}; }

std::string text_of_stream(std::FILE* stream, const std::string& path) {
  std::string text;
  std::array<char, 65536> block;
  errno = 0;
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), stream)) {
    text.append(block.data(), count);
  }
  if (std::ferror(stream) != 0) {
    throw_unreadable(path, last_system_error());
  }
  try {
    return utf8_text(std::move(text));
  } catch (const InputError& error) {
    throw error.within(path);
  }
}

// A pipe or device: reading it could wait for ever. What cannot be looked at is told by who reads
// it.
bool is_no_file(const fs::file_status& status) {
  return fs::exists(status) && !fs::is_regular_file(status);
}

// Walks a folder in the order of the names, so that an answer never depends on the file system.
class FolderReader {
 public:
  void read(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error) {
      throw_unreadable(folder.string(), error);
    }
    if (!entered_.insert(real).second) {
      return;  // a symbolic link has led here before
    }
    for (const fs::path& path : sorted_entries(folder)) {
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) {
        read(path);
      } else if (is_no_file(status)) {
        ++other_count;
      } else {
        add(path);
      }
    }
  }

  std::vector<SavedFile> files;
  std::size_t other_count = 0;

 private:
  // Other names than *.json count only when they hold infrastructure code.
  void add(const fs::path& path) {
    const FolderFile kind = folder_file(path.filename().string());
    if (kind == FolderFile::ignored) {
      ++other_count;
      return;
    }
    std::string text = read_text_file(path.string());
    if (kind == FolderFile::read || may_be_infrastructure(text)) {
      files.push_back({path.string(), std::move(text)});
    } else {
      ++other_count;
    }
  }

  static std::vector<fs::path> sorted_entries(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      const fs::path& path = entry->path();
      if (!is_passed_over(path.filename().string())) {
        paths.push_back(path);
      }
    }
    if (error) {
      throw_unreadable(folder.string(), error);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  std::set<fs::path> entered_;
};

}  // namespace

std::string read_text_file(const std::string& path) {
  if (path == "-") {
    return text_of_stream(stdin, "standard input");
  }
  const auto close = [](std::FILE* stream) { std::fclose(stream); };
  const std::unique_ptr<std::FILE, decltype(close)> stream(std::fopen(path.c_str(), "rb"), close);
  if (!stream) {
    throw_unreadable(path, last_system_error());
  }
  return text_of_stream(stream.get(), path);
}

std::vector<SavedFile> read_saved_files(const std::string& input,
                                        std::vector<std::string>& warnings) {
  if (input == "-") {
    return {{"standard input", read_text_file(input)}};
  }
  std::error_code error;
  const fs::file_status status = fs::status(input, error);
  if (!fs::exists(status)) {
    throw_unreadable(input,
                     error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
  }
  if (!fs::is_directory(status)) {
    return {{input, read_text_file(input)}};
  }
  FolderReader reader;
  reader.read(input);
  if (reader.files.empty()) {
    const std::string others =
        reader.other_count == 0
            ? "is empty"
            : "holds " + counted(reader.other_count, "other file", "other files");
    throw InputError(input, "holds no *.json file, it " + others);
  }
  if (reader.other_count > 0) {
    warnings.push_back(input + ": " +
                       counted(reader.other_count, "file that is", "files that are") +
                       " not *.json ignored");
  }
  return std::move(reader.files);
}

std::string file_to_point_at(const std::string& input) {
  std::error_code error;
  if (input == "-" || !fs::is_directory(input, error)) {
    return input == "-" ? "standard-input" : input;
  }
  FolderReader reader;
  reader.read(input);
  for (const SavedFile& file : reader.files) {
    if (fs::path(file.path).filename().string().find("security") != std::string::npos) {
      return file.path;
    }
  }
  return reader.files.empty() ? input : reader.files.front().path;
}

std::vector<SavedFile> read_saved_files(const std::vector<std::string>& inputs,
                                        std::vector<std::string>& warnings) {
  std::vector<SavedFile> files;
  for (const std::string& input : inputs) {
    std::vector<SavedFile> more = read_saved_files(input, warnings);
    files.insert(files.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  return files;
}

Snapshot load_inputs(const std::vector<std::string>& inputs, const AccountChoice& choice, Keep keep,
                     BadRule bad_rule) {
  std::vector<std::string> warnings;
  const std::vector<SavedFile> files = read_saved_files(inputs, warnings);
  Snapshot snapshot = load_snapshot(files, choice, keep, bad_rule);
  snapshot.warnings.insert(snapshot.warnings.begin(), std::make_move_iterator(warnings.begin()),
                           std::make_move_iterator(warnings.end()));
  return snapshot;
}

}  // namespace connectsim
