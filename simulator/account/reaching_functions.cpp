// Decides which functions of a VPC reach a host, by sets of bits (H-1, H-2).
#include "simulator/account/reaching_functions.h"

#include <algorithm>

#include "simulator/connection/admission.h"

namespace connectsim {
namespace {

void add_bits(const FunctionBits& bits, Reachability result, AdmittedFunctions& functions) {
  if (result == Reachability::reachable) {
    functions.surely.add_all(bits);
  }
  functions.perhaps.add_all(bits);
}

bool names_group(const Network& network, const EdgeRecord& rule) {
  return rule.kind != EdgeKind::association && !is_address_peer(network.kind(rule.target));
}

}  // namespace

ReachingFunctions::ReachingFunctions(const Network& network, const FunctionDirectory& directory,
                                     const AddressClasses& classes, const VpcFunctions& population)
    : network_(network),
      directory_(directory),
      classes_(classes),
      population_(population),
      size_(population.size()),
      large_(static_cast<std::uint32_t>(FunctionBits(size_).word_count())),
      speakers_{FunctionBits(size_), FunctionBits(size_)},
      with_unknown_groups_(size_) {
  collect_address_classes();
  collect_range_senders();
  collect_unknown_groups();
}

void ReachingFunctions::collect_address_classes() {
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (std::uint32_t index = 0; index < size_; ++index) {
    const auto [place, is_new] =
        places.try_emplace(classes_.class_of(function(index)), address_classes_.size());
    if (is_new) {
      address_classes_.emplace_back();
    }
    address_classes_[place->second].functions.push_back(index);
  }
  for (const FunctionClass& members : address_classes_) {
    for (std::size_t i = 0; i < ip_versions.size(); ++i) {
      if (speaks(network_, function(members.functions.front()), HopEnd::sender, ip_versions[i])) {
        for (const std::uint32_t index : members.functions) {
          speakers_[i].add(index);
        }
      }
    }
  }
}

// In a large account most functions have one and the same: everything to 0.0.0.0/0.
void ReachingFunctions::collect_range_senders() {
  using Rule = std::tuple<Vertex, Protocol, std::uint16_t, std::uint16_t>;
  std::map<std::vector<Rule>, std::size_t> places;
  std::vector<Rule> rules;
  for (std::uint32_t index = 0; index < size_; ++index) {
    rules.clear();
    for (const Edge association : network_.out_edges(function(index))) {
      for (const Edge rule : network_.out_edges(network_.edge(association).target)) {
        const EdgeRecord& record = network_.edge(rule);
        if (record.kind == EdgeKind::outbound_rule && !names_group(network_, record)) {
          rules.emplace_back(record.target, record.traffic.protocol, record.traffic.port_first,
                             record.traffic.port_last);
        }
      }
    }
    if (rules.empty()) {
      continue;
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    const auto [place, is_new] = places.try_emplace(rules, range_senders_.size());
    if (is_new) {
      range_senders_.emplace_back();
    }
    range_senders_[place->second].functions.push_back(index);
  }
}

void ReachingFunctions::collect_unknown_groups() {
  for (std::uint32_t index = 0; index < size_; ++index) {
    if (has_unknown_group(network_, function(index))) {
      with_unknown_groups_.add(index);
    }
    if (groups_known(network_, function(index)) == Known::no) {
      with_unlisted_groups_.push_back(index);
    }
  }
}

// Adds the functions that have a group, by a rule of theirs or of the host's, which tells of its
// peer whether that is of the ends' VPC.
void ReachingFunctions::add_members(Vertex wearers_of, const EdgeRecord& rule, Vertex host,
                                    Reachability traffic, AdmittedFunctions& functions) {
  const Vertex vpc = network_.vpc(host);
  const auto positions = directory_.functions_with(wearers_of);
  if (vpc == no_vertex || positions.size() <= large_) {
    for (const std::uint32_t position : positions) {
      if (population_.has(position)) {
        const Vertex end_vpc = vpc == no_vertex ? network_.vpc(directory_.function(position)) : vpc;
        const Reachability result = std::max(traffic, admitted_members(network_, rule, end_vpc));
        if (result != Reachability::blocked) {
          functions.add(population_.index(position), result);
        }
      }
    }
    return;
  }
  const Reachability result = std::max(traffic, admitted_members(network_, rule, vpc));
  if (result == Reachability::blocked) {
    return;
  }
  const auto [bits, is_new] = bits_of_group_.try_emplace(wearers_of, size_);
  if (is_new) {
    for (const std::uint32_t position : positions) {
      if (population_.has(position)) {
        bits->second.add(population_.index(position));
      }
    }
  }
  add_bits(bits->second, result, functions);
}

void ReachingFunctions::add_class(FunctionClass& members, Reachability result,
                                  AdmittedFunctions& functions) {
  if (members.functions.size() <= large_) {
    for (const std::uint32_t index : members.functions) {
      functions.add(index, result);
    }
    return;
  }
  if (!members.bits) {
    members.bits.emplace(size_);
    for (const std::uint32_t index : members.functions) {
      members.bits->add(index);
    }
  }
  add_bits(*members.bits, result, functions);
}

// The functions that the host's rules naming groups let in.
AdmittedFunctions ReachingFunctions::in_by_groups(Vertex host, Port port) {
  AdmittedFunctions admitted(size_);
  const HopSide side{host, no_vertex, EdgeKind::inbound_rule, port};
  visit_rules(network_, side, [&](Edge, Edge rule) {
    const EdgeRecord& record = network_.edge(rule);
    if (names_group(network_, record)) {
      add_members(record.target, record, host, admitted_traffic(record.traffic, port), admitted);
      for (const std::uint32_t index : with_unlisted_groups_) {
        HopSide one = side;
        one.other = function(index);
        if (admitted_by_group(network_, one, record) != Reachability::blocked) {
          admitted.add(index, Reachability::depends);
        }
      }
    }
    return Visiting::goes_on;
  });
  if (has_unknown_group(network_, host)) {
    for (std::uint32_t index = 0; index < size_; ++index) {
      admitted.add(index, Reachability::depends);
    }
  }
  return admitted;
}

// The functions of the address classes that the host's ranges and prefix lists let in.
void ReachingFunctions::add_by_address(Vertex host, Port port, AddressFamily version,
                                       AdmittedFunctions& functions) {
  HopSide side{host, no_vertex, EdgeKind::inbound_rule, port};
  bool any = false;
  visit_rules(network_, side, [&](Edge, Edge rule) {
    any = !names_group(network_, network_.edge(rule));
    return any ? Visiting::is_done : Visiting::goes_on;
  });
  for (std::size_t i = 0; any && i < address_classes_.size(); ++i) {
    side.other = function(address_classes_[i].functions.front());
    const Reachability result = speaks(network_, side.other, HopEnd::sender, version)
                                    ? admitted_by_ranges(network_, side, version)
                                    : Reachability::blocked;
    if (result != Reachability::blocked) {
      add_class(address_classes_[i], result, functions);
    }
  }
}

// The functions that have a rule out to a group; how many rules there are.
std::uint32_t ReachingFunctions::add_rules_to_group(Vertex group, Vertex host, Port port,
                                                    AdmittedFunctions& functions) {
  std::uint32_t count = 0;
  for (const Edge reference : network_.in_edges(group)) {
    const EdgeRecord& record = network_.edge(reference);
    ++count;
    const Reachability traffic = record.kind == EdgeKind::outbound_rule
                                     ? admitted_traffic(record.traffic, port)
                                     : Reachability::blocked;
    if (traffic != Reachability::blocked) {
      add_members(record.source, record, host, traffic, functions);
    }
  }
  return count;
}

void ReachingFunctions::add_senders_to_group(Vertex group, Vertex host, Port port,
                                             AdmittedFunctions& functions) {
  const auto known = senders_to_group_.find({group, port});
  if (known != senders_to_group_.end()) {
    functions.add_all(known->second);
    return;
  }
  // Groups that many refer to are also those that many hosts share.
  if (add_rules_to_group(group, host, port, functions) > large_) {
    AdmittedFunctions senders(size_);
    add_rules_to_group(group, host, port, senders);
    senders_to_group_.emplace(std::pair(group, port), std::move(senders));
  }
}

// Whether a host has the groups that the functions' rules name was not saved.
void ReachingFunctions::add_senders_to_unknown(Vertex host, Port port,
                                               AdmittedFunctions& functions) {
  for (std::uint32_t index = 0; index < size_; ++index) {
    const HopSide side{function(index), host, EdgeKind::outbound_rule, port};
    visit_rules(network_, side, [&](Edge, Edge rule) {
      const EdgeRecord& record = network_.edge(rule);
      if (names_group(network_, record) &&
          admitted_by_group(network_, side, record) != Reachability::blocked) {
        functions.add(index, Reachability::depends);
      }
      return Visiting::goes_on;
    });
  }
}

// The functions whose rules naming groups let them out to the host.
AdmittedFunctions ReachingFunctions::out_by_groups(Vertex host, Port port) {
  AdmittedFunctions admitted(size_);
  for (const Edge association : network_.out_edges(host)) {
    const EdgeRecord& membership = network_.edge(association);
    if (membership.status != MembershipStatus::removing) {
      add_senders_to_group(membership.target, host, port, admitted);
    }
  }
  if (groups_known(network_, host) == Known::no) {
    add_senders_to_unknown(host, port, admitted);
  }
  admitted.perhaps.add_all(with_unknown_groups_);
  return admitted;
}

const AdmittedFunctions& ReachingFunctions::senders_to_addresses(Vertex host, Port port,
                                                                 AddressFamily version) {
  const auto [known, is_new] =
      senders_to_class_.try_emplace({classes_.class_of(host), port, version}, size_);
  for (std::size_t i = 0; is_new && i < range_senders_.size(); ++i) {
    const HopSide side{function(range_senders_[i].functions.front()), host, EdgeKind::outbound_rule,
                       port};
    const Reachability result = admitted_by_ranges(network_, side, version);
    if (result != Reachability::blocked) {
      add_class(range_senders_[i], result, known->second);
    }
  }
  return known->second;
}

AdmittedFunctions ReachingFunctions::of(Vertex host, std::optional<std::uint16_t> port) {
  const AdmittedFunctions in = in_by_groups(host, port);
  const AdmittedFunctions out = out_by_groups(host, port);
  AdmittedFunctions reaching(size_);
  for (std::size_t i = 0; i < ip_versions.size(); ++i) {
    if (!speaks(network_, host, HopEnd::receiver, ip_versions[i]) || speakers_[i].count() == 0) {
      continue;
    }
    AdmittedFunctions by_version = in;
    add_by_address(host, port, ip_versions[i], by_version);
    AdmittedFunctions sending = out;
    sending.add_all(senders_to_addresses(host, port, ip_versions[i]));
    by_version.keep_common(sending);
    by_version.surely.keep_common(speakers_[i]);
    by_version.perhaps.keep_common(speakers_[i]);
    reaching.add_all(by_version);
  }
  return reaching;
}

}  // namespace connectsim
