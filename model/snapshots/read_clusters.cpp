// Reads Aurora clusters and DB instances, their status, their global database and
// their groups; decides which VPC a cluster stands in.
#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

using ClusterShape = Draft::ClusterShape;
using Cluster = Draft::Host<ClusterShape>;
using InstanceShape = Draft::InstanceShape;

// describe-db-clusters also returns Neptune, DocumentDB and Multi-AZ clusters.
bool is_aurora(std::string_view engine) {
  return engine.empty() || engine == "aurora" || engine == "aurora-mysql" ||
         engine == "aurora-postgresql";
}

EngineFamily cluster_family(std::string_view engine) {
  if (engine.empty()) {
    return EngineFamily::unknown;
  }
  return engine == "aurora-postgresql" ? EngineFamily::postgresql : EngineFamily::mysql;
}

struct EngineCount {
  std::string_view engine;
  std::size_t count = 0;
};

std::string kind_of_cluster(std::string_view engine) {
  const bool is_multi_az = engine == "mysql" || engine == "postgres";
  return std::string(is_multi_az ? "a Multi-AZ DB cluster" : "a DB cluster that is not Aurora's") +
         " (engine " + std::string(engine) + ")";
}

void leave_aside(Draft& draft, Value value, std::string_view name, std::string_view engine,
                 std::vector<EngineCount>& others) {
  draft.others().push_back({std::string(name), kind_of_cluster(engine)});
  if (draft.keeps_everything()) {
    draft.labels().keep_entry(Part::db_clusters, value.json());
  }
  for (EngineCount& other : others) {
    if (other.engine == engine) {
      ++other.count;
      return;
    }
  }
  others.push_back({engine, 1});
}

void warn_of_others(Draft& draft, const std::vector<EngineCount>& others) {
  std::string warning;
  for (const EngineCount& other : others) {
    warning += warning.empty() ? "clusters of other engines are left aside: " : ", ";
    warning += std::to_string(other.count) + " " + std::string(other.engine);
  }
  if (!warning.empty()) {
    draft.warn(std::move(warning));
  }
}

std::optional<std::uint16_t> port_of(Value port) {
  if (!port || port.integer() == 0) {
    return std::nullopt;
  }
  if (port.integer() < 0 || port.integer() > UINT16_MAX) {
    throw port.wrong("a port from 0 to 65535");
  }
  return static_cast<std::uint16_t>(port.integer());
}

bool is_in_global_database(Draft& draft, const Entry<ClusterShape>& entry) {
  const std::string_view arn = text_or_empty(entry[ClusterShape::arn]);
  return text_or_empty(entry[ClusterShape::engine_mode]) == "global" ||
         !text_or_empty(entry[ClusterShape::global]).empty() ||
         (!arn.empty() && draft.find(IdKind::global_member, arn));
}

ClusterFacts facts_of(Draft& draft, const Entry<ClusterShape>& entry) {
  ClusterFacts facts;
  facts.port = port_of(entry[ClusterShape::port]);
  facts.engine = cluster_family(text_or_empty(entry[ClusterShape::engine]));
  facts.engine_mode_is_serverless = text_or_empty(entry[ClusterShape::engine_mode]) == "serverless";
  facts.has_serverless_v2_scaling =
      entry[ClusterShape::scaling] && entry[ClusterShape::scaling].object();
  facts.is_in_global_database = is_in_global_database(draft, entry);
  facts.network = network_type_of(entry[ClusterShape::network]);
  facts.is_limitless = text_or_empty(entry[ClusterShape::scalability]) == "limitless";
  facts.groups = entry[ClusterShape::groups] ? Known::yes : Known::no;
  // Without a list of members they are known from the instances, when those are there.
  facts.members = entry[ClusterShape::members] || draft.parts().has(Part::db_instances) ? Known::yes
                                                                                        : Known::no;
  return facts;
}

void add_cluster(Draft& draft, Value value, std::vector<EngineCount>& others) {
  const Entry<ClusterShape> entry(value);
  const Value id = entry.required(ClusterShape::id);
  const std::string_view engine = text_or_empty(entry[ClusterShape::engine]);
  if (!is_aurora(engine)) {
    leave_aside(draft, value, id.text(), engine, others);
    return;
  }
  Named* declared = draft.declare(IdKind::cluster, id, value);
  if (!declared) {
    return;
  }
  const Vertex cluster = declared->number =
      draft.network().add_cluster(no_vertex, facts_of(draft, entry));
  draft.clusters.push_back({entry, cluster});
  draft.labels().set_id(cluster, id.text());
  draft.labels().set_arn(cluster, text_or_empty(entry[ClusterShape::arn]));
  // What the graph knows only in part, an engine's version or a member's tier, stays as text.
  draft.keep_members(KeptText::entry_members, cluster, value,
                     std::span(ClusterShape::names).first(4));
  if (draft.keeps_everything() && entry[ClusterShape::members]) {
    draft.labels().set_kept(KeptText::cluster_members, cluster,
                            entry[ClusterShape::members].json());
  }
}

void add_groups(Draft& draft, const Cluster& cluster) {
  for (const Value membership : elements(cluster.entry[ClusterShape::groups])) {
    const Value id = required_text(membership, "VpcSecurityGroupId");
    const std::string_view status = text_or_empty(membership.find("Status"));
    draft.associate(cluster.number, id,
                    status == "adding"     ? MembershipStatus::adding
                    : status == "removing" ? MembershipStatus::removing
                                           : MembershipStatus::active);
  }
}

bool is_member(const Network& network, Vertex cluster, std::uint32_t instance) {
  for (const std::uint32_t member : network.members(cluster)) {
    if (member == instance) {
      return true;
    }
  }
  return false;
}

void add_members(Draft& draft) {
  Network& network = draft.network();
  for (const Cluster& cluster : draft.clusters) {
    for (const Value member : elements(cluster.entry[ClusterShape::members])) {
      const Value id = required_text(member, "DBInstanceIdentifier");
      const std::uint32_t instance = draft.instance(id.text());
      if (!is_member(network, cluster.number, instance)) {
        network.add_member(cluster.number, instance);
      }
    }
  }
  for (const Draft::Host<InstanceShape>& instance : draft.instances) {
    const Vertex cluster = draft.cluster(text_or_empty(instance.entry[InstanceShape::cluster]));
    if (cluster != no_vertex && !is_member(network, cluster, instance.number)) {
      network.add_member(cluster, instance.number);
    }
  }
}

// What a subnet group says of a cluster: an object itself, or the name of one.
struct SubnetGroup {
  Value vpc;
  Value subnets;
};

SubnetGroup subnet_group_of(Draft& draft, Value name_or_object) {
  if (!name_or_object) {
    return {};
  }
  SubnetGroup group;
  Value name = name_or_object;
  if (name_or_object.is_object()) {
    group = {name_or_object.find("VpcId"), name_or_object.find("Subnets")};
    name = name_or_object.find("DBSubnetGroupName");
  }
  if (const Named* known = draft.find(IdKind::subnet_group, text_or_empty(name))) {
    group.vpc = group.vpc ? group.vpc : known->entry.find("VpcId");
    group.subnets = group.subnets ? group.subnets : known->entry.find("Subnets");
  }
  return group;
}

// The instances of a cluster that the snapshot holds, in the order of the text; members run newest
// first, so the last one found is the first.
const Draft::Host<InstanceShape>* first_member_with_vpc(Draft& draft, Vertex cluster) {
  const Draft::Host<InstanceShape>* first = nullptr;
  for (const std::uint32_t member : draft.network().members(cluster)) {
    if (member < draft.instances.size()) {
      const Draft::Host<InstanceShape>& instance = draft.instances[member];
      if (!text_or_empty(subnet_group_of(draft, instance.entry[InstanceShape::subnet_group]).vpc)
               .empty()) {
        first = &instance;
      }
    }
  }
  return first;
}

Vertex vpc_of_groups(const Network& network, Vertex cluster) {
  CommonVpc common;
  for (const Edge edge : network.out_edges(cluster)) {
    common.add_group(network, network.edge(edge).target);
  }
  return common.vpc();
}

// those that the cluster lists, else those that its subnet group gives its subnets.
void add_zones(Draft& draft, const Cluster& cluster, Value subnets) {
  const auto add = [&](Value name) {
    if (!text_or_empty(name).empty()) {
      draft.network().add_zone(cluster.number, draft.zone(name.text()));
    }
  };
  for (const Value name : elements(cluster.entry[ClusterShape::zones])) {
    add(name);
  }
  ClusterFacts& facts = draft.network().cluster(cluster.number);
  if (facts.first_zone != no_index) {
    return;
  }
  facts.has_zones_of_its_own = false;
  for (const Value subnet : elements(subnets)) {
    add(subnet.find("SubnetAvailabilityZone").find("Name"));
  }
}

void set_vpc_and_subnets(Draft& draft, const Cluster& cluster) {
  SubnetGroup subnet_group = subnet_group_of(draft, cluster.entry[ClusterShape::subnet_group]);
  if (text_or_empty(subnet_group.vpc).empty()) {
    if (const auto* instance = first_member_with_vpc(draft, cluster.number)) {
      const SubnetGroup of_instance =
          subnet_group_of(draft, instance->entry[InstanceShape::subnet_group]);
      subnet_group.vpc = of_instance.vpc;
      if (!subnet_group.subnets) {
        subnet_group.subnets = of_instance.subnets;
      }
    }
  }
  Vertex vpc = draft.vpc(subnet_group.vpc);
  if (vpc == no_vertex) {
    vpc = vpc_of_groups(draft.network(), cluster.number);
  }
  draft.network().set_vpc(cluster.number, vpc);
  draft.place(cluster.number, subnet_group.subnets, "SubnetIdentifier");
  add_zones(draft, cluster, subnet_group.subnets);
}

// Cluster answers may lack the port; that of an instance serves. It is 0 or absent while the
// instance is being created.
void set_port(Draft& draft, const Cluster& cluster) {
  ClusterFacts& facts = draft.network().cluster(cluster.number);
  if (facts.port) {
    return;
  }
  for (const std::uint32_t member : draft.network().members(cluster.number)) {
    if (member < draft.instances.size()) {
      const Value endpoint = draft.instances[member].entry[InstanceShape::endpoint];
      const std::optional<std::uint16_t> port =
          endpoint ? port_of(endpoint.object().find("Port")) : std::nullopt;
      facts.port = port ? port : facts.port;
    }
  }
}

InstanceFacts instance_facts(Draft& draft, const Entry<InstanceShape>& entry) {
  InstanceFacts facts;
  if (entry[InstanceShape::status]) {
    facts.status = entry[InstanceShape::status].text() == "available"
                       ? InstanceStatus::available
                       : InstanceStatus::not_available;
  }
  facts.is_serverless = text_or_empty(entry[InstanceShape::instance_class]) == "db.serverless";
  facts.zone = draft.zone(text_or_empty(entry[InstanceShape::zone]));
  return facts;
}

}  // namespace

void declare_subnet_groups(Draft& draft) {
  for (const Value value : draft.parts().of(Part::db_subnet_groups)) {
    draft.declare(IdKind::subnet_group, required_text(value, "DBSubnetGroupName"), value);
  }
}

void declare_global_members(Draft& draft) {
  for (const Value value : draft.parts().of(Part::global_clusters)) {
    for (const Value member : elements(value.object().find("GlobalClusterMembers"))) {
      const std::string_view arn = text_or_empty(member.object().find("DBClusterArn"));
      draft.named(IdKind::global_member, arn).entry = member;
      for (const Value reader : elements(member.find("Readers"))) {
        draft.named(IdKind::global_member, reader.text()).entry = member;
      }
    }
  }
}

void read_instances(Draft& draft) {
  // Numbers of instances are their positions in `draft.instances`; those that are only mentioned
  // come after them.
  for (const Value value : draft.parts().of(Part::db_instances)) {
    const Entry<InstanceShape> entry(value);
    const Value id = entry.required(InstanceShape::id);
    const InstanceFacts facts = instance_facts(draft, entry);  // names a zone, which moves names
    Named* declared = draft.declare(IdKind::instance, id, value);
    if (!declared) {
      continue;
    }
    const std::uint32_t instance = declared->number = draft.network().add_instance(facts);
    draft.instances.push_back({entry, instance});
    draft.labels().set_instance_id(instance, id.text());
    if (facts.status == InstanceStatus::not_available) {
      draft.labels().set_kept(KeptText::instance_status, instance,
                              entry[InstanceShape::status].text());
    }
    draft.keep_members(KeptText::instance_members, instance, value,
                       std::span(InstanceShape::names).first(1));
  }
}

void read_clusters(Draft& draft) {
  std::vector<EngineCount> others;
  for (const Value value : draft.parts().of(Part::db_clusters)) {
    add_cluster(draft, value, others);
  }
  warn_of_others(draft, others);
  add_members(draft);
  for (const Cluster& cluster : draft.clusters) {
    add_groups(draft, cluster);
    set_vpc_and_subnets(draft, cluster);
    set_port(draft, cluster);
  }
}

}  // namespace connectsim
