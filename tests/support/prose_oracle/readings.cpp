// Readings by their names.
#include "tests/support/prose_oracle/readings.h"

#include <cstddef>
#include <initializer_list>
#include <stdexcept>

namespace prose_oracle {

namespace {

// The position of `value` among `values`, which are in the order of the enum.
template <typename Reading>
void choose(Reading& reading, const std::string& value, std::initializer_list<const char*> values) {
  int position = 0;
  for (const char* candidate : values) {
    if (value == candidate) {
      reading = static_cast<Reading>(position);
      return;
    }
    ++position;
  }
  throw std::invalid_argument("unknown value of a reading: " + value);
}

}  // namespace

// The names and values as SEMANTICS.md prints them.
void set_reading(Readings& readings, const std::string& name, const std::string& value) {
  if (name == "database_pattern_with_proxy") {
    choose(readings.database_pattern_with_proxy, value, {"rds_lambda", "also_rds_rdsproxy"});
  } else if (name == "numbering") {
    choose(readings.numbering, value, {"max_plus_one", "smallest_free", "in_step"});
  } else if (name == "proxy_rules") {
    choose(readings.proxy_rules, value, {"exactly_one", "at_least_one"});
  } else if (name == "default_egress") {
    choose(readings.default_egress, value, {"revoked", "tolerated"});
  } else if (name == "spare_peer") {
    choose(readings.spare_peer.emplace(), value, {"reusable", "unusable"});
  } else if (name == "target_health") {
    choose(readings.target_health, value, {"any", "all"});
  } else if (name == "health_of") {
    choose(readings.health_of, value, {"chosen_proxy", "any_proxy_of_the_cluster"});
  } else if (name == "available_proxy") {
    choose(readings.available_proxy, value,
           {"suffices", "replaces_a_missing_group", "also_needs_group"});
  } else if (name == "serverless") {
    choose(readings.serverless, value, {"v1_and_v2", "v1_only"});
  } else if (name == "associate_with_proxy") {
    choose(readings.associate_with_proxy, value, {"function_only", "proxy_too"});
  } else if (name == "listing") {
    choose(readings.listing, value, {"one_group", "several_groups"});
  } else if (name == "listing_port") {
    choose(readings.listing_port, value, {"equals", "contains"});
  } else {
    throw std::invalid_argument("unknown reading: " + name);
  }
}

}  // namespace prose_oracle
