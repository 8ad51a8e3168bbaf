#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "tests/support/prose_oracle/account.h"

namespace connectsim {

/// Fills a list element by element, and cuts it in the end. Elements of the scenario before keep
/// their memory: whoever fills one sets every member.
template <typename Thing>
class Refilled {
 public:
  explicit Refilled(std::vector<Thing>& list) : list_(list) {}
  Refilled(const Refilled&) = delete;
  Refilled& operator=(const Refilled&) = delete;
  ~Refilled() { list_.resize(count_); }

  Thing& next() {
    if (count_ == list_.size()) {
      list_.emplace_back();
    }
    return list_[count_++];
  }

 private:
  std::vector<Thing>& list_;
  std::size_t count_ = 0;
};

/// Chains run from the newest to the oldest element; the oracle's lists run the other way.
template <typename Iterator, typename Visit>
void visit_oldest_first(Iterator element, Iterator end, const Visit& visit) {
  if (element == end) {
    return;
  }
  const auto value = *element;
  visit_oldest_first(++element, end, visit);
  visit(value);
}

template <typename Chain, typename Visit>
void visit_oldest_first(const Chain& chain, const Visit& visit) {
  visit_oldest_first(chain.begin(), chain.end(), visit);
}

inline std::string_view id_or_nothing(const Labels& labels, Vertex v) {
  return v == no_vertex ? std::string_view() : labels.id(v);
}

/// The parts of an account as the oracle reads them from the written snapshot, which must have its
/// labels. Each replaces what it fills.
void fill_group(const Snapshot& snapshot, Vertex v, prose_oracle::Group& group);
void fill_cluster(const Snapshot& snapshot, Vertex v, prose_oracle::Cluster& cluster);
void fill_proxy(const Snapshot& snapshot, Vertex v, prose_oracle::Proxy& proxy);
void fill_function(const Snapshot& snapshot, Vertex v, prose_oracle::Function& function);

/// Whether the VPC and subnets of a cluster are written, as a subnet group of its own.
inline bool has_subnet_group(const Network& network, Vertex cluster) {
  return network.vpc(cluster) != no_vertex || !network.subnets(cluster).empty();
}

void fill_subnet_group(const Snapshot& snapshot, Vertex cluster,
                       prose_oracle::SubnetGroup& subnet_group);

/// The ranges of a VPC or subnet: those of IPv4 come first, wherever they stand.
void fill_ranges(const Ranges& ranges, prose_oracle::Ids& ids);
/// The entries of a prefix list whose entries are known.
void fill_entries(const Network& network, Vertex prefix_list, prose_oracle::Ids& ids);

}  // namespace connectsim
