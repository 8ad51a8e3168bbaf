#pragma once

#include <array>
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
#include "simulator/connection/ends.h"

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

/// Answers for a whole population what `reach` answers for one function within one VPC (H-1, H-2):
/// which functions reach a host on a port. A side of a hop looks at the other only by its groups
/// and addresses, so the functions with a group, those of an address class and those with the same
/// rules out to ranges are put together once, and a host adds up the sets that its rules name:
/// nobody pays pair by pair. Network, directory and classes must outlive it.
class ReachingFunctions {
 public:
  ReachingFunctions(const Network& network, const FunctionDirectory& directory,
                    const AddressClasses& classes, const VpcFunctions& population);

  /// The functions that reach a proxy or cluster of this population's VPC.
  AdmittedFunctions of(Vertex host, std::optional<std::uint16_t> port);

 private:
  using Port = std::optional<std::uint16_t>;
  // Functions of which one stands for all: of one address class, or with the same rules out.
  struct FunctionClass {
    std::vector<std::uint32_t> functions;
    std::optional<FunctionBits> bits;  // made when they are many
  };

  [[nodiscard]] Vertex function(std::uint32_t index) const {
    return directory_.function(population_.position(index));
  }
  void collect_address_classes();
  void collect_range_senders();
  void collect_unknown_groups();
  void add_members(Vertex wearers_of, const EdgeRecord& rule, Vertex host, Reachability traffic,
                   AdmittedFunctions& functions);
  void add_class(FunctionClass& members, Reachability result, AdmittedFunctions& functions);
  AdmittedFunctions in_by_groups(Vertex host, Port port);
  AdmittedFunctions out_by_groups(Vertex host, Port port);
  void add_by_address(Vertex host, Port port, AddressFamily version, AdmittedFunctions& functions);
  void add_senders_to_group(Vertex group, Vertex host, Port port, AdmittedFunctions& functions);
  std::uint32_t add_rules_to_group(Vertex group, Vertex host, Port port,
                                   AdmittedFunctions& functions);
  void add_senders_to_unknown(Vertex host, Port port, AdmittedFunctions& functions);
  const AdmittedFunctions& senders_to_addresses(Vertex host, Port port, AddressFamily version);

  const Network& network_;
  const FunctionDirectory& directory_;
  const AddressClasses& classes_;
  VpcFunctions population_;
  std::uint32_t size_;
  std::uint32_t large_;  // more than so many functions are cheaper to add as bits
  std::vector<FunctionClass> address_classes_;
  std::vector<FunctionClass> range_senders_;  // the same rules out to ranges and prefix lists
  std::array<FunctionBits, ip_versions.size()> speakers_;
  FunctionBits with_unknown_groups_;
  std::vector<std::uint32_t> with_unlisted_groups_;
  std::unordered_map<Vertex, FunctionBits> bits_of_group_;
  std::map<std::pair<Vertex, Port>, AdmittedFunctions> senders_to_group_;
  std::map<std::tuple<std::uint32_t, Port, AddressFamily>, AdmittedFunctions> senders_to_class_;
};

}  // namespace connectsim
