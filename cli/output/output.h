#pragma once

#include <optional>
#include <string>
#include <utility>

#include "cli/arguments/arguments.h"
#include "cli/output/unfinished_file.h"

namespace connectsim {

/// Where answers go: standard output, or the file of `-o`, which appears only when all went well
/// and is on the disk then. A file that is there keeps its permissions; behind a symbolic link the
/// file itself is replaced, and made where it is not there yet; a device or pipe is written to
/// directly. Text is collected in `text()` and written in blocks. `InputError` with the system's
/// reason when it cannot be written.
class Output {
 public:
  explicit Output(const Arguments& arguments) : Output(arguments.text("--output")) {}
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
  std::string path_;                    // of -o; empty: standard output
  std::optional<UnfinishedFile> file_;  // nothing for standard output, a device or a pipe
  int descriptor_;
};

/// A file of one text, complete or not at all.
inline void write_file(const std::string& path, std::string text) {
  Output output(path);
  output.text() = std::move(text);
  output.commit();
}

/// The same for a file that is not there yet; false, and nothing is written, when there is one. Of
/// several programs that write one, exactly one has written it.
bool write_new_file(const std::string& path, const std::string& text);

}  // namespace connectsim
