#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/network/network.h"
#include "model/situation.h"
#include "simulator/account/address_classes.h"
#include "simulator/account/function_bits.h"
#include "simulator/account/function_directory.h"

namespace connectsim {

/// The functions of a population that something admits. `perhaps` includes `surely`.
struct AdmittedFunctions {
  FunctionBits surely;
  FunctionBits perhaps;

  explicit AdmittedFunctions(std::uint32_t size = 0) : surely(size), perhaps(size) {}
  void add(std::uint32_t index, Reachability result) {
    if (result == Reachability::reachable) {
      surely.add(index);
    }
    perhaps.add(index);
  }
  void add_all(const AdmittedFunctions& others) {
    surely.add_all(others.surely);
    perhaps.add_all(others.perhaps);
  }
  void keep_common(const AdmittedFunctions& others) {
    surely.keep_common(others.surely);
    perhaps.keep_common(others.perhaps);
  }
};

/// Answers for a whole population what `reach` answers for one function (H-1, H-2): which functions
/// reach a host on a port. A side of a hop looks at the other only by its groups and addresses, so
/// the functions with a group, those of an address class and those with one rule out to a range
/// are put together once, and a host adds up the sets that its rules name: nobody pays pair by
/// pair. Network, directory and classes must outlive it.
class ReachingFunctions {
 public:
  ReachingFunctions(const Network& network, const FunctionDirectory& directory,
                    const AddressClasses& classes, const VpcFunctions& population);

  /// The functions that reach a proxy or cluster of this population's VPC.
  AdmittedFunctions of(Vertex host, std::optional<std::uint16_t> port);

 private:
  using Port = std::optional<std::uint16_t>;
  // The functions that have some rule out to a range or prefix list.
  struct RangeRule {
    Vertex peer = no_vertex;
    Traffic traffic;
    std::vector<std::uint32_t> functions;
  };

  void collect_address_classes();
  void collect_range_rules();
  void add_members(Vertex group, Reachability result, AdmittedFunctions& functions);
  void add_address_class(std::uint32_t number, Reachability result, AdmittedFunctions& functions);
  AdmittedFunctions admitted_in(Vertex host, Port port);
  AdmittedFunctions admitted_out(Vertex host, Port port);
  std::uint32_t add_rules_to_group(Vertex group, Port port, AdmittedFunctions& functions);
  void add_senders_to_group(Vertex group, Port port, AdmittedFunctions& functions);
  const AdmittedFunctions& senders_to_addresses(Vertex host, Port port);

  const Network& network_;
  const FunctionDirectory& directory_;
  const AddressClasses& classes_;
  VpcFunctions population_;
  std::uint32_t size_;
  std::uint32_t large_;  // more than so many functions are cheaper to add as bits
  std::vector<std::uint32_t> class_numbers_;  // address classes of the functions
  std::vector<std::vector<std::uint32_t>> class_functions_;
  std::vector<std::optional<FunctionBits>> class_bits_;
  std::vector<Reachability> class_results_;  // scratch, by place in `class_numbers_`
  std::vector<RangeRule> range_rules_;
  std::unordered_map<Vertex, FunctionBits> bits_of_group_;
  std::map<std::pair<Vertex, Port>, AdmittedFunctions> senders_to_group_;
  std::map<std::pair<std::uint32_t, Port>, AdmittedFunctions> senders_to_class_;
};

}  // namespace connectsim
