#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>  // Boost.Asio 1.74 needs it before its own
#include <vector>

namespace connectsim {

/// A program with its arguments, started without a shell. Its environment is ours.
struct Command {
  std::string program;  // a path
  std::vector<std::string> arguments;
};

/// What a program left behind.
struct FinishedProgram {
  bool could_start = true;
  bool is_timed_out = false;
  int status = -1;
  std::string out;
  std::string err;
};

/// The path of a program on PATH, or the name itself where it has a slash; empty when there is
/// none.
std::string program_on_path(const std::string& name);

/// Runs programs, at most `at_once` side by side; one that takes longer than `limit` is killed.
std::vector<FinishedProgram> run_programs(std::span<const Command> commands,
                                          std::chrono::milliseconds limit, std::size_t at_once);

/// A program that we talk with, line by line; its standard error is ours. It is killed when it goes
/// out of scope and has not ended within a second of the end of its input.
class Conversation {
 public:
  /// `std::system_error` when it cannot be started.
  explicit Conversation(const Command& command);
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  enum class Heard { line, end, nothing };
  /// Sends a line; false when the program no longer listens.
  bool say(const std::string& line);
  /// The next line; `end` when the program has closed its output, `nothing` when the time is up.
  Heard listen(std::string& line, std::chrono::milliseconds limit);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace connectsim
