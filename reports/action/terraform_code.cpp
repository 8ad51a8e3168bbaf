// Decides how an action is written as Terraform code, and which real ids its import
// blocks name.
#include "reports/action/terraform_code.h"

#include <algorithm>

#include "model/json/document.h"
#include "model/text/shown_text.h"
#include "simulator/action/group_descriptions.h"

namespace connectsim {
namespace {

// A text in quotes, in which nothing is a template.
std::string hcl_text(std::string_view text) {
  std::string json = json_text(text);
  std::string out;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const bool is_template = (json[i] == '$' || json[i] == '%') && json[i + 1] == '{';
    out += is_template ? std::string(2, json[i]) : std::string(1, json[i]);
  }
  return out;
}

// A name as Terraform's identifiers may be.
std::string hcl_name(std::string_view name) {
  std::string out;
  for (const char character : name) {
    const bool is_plain = (character >= 'a' && character <= 'z') ||
                          (character >= 'A' && character <= 'Z') ||
                          (character >= '0' && character <= '9');
    out += is_plain ? character : '_';
  }
  const bool starts_with_digit = !out.empty() && out[0] >= '0' && out[0] <= '9';
  return out.empty() || starts_with_digit ? "_" + out : out;
}

std::string_view type_of_rule(Direction direction) {
  return direction == Direction::inbound ? "aws_vpc_security_group_ingress_rule"
                                         : "aws_vpc_security_group_egress_rule";
}

class TerraformCode {
 public:
  TerraformCode(const AnsweredCase& answer, const DescribedOutcome& outcome, const Snapshot* made,
                std::string& out)
      : answer_(answer), outcome_(outcome), made_(made), out_(out) {}

  void append() {
    const NamedRequest& request = answer_.scenario.request;
    out_ += "# Connects function " + shown_text(json_text(request.function)) + " to cluster " +
            shown_text(json_text(request.cluster)) + ": row " +
            std::to_string(outcome_.decision.row) + ", " +
            std::string(text_of(outcome_.plan.action)) +
            ".\n# Written by connectsim; read it before you apply it.\n";
    if (outcome_.created.empty() && outcome_.attached.empty()) {
      out_ += "# There is nothing to do.\n";
      return;
    }
    if (outcome_.plan.creates_function) {
      out_ += "# The function itself, which the console would make, is not in here.\n";
    }
    append_variables();
    for (const CreatedGroup& group : outcome_.created) {
      append_group(group);
    }
    append_proxy();
    for (const AttachedGroups& attached : outcome_.attached) {
      append_attachment(attached);
    }
  }

 private:
  void append_variables() {
    if (!outcome_.created.empty() && vpc() == no_vertex) {
      out_ += "\nvariable \"vpc_id\" {\n  type = string\n}\n";
    }
    if (outcome_.plan.creates_proxy) {
      out_ +=
          "\n# The proxy's role may read the secret with the database user.\n"
          "variable \"proxy_role_arn\" {\n  type = string\n}\n"
          "\nvariable \"proxy_secret_arn\" {\n  type = string\n}\n"
          "\nvariable \"proxy_subnet_ids\" {\n  type = list(string)\n}\n";
    }
  }

  [[nodiscard]] Vertex vpc() const { return answer_.snapshot.network.vpc(answer_.request.cluster); }

  static std::string reference(const CreatedGroup& group) {
    return "aws_security_group." + hcl_name(group.name);
  }

  void append_group(const CreatedGroup& group) {
    const std::string_view cluster = answer_.snapshot.labels.id(answer_.request.cluster);
    const std::string proxy =
        outcome_.new_proxy.empty() ? answer_.scenario.request.proxy : outcome_.new_proxy;
    const Vertex made = made_group(group.name);
    out_ +=
        "\n# Terraform takes the default egress away, as the console does.\n"
        "resource \"aws_security_group\" \"" +
        hcl_name(group.name) + "\" {\n";
    out_ += "  name        = " + hcl_text(group.name) + "\n";
    out_ += "  description = " + hcl_text(group_description(group.role, cluster, proxy)) + "\n";
    out_ += "  vpc_id      = " +
            (vpc() == no_vertex ? "var.vpc_id" : hcl_text(answer_.snapshot.labels.id(vpc()))) +
            "\n}\n";
    append_import(reference(group), made == no_vertex ? "" : made_->labels.id(made));
    for (const CreatedRule& rule : group.rules) {
      append_rule(group, rule, made);
    }
  }

  void append_rule(const CreatedGroup& group, const CreatedRule& rule, Vertex made) {
    const std::string type(type_of_rule(rule.direction));
    const std::string name = hcl_name(group.name);
    out_ += "\nresource \"" + type + "\" \"" + name + "\" {\n";
    out_ += "  security_group_id            = " + reference(group) + ".id\n";
    out_ += "  referenced_security_group_id = " + reference(outcome_.created[rule.peer]) + ".id\n";
    out_ += "  ip_protocol                  = \"tcp\"\n";
    if (rule.port) {
      const std::string port = std::to_string(*rule.port);
      out_ += "  from_port                    = " + port + "\n";
      out_ += "  to_port                      = " + port + "\n";
    }
    out_ += "}\n";
    append_import(type + "." + name, id_of_rule(made, rule.direction));
  }

  // A new group by its name, in the VPC of the cluster, of the account where it is made already.
  [[nodiscard]] Vertex made_group(std::string_view name) const {
    if (made_ == nullptr) {
      return no_vertex;
    }
    const std::string_view wanted =
        vpc() == no_vertex ? std::string_view() : answer_.snapshot.labels.id(vpc());
    for (Vertex v = 0; v < made_->network.vertex_count(); ++v) {
      if (made_->network.is_group(v) && made_->labels.name(v) == name) {
        const Vertex its_vpc = made_->network.vpc(v);
        if (wanted.empty() || its_vpc == no_vertex || made_->labels.id(its_vpc) == wanted) {
          return v;
        }
      }
    }
    return no_vertex;
  }

  // The id of a group's only rule of a direction, which describe-security-group-rules tells.
  [[nodiscard]] std::string id_of_rule(Vertex group, Direction direction) const {
    if (group == no_vertex) {
      return "";
    }
    const EdgeKind kind =
        direction == Direction::inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule;
    for (const Edge edge : made_->network.out_edges(group)) {
      const auto members = made_->labels.kept(KeptText::rule_members, edge.index);
      if (made_->network.edge(edge).kind == kind && members) {
        Document document;
        document.read("{" + std::string(*members) + "}");
        const Value id = document.root().find("SecurityGroupRuleId");
        return id && id.is_text() ? std::string(id.text()) : "";
      }
    }
    return "";
  }

  void append_import(const std::string& address, std::string_view id) {
    if (made_ == nullptr) {
      return;
    }
    if (id.empty()) {
      out_ += "\n# " + address + ": the account afterwards does not tell its id.\n";
    } else {
      out_ += "\nimport {\n  to = " + address + "\n  id = " + hcl_text(id) + "\n}\n";
    }
  }

  void append_proxy() {
    const NamedRequest& request = answer_.scenario.request;
    const std::string& name = outcome_.new_proxy.empty() ? request.proxy : outcome_.new_proxy;
    if (outcome_.plan.creates_proxy) {
      const EngineFamily engine = answer_.snapshot.network.cluster(answer_.request.cluster).engine;
      out_ += "\nresource \"aws_db_proxy\" \"" + hcl_name(name) + "\" {\n";
      out_ += "  name                   = " + hcl_text(name) + "\n";
      out_ += std::string("  engine_family          = ") +
              (engine == EngineFamily::postgresql ? "\"POSTGRESQL\"" : "\"MYSQL\"") + "\n";
      out_ += "  role_arn               = var.proxy_role_arn\n";
      out_ += "  vpc_subnet_ids         = var.proxy_subnet_ids\n";
      append_list(groups_of(HostKind::proxy), "  vpc_security_group_ids");
      out_ +=
          "\n  auth {\n    auth_scheme = \"SECRETS\"\n"
          "    secret_arn  = var.proxy_secret_arn\n  }\n}\n";
    }
    if (outcome_.plan.registers_targets) {
      out_ += "\nresource \"aws_db_proxy_target\" \"" + hcl_name(name) + "\" {\n";
      out_ += "  db_proxy_name         = " +
              (outcome_.plan.creates_proxy ? "aws_db_proxy." + hcl_name(name) + ".name"
                                           : hcl_text(name)) +
              "\n  target_group_name     = \"default\"\n  db_cluster_identifier = " +
              hcl_text(answer_.snapshot.labels.id(answer_.request.cluster)) + "\n}\n";
    }
  }

  [[nodiscard]] const AttachedGroups* groups_of(HostKind host) const {
    const auto found = std::find_if(outcome_.attached.begin(), outcome_.attached.end(),
                                    [host](const AttachedGroups& one) { return one.host == host; });
    return found == outcome_.attached.end() ? nullptr : &*found;
  }

  void append_list(const AttachedGroups* attached, std::string_view attribute) {
    if (attached == nullptr) {
      return;
    }
    out_ += std::string(attribute) + " = [";
    std::string_view separator;
    for (const ListedGroup& group : attached->groups) {
      out_.append(separator);
      out_ +=
          group.role ? "aws_security_group." + hcl_name(group.text) + ".id" : hcl_text(group.text);
      separator = ", ";
    }
    out_ += "]\n";
  }

  // Only its list: the rest of the resource is in the code already.
  void append_attachment(const AttachedGroups& attached) {
    if (attached.host == HostKind::proxy && outcome_.plan.creates_proxy) {
      return;
    }
    const std::string_view type = attached.host == HostKind::function  ? "aws_lambda_function"
                                  : attached.host == HostKind::cluster ? "aws_rds_cluster"
                                                                       : "aws_db_proxy";
    out_ += "\n# Merge this list into the resource that your code has for it.\nresource \"" +
            std::string(type) + "\" \"" + hcl_name(attached.name) + "\" {\n";
    if (attached.host == HostKind::function) {
      out_ += "  vpc_config {\n";
      append_list(&attached, "    security_group_ids");
      out_ += "  }\n";
    } else {
      append_list(&attached, "  vpc_security_group_ids");
    }
    out_ += "}\n";
  }

  const AnsweredCase& answer_;
  const DescribedOutcome& outcome_;
  const Snapshot* made_;
  std::string& out_;
};

}  // namespace

void append_terraform_code(const AnsweredCase& answer, const DescribedOutcome& outcome,
                           const Snapshot* made, std::string& out) {
  TerraformCode(answer, outcome, made, out).append();
}

void append_barred_code(std::string_view why, std::string& out) {
  out += "# There is nothing that may be applied:\n";
  while (!why.empty()) {
    const std::size_t end = std::min(why.find('\n'), why.size());
    out += "# " + std::string(why.substr(0, end)) + "\n";
    why.remove_prefix(std::min(end + 1, why.size()));
  }
}

}  // namespace connectsim
