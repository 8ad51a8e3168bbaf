// Decides which recorded file answers a call.
#include "live/folder_backend.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "model/json/document.h"
#include "model/json/json_writer.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

class FolderBackend : public Backend {
 public:
  explicit FolderBackend(const std::string& folder) : folder_(folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      if (entry->path().extension() == ".json") read(entry->path());
    }
    if (error) {
      throw BackendError(Failure::no_client, folder + ": cannot be read: " + error.message());
    }
  }

  std::vector<ReadAnswer> answers(std::span<const ReadCall> calls) override {
    std::vector<ReadAnswer> answers;
    for (const ReadCall& call : calls) answers.push_back(answer_to(call));
    return answers;
  }

  std::string client() override { return "folder:" + folder_; }

 private:
  void read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    texts_[path.filename().string()] = text.str();
  }

  [[nodiscard]] ReadAnswer answer_to(const ReadCall& call) const {
    const auto file = texts_.find(file_of(call));
    if (file != texts_.end()) return {file->second, {}, {}};
    const std::string list(facts_of(call.operation).list);
    for (const auto& [name, text] : texts_) {
      if (const std::string entries = entries_in(call, list, text); !entries.empty()) {
        return {entries, {}, {}};
      }
    }
    return {{}, Failure::not_recorded, folder_ + " holds no " + file_of(call)};
  }

  // The entries in a snapshot document: a list, the targets of a proxy, or one of the functions.
  static std::string entries_in(const ReadCall& call, const std::string& list,
                                const std::string& text) {
    Document document;
    try {
      document.read(text);
    } catch (const InputError&) {
      return {};
    }
    std::string out;
    JsonWriter json(out);
    if (call.operation == ReadOperation::db_proxy_targets) {
      const Value targets = document.root().find("DBProxyTargets").find(call.subject);
      if (targets) json.open_object().name(list).value(targets).close_object();
    } else if (call.operation == ReadOperation::function_configuration) {
      const Value functions = document.root().find("Functions");
      for (const Value function : functions ? functions.children() : document.root().children()) {
        const Value name = function.find("FunctionName");
        if (name && name.is_text() && name.text() == call.subject) {
          json.value(function);
          break;
        }
      }
    } else if (call.subject.empty() && !list.empty()) {
      const Value entries = document.root().find(list);
      if (entries && entries.is_list()) json.open_object().name(list).value(entries).close_object();
    }
    return out;
  }

  std::string folder_;
  std::map<std::string, std::string> texts_;  // by file name
};

}  // namespace

std::unique_ptr<Backend> folder_backend(const std::string& folder) {
  return std::make_unique<FolderBackend>(folder);
}

}  // namespace connectsim
