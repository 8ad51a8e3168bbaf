#pragma once

#include <list>
#include <string>
#include <string_view>
#include <utility>

#include "cli/arguments/arguments.h"
#include "cli/output/output.h"

namespace connectsim {

/// Where one run writes: the answer in the format of `-f`, and a report beside it for each
/// `--report FORMAT=FILE`. All files are opened before the work begins, and appear when all of it
/// went well.
class WrittenReports {
 public:
  struct Written {
    Written(std::string its_format, const std::string& path)
        : format(std::move(its_format)), output(path) {}

    std::string format;
    Output output;
  };

  /// `format_default` is the answer's format without `-f`, `answer_path` where it goes, as for
  /// `Output`. `InputError` for a file that cannot be written.
  WrittenReports(const Arguments& arguments, std::string_view format_default,
                 const std::string& answer_path);
  WrittenReports(const Arguments& arguments, std::string_view format_default)
      : WrittenReports(arguments, format_default, arguments.text("--output")) {}

  /// The answer first.
  [[nodiscard]] std::list<Written>& all() { return written_; }
  [[nodiscard]] Output& answer() { return written_.front().output; }
  /// Writes the rest of each and lets the files appear.
  void commit();

 private:
  std::list<Written> written_;  // an output stays where it was opened
};

}  // namespace connectsim
