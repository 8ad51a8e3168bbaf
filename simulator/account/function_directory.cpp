// Tells the functions of each VPC and of each group, by name.
#include "simulator/account/function_directory.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace connectsim {

FunctionDirectory::FunctionDirectory(const Network& network, const Labels& labels)
    : network_(network) {
  order_functions(labels);
  collect_groups();
}

void FunctionDirectory::order_functions(const Labels& labels) {
  std::vector<std::pair<std::string_view, Vertex>> by_name;
  for (Vertex v = 0; v < network_.vertex_count(); ++v) {
    if (network_.kind(v) == VertexKind::function &&
        (!network_.out_edges(v).empty() || network_.function(v).groups == Known::no)) {
      by_name.emplace_back(labels.id(v), v);
    }
  }
  std::sort(by_name.begin(), by_name.end());
  std::vector<std::pair<Vertex, std::uint32_t>> by_vpc;  // VPC + 1, none first; rank
  for (std::uint32_t rank = 0; rank < by_name.size(); ++rank) {
    const Vertex vpc = network_.vpc(by_name[rank].second);
    by_vpc.emplace_back(vpc == no_vertex ? 0 : vpc + 1, rank);
  }
  std::sort(by_vpc.begin(), by_vpc.end());
  positions_.assign(network_.vertex_count(), no_index);
  for (std::uint32_t position = 0; position < by_vpc.size(); ++position) {
    const auto [vpc, rank] = by_vpc[position];
    functions_.push_back(by_name[rank].second);
    ranks_.push_back(rank);
    positions_[functions_.back()] = position;
    if (vpc != 0 && (vpcs_.empty() || vpcs_.back() != vpc - 1)) {
      vpcs_.push_back(vpc - 1);
      first_of_vpc_.push_back(position);
    }
  }
  first_of_vpc_.push_back(function_count());
}

// One list for each vertex, all in one array: counted first, then filled.
void FunctionDirectory::collect_groups() {
  first_of_group_.assign(network_.vertex_count() + 1, 0);
  for (const Vertex function : functions_) {
    for (const Edge association : network_.out_edges(function)) {
      ++first_of_group_[network_.edge(association).target + 1];
    }
  }
  for (std::size_t v = 1; v < first_of_group_.size(); ++v) {
    first_of_group_[v] += first_of_group_[v - 1];
  }
  of_groups_.resize(first_of_group_.back());
  std::vector<std::uint32_t> next(first_of_group_.begin(), first_of_group_.end() - 1);
  for (std::uint32_t position = 0; position < functions_.size(); ++position) {
    for (const Edge association : network_.out_edges(functions_[position])) {
      of_groups_[next[network_.edge(association).target]++] = position;
    }
  }
}

VpcFunctions FunctionDirectory::functions_of_vpc(Vertex vpc) const {
  if (vpc == no_vertex) {
    return {0, 0, function_count()};
  }
  const std::uint32_t unplaced = first_of_vpc_.front();
  const auto found = std::lower_bound(vpcs_.begin(), vpcs_.end(), vpc);
  if (found == vpcs_.end() || *found != vpc) {
    return {unplaced, unplaced, unplaced};
  }
  const auto number = static_cast<std::size_t>(found - vpcs_.begin());
  return {unplaced, first_of_vpc_[number], first_of_vpc_[number + 1]};
}

}  // namespace connectsim
