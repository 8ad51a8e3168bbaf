// Decides under which name a file is written until it is complete, and that none is left behind.
#include "cli/output/unfinished_file.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>

namespace connectsim {
namespace {

// What a signal's handler removes: plain memory, because it may come at any moment.
struct UnfinishedName {
  std::atomic<bool> is_used = false;
  std::array<char, PATH_MAX> path{};
};
std::array<UnfinishedName, 16> unfinished;
static_assert(std::atomic<bool>::is_always_lock_free);

// No signal comes between a file and the note of it.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

std::size_t free_place() {
  for (std::size_t i = 0; i < unfinished.size(); ++i) {
    if (!unfinished[i].is_used) {
      return i;
    }
  }
  return unfinished.size();
}

}  // namespace

UnfinishedFile::UnfinishedFile(std::string target, std::optional<mode_t> permissions)
    : target_(std::move(target)), place_(free_place()) {
  if (place_ == unfinished.size()) {
    errno = EMFILE;
    return;
  }
  const SignalsHeld held;
  UnfinishedName& name = unfinished[place_];
  // A name of its own: one made of the target's could be too long.
  const std::string folder = target_.substr(0, target_.rfind('/') + 1);
  const std::string stem = folder + ".connectsim." + std::to_string(getpid()) + ".";
  constexpr int names_max = 10'000;
  for (int number = 0; number < names_max; ++number) {
    const std::string path = stem + std::to_string(number) + ".part";
    if (path.size() >= name.path.size()) {
      errno = ENAMETOOLONG;
      return;
    }
    constexpr mode_t private_until_known = 0600;
    constexpr mode_t of_a_new_file = 0666;
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                         permissions ? private_until_known : of_a_new_file);
    if (descriptor_ >= 0) {
      std::memcpy(name.path.data(), path.c_str(), path.size() + 1);
      name.is_used = true;
      break;
    }
    if (errno != EEXIST) {
      return;
    }
  }
  if (permissions && descriptor_ >= 0) {
    ::fchmod(descriptor_, *permissions);
  }
}

UnfinishedFile::~UnfinishedFile() {
  if (descriptor_ < 0) {
    return;
  }
  ::close(descriptor_);
  const SignalsHeld held;
  ::unlink(unfinished[place_].path.data());
  forget();
}

bool UnfinishedFile::finish() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL) {
    return false;
  }
  const SignalsHeld held;
  if (std::rename(unfinished[place_].path.data(), target_.c_str()) != 0) {
    return false;
  }
  forget();
  ::close(descriptor_);
  descriptor_ = -1;
  return true;
}

bool UnfinishedFile::finish_as_new() {
  // A second name, for rename would replace what is there; the first one goes with the object.
  return (::fsync(descriptor_) == 0 || errno == EINVAL) &&
         ::link(unfinished[place_].path.data(), target_.c_str()) == 0;
}

void UnfinishedFile::forget() { unfinished[place_].is_used = false; }

extern "C" void end_tidily(int signal_number) {
  for (const UnfinishedName& name : unfinished) {
    if (name.is_used) {
      ::unlink(name.path.data());
    }
  }
  std::signal(signal_number, SIG_DFL);
  std::raise(signal_number);
}

void end_tidily_by_signals() {
  for (const int signal_number : {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGPIPE}) {
    if (std::signal(signal_number, &end_tidily) == SIG_IGN) {
      std::signal(signal_number, SIG_IGN);
    }
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace connectsim
