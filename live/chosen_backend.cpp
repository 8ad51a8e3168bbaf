// Decides which back end a word names.
#include "live/chosen_backend.h"

#include "live/child_processes.h"
#include "live/folder_backend.h"
#include "live/plugin_backend.h"

namespace connectsim {

std::unique_ptr<Backend> chosen_backend(const std::string& word, const AwsOptions& options) {
  constexpr std::string_view folder = "folder:";
  constexpr std::string_view program = "exec:";
  if (word.empty() || word == "aws") return aws_backend(options);
  if (word.starts_with(folder)) return folder_backend(word.substr(folder.size()));
  if (word.starts_with(program)) return plugin_backend(word.substr(program.size()), options.limit);
  const std::string name = "connectsim-backend-" + word;
  const std::string path = program_on_path(name);
  if (path.empty()) {
    throw BackendError(Failure::backend_died,
                       "there is no back end aws, folder:DIR or exec:PROGRAM in \"" + word +
                           "\", and no " + name + " on PATH");
  }
  return plugin_backend(path, options.limit);
}

}  // namespace connectsim
