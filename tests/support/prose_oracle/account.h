// The facts that SEMANTICS.md speaks of (section 1), as plain structs, and their reading from JSON.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace prose_oracle {

using Ids = std::vector<std::string>;

// The three kinds of peers of section 1, with IPv4 and IPv6 ranges told apart (H-1).
enum class PeerKind { group, ipv4_range, ipv6_range, prefix_list };

// One permission: one direction, one protocol, one port range, one peer (section 1, G-1).
struct Rule {
  bool outbound = false;
  // As normal_protocol() spells it: "tcp", "all", or anything else in lower case.
  std::string protocol = "tcp";
  std::optional<int> from_port;
  std::optional<int> to_port;
  PeerKind peer_kind = PeerKind::group;
  // A group id, a range, or a prefix list id.
  std::string peer;
  // The account of a group peer; empty when it is not given, or is the group's own (G-2).
  std::string peer_owner;
  // H-4: what AWS says of the peering that a group of another VPC is named over.
  std::string peering_status;

  bool operator==(const Rule&) const = default;
};

// A VPC security group; its rules are single permissions, each once (G-1).
struct Group {
  std::string id;
  std::string name;
  std::string owner;
  std::string vpc;
  std::vector<Rule> rules;

  bool operator==(const Group&) const = default;
};

// One group of a cluster, with the status of the membership (section 4: `removing`, `adding`).
struct Membership {
  std::string group;
  std::string status = "active";

  bool operator==(const Membership&) const = default;
};

// An Aurora cluster with what sections 4, 6 and 9 ask of it.
struct Cluster {
  std::string id;
  std::string arn;
  std::string engine;
  std::string engine_mode;
  std::string global_cluster;
  std::string subnet_group;
  // As the snapshot has it; pc is port_of() (I-1).
  std::optional<int> port;
  bool has_serverless_v2_scaling = false;
  // H-1: IPV4, DUAL; empty means IPv4.
  std::string network_type;
  std::vector<Membership> memberships;
  Ids members;
  // its zones where its instances have none.
  Ids availability_zones;
  // False when the snapshot has no such list for it (I-1).
  bool memberships_given = true;
  bool members_given = true;

  bool operator==(const Cluster&) const = default;
};

// A member instance: its status counts for R-4, its class for R-2, its VPC for R-1, its port for
// pc.
struct Instance {
  std::string id;
  std::string status;
  std::string instance_class;
  std::string cluster;
  std::string subnet_group;
  std::string vpc;
  std::string availability_zone;
  // The port of its endpoint.
  std::optional<int> port;

  bool operator==(const Instance&) const = default;
};

// As the snapshot has it: whether it is in a VPC, and in which, say is_in_a_vpc() and vpc_of()
//
struct Function {
  std::string name;
  std::string vpc;
  Ids subnets;
  Ids groups;
  std::string arn;
  // H-1: IPv6 is spoken only when this is true.
  bool ipv6_allowed = false;
  // False when it is in a VPC and the snapshot has no list of its groups (I-1).
  bool groups_given = true;
  // only get-function answers have these; empty where they are absent.
  std::string state;
  std::string last_update_status;

  bool operator==(const Function&) const = default;
};

// An entry of DBProxyTargets. TRACKED_CLUSTER entries carry no health.
struct Target {
  // Empty when it is not given; type_of() then tells.
  std::string type;
  std::string resource;
  std::string tracked_cluster;
  std::string state;
  std::string reason;

  bool operator==(const Target&) const = default;
};

// A proxy with its target entries; the engine family decides about pp (section 4).
struct Proxy {
  std::string name;
  std::string status;
  std::string engine_family;
  std::string vpc;
  Ids subnets;
  Ids groups;
  std::vector<Target> targets;
  std::string arn;
  // H-1: IPV4, IPV6, DUAL; empty means IPv4. The first is how it is called, the second how it
  // calls.
  std::string endpoint_network_type;
  std::string target_network_type;
  // False when the snapshot has no list of its groups or targets (I-1, R-7).
  bool groups_given = true;
  bool targets_given = true;

  bool operator==(const Proxy&) const = default;
};

// Its ranges, IPv4 and IPv6 together, are what H-1 compares with the ranges of rules.
struct Subnet {
  std::string id;
  std::string vpc;
  Ids ranges;
  std::string availability_zone;

  bool operator==(const Subnet&) const = default;
};

// R-1 takes the VPC of a cluster from here, H-1 its subnets.
struct SubnetGroup {
  std::string name;
  std::string vpc;
  Ids subnets;
  Ids availability_zones;

  bool operator==(const SubnetGroup&) const = default;
};

// Its ranges stand in for subnets that are unknown (H-1).
struct Vpc {
  std::string id;
  Ids ranges;

  bool operator==(const Vpc&) const = default;
};

//
struct GlobalCluster {
  std::string id;
  // The ARNs of its members and of their readers.
  Ids cluster_arns;

  bool operator==(const GlobalCluster&) const = default;
};

// One snapshot. Tests may fill it without JSON.
struct Account {
  // False when the snapshot has no `SecurityGroups` member at all (I-1).
  bool groups_given = true;
  std::vector<Group> groups;
  std::vector<Cluster> clusters;
  std::vector<Instance> instances;
  std::vector<Function> functions;
  std::vector<Proxy> proxies;
  std::vector<Subnet> subnets;
  std::vector<SubnetGroup> subnet_groups;
  std::vector<Vpc> vpcs;
  std::vector<GlobalCluster> global_clusters;
  // The entries of the prefix lists whose entries are known (H-1).
  std::map<std::string, Ids> prefix_lists;
  // Absent when the snapshot does not say what the caller may do.
  std::optional<Ids> caller_actions;

  bool operator==(const Account&) const = default;
};

// Section 1: through which proxy (none, existing, new).
enum class ProxyMode { none, existing, new_proxy };

// M-2. The secret, name and password matter to only.
struct Request {
  std::string cluster;
  std::string function;
  bool create_function = false;
  ProxyMode proxy_mode = ProxyMode::none;
  std::string proxy;
  std::string secret_arn;
  bool create_secret = false;
  std::string username;
  std::string password;

  bool operator==(const Request&) const = default;
};

// Reads one M-1 snapshot document.
Account read_account(const nlohmann::json& snapshot);

// Reads the `request` of an M-2 scenario; throws std::invalid_argument for an unknown proxy mode or
// an unknown member.
Request read_request(const nlohmann::json& request);

// "tcp" for tcp in any case and 6, "all" for all and -1 (G-1).
std::string normal_protocol(const std::string& protocol);

// Adds the rule unless the group has it already (G-5).
void add_rule(Group& group, Rule rule);

// Each returns nullptr when the account has no such thing.
const Group* find_group(const Account& account, const std::string& id);
const Cluster* find_cluster(const Account& account, const std::string& id);
const Instance* find_instance(const Account& account, const std::string& id);
const Function* find_function(const Account& account, const std::string& name);
const Proxy* find_proxy(const Account& account, const std::string& name);
const Subnet* find_subnet(const Account& account, const std::string& id);
const SubnetGroup* find_subnet_group(const Account& account, const std::string& name);
const Vpc* find_vpc(const Account& account, const std::string& id);

bool contains(const Ids& ids, const std::string& id);

// The ids in their order, each once.
Ids once_each(const Ids& ids);

}  // namespace prose_oracle
