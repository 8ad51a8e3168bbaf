// Names the readings of phrases that the page leaves open, their values and clauses (T-2).
#include "simulator/tables/readings.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/text/input_error.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

template <auto Member>
std::size_t chosen(const Readings& readings) {
  return static_cast<std::size_t>(readings.*Member);
}

template <auto Member>
void choose(Readings& readings, std::size_t value) {
  using Choice = std::remove_reference_t<decltype(readings.*Member)>;
  readings.*Member = static_cast<Choice>(value);
}

template <auto Member>
constexpr ReadingSwitch make_switch(std::string_view name, std::string_view clause,
                                    std::span<const std::string_view> values) {
  return {name, clause, values, &chosen<Member>, &choose<Member>};
}

using Words = std::string_view;
constexpr std::array<Words, 2> database_patterns = {"rds_lambda", "also_rds_rdsproxy"};
constexpr std::array<Words, 3> numberings = {"max_plus_one", "smallest_free", "in_step"};
constexpr std::array<Words, 2> proxy_rule_counts = {"exactly_one", "at_least_one"};
constexpr std::array<Words, 2> default_egresses = {"revoked", "tolerated"};
constexpr std::array<Words, 2> spare_peers = {"reusable", "unusable"};
constexpr std::array<Words, 2> target_healths = {"any", "all"};
constexpr std::array<Words, 2> healths_of = {"chosen_proxy", "any_proxy_of_the_cluster"};
constexpr std::array<Words, 3> available_proxies = {"suffices", "replaces_a_missing_group",
                                                    "also_needs_group"};
constexpr std::array<Words, 2> serverless_versions = {"v1_and_v2", "v1_only"};
constexpr std::array<Words, 2> associations = {"function_only", "proxy_too"};
constexpr std::array<Words, 2> listing_groups = {"one_group", "several_groups"};
constexpr std::array<Words, 2> listing_ports = {"equals", "contains"};

constexpr std::array<ReadingSwitch, 12> switches = {
    make_switch<&Readings::database_pattern_with_proxy>("database_pattern_with_proxy", "N-2",
                                                        database_patterns),
    make_switch<&Readings::numbering>("numbering", "N-3", numberings),
    make_switch<&Readings::proxy_rules>("proxy_rules", "G-3", proxy_rule_counts),
    make_switch<&Readings::default_egress>("default_egress", "G-3", default_egresses),
    make_switch<&Readings::spare_peer>("spare_peer", "D-5", spare_peers),
    make_switch<&Readings::target_health>("target_health", "X-2", target_healths),
    make_switch<&Readings::health_of>("health_of", "X-2", healths_of),
    make_switch<&Readings::available_proxy>("available_proxy", "X-7", available_proxies),
    make_switch<&Readings::serverless>("serverless", "R-2", serverless_versions),
    make_switch<&Readings::associate_with_proxy>("associate_with_proxy", "A-4", associations),
    make_switch<&Readings::listing>("listing", "V-1", listing_groups),
    make_switch<&Readings::listing_port>("listing_port", "V-1", listing_ports),
};

constexpr std::array<Words, switches.size()> switch_names = [] {
  std::array<Words, switches.size()> names;
  for (std::size_t i = 0; i < switches.size(); ++i) {
    names[i] = switches[i].name;
  }
  return names;
}();

}  // namespace

std::span<const ReadingSwitch> reading_switches() { return switches; }

std::span<const std::string_view> reading_names() { return switch_names; }

void set_reading(Readings& readings, std::string_view name, std::string_view value) {
  for (const ReadingSwitch& reading : switches) {
    if (reading.name != name) {
      continue;
    }
    const auto found = std::find(reading.values.begin(), reading.values.end(), value);
    if (found == reading.values.end()) {
      throw InputError("reading " + std::string(name),
                       "must be one of " + listed_names(reading.values) + ", is \"" +
                           std::string(value) + "\"" + suggestion(value, reading.values));
    }
    reading.choose(readings, static_cast<std::size_t>(found - reading.values.begin()));
    return;
  }
  throw InputError("no reading is named \"" + std::string(name) + "\"" +
                   suggestion_among_all(name, switch_names, "there are"));
}

}  // namespace connectsim
