// Decides which one document a patch is about: the file that is the input, or the one that is
// written of several (S-2).
#include "cli/input/single_document.h"

#include <filesystem>
#include <system_error>

#include "cli/input/planned_input.h"
#include "cli/input/read_files.h"
#include "model/json/document.h"

namespace connectsim {
namespace {

bool is_one_file(const std::vector<std::string>& inputs, const std::vector<SavedFile>& files) {
  std::error_code ignored;
  return inputs.size() == 1 && files.size() == 1 &&
         !std::filesystem::is_directory(inputs.front(), ignored) &&
         Document().reads(files.front().text);
}

}  // namespace

SingleDocument single_document(const Arguments& arguments, std::vector<std::string>& warnings) {
  std::vector<SavedFile> files = read_saved_files(arguments.inputs(), warnings);
  SingleDocument document;
  document.snapshot = account_input(arguments, files, Keep::everything);
  document.is_as_it_stands = is_one_file(arguments.inputs(), files) && !arguments.has("--plan");
  document.file = {files.front().path, document.is_as_it_stands ? std::move(files.front().text)
                                                                : snapshot_json(document.snapshot)};
  return document;
}

}  // namespace connectsim
