#include "simulator/action/new_labels.h"

#include "model/json/document.h"
#include "simulator/action/group_descriptions.h"
#include "simulator/action/host_subnets.h"

namespace connectsim {
namespace {

std::string description_member(std::string_view description) {
  return "\"Description\":" + json_text(description);
}

std::string subnets_member(std::string_view member, const std::vector<std::string>& ids) {
  std::string json = json_text(member);
  json += ":[";
  for (const std::string& id : ids) {
    json += json.back() == '[' ? "" : ",";
    append_json_text(json, id);
  }
  return json += ']';
}

class Labeller {
 public:
  Labeller(const Outcome& outcome, const CarriedOut& done, Snapshot& snapshot)
      : outcome_(outcome),
        done_(done),
        network_(snapshot.network),
        labels_(snapshot.labels),
        subnets_(subnet_ids(snapshot, done.request_again.cluster)) {}

  void label_groups() {
    const std::string cluster(labels_.id(done_.request_again.cluster));
    const std::string proxy = done_.request_again.uses_proxy()
                                  ? std::string(labels_.id(done_.request_again.proxy))
                                  : std::string();
    for (std::size_t i = 0; i < outcome_.created.size(); ++i) {
      const CreatedGroup& group = outcome_.created[i];
      const Vertex vertex = done_.created[i];
      labels_.set_id(vertex, new_id(group.name));
      labels_.set_name(vertex, group.name);
      labels_.set_kept(KeptText::entry_members, vertex,
                       description_member(group_description(group.role, cluster, proxy)));
      for (const CreatedRule& rule : group.rules) {
        label_rule(vertex, group.role, rule);
      }
    }
  }

  void label_function(std::string_view name) {
    const Vertex function = done_.request_again.function;
    labels_.set_id(function, name);
    // Section 6: what a function starts with.
    labels_.set_kept(KeptText::entry_members, function, "\"Runtime\":\"nodejs18.x\"");
    labels_.set_kept(KeptText::vpc_config_members, function, subnets_member("SubnetIds", subnets_));
  }

  void label_proxy() {
    const Vertex proxy = done_.request_again.proxy;
    labels_.set_id(proxy, outcome_.new_proxy);
    labels_.set_kept(KeptText::proxy_status, proxy, "creating");
    labels_.set_kept(KeptText::entry_members, proxy, subnets_member("VpcSubnetIds", subnets_));
  }

 private:
  void label_rule(Vertex group, GroupRole role, const CreatedRule& rule) {
    const EdgeKind kind =
        rule.direction == Direction::inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule;
    const bool is_proxied = outcome_.created.size() > 2;
    const std::string peer = new_id(outcome_.created[rule.peer].name);
    const RuleDescription description =
        rule_description(role, rule.direction, is_proxied ? Through::proxy : Through::nothing);
    for (const Edge edge : network_.out_edges(group)) {
      if (network_.edge(edge).kind == kind) {
        labels_.set_kept(KeptText::peer_members, edge.index,
                         description_member(description.with_peer(peer)));
      }
    }
  }

  const Outcome& outcome_;
  const CarriedOut& done_;
  const Network& network_;
  Labels& labels_;
  std::vector<std::string> subnets_;
};

}  // namespace

void label_new_things(const Outcome& outcome, const CarriedOut& done, const NamedRequest& names,
                      Snapshot& snapshot) {
  Labeller labeller(outcome, done, snapshot);
  if (outcome.plan.creates_proxy) {
    labeller.label_proxy();  // first: groups are described by its name
  }
  if (outcome.plan.creates_function) {
    labeller.label_function(names.function);
  }
  labeller.label_groups();
}

}  // namespace connectsim
