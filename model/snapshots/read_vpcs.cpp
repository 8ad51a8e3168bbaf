// Reads VPCs, subnets and their zones, and prefix lists.
#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

struct VpcShape {
  enum Member : std::size_t { id, range, ranges, ipv6_ranges };
  static constexpr std::array<std::string_view, 4> names = {
      "VpcId", "CidrBlock", "CidrBlockAssociationSet", "Ipv6CidrBlockAssociationSet"};
};

struct SubnetShape {
  enum Member : std::size_t { id, vpc, range, ipv6_ranges, zone };
  static constexpr std::array<std::string_view, 5> names = {
      "SubnetId", "VpcId", "CidrBlock", "Ipv6CidrBlockAssociationSet", "AvailabilityZone"};
};

// VPCs and subnets are changed by no action: what is written again is what was read.
constexpr std::array<std::string_view, 1> vpc_id_only = {"VpcId"};
constexpr std::array<std::string_view, 2> subnet_ids_only = {"SubnetId", "VpcId"};

// Associations that have ended, or never came about, stay in the answers for a while.
bool is_in_force(Value association, std::string_view state_member) {
  const std::string_view state = text_or_empty(association.find(state_member).find("State"));
  return state != "disassociated" && state != "failed";
}

// Calls `add` with every range of an association set.
template <typename Add>
void each_range(Value associations, std::string_view range_member, std::string_view state_member,
                Add add) {
  for (const Value association : elements(associations)) {
    const Value cidr = association.object().find(range_member);
    if (cidr && is_in_force(association, state_member)) {
      add(range_of(cidr));
    }
  }
}

// The main range of a VPC is also among its associations.
void add_once(Network& network, Vertex vpc, const AddressRange& range) {
  for (const AddressRange known : network.ranges_of_vpc(vpc)) {
    if (known == range) {
      return;
    }
  }
  network.add_vpc_range(vpc, range);
}

}  // namespace

void read_vpcs(Draft& draft) {
  Network& network = draft.network();
  for (const Value value : draft.parts().of(Part::vpcs)) {
    const Entry<VpcShape> entry(value);
    const Value id = entry.required(VpcShape::id);
    Named* declared = draft.declare(IdKind::vpc, id, value);
    if (!declared) {
      continue;
    }
    const Vertex vpc = declared->number = network.add_vpc();
    draft.labels().set_id(vpc, id.text());
    draft.keep_members(KeptText::entry_members, vpc, value, vpc_id_only);
    const auto add = [&network, vpc](const AddressRange& range) { add_once(network, vpc, range); };
    if (entry[VpcShape::range]) {
      add(range_of(entry[VpcShape::range]));
    }
    each_range(entry[VpcShape::ranges], "CidrBlock", "CidrBlockState", add);
    each_range(entry[VpcShape::ipv6_ranges], "Ipv6CidrBlock", "Ipv6CidrBlockState", add);
  }
}

void read_subnets(Draft& draft) {
  Network& network = draft.network();
  for (const Value value : draft.parts().of(Part::subnets)) {
    const Entry<SubnetShape> entry(value);
    const Value id = entry.required(SubnetShape::id);
    const Vertex vpc = draft.vpc(entry[SubnetShape::vpc]);
    const std::uint32_t zone = draft.zone(text_or_empty(entry[SubnetShape::zone]));
    Named* declared = draft.declare(IdKind::subnet, id, value);
    if (!declared) {
      continue;
    }
    const std::uint32_t subnet = declared->number = network.add_subnet(vpc, zone);
    draft.labels().set_subnet_id(subnet, id.text());
    draft.keep_members(KeptText::subnet_members, subnet, value, subnet_ids_only);
    if (entry[SubnetShape::range]) {
      network.add_subnet_range(subnet, range_of(entry[SubnetShape::range]));
    }
    each_range(
        entry[SubnetShape::ipv6_ranges], "Ipv6CidrBlock", "Ipv6CidrBlockState",
        [&network, subnet](const AddressRange& range) { network.add_subnet_range(subnet, range); });
  }
}

void declare_prefix_lists(Draft& draft) {
  for (const Value value : draft.parts().of(Part::prefix_lists)) {
    // A vertex only once a rule names it. AWS's own lists stand in two answers, of which
    // describe-prefix-lists has the ranges.
    Named& known = draft.named(IdKind::prefix_list, required_text(value, "PrefixListId").text());
    if (!known.entry || value.find("Cidrs") || value.find("Entries")) {
      known.entry = value;
    }
  }
}

}  // namespace connectsim
