// Decides which saved files are infrastructure code, and makes snapshot documents of them (M-1).
#include "model/infrastructure/infrastructure.h"

#include <algorithm>
#include <deque>
#include <map>

#include "model/infrastructure/config_items.h"
#include "model/infrastructure/infrastructure_format.h"
#include "model/infrastructure/made_account.h"
#include "model/infrastructure/template_account.h"
#include "model/infrastructure/template_document.h"
#include "model/infrastructure/terraform_account.h"
#include "model/infrastructure/terraform_plan.h"
#include "model/json/document.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

using Format = InfrastructureFormat;

constexpr std::string_view nothing_used =
    "and makes nothing that is used (security groups, clusters, functions, ...)";

// A parser's message shows what it read last: in infrastructure code that may be a secret.
InputError without_content(const InputError& error) {
  std::string problem = error.what();
  problem.resize(std::min(problem.find("; last read"), problem.size()));
  return InputError(problem);
}

class Translator {
 public:
  void add(const SavedFile& file) {
    if (!may_be_infrastructure(file.text)) {
      translated_.files.push_back(file);
      return;
    }
    Document& document = documents_.emplace_back();
    const RecognisedFormat recognised = read_code(file, document);
    is_any_ = is_any_ || recognised.format != Format::none;
    add(file, recognised, document.root());
  }

  std::optional<TranslatedFiles> finished() {
    if (!is_any_) {
      return std::nullopt;
    }
    if (!templates_.empty()) {
      add_account({templates_.front().name, ""}, "is a CloudFormation template",
                  account_of_templates(templates_, parameters_));
    }
    if (translated_.files.empty()) {
      throw InputError(reasons_.empty() ? beside_ : reasons_.front());
    }
    translated_.warnings.insert(translated_.warnings.end(), reasons_.begin(), reasons_.end());
    return std::move(translated_);
  }

 private:
  void add(const SavedFile& file, const RecognisedFormat& recognised, const Value& root) {
    switch (recognised.format) {
      case Format::none:
        translated_.files.push_back(file);
        break;
      case Format::terraform_state:
        add_account(file, "is a Terraform state",
                    account_of_terraform(resources_of_state(root, documents_), nullptr));
        break;
      case Format::terraform_plan: {
        const TerraformPlan plan = resources_of_plan(root);
        const TerraformReferences references(root, plan.after);
        add_account(file, "is a Terraform plan", account_of_terraform(plan.after, &references));
        break;
      }
      case Format::config_items:
        add_text(file, "is a file of AWS Config", snapshot_of_config_items(root));
        break;
      case Format::beside:
        beside_ = file.path +
                  ": belongs to CDK's output and says nothing of its own; give the folder or its "
                  "*.template.json";
        break;
      case Format::unreadable:
        reasons_.push_back(file.path + ": " + recognised.reason);
        break;
      case Format::cloudformation:
        templates_.push_back({file.path, root});
        break;
      case Format::cloudformation_yaml: {
        Document& document = documents_.emplace_back();
        document.read(json_of_yaml(file.text, file.path, translated_.warnings), file.path);
        templates_.push_back({file.path, document.root()});
        break;
      }
      case Format::cloudformation_parameters:
        add_parameters(root);
        break;
    }
  }

  // [{"ParameterKey", "ParameterValue"}], or {"Parameters": {name: value}}.
  void add_parameters(const Value& root) {
    for (const Value given : root.is_list() ? root.children() : Value().children()) {
      const Value value = given.find("ParameterValue");
      if (given.find("ParameterKey").is_text() && value.is_text()) {
        parameters_[std::string(given.find("ParameterKey").text())] = value.text();
      }
    }
    for (const Value given : root.find("Parameters").children()) {
      parameters_[std::string(given.key())] =
          given.is_text() ? std::string(given.text()) : given.json();
    }
  }

  void add_account(const SavedFile& file, const std::string& what, const MadeAccount& account) {
    // Of several templates each warning says itself what it is about.
    const std::string place = templates_.size() > 1 ? "" : file.path + ": ";
    for (const std::string& warning : account.warnings) {
      translated_.warnings.push_back(place + warning);
    }
    add_text(file, what, snapshot_text(account));
  }

  void add_text(const SavedFile& file, const std::string& what, std::string text) {
    if (text == "{}") {
      reasons_.push_back(file.path + ": " + what + " " + std::string(nothing_used));
    } else {
      translated_.files.push_back({file.path, std::move(text)});
    }
  }

  std::deque<Document> documents_;
  std::vector<Template> templates_;
  std::map<std::string, std::string> parameters_;
  TranslatedFiles translated_;
  std::vector<std::string> reasons_;  // why files are left out
  std::string beside_;
  bool is_any_ = false;
};

}  // namespace

RecognisedFormat read_code(const SavedFile& file, Document& document) {
  const RecognisedFormat recognised = format_of_text(file.text);
  if (recognised.format != Format::none) {
    return recognised;
  }
  try {
    document.read(file.text, file.path);
  } catch (const InputError& error) {
    throw without_content(error);
  }
  return format_of_document(document.root());
}

std::optional<TranslatedFiles> translated_infrastructure(const std::vector<SavedFile>& files) {
  Translator translator;
  bool may_be_any = false;
  for (const SavedFile& file : files) {
    may_be_any = may_be_any || may_be_infrastructure(file.text);
  }
  if (!may_be_any) {
    return std::nullopt;
  }
  for (const SavedFile& file : files) {
    translator.add(file);
  }
  return translator.finished();
}

}  // namespace connectsim
