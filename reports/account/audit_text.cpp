// Tells an audit to a person: which needs come first, why a connection cannot be reused, how a
// group has drifted.
#include "reports/account/audit_text.h"

#include <algorithm>
#include <utility>

#include "reports/account/audit_texts.h"
#include "reports/account/connected_texts.h"
#include "reports/account/connection_text.h"
#include "reports/account/saved_lists_text.h"
#include "reports/language/named.h"
#include "reports/language/paragraphs.h"
#include "simulator/action/action_plan.h"

namespace connectsim {
namespace {

template <typename Enum, typename Bits>
std::string codes_of(const Bits& bits, Language language) {
  Enumeration codes(language);
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits.test(i)) {
      codes.add(words_of<Enum>[i]);
    }
  }
  return codes.text();
}

class AuditText {
 public:
  AuditText(const Audit& audit, const Snapshot& snapshot, const Style& style, std::string& out)
      : audit_(audit),
        snapshot_(snapshot),
        network_(snapshot.network),
        style_(style),
        out_(out),
        paragraphs_(style, out) {}

  void append_one(const AuditedConnection& connection) { append_connection(connection); }
  void append_one(const AuditedGroup& group) { append_group(group); }

  void append(AuditExtent extent) {
    append_totals();
    for (std::size_t i = 0; i < words_of<ConnectionNeed>.size(); ++i) {
      const auto need = static_cast<ConnectionNeed>(i);
      if (needs_attention(need) || extent == AuditExtent::all) {
        append_connections(need);
      }
    }
    append_groups();
    append_full_lists();
    if (extent == AuditExtent::all) {
      append_unmanaged();
    }
  }

 private:
  [[nodiscard]] Language language() const { return style_.language; }
  [[nodiscard]] std::string id(Vertex v) const { return std::string(snapshot_.labels.id(v)); }

  void append_totals() {
    std::size_t urgent = 0;
    for (std::size_t i = 0; i < audit_.need_counts.size(); ++i) {
      urgent += needs_attention(static_cast<ConnectionNeed>(i)) ? audit_.need_counts[i] : 0;
    }
    const auto line = [&](const Phrase& phrase, std::size_t one, std::size_t other) {
      paragraphs_.paragraph(0,
                            said(language(), phrase, {std::to_string(one), std::to_string(other)}));
    };
    line(texts::total_connections, audit_.connections.size(), urgent);
    const auto orphaned = audit_.drift_counts[bit_of(Drift::orphaned)];
    paragraphs_.paragraph(0, said(language(), texts::total_groups,
                                  {std::to_string(audit_.managed_group_count),
                                   std::to_string(audit_.groups.size() - only_orphaned_count()),
                                   std::to_string(orphaned)}));
    line(texts::total_others, audit_.full_lists.size(), audit_.fleet_count);
    if (network_.group_count() >= groups_per_region_max) {
      paragraphs_.paragraph(
          0, said(language(), texts::region_is_full,
                  {std::to_string(network_.group_count()), std::to_string(groups_per_region_max)}));
    }
    paragraphs_.paragraph(0, said(language(), texts::only_groups_modelled));
    if (const std::string lists = saved_lists_text(network_, language()); !lists.empty()) {
      paragraphs_.paragraph(0, lists);
    }
    if (!audit_.needs_attention() && has_all_lists(network_)) {
      paragraphs_.paragraph(0, said(language(), texts::nothing_to_do));
    }
  }

  void heading(const Phrase& phrase, std::size_t count) {
    out_ += "\n" + style_.strong(said(language(), phrase, {std::to_string(count)})) + "\n";
  }

  void append_connections(ConnectionNeed need) {
    const auto number = static_cast<std::size_t>(need);
    if (audit_.need_counts[number] == 0) {
      return;
    }
    heading(texts::need_headings[number], audit_.need_counts[number]);
    for (const AuditedConnection& connection : audit_.connections) {
      if (connection.need == need) {
        append_connection(connection);
      }
    }
  }

  void append_connection(const AuditedConnection& connection) {
    const WayToCluster way{connection.cluster, connection.proxy, 0, Reachability::reachable, 0, 0};
    const ConnectionEntry entry{connection.function, &way, connection.listed, connection.reachable};
    paragraphs_.paragraph(2, said(language(), texts::audited_connection,
                                  {id(connection.function), id(connection.cluster),
                                   way_text(snapshot_, way, language())}));
    const std::string why = mismatch_text(snapshot_, entry, connection.mismatch, language());
    if (!why.empty()) {
      paragraphs_.paragraph(4, why);
    }
    if (connection.need == ConnectionNeed::nothing) {
      return;
    }
    if (connection.need == ConnectionNeed::would_be_set_up_again ||
        connection.need == ConnectionNeed::silent) {
      paragraphs_.paragraph(
          4, said(language(), texts::cannot_reuse, {obstacles_to_reuse(connection)}));
    }
    paragraphs_.paragraph(4, set_up_text(connection));
  }

  // Why each column that is not usable is not.
  [[nodiscard]] std::string obstacles_to_reuse(const AuditedConnection& connection) const {
    const Situation& situation = connection.situation;
    std::string text;
    const auto add = [&](const std::string& reason) {
      text += (text.empty() ? "" : "; ") + reason;
    };
    if (situation.compute != ComputeValue::usable) {
      add(blame(connection, GroupRole::compute));
    }
    if (situation.proxy != ProxyValue::usable && situation.proxy != ProxyValue::not_used) {
      add(blame(connection, GroupRole::proxy));
    }
    if (situation.database != DatabaseValue::usable) {
      add(connection.proxy == no_vertex ? blame(connection, GroupRole::database)
                                        : said(language(), texts::no_available_target));
    }
    return text;
  }

  [[nodiscard]] std::string blame(const AuditedConnection& connection, GroupRole role) const {
    const auto number = static_cast<std::size_t>(role);
    const GroupJudgement& blamed = connection.blamed[number];
    return blamed.group == no_vertex
               ? said(language(), texts::no_group_so_named[number])
               : said(language(), texts::blamed_group,
                      {named(snapshot_, blamed.group),
                       texts::modifications[static_cast<std::size_t>(blamed.code)].in(language())});
  }

  [[nodiscard]] std::string set_up_text(const AuditedConnection& connection) const {
    switch (connection.verdict) {
      case Verdict::refused:
        return said(language(), texts::set_up_refused,
                    {codes_of<Requirement>(connection.unmet, language())});
      case Verdict::silent:
        return said(language(), texts::set_up_silent);
      case Verdict::decided:
        break;
    }
    const std::string row = std::to_string(connection.row);
    const std::string text = said(language(),
                                  connection.action == Action::none ? texts::set_up_changes_nothing
                                  : connection.action == Action::create ? texts::set_up_creates
                                                                        : texts::set_up_attaches,
                                  {row});
    Obstacles obstacles = connection.obstacles;
    // Told once, among the totals.
    obstacles.reset(static_cast<std::size_t>(Obstacle::groups_per_region));
    return obstacles.none() ? text
                            : said(language(), texts::set_up_obstructed,
                                   {text, codes_of<Obstacle>(obstacles, language())});
  }

  [[nodiscard]] std::string hosts_of(Vertex group) const {
    Enumeration hosts(language());
    for (const Edge reference : network_.in_edges(group)) {
      const EdgeRecord& record = network_.edge(reference);
      if (record.kind == EdgeKind::association) {
        hosts.add(id(record.source));
      }
    }
    return hosts.text();
  }

  [[nodiscard]] std::size_t only_orphaned_count() const {
    return static_cast<std::size_t>(
        std::count_if(audit_.groups.begin(), audit_.groups.end(),
                      [](const AuditedGroup& audited) { return audited.is_only_orphaned(); }));
  }

  void append_groups() {
    const std::size_t orphaned = only_orphaned_count();
    append_groups_of(texts::groups_heading, audit_.groups.size() - orphaned,
                     [](const AuditedGroup& audited) { return !audited.is_only_orphaned(); });
    append_groups_of(texts::orphans_heading, orphaned,
                     [](const AuditedGroup& audited) { return audited.is_only_orphaned(); });
  }

  template <typename IsOne>
  void append_groups_of(const Phrase& title, std::size_t count, const IsOne& is_one) {
    if (count == 0) {
      return;
    }
    heading(title, count);
    for (const AuditedGroup& audited : audit_.groups) {
      if (is_one(audited)) {
        append_group(audited);
      }
    }
  }

  void append_group(const AuditedGroup& audited) {
    const std::string name = named(snapshot_, audited.group);
    paragraphs_.paragraph(
        2, audited.is_attached ? said(language(), texts::group_on, {name, hosts_of(audited.group)})
                               : name);
    append_drifts(audited);
  }

  // In which order an orphan can be deleted: EC2 refuses while a rule of another group names it.
  void append_deletion(const AuditedGroup& audited) {
    Enumeration before(language());
    Enumeration rules(language());
    for (const Edge rule : audited.named_by) {
      const Vertex other = network_.edge(rule).source;
      const Edge back = rule_naming(audited.group, other);
      if (!is_orphan(other)) {
        rules.add(named(snapshot_, other));
      } else if (back == no_edge) {
        before.add(named(snapshot_, other));
      } else if (audited.group < other) {
        // Without this rule nothing names the other, and without the other nothing names this one.
        paragraphs_.paragraph(4, said(language(), texts::orphan_of_pair,
                                      {own_rule_text(snapshot_, back, language()),
                                       named(snapshot_, other), named(snapshot_, audited.group)}));
      } else {
        before.add(named(snapshot_, other));
      }
    }
    for (const auto& [phrase, names] : {std::pair(&texts::orphan_after, before.text()),
                                        std::pair(&texts::orphan_named_by, rules.text())}) {
      if (!names.empty()) {
        paragraphs_.paragraph(4, said(language(), *phrase, {names}));
      }
    }
  }

  [[nodiscard]] bool is_orphan(Vertex group) const {
    return std::any_of(audit_.groups.begin(), audit_.groups.end(), [&](const AuditedGroup& one) {
      return one.group == group && one.drifts.test(bit_of(Drift::orphaned));
    });
  }

  [[nodiscard]] Edge rule_naming(Vertex group, Vertex peer) const {
    for (const Edge rule : network_.out_edges(group)) {
      if (network_.edge(rule).target == peer) {
        return rule;
      }
    }
    return no_edge;
  }

  void append_drifts(const AuditedGroup& audited) {
    if (audited.drifts.test(bit_of(Drift::stale))) {
      paragraphs_.paragraph(4, said(language(), texts::drift_stale,
                                    {own_rule_text(snapshot_, audited.stale_rule, language())}));
    }
    if (audited.drifts.test(bit_of(Drift::modified))) {
      const Phrase& how = texts::modifications[static_cast<std::size_t>(audited.judgement)];
      const std::string rules = rules_of_modification(audited);
      paragraphs_.paragraph(
          4, rules.empty()
                 ? said(language(), texts::drift_modified, {how.in(language())})
                 : said(language(), texts::drift_modified_by, {how.in(language()), rules}));
    }
    if (audited.drifts.test(bit_of(Drift::one_sided))) {
      paragraphs_.paragraph(4,
                            said(language(), texts::drift_one_sided,
                                 {own_rule_text(snapshot_, audited.one_sided_rule, language())}));
    }
    if (audited.drifts.test(bit_of(Drift::orphaned))) {
      paragraphs_.paragraph(4, said(language(), texts::drift_orphaned));
      append_deletion(audited);
    }
  }

  // Of several rules nobody can tell which one came later: all of the direction are shown.
  [[nodiscard]] std::string rules_of_modification(const AuditedGroup& audited) const {
    if (audited.rule == no_edge) {
      return {};
    }
    if (audited.judgement != Judgement::extra_rules &&
        audited.judgement != Judgement::other_direction_rules) {
      return own_rule_text(snapshot_, audited.rule, language());
    }
    Enumeration rules(language());
    for (const Edge rule : network_.out_edges(audited.group)) {
      if (network_.edge(rule).kind == network_.edge(audited.rule).kind) {
        rules.add(own_rule_text(snapshot_, rule, language()));
      }
    }
    return rules.text();
  }

  void append_full_lists() {
    if (audit_.full_lists.empty()) {
      return;
    }
    heading(texts::lists_heading, audit_.full_lists.size());
    for (const FullList& list : audit_.full_lists) {
      const VertexKind kind = network_.kind(list.host);
      paragraphs_.paragraph(2, said(language(),
                                    kind == VertexKind::cluster ? texts::full_cluster
                                    : kind == VertexKind::proxy ? texts::full_proxy
                                                                : texts::full_function,
                                    {id(list.host), std::to_string(list.group_count),
                                     std::to_string(groups_per_host_max)}));
    }
  }

  void append_unmanaged() {
    if (!audit_.unmanaged_clusters.empty()) {
      heading(texts::unmanaged_clusters_heading, audit_.unmanaged_clusters.size());
    }
    for (const UnmanagedCluster& unmanaged : audit_.unmanaged_clusters) {
      paragraphs_.paragraph(2, said(language(), texts::unmanaged_cluster,
                                    {id(unmanaged.cluster), std::to_string(unmanaged.reachable),
                                     std::to_string(unmanaged.depends)}));
    }
    if (!audit_.unmanaged_functions.empty()) {
      heading(texts::unmanaged_functions_heading, audit_.unmanaged_functions.size());
      Enumeration names(language());
      for (const Vertex function : audit_.unmanaged_functions) {
        names.add(id(function));
      }
      paragraphs_.paragraph(2, names.text());
    }
  }

  const Audit& audit_;
  const Snapshot& snapshot_;
  const Network& network_;
  const Style& style_;
  std::string& out_;
  Paragraphs paragraphs_;
};

template <typename Entry>
std::string text_of_entry(const Audit& audit, const Snapshot& snapshot, const Entry& entry,
                          Language language) {
  std::string text;
  const Style style{language, Colour::none};
  AuditText(audit, snapshot, style, text).append_one(entry);
  return text;
}

}  // namespace

std::string audited_connection_text(const Audit& audit, const Snapshot& snapshot,
                                    const AuditedConnection& connection, Language language) {
  return text_of_entry(audit, snapshot, connection, language);
}

std::string audited_group_text(const Audit& audit, const Snapshot& snapshot,
                               const AuditedGroup& group, Language language) {
  return text_of_entry(audit, snapshot, group, language);
}

void append_audit_text(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       const Style& style, std::string& out) {
  AuditText(audit, snapshot, style, out).append(extent);
}

}  // namespace connectsim
