// Decides which format of infrastructure code a file has, by its content, and what to give instead
// of one that cannot be read.
#include "model/infrastructure/infrastructure_format.h"

#include <algorithm>
#include <array>

#include "model/json/entry.h"

namespace connectsim {
namespace {

using Format = InfrastructureFormat;

RecognisedFormat unreadable(std::string reason) { return {Format::unreadable, std::move(reason)}; }

bool has(const Value& root, std::string_view member) {
  return static_cast<bool>(root.find(member));
}

// Resources of a template have a Type that names a service.
bool is_template(const Value& root) {
  if (has(root, "AWSTemplateFormatVersion") && root.find("Resources").is_object()) {
    return true;
  }
  const Value resources = root.find("Resources");
  if (!resources.is_object()) {
    return false;
  }
  for (const Value resource : resources.children()) {
    const Value type = resource.find("Type");
    if (type.is_text() && type.text().find("::") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

RecognisedFormat terraform_state(const Value& root) {
  const Value version = root.find("version");
  if (has(root, "backend") && !has(root, "resources")) {
    return unreadable(
        "says only where a Terraform state is kept; give what \"terraform state "
        "pull\" prints");
  }
  if (!version || version.kind() != JsonKind::integer) {
    return {};
  }
  const std::int64_t number = version.integer();
  if (number == 3 || number == 4) {
    return {Format::terraform_state, ""};
  }
  return unreadable("is a Terraform state of version " + std::to_string(number) +
                    ", and versions 3 and 4 are read; give what \"terraform show -json\" prints");
}

RecognisedFormat terraform_format(const Value& root) {
  if (has(root, "encrypted_data") && has(root, "encryption_version")) {
    return unreadable("is an encrypted OpenTofu state; give what \"tofu show -json\" prints");
  }
  if (has(root, "planned_values") || has(root, "resource_changes") ||
      (has(root, "format_version") && has(root, "configuration"))) {
    return {Format::terraform_plan, ""};
  }
  if (has(root, "format_version") && has(root, "terraform_version")) {
    return {Format::terraform_state, ""};  // terraform show -json; without `values` it is empty
  }
  const bool is_state = has(root, "terraform_version") || has(root, "lineage") ||
                        (has(root, "serial") && (has(root, "modules") || has(root, "resources")));
  const bool has_instances =
      has(root, "version") && (root.find("modules").is_list() || root.find("resources").is_list());
  return is_state || has_instances ? terraform_state(root) : RecognisedFormat{};
}

bool is_parameter_list(const Value& root) {
  if (!root.is_list() || root.size() == 0) {
    return false;
  }
  const Value first = *root.children().begin();
  return first.find("ParameterKey").is_text();
}

bool are_trail_records(const Value& records) {
  if (!records.is_list() || records.size() == 0) {
    return false;
  }
  const Value first = *records.children().begin();
  return has(first, "eventVersion") && has(first, "eventSource");
}

RecognisedFormat config_format(const Value& root) {
  for (const std::string_view member :
       {"configurationItems", "baseConfigurationItems", "BaseConfigurationItems"}) {
    if (root.find(member).is_list()) {
      return {Format::config_items, ""};
    }
  }
  if (has(root.find("configurationItem"), "resourceType") ||
      (has(root, "resourceType") && has(root, "configuration"))) {
    return {Format::config_items, ""};
  }
  const Value results = root.find("Results");
  const bool is_query = results.is_list() && has(root, "QueryInfo");
  return {is_query ? Format::config_items : Format::none, ""};
}

RecognisedFormat other_format(const Value& root) {
  if (are_trail_records(root.find("Records")) || are_trail_records(root)) {
    return unreadable(
        "is a CloudTrail file: it holds calls and no account; \"connectsim live "
        "verify --events\" is for it");
  }
  if (has(root, "artifacts") && has(root, "version")) {
    return {Format::beside, ""};  // CDK's manifest: the templates stand beside it
  }
  if (has(root, "tree") && has(root, "version")) {
    return {Format::beside, ""};
  }
  if (has(root, "files") && has(root, "dockerImages")) {
    return {Format::beside, ""};  // CDK's list of assets
  }
  if (has(root.find("deployment"), "resources") && has(root, "version")) {
    return unreadable("is a Pulumi state, which is not read; give saved AWS CLI answers");
  }
  if (root.find("provider").is_object() && root.find("resource").is_object()) {
    return unreadable(
        "is Terraform code (CDK for Terraform); give the plan that \"terraform show "
        "-json\" prints");
  }
  return {};
}

// How a line of Terraform's own language begins.
constexpr std::array<std::string_view, 6> code_starts = {"resource \"", "module \"", "variable \"",
                                                         "provider \"", "data \"",   "terraform {"};

bool has_line(std::string_view text, std::string_view start) {
  for (std::size_t at = text.find(start); at != std::string_view::npos;
       at = text.find(start, at + 1)) {
    if (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r') {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_be_infrastructure(std::string_view text) {
  constexpr std::size_t looked_at = 65536;
  constexpr std::array<std::string_view, 22> signs = {"\"terraform_version\"",
                                                      "\"resource_changes\"",
                                                      "\"planned_values\"",
                                                      "\"format_version\"",
                                                      "\"lineage\"",
                                                      "\"encrypted_data\"",
                                                      "\"@level\"",
                                                      "\"modules\"",
                                                      "AWSTemplateFormatVersion",
                                                      "Resources",
                                                      "onfigurationItem",
                                                      "\"ParameterKey\"",
                                                      "\"Records\"",
                                                      "\"artifacts\"",
                                                      "\"dockerImages\"",
                                                      "\"resources\"",
                                                      "\"deployment\"",
                                                      "\"resourceType\"",
                                                      "\"QueryInfo\"",
                                                      "\"eventVersion\"",
                                                      "\"constructInfo\"",
                                                      "\"tree\""};
  const std::string_view start = text.substr(0, looked_at);
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  const bool is_document =
      first != std::string_view::npos && (start[first] == '{' || start[first] == '[');
  const bool is_code =
      !is_document && std::any_of(code_starts.begin(), code_starts.end(),
                                  [start](std::string_view sign) { return has_line(start, sign); });
  return is_code || start.starts_with("PK\x03\x04") ||
         std::any_of(signs.begin(), signs.end(), [start](std::string_view sign) {
           return start.find(sign) != std::string_view::npos;
         });
}

RecognisedFormat format_of_text(std::string_view text) {
  if (text.starts_with("PK\x03\x04")) {
    return unreadable(
        "is a packed file, a saved Terraform plan perhaps; give what \"terraform "
        "show -json FILE\" prints");
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) {
    return {};
  }
  if (text[first] == '{' || text[first] == '[') {
    const bool is_stream = text.find("\"@level\"") < 4096 && text.find("\"@message\"") < 4096;
    return is_stream ? unreadable(
                           "is the log of a Terraform run (-json); give what \"terraform "
                           "show -json PLAN\" prints")
                     : RecognisedFormat{};
  }
  const bool is_code =
      std::any_of(code_starts.begin(), code_starts.end(),
                  [text](std::string_view start) { return has_line(text, start); });
  if (is_code) {
    return unreadable(
        "is Terraform code (HCL); give the plan that \"terraform plan -out PLAN\" "
        "and \"terraform show -json PLAN\" print");
  }
  const bool is_template =
      has_line(text, "Resources:") &&
      (has_line(text, "AWSTemplateFormatVersion") || text.find("AWS::") != std::string_view::npos);
  return {is_template ? Format::cloudformation_yaml : Format::none, ""};
}

RecognisedFormat format_of_document(const Value& root) {
  if (is_parameter_list(root) || (root.find("Parameters").is_object() && root.size() <= 3 &&
                                  !has(root, "Resources") && !has(root, "format"))) {
    return {Format::cloudformation_parameters, ""};
  }
  if (root.is_list()) {
    return other_format(root);
  }
  if (!root.is_object()) {
    return {};
  }
  if (is_template(root)) {
    return {Format::cloudformation, ""};
  }
  if (const RecognisedFormat terraform = terraform_format(root); terraform.format != Format::none) {
    return terraform;
  }
  if (const RecognisedFormat config = config_format(root); config.format != Format::none) {
    return config;
  }
  return other_format(root);
}

}  // namespace connectsim
