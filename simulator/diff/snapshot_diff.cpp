// Decides which connections change from one snapshot to another (S-1).
#include "simulator/diff/snapshot_diff.h"

#include <algorithm>
#include <bit>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "simulator/account/connections.h"
#include "simulator/account/snapshot_unknowns.h"
#include "simulator/account/tied_functions.h"
#include "simulator/decision/decide.h"

namespace connectsim {
namespace {

constexpr std::size_t index_of(Moment moment) { return static_cast<std::size_t>(moment); }

// What of a way's sets counts behind its second hop: the bits of 64 functions.
struct ReachWord {
  std::uint64_t surely = 0;
  std::uint64_t perhaps = 0;
  friend bool operator==(const ReachWord&, const ReachWord&) = default;
};

ReachWord reach_word(const AdmittedFunctions& functions, Reachability second_hop,
                     std::size_t number) {
  ReachWord word;
  word.surely = second_hop == Reachability::reachable ? functions.surely.word(number) : 0;
  word.perhaps = second_hop == Reachability::blocked ? 0 : functions.perhaps.word(number);
  return word;
}

// A way that is in one snapshot or in both.
struct MatchedWay {
  std::array<const WayToCluster*, 2> ways{};
  std::array<std::span<const TiedFunction>, 2> tied;

  [[nodiscard]] const WayToCluster* at(Moment moment) const { return ways[index_of(moment)]; }
  [[nodiscard]] const WayToCluster& any() const { return ways[0] ? *ways[0] : *ways[1]; }
};

class Comparison {
 public:
  Comparison(const SnapshotMatch& match, const DecisionTable& table)
      : match_(match),
        decider_(table, Judged::spares),
        causes_(match, table.readings()),
        connections_{connections_of(Moment::before, table.readings()),
                     connections_of(Moment::after, table.readings())} {}

  SnapshotDiff done() {
    for (const Moment moment : both_moments) {
      diff_.unknown[index_of(moment)] = unknown_for_connections(match_.network(moment));
      tied_[index_of(moment)] = tied_functions(match_.network(moment), connections(moment));
    }
    for (const MatchedWay& way : matched_ways()) {
      if (is_known(way)) {
        look_at(way);
      }
    }
    finish();
    return std::move(diff_);
  }

 private:
  [[nodiscard]] Connections connections_of(Moment moment, const Readings& readings) const {
    const Snapshot& snapshot = match_.snapshot(moment);
    return {snapshot.network, snapshot.labels, readings};
  }
  [[nodiscard]] const Connections& connections(Moment moment) const {
    return connections_[index_of(moment)];
  }

  [[nodiscard]] std::tuple<std::string_view, bool, std::string_view> key(
      Moment moment, const WayToCluster& way) const {
    const Labels& labels = match_.snapshot(moment).labels;
    return {labels.id(way.cluster), !way.is_direct(),
            way.is_direct() ? std::string_view() : labels.id(way.proxy)};
  }

  // Both lists are in the order of the key.
  [[nodiscard]] std::vector<MatchedWay> matched_ways() const {
    std::vector<MatchedWay> matched;
    std::array<std::size_t, 2> next{};
    std::array<std::size_t, 2> next_tie{};
    const auto has_more = [&](Moment moment) {
      return next[index_of(moment)] < connections(moment).ways().size();
    };
    const auto front = [&](Moment moment) -> const WayToCluster& {
      return connections(moment).ways()[next[index_of(moment)]];
    };
    const auto take = [&](Moment moment, MatchedWay& into) {
      const std::size_t i = index_of(moment);
      into.ways[i] = &front(moment);
      const std::size_t first = next_tie[i];
      while (next_tie[i] < tied_[i].size() && tied_[i][next_tie[i]].way == next[i]) {
        ++next_tie[i];
      }
      into.tied[i] = std::span(tied_[i]).subspan(first, next_tie[i] - first);
      ++next[i];
    };
    while (has_more(Moment::before) || has_more(Moment::after)) {
      MatchedWay way;
      const bool has_both = has_more(Moment::before) && has_more(Moment::after);
      const auto before = has_more(Moment::before)
                              ? key(Moment::before, front(Moment::before))
                              : decltype(key(Moment::before, front(Moment::before))){};
      const auto after =
          has_more(Moment::after) ? key(Moment::after, front(Moment::after)) : decltype(before){};
      const bool takes_before = has_both ? before <= after : has_more(Moment::before);
      const bool takes_after = has_both ? after <= before : has_more(Moment::after);
      if (takes_before) {
        take(Moment::before, way);
      }
      if (takes_after) {
        take(Moment::after, way);
      }
      matched.push_back(way);
    }
    return matched;
  }

  // I-1: what was not saved at one moment has not gone.
  [[nodiscard]] bool is_known(const MatchedWay& way) const {
    for (const VertexKind kind : {VertexKind::cluster, VertexKind::function, VertexKind::group}) {
      if (!match_.are_known_in_both(kind)) {
        return false;
      }
    }
    if (way.any().is_direct()) {
      return true;
    }
    const Moment any = way.ways[0] != nullptr ? Moment::before : Moment::after;
    const Vertex other = match_.counterpart(any, way.any().proxy);
    const Network& network = match_.network(other_than(any));
    return match_.are_known_in_both(VertexKind::proxy) &&
           (other == no_vertex || network.proxy(other).targets == Known::yes);
  }

  void look_at(const MatchedWay& way) {
    functions_.clear();
    for (const Moment moment : both_moments) {
      for (const TiedFunction& tied : way.tied[index_of(moment)]) {
        functions_.push_back(match_.matched(moment, tied.function));
      }
    }
    asked_ = functions_;
    std::sort(asked_.begin(), asked_.end());
    if (way.ways[0] != nullptr && way.ways[1] != nullptr &&
        have_equal_populations(*way.ways[0], *way.ways[1])) {
      collect_by_bits(*way.ways[0], *way.ways[1]);
    } else {
      collect_one_by_one(way);
    }
    std::sort(functions_.begin(), functions_.end(), [&](const Matched& one, const Matched& two) {
      return std::pair(name_of(one), one) < std::pair(name_of(two), two);
    });
    functions_.erase(std::unique(functions_.begin(), functions_.end()), functions_.end());
    for (const Matched& function : functions_) {
      compare(way, function);
    }
  }

  [[nodiscard]] std::string_view name_of(const Matched& function) const {
    const Moment moment = function.before != no_vertex ? Moment::before : Moment::after;
    return match_.snapshot(moment).labels.id(function.at(moment));
  }

  // Whether the n-th function that either host may meet is the same. Few populations, many ways.
  bool have_equal_populations(const WayToCluster& before, const WayToCluster& after) {
    const VpcFunctions& one = connections(Moment::before).population(before);
    const VpcFunctions& two = connections(Moment::after).population(after);
    if (one.size() != two.size() || !connections(Moment::before).over_peering(before).empty() ||
        !connections(Moment::after).over_peering(after).empty()) {
      return false;
    }
    const auto [entry, is_new] = equal_populations_.try_emplace(
        {one.unplaced, one.first, one.last, two.unplaced, two.first, two.last}, true);
    for (std::uint32_t i = 0; is_new && entry->second && i < one.size(); ++i) {
      entry->second =
          match_.counterpart(Moment::before,
                             connections(Moment::before).functions().function(one.position(i))) ==
          connections(Moment::after).functions().function(two.position(i));
    }
    return entry->second;
  }

  void collect_by_bits(const WayToCluster& before, const WayToCluster& after) {
    const Connections& connections_before = connections(Moment::before);
    const AdmittedFunctions& one = connections_before.reaching(before);
    const AdmittedFunctions& two = connections(Moment::after).reaching(after);
    const VpcFunctions& population = connections_before.population(before);
    for (std::size_t number = 0; number < one.perhaps.word_count(); ++number) {
      const ReachWord word = reach_word(one, before.second_hop, number);
      const ReachWord other = reach_word(two, after.second_hop, number);
      std::uint64_t rest = (word.surely ^ other.surely) | (word.perhaps ^ other.perhaps);
      for (; rest != 0; rest &= rest - 1) {
        const auto index = static_cast<std::uint32_t>(
            number * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
        functions_.push_back(match_.matched(
            Moment::before, connections_before.functions().function(population.position(index))));
      }
    }
  }

  void collect_one_by_one(const MatchedWay& way) {
    for (const Moment moment : both_moments) {
      const WayToCluster* here = way.at(moment);
      if (here == nullptr) {
        continue;
      }
      // The listed ones are among the tied.
      connections(moment).for_each_unlisted(*here, [&](Vertex function, Reachability result) {
        const Matched matched = match_.matched(moment, function);
        if (reachability(other_than(moment), way, matched) != result) {
          functions_.push_back(matched);
        }
      });
    }
  }

  [[nodiscard]] Reachability reachability(Moment moment, const MatchedWay& way,
                                          const Matched& function) const {
    return way.at(moment) == nullptr || function.at(moment) == no_vertex
               ? Reachability::blocked
               : connections(moment).reachability(*way.at(moment), function.at(moment));
  }

  void compare(const MatchedWay& way, const Matched& function) {
    ChangedConnection change;
    const Moment any = way.ways[0] != nullptr ? Moment::before : Moment::after;
    change.ends.function = function;
    change.ends.cluster = match_.matched(any, way.any().cluster);
    if (!way.any().is_direct()) {
      change.ends.proxy = match_.matched(any, way.any().proxy);
    }
    change.before = state(Moment::before, way, function);
    change.after = state(Moment::after, way, function);
    bool has_changed = false;
    for (std::size_t i = 0; i < change.causes.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      if (change.has_changed(aspect)) {
        has_changed = true;
        change.causes[i] = causes_of(change.ends, aspect);
      }
    }
    if (has_changed) {
      diff_.changes.push_back(std::move(change));
    }
  }

  std::vector<ChangeCause> causes_of(const ConnectionEnds& ends, Aspect aspect) {
    switch (aspect) {
      case Aspect::reachable:
        return causes_.of_reachability(ends);
      case Aspect::listed:
        return causes_.of_listing(ends);
      case Aspect::usable:
      case Aspect::set_up:
        break;
    }
    return causes_.of_set_up(ends, decisions_[0], decisions_[1]);
  }

  ConnectionState state(Moment moment, const MatchedWay& way, const Matched& function) {
    ConnectionState state;
    const WayToCluster* here = way.at(moment);
    const Vertex vertex = function.at(moment);
    state.is_there = here != nullptr && vertex != no_vertex;
    if (!state.is_there) {
      return state;
    }
    state.listed =
        connections(moment).is_listed(*here, vertex) ? ListedValue::yes : ListedValue::no;
    state.reachable = connections(moment).reachability(*here, vertex);
    // A decision costs as much as the groups of its ends are named by others.
    state.is_asked = std::binary_search(asked_.begin(), asked_.end(), function);
    if (!state.is_asked) {
      return state;
    }
    Request request;
    request.cluster = here->cluster;
    request.function = vertex;
    request.proxy = here->proxy;
    request.proxy_mode = here->is_direct() ? ProxyMode::none : ProxyMode::existing;
    Decision& decision = decisions_[index_of(moment)];
    decider_.decide(match_.network(moment), request, decision);
    state.verdict = decision.verdict;
    state.action = decision.verdict == Verdict::decided ? decision.action : Action::none;
    state.row = decision.row;
    state.unmet = decision.unmet;
    std::vector<Unknown>& unknown = diff_.unknown[index_of(moment)];
    unknown.insert(unknown.end(), decision.unknown.begin(), decision.unknown.end());
    return state;
  }

  static ChangeMeaning meaning_of(const ChangedConnection& change) {
    const ConnectionState& before = change.before;
    const ConnectionState& after = change.after;
    if (before.reachable < after.reachable) {
      return ChangeMeaning::reachability_lost;
    }
    if (before.listed < after.listed) {
      return ChangeMeaning::listing_lost;
    }
    if (before.is_usable() && !after.is_usable()) {
      return ChangeMeaning::reuse_lost;
    }
    if (before.reachable != after.reachable) {
      return ChangeMeaning::reachability_gained;
    }
    if (before.listed != after.listed) {
      return ChangeMeaning::listing_gained;
    }
    return before.is_usable() != after.is_usable() ? ChangeMeaning::reuse_gained
                                                   : ChangeMeaning::set_up_changed;
  }

  void finish() {
    for (ChangedConnection& change : diff_.changes) {
      change.meaning = meaning_of(change);
      ++diff_.counts[static_cast<std::size_t>(change.meaning)];
    }
    // They were found by cluster, way and function.
    std::stable_sort(diff_.changes.begin(), diff_.changes.end(),
                     [](const ChangedConnection& one, const ChangedConnection& two) {
                       return one.meaning < two.meaning;
                     });
    for (std::vector<Unknown>& unknown : diff_.unknown) {
      const auto order = [](const Unknown& one, const Unknown& two) {
        return std::pair(one.fact, one.subject) < std::pair(two.fact, two.subject);
      };
      std::sort(unknown.begin(), unknown.end(), order);
      unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
    }
    diff_.edits = edits_between(match_);
  }

  const SnapshotMatch& match_;
  Decider decider_;
  CauseSearch causes_;
  std::array<Connections, 2> connections_;
  std::array<std::vector<TiedFunction>, 2> tied_;
  std::map<std::array<std::uint32_t, 6>, bool> equal_populations_;
  std::vector<Matched> functions_;  // of the way that is looked at
  std::vector<Matched> asked_;      // those of them that are tied; sorted
  std::array<Decision, 2> decisions_;
  SnapshotDiff diff_;
};

}  // namespace

SnapshotDiff difference(const SnapshotMatch& match, const DecisionTable& table) {
  return Comparison(match, table).done();
}

}  // namespace connectsim
