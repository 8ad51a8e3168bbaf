// Decides the words for a way, its rules, and why it is listed but blocked, or works unlisted.
#include "reports/account/connection_text.h"

#include "reports/account/connected_texts.h"
#include "reports/language/groups_texts.h"
#include "reports/language/named.h"
#include "simulator/connection/registration.h"

namespace connectsim {
namespace {

std::string_view host_kind(VertexKind kind, Language language) {
  return (kind == VertexKind::function  ? texts::the_function
          : kind == VertexKind::cluster ? texts::the_cluster
                                        : texts::the_proxy)
      .in(language);
}

// The rules of a side, of a union all.
std::string side_text(const Snapshot& snapshot, const UncertainSide& uncertain, Language language) {
  Enumeration rules(language);
  for (const Edge rule : deciding_rules(snapshot.network, *uncertain.hop, uncertain.side)) {
    rules.add(rule_text(snapshot, rule, language));
  }
  return rules.text();
}

// What keeps a side of a path from being sure.
std::string uncertainty_text(const Snapshot& snapshot, const Path& path, Language language) {
  const Network& network = snapshot.network;
  const std::optional<UncertainSide> uncertain = uncertain_side(path);
  if (uncertain->rule == no_edge) {
    return said(language, texts::groups_not_known,
                {host_kind(network.kind(uncertain->side.owner), language)});
  }
  const std::string text = side_text(snapshot, *uncertain, language);
  if (uncertain->hop->is_between_vpcs) {
    return said(language, texts::over_peering, {text});
  }
  const EdgeRecord& record = network.edge(uncertain->rule);
  const VertexKind peer = network.kind(record.target);
  if (peer == VertexKind::prefix_list && network.entries_known(record.target) == Known::no) {
    return said(language, texts::entries_not_known, {text});
  }
  if (!is_address_peer(peer) &&
      admitted_by_group(network, uncertain->side, record) == Reachability::depends) {
    return said(language, texts::peer_not_known, {text});
  }
  // With a known port a rule for another port is no rule at all.
  const bool is_port_known = uncertain->side.port.has_value();
  return said(language, is_port_known ? texts::part_of_addresses : texts::port_of_end_not_known,
              {text});
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
    const Hop& hop = path.hops[i];
    for (const HopSide& side : {hop.sender(), hop.receiver()}) {
      for (const Edge rule : deciding_rules(snapshot.network, hop, side)) {
        rules.add(rule_text(snapshot, rule, language));
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

std::string health_text(const Snapshot& snapshot, const WayToCluster& way, Language language) {
  const Network& network = snapshot.network;
  if (way.is_direct() || network.proxy(way.proxy).targets == Known::no) {
    return {};
  }
  Enumeration states(language);
  for (const std::uint32_t index : network.targets(way.proxy)) {
    const Target& target = network.target(index);
    if (target.kind != TargetKind::rds_instance || !belongs_to(network, target, way.cluster)) {
      continue;
    }
    if (target.health == HealthState::available) {
      return {};
    }
    const bool is_known = target.health < HealthState::missing;
    std::string state = is_known ? std::string(text_of(target.health))
                                 : said(language, texts::target_state_not_known);
    if (is_known && target.reason != HealthReason::none &&
        target.reason != HealthReason::unrecognised) {
      state += " (" + std::string(text_of(target.reason)) + ")";
    }
    states.add(state);
  }
  return states.text();
}

namespace {

std::string said_of_mismatch(const Snapshot& snapshot, const ConnectionEntry& entry,
                             Mismatch mismatch, Language language) {
  const bool is_direct = entry.way->is_direct();
  const std::string proxy(is_direct ? std::string_view() : snapshot.labels.id(entry.way->proxy));
  switch (mismatch) {
    case Mismatch::none:
      return {};
    case Mismatch::different_vpcs:
      return said(language, texts::different_vpcs);
    case Mismatch::no_common_ip_version:
      return said(language, texts::no_common_ip_version);
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

// A hop may be blocked at both of its sides, and a path at both hops: all of them are told.
std::string blocked_text(const Snapshot& snapshot, const ConnectionEntry& entry, const Path& path,
                         Language language) {
  Enumeration sides(language);
  for (const BlockedSide& blocked : blocked_sides(path)) {
    std::string text = said_of_mismatch(snapshot, entry, blocked.mismatch, language);
    const Edge rule = rule_for_another_port(snapshot.network, blocked);
    sides.add(rule == no_edge ? std::move(text)
                              : said(language, texts::but_for_its_port,
                                     {text, rule_text(snapshot, rule, language)}));
  }
  return sides.text();
}

}  // namespace

std::string mismatch_text(const Snapshot& snapshot, const ConnectionEntry& entry, Mismatch mismatch,
                          Language language) {
  if (mismatch >= Mismatch::no_rule_out_of_function && mismatch <= Mismatch::no_rule_into_cluster) {
    return blocked_text(snapshot, entry, path_of(snapshot.network, entry), language);
  }
  return said_of_mismatch(snapshot, entry, mismatch, language);
}

}  // namespace connectsim
