// Reads Lambda functions, and decides their VPC.
#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

using FunctionShape = Draft::FunctionShape;

struct VpcConfigShape {
  enum Member : std::size_t { vpc, groups, subnets, ipv6 };
  static constexpr std::array<std::string_view, 4> names = {"VpcId", "SecurityGroupIds",
                                                            "SubnetIds", "Ipv6AllowedForDualStack"};
};
using VpcConfig = Entry<VpcConfigShape>;

// `list-functions --function-version ALL` gives one entry a version; the console shows $LATEST.
void add_version(Draft& draft, const Entry<FunctionShape>& entry) {
  const std::string name(entry[FunctionShape::name].text());
  Named& known = draft.named(IdKind::function, entry[FunctionShape::name].text());
  Entry<FunctionShape>& before = draft.functions[known.number];
  if (has_same_content(before.value(), entry.value())) {
    return;
  }
  const std::string_view version = text_or_empty(entry[FunctionShape::version]);
  if (version == text_or_empty(before[FunctionShape::version])) {
    throw entry[FunctionShape::name].error(
        name + " occurs twice with different content, first at " + before.value().place());
  }
  if (version == "$LATEST") {
    before = entry;
  }
  if (!known.entry) {  // one warning a function
    known.entry = entry.value();
    draft.warn("function " + name +
               " has several versions; only $LATEST, else the first, is looked at");
  }
}

void collect_functions(Draft& draft) {
  for (const Value value : draft.parts().of(Part::functions)) {
    const Entry<FunctionShape> entry(value);
    Named& known = draft.named(IdKind::function, entry.required(FunctionShape::name).text());
    if (known.number != no_index) {
      add_version(draft, entry);
      continue;
    }
    known.number = static_cast<std::uint32_t>(draft.functions.size());
    draft.functions.push_back(entry);
  }
}

bool is_filled(const VpcConfig& config) {
  return !text_or_empty(config[VpcConfigShape::vpc]).empty() ||
         (config[VpcConfigShape::groups] && config[VpcConfigShape::groups].list().size() > 0) ||
         (config[VpcConfigShape::subnets] && config[VpcConfigShape::subnets].list().size() > 0);
}

// The VPC of a function by its subnets, when only these are given.
Vertex vpc_of_subnets(Draft& draft, Value ids) {
  CommonVpc common;
  for (const Value id : elements(ids)) {
    if (const Named* subnet = draft.find(IdKind::subnet, id.text())) {
      common.add(draft.network().subnet(subnet->number).vpc);
    }
  }
  return common.vpc();
}

Vertex vpc_of_groups(Draft& draft, Value ids) {
  CommonVpc common;
  for (const Value id : elements(ids)) {
    common.add_group(draft.network(), draft.group(id));
  }
  return common.vpc();
}

Vertex vpc_of(Draft& draft, const VpcConfig& config) {
  Vertex vpc = draft.vpc(config[VpcConfigShape::vpc]);
  if (vpc == no_vertex) {
    vpc = vpc_of_subnets(draft, config[VpcConfigShape::subnets]);
  }
  return vpc == no_vertex ? vpc_of_groups(draft, config[VpcConfigShape::groups]) : vpc;
}

void put_into_vpc(Draft& draft, Vertex function, const VpcConfig& config) {
  for (const Value id : elements(config[VpcConfigShape::groups])) {
    draft.associate(function, id);
  }
  draft.place(function, config[VpcConfigShape::subnets]);
  draft.keep_members(KeptText::vpc_config_members, function, config.value(),
                     std::span(VpcConfigShape::names).first(2));
}

void add_function(Draft& draft, const Entry<FunctionShape>& entry) {
  VpcConfig config;
  if (entry[FunctionShape::vpc_config]) {
    config = VpcConfig(entry[FunctionShape::vpc_config]);
  }
  Vertex vpc = no_vertex;
  FunctionFacts facts{VpcPlacement::none};
  if (is_filled(config)) {
    vpc = vpc_of(draft, config);
    facts.placement = vpc == no_vertex ? VpcPlacement::unknown : VpcPlacement::known;
    facts.groups = config[VpcConfigShape::groups] ? Known::yes : Known::no;
    if (config[VpcConfigShape::ipv6] && config[VpcConfigShape::ipv6].boolean()) {
      facts.network = NetworkType::dual;
    }
  }
  const Vertex function = draft.network().add_function(vpc, facts);
  draft.labels().set_id(function, entry[FunctionShape::name].text());
  draft.keep_members(KeptText::entry_members, function, entry.value(),
                     std::span(FunctionShape::names).first(2));
  if (facts.placement != VpcPlacement::none) {
    put_into_vpc(draft, function, config);
  }
}

}  // namespace

void read_functions(Draft& draft) {
  collect_functions(draft);
  for (const Entry<FunctionShape>& entry : draft.functions) {
    add_function(draft, entry);
  }
}

}  // namespace connectsim
