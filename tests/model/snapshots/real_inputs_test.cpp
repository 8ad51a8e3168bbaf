// Real saved answers, when their folder is there: ../shared/inputs, or what CONNECTSIM_INPUTS says.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "model/answers/saved_answers.h"
#include "model/snapshots/load_snapshot.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"

namespace connectsim::test {
namespace {

namespace fs = std::filesystem;

bool has_inputs() {
  if (fs::is_directory(tests::inputs_folder() / "open")) {
    return true;
  }
  WARN("skipped: there are no real inputs in " << tests::inputs_folder());
  return false;
}

SavedFile saved(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return {path.lexically_relative(tests::inputs_folder()).generic_string(), text};
}

// All files below a folder whose names end so, sorted.
std::vector<SavedFile> saved_below(const fs::path& folder, const std::string& ending) {
  std::vector<SavedFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name.size() >= ending.size() &&
        name.compare(name.size() - ending.size(), ending.size(), ending) == 0) {
      files.push_back(saved(entry.path()));
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SavedFile& one, const SavedFile& two) { return one.path < two.path; });
  return files;
}

std::vector<SavedFile> answers_below(const std::string& folder) {
  return saved_below(tests::inputs_folder() / folder, ".json");
}

using Counts = std::map<std::string, std::size_t>;

// A line of MANIFEST.tsv: what another program counted in a file.
struct ManifestRow {
  std::string path;
  Counts counts;
};

constexpr std::array<const char*, 9> counted = {
    "sgs", "rules", "clusters", "instances", "proxies", "targets", "lambdas", "vpcs", "subnets"};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) {
    cells.push_back(cell);
  }
  return cells;
}

std::vector<ManifestRow> manifest() {
  std::ifstream stream(tests::inputs_folder() / "MANIFEST.tsv");
  std::string line;
  std::getline(stream, line);
  const std::vector<std::string> columns = cells_of(line);
  std::vector<ManifestRow> rows;
  while (std::getline(stream, line)) {
    const std::vector<std::string> cells = cells_of(line);
    ManifestRow row{"open/" + cells.at(0), {}};
    for (const char* name : counted) {
      const auto column = std::find(columns.begin(), columns.end(), name) - columns.begin();
      row.counts[name] = std::stoul(cells.at(static_cast<std::size_t>(column)));
    }
    const bool is_answer =
        row.path.rfind("open/awscli/", 0) == 0 || row.path.rfind("open/derived/", 0) == 0;
    if (is_answer && fs::path(row.path).extension() == ".json") {
      rows.push_back(row);
    }
  }
  return rows;
}

// "sgs 4, rules 5": what is not zero.
std::string text_of(const Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    if (count > 0) {
      text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
    }
  }
  return text;
}

// Rows where we hold the other program's count for wrong: what the file holds, and why.
struct Dispute {
  const char* path;
  const char* counts;
  const char* reason;
};
constexpr std::array<Dispute, 3> disputes = {{
    {"open/awscli/cloud-custodian/test_lambda_resize/lambda.GetFunction_1.json", "lambdas 1",
     "the manifest counts no single objects"},
    {"open/awscli/cloud-custodian/test_lambda_resize/lambda.ListFunctions_1.json", "lambdas 1",
     "the manifest says 0, and Functions has one entry"},
    {"open/derived/c7n-union-x8/describe-security-groups.json", "rules 2170, sgs 1161",
     "the manifest counts the one group that occurs eight times, each time the same, eight times"},
}};

std::string expected_counts(const ManifestRow& row) {
  for (const Dispute& dispute : disputes) {
    if (row.path == dispute.path) {
      return dispute.counts;
    }
  }
  return text_of(row.counts);
}

std::size_t vertex_count(const Network& network, VertexKind kind) {
  std::size_t count = 0;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    count += network.kind(v) == kind ? 1 : 0;
  }
  return count;
}

std::size_t rule_count(const Network& network) {
  std::size_t count = 0;
  for (std::uint32_t index = 0; index < network.edge_count(); ++index) {
    count += network.edge(Edge{index}).kind != EdgeKind::association ? 1 : 0;
  }
  return count;
}

std::size_t instance_count(const Network& network) {
  std::size_t count = 0;
  for (std::uint32_t index = 0; index < network.instance_count(); ++index) {
    count += network.instance(index).is_in_snapshot ? 1 : 0;
  }
  return count;
}

// The clusters that the graph leaves aside: of engines that are not Aurora's.
std::size_t other_cluster_count(const SnapshotParts& parts) {
  const std::vector<Value>& clusters = parts.of(Part::db_clusters);
  return static_cast<std::size_t>(
      std::count_if(clusters.begin(), clusters.end(), [](const Value& cluster) {
        const Value engine = cluster.find("Engine");
        return engine && engine.text().substr(0, 6) != "aurora";
      }));
}

Counts counts_of(const std::vector<SavedFile>& files) {
  const SavedAnswers answers(files);
  const SnapshotParts& parts = answers.parts();
  Snapshot snapshot;
  SnapshotReader().read(parts, Keep::ids, snapshot);
  const Network& network = snapshot.network;
  return {{"sgs", vertex_count(network, VertexKind::group)},
          {"rules", rule_count(network)},
          {"clusters", vertex_count(network, VertexKind::cluster) + other_cluster_count(parts)},
          {"instances", instance_count(network)},
          {"proxies", vertex_count(network, VertexKind::proxy)},
          {"targets", network.target_count()},
          {"lambdas", vertex_count(network, VertexKind::function)},
          // Groups make VPCs that no answer describes, hosts make subnets: the graph has more.
          {"vpcs", parts.of(Part::vpcs).size()},
          {"subnets", parts.of(Part::subnets).size()}};
}

// The line that loading ends with; "" when it loads.
std::string loading_error(const std::vector<SavedFile>& files) {
  try {
    load_snapshot(files, {}, Keep::ids);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

// A line about one of the files, not longer than a terminal shows.
bool is_clear(const std::string& line, const std::vector<SavedFile>& files) {
  return line.size() < 300 && line.find('\n') == std::string::npos &&
         std::any_of(files.begin(), files.end(), [&line](const SavedFile& file) {
           return line.rfind(file.path + ": ", 0) == 0;
         });
}

// The groups and rules as lines, to compare graphs whose vertices are numbered differently.
std::multiset<std::string> lines_of(const Snapshot& snapshot) {
  std::multiset<std::string> lines;
  const Network& network = snapshot.network;
  const auto id = [&snapshot](Vertex v) {
    return v == no_vertex ? "none" : std::string(snapshot.labels.id(v));
  };
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v)) {
      lines.insert(id(v) + " " + std::string(snapshot.labels.name(v)) + " in " +
                   id(network.vpc(v)));
    }
  }
  for (std::uint32_t index = 0; index < network.edge_count(); ++index) {
    const EdgeRecord& rule = network.edge(Edge{index});
    std::ostringstream line;
    line << id(rule.source) << " " << static_cast<int>(rule.kind) << " " << id(rule.target) << " "
         << static_cast<int>(rule.traffic.protocol) << " " << rule.traffic.port_first << "-"
         << rule.traffic.port_last << " " << static_cast<int>(rule.peer_account);
    lines.insert(line.str());
  }
  return lines;
}

TEST_CASE("each real file holds what another program counted in it", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  const std::vector<ManifestRow> rows = manifest();
  CHECK(rows.size() == answers_below("open/awscli").size() + answers_below("open/derived").size());
  for (const ManifestRow& row : rows) {
    const std::string expected = expected_counts(row);
    const SavedFile file = saved(tests::inputs_folder() / row.path);
    const std::string line = loading_error({file});
    INFO(row.path << "\n" << line);
    if (line.find("whose Targets") != std::string::npos) {
      // Copied from a terminal without the call, which would tell the proxy.
      const SavedFile proxy{"proxies.json", R"({"DBProxies":[{"DBProxyName":"orders"}]})"};
      CHECK(text_of(counts_of({proxy, file})) == "proxies 1, " + expected);
    } else if (line.empty()) {
      CHECK(text_of(counts_of({file})) == expected);
    } else {
      CHECK(is_clear(line, {file}));
      CHECK(expected.empty());
    }
  }
}

TEST_CASE("each real folder loads, or gives one line", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  std::map<std::string, std::vector<SavedFile>> folders;
  for (const char* root : {"open/awscli", "open/derived", "accounts"}) {
    if (!fs::is_directory(tests::inputs_folder() / root)) {
      continue;
    }
    for (const SavedFile& file : answers_below(root)) {
      folders[fs::path(file.path).parent_path().generic_string()].push_back(file);
    }
  }
  std::size_t loaded_count = 0;
  for (const auto& [folder, files] : folders) {
    const std::string line = loading_error(files);
    INFO(folder << "\n" << line);
    CHECK((line.empty() || is_clear(line, files)));
    loaded_count += line.empty() ? 1 : 0;
  }
  CHECK(loaded_count * 10 >= folders.size() * 8);
}

TEST_CASE("a real answer, written again, reads back to the same graph", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  for (const ManifestRow& row : manifest()) {
    const SavedFile file = saved(tests::inputs_folder() / row.path);
    INFO(row.path);
    // Targets of a proxy that the file does not hold leave nothing to write.
    if (!loading_error({file}).empty() || fs::path(row.path).stem().extension() == ".empty") {
      continue;
    }
    const Snapshot before = load_snapshot({file}, {}, Keep::everything);
    const SavedFile written{"written.json", snapshot_json(before)};
    const Snapshot after = load_snapshot({written}, {}, Keep::everything);
    CHECK(lines_of(before) == lines_of(after));
    CHECK(before.network.vertex_count() == after.network.vertex_count());
    CHECK(before.network.edge_count() == after.network.edge_count());
    CHECK(snapshot_json(after) == written.text);
  }
}

TEST_CASE("a real tree of accounts and Regions loads", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  const std::vector<SavedFile> files = answers_below("open/awscli/cloudmapper");
  const Snapshot snapshot = load_snapshot(files, {"demo", "us-east-1"}, Keep::ids);
  CHECK(vertex_count(snapshot.network, VertexKind::group) == 8);
  CHECK(vertex_count(snapshot.network, VertexKind::function) == 1);
  CHECK_NOTHROW(load_snapshot(files, {"123456789012", ""}, Keep::ids));
}

TEST_CASE("real pages together are the answer in one piece", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  const Snapshot paged =
      load_snapshot(answers_below("open/derived/c7n-union-paged"), {}, Keep::ids);
  const Snapshot whole = load_snapshot(answers_below("open/derived/c7n-union"), {}, Keep::ids);
  CHECK(lines_of(paged) == lines_of(whole));
  CHECK(vertex_count(paged.network, VertexKind::group) == 146);
  const std::vector<SavedFile> all = answers_below("open/derived/c7n-union-paged");
  const Snapshot cut = load_snapshot({all.begin(), all.end() - 1}, {}, Keep::ids);
  CHECK(std::any_of(cut.warnings.begin(), cut.warnings.end(), [](const std::string& warning) {
    return warning.find("SecurityGroups are incomplete") != std::string::npos;
  }));
}

TEST_CASE("real malformed output ends in a line with file, line and column", "[M-1]") {
  if (!has_inputs()) {
    return;
  }
  for (const SavedFile& file :
       saved_below(tests::inputs_folder() / "open", ".malformed.json.txt")) {
    const std::string line = loading_error({file});
    INFO(line);
    CHECK(line.rfind(file.path + ": line ", 0) == 0);
    CHECK(line.find(", column ") != std::string::npos);
  }
}

}  // namespace
}  // namespace connectsim::test
