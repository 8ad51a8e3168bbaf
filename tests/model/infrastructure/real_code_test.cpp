// Real infrastructure code, when its folder is there: each file holds what another program counted
// in it, or says in one line why not.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "model/infrastructure/infrastructure.h"
#include "model/snapshots/load_snapshot.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::map<std::string, std::string> row_of(const std::string& line, const std::string& header) {
  std::map<std::string, std::string> row;
  std::istringstream cells(line);
  std::istringstream names(header);
  std::string cell;
  for (std::string name; std::getline(names, name, '\t');) {
    std::getline(cells, cell, '\t');
    row[name] = cell;
  }
  return row;
}

// Groups, rules, clusters, instances, proxies, targets, functions.
std::string counts_of(const std::string& document) {
  Document read;
  read.read(document);
  const Value root = read.root();
  std::size_t rules = root.find("SecurityGroupRules").size();
  for (const Value group : root.find("SecurityGroups").children()) {
    rules += group.find("IpPermissions").size() + group.find("IpPermissionsEgress").size();
  }
  std::size_t targets = 0;
  for (const Value of_proxy : root.find("DBProxyTargets").children()) {
    for (const Value target : of_proxy.children()) {
      targets += target.find("Type").text() == "TRACKED_CLUSTER" ? 1 : 0;
    }
  }
  std::ostringstream text;
  text << "sgs " << root.find("SecurityGroups").size() << ", rules " << rules << ", clusters "
       << root.find("DBClusters").size() << ", instances " << root.find("DBInstances").size()
       << ", proxies " << root.find("DBProxies").size() << ", targets " << targets << ", lambdas "
       << root.find("Functions").size();
  return text.str();
}

// Rows where we hold the other program's count for wrong, and why.
const std::map<std::string, std::string> disputes = {
    // The manifest does not count a plan's inline rules.
    {"tfstate/checkov/plan/tfplan.json",
     "sgs 2, rules 5, clusters 0, instances 1, proxies 0, targets 0, lambdas 1"},
    {"tfstate/checkov/plan_skip/tfplan1.json",
     "sgs 2, rules 5, clusters 0, instances 1, proxies 0, targets 0, lambdas 1"},
    {"tfstate/checkov/plan_for_each/tf_plan.json",
     "sgs 3, rules 3, clusters 0, instances 0, proxies 0, targets 0, lambdas 0"},
    // Nor the flat ones of version 3.
    {"tfstate/inframap/version_3_state.json",
     "sgs 5, rules 12, clusters 0, instances 1, proxies 0, targets 0, lambdas 0"},
};

TEST_CASE("each real file of infrastructure code holds what another program counted", "[M-1]") {
  if (!fs::is_directory(inputs_folder() / "open")) {
    WARN("skipped: there are no real inputs in " << inputs_folder());
    return;
  }
  std::istringstream manifest(text_of(inputs_folder() / "MANIFEST.tsv"));
  std::string header;
  std::getline(manifest, header);
  std::size_t count = 0;
  for (std::string line; std::getline(manifest, line);) {
    auto row = row_of(line, header);
    const std::string path = row["path"];
    if (!path.starts_with("tfstate/")) {
      continue;
    }
    ++count;
    std::string expected;
    for (const char* name :
         {"sgs", "rules", "clusters", "instances", "proxies", "targets", "lambdas"}) {
      expected += (expected.empty() ? "" : ", ") + std::string(name) + " " + row[name];
    }
    if (const auto dispute = disputes.find(path); dispute != disputes.end()) {
      expected = dispute->second;
    }
    INFO(path << ": " << row["quirks"]);
    const SavedFile file{path, text_of(inputs_folder() / "open" / path)};
    try {
      const auto translated = translated_infrastructure({file});
      REQUIRE(translated);
      REQUIRE(translated->files.size() == 1);
      CHECK(counts_of(translated->files[0].text) == expected);
      CHECK_NOTHROW(load_snapshot({file}, {}, Keep::everything));
    } catch (const InputError& error) {
      INFO(error.what());
      CHECK(std::string(error.what()).starts_with(path + ": "));
      CHECK(expected == "sgs 0, rules 0, clusters 0, instances 0, proxies 0, targets 0, lambdas 0");
    }
  }
  CHECK(count == 18);
}

}  // namespace
}  // namespace connectsim::tests
