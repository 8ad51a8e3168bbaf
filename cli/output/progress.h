#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

#include "cli/arguments/arguments.h"

namespace connectsim {

/// Shows on standard error how far long work is, with rate and remaining time: a bar that is
/// redrawn on a terminal, one line every five seconds elsewhere, nothing with `-q`. A thread of its
/// own draws it, so that work only adds to a counter.
class Progress {
 public:
  /// `total` scenarios are to come; 0: nobody knows.
  Progress(const Arguments& arguments, std::uint64_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void add(std::uint64_t scenarios) { done_.fetch_add(scenarios, std::memory_order_relaxed); }

 private:
  void show();
  void draw() const;

  std::uint64_t total_;
  bool is_terminal_;
  std::atomic<std::uint64_t> done_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_over_ = false;
  std::thread thread_;
};

}  // namespace connectsim
