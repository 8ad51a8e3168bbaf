// Tells what an action creates, attaches and calls, as `apply` shows it to a person.
#include "reports/action/outcome_text.h"

#include "reports/action/outcome_texts.h"
#include "reports/decision/decision_text.h"
#include "reports/language/named.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

// What a line is about, by the member that names it.
std::string subject_of(const Call& call) {
  for (const char* member : {"GroupName", "GroupId", "FunctionName", "Name", "RoleName",
                             "PolicyName", "DBProxyName", "DBClusterIdentifier"}) {
    if (const CallParameter* parameter = call.parameters.find(member)) {
      return parameter->pieces().front().text;
    }
  }
  return {};
}

class OutcomeText {
 public:
  OutcomeText(const AnsweredCase& answer, const DescribedOutcome& outcome, const Style& style,
              std::string& out)
      : answer_(answer), outcome_(outcome), lines_(style, out) {}

  void append() {
    if (outcome_.plan.action == Action::none) {
      return;
    }
    append_created();
    append_attached();
    append_calls();
    append_asked_values();
  }

 private:
  template <typename... Values>
  [[nodiscard]] std::string say(const Phrase& phrase, const Values&... values) const {
    return said(lines_.language(), phrase, {values...});
  }
  void added(std::size_t indent, const std::string& text) { lines_.labelled(indent, "+ ", text); }

  void append_created() {
    const ActionPlan& plan = outcome_.plan;
    if (outcome_.created.empty() && !plan.creates_function && !plan.creates_proxy) {
      return;
    }
    lines_.heading(texts::created_heading);
    if (plan.creates_function) {
      added(2, say(texts::created_function, answer_.scenario.request.function));
    }
    for (const CreatedGroup& group : outcome_.created) {
      added(2, say(texts::created_groups[static_cast<std::size_t>(group.role)], group.name));
      for (const CreatedRule& rule : group.rules) {
        append_rule(rule);
      }
    }
    if (plan.creates_proxy) {
      added(2, say(texts::created_proxy, outcome_.new_proxy));
    }
  }

  void append_rule(const CreatedRule& rule) {
    const std::string port = rule.port ? std::to_string(*rule.port) : say(texts::on_unknown_port);
    const Phrase& phrase = rule.direction == Direction::inbound ? texts::rule_in : texts::rule_out;
    added(6, say(phrase, port, outcome_.created[rule.peer].name));
  }

  // The group that the action appends is the last one, unless a proxy starts without any.
  void append_attached() {
    lines_.heading(texts::attached_heading);
    for (const AttachedGroups& attached : outcome_.attached) {
      lines_.paragraph(2,
                       say(texts::hosts[static_cast<std::size_t>(attached.host)], attached.name));
      for (const ListedGroup& group : attached.groups) {
        if (&group == &attached.groups.back()) {
          added(4, name_of(group));
        } else {
          lines_.paragraph(6, name_of(group));
        }
      }
      if (attached.groups.empty()) {
        lines_.paragraph(6, say(texts::without_groups));
      }
    }
    if (outcome_.plan.registers_targets) {
      const std::string& proxy =
          outcome_.plan.creates_proxy ? outcome_.new_proxy : answer_.scenario.request.proxy;
      added(2, say(texts::registered_target, proxy, answer_.scenario.request.cluster));
    }
  }

  [[nodiscard]] std::string name_of(const ListedGroup& group) const {
    return group.group == no_vertex ? group.text : named(answer_.snapshot, group.group);
  }

  void append_calls() {
    lines_.heading(texts::calls_heading);
    std::size_t number = 0;
    for (const Call& call : outcome_.calls) {
      const std::string label = std::to_string(++number) + ". ";
      lines_.labelled(
          label.size() < 4 ? 3 : 2, label,
          std::string(call.service) + " " + std::string(call.operation) + " " + subject_of(call));
    }
  }

  void append_asked_values() {
    std::vector<AskedValue> asked;
    for (const Call& call : outcome_.calls) {
      add_asked_values(call.parameters, asked);
    }
    if (asked.empty()) {
      return;
    }
    lines_.heading(texts::asked_heading);
    for (const AskedValue value : asked) {
      lines_.labelled(2, std::string(text_of(value)) + ": ",
                      texts::asked_values[static_cast<std::size_t>(value)].in(lines_.language()));
    }
  }

  const AnsweredCase& answer_;
  const DescribedOutcome& outcome_;
  Paragraphs lines_;
};

}  // namespace

void append_outcome_text(const AnsweredCase& answer, const DescribedOutcome& outcome,
                         const Style& style, std::string& out) {
  append_decision_text(answer, style, out);
  OutcomeText(answer, outcome, style, out).append();
}

}  // namespace connectsim
