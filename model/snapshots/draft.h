#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/entry.h"
#include "model/network/flat_table.h"
#include "model/snapshots/snapshot_json.h"

namespace connectsim {

/// What an id names. Groups that the snapshot holds and unknown ones share `group`.
enum class IdKind : std::uint8_t {
  vpc,
  group,
  group_name,  // in the scope of its VPC
  prefix_list,
  subnet,
  zone,
  subnet_group,
  cluster,
  global_member,  // the ARN of a member or reader of a global cluster
  instance,
  function,
  proxy,
  proxy_targets,  // the proxy whose targets they are
};

struct IdKey {
  IdKind kind = IdKind::vpc;
  std::uint32_t scope = no_index;
  std::string_view text;  // in a document of the parts
  friend bool operator==(const IdKey&, const IdKey&) = default;
};
std::uint64_t hash_of(const IdKey& key);
std::uint64_t hash_of(const AddressRange& range);

/// What an id stands for: a vertex or another number, and the entry that says so.
struct Named {
  std::uint32_t number = no_index;
  Value entry;  // nothing when other entries only mention the id
};

/// A snapshot while it is being read: its parts, and which id is which vertex. The `read_...`
/// functions of `read_parts.h` fill it, in their order there. Keeps its memory between snapshots.
class Draft {
 public:
  struct GroupShape {
    enum Member : std::size_t { id, name, vpc, owner, inbound, outbound };
    static constexpr std::array<std::string_view, 6> names = {
        "GroupId", "GroupName", "VpcId", "OwnerId", "IpPermissions", "IpPermissionsEgress"};
  };
  struct InstanceShape {
    enum Member : std::size_t { id, status, cluster, instance_class, endpoint, subnet_group, zone };
    static constexpr std::array<std::string_view, 7> names = {
        "DBInstanceIdentifier", "DBInstanceStatus", "DBClusterIdentifier",
        "DBInstanceClass",      "Endpoint",         "DBSubnetGroup",
        "AvailabilityZone"};
  };
  struct ClusterShape {
    enum Member : std::size_t {
      id,
      groups,
      port,
      members,
      engine,
      engine_mode,
      scaling,
      global,
      arn,
      subnet_group,
      network,
      scalability,
      zones,
    };
    static constexpr std::array<std::string_view, 13> names = {"DBClusterIdentifier",
                                                               "VpcSecurityGroups",
                                                               "Port",
                                                               "DBClusterMembers",
                                                               "Engine",
                                                               "EngineMode",
                                                               "ServerlessV2ScalingConfiguration",
                                                               "GlobalClusterIdentifier",
                                                               "DBClusterArn",
                                                               "DBSubnetGroup",
                                                               "NetworkType",
                                                               "ClusterScalabilityType",
                                                               "AvailabilityZones"};
  };
  struct FunctionShape {
    enum Member : std::size_t { name, vpc_config, version, state, last_update, arn };
    static constexpr std::array<std::string_view, 6> names = {
        "FunctionName", "VpcConfig", "Version", "State", "LastUpdateStatus", "FunctionArn"};
  };
  template <typename Shape>
  struct Host {
    Entry<Shape> entry;
    std::uint32_t number = no_index;  // its vertex; of an instance its number
  };

  /// What a rule that cannot be read costs from now on.
  void set_bad_rule(BadRule bad_rule);
  void start(const SnapshotParts& parts, Keep keep, Snapshot& snapshot);
  /// Tells that a rule of a group cannot be read: throws the error with the group's name, or leaves
  /// the group out of the next reading.
  void refuse_or_leave_out(std::string_view group, const InputError& error);
  [[nodiscard]] bool is_left_out(std::string_view group) const;
  /// Whether the reading must begin anew, because groups have been left out since it began.
  [[nodiscard]] bool leaves_out_more_groups() const {
    return left_out_at_start_ < left_out_.size();
  }

  [[nodiscard]] const SnapshotParts& parts() const { return *parts_; }
  [[nodiscard]] Network& network() { return snapshot_->network; }
  [[nodiscard]] Labels& labels() { return snapshot_->labels; }
  [[nodiscard]] bool keeps_everything() const { return keep_ == Keep::everything; }
  [[nodiscard]] std::vector<Vertex>& groups_of_others() { return snapshot_->groups_of_others; }
  [[nodiscard]] std::vector<NamedOther>& others() { return snapshot_->others; }
  void warn(std::string warning) { snapshot_->warnings.push_back(std::move(warning)); }

  /// Declares the id of an entry. The caller fills in the number before it names other ids; null
  /// when the same entry occurred before. `InputError` when one with other content did.
  Named* declare(IdKind kind, Value id, Value entry);
  [[nodiscard]] Named& named(IdKind kind, std::string_view id, std::uint32_t scope = no_index) {
    return ids_[{kind, scope, id}];
  }
  /// What an id names; null when nothing named it yet.
  [[nodiscard]] Named* find(IdKind kind, std::string_view id, std::uint32_t scope = no_index) {
    return ids_.find({kind, scope, id});
  }

  /// The vertex of a VPC id, made when no entry of `Vpcs` has it; none for an absent or empty id.
  Vertex vpc(Value id);
  /// The group of an id; an unknown one when the snapshot does not hold it.
  Vertex group(Value id);
  /// The one vertex of a range, by the CIDR text that names it.
  Vertex range(Value cidr);
  Vertex prefix_list(Value id);
  /// The cluster of a name; none when the snapshot does not hold it.
  Vertex cluster(std::string_view name);
  /// The number of an instance, made when no entry of `DBInstances` has it.
  std::uint32_t instance(std::string_view id);
  std::uint32_t zone(std::string_view name);

  /// Puts a host into the subnets of a list of ids, or of objects with their ids in `member`.
  void place(Vertex host, Value subnets, std::string_view member = {});
  /// Associates a group with a host unless it is already.
  void associate(Vertex host, Value group_id, MembershipStatus status = MembershipStatus::active);

  /// Keeps the members of an object beyond the modelled ones, when everything is to be kept.
  void keep_members(KeptText what, std::uint32_t index, Value object,
                    std::span<const std::string_view> modelled);

  std::vector<Host<GroupShape>> groups;
  std::vector<Host<InstanceShape>> instances;
  std::vector<Host<ClusterShape>> clusters;
  struct FunctionAnswers {
    Entry<FunctionShape> entry;
    Entry<FunctionShape> state;  // the answer that tells its State, when another one does
  };
  std::vector<FunctionAnswers> functions;
  std::vector<std::string> caller_actions;

 private:
  const SnapshotParts* parts_ = nullptr;
  Snapshot* snapshot_ = nullptr;
  Keep keep_ = Keep::ids;
  FlatTable<IdKey, Named> ids_;
  FlatTable<AddressRange, Named> ranges_;
  BadRule bad_rule_ = BadRule::refuse;
  std::vector<std::string> left_out_;  // ids of groups; few
  std::vector<std::string> left_out_warnings_;
  std::size_t left_out_at_start_ = 0;
  std::uint32_t zone_count_ = 0;
  std::string text_;
};

/// The IP versions that an absent or present NetworkType names; IPv4 when AWS has no such word.
NetworkType network_type_of(Value text);

/// The range that a text names; an `InputError` when it names none.
AddressRange range_of(Value cidr);

/// The one VPC that several things stand in: none when they are in different ones.
class CommonVpc {
 public:
  void add(Vertex vpc) {
    if (vpc != no_vertex) {
      is_common_ = is_common_ && (vpc_ == no_vertex || vpc_ == vpc);
      vpc_ = vpc;
    }
  }
  /// A group that is associated with further VPCs does not tell.
  void add_group(const Network& network, Vertex group) {
    if (!network.is_group(group) || network.further_vpcs(group).empty()) {
      add(network.vpc(group));
    }
  }
  [[nodiscard]] Vertex vpc() const { return is_common_ ? vpc_ : no_vertex; }

 private:
  Vertex vpc_ = no_vertex;
  bool is_common_ = true;
};

}  // namespace connectsim
