#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace connectsim {

/// The lines of a stream, read in blocks into memory that is kept: as flat as the longest line.
class LineReader {
 public:
  /// Of a file, or of standard input for "-". `InputError` with the system's reason.
  explicit LineReader(const std::string& path);
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  ~LineReader();

  /// The next line without its line break, valid until the next call; false at the end.
  bool next(std::string_view& line);
  /// The number of the line that `next` gave, counted from 1.
  [[nodiscard]] std::uint64_t number() const { return number_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

  /// What comes next, at least so many lines of it unless there are fewer: enough to tell whether
  /// these are lines at all.
  std::string_view preview(std::size_t lines_wanted);
  /// Called before each reading, which may wait.
  void before_reading(std::function<void()> call) { before_reading_ = std::move(call); }
  /// All that `next` has not given yet, as one text.
  std::string rest();

 private:
  bool fill();

  std::string path_;
  std::FILE* stream_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;    // of what is not given yet
  std::size_t scanned_ = 0;  // up to here there is no line break behind `begin_`
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
  std::uint64_t bytes_ = 0;
  bool has_failed_ = false;
  std::function<void()> before_reading_;
};

}  // namespace connectsim
