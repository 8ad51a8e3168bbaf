// Decides on which line of its document each row of a table begins.
#include "simulator/check/table_lines.h"

namespace connectsim {
namespace {

// Walks JSON by its strings and brackets alone: the document is known to be well formed.
class LineScanner {
 public:
  explicit LineScanner(std::string_view text) : text_(text) {}

  TableLines scan() {
    for (; position_ < text_.size(); ++position_) {
      switch (text_[position_]) {
        case '\n':
          ++line_;
          break;
        case '"':
          skip_text();
          break;
        case '{':
        case '[':
          open();
          break;
        case '}':
        case ']':
          --depth_;
          is_in_rows_ = is_in_rows_ && depth_ > 1;
          break;
        default:
          break;
      }
    }
    return std::move(lines_);
  }

 private:
  // Of a text at the top level, remembers whether it may be the name of the rows.
  void skip_text() {
    const std::size_t start = position_ + 1;
    for (++position_; position_ < text_.size() && text_[position_] != '"'; ++position_) {
      position_ += text_[position_] == '\\' ? 1 : 0;
    }
    if (depth_ == 1) {
      last_text_ = text_.substr(start, position_ - start);
      last_text_line_ = line_;
    }
  }

  void open() {
    ++depth_;
    if (depth_ == 2 && text_[position_] == '[' && last_text_ == "rows") {
      is_in_rows_ = true;
      lines_.rows = last_text_line_;
      lines_.each_row.clear();  // of a member that occurs twice the last one counts
    } else if (depth_ == 3 && is_in_rows_) {
      lines_.each_row.push_back(line_);
    }
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::uint32_t line_ = 1;
  int depth_ = 0;
  bool is_in_rows_ = false;
  std::string_view last_text_;
  std::uint32_t last_text_line_ = 1;
  TableLines lines_;
};

}  // namespace

TableLines lines_of_table(std::string_view text) { return LineScanner(text).scan(); }

}  // namespace connectsim
