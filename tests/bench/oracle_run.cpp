// Compares generated scenarios by the engine and by the prose oracle, by the default table:
//   oracle_run [--count N] [--first N] [--seed N] [--profile NAME] [--jobs N]
//              [--reading NAME=VALUE]...
// Progress on standard error every ten seconds. Exit status 2 when any answers disagree.

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "model/text/enum_text.h"
#include "model/text/input_error.h"
#include "scenarios/builder/scenario_id.h"
#include "tests/support/oracle_agreement.h"

namespace {

using namespace connectsim;

struct Options {
  std::uint64_t count = 1'000'000;
  std::uint64_t first = 0;
  std::uint64_t seed = 1;
  std::uint64_t jobs = 1;
  Profile profile = Profile::near_miss;
  Readings readings;
};

std::uint64_t number_of(std::string_view option, std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw InputError(std::string(option) + " must be a number, is \"" + std::string(text) + "\"");
  }
  return number;
}

void set_option(std::string_view option, std::string_view text, Options& options) {
  if (option == "--count") {
    options.count = number_of(option, text);
  } else if (option == "--first") {
    options.first = number_of(option, text);
  } else if (option == "--seed") {
    options.seed = number_of(option, text);
  } else if (option == "--jobs") {
    options.jobs = std::max<std::uint64_t>(1, number_of(option, text));
  } else if (option == "--profile") {
    const std::optional<Profile> profile = value_of<Profile>(text);
    if (!profile) {
      throw InputError("--profile must be one of " + allowed_words<Profile>());
    }
    options.profile = *profile;
  } else if (option == "--reading") {
    const std::size_t equals = std::min(text.find('='), text.size() - 1);
    set_reading(options.readings, text.substr(0, equals), text.substr(equals + 1));
  } else {
    throw InputError("no such option: " + std::string(option));
  }
}

Options options_of(int argument_count, char** arguments) {
  Options options;
  for (int i = 1; i < argument_count; i += 2) {
    if (i + 1 == argument_count) {
      throw InputError(std::string(arguments[i]) + " needs a value");
    }
    set_option(arguments[i], arguments[i + 1], options);
  }
  return options;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The scenarios in blocks, which threads take one after the other.
class Run {
 public:
  explicit Run(const Options& options) : options_(options) {}

  OracleTally tally() {
    std::vector<std::thread> threads;
    for (std::uint64_t job = 0; job < options_.jobs; ++job) {
      threads.emplace_back([this] { work(); });
    }
    show_progress();
    for (std::thread& thread : threads) {
      thread.join();
    }
    if (error_) {
      std::rethrow_exception(error_);
    }
    return tally_;
  }

 private:
  static constexpr std::uint64_t block_size = 1'000;

  void work() {
    OracleTally tally;
    std::exception_ptr error;
    try {
      OracleAgreement agreement(options_.profile, options_.seed, options_.readings);
      compare_blocks(agreement, tally);
    } catch (...) {
      error = std::current_exception();
      next_ = options_.count;
    }
    const std::lock_guard lock(mutex_);
    tally_.add(tally);
    error_ = error ? error : error_;
    ++jobs_over_;
    job_is_over_.notify_one();
  }

  void compare_blocks(OracleAgreement& agreement, OracleTally& tally) {
    for (std::uint64_t begin = next_.fetch_add(block_size); begin < options_.count;
         begin = next_.fetch_add(block_size)) {
      const std::uint64_t end = std::min(options_.count, begin + block_size);
      const std::uint64_t before = tally.disagreements();
      for (std::uint64_t number = begin; number < end; ++number) {
        agreement.compare(options_.first + number, tally);
      }
      done_ += end - begin;
      disagreements_ += tally.disagreements() - before;
    }
  }

  void show_progress() {
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    const auto is_over = [this] { return jobs_over_ == options_.jobs; };
    while (!job_is_over_.wait_for(lock, std::chrono::seconds(10), is_over)) {
      const auto done = static_cast<double>(done_.load());
      const double rate = done / seconds_since(start);
      std::fprintf(stderr, "%.0f of %.0f scenarios, %.0f a second, %.0f s to go, %.0f disagree\n",
                   done, static_cast<double>(options_.count), rate,
                   (static_cast<double>(options_.count) - done) / std::max(rate, 1.0),
                   static_cast<double>(disagreements_.load()));
    }
  }

  Options options_;
  std::atomic<std::uint64_t> next_ = 0;
  std::atomic<std::uint64_t> done_ = 0;
  std::atomic<std::uint64_t> disagreements_ = 0;
  std::mutex mutex_;
  std::condition_variable job_is_over_;
  std::uint64_t jobs_over_ = 0;
  OracleTally tally_;
  std::exception_ptr error_;
};

void print(const Options& options, const OracleTally& tally, double seconds) {
  const auto number = [](auto value) { return static_cast<unsigned long long>(value); };
  std::printf("%llu scenarios: %s, seed %llu, from number %llu on\n", number(tally.scenarios),
              text_of(options.profile).data(), number(options.seed), number(options.first));
  std::printf("%llu disagreements\n", number(tally.disagreements()));
  for (const auto& [text, kind] : tally.kinds) {
    const ScenarioId id{generator_version, options.profile, options.seed, kind.first};
    std::printf("  %llu times, first %s: %s\n", number(kind.count), text_of(id).c_str(),
                text.c_str());
  }
  std::printf("%llu of the situations that can occur were seen, each at least %llu times\n",
              number(tally.situations_seen()), number(tally.fewest_hits()));
  std::printf("%.0f s, %.0f scenarios a second\n", seconds,
              static_cast<double>(tally.scenarios) / std::max(seconds, 1e-9));
}

int run(int argument_count, char** arguments) {
  const Options options = options_of(argument_count, arguments);
  const auto start = std::chrono::steady_clock::now();
  const OracleTally tally = Run(options).tally();
  print(options, tally, seconds_since(start));
  return tally.disagreements() == 0 ? 0 : 2;
}

}  // namespace

int main(int argument_count, char** arguments) {
  try {
    return run(argument_count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "oracle_run: %s\n", error.what());
    return 1;
  }
}
