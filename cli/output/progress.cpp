// Tells on standard error how far a long run is: a bar on a terminal, else a line every five
// seconds.
#include "cli/output/progress.h"

#include <unistd.h>

#include <cstdio>
#include <string>
#include <system_error>

#include "reports/language/numbers.h"

namespace connectsim {
namespace {

constexpr std::size_t bar_width = 24;

std::string clock_text(std::uint64_t seconds) {
  const std::uint64_t minutes = seconds / 60;
  std::string text = minutes >= 60 ? std::to_string(minutes / 60) + ":" : "";
  const auto two_digits = [](std::uint64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  text += (text.empty() ? std::to_string(minutes) : two_digits(minutes % 60)) + ":";
  return text + two_digits(seconds % 60);
}

}  // namespace

Progress::Progress(const Arguments& arguments, std::uint64_t total)
    : total_(total), is_terminal_(isatty(STDERR_FILENO) == 1) {
  if (!arguments.has("--quiet")) {
    try {
      thread_ = std::thread([this] { show(); });
    } catch (const std::system_error&) {
      return;  // the work goes on unwatched
    }
  }
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) {
    thread_.join();
  }
}

void Progress::show() {
  const auto interval = std::chrono::milliseconds(is_terminal_ ? 200 : 5000);
  bool is_drawn = false;
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, interval, [this] { return is_over_; })) {
    draw();
    is_drawn = true;
  }
  if (is_drawn && is_terminal_) {
    std::fputs("\r\x1b[K", stderr);  // the answer takes its place
  }
}

void Progress::draw() const {
  const std::uint64_t done = done_.load(std::memory_order_relaxed);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  const double rate = static_cast<double>(done) / passed.count();
  std::string line;
  if (total_ > 0) {
    const double part = static_cast<double>(done) / static_cast<double>(total_);
    if (is_terminal_) {
      const auto filled = static_cast<std::size_t>(part * static_cast<double>(bar_width));
      line += "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
    }
    line += std::to_string(static_cast<int>(100 * part)) + " %, ";
  }
  line += grouped(done) + " scenarios, " + grouped(static_cast<std::uint64_t>(rate)) + "/s";
  if (total_ > done && rate > 0) {
    const double left = static_cast<double>(total_ - done) / rate;
    line += ", " + clock_text(static_cast<std::uint64_t>(left)) + " left";
  }
  line = is_terminal_ ? "\r\x1b[K" + line : line + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
}

}  // namespace connectsim
