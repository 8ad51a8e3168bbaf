// Reads the lines of a file or of standard input in blocks.
#include "cli/input/line_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "model/text/input_error.h"

namespace connectsim {
namespace {

constexpr std::size_t block_size = 1u << 20;

}  // namespace

LineReader::LineReader(const std::string& path)
    : path_(path == "-" ? "standard input" : path),
      stream_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
  if (stream_ == nullptr) {
    throw InputError(path, "cannot be read: " + std::generic_category().message(errno));
  }
  buffer_.resize(block_size);
}

LineReader::~LineReader() {
  if (stream_ != stdin) {
    std::fclose(stream_);
  }
}

// Reads a block behind what is there; false at the end of the stream.
bool LineReader::fill() {
  if (has_failed_) {
    return false;
  }
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    scanned_ -= begin_;
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) {
    buffer_.resize(buffer_.size() * 2);
  }
  if (before_reading_) {
    before_reading_();
  }
  ssize_t count = -1;
  do {
    // Not more than there is: who follows a file wants its lines as they come.
    count = ::read(::fileno(stream_), buffer_.data() + end_, buffer_.size() - end_);
  } while (count < 0 && errno == EINTR);
  if (count < 0) {
    has_failed_ = true;  // who goes on behind an error must come to an end
    throw InputError(path_, "cannot be read: " + std::generic_category().message(errno));
  }
  end_ += static_cast<std::size_t>(count);
  bytes_ += static_cast<std::size_t>(count);
  return count > 0;
}

bool LineReader::next(std::string_view& line) {
  for (;;) {
    const auto* found =
        static_cast<const char*>(std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_));
    if (found != nullptr) {
      const auto position = static_cast<std::size_t>(found - buffer_.data());
      line = std::string_view(buffer_.data() + begin_, position - begin_);
      begin_ = scanned_ = position + 1;
      break;
    }
    scanned_ = end_;
    if (!fill()) {
      if (begin_ == end_) {
        return false;
      }
      line = std::string_view(buffer_.data() + begin_, end_ - begin_);
      begin_ = scanned_ = end_;
      break;
    }
  }
  ++number_;
  if (!line.empty() && line.back() == '\r') {
    line.remove_suffix(1);
  }
  return true;
}

std::string_view LineReader::preview(std::size_t lines_wanted) {
  const auto shown = [this] { return std::string_view(buffer_.data() + begin_, end_ - begin_); };
  while (true) {
    const std::string_view text = shown();
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (lines >= lines_wanted || !fill()) {
      return shown();
    }
  }
}

std::string LineReader::rest() {
  while (fill()) {
  }
  std::string text(buffer_.data() + begin_, end_ - begin_);
  begin_ = scanned_ = end_;
  return text;
}

}  // namespace connectsim
