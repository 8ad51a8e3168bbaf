// Decides which functions of a VPC reach a host, by sets of bits (H-1, H-2).
#include "simulator/account/reaching_functions.h"

#include <algorithm>

#include "simulator/connection/admission.h"

namespace connectsim {
namespace {

bool is_range(VertexKind kind) {
  return kind == VertexKind::range || kind == VertexKind::prefix_list;
}

void add_bits(const FunctionBits& bits, Reachability result, AdmittedFunctions& functions) {
  if (result == Reachability::reachable) {
    functions.surely.add_all(bits);
  }
  functions.perhaps.add_all(bits);
}

}  // namespace

ReachingFunctions::ReachingFunctions(const Network& network, const FunctionDirectory& directory,
                                     const AddressClasses& classes, const VpcFunctions& population)
    : network_(network),
      directory_(directory),
      classes_(classes),
      population_(population),
      size_(population.size()),
      large_(static_cast<std::uint32_t>(FunctionBits(size_).word_count())) {
  collect_address_classes();
  collect_range_rules();
}

void ReachingFunctions::collect_address_classes() {
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (std::uint32_t index = 0; index < size_; ++index) {
    const Vertex function = directory_.function(population_.position(index));
    const std::uint32_t number = classes_.class_of(function);
    const auto [place, is_new] = places.try_emplace(number, class_numbers_.size());
    if (is_new) {
      class_numbers_.push_back(number);
      class_functions_.emplace_back();
    }
    class_functions_[place->second].push_back(index);
  }
  class_bits_.resize(class_numbers_.size());
  class_results_.resize(class_numbers_.size());
}

// In a large account most rules out are one and the same: everything to 0.0.0.0/0.
void ReachingFunctions::collect_range_rules() {
  using Key = std::tuple<Vertex, Protocol, std::uint16_t, std::uint16_t>;
  std::map<Key, std::size_t> places;
  for (std::uint32_t index = 0; index < size_; ++index) {
    for (const Edge association :
         network_.out_edges(directory_.function(population_.position(index)))) {
      for (const Edge rule : network_.out_edges(network_.edge(association).target)) {
        const EdgeRecord& record = network_.edge(rule);
        if (record.kind != EdgeKind::outbound_rule || !is_range(network_.kind(record.target))) {
          continue;
        }
        const Traffic& traffic = record.traffic;
        const auto [place, is_new] = places.try_emplace(
            Key{record.target, traffic.protocol, traffic.port_first, traffic.port_last},
            range_rules_.size());
        if (is_new) {
          range_rules_.push_back({record.target, traffic, {}});
        }
        range_rules_[place->second].functions.push_back(index);
      }
    }
  }
}

void ReachingFunctions::add_members(Vertex group, Reachability result,
                                    AdmittedFunctions& functions) {
  const auto positions = directory_.functions_with(group);
  if (positions.size() <= large_) {
    for (const std::uint32_t position : positions) {
      if (population_.has(position)) {
        functions.add(population_.index(position), result);
      }
    }
    return;
  }
  const auto [bits, is_new] = bits_of_group_.try_emplace(group, size_);
  if (is_new) {
    for (const std::uint32_t position : positions) {
      if (population_.has(position)) {
        bits->second.add(population_.index(position));
      }
    }
  }
  add_bits(bits->second, result, functions);
}

void ReachingFunctions::add_address_class(std::uint32_t number, Reachability result,
                                          AdmittedFunctions& functions) {
  const std::vector<std::uint32_t>& members = class_functions_[number];
  if (members.size() <= large_) {
    for (const std::uint32_t index : members) {
      functions.add(index, result);
    }
    return;
  }
  std::optional<FunctionBits>& bits = class_bits_[number];
  if (!bits) {
    bits.emplace(size_);
    for (const std::uint32_t index : members) {
      bits->add(index);
    }
  }
  add_bits(*bits, result, functions);
}

AdmittedFunctions ReachingFunctions::admitted_in(Vertex host, Port port) {
  AdmittedFunctions admitted(size_);
  bool any_range = false;
  std::fill(class_results_.begin(), class_results_.end(), Reachability::blocked);
  for (const Edge association : network_.out_edges(host)) {
    const EdgeRecord& membership = network_.edge(association);
    if (membership.status == MembershipStatus::removing) {
      continue;
    }
    for (const Edge rule : network_.out_edges(membership.target)) {
      const EdgeRecord& record = network_.edge(rule);
      const Reachability traffic = record.kind == EdgeKind::inbound_rule
                                       ? admitted_traffic(record.traffic, port)
                                       : Reachability::blocked;
      if (traffic == Reachability::blocked) {
        continue;
      }
      if (!is_range(network_.kind(record.target))) {
        if (record.peer_account == PeerAccount::same) {
          add_members(record.target, traffic, admitted);
        }
        continue;
      }
      any_range = true;
      for (std::size_t i = 0; i < class_numbers_.size(); ++i) {
        const Vertex example = classes_.example(class_numbers_[i]);
        class_results_[i] =
            std::min(class_results_[i],
                     std::max(traffic, admitted_addresses(network_, record.target, example)));
      }
    }
  }
  for (std::uint32_t i = 0; any_range && i < class_numbers_.size(); ++i) {
    if (class_results_[i] != Reachability::blocked) {
      add_address_class(i, class_results_[i], admitted);
    }
  }
  return admitted;
}

// The functions that have a rule out to a group; how many rules there are.
std::uint32_t ReachingFunctions::add_rules_to_group(Vertex group, Port port,
                                                    AdmittedFunctions& functions) {
  std::uint32_t count = 0;
  for (const Edge reference : network_.in_edges(group)) {
    const EdgeRecord& record = network_.edge(reference);
    ++count;
    if (record.kind != EdgeKind::outbound_rule || record.peer_account != PeerAccount::same) {
      continue;
    }
    const Reachability traffic = admitted_traffic(record.traffic, port);
    if (traffic != Reachability::blocked) {
      add_members(record.source, traffic, functions);
    }
  }
  return count;
}

void ReachingFunctions::add_senders_to_group(Vertex group, Port port,
                                             AdmittedFunctions& functions) {
  const auto known = senders_to_group_.find({group, port});
  if (known != senders_to_group_.end()) {
    functions.add_all(known->second);
    return;
  }
  // Groups that many refer to are also those that many hosts share.
  if (add_rules_to_group(group, port, functions) > large_) {
    AdmittedFunctions senders(size_);
    add_rules_to_group(group, port, senders);
    senders_to_group_.emplace(std::pair(group, port), std::move(senders));
  }
}

const AdmittedFunctions& ReachingFunctions::senders_to_addresses(Vertex host, Port port) {
  const auto [known, is_new] =
      senders_to_class_.try_emplace({classes_.class_of(host), port}, size_);
  if (is_new) {
    for (const RangeRule& rule : range_rules_) {
      const Reachability result = std::max(admitted_traffic(rule.traffic, port),
                                           admitted_addresses(network_, rule.peer, host));
      for (std::size_t i = 0; result != Reachability::blocked && i < rule.functions.size(); ++i) {
        known->second.add(rule.functions[i], result);
      }
    }
  }
  return known->second;
}

AdmittedFunctions ReachingFunctions::admitted_out(Vertex host, Port port) {
  AdmittedFunctions admitted = senders_to_addresses(host, port);
  for (const Edge association : network_.out_edges(host)) {
    const EdgeRecord& membership = network_.edge(association);
    if (membership.status != MembershipStatus::removing) {
      add_senders_to_group(membership.target, port, admitted);
    }
  }
  return admitted;
}

AdmittedFunctions ReachingFunctions::of(Vertex host, std::optional<std::uint16_t> port) {
  AdmittedFunctions reaching = admitted_in(host, port);
  reaching.keep_common(admitted_out(host, port));
  return reaching;
}

}  // namespace connectsim
