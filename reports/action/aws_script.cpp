// Writes the calls of an action (A-2, A-3) as a shell script: what waits for what, and how
// passwords stay out of the command line.
#include "reports/action/aws_script.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/text/shown_text.h"
#include "reports/action/outcome_texts.h"
#include "reports/action/shell_text.h"
#include "reports/decision/unknown_entries.h"

namespace connectsim {
namespace {

struct Step {
  std::string_view operation;
  std::string_view comment;
  std::string_view query;  // where its answer holds the new id
};

// What each call is for.
constexpr std::array<Step, 15> steps = {{
    {"CreateFunction", "The function, with its groups.", ""},
    {"CreateSecret", "The secret with the database user of the proxy.", "ARN"},
    {"CreateSecurityGroup", "A new group; it still has the default rule out.", "GroupId"},
    {"AuthorizeSecurityGroupEgress", "Its rule out, to the next group on the way.", ""},
    {"AuthorizeSecurityGroupIngress", "Its rule in, from the group before it on the way.", ""},
    {"RevokeSecurityGroupEgress", "Its default rule out is taken away.", ""},
    {"CreateRole", "The role of the proxy.", "Role.Arn"},
    {"CreatePolicy", "What the role may do: read the secret.", "Policy.Arn"},
    {"AttachRolePolicy", "The role gets it.", ""},
    {"CreateDBProxy", "The proxy.", ""},
    {"ModifyDBProxy", "The groups of the proxy: those it has, and the new one.", ""},
    {"RegisterDBProxyTargets", "The cluster becomes the target of the proxy.", ""},
    {"UpdateFunctionConfiguration", "The groups of the function: those it has, and one more.", ""},
    {"ModifyDBCluster", "The groups of the cluster: those it has, and the new one.", ""},
}};

const Step& step_of(const Call& call) {
  return *std::find_if(steps.begin(), steps.end() - 1,
                       [&](const Step& step) { return step.operation == call.operation; });
}

bool has_password(const CallParameter& parameter) {
  std::vector<AskedValue> asked;
  add_asked_values(parameter, asked);
  return std::find(asked.begin(), asked.end(), AskedValue::database_password) != asked.end();
}

class AwsScript {
 public:
  AwsScript(const AnsweredCase& answer, const DescribedOutcome& outcome, std::string& out)
      : answer_(answer), outcome_(outcome), out_(out) {}

  void append() {
    append_heading();
    append_asked_values();
    std::size_t number = 0;
    for (const Call& call : outcome_.calls) {
      out_ += "\n# " + std::to_string(++number) + ". " + group_of(call) +
              std::string(step_of(call).comment) + "\n";
      append_waiting_before(call);
      append_call(call);
    }
  }

 private:
  // The new group that a call is about: a name of ours, which a comment can hold as it is.
  static std::string group_of(const Call& call) {
    for (const char* member : {"GroupName", "GroupId"}) {
      if (const CallParameter* name = call.parameters.find(member)) {
        return name->pieces().front().text + ". ";
      }
    }
    return {};
  }

  // As a JSON string, so that no line break in a name can end the comment.
  static std::string shown(const std::string& name) { return shown_text(json_text(name)); }

  void append_heading() {
    const NamedRequest& request = answer_.scenario.request;
    out_ += "#!/usr/bin/env bash\n# Connects function " + shown(request.function) + " to cluster " +
            shown(request.cluster) + ": row " + std::to_string(outcome_.decision.row) + ", " +
            std::string(text_of(outcome_.plan.action)) +
            ".\n# Written by connectsim, which has run none of it. Read it before you do.\n";
    if (outcome_.calls.empty()) {
      out_ += "# There is nothing to do.\n";
      return;
    }
    UnknownEntries unknown;
    for (const std::string_view entry : unknown.of(outcome_.decision, answer_.snapshot)) {
      out_ += "# Unknown when it was written: " + shown(std::string(entry)) + "\n";
    }
    out_ += "set -eu\nexport AWS_PAGER=\n";
  }

  void append_asked_values() {
    std::vector<AskedValue> asked;
    for (const Call& call : outcome_.calls) {
      add_asked_values(call.parameters, asked);
    }
    if (asked.empty()) {
      return;
    }
    out_ += "\n# What the snapshot does not tell comes from the environment.\n";
    for (const AskedValue value : asked) {
      out_ += ": \"${" + std::string(text_of(value)) + ":?is needed: " +
              std::string(texts::asked_values[static_cast<std::size_t>(value)].in(Language::en)) +
              "}\"\n";
    }
    if (std::find(asked.begin(), asked.end(), AskedValue::database_password) != asked.end()) {
      out_ +=
          "\n# A text as the inside of a JSON string.\n"
          "json_inside() {\n"
          "  local text=${1//\\\\/\\\\\\\\}\n"
          "  printf '%s' \"${text//\\\"/\\\\\\\"}\"\n"
          "}\n";
    }
  }

  // New things are not ready at once; RDS and Lambda refuse to change them before.
  void append_waiting_before(const Call& call) {
    const bool is_new_function =
        call.operation == "UpdateFunctionConfiguration" && outcome_.plan.creates_function;
    if (is_new_function) {
      out_ +=
          "# A new function takes a moment.\n"
          "aws lambda wait function-active-v2 --cli-input-json '" +
          quotable_parameter(only(call, "FunctionName")) + "'\n";
    }
    if (call.operation == "RegisterDBProxyTargets" && outcome_.plan.creates_proxy) {
      out_ +=
          "# A new proxy takes some minutes.\n"
          "for _ in {1..60}; do\n"
          "  status=$(aws rds describe-db-proxies --query 'DBProxies[0].Status' "
          "--output text --cli-input-json '" +
          quotable_parameter(only(call, "DBProxyName")) +
          "')\n"
          "  if [ \"$status\" = available ]; then break; fi\n"
          "  sleep 10\n"
          "done\n";
    }
  }

  static CallParameter only(const Call& call, std::string_view member) {
    CallParameter parameters = CallParameter::object();
    parameters.add(member, *call.parameters.find(member));
    return parameters;
  }

  void append_call(const Call& call) {
    const Step& step = step_of(call);
    std::string command = "aws " + std::string(call.service) + " " + command_name(call.operation);
    if (call.gives) {
      command += " --query " + std::string(step.query) + " --output text";
    }
    CallParameter parameters = CallParameter::object();
    for (std::size_t i = 0; i < call.parameters.names().size(); ++i) {
      const CallParameter& value = call.parameters.elements()[i];
      if (has_password(value)) {
        command = with_password(call.parameters.names()[i], value, command);
      } else {
        parameters.add(call.parameters.names()[i], value);
      }
    }
    command += " --cli-input-json '" + quotable_parameter(parameters) + "'";
    out_ +=
        call.gives ? std::string(text_of(*call.gives)) + "=$(" + command + ")\n" : command + "\n";
  }

  // Other users of the machine can see a command line, so a password goes through a pipe.
  std::string with_password(std::string_view member, const CallParameter& value,
                            const std::string& command) {
    out_ += "# The password is kept out of the command line, where others could see it.\n";
    std::string text;
    for (const TextPiece& piece : value.pieces()) {
      text += piece.kind == TextPiece::Kind::asked
                  ? "'\"$(json_inside \"$" + std::string(text_of(piece.asked)) + "\")\"'"
                  : quotable_json(piece.text);
    }
    return "printf '%s' '" + text + "' |\n  " + command + " --" + command_name(member) +
           " file:///dev/stdin";
  }

  const AnsweredCase& answer_;
  const DescribedOutcome& outcome_;
  std::string& out_;
};

}  // namespace

void append_aws_script(const AnsweredCase& answer, const DescribedOutcome& outcome,
                       std::string& out) {
  AwsScript(answer, outcome, out).append();
}

void append_barred_script(std::string_view why, std::string& out) {
  out += "#!/usr/bin/env bash\n# There is nothing that may be applied:\n";
  // Line by line, so that a line break in a name cannot end the comment.
  while (!why.empty()) {
    const std::size_t end = std::min(why.find('\n'), why.size());
    out += "# " + std::string(why.substr(0, end)) + "\n";
    why.remove_prefix(std::min(end + 1, why.size()));
  }
  out += "exit 2\n";
}

}  // namespace connectsim
