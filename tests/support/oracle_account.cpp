#include "tests/support/oracle_account.h"

#include <string_view>
#include <utility>

#include "scenarios/builder/labels_of_scenario.h"
#include "tests/support/oracle_parts.h"

namespace connectsim {
namespace {

template <typename Visit>
void visit_vertices(const Network& network, VertexKind kind, const Visit& visit) {
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == kind) {
      visit(v);
    }
  }
}

std::string_view status_text(InstanceStatus status) {
  switch (status) {
    case InstanceStatus::available:
      return "available";
    case InstanceStatus::not_available:
      return "modifying";
    case InstanceStatus::unknown:
      break;
  }
  return "";
}

prose_oracle::ProxyMode oracle_mode(ProxyMode mode) {
  switch (mode) {
    case ProxyMode::existing:
      return prose_oracle::ProxyMode::existing;
    case ProxyMode::create:
      return prose_oracle::ProxyMode::new_proxy;
    case ProxyMode::none:
      break;
  }
  return prose_oracle::ProxyMode::none;
}

void fill_request(NamedRequest named, prose_oracle::Request& request) {
  request.cluster = std::move(named.cluster);
  request.function = std::move(named.function);
  request.create_function = named.create_function;
  request.proxy_mode = oracle_mode(named.proxy_mode);
  request.proxy = std::move(named.proxy);
  request.secret_arn = std::move(named.secret_arn);
  request.create_secret = named.create_secret;
  request.username = std::move(named.username);
  request.password = std::move(named.password);
}

}  // namespace

void OracleAccount::convert(GeneratedScenario& scenario) {
  add_labels(scenario);
  const Snapshot& snapshot = scenario.snapshot;
  convert_places(snapshot);
  convert_groups(snapshot);
  convert_clusters(snapshot);
  convert_instances(snapshot);
  convert_proxies(snapshot);
  convert_functions(snapshot);
  convert_caller(snapshot.network.facts);
  fill_request(named_request(scenario), request_);
}

void OracleAccount::convert_places(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  Refilled<prose_oracle::Vpc> vpcs(account_.vpcs);
  visit_vertices(network, VertexKind::vpc, [&](Vertex v) {
    prose_oracle::Vpc& vpc = vpcs.next();
    vpc.id = snapshot.labels.id(v);
    fill_ranges(network.ranges_of_vpc(v), vpc.ranges);
  });
  Refilled<prose_oracle::Subnet> subnets(account_.subnets);
  for (std::uint32_t i = 0; i < network.subnet_count(); ++i) {
    const std::uint32_t zone = network.subnet(i).zone;
    prose_oracle::Subnet& subnet = subnets.next();
    subnet.id = snapshot.labels.subnet_id(i);
    subnet.vpc = id_or_nothing(snapshot.labels, network.subnet(i).vpc);
    fill_ranges(network.ranges_of_subnet(i), subnet.ranges);
    subnet.availability_zone = zone == no_index ? "" : snapshot.labels.zone_name(zone);
  }
  account_.prefix_lists.clear();
  visit_vertices(network, VertexKind::prefix_list, [&](Vertex v) {
    if (network.entries_known(v) == Known::yes) {
      fill_entries(network, v, account_.prefix_lists[std::string(snapshot.labels.id(v))]);
    }
  });
}

void OracleAccount::convert_groups(const Snapshot& snapshot) {
  account_.groups_given = snapshot.network.facts.security_groups == Known::yes;
  Refilled<prose_oracle::Group> groups(account_.groups);
  visit_vertices(snapshot.network, VertexKind::group,
                 [&](Vertex v) { fill_group(snapshot, v, groups.next()); });
}

void OracleAccount::convert_clusters(const Snapshot& snapshot) {
  Refilled<prose_oracle::Cluster> clusters(account_.clusters);
  Refilled<prose_oracle::SubnetGroup> subnet_groups(account_.subnet_groups);
  visit_vertices(snapshot.network, VertexKind::cluster, [&](Vertex v) {
    fill_cluster(snapshot, v, clusters.next());
    if (has_subnet_group(snapshot.network, v)) {
      fill_subnet_group(snapshot, v, subnet_groups.next());
    }
  });
}

// An instance that only a list of members names has no entry.
void OracleAccount::convert_instances(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  clusters_of_instances_.assign(network.instance_count(), no_vertex);
  visit_vertices(network, VertexKind::cluster, [&](Vertex v) {
    for (const std::uint32_t instance : network.members(v)) {
      clusters_of_instances_[instance] = v;
    }
  });
  Refilled<prose_oracle::Instance> instances(account_.instances);
  for (std::uint32_t i = 0; i < network.instance_count(); ++i) {
    const InstanceFacts& facts = network.instance(i);
    if (facts.is_in_snapshot) {
      prose_oracle::Instance& instance = instances.next();  // the rest is never written
      instance.id = snapshot.labels.instance_id(i);
      instance.status = status_text(facts.status);
      instance.instance_class = facts.is_serverless ? "db.serverless" : "";
      instance.cluster = id_or_nothing(snapshot.labels, clusters_of_instances_[i]);
      instance.availability_zone.clear();
      if (facts.zone != no_index) {
        instance.availability_zone = snapshot.labels.zone_name(facts.zone);
      }
    }
  }
}

void OracleAccount::convert_proxies(const Snapshot& snapshot) {
  Refilled<prose_oracle::Proxy> proxies(account_.proxies);
  visit_vertices(snapshot.network, VertexKind::proxy,
                 [&](Vertex v) { fill_proxy(snapshot, v, proxies.next()); });
}

void OracleAccount::convert_functions(const Snapshot& snapshot) {
  Refilled<prose_oracle::Function> functions(account_.functions);
  visit_vertices(snapshot.network, VertexKind::function,
                 [&](Vertex v) { fill_function(snapshot, v, functions.next()); });
}

void OracleAccount::convert_caller(const SnapshotFacts& facts) {
  if (facts.caller == Known::no) {
    account_.caller_actions.reset();
    return;
  }
  if (!account_.caller_actions) {
    account_.caller_actions.emplace();
  }
  Refilled<std::string> actions(*account_.caller_actions);
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (facts.caller_may.test(i)) {
      actions.next() = operations[i].action;
    }
  }
}

}  // namespace connectsim
