#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace connectsim::tests {

/// What a run of the program left behind.
struct Finished {
  int status = -1;  // 128 + the signal when one ended it
  std::string out;
  std::string err;
};

/// Starts the built program, without a shell, with files as its standard streams; its process.
int start_program(const std::vector<std::string>& words, const std::string& in,
                  const std::string& out, const std::string& err);

/// Runs the built program as a user would, without a shell.
Finished run_program(const std::vector<std::string>& words, const std::string& input = {});

/// A folder for a test's files that is removed with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  /// Writes a file and gives its path.
  std::string write(const std::string& name, const std::string& text) const;
  [[nodiscard]] bool has(const std::string& name) const;
  [[nodiscard]] std::string read(const std::string& name) const;
  [[nodiscard]] std::size_t file_count() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace connectsim::tests
