// the zones of both ends, and what is said of them.
#include "tests/support/prose_oracle/zones.h"

namespace prose_oracle {

namespace {

using Zones = std::set<std::string>;

// Empty when any subnet, or its zone, is unknown: then nothing is said.
Zones zones_of_function(const Account& account, const Function& function) {
  Zones zones;
  for (const std::string& id : function.subnets) {
    const Subnet* subnet = find_subnet(account, id);
    if (subnet == nullptr || subnet->availability_zone.empty()) {
      return {};
    }
    zones.insert(subnet->availability_zone);
  }
  return zones;
}

// Where its instances are.
Zones zones_of_instances(const Account& account, const Cluster& cluster) {
  Zones zones;
  for (const std::string& member : members_of(account, cluster)) {
    const Instance* instance = find_instance(account, member);
    if (instance != nullptr && !instance->availability_zone.empty()) {
      zones.insert(instance->availability_zone);
    }
  }
  return zones;
}

// The last resort: where its instances could be.
Zones zones_of_subnet_group(const Account& account, const Cluster& cluster) {
  Zones zones;
  const SubnetGroup* subnet_group = find_subnet_group(account, cluster.subnet_group);
  if (subnet_group != nullptr) {
    zones.insert(subnet_group->availability_zones.begin(), subnet_group->availability_zones.end());
  }
  return zones;
}

Zones without(const Zones& zones, const Zones& others) {
  Zones result;
  for (const std::string& zone : zones) {
    if (!others.contains(zone)) {
      result.insert(zone);
    }
  }
  return result;
}

std::string text_of(const Zones& zones) {
  std::string text;
  for (const std::string& zone : zones) {
    text += (text.empty() ? "" : ", ") + zone;
  }
  return text;
}

}  // namespace

std::set<std::string> notes_about_zones(const Account& account, const Sides& sides) {
  const Zones of_function = zones_of_function(account, sides.function);
  Zones of_cluster = zones_of_instances(account, *sides.cluster);
  const bool from_instances = !of_cluster.empty();
  std::string source = "instances";
  if (of_cluster.empty()) {
    of_cluster.insert(sides.cluster->availability_zones.begin(),
                      sides.cluster->availability_zones.end());
    source = "the cluster's AvailabilityZones";
  }
  if (of_cluster.empty()) {
    of_cluster = zones_of_subnet_group(account, *sides.cluster);
    source = "the subnet group, for want of better";
  }
  const Zones without_instance = without(of_function, of_cluster);
  if (of_cluster.empty() || without_instance.empty()) {
    return {};
  }
  // Only instances show that there is no zone in common.
  if (from_instances && without_instance == of_function) {
    return {"no-common-availability-zone: function in " + text_of(of_function) + ", cluster in " +
            text_of(of_cluster) + "; may cost"};
  }
  return {"function-zone-without-instance: " + text_of(without_instance) + "; cluster in " +
          text_of(of_cluster) + " by " + source + "; may cost"};
}

}  // namespace prose_oracle
