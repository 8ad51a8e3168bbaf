// Section 6: what an ARN names.
#include "tests/support/prose_oracle/arns.h"

#include <cstddef>
#include <vector>

namespace prose_oracle {

namespace {

constexpr std::size_t kRegion = 3;
constexpr std::size_t kAccount = 4;
constexpr std::size_t kKind = 5;
constexpr std::size_t kName = 6;

// arn:partition:service:Region:account:kind:name, and after a function's name its qualifier.
std::vector<std::string> fields_of(const std::string& arn) {
  std::vector<std::string> fields(1);
  for (const char character : arn) {
    if (character == ':') {
      fields.emplace_back();
    } else {
      fields.back().push_back(character);
    }
  }
  return fields;
}

// A thing whose own ARN the snapshot lacks is known by its name alone.
bool matches(const std::string& asked, const char* kind, const std::string& own_arn,
             const std::string& name) {
  const std::vector<std::string> wanted = fields_of(asked);
  if (wanted.size() <= kName || wanted[kKind] != kind) {
    return false;
  }
  if (own_arn.empty()) {
    return wanted[kName] == name;
  }
  const std::vector<std::string> own = fields_of(own_arn);
  return own.size() > kName && wanted[kRegion] == own[kRegion] &&
         wanted[kAccount] == own[kAccount] && wanted[kName] == own[kName];
}

template <typename Thing>
const Thing* find_requested(const std::vector<Thing>& things, const std::string Thing::*name,
                            const char* kind, const std::string& asked) {
  const bool by_arn = asked.starts_with("arn:");
  for (const Thing& thing : things) {
    if (by_arn ? matches(asked, kind, thing.arn, thing.*name) : thing.*name == asked) {
      return &thing;
    }
  }
  return nullptr;
}

}  // namespace

const Cluster* find_requested_cluster(const Account& account, const std::string& asked) {
  return find_requested(account.clusters, &Cluster::id, "cluster", asked);
}

const Function* find_requested_function(const Account& account, const std::string& asked) {
  return find_requested(account.functions, &Function::name, "function", asked);
}

// The last field of a proxy's ARN is an id of its own, not its name.
const Proxy* find_requested_proxy(const Account& account, const std::string& asked) {
  return find_requested(account.proxies, &Proxy::name, "db-proxy", asked);
}

}  // namespace prose_oracle
