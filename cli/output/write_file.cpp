#include "cli/output/write_file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "model/text/input_error.h"

namespace connectsim {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unwritable(const std::string& path, const std::error_code& reason) {
  throw InputError(path, "cannot be written: " + reason.message());
}

std::error_code last_system_error() { return {errno, std::generic_category()}; }

// "x" opens only a file that was not there; "w" is for devices and pipes.
std::error_code write_text(const fs::path& path, const std::string& text, const char* mode) {
  std::FILE* stream = std::fopen(path.c_str(), mode);
  if (stream == nullptr) {
    return last_system_error();
  }
  std::error_code error;
  if (std::fwrite(text.data(), 1, text.size(), stream) != text.size()) {
    error = last_system_error();
  }
  if (std::fclose(stream) != 0 && !error) {
    error = last_system_error();
  }
  return error;
}

// A name beside `path` that is not taken, and its file with the text. Removed unless renamed.
class TemporaryFile {
 public:
  TemporaryFile(const fs::path& path, const std::string& text) {
    constexpr int attempts_max = 1000;
    std::error_code error = std::make_error_code(std::errc::file_exists);
    for (int attempt = 0; attempt < attempts_max && error == std::errc::file_exists; ++attempt) {
      path_ = path.parent_path() /
              ("." + path.filename().string() + "." + std::to_string(attempt) + ".part");
      error = write_text(path_, text, "wbx");
    }
    if (error) {
      if (error != std::errc::file_exists) {
        remove();
      }
      throw_unwritable(path.string(), error);
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { remove(); }

  void rename_to(const fs::path& path) {
    std::error_code error;
    const fs::file_status before = fs::status(path, error);
    if (fs::exists(before)) {
      fs::permissions(path_, before.permissions(), error);
    }
    fs::rename(path_, path, error);
    if (error) {
      throw_unwritable(path.string(), error);
    }
    path_.clear();
  }

 private:
  void remove() {
    if (!path_.empty()) {
      std::error_code ignored;
      fs::remove(path_, ignored);
    }
  }

  fs::path path_;
};

}  // namespace

void write_file_atomically(const std::string& path, const std::string& text) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    throw_unwritable(path, std::make_error_code(std::errc::is_a_directory));
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    if (const std::error_code failure = write_text(path, text, "wb")) {
      throw_unwritable(path, failure);
    }
    return;
  }
  fs::path real = path;
  if (fs::exists(status)) {
    real = fs::canonical(path, error);
    if (error) {
      throw_unwritable(path, error);
    }
  }
  TemporaryFile file(real, text);
  file.rename_to(real);
}

}  // namespace connectsim
