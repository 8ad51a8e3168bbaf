// Decides what Ctrl-C does while work is under way: the first asks to stop, the second ends.
#include "cli/output/interruption.h"

#include <csignal>

namespace connectsim {
namespace {

std::atomic<bool> wants_stop = false;
volatile std::sig_atomic_t signal_came = 0;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_signal(int signal_number) {
  signal_came = 1;
  wants_stop.store(true, std::memory_order_relaxed);
  std::signal(signal_number, SIG_DFL);
}

}  // namespace

Interruption::Interruption() {
  wants_stop = false;
  signal_came = 0;
  std::signal(SIGINT, &note_signal);
  std::signal(SIGTERM, &note_signal);
}

Interruption::~Interruption() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

std::atomic<bool>& Interruption::stop() { return wants_stop; }

bool Interruption::is_interrupted() { return signal_came != 0; }

}  // namespace connectsim
