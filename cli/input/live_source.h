#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/input/captured_snapshot.h"
#include "live/capture.h"

namespace connectsim {

/// With whom a verb of `live` speaks: --backend, --profile, --region, --endpoint-url, --timeout.
extern const OptionGroup backend_options;

/// The back end of these options. `InputError` when it is not there.
std::unique_ptr<Backend> chosen_backend(const Arguments& arguments);

/// A capture as files: one an answer, and the manifest.
struct CapturedFiles {
  Capture capture;
  std::vector<SavedFile> files;  // with their names alone
};

/// Captures what a wish needs; warns of what could not be read. With --anonymize under new names,
/// `wish` included. `InputError` when nothing could be read.
CapturedFiles captured_files(const Arguments& arguments, Backend& backend, CaptureWish& wish);

/// Writes files into a new folder, which appears with all of them or not at all. `InputError` when
/// it exists and holds something, or cannot be written.
void write_folder(const std::string& folder, const std::vector<SavedFile>& files);
/// `InputError` when a folder exists and holds something: before the account is asked.
void check_new_folder(const std::string& folder);

}  // namespace connectsim
