// Decides how threads share a replay, so that its answer does not depend on how many there are.
#include "cli/verbs/replay_jobs.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace connectsim {
namespace {

// Long enough that taking one costs nothing, short enough that threads end together.
constexpr std::uint64_t block_size = 4096;

}  // namespace

// A range in blocks, which threads take one after the other.
class ReplayJobs::Blocks {
 public:
  Blocks(const NumberRange& range, Progress& progress) : range_(range), progress_(progress) {}

  // The number of a block that nobody has taken, counted from 0.
  std::uint64_t take() { return next_.fetch_add(1, std::memory_order_relaxed); }
  [[nodiscard]] NumberRange block(std::uint64_t number) const {
    const std::uint64_t first = std::min(range_.last, range_.first + number * block_size);
    return {first, std::min(range_.last, first + block_size)};
  }
  void done(std::uint64_t scenarios) { progress_.add(scenarios); }

 private:
  NumberRange range_;
  Progress& progress_;
  std::atomic<std::uint64_t> next_ = 0;
};

void ReplayJobs::replay(const NumberRange& range, std::atomic<bool>& stop, Progress& progress,
                        ReplayTally& tally) {
  Blocks blocks(range, progress);
  next_to_write_ = 0;
  const std::size_t rows = plan_.table.rows().size();
  const std::size_t findings = plan_.findings.list().size();
  std::vector<ReplayTally> tallies(jobs_, ReplayTally(rows, findings));
  std::vector<std::exception_ptr> errors(jobs_);
  std::vector<std::thread> threads;
  const auto work_for = [&](std::uint32_t job) {
    try {
      work(blocks, stop, tallies[job]);
    } catch (...) {
      errors[job] = std::current_exception();
      stop = true;
    }
  };
  started_ = 0;
  try {
    for (; started_ < jobs_; ++started_) {
      threads.emplace_back(work_for, started_);
    }
  } catch (const std::system_error&) {
    if (threads.empty()) {
      work_for(started_++);  // this one is there in any case
    }
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::exception_ptr& error : errors) {
    if (error) {
      std::rethrow_exception(error);
    }
  }
  for (const ReplayTally& part : tallies) {
    tally.add(part);
  }
}

void ReplayJobs::work(Blocks& blocks, std::atomic<bool>& stop, ReplayTally& tally) {
  Replayer replayer(plan_);
  std::string emitted;
  while (!stop.load(std::memory_order_relaxed)) {
    const std::uint64_t number = blocks.take();
    const NumberRange block = blocks.block(number);
    if (block.first == block.last) {
      return;
    }
    const std::uint64_t behind = replayer.replay(block, stop, tally, emitted);
    blocks.done(behind - block.first);
    if (emitted_ != nullptr) {
      write_in_order(number, std::move(emitted));
      emitted.clear();
    }
    if (behind < block.last) {
      stop = true;
    }
  }
}

void ReplayJobs::write_in_order(std::uint64_t block, std::string text) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(block, std::move(text));
  for (auto next = waiting_.find(next_to_write_); next != waiting_.end();
       next = waiting_.find(++next_to_write_)) {
    emitted_->text() += next->second;
    waiting_.erase(next);
    emitted_->flush_if_large();
  }
}

}  // namespace connectsim
