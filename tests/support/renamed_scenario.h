#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// Another id for every id of a scenario document (M-2): of groups, VPCs, subnets, prefix lists,
/// clusters, instances, subnet groups, proxies and functions, and for the names that are made of
/// the cluster's: of a new proxy, its role, policy and secret. The order of the new ids is
/// the reverse of the old.
std::map<std::string, std::string> other_ids(const Json& scenario);

/// A JSON text with ids replaced wherever they stand as whole words, in ARNs and keys, too.
std::string with_ids(const std::string& json, const std::map<std::string, std::string>& ids);

/// The document with every list in another order.
Json with_shuffled_lists(Json document, std::uint64_t seed);

/// The document with every list sorted, so that only what it holds counts.
Json with_sorted_lists(Json document);

}  // namespace connectsim::tests
