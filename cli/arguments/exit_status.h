#pragma once

namespace connectsim {

/// What the program's exit status tells (printed by `--help`). Numbers are a promise to scripts.
enum class ExitStatus : int {
  clean = 0,
  failed = 1,           // usage, input or internal error
  differs = 2,          // a property or expectation failed, or the account differs
  finding = 3,          // `check` found something
  unlisted_change = 4,  // `diff` found a change that the intent file does not list
  inconclusive = 5,     // nothing ran, or a needed fact was missing
};

/// The one that a run with several outcomes ends with: an error says most, then a difference, and a
/// missing fact is only told when nothing else went wrong.
constexpr ExitStatus worse(ExitStatus one, ExitStatus other) {
  const auto weight = [](ExitStatus status) {
    switch (status) {
      case ExitStatus::failed:
        return 5;
      case ExitStatus::differs:
        return 4;
      case ExitStatus::finding:
        return 3;
      case ExitStatus::unlisted_change:
        return 2;
      case ExitStatus::inconclusive:
        return 1;
      case ExitStatus::clean:
        break;
    }
    return 0;
  };
  return weight(one) >= weight(other) ? one : other;
}

}  // namespace connectsim
