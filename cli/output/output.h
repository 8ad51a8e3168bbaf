#pragma once

#include <cstdio>
#include <string>

#include "cli/arguments/arguments.h"

namespace connectsim {

/// Where answers go: standard output, or the file of `-o`, which appears only when all went well.
/// Text is collected in `text()` and written in blocks. `InputError` when it cannot be written.
class Output {
 public:
  explicit Output(const Arguments& arguments);
  /// The same for a file of another option; empty or "-": standard output.
  explicit Output(const std::string& path);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// What is not yet written; append to it.
  [[nodiscard]] std::string& text() { return text_; }
  /// Writes a block when there is enough for one.
  void flush_if_large();
  void flush();
  /// Forgets what is not yet written.
  void discard() { text_.clear(); }
  /// Writes the rest and lets the file appear.
  void commit();

  [[nodiscard]] bool is_terminal() const;

 private:
  std::string text_;
  std::string path_;       // of -o; empty: standard output
  std::string temporary_;  // the file beside it that is written; empty for a device or pipe
  std::FILE* stream_ = stdout;
};

}  // namespace connectsim
