#pragma once

#include <string>

#include "model/network/network.h"
#include "reports/language/language.h"

namespace connectsim {

/// What a look at a whole account cannot tell because lists were not saved (I-1), and that there is
/// nothing to look at in lists that are empty; a sentence each, nothing when neither is so.
std::string saved_lists_text(const Network& network, Language language);

/// Whether clusters, functions and groups were saved: else nothing can be told of connections.
inline bool has_lists_of_ends(const Network& network) {
  return network.facts.clusters == Known::yes && network.facts.functions == Known::yes &&
         network.facts.security_groups == Known::yes;
}

/// The same, with the proxies: whether nothing of the kind can have been overlooked.
inline bool has_all_lists(const Network& network) {
  return has_lists_of_ends(network) && network.facts.proxies == Known::yes;
}

}  // namespace connectsim
