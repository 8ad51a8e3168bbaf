// Section 6, each on its own.
#include "tests/support/prose_oracle/requirements.h"

#include <algorithm>

namespace prose_oracle {

namespace {

// A function to be created starts in V, whether V is known or not.
void check_vpc(const Account& account, const Request& request, const Sides& sides,
               Requirements& result) {
  if (sides.cluster_vpc.empty()) {
    result.unknown.insert("cluster-vpc");
    // Without V the last resort was to look at the cluster's groups (I-1).
    for (const std::string& id : sides.cluster_groups) {
      if (find_group(account, id) == nullptr) {
        result.unknown.insert("group:" + id);
      }
    }
  }
  if (request.create_function) {
    return;
  }
  if (!is_in_a_vpc(sides.function)) {
    result.unmet.insert("function-not-in-a-vpc");
    return;
  }
  const std::string function_vpc = vpc_of(account, sides.function);
  if (function_vpc.empty()) {
    // It is in some VPC: a fact that is missing, which is no refusal (I-1).
    result.unknown.insert("function-vpc");
  } else if (!sides.cluster_vpc.empty() && function_vpc != sides.cluster_vpc) {
    result.unmet.insert("function-in-another-vpc");
  }
}

//
void check_serverless(const Account& account, const Sides& sides, const Readings& readings,
                      Requirements& result) {
  bool serverless = sides.cluster->engine_mode == "serverless";
  if (readings.serverless == Serverless::v1_and_v2) {
    serverless = serverless || sides.cluster->has_serverless_v2_scaling;
    // A single member of the serverless class makes the cluster one.
    for (const std::string& member : members_of(account, *sides.cluster)) {
      const Instance* instance = find_instance(account, member);
      if (instance != nullptr && instance->instance_class == "db.serverless") {
        serverless = true;
      }
    }
  }
  if (serverless) {
    result.unmet.insert("cluster-is-serverless");
  }
}

//
void check_global_database(const Account& account, const Sides& sides, Requirements& result) {
  bool global = sides.cluster->engine_mode == "global" || !sides.cluster->global_cluster.empty();
  for (const GlobalCluster& global_cluster : account.global_clusters) {
    if (!sides.cluster->arn.empty() && contains(global_cluster.cluster_arns, sides.cluster->arn)) {
      global = true;
    }
  }
  if (global) {
    result.unmet.insert("cluster-is-in-a-global-database");
  }
}

//
void check_instances(const Account& account, const Sides& sides, Requirements& result) {
  const Ids members = members_of(account, *sides.cluster);
  // I-1: an empty list says that there are no members, no list says nothing.
  if (members.empty() && !sides.cluster->members_given) {
    result.unknown.insert("cluster-members");
  }
  // A cluster without instances has none that is not available.
  if (members.empty() && sides.cluster->members_given) {
    result.notes.insert("cluster-without-instances");
  }
  for (const std::string& member : members) {
    const Instance* instance = find_instance(account, member);
    // A missing instance or status is unknown (I-1), which is no refusal.
    if (instance == nullptr) {
      result.unknown.insert("instance:" + member);
    } else if (instance->status.empty()) {
      result.unknown.insert("instance-status:" + member);
    } else if (instance->status != "available") {
      result.unmet.insert("instance-not-available");
    }
  }
}

//
void check_permissions(const Account& account, Requirements& result) {
  // Nothing is required of a caller of whom the snapshot says nothing.
  if (!account.caller_actions) {
    return;
  }
  const Ids& patterns = *account.caller_actions;
  for (const Permission& permission : page_permissions()) {
    const bool allowed =
        std::any_of(patterns.begin(), patterns.end(),
                    [&](const std::string& pattern) { return allows(pattern, permission.actual); });
    if (!allowed) {
      result.unmet.insert("permission-missing");
      result.missing_permissions.push_back(permission);
    }
  }
}

//
void check_existing_proxy(const Account& account, const Sides& sides, Requirements& result) {
  if (sides.proxy->vpc.empty()) {
    result.unknown.insert("proxy-vpc");
  } else if (!sides.cluster_vpc.empty() && sides.proxy->vpc != sides.cluster_vpc) {
    result.unmet.insert("proxy-in-another-vpc");
  }
  // a list that was not saved is unknown; one that is empty names no other cluster.
  if (!sides.proxy->targets_given) {
    result.unknown.insert("targets:" + sides.proxy->name);
  } else if (!sides.proxy->targets.empty() && !belongs_to(account, *sides.proxy, *sides.cluster)) {
    result.unmet.insert("proxy-of-another-cluster");
  }
}

// Section 6: a proxy in any status is accepted.
void note_proxy_status(const Sides& sides, Requirements& result) {
  const std::string& status = sides.proxy->status;
  if (!status.empty() && status != "available") {
    result.notes.insert("proxy-not-available: " + status);
  }
}

// `CreateSecret: true` with both needs no test of its own: both alone suffice.
void check_credentials(const Request& request, Requirements& result) {
  const bool has_login = !request.username.empty() && !request.password.empty();
  if (!has_login && request.secret_arn.empty()) {
    result.unmet.insert("proxy-credentials-missing");
  }
}

}  // namespace

Requirements check_requirements(const Account& account, const Request& request, const Sides& sides,
                                const Readings& readings) {
  Requirements result;
  check_vpc(account, request, sides, result);
  check_serverless(account, sides, readings, result);
  check_global_database(account, sides, result);
  check_instances(account, sides, result);
  check_permissions(account, result);
  // are for existing proxies, R-8 for new ones.
  if (sides.proxy_mode == ProxyMode::existing) {
    check_existing_proxy(account, sides, result);
    note_proxy_status(sides, result);
  } else if (sides.proxy_mode == ProxyMode::new_proxy) {
    check_credentials(request, result);
  }
  return result;
}

}  // namespace prose_oracle
