// Writes VPCs, subnets and prefix lists as AWS prints them.
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

void write_ipv6_ranges(const std::vector<AddressRange>& ranges, JsonWriter& json) {
  bool is_open = false;
  for (const AddressRange& range : ranges) {
    if (range.family != AddressFamily::ipv6) {
      continue;
    }
    if (!is_open) {
      json.name("Ipv6CidrBlockAssociationSet").open_list();
      is_open = true;
    }
    json.open_object();
    json.name("Ipv6CidrBlock").text(text_of(range));
    json.close_object();
  }
  if (is_open) {
    json.close_list();
  }
}

// The first IPv4 range is the main one; of a VPC all of them are also among its associations.
void write_ipv4_ranges(const std::vector<AddressRange>& ranges, JsonWriter& json) {
  std::vector<std::string> texts;
  for (const AddressRange& range : ranges) {
    if (range.family == AddressFamily::ipv4) {
      texts.push_back(text_of(range));
    }
  }
  if (texts.empty()) {
    return;
  }
  json.name("CidrBlock").text(texts.front());
  if (texts.size() == 1) {
    return;
  }
  json.name("CidrBlockAssociationSet").open_list();
  for (const std::string& text : texts) {
    json.open_object();
    json.name("CidrBlock").text(text);
    json.close_object();
  }
  json.close_list();
}

void write_ranges(const std::vector<AddressRange>& ranges, JsonWriter& json) {
  write_ipv4_ranges(ranges, json);
  write_ipv6_ranges(ranges, json);
}

}  // namespace

void write_vpcs(const Snapshot& snapshot, JsonWriter& json) {
  PartList vpcs(snapshot, json, Part::vpcs);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) != VertexKind::vpc || snapshot.labels.is_only_named(v)) {
      continue;
    }
    vpcs.entry().open_object();
    json.name("VpcId").text(written_id(snapshot, v));
    if (const auto kept = snapshot.labels.kept(KeptText::entry_members, v)) {
      json.members(*kept);
    } else {
      write_ranges(oldest_first(snapshot.network.ranges_of_vpc(v)), json);
    }
    json.close_object();
  }
}

void write_subnets(const Snapshot& snapshot, JsonWriter& json) {
  PartList subnets(snapshot, json, Part::subnets);
  for (std::uint32_t i = 0; i < snapshot.network.subnet_count(); ++i) {
    const Subnet& subnet = snapshot.network.subnet(i);
    subnets.entry().open_object();
    json.name("SubnetId").text(written_subnet_id(snapshot, i));
    if (subnet.vpc != no_vertex) {
      json.name("VpcId").text(written_id(snapshot, subnet.vpc));
    }
    if (const auto kept = snapshot.labels.kept(KeptText::subnet_members, i)) {
      json.members(*kept);
    } else {
      write_ranges(oldest_first(snapshot.network.ranges_of_subnet(i)), json);
      if (subnet.zone != no_index) {
        json.name("AvailabilityZone").text(written_zone(snapshot, subnet.zone));
      }
    }
    json.close_object();
  }
}

void write_prefix_lists(const Snapshot& snapshot, JsonWriter& json) {
  const Network& network = snapshot.network;
  PartList prefix_lists(snapshot, json, Part::prefix_lists);
  prefix_lists.add_kept(snapshot.labels);
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) != VertexKind::prefix_list || network.entries_known(v) == Known::no ||
        snapshot.labels.kept(KeptText::entry_members, v)) {
      continue;
    }
    prefix_lists.entry().open_object();
    json.name("PrefixListId").text(written_id(snapshot, v));
    json.name("Entries").open_list();
    for (const AddressRange& range : oldest_first(network.entries(v))) {
      json.open_object();
      json.name("Cidr").text(text_of(range));
      json.close_object();
    }
    json.close_list();
    json.close_object();
  }
}

}  // namespace connectsim
