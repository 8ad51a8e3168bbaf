// Decides where an answer goes (-o), atomically: a file appears complete or not at all.
#include "cli/output/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "model/text/input_error.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = 1u << 18;

[[noreturn]] void throw_unwritable(const std::string& path) {
  const std::string reason = std::generic_category().message(errno);
  throw InputError(path.empty() ? "standard output" : path, "cannot be written: " + reason);
}

}  // namespace

Output::Output(const std::string& path) : path_(path) {
  if (path_.empty() || path_ == "-") {
    path_.clear();
    return;
  }
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (fs::is_directory(status)) {
    errno = EISDIR;
    throw_unwritable(path_);
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    stream_ = std::fopen(path_.c_str(), "wb");
  } else {
    if (fs::exists(status)) {
      path_ = fs::canonical(path_).string();  // a symbolic link stays one
    }
    temporary_ = path_ + "." + std::to_string(getpid()) + ".part";
    stream_ = std::fopen(temporary_.c_str(), "wbx");
  }
  if (stream_ == nullptr) {
    temporary_.clear();
    throw_unwritable(path_);
  }
}

Output::~Output() {
  if (stream_ != stdout && stream_ != nullptr) {
    std::fclose(stream_);
  }
  if (!temporary_.empty()) {
    std::error_code ignored;
    fs::remove(temporary_, ignored);
  }
}

void Output::flush_if_large() {
  if (text_.size() >= block_size) {
    flush();
  }
}

void Output::flush() {
  if (std::fwrite(text_.data(), 1, text_.size(), stream_) != text_.size() ||
      std::fflush(stream_) != 0) {
    throw_unwritable(path_);
  }
  text_.clear();
}

void Output::commit() {
  flush();
  if (stream_ == stdout) {
    return;
  }
  std::FILE* stream = stream_;
  stream_ = nullptr;
  if (std::fclose(stream) != 0) {
    throw_unwritable(path_);
  }
  if (temporary_.empty()) {
    return;
  }
  std::error_code error;
  if (const fs::file_status before = fs::status(path_, error); fs::exists(before)) {
    fs::permissions(temporary_, before.permissions(), error);
  }
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) {
    throw_unwritable(path_);
  }
  temporary_.clear();
}

bool Output::is_terminal() const { return stream_ == stdout && isatty(STDOUT_FILENO) == 1; }

}  // namespace connectsim
