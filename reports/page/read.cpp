// Decides what files that are pasted or dropped hold: scenarios, or one snapshot with its ends.
#include "model/infrastructure/folder_file.h"
#include "model/infrastructure/infrastructure_format.h"
#include "model/snapshots/load_snapshot.h"
#include "model/snapshots/secrets.h"
#include "model/text/encoding.h"
#include "model/text/wording.h"
#include "reports/page/operations.h"
#include "scenarios/scenario_json.h"
#include "scenarios/scenario_reader.h"

namespace connectsim {
namespace {

// The files of the request that count; those of a dropped folder by the rules for folders.
class GivenFiles {
 public:
  explicit GivenFiles(const Value& files) {
    for (const Value file : files.list().children()) {
      const Value name = file.object().find("name");
      const Value text = file.find("text");
      if (!name || !text) {
        throw file.error("lacks \"name\" or \"text\"");
      }
      add(name.text(), text.text());
    }
    if (ignored_ > 0) {
      warnings.push_back(counted(ignored_, "file that is", "files that are") +
                         " not *.json ignored");
    }
    if (read.empty()) {
      throw InputError(ignored_ == 0 ? "there is no file" : "there is no *.json file");
    }
  }

  std::vector<SavedFile> read;
  std::vector<std::string> warnings;

 private:
  void add(std::string_view path, std::string_view text) {
    if (const std::size_t slash = path.rfind('/'); slash != std::string_view::npos) {
      for (std::size_t first = 0; first < path.size();) {
        const std::size_t end = std::min(path.find('/', first), path.size());
        if (is_passed_over(path.substr(first, end - first))) {
          return;
        }
        first = end + 1;
      }
      const FolderFile kind = folder_file(path.substr(slash + 1));
      if (kind == FolderFile::ignored ||
          (kind == FolderFile::code_alone && !may_be_infrastructure(text))) {
        ++ignored_;
        return;
      }
    }
    read.push_back({std::string(path), std::string(text)});
  }

  std::size_t ignored_ = 0;
};

// Scenarios that a file holds: one, or one a line. None when it holds something else.
std::vector<std::string_view> scenarios_in(std::string_view text) {
  if (is_scenario_text(text)) {
    return {text};
  }
  std::vector<std::string_view> lines;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    const std::string_view line = text.substr(first, end - first);
    first = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    if (lines.empty() && !is_scenario_text(line)) {
      return {};
    }
    lines.push_back(line);
  }
  return lines;
}

// Reads them in earnest: what is wrong with one is told with its file and line.
void append_scenarios(const std::vector<std::string_view>& texts, const std::string& file,
                      JsonWriter& json) {
  ScenarioReader reader(Keep::ids);
  Document document;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    document.read(texts[i], texts.size() == 1 ? file : file + ":" + std::to_string(i + 1));
    Scenario scenario;
    Snapshot snapshot;
    Request request;
    reader.read(document.root(), scenario, snapshot, request);
    json.json(without_secrets(texts[i]));
  }
}

void append_names(std::string_view member, const Snapshot& snapshot, VertexKind kind,
                  JsonWriter& json) {
  json.name(member).open_list();
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind) {
      json.text(snapshot.labels.id(v));
    }
  }
  json.close_list();
}

// What the request asks for among the files, when it names a cluster or a function.
void append_scenario(const PageRequest& request, const Snapshot& snapshot, JsonWriter& json) {
  NamedRequest asked;
  asked.cluster = request.text("cluster");
  asked.function = request.text("function");
  asked.proxy = request.text("proxy");
  if (asked.cluster.empty() && asked.function.empty()) {
    return;
  }
  if (asked.cluster.empty() || asked.function.empty()) {
    throw InputError(asked.function.empty() ? "a cluster needs a function, too"
                                            : "a function needs a cluster, too");
  }
  asked.proxy_mode = asked.proxy.empty() ? ProxyMode::none : ProxyMode::existing;
  static_cast<void>(resolve(asked, snapshot));  // or an error
  json.name("scenario").json(without_secrets(scenario_json({}, snapshot, asked)));
}

void append_account(const PageRequest& request, const GivenFiles& files, JsonWriter& json) {
  Snapshot snapshot = load_snapshot(files.read, {request.text("account"), request.text("region")},
                                    Keep::everything);
  snapshot.warnings.insert(snapshot.warnings.begin(), files.warnings.begin(), files.warnings.end());
  json.name("snapshot").json(without_secrets(snapshot_json(snapshot)));
  append_names("clusters", snapshot, VertexKind::cluster, json);
  append_names("functions", snapshot, VertexKind::function, json);
  append_names("proxies", snapshot, VertexKind::proxy, json);
  append_scenario(request, snapshot, json);
  json.list("warnings", snapshot.warnings);
}

}  // namespace

void answer_read(PageRequest& request, std::string& out) {
  const GivenFiles files(request.document("files"));
  JsonWriter json(out);
  json.open_object();
  std::string scenarios;
  JsonWriter list(scenarios);
  list.open_list();
  std::string file_of_scenarios;
  std::string file_of_account;
  for (const SavedFile& file : files.read) {
    const std::vector<std::string_view> texts = scenarios_in(file.text);
    (texts.empty() ? file_of_account : file_of_scenarios) = file.path;
    append_scenarios(texts, file.path, list);
  }
  list.close_list();
  if (file_of_scenarios.empty()) {
    append_account(request, files, json);
  } else if (file_of_account.empty()) {
    json.name("scenarios").json(scenarios);
    json.list("warnings", files.warnings);
  } else {
    throw InputError(file_of_account + " is a snapshot, " + file_of_scenarios +
                     " holds scenarios: they cannot be mixed");
  }
  json.close_object();
}

}  // namespace connectsim
