// Decides what Ctrl-C does while work is under way: the first asks to stop, the second ends.
#include "cli/output/interruption.h"

#include <csignal>

#include "cli/output/unfinished_file.h"

namespace connectsim {
namespace {

std::atomic<bool> wants_stop = false;
volatile std::sig_atomic_t signal_came = 0;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_signal(int signal_number) {
  signal_came = 1;
  wants_stop.store(true, std::memory_order_relaxed);
  std::signal(signal_number, &end_tidily);
}

// Who ignored a signal when the program began goes on ignoring it.
void note(int signal_number) {
  if (std::signal(signal_number, &note_signal) == SIG_IGN) {
    std::signal(signal_number, SIG_IGN);
  }
}

}  // namespace

Interruption::Interruption() {
  wants_stop = false;
  signal_came = 0;
  note(SIGINT);
  note(SIGTERM);
}

Interruption::~Interruption() { end_tidily_by_signals(); }

std::atomic<bool>& Interruption::stop() { return wants_stop; }

bool Interruption::is_interrupted() { return signal_came != 0; }

}  // namespace connectsim
