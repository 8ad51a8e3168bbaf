// Decides the words for a way, its rules, and why it is listed but blocked, or works unlisted.
#include "reports/account/connection_text.h"

#include "reports/account/connected_texts.h"
#include "reports/language/named.h"

namespace connectsim {
namespace {

// What keeps the rule of a path from being sure.
std::string uncertainty_text(const Snapshot& snapshot, const Path& path, Language language) {
  const Network& network = snapshot.network;
  const Edge rule = uncertain_rule(path);
  const std::string text = rule_text(snapshot, rule, language);
  const EdgeRecord& record = network.edge(rule);
  const VertexKind peer = network.kind(record.target);
  if (peer == VertexKind::prefix_list && network.entries_known(record.target) == Known::no) {
    return said(language, texts::entries_not_known, {text});
  }
  const bool is_about_addresses = peer == VertexKind::prefix_list || peer == VertexKind::range;
  // With a known port a rule for another port is no rule at all.
  return said(language,
              is_about_addresses ? texts::part_of_addresses : texts::port_of_end_not_known, {text});
}

}  // namespace

std::string way_text(const Snapshot& snapshot, const WayToCluster& way, Language language) {
  return way.is_direct() ? said(language, texts::via_direct)
                         : said(language, texts::via_proxy, {snapshot.labels.id(way.proxy)});
}

std::string rule_text(const Snapshot& snapshot, Edge rule, Language language) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  return said(language, record.kind == EdgeKind::inbound_rule ? texts::lets_in : texts::lets_out,
              {named(snapshot, record.source), traffic_text(record.traffic, language),
               peer_text(snapshot, rule, language)});
}

std::string own_rule_text(const Snapshot& snapshot, Edge rule, Language language) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  return said(language,
              record.kind == EdgeKind::inbound_rule ? texts::own_rule_in : texts::own_rule_out,
              {traffic_text(record.traffic, language), peer_text(snapshot, rule, language)});
}

std::string rules_text(const Snapshot& snapshot, const Path& path, Language language) {
  Enumeration rules(language);
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    for (const Admission& side : {path.hops[i].outbound, path.hops[i].inbound}) {
      if (side.rule != no_edge) {
        rules.add(rule_text(snapshot, side.rule, language));
      }
    }
  }
  return rules.text();
}

std::string mismatch_text(const Snapshot& snapshot, const ConnectionEntry& entry,
                          Language language) {
  return mismatch_text(
      snapshot, entry,
      mismatch_of(snapshot.network, path_of(snapshot.network, entry), entry.listed), language);
}

std::string mismatch_text(const Snapshot& snapshot, const ConnectionEntry& entry, Mismatch mismatch,
                          Language language) {
  const bool is_direct = entry.way->is_direct();
  const std::string proxy(is_direct ? std::string_view() : snapshot.labels.id(entry.way->proxy));
  switch (mismatch) {
    case Mismatch::none:
      return {};
    case Mismatch::different_vpcs:
      return said(language, texts::different_vpcs);
    case Mismatch::no_rule_out_of_function:
      return is_direct ? said(language, texts::no_rule_out_of_function)
                       : said(language, texts::no_rule_out_of_function_to_proxy, {proxy});
    case Mismatch::no_rule_into_proxy:
      return said(language, texts::no_rule_into_proxy, {proxy});
    case Mismatch::no_rule_out_of_proxy:
      return said(language, texts::no_rule_out_of_proxy, {proxy});
    case Mismatch::no_rule_into_cluster:
      return is_direct ? said(language, texts::no_rule_into_cluster)
                       : said(language, texts::no_rule_into_cluster_from_proxy, {proxy});
    case Mismatch::rule_admits_perhaps:
      return uncertainty_text(snapshot, path_of(snapshot.network, entry), language);
    case Mismatch::no_managed_group:
      return said(language, texts::no_managed_group);
    case Mismatch::no_rule_that_is_listed:
      return said(language,
                  is_direct ? texts::no_listed_rule_to_cluster : texts::no_listed_rule_to_proxy);
    case Mismatch::proxy_without_managed_group:
      return said(language, texts::proxy_without_managed_group, {proxy});
  }
  return {};
}

}  // namespace connectsim
