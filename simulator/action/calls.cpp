// Decides the API calls of an action, their order and their full lists of groups.
#include "simulator/action/calls.h"

#include <utility>

#include "model/json/document.h"
#include "simulator/action/group_descriptions.h"
#include "simulator/action/host_subnets.h"
#include "simulator/action/proxy_calls.h"

namespace connectsim {
namespace {

constexpr NewThing thing_of(GroupRole role) {
  switch (role) {
    case GroupRole::compute:
      return NewThing::compute_group;
    case GroupRole::proxy:
      return NewThing::proxy_group;
    case GroupRole::database:
      break;
  }
  return NewThing::database_group;
}

CallParameter known_texts(const std::vector<std::string>& texts) {
  std::vector<CallParameter> elements;
  for (const std::string& text : texts) {
    elements.push_back(CallParameter::text(text));
  }
  return CallParameter::list(std::move(elements));
}

class CallList {
 public:
  CallList(const DescribedOutcome& outcome, const NamedRequest& names, const Request& request,
           const Snapshot& snapshot)
      : outcome_(outcome),
        names_(names),
        request_(request),
        snapshot_(snapshot),
        cluster_(snapshot.labels.id(request.cluster)) {}

  std::vector<Call> made() {
    if (outcome_.plan.action == Action::none) {
      return {};
    }
    if (outcome_.plan.creates_proxy && creates_secret(names_)) {
      calls_.push_back(create_secret_call(outcome_, names_));
    }
    create_groups();
    authorize(Direction::outbound);
    authorize(Direction::inbound);
    revoke_default_egress();
    change_proxy();
    for (const AttachedGroups& attached : outcome_.attached) {
      if (attached.host == HostKind::function) {
        change_function(attached);
      } else if (attached.host == HostKind::cluster) {
        modify_cluster(attached);
      }
    }
    return std::move(calls_);
  }

 private:
  CallParameter& add(std::string_view service, std::string_view operation) {
    calls_.push_back({service, operation, CallParameter::object(), std::nullopt});
    return calls_.back().parameters;
  }

  // AWS refuses subnets without groups, and changes of a function that is being made: so a new
  // one is made last, with both. The role and the code are the user's: a snapshot says nothing of
  // them.
  void create_function(CallParameter vpc_config) {
    CallParameter code = CallParameter::object();
    code.add("S3Bucket", CallParameter::asked(AskedValue::function_code_bucket))
        .add("S3Key", CallParameter::asked(AskedValue::function_code_key));
    add("lambda", "CreateFunction")
        .add("FunctionName", CallParameter::text(names_.function))
        .add("Runtime", CallParameter::text("nodejs18.x"))
        .add("Role", CallParameter::asked(AskedValue::function_role))
        .add("Handler", CallParameter::text("index.handler"))
        .add("Code", std::move(code))
        .add("VpcConfig", std::move(vpc_config));
  }

  [[nodiscard]] CallParameter vpc() const {
    const Vertex vpc = snapshot_.network.vpc(request_.cluster);
    return vpc == no_vertex ? CallParameter::asked(AskedValue::vpc)
                            : CallParameter::text(std::string(snapshot_.labels.id(vpc)));
  }

  void create_groups() {
    const std::string proxy =
        names_.proxy_mode == ProxyMode::existing ? names_.proxy : outcome_.new_proxy;
    for (const CreatedGroup& group : outcome_.created) {
      add("ec2", "CreateSecurityGroup")
          .add("GroupName", CallParameter::text(group.name))
          .add("Description", CallParameter::text(group_description(group.role, cluster_, proxy)))
          .add("VpcId", vpc());
      calls_.back().gives = thing_of(group.role);
    }
  }

  [[nodiscard]] static CallParameter id_of(const CreatedGroup& group) {
    return CallParameter::created(thing_of(group.role), group.name);
  }

  [[nodiscard]] CallParameter description(const CreatedGroup& group,
                                          const CreatedRule& rule) const {
    const Through through = outcome_.created.size() > 2 ? Through::proxy : Through::nothing;
    const RuleDescription text = rule_description(group.role, rule.direction, through);
    std::vector<TextPiece> pieces = {{TextPiece::Kind::known, {}, {}, std::string(text.before)}};
    if (text.names_peer) {
      const CreatedGroup& peer = outcome_.created[rule.peer];
      pieces.push_back({TextPiece::Kind::created, thing_of(peer.role), {}, peer.name});
      pieces.push_back({TextPiece::Kind::known, {}, {}, std::string(text.behind)});
    }
    return CallParameter::pieces(std::move(pieces));
  }

  [[nodiscard]] CallParameter permission(const CreatedGroup& group, const CreatedRule& rule) const {
    CallParameter pair = CallParameter::object();
    pair.add("GroupId", id_of(outcome_.created[rule.peer]))
        .add("Description", description(group, rule));
    CallParameter permission = CallParameter::object();
    permission.add("IpProtocol", CallParameter::text("tcp"));
    if (rule.port) {
      permission.add("FromPort", CallParameter::number(*rule.port))
          .add("ToPort", CallParameter::number(*rule.port));
    }
    permission.add("UserIdGroupPairs", CallParameter::list({std::move(pair)}));
    return permission;
  }

  void authorize(Direction direction) {
    for (const CreatedGroup& group : outcome_.created) {
      for (const CreatedRule& rule : group.rules) {
        if (rule.direction == direction) {
          add("ec2", direction == Direction::outbound ? "AuthorizeSecurityGroupEgress"
                                                      : "AuthorizeSecurityGroupIngress")
              .add("GroupId", id_of(group))
              .add("IpPermissions", CallParameter::list({permission(group, rule)}));
        }
      }
    }
  }

  // only the IPv4 one, as recorded.
  void revoke_default_egress() {
    for (const CreatedGroup& group : outcome_.created) {
      CallParameter range = CallParameter::object();
      range.add("CidrIp", CallParameter::text("0.0.0.0/0"));
      CallParameter permission = CallParameter::object();
      permission.add("IpProtocol", CallParameter::text("-1"))
          .add("IpRanges", CallParameter::list({std::move(range)}));
      add("ec2", "RevokeSecurityGroupEgress")
          .add("GroupId", id_of(group))
          .add("IpPermissions", CallParameter::list({std::move(permission)}));
    }
  }

  [[nodiscard]] static CallParameter group_ids(const AttachedGroups& attached) {
    std::vector<CallParameter> ids;
    for (const ListedGroup& group : attached.groups) {
      ids.push_back(group.role ? CallParameter::created(thing_of(*group.role), group.text)
                               : CallParameter::text(group.text));
    }
    return CallParameter::list(std::move(ids));
  }

  // Those of the function, of the cluster for a new one. Lambda takes groups only with subnets.
  [[nodiscard]] CallParameter function_subnets() const {
    const std::vector<std::string> ids = subnet_ids(
        snapshot_, outcome_.plan.creates_function ? request_.cluster : request_.function);
    return ids.empty() ? CallParameter::list({CallParameter::asked(AskedValue::first_subnet)})
                       : known_texts(ids);
  }

  // RDS puts a proxy into two subnets at least.
  [[nodiscard]] CallParameter proxy_subnets() const {
    const std::vector<std::string> ids = subnet_ids(snapshot_, request_.cluster);
    return ids.empty() ? CallParameter::list({CallParameter::asked(AskedValue::first_subnet),
                                              CallParameter::asked(AskedValue::second_subnet)})
                       : known_texts(ids);
  }

  void change_proxy() {
    const AttachedGroups* attached = nullptr;
    for (const AttachedGroups& candidate : outcome_.attached) {
      attached = candidate.host == HostKind::proxy ? &candidate : attached;
    }
    if (outcome_.plan.creates_proxy) {
      append_new_proxy_calls(outcome_, names_, snapshot_.network.cluster(request_.cluster).engine,
                             {proxy_subnets(), group_ids(*attached)}, calls_);
    } else if (attached != nullptr) {
      add("rds", "ModifyDBProxy")
          .add("DBProxyName", CallParameter::text(attached->name))
          .add("SecurityGroups", group_ids(*attached));
    }
    if (outcome_.plan.registers_targets) {
      add("rds", "RegisterDBProxyTargets")
          .add("DBProxyName",
               CallParameter::text(outcome_.plan.creates_proxy ? outcome_.new_proxy : names_.proxy))
          .add("DBClusterIdentifiers", known_texts({cluster_}));
    }
  }

  void change_function(const AttachedGroups& attached) {
    CallParameter config = CallParameter::object();
    config.add("SubnetIds", function_subnets()).add("SecurityGroupIds", group_ids(attached));
    if (outcome_.plan.creates_function) {
      create_function(std::move(config));
      return;
    }
    add("lambda", "UpdateFunctionConfiguration")
        .add("FunctionName", CallParameter::text(attached.name))
        .add("VpcConfig", std::move(config));
  }

  void modify_cluster(const AttachedGroups& attached) {
    add("rds", "ModifyDBCluster")
        .add("DBClusterIdentifier", CallParameter::text(attached.name))
        .add("VpcSecurityGroupIds", group_ids(attached));
  }

  const DescribedOutcome& outcome_;
  const NamedRequest& names_;
  const Request& request_;
  const Snapshot& snapshot_;
  std::string cluster_;
  std::vector<Call> calls_;
};

}  // namespace

std::vector<Call> calls(const DescribedOutcome& outcome, const NamedRequest& names,
                        const Request& request, const Snapshot& snapshot) {
  if (outcome.decision.verdict != Verdict::decided) {
    return {};
  }
  return CallList(outcome, names, request, snapshot).made();
}

}  // namespace connectsim
