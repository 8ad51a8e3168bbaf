// Decides which edits of a snapshot brought a change of a connection about (S-1): what is lost, and
// why list and set-up differ.
#include "simulator/diff/change_cause.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

CauseChange change_of(Moment holder) {
  return holder == Moment::before ? CauseChange::removed : CauseChange::added;
}

// What a group that is named for a role is judged in it; groups by their vertices in both
// snapshots.
using JudgedGroup = std::tuple<Matched, GroupRole, Judgement, bool>;

std::vector<JudgedGroup> judged_groups(const SnapshotMatch& match, Moment moment,
                                       const Decision& decision) {
  std::vector<JudgedGroup> judged;
  for (const GroupJudgement& judgement : decision.judgements) {
    if (judgement.code == Judgement::not_named) {
      continue;
    }
    judged.emplace_back(match.matched(moment, judgement.group), judgement.role, judgement.code,
                        judgement.is_associated);
  }
  std::sort(judged.begin(), judged.end());
  return judged;
}

}  // namespace

void CauseSearch::add(CauseKind kind, CauseChange change, const Matched& subject, Edge edge) {
  causes_.push_back({kind, change, subject, edge, Requirement::cluster_is_in_a_global_database});
}

std::vector<ChangeCause> CauseSearch::found() {
  std::sort(causes_.begin(), causes_.end());
  causes_.erase(std::unique(causes_.begin(), causes_.end()), causes_.end());
  return std::exchange(causes_, {});
}

bool CauseSearch::is_there(Moment moment, const ConnectionEnds& ends) const {
  return ends.cluster.at(moment) != no_vertex && ends.function.at(moment) != no_vertex &&
         (ends.is_direct() || (ends.proxy.at(moment) != no_vertex &&
                               proxy_belongs_to(match_.network(moment), ends.proxy.at(moment),
                                                ends.cluster.at(moment))));
}

bool CauseSearch::find_missing_ends(const ConnectionEnds& ends) {
  if (is_there(Moment::before, ends) && is_there(Moment::after, ends)) {
    return false;
  }
  for (const Matched& end : {ends.function, ends.proxy, ends.cluster}) {
    for (const Moment moment : both_moments) {
      if (end.at(moment) != no_vertex && end.at(other_than(moment)) == no_vertex) {
        add(CauseKind::host, change_of(moment), end);
      }
    }
  }
  if (causes_.empty()) {
    add(CauseKind::registration,
        change_of(is_there(Moment::before, ends) ? Moment::before : Moment::after), ends.proxy);
  }
  return true;
}

bool CauseSearch::find_lost_association(Moment moment, Edge association) {
  if (match_.has_counterpart(moment, association)) {
    return false;
  }
  const EdgeRecord& record = match_.network(moment).edge(association);
  const Matched group = match_.matched(moment, record.target);
  if (group.at(other_than(moment)) == no_vertex) {
    add(CauseKind::group, change_of(moment), group);
  } else {
    add(CauseKind::association, change_of(moment), match_.matched(moment, record.source),
        association);
  }
  return true;
}

bool CauseSearch::find_lost_rule(Moment moment, Edge rule) {
  if (match_.has_counterpart(moment, rule)) {
    return false;
  }
  const Matched group = match_.matched(moment, match_.network(moment).edge(rule).source);
  const Moment other = other_than(moment);
  if (group.at(other) == no_vertex || !match_.network(other).is_group(group.at(other))) {
    add(CauseKind::group, change_of(moment), group);
  } else {
    add(CauseKind::rule, change_of(moment), group, rule);
  }
  return true;
}

bool CauseSearch::find_other_name(Moment moment, Vertex group) {
  const Matched matched = match_.matched(moment, group);
  const Vertex other = matched.at(other_than(moment));
  if (other == no_vertex) {
    return false;
  }
  const Snapshot& here = match_.snapshot(moment);
  const Snapshot& there = match_.snapshot(other_than(moment));
  if (here.network.kind(group) != there.network.kind(other)) {
    const Moment holder = here.network.is_group(group) ? moment : other_than(moment);
    add(CauseKind::group, change_of(holder), matched);
    return true;
  }
  if (here.labels.name(group) == there.labels.name(other)) {
    return false;
  }
  add(CauseKind::name, CauseChange::changed, matched);
  return true;
}

bool CauseSearch::find_other_port(const Matched& host) {
  if (match_.network(Moment::before).port(host.before) ==
      match_.network(Moment::after).port(host.after)) {
    return false;
  }
  add(CauseKind::port, CauseChange::changed, host);
  return true;
}

bool CauseSearch::find_other_vpc(const Matched& host) {
  const Vertex before = match_.network(Moment::before).vpc(host.before);
  const Vertex after = match_.network(Moment::after).vpc(host.after);
  if (match_.counterpart(Moment::before, before) == after &&
      (before == no_vertex) == (after == no_vertex)) {
    return false;
  }
  add(CauseKind::vpc, CauseChange::changed, host);
  return true;
}

std::vector<ChangeCause> CauseSearch::of_listing(const ConnectionEnds& ends) {
  if (find_missing_ends(ends)) {
    return found();
  }
  const Matched& host = ends.is_direct() ? ends.cluster : ends.proxy;
  const bool was_listed =
      !listing_links(match_.network(Moment::before), readings_, ends.function.before, host.before)
           .empty();
  find_listing_causes(was_listed ? Moment::before : Moment::after, ends);
  return found();
}

void CauseSearch::find_listing_causes(Moment moment, const ConnectionEnds& ends) {
  const Network& here = match_.network(moment);
  const Network& there = match_.network(other_than(moment));
  const Matched& host = ends.is_direct() ? ends.cluster : ends.proxy;
  const auto loses_name = [&](Vertex group, const auto& is_so_named) {
    const Vertex other = match_.counterpart(moment, group);
    return other != no_vertex && !is_so_named(there.pattern(other));
  };
  const auto is_proxy_side = [](NamePattern pattern) {
    return pattern == NamePattern::rdsproxy_lambda;
  };
  for (const ListingLink& link :
       listing_links(here, readings_, ends.function.at(moment), host.at(moment))) {
    find_lost_association(moment, link.named_association);
    find_lost_association(moment, link.ruled_association);
    const Vertex compute = here.edge(link.named_association).target;
    if (loses_name(compute, is_compute_side)) {
      find_other_name(moment, compute);
    }
    find_lost_rule(moment, link.rule);
    find_lost_association(moment, link.host_association);
    const Vertex peer = here.edge(link.rule).target;
    if (const Vertex other = match_.counterpart(moment, peer);
        other != no_vertex && !there.is_group(other)) {
      find_other_name(moment, peer);
    }
    find_other_port(host);
  }
  if (ends.is_direct()) {
    return;
  }
  for (const Edge association : there.out_edges(host.at(other_than(moment)))) {
    if (is_proxy_side(there.pattern(there.edge(association).target))) {
      return;
    }
  }
  for (const Edge association : here.out_edges(host.at(moment))) {
    const Vertex group = here.edge(association).target;
    if (is_proxy_side(here.pattern(group))) {
      find_lost_association(moment, association);
      if (loses_name(group, is_proxy_side)) {
        find_other_name(moment, group);
      }
    }
  }
}

std::vector<ChangeCause> CauseSearch::of_set_up(const ConnectionEnds& ends, const Decision& before,
                                                const Decision& after) {
  if (find_missing_ends(ends)) {
    return found();
  }
  const Unmet changed = before.unmet ^ after.unmet;
  for (std::size_t i = 0; i < changed.size(); ++i) {
    if (changed.test(i)) {
      causes_.push_back({CauseKind::requirement,
                         after.unmet.test(i) ? CauseChange::added : CauseChange::removed,
                         {},
                         no_edge,
                         static_cast<Requirement>(i)});
    }
  }
  if (changed.any()) {
    find_other_vpc(ends.function);
    find_other_vpc(ends.cluster);
    if (!ends.is_direct()) {
      find_other_vpc(ends.proxy);
    }
  }
  if (before.verdict != Verdict::refused && after.verdict != Verdict::refused) {
    find_judged_otherwise(ends, before, after);
  }
  return found();
}

void CauseSearch::find_judged_otherwise(const ConnectionEnds& ends, const Decision& before,
                                        const Decision& after) {
  const std::vector<JudgedGroup> judged_before = judged_groups(match_, Moment::before, before);
  const std::vector<JudgedGroup> judged_after = judged_groups(match_, Moment::after, after);
  std::vector<JudgedGroup> otherwise;
  std::set_symmetric_difference(judged_before.begin(), judged_before.end(), judged_after.begin(),
                                judged_after.end(), std::back_inserter(otherwise));
  for (const JudgedGroup& judged : otherwise) {
    find_edits_of_group(std::get<Matched>(judged));
  }
  for (const Moment moment : both_moments) {
    const Network& network = match_.network(moment);
    // Which groups stand on the other side decides of those whose rules name them.
    std::vector<Vertex> counting;
    for (const JudgedGroup& judged : otherwise) {
      const Vertex group = std::get<Matched>(judged).at(moment);
      if (group == no_vertex) {
        continue;
      }
      counting.push_back(group);
      for (const Edge rule : network.out_edges(group)) {
        counting.push_back(network.edge(rule).target);
      }
    }
    std::sort(counting.begin(), counting.end());
    find_changed_groups_of(ends.function, counting, moment);
    find_changed_groups_of(ends.cluster, counting, moment);
    if (!ends.is_direct()) {
      find_changed_groups_of(ends.proxy, counting, moment);
    }
  }
  find_other_port(ends.cluster);
  if (!ends.is_direct()) {
    find_other_port(ends.proxy);
    if (before.situation.target_health != after.situation.target_health) {
      add(CauseKind::target_health, CauseChange::changed, ends.proxy);
    }
  }
}

void CauseSearch::find_changed_groups_of(const Matched& host, const std::vector<Vertex>& judged,
                                         Moment moment) {
  const Network& network = match_.network(moment);
  for (const Edge association : network.out_edges(host.at(moment))) {
    const EdgeRecord& record = network.edge(association);
    if (record.status != MembershipStatus::removing &&
        std::binary_search(judged.begin(), judged.end(), record.target)) {
      find_lost_association(moment, association);
    }
  }
}

void CauseSearch::find_edits_of_group(const Matched& group) {
  for (const Moment moment : both_moments) {
    if (group.at(moment) == no_vertex) {
      add(CauseKind::group, change_of(other_than(moment)), group);
      return;
    }
  }
  find_other_name(Moment::before, group.before);
  for (const Moment moment : both_moments) {
    const Network& network = match_.network(moment);
    for (const Edge rule : network.out_edges(group.at(moment))) {
      const Vertex peer = network.edge(rule).target;
      if (!find_lost_rule(moment, rule) &&
          (network.is_group(peer) || network.kind(peer) == VertexKind::unknown_group)) {
        find_other_name(moment, peer);
      }
    }
  }
}

}  // namespace connectsim
