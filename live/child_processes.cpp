// Decides how programs are started and ended: without a shell, side by side, within their time. The
// one place that names Boost.Process.
#include "live/child_processes.h"

#include <sys/wait.h>

#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <csignal>
#include <deque>
#include <future>
#include <optional>
#include <system_error>

namespace connectsim {
namespace {

namespace process = boost::process;

// One program on its way.
struct Running {
  explicit Running(boost::asio::io_context& context) : timer(context) {}

  process::child child;
  std::future<std::string> out;
  std::future<std::string> err;
  boost::asio::steady_timer timer;
};

class SideBySide {
 public:
  SideBySide(std::span<const Command> commands, std::chrono::milliseconds limit)
      : commands_(commands), limit_(limit), finished_(commands.size()), running_(commands.size()) {}

  std::vector<FinishedProgram> done(std::size_t at_once) {
    for (std::size_t i = 0; i < at_once; ++i) start_next();
    context_.run();
    for (std::size_t i = 0; i < running_.size(); ++i) {
      if (!running_[i] || !finished_[i].could_start) continue;
      finished_[i].out = running_[i]->out.get();
      finished_[i].err = running_[i]->err.get();
    }
    return std::move(finished_);
  }

 private:
  void start_next() {
    if (next_ == commands_.size()) return;
    const std::size_t i = next_++;
    Running& run = running_[i].emplace(context_);
    std::error_code error;
    run.child = process::child(
        process::exe = commands_[i].program, process::args = commands_[i].arguments,
        process::std_in<process::null, process::std_out> run.out, process::std_err > run.err,
        context_, error, process::on_exit = [this, i](int status, const std::error_code&) {
          running_[i]->timer.cancel();
          finished_[i].status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
          start_next();
        });
    if (error) {
      finished_[i].could_start = false;
      finished_[i].err = error.message();
      start_next();
      return;
    }
    run.timer.expires_after(limit_);
    run.timer.async_wait([this, i](const boost::system::error_code& cancelled) {
      if (cancelled) return;
      finished_[i].is_timed_out = true;
      std::error_code ended;
      running_[i]->child.terminate(ended);
    });
  }

  std::span<const Command> commands_;
  std::chrono::milliseconds limit_;
  std::vector<FinishedProgram> finished_;
  boost::asio::io_context context_;
  std::deque<std::optional<Running>> running_;
  std::size_t next_ = 0;
};

}  // namespace

std::string program_on_path(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  return process::search_path(name).string();
}

std::vector<FinishedProgram> run_programs(std::span<const Command> commands,
                                          std::chrono::milliseconds limit, std::size_t at_once) {
  return SideBySide(commands, limit).done(at_once);
}

struct Conversation::State {
  explicit State(const Command& command)
      : out(context),
        child(process::exe = command.program, process::args = command.arguments,
              process::std_in<in, process::std_out> out) {
    // A program that no longer listens is told by `say`, not by a signal that ends ours.
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
  }
  ~State() { sigaction(SIGPIPE, &before, nullptr); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  boost::asio::io_context context;
  process::opstream in;
  process::async_pipe out;
  process::child child;
  std::string heard;
  struct sigaction before {};
};

Conversation::Conversation(const Command& command) : state_(std::make_unique<State>(command)) {}

Conversation::~Conversation() {
  std::error_code error;
  state_->in.pipe().close();
  if (!state_->child.wait_for(std::chrono::seconds(1), error)) state_->child.terminate(error);
}

bool Conversation::say(const std::string& line) {
  state_->in << line << '\n' << std::flush;
  return static_cast<bool>(state_->in);
}

Conversation::Heard Conversation::listen(std::string& line, std::chrono::milliseconds limit) {
  std::optional<std::size_t> length;
  bool is_over = false;
  boost::asio::async_read_until(state_->out, boost::asio::dynamic_buffer(state_->heard), '\n',
                                [&](const boost::system::error_code& error, std::size_t count) {
                                  if (error) {
                                    is_over = true;
                                  } else {
                                    length = count;
                                  }
                                });
  state_->context.restart();
  state_->context.run_for(limit);
  if (!length && !is_over) {
    state_->out.cancel();
    state_->context.restart();
    state_->context.run();
    return Heard::nothing;
  }
  if (!length) return Heard::end;
  line = state_->heard.substr(0, *length - 1);
  state_->heard.erase(0, *length);
  return Heard::line;
}

}  // namespace connectsim
