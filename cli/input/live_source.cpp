// Decides from whom an account is captured, under which names, and how the capture is written.
#include "cli/input/live_source.h"

#include <stdlib.h>

#include <array>
#include <filesystem>

#include "cli/input/read_files.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/output/version.h"
#include "live/anonymizer.h"
#include "live/chosen_backend.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

constexpr std::array backend_option_list = {
    Option{"--backend", "BACKEND",
           "who answers: aws, folder:DIR, exec:PROGRAM, or NAME for connectsim-backend-NAME",
           "--backend folder:recorded/"},
    Option{"--profile", "NAME", "the profile of the AWS command line", "--profile audit"},
    Option{"--region", "NAME", "the Region", "--region eu-west-1"},
    Option{"--endpoint-url", "URL", "another address of the services",
           "--endpoint-url http://127.0.0.1:5000"},
    Option{"--timeout", "SECONDS", "how long one call may take (60)", "--timeout 120"},
    Option{"--anonymize", "FILE",
           "other names, kept in this file: captures that share it are alike",
           "--anonymize names.json"},
};

constexpr std::uint64_t timeout_seconds = 60;
constexpr std::uint64_t timeout_seconds_max = 3600;

Anonymizer anonymizer_of(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return {};
  Document document;
  document.read(read_text_file(path), path);
  return Anonymizer(document.root());
}

// A request's names are those of the account.
void rename_request(const Anonymizer& names, CaptureWish& wish) {
  if (!wish.request) return;
  for (std::string* name : {&wish.request->cluster, &wish.request->function, &wish.request->proxy,
                            &wish.request->secret_arn}) {
    *name = names.renamed(*name);
  }
}

void anonymize(const Arguments& arguments, Capture& captured, CaptureWish& wish) {
  const std::string path = arguments.text("--anonymize");
  if (path.empty()) return;
  Anonymizer names = anonymizer_of(path);
  std::vector<Document> documents(captured.answers.size());
  // Clusters first: proxies may be named after them.
  for (const bool is_for_proxies : {false, true}) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const CapturedAnswer& answer = captured.answers[i];
      if (!answer.is_there() ||
          (answer.call.operation == ReadOperation::db_proxies) != is_for_proxies) {
        continue;
      }
      documents[i].read(answer.text);
      names.learn(documents[i].root());
    }
  }
  if (wish.request) names.learn("FunctionName", wish.request->function);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    CapturedAnswer& answer = captured.answers[i];
    answer.call.subject = names.renamed(std::string_view(answer.call.subject));
    answer.problem = names.renamed(std::string_view(answer.problem));
    if (answer.is_there()) answer.text = names.renamed(documents[i].root()) + "\n";
  }
  captured.account = names.renamed(std::string_view(captured.account));
  rename_request(names, wish);
  write_file(path, names.names() + "\n");
}

}  // namespace

const OptionGroup backend_options = {"Who answers", backend_option_list};

std::unique_ptr<Backend> chosen_backend(const Arguments& arguments) {
  AwsOptions options;
  options.profile = arguments.text("--profile");
  options.region = arguments.text("--region");
  options.endpoint_url = arguments.text("--endpoint-url");
  options.limit = std::chrono::seconds(
      number_of(arguments, "--timeout", timeout_seconds, 1, timeout_seconds_max));
  try {
    return chosen_backend(arguments.text("--backend"), options);
  } catch (const BackendError& error) {
    throw InputError(error.what());
  }
}

CapturedFiles captured_files(const Arguments& arguments, Backend& backend, CaptureWish& wish) {
  const Messages messages(arguments);
  CapturedFiles captured;
  try {
    captured.capture = capture(backend, wish);
  } catch (const BackendError& error) {
    throw InputError(error.what());
  }
  anonymize(arguments, captured.capture, wish);
  for (const CapturedAnswer& answer : captured.capture.answers) {
    const std::string file = file_of(answer.call);
    if (answer.is_there()) {
      // The manifest says which account it is.
      if (answer.call.operation == ReadOperation::caller_identity) continue;
      captured.files.push_back({file, answer.text});
      continue;
    }
    const std::string_view remedy = remedy_for(answer.failure);
    messages.warning(std::string(text_of(answer.call.operation)),
                     "not read (" + std::string(text_of(answer.failure)) + "): " + answer.problem +
                         (remedy.empty() ? "" : "; " + std::string(remedy)));
  }
  if (captured.files.empty()) throw InputError("nothing could be read of the account");
  if (captured.capture.has_changed_meanwhile) {
    messages.warning("", "the groups changed while they were captured: capture again");
  }
  captured.files.push_back(
      {"manifest.json", manifest_of(captured.capture, wish, program_version()) + "\n"});
  return captured;
}

void check_new_folder(const std::string& folder) {
  std::error_code error;
  if (fs::exists(folder, error) &&
      (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
    throw InputError(folder, "is there already: choose a new folder");
  }
}

void write_folder(const std::string& folder, const std::vector<SavedFile>& files) {
  check_new_folder(folder);
  std::string path = folder;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  std::error_code error;
  if (const fs::path parent = fs::path(path).parent_path(); !parent.empty()) {
    fs::create_directories(parent, error);
  }
  std::string unfinished = path + ".XXXXXX";
  if (mkdtemp(unfinished.data()) == nullptr) {
    throw InputError(
        folder, "cannot be written: " + std::error_code(errno, std::generic_category()).message());
  }
  try {
    for (const SavedFile& file : files) write_file(unfinished + "/" + file.path, file.text);
    fs::remove(path, error);
    fs::rename(unfinished, path);
  } catch (const fs::filesystem_error& problem) {
    fs::remove_all(unfinished, error);
    throw InputError(folder, "cannot be written: " + problem.code().message());
  } catch (const InputError&) {
    fs::remove_all(unfinished, error);
    throw;
  }
}

}  // namespace connectsim
