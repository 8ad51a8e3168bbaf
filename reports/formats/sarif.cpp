// Decides what a SARIF log says of findings: rules, places, fingerprints.
#include <cstdint>
#include <map>

#include "model/text/shown_text.h"
#include "reports/formats/finding_level.h"
#include "reports/formats/foreign_text.h"
#include "reports/formats/formats.h"
#include "reports/json/json_tree.h"

namespace connectsim {
namespace {

constexpr std::string_view page =
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/lambda-rds-connect.html";

JsonTree text_tree(std::string_view text) {
  return JsonTree::object({{"text", shown_lines(text)}});
}

// FNV-1a: the same everywhere and for good.
std::string hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char character : text) {
    hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3u;
  }
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; hash >>= 4) {
    digits[i] = "0123456789abcdef"[hash & 15];
  }
  return digits;
}

class SarifLog {
 public:
  explicit SarifLog(const Report& report) : report_(report) {
    for (const ReportSuite& suite : report.suites) {
      for (const ReportCase& each : suite.cases) {
        if (is_finding(each)) {
          add(suite, each);
        }
      }
    }
  }

  [[nodiscard]] JsonTree tree() && {
    JsonTree driver = {{"name", "connectsim"}, {"informationUri", page}};
    for (const auto& [label, value] : report_.made_by) {
      if (label == "connectsim") {
        driver["version"] = shown_text(value);
      }
    }
    driver["rules"] = std::move(rules_);
    JsonTree properties = JsonTree::object();
    for (const auto& [label, value] : report_.made_by) {
      properties[shown_text(label)] = shown_text(value);
    }
    JsonTree run = {
        {"tool", JsonTree::object({{"driver", std::move(driver)}})},
        {"automationDetails", JsonTree::object({{"id", "connectsim/" + report_.verb + "/"}})},
        {"columnKind", "utf16CodeUnits"},
        {"properties", std::move(properties)},
        {"results", std::move(results_)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", JsonTree::array({std::move(run)})}};
  }

 private:
  std::size_t rule_index(const std::string& id, FindingLevel level) {
    const auto [found, is_new] = index_of_rule_.emplace(id, rules_.size());
    if (is_new) {
      std::string says = id;
      for (const auto& [rule, text] : report_.rules) {
        says = rule == id ? text : says;
      }
      rules_.push_back({{"id", id},
                        {"shortDescription", text_tree(says)},
                        {"fullDescription", text_tree(says)},
                        {"help", text_tree(says + "\n" + "connectsim help " + report_.verb)},
                        {"helpUri", page},
                        {"defaultConfiguration", JsonTree::object({{"level", text_of(level)}})}});
    }
    return found->second;
  }

  static JsonTree physical_location(const ReportCase& one, std::uint32_t line) {
    return JsonTree::object(
        {{"physicalLocation",
          {{"artifactLocation", JsonTree::object({{"uri", relative_uri(shown_text(one.file))}})},
           {"region", JsonTree::object({{"startLine", std::max(line, 1u)}})}}}});
  }

  void add(const ReportSuite& suite, const ReportCase& one) {
    const std::string rule = shown_text(one.rule.empty() ? suite.name : one.rule);
    const FindingLevel level = level_of(one);
    const std::string hash =
        hash_of(rule + "\n" + (one.fingerprint.empty() ? one.name : one.fingerprint));
    const std::string ordinal = std::to_string(++hashes_[hash]);
    JsonTree location = physical_location(one, one.line);
    if (!one.part.empty()) {
      location["logicalLocations"] =
          JsonTree::array({JsonTree::object({{"fullyQualifiedName", shown_text(one.part)}})});
    }
    JsonTree result = {{"ruleId", rule},
                       {"ruleIndex", rule_index(rule, level)},
                       {"level", text_of(level)},
                       {"message", text_tree(one.title.empty() ? one.name : one.title)},
                       {"locations", JsonTree::array({std::move(location)})},
                       {"partialFingerprints",
                        JsonTree::object({{"primaryLocationLineHash", hash + ":" + ordinal}})}};
    if (!one.related_lines.empty()) {
      result["relatedLocations"] = list_tree(
          one.related_lines, [&](std::uint32_t line) { return physical_location(one, line); });
    }
    results_.push_back(std::move(result));
  }

  const Report& report_;
  JsonTree rules_ = JsonTree::array();
  JsonTree results_ = JsonTree::array();
  std::map<std::string, std::size_t> index_of_rule_;
  std::map<std::string, std::size_t> hashes_;
};

}  // namespace

void append_sarif(const Report& report, std::string& out) {
  append_json(SarifLog(report).tree(), out);
  out += '\n';
}

}  // namespace connectsim
