// Decides which changes of a Terraform plan are told, and which of them a cause comes from.
#include "reports/diff/planned_changes.h"

#include <algorithm>
#include <set>

#include "model/network/managed_name.h"
#include "reports/action/outcome_texts.h"
#include "reports/diff/planned_texts.h"
#include "reports/diff/snapshot_diff_texts.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {
namespace {

std::string host_text(const PlannedChange& change, Language language) {
  const HostKind kind = change.part == Part::functions     ? HostKind::function
                        : change.part == Part::db_clusters ? HostKind::cluster
                                                           : HostKind::proxy;
  return said(language, texts::hosts[static_cast<std::size_t>(kind)], {change.subject});
}

std::string group_text(const PlannedChange& change) {
  return change.group_name.empty() || change.group_name == change.group
             ? change.group
             : change.group_name + " (" + change.group + ")";
}

bool is_act_of(const PlannedChange& change, const ChangeCause& cause, std::string_view subject,
               std::string_view group) {
  const bool is_of_subject = change.subject == subject;
  switch (cause.kind) {
    case CauseKind::association:
      return is_of_subject && (change.group == group || change.act == PlannedAct::creates ||
                               change.act == PlannedAct::deletes);
    case CauseKind::rule:
      return is_of_subject &&
             (change.act == (cause.change == CauseChange::removed ? PlannedAct::removes_rule
                                                                  : PlannedAct::adds_rule) ||
              change.act == PlannedAct::creates || change.act == PlannedAct::deletes);
    default:
      return is_of_subject;
  }
}

}  // namespace

std::vector<const PlannedChange*> notable_changes(const SnapshotDiffView& view) {
  std::vector<const PlannedChange*> notable;
  if (view.plan == nullptr) {
    return notable;
  }
  std::set<std::string_view> created;
  for (const PlannedChange& change : *view.plan) {
    if (change.act == PlannedAct::creates) {
      created.insert(change.group);
    }
  }
  for (const PlannedChange& change : *view.plan) {
    const bool is_of_new_group =
        change.act == PlannedAct::adds_rule && created.contains(change.group);
    if (change.act == PlannedAct::collides ||
        (change.act != PlannedAct::changes && !is_of_new_group &&
         managed_name(change.group_name))) {
      notable.push_back(&change);
    }
  }
  return notable;
}

PlanEffect plan_effect(const SnapshotDiffView& view, const ChangedConnection& change) {
  if (view.plan == nullptr) {
    return PlanEffect::none;
  }
  const NamedEnds ends = named_ends(view.match, change.ends);
  bool function_loses = false;
  bool database_loses = false;
  for (const PlannedChange& one : *view.plan) {
    if (one.act != PlannedAct::detaches || !managed_name(one.group_name)) {
      continue;
    }
    function_loses |= one.part == Part::functions && one.subject == ends.function;
    database_loses |= (one.part == Part::db_clusters && one.subject == ends.cluster) ||
                      (one.part == Part::db_proxies && "proxy:" + one.subject == ends.via);
  }
  if (function_loses || database_loses) {
    return function_loses && database_loses ? PlanEffect::undoes : PlanEffect::leaves_half;
  }
  return change.meaning == ChangeMeaning::reachability_lost ? PlanEffect::breaks : PlanEffect::none;
}

std::string plan_effect_text(PlanEffect effect, Language language) {
  return effect == PlanEffect::none
             ? ""
             : said(language, texts::plan_effects[static_cast<std::size_t>(effect) - 1]);
}

std::string planned_change_text(const PlannedChange& change, Language language) {
  const bool is_group = change.part == Part::security_groups;
  switch (change.act) {
    case PlannedAct::creates:
      return is_group ? said(language, texts::group_added, {group_text(change)})
                      : said(language, texts::host_added, {host_text(change, language)});
    case PlannedAct::deletes:
      return is_group ? said(language, texts::group_removed, {group_text(change)})
                      : said(language, texts::host_removed, {host_text(change, language)});
    case PlannedAct::attaches:
      return change.beside.empty()
                 ? said(language, texts::association_added,
                        {group_text(change), host_text(change, language)})
                 : said(language, texts::planned_second,
                        {group_text(change), host_text(change, language), change.beside});
    case PlannedAct::detaches:
      return said(language, texts::association_removed,
                  {group_text(change), host_text(change, language)});
    case PlannedAct::adds_rule:
      return said(language, texts::planned_rule_added, {group_text(change)});
    case PlannedAct::removes_rule:
      return said(language, texts::planned_rule_removed, {group_text(change)});
    case PlannedAct::collides:
      return said(language, texts::planned_collision,
                  {is_group ? group_text(change) : host_text(change, language)});
    case PlannedAct::forgets:
      return said(language, texts::planned_forgotten,
                  {group_text(change), host_text(change, language)});
    case PlannedAct::changes:
      break;
  }
  return change.subject;
}

const PlannedChange* planned_change_of(const SnapshotDiffView& view, const ChangeCause& cause) {
  const Vertex v = cause.subject.at(cause.moment());
  if (view.plan == nullptr || v == no_vertex) {
    return nullptr;
  }
  const Snapshot& snapshot = view.match.snapshot(cause.moment());
  const std::string_view subject = snapshot.labels.id(v);
  const std::string_view group = cause.kind == CauseKind::association
                                     ? snapshot.labels.id(snapshot.network.edge(cause.edge).target)
                                     : std::string_view();
  const auto found = std::find_if(
      view.plan->begin(), view.plan->end(),
      [&](const PlannedChange& change) { return is_act_of(change, cause, subject, group); });
  return found == view.plan->end() ? nullptr : &*found;
}

std::string place_in_plan(const SnapshotDiffView& view, const ChangeCause& cause) {
  const PlannedChange* change = planned_change_of(view, cause);
  return change == nullptr ? "" : " [" + change->address + ", " + change->path + "]";
}

void append_planned_text(const SnapshotDiffView& view, Paragraphs& paragraphs) {
  const std::vector<const PlannedChange*> notable = notable_changes(view);
  if (notable.empty()) {
    return;
  }
  paragraphs.heading(texts::planned_heading, {std::to_string(notable.size())});
  for (const PlannedChange* change : notable) {
    paragraphs.paragraph(2, planned_change_text(*change, paragraphs.language()));
    paragraphs.paragraph(4, change->address + ", " + change->path);
  }
}

JsonTree planned_change_tree(const PlannedChange& change) {
  JsonTree tree = {
      {"act", text_of(change.act)}, {"address", change.address}, {"path", change.path}};
  if (change.part != Part::security_groups) {
    tree[change.part == Part::functions     ? "function"
         : change.part == Part::db_clusters ? "cluster"
                                            : "proxy"] = change.subject;
  }
  if (!change.group.empty()) {
    tree["group"] = change.group;
    tree["name"] = change.group_name;
  }
  if (!change.beside.empty()) {
    tree["beside"] = change.beside;
  }
  return tree;
}

}  // namespace connectsim
