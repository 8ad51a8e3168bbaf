// Decides what is added to a network by `none`, `create` and `associate`: the
// groups, their rules, attachments, a new function, a new proxy and the targets it registers.
#include "simulator/action/outcome.h"

#include "model/text/check.h"

namespace connectsim {
namespace {

class Actor {
 public:
  Actor(Network& network, Outcome& outcome)
      : plan_(outcome.plan),
        network_(network),
        vpc_(network.vpc(outcome.again.cluster)),
        done_(outcome) {}

  void act() {
    if (plan_.creates_function) {
      create_function();
    }
    if (plan_.action == Action::create) {
      create_groups();
    }
    if (plan_.creates_proxy) {
      create_proxy();
    }
    attach();
    if (plan_.registers_targets) {
      register_targets();
    }
  }

 private:
  Request& request() { return done_.again; }

  void place_like_cluster(Vertex host) {
    // Placing may move the links, so the list is walked anew for each: it is short.
    const auto subnet_at = [this](std::size_t position) {
      for (const std::uint32_t subnet : network_.subnets(request().cluster)) {
        if (position-- == 0) {
          return subnet;
        }
      }
      return no_index;
    };
    for (std::size_t i = 0; subnet_at(i) != no_index; ++i) {
      network_.place(host, subnet_at(i));
    }
    if (network_.vertex(request().cluster).subnets == Known::yes) {
      network_.set_subnets_known(host);
    }
  }

  // Section 6: the function starts in V, with no groups.
  void create_function() {
    request().function = network_.add_function(vpc_, {VpcPlacement::known});
    place_like_cluster(request().function);
  }

  //
  void create_proxy() {
    ProxyFacts facts;
    facts.engine = network_.cluster(request().cluster).engine;
    facts.is_available = false;
    request().proxy = network_.add_proxy(vpc_, facts);
    request().proxy_mode = ProxyMode::existing;
    place_like_cluster(request().proxy);
  }

  // each group admits the next one and is admitted by it.
  void create_groups() {
    const auto groups = plan_.created();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      done_.new_groups[i] = network_.add_group(vpc_, groups[i].name);
    }
    const auto cluster_port = network_.port(request().cluster);
    check(cluster_port.has_value(), "a plan without the cluster's port has an obstacle");
    if (groups.size() == 2) {
      connect(done_.new_groups[0], done_.new_groups[1], *cluster_port);
      return;
    }
    const auto port = proxy_port(network_, request());
    check(port.has_value(), "a plan without the proxy's port has an obstacle");
    connect(done_.new_groups[0], done_.new_groups[1], *port);
    connect(done_.new_groups[1], done_.new_groups[2], *cluster_port);
  }

  void connect(Vertex from, Vertex to, std::uint16_t port) {
    network_.add_rule(from, Direction::outbound, tcp_port(port), to);
    network_.add_rule(to, Direction::inbound, tcp_port(port), from);
  }

  void attach() {
    if (plan_.action == Action::associate) {
      network_.associate(request().function, plan_.spare);
    }
    if (plan_.proxy_spare != no_vertex) {
      network_.associate(request().proxy, plan_.proxy_spare);
    }
    for (std::size_t i = 0; i < plan_.created().size(); ++i) {
      const GroupRole role = plan_.created()[i].role;
      const Vertex host = role == GroupRole::compute ? request().function
                          : role == GroupRole::proxy ? request().proxy
                                                     : request().cluster;
      network_.associate(host, done_.new_groups[i]);
    }
  }

  // an entry for the cluster, by which also one without instances is served, and one target
  // per member.
  void register_targets() {
    Target entry;
    entry.kind = TargetKind::tracked_cluster;
    entry.named = request().cluster;
    network_.add_target(request().proxy, entry);
    for (const std::uint32_t instance : network_.members(request().cluster)) {
      Target target;
      target.kind = TargetKind::rds_instance;
      target.health = HealthState::registering;
      target.tracked = request().cluster;
      target.instance = instance;
      network_.add_target(request().proxy, target);
    }
  }

  const ActionPlan& plan_;
  Network& network_;
  Vertex vpc_;
  Outcome& done_;
};

}  // namespace

void intend(Decider& decider, const Network& network, const Request& request, Outcome& outcome,
            const Labels* labels) {
  outcome.plan = ActionPlan{};
  outcome.is_carried_out = false;
  outcome.before = network.mark();
  outcome.again = request;
  decider.decide(network, request, outcome.decision);
  if (outcome.decision.verdict == Verdict::decided) {
    outcome.plan =
        action_plan(network, request, outcome.decision, decider.table().readings(), labels);
  }
}

void carry_out(Network& network, Outcome& outcome) {
  check(outcome.plan.obstacles.none(), "a plan with an obstacle cannot be carried out");
  outcome.is_carried_out = true;
  if (outcome.plan.action != Action::none) {
    Actor(network, outcome).act();
  }
}

void act(Decider& decider, Network& network, const Request& request, Outcome& outcome) {
  intend(decider, network, request, outcome);
  if (!outcome.is_barred()) {
    carry_out(network, outcome);
  }
}

}  // namespace connectsim
