// Real infrastructure code, when its folder is there: each file holds what another program counted
// in it, or says in one line why not.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "model/infrastructure/infrastructure.h"
#include "model/infrastructure/template_document.h"
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
    // A registered cluster is one resource; each of its instances is an entry, too.
    const auto is_cluster = [](const Value& target) {
      return target.find("Type").text() == "TRACKED_CLUSTER";
    };
    const Value::Children list = of_proxy.children();
    const auto clusters =
        static_cast<std::size_t>(std::count_if(list.begin(), list.end(), is_cluster));
    targets += clusters > 0 ? clusters : of_proxy.size();
  }
  std::ostringstream text;
  text << "sgs " << root.find("SecurityGroups").size() << ", rules " << rules << ", clusters "
       << root.find("DBClusters").size() << ", instances " << root.find("DBInstances").size()
       << ", proxies " << root.find("DBProxies").size() << ", targets " << targets << ", lambdas "
       << root.find("Functions").size();
  return text.str();
}

// What AWS adds to groups without egress, which the manifest does not count.
std::size_t default_egress_count(const std::string& path, const std::string& text) {
  if (path.starts_with("tfstate/")) {
    return 0;
  }
  Document read;
  std::vector<std::string> warnings;
  read.read(path.ends_with(".json") ? text : json_of_yaml(text, path, warnings));
  std::size_t count = 0;
  for (const Value resource : read.root().find("Resources").children()) {
    count += resource.find("Type").text() == "AWS::EC2::SecurityGroup" &&
                     !resource.find("Properties").find("SecurityGroupEgress")
                 ? 1
                 : 0;
  }
  return count;
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
    // One of its rules names a range and a group: two peers are two rules (G-1).
    {"cfn/checkov/checks__resource__aws__unused__ec2_security_group.json",
     "sgs 1, rules 5, clusters 0, instances 0, proxies 0, targets 0, lambdas 0"},
    // Nor the flat inline rules of version 3.
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
    if (!path.starts_with("tfstate/") && !path.starts_with("cfn/") && !path.starts_with("cdk/")) {
      continue;
    }
    ++count;
    const SavedFile file{path, text_of(inputs_folder() / "open" / path)};
    row["rules"] = std::to_string(std::stoul(row["rules"]) + default_egress_count(path, file.text));
    std::string expected;
    for (const char* name :
         {"sgs", "rules", "clusters", "instances", "proxies", "targets", "lambdas"}) {
      expected += (expected.empty() ? "" : ", ") + std::string(name) + " " + row[name];
    }
    if (const auto dispute = disputes.find(path); dispute != disputes.end()) {
      expected = dispute->second;
    }
    INFO(path << ": " << row["quirks"]);
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
  CHECK(count == 47);
}

}  // namespace
}  // namespace connectsim::tests
