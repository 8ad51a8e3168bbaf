// Decides the words for a changed aspect of a connection, for its causes and for edits.
#include "reports/diff/snapshot_diff_words.h"

#include "reports/account/connected_texts.h"
#include "reports/account/connection_text.h"
#include "reports/account/saved_lists_text.h"
#include "reports/action/outcome_texts.h"
#include "reports/diff/snapshot_diff_texts.h"
#include "reports/language/named.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {
namespace {

std::string set_up_value(const ConnectionState& state, Language language) {
  if (!state.is_there) {
    return said(language, texts::not_there);
  }
  if (state.verdict == Verdict::silent) {
    return said(language, texts::not_told);
  }
  if (state.verdict == Verdict::refused) {
    Enumeration codes(language);
    for (std::size_t i = 0; i < state.unmet.size(); ++i) {
      if (state.unmet.test(i)) {
        codes.add(words_of<Requirement>[i]);
      }
    }
    return said(language, texts::is_refused, {codes.text()});
  }
  return said(language,
              state.action == Action::none     ? texts::changes_nothing
              : state.action == Action::create ? texts::creates_groups
                                               : texts::attaches_group,
              {std::to_string(state.row)});
}

std::string value_of(const ConnectionState& state, Aspect aspect, Language language) {
  switch (aspect) {
    case Aspect::reachable:
      return said(language, texts::reachable_values[static_cast<std::size_t>(state.reachable)]);
    case Aspect::listed:
      return said(language, texts::listed_values[static_cast<std::size_t>(state.listed)]);
    case Aspect::usable:
      return said(language, texts::usable_values[state.is_usable() ? 0 : 1]);
    case Aspect::set_up:
      break;
  }
  return set_up_value(state, language);
}

// How many things of each kind the snapshots do not share; empty when none.
std::string edits_text(const SnapshotEdits& edits, Language language) {
  const std::array<EditCount, 6> counts = {edits.functions, edits.clusters, edits.proxies,
                                           edits.groups,    edits.rules,    edits.associations};
  Enumeration kinds(language);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    std::string change;
    if (counts[i].removed > 0) {
      change = "-" + std::to_string(counts[i].removed);
    }
    if (counts[i].added > 0) {
      change += (change.empty() ? "+" : " +") + std::to_string(counts[i].added);
    }
    if (!change.empty()) {
      kinds.add(said(language, texts::edit_count, {texts::edited_kinds[i].in(language), change}));
    }
  }
  return kinds.text();
}

// The words of one cause.
class CauseWords {
 public:
  CauseWords(const SnapshotMatch& match, const ChangeCause& cause, Language language)
      : match_(match), cause_(cause), language_(language) {}

  [[nodiscard]] std::string text() const {
    const bool is_removed = cause_.change == CauseChange::removed;
    switch (cause_.kind) {
      case CauseKind::rule:
        return said(language_, is_removed ? texts::rule_removed : texts::rule_added,
                    {rule_text(match_.snapshot(cause_.moment()), cause_.edge, language_)});
      case CauseKind::association:
        return said(language_, is_removed ? texts::association_removed : texts::association_added,
                    {group_of_association(), subject()});
      case CauseKind::group:
        return said(language_, is_removed ? texts::group_removed : texts::group_added, {subject()});
      case CauseKind::host:
        return said(language_, is_removed ? texts::host_removed : texts::host_added, {subject()});
      case CauseKind::registration:
        return said(language_, is_removed ? texts::registration_removed : texts::registration_added,
                    {subject()});
      case CauseKind::name:
        return said(language_, texts::name_changed,
                    {match_.snapshot(Moment::after).labels.id(cause_.subject.after),
                     match_.snapshot(Moment::before).labels.name(cause_.subject.before),
                     match_.snapshot(Moment::after).labels.name(cause_.subject.after)});
      case CauseKind::vpc:
        return said(language_, texts::vpc_changed,
                    {subject(), vpc(Moment::before), vpc(Moment::after)});
      case CauseKind::port:
        return said(language_, texts::port_changed,
                    {subject(), port(Moment::before), port(Moment::after)});
      case CauseKind::addresses:
        return said(language_, texts::addresses_changed, {subject()});
      case CauseKind::target_health:
        return said(language_, texts::health_changed, {subject()});
      case CauseKind::requirement:
        break;
    }
    return said(language_, is_removed ? texts::requirement_met : texts::requirement_unmet,
                {text_of(cause_.requirement)});
  }

 private:
  // The subject as the snapshot names it that the cause is of.
  [[nodiscard]] std::string subject() const {
    const Moment moment = cause_.moment();
    const Snapshot& snapshot = match_.snapshot(moment);
    const Vertex v = cause_.subject.at(moment);
    const std::string name = named(snapshot, v);
    switch (snapshot.network.kind(v)) {
      case VertexKind::function:
        return host(HostKind::function, name);
      case VertexKind::proxy:
        return host(HostKind::proxy, name);
      case VertexKind::cluster:
        return host(HostKind::cluster, name);
      default:
        return name;
    }
  }

  [[nodiscard]] std::string host(HostKind kind, std::string_view name) const {
    return said(language_, texts::hosts[static_cast<std::size_t>(kind)], {name});
  }

  [[nodiscard]] std::string group_of_association() const {
    const Snapshot& snapshot = match_.snapshot(cause_.moment());
    return named(snapshot, snapshot.network.edge(cause_.edge).target);
  }

  [[nodiscard]] std::string vpc(Moment moment) const {
    const Snapshot& snapshot = match_.snapshot(moment);
    const Vertex v = snapshot.network.vpc(cause_.subject.at(moment));
    return v == no_vertex ? said(language_, texts::value_unknown)
                          : std::string(snapshot.labels.id(v));
  }

  [[nodiscard]] std::string port(Moment moment) const {
    const Network& network = match_.network(moment);
    const Vertex v = cause_.subject.at(moment);
    const auto number = network.port(v);
    return number ? std::to_string(*number) : said(language_, texts::value_unknown);
  }

  const SnapshotMatch& match_;
  const ChangeCause& cause_;
  Language language_;
};

}  // namespace

std::string aspect_text(const ChangedConnection& change, Aspect aspect, Language language) {
  return said(
      language, texts::aspect_changes[static_cast<std::size_t>(aspect)],
      {value_of(change.before, aspect, language), value_of(change.after, aspect, language)});
}

std::string cause_text(const SnapshotMatch& match, const ChangeCause& cause, Language language) {
  return CauseWords(match, cause, language).text();
}

std::string way_text(const SnapshotMatch& match, const ConnectionEnds& ends, Language language) {
  if (ends.is_direct()) {
    return said(language, texts::via_direct);
  }
  const Moment moment = ends.proxy.before != no_vertex ? Moment::before : Moment::after;
  return said(language, texts::via_proxy,
              {match.snapshot(moment).labels.id(ends.proxy.at(moment))});
}

std::vector<std::string> summary_paragraphs(const SnapshotMatch& match, const SnapshotDiff& diff,
                                            Language language) {
  const Network& before = match.network(Moment::before);
  const Network& after = match.network(Moment::after);
  std::vector<std::string> paragraphs;
  if (!has_lists_of_ends(before) || !has_lists_of_ends(after)) {
    paragraphs.push_back(said(language, texts::connection_changes_not_known));
  } else if (diff.changes.empty()) {
    paragraphs.push_back(said(language, texts::no_connection_changes));
  } else {
    paragraphs.push_back(
        said(language, texts::connections_change, {std::to_string(diff.changes.size())}));
  }
  if (const std::string edits = edits_text(diff.edits, language); !edits.empty()) {
    paragraphs.push_back(said(language, texts::edits_made, {edits}));
  } else if (has_all_lists(before) && has_all_lists(after)) {
    paragraphs.push_back(said(language, texts::nothing_edited));
  }
  for (const Moment moment : both_moments) {
    const std::string lists = saved_lists_text(match.network(moment), language);
    if (!lists.empty()) {
      paragraphs.push_back(said(
          language, moment == Moment::before ? texts::lists_before : texts::lists_after, {lists}));
    }
  }
  return paragraphs;
}

}  // namespace connectsim
