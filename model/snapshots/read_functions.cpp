// Reads Lambda functions, decides their VPC and whether they can be changed now.
#include "model/snapshots/read_parts.h"

namespace connectsim {
namespace {

using FunctionShape = Draft::FunctionShape;
using FunctionEntry = Entry<FunctionShape>;

struct VpcConfigShape {
  enum Member : std::size_t { vpc, groups, subnets, ipv6 };
  static constexpr std::array<std::string_view, 4> names = {"VpcId", "SecurityGroupIds",
                                                            "SubnetIds", "Ipv6AllowedForDualStack"};
};
using VpcConfig = Entry<VpcConfigShape>;

constexpr std::string_view latest = "$LATEST";

std::string_view version_of(const FunctionEntry& entry) {
  const std::string_view version = text_or_empty(entry[FunctionShape::version]);
  return version.empty() ? latest : version;
}

bool tells_state(const FunctionEntry& entry) {
  return entry[FunctionShape::state] || entry[FunctionShape::last_update];
}

// `list-functions --function-version ALL` gives one entry a version; the console shows $LATEST. Two
// answers of which one leaves out what the other says are one: list-functions leaves out the State.
void add_answer(Draft& draft, const FunctionEntry& entry) {
  const std::string name(entry[FunctionShape::name].text());
  Named& known = draft.named(IdKind::function, entry[FunctionShape::name].text());
  Draft::FunctionAnswers& answers = draft.functions[known.number];
  const FunctionEntry& before = answers.entry;
  if (version_of(entry) == version_of(before)) {
    if (has_same_content(before.value(), entry.value())) {
      return;
    }
    if (tells_state(before) != tells_state(entry) && agree(before.value(), entry.value())) {
      answers.state = tells_state(entry) ? entry : answers.state;
      return;
    }
    throw entry[FunctionShape::name].error(
        name + " occurs twice with different content, first at " + before.value().place());
  }
  if (version_of(entry) == latest) {
    answers = {entry, {}};
  }
  if (!known.entry) {  // one warning a function
    known.entry = entry.value();
    draft.warn("function " + name +
               " has several versions; only $LATEST, else the first, is looked at");
  }
}

void collect_functions(Draft& draft) {
  for (const Value value : draft.parts().of(Part::functions)) {
    const FunctionEntry entry(value);
    Named& known = draft.named(IdKind::function, entry.required(FunctionShape::name).text());
    if (known.number != no_index) {
      add_answer(draft, entry);
      continue;
    }
    known.number = static_cast<std::uint32_t>(draft.functions.size());
    draft.functions.push_back({entry, {}});
  }
  // What the list shows of such a function counts, be it older or newer, but for its State.
  for (const Value value : draft.parts().single_functions) {
    const FunctionEntry entry(value);
    const Named* known = draft.find(IdKind::function, text_or_empty(entry[FunctionShape::name]));
    if (!known || known->number == no_index || !tells_state(entry)) {
      continue;
    }
    Draft::FunctionAnswers& answers = draft.functions[known->number];
    if (version_of(entry) == version_of(answers.entry)) {
      answers.state = entry;
    }
  }
}

void set_state(const FunctionEntry& entry, FunctionFacts& facts) {
  facts.state = tells_state(entry) ? Known::yes : Known::no;
  facts.is_pending = text_or_empty(entry[FunctionShape::state]) == "Pending";
  facts.is_being_updated = text_or_empty(entry[FunctionShape::last_update]) == "InProgress";
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

// What a list says of a function, and what only another answer says of its State.
void keep_entry(Draft& draft, Vertex function, const Draft::FunctionAnswers& answers) {
  draft.keep_members(KeptText::entry_members, function, answers.entry.value(),
                     std::span(FunctionShape::names).first(2));
  if (!draft.keeps_everything() || tells_state(answers.entry)) {
    return;
  }
  std::string kept(*draft.labels().kept(KeptText::entry_members, function));
  for (const Value member :
       {answers.state[FunctionShape::state], answers.state[FunctionShape::last_update]}) {
    if (member) {
      kept += kept.empty() ? "" : ",";
      append_json_text(kept, member.key());
      kept += ':';
      member.append_json(kept);
    }
  }
  draft.labels().set_kept(KeptText::entry_members, function, kept);
}

void add_function(Draft& draft, const Draft::FunctionAnswers& answers) {
  const FunctionEntry& entry = answers.entry;
  VpcConfig config;
  if (entry[FunctionShape::vpc_config]) {
    config = VpcConfig(entry[FunctionShape::vpc_config]);
  }
  Vertex vpc = no_vertex;
  FunctionFacts facts;
  facts.placement = VpcPlacement::none;
  set_state(tells_state(entry) ? entry : answers.state, facts);
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
  draft.labels().set_arn(function, text_or_empty(entry[FunctionShape::arn]));
  keep_entry(draft, function, answers);
  if (facts.placement != VpcPlacement::none) {
    put_into_vpc(draft, function, config);
  }
}

}  // namespace

void read_functions(Draft& draft) {
  collect_functions(draft);
  for (const Draft::FunctionAnswers& answers : draft.functions) {
    add_function(draft, answers);
  }
}

}  // namespace connectsim
