// Decides where an answer goes (-o), atomically: a file appears complete or not at all.
#include "cli/output/output.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/output/unfinished_file.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = 1u << 18;

[[noreturn]] void throw_unwritable(const std::string& path) {
  const std::string reason = std::generic_category().message(errno);
  throw InputError(path.empty() ? "standard output" : path, "cannot be written: " + reason);
}

// Where a path leads: links stay, and what they point at is written, even when it is not there yet.
std::string target_of(const std::string& path) {
  constexpr int links_max = 40;
  fs::path target = path;
  std::error_code error;
  for (int links = 0; fs::is_symlink(fs::symlink_status(target, error)); ++links) {
    if (links == links_max) {
      errno = ELOOP;
      throw_unwritable(path);
    }
    const fs::path next = fs::read_symlink(target, error);
    target = next.is_absolute() ? next : target.parent_path() / next;
  }
  return target.string();
}

// Writes it all, also where a pipe takes a part at a time.
bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

}  // namespace

Output::Output(const std::string& path) : path_(path), descriptor_(STDOUT_FILENO) {
  if (path_.empty() || path_ == "-") {
    path_.clear();
    return;
  }
  path_ = target_of(path);
  struct stat before {};
  const bool exists = ::stat(path_.c_str(), &before) == 0;
  if (exists && S_ISDIR(before.st_mode)) {
    errno = EISDIR;
    throw_unwritable(path);
  }
  if (exists && !S_ISREG(before.st_mode)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    constexpr mode_t any_permission = 07777;
    file_.emplace(path_, exists ? std::optional(before.st_mode & any_permission) : std::nullopt);
    descriptor_ = file_->descriptor();
  }
  if (descriptor_ < 0) {
    file_.reset();
    throw_unwritable(path);
  }
}

Output::~Output() {
  if (!file_ && descriptor_ > STDERR_FILENO) {
    ::close(descriptor_);
  }
}

void Output::flush_if_large() {
  if (text_.size() >= block_size) {
    flush();
  }
}

void Output::flush() {
  if (!write_all(descriptor_, text_)) {
    throw_unwritable(path_);
  }
  text_.clear();
}

void Output::commit() {
  flush();
  if (file_ && !file_->finish()) {
    throw_unwritable(path_);
  }
}

bool Output::is_terminal() const { return path_.empty() && isatty(STDOUT_FILENO) == 1; }

bool write_new_file(const std::string& path, const std::string& text) {
  if (::access(path.c_str(), F_OK) == 0) {
    return false;
  }
  UnfinishedFile file(path, std::nullopt);
  if (file.descriptor() < 0 || !write_all(file.descriptor(), text)) {
    throw_unwritable(path);
  }
  if (file.finish_as_new()) {
    return true;
  }
  if (errno != EEXIST) {
    throw_unwritable(path);
  }
  return false;
}

}  // namespace connectsim
