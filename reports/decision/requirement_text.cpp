// Decides the words for each unmet requirement (section 6): why set-up is refused.
#include "reports/decision/requirement_text.h"

#include "model/network/operations.h"
#include "reports/decision/answer_texts.h"

namespace connectsim {
namespace {

class RequirementText {
 public:
  RequirementText(const AnsweredCase& answer, Language language)
      : answer_(answer), language_(language) {}

  [[nodiscard]] std::string of(Requirement requirement) const {
    const NamedRequest& names = answer_.scenario.request;
    const Request& request = answer_.request;
    const Phrase& phrase = texts::requirements[static_cast<std::size_t>(requirement)];
    const std::string vpc = vpc_of(request.cluster);
    switch (requirement) {
      case Requirement::cluster_is_in_a_global_database:
      case Requirement::cluster_is_serverless:
        return said(language_, phrase, {names.cluster});
      case Requirement::function_in_another_vpc:
        return said(language_, phrase, {names.function, vpc_of(request.function), vpc});
      case Requirement::function_not_in_a_vpc:
        return said(language_, phrase, {names.function, vpc});
      case Requirement::instance_not_available:
        return said(language_, phrase, {instances()});
      case Requirement::permission_missing:
        return said(language_, phrase, {permissions()});
      case Requirement::proxy_credentials_missing:
        return said(language_, phrase);
      case Requirement::proxy_in_another_vpc:
        return said(language_, phrase, {names.proxy, vpc_of(request.proxy), vpc});
      case Requirement::proxy_of_another_cluster:
        return said(language_, phrase, {names.proxy, names.cluster});
    }
    return {};
  }

 private:
  [[nodiscard]] std::string vpc_of(Vertex host) const {
    const Vertex vpc = answer_.snapshot.network.vpc(host);
    return vpc == no_vertex ? said(language_, texts::unknown_vpc)
                            : std::string(answer_.snapshot.labels.id(vpc));
  }

  [[nodiscard]] std::string instances() const {
    const Network& network = answer_.snapshot.network;
    Enumeration names(language_);
    for (const std::uint32_t instance : network.members(answer_.request.cluster)) {
      if (network.instance(instance).status == InstanceStatus::not_available) {
        const Labels& labels = answer_.snapshot.labels;
        const std::string_view id = labels.instance_id(instance);
        const auto status = labels.kept(KeptText::instance_status, instance);
        names.add(status ? said(language_, texts::with_status, {id, *status}) : std::string(id));
      }
    }
    return names.text();
  }

  [[nodiscard]] std::string permissions() const {
    Enumeration names(language_);
    for (std::size_t i = 0; i < operations.size(); ++i) {
      if (!answer_.decision.missing_permissions.test(i)) {
        continue;
      }
      const Operation& operation = operations[i];
      names.add(operation.as_printed.empty()
                    ? std::string(operation.action)
                    : said(language_, texts::printed_as, {operation.action, operation.as_printed}));
    }
    return names.text();
  }

  const AnsweredCase& answer_;
  Language language_;
};

}  // namespace

std::vector<std::string> unmet_requirements(const AnsweredCase& answer, Language language) {
  const RequirementText text(answer, language);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < answer.decision.unmet.size(); ++i) {
    if (answer.decision.unmet.test(i)) {
      sentences.push_back(text.of(static_cast<Requirement>(i)));
    }
  }
  return sentences;
}

}  // namespace connectsim
