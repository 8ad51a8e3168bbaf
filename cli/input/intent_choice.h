#pragma once

#include <optional>

#include "cli/arguments/arguments.h"
#include "cli/output/output.h"
#include "simulator/diff/intent_comparison.h"

namespace connectsim {

/// What `diff` was told to be meant: --intent, --write-intent. Every kind of diff has them.
extern const OptionGroup intent_options;

/// The intent of `--intent`; nothing without it. `InputError` for what is none.
std::optional<Intent> chosen_intent(const Arguments& arguments);

/// The file of `--write-intent`, if it is wanted: opened before the work, written behind it.
class WrittenIntent {
 public:
  explicit WrittenIntent(const Arguments& arguments);
  void write(const Intent& intent);

 private:
  std::optional<Output> output_;
};

}  // namespace connectsim
