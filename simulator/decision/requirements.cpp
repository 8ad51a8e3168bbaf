// Decides whether a request is refused before the table is asked: VPC, serverless,
// global database, instance status, permissions, proxy.
#include "simulator/decision/requirements.h"

#include "simulator/connection/registration.h"
#include "simulator/decision/zones.h"

namespace connectsim {
namespace {

class RequirementCheck {
 public:
  RequirementCheck(const RequestedConnection& connection, Decision& decision)
      : connection_(connection),
        network_(connection.network),
        request_(connection.request),
        decision_(decision) {}

  //
  void check_function_vpc() {
    if (connection_.vpc == no_vertex) {
      unknown(UnknownFact::cluster_vpc, request_.cluster);
    }
    if (request_.creates_function()) {
      return;  // it starts in the cluster's VPC
    }
    switch (network_.function(request_.function).placement) {
      case VpcPlacement::none:
        unmet(Requirement::function_not_in_a_vpc);
        break;
      case VpcPlacement::unknown:
        unknown(UnknownFact::function_vpc, request_.function);
        break;
      case VpcPlacement::known:
        if (connection_.vpc != no_vertex && network_.vpc(request_.function) != connection_.vpc) {
          unmet(Requirement::function_in_another_vpc);
        }
        break;
    }
  }

  // of a Limitless cluster the page does not speak.
  void check_cluster() {
    const ClusterFacts& cluster = network_.cluster(request_.cluster);
    const bool v2_counts = connection_.readings.serverless == Serverless::v1_and_v2;
    bool is_serverless =
        cluster.engine_mode_is_serverless || (v2_counts && cluster.has_serverless_v2_scaling);
    bool all_available = true;
    const bool has_members = !network_.members(request_.cluster).empty();
    if (cluster.members == Known::no && !has_members) {
      unknown(UnknownFact::cluster_members, request_.cluster);
    } else if (!has_members) {
      note(Note::cluster_without_instances);
    }
    if (cluster.is_limitless) {
      note(Note::cluster_is_limitless);
    }
    for (const std::uint32_t number : network_.members(request_.cluster)) {
      const InstanceFacts& instance = network_.instance(number);
      is_serverless = is_serverless || (v2_counts && instance.is_serverless);
      all_available = all_available && instance.status != InstanceStatus::not_available;
      if (instance.status == InstanceStatus::unknown) {
        unknown(UnknownFact::instance, number);
      }
    }
    if (is_serverless) {
      unmet(Requirement::cluster_is_serverless);
    }
    if (cluster.is_in_global_database) {
      unmet(Requirement::cluster_is_in_a_global_database);
    }
    if (!all_available) {
      unmet(Requirement::instance_not_available);
    }
  }

  //
  void check_permissions() {
    if (network_.facts.caller == Known::no) {
      return;
    }
    const OperationSet missing = listed_operations() & ~network_.facts.caller_may;
    if (missing.none()) {
      return;
    }
    unmet(Requirement::permission_missing);
    decision_.missing_permissions = missing;
    for (std::size_t i = 0; i < operations.size(); ++i) {
      if (missing.test(i) && !operations[i].as_printed.empty()) {
        note(Note::operation_misprinted);
      }
    }
  }

  //
  void check_proxy() {
    if (request_.proxy_mode == ProxyMode::create && request_.credentials == Credentials::missing) {
      unmet(Requirement::proxy_credentials_missing);
    }
    if (request_.proxy_mode != ProxyMode::existing) {
      return;
    }
    const Vertex proxy_vpc = network_.vpc(request_.proxy);
    if (proxy_vpc == no_vertex) {
      unknown(UnknownFact::proxy_vpc, request_.proxy);
    } else if (connection_.vpc != no_vertex && proxy_vpc != connection_.vpc) {
      unmet(Requirement::proxy_in_another_vpc);
    }
    const ProxyFacts& proxy = network_.proxy(request_.proxy);
    if (!proxy.is_available) {
      note(Note::proxy_not_available);
    }
    if (network_.targets(request_.proxy).empty()) {
      note(Note::proxy_would_be_registered);
      if (proxy.targets == Known::no) {
        unknown(UnknownFact::proxy_targets, request_.proxy);
      }
    } else if (!proxy_belongs_to(network_, request_.proxy, request_.cluster)) {
      unmet(Requirement::proxy_of_another_cluster);
    }
  }

  //
  void check_zones() {
    const Vertex host = function_subnets_host(request_);
    if (!zones_known(network_, host)) {
      return;
    }
    bool any_common = false;
    bool any_without = false;
    for_each_subnet_zone(network_, host, [&](std::uint32_t zone) {
      const bool is_common = has_zone(network_, request_.cluster, zone);
      any_common = any_common || is_common;
      any_without = any_without || !is_common;
    });
    const ZoneSource source = zone_source(network_, request_.cluster);
    if (!any_without || source == ZoneSource::nothing) {
      return;
    }
    // Only instances show that there is none in common.
    note(!any_common && source == ZoneSource::instances ? Note::no_common_zone
                                                        : Note::zone_without_instance);
  }

 private:
  void unmet(Requirement requirement) {
    decision_.unmet.set(static_cast<std::size_t>(requirement));
  }
  void note(Note remark) { decision_.notes.set(static_cast<std::size_t>(remark)); }
  void unknown(UnknownFact fact, std::uint32_t subject) {
    decision_.unknown.push_back({fact, subject});
  }

  const RequestedConnection& connection_;
  const Network& network_;
  const Request& request_;
  Decision& decision_;
};

}  // namespace

void check_requirements(const RequestedConnection& connection, Decision& decision) {
  RequirementCheck requirements(connection, decision);
  requirements.check_function_vpc();
  requirements.check_cluster();
  requirements.check_permissions();
  requirements.check_proxy();
  requirements.check_zones();
}

}  // namespace connectsim
