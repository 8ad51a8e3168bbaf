#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace connectsim {

/// A file that is being written beside the one that it will replace. It goes away unless it is
/// finished, also when a signal ends the program (`end_tidily`). A name that is taken, by a process
/// of the same number or by one that was killed, is passed over.
class UnfinishedFile {
 public:
  /// With the permissions of the file that it replaces, from the start; without any, those of a new
  /// one. `descriptor()` is negative, and errno tells why, when it cannot be made.
  UnfinishedFile(std::string target, std::optional<mode_t> permissions);
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  ~UnfinishedFile();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Lets it take its place, when all of it is on the disk. False, with errno, when it cannot.
  bool finish();
  /// The same unless another file has taken the place: false with EEXIST then.
  bool finish_as_new();

 private:
  void forget();

  std::string target_;
  int descriptor_ = -1;
  std::size_t place_;  // among those that a signal removes
};

/// Removes what is unfinished and ends the program by the signal. Safe in a signal's handler.
extern "C" void end_tidily(int signal_number);

/// From now on SIGHUP, SIGINT, SIGTERM, SIGQUIT and SIGPIPE end the program tidily, unless they
/// were ignored when it started; a file that grows beyond what is allowed is an error like a full
/// disk.
void end_tidily_by_signals();

}  // namespace connectsim
