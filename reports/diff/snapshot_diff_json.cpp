// Writes which connections change between two snapshots, and by which edits, as JSON.
#include "reports/diff/snapshot_diff_json.h"

#include <array>
#include <set>

#include "reports/decision/unknown_entries.h"
#include "reports/diff/intent_json.h"
#include "reports/diff/planned_changes.h"

namespace connectsim {
namespace {

std::string_view member_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::function:
      return "function";
    case VertexKind::cluster:
      return "cluster";
    case VertexKind::proxy:
      return "proxy";
    case VertexKind::prefix_list:
      return "prefix_list";
    default:
      return "group";
  }
}

JsonTree cause_tree(const SnapshotDiffView& view, const ChangeCause& cause, Language language) {
  const SnapshotMatch& match = view.match;
  JsonTree tree = {{"kind", text_of(cause.kind)}, {"edit", text_of(cause.change)}};
  const Snapshot& snapshot = match.snapshot(cause.moment());
  if (cause.kind == CauseKind::requirement) {
    tree["requirement"] = text_of(cause.requirement);
  } else if (cause.kind == CauseKind::rule) {
    tree["rule"] = rule_tree(snapshot, cause.edge);
  } else {
    const Vertex subject = cause.subject.at(cause.moment());
    tree[member_of(snapshot.network.kind(subject))] = snapshot.labels.id(subject);
  }
  if (cause.kind == CauseKind::association) {
    tree["group"] = snapshot.labels.id(snapshot.network.edge(cause.edge).target);
  }
  if (cause.kind == CauseKind::name) {
    tree["before"] = match.snapshot(Moment::before).labels.name(cause.subject.before);
    tree["after"] = match.snapshot(Moment::after).labels.name(cause.subject.after);
  }
  if (const PlannedChange* planned = planned_change_of(view, cause)) {
    tree["address"] = planned->address;
    tree["path"] = planned->path;
  }
  tree["text"] = cause_text(match, cause, language) + place_in_plan(view, cause);
  return tree;
}

using EndNames = std::array<std::string, 3>;

// The connections of which some change is no entry of the intent.
std::set<EndNames> unlisted_connections(const SnapshotDiffView& view) {
  std::set<EndNames> names;
  for (const std::size_t position : view.comparison.unlisted) {
    const ConnectionChange& change = view.changes[position];
    names.insert({change.function, change.cluster, change.via});
  }
  return names;
}

// Which row decides, or why it is refused: what the word of the action leaves out.
void add_set_up(const ConnectionState& state, const std::string& when, JsonTree& tree) {
  if (state.is_there && state.verdict == Verdict::decided) {
    tree["row_" + when] = state.row;
  } else if (state.is_there && state.verdict == Verdict::refused) {
    tree["unmet_" + when] = words_tree<Requirement>(state.unmet);
  }
}

// An aspect in the words of intents, which are those of a decision.
JsonTree aspect_tree(const SnapshotDiffView& view, const ChangedConnection& change, Aspect aspect,
                     Language language) {
  JsonTree tree = {{"what", word_of_intended(aspect)},
                   {"before", word_of_state(change.before, aspect)},
                   {"after", word_of_state(change.after, aspect)}};
  if (aspect == Aspect::set_up) {
    add_set_up(change.before, "before", tree);
    add_set_up(change.after, "after", tree);
  }
  tree["text"] = aspect_text(change, aspect, language);
  tree["causes"] =
      list_tree(change.causes[static_cast<std::size_t>(aspect)],
                [&](const ChangeCause& cause) { return cause_tree(view, cause, language); });
  return tree;
}

JsonTree changed_connection_tree(const SnapshotDiffView& view, const ChangedConnection& change,
                                 Language language) {
  JsonTree aspects = JsonTree::array();
  for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
    const auto aspect = static_cast<Aspect>(i);
    if (change.has_changed(aspect)) {
      aspects.push_back(aspect_tree(view, change, aspect, language));
    }
  }
  const NamedEnds ends = named_ends(view.match, change.ends);
  JsonTree tree = {{"function", ends.function},
                   {"cluster", ends.cluster},
                   {"via", ends.via},
                   {"meaning", text_of(change.meaning)}};
  if (const PlanEffect effect = plan_effect(view, change); effect != PlanEffect::none) {
    tree["plan_effect"] = {{"word", text_of(effect)}, {"text", plan_effect_text(effect, language)}};
  }
  tree["changes"] = std::move(aspects);
  return tree;
}

JsonTree intent_tree(const SnapshotDiffView& view) {
  const auto entry_tree = [](const ConnectionChange& change) { return change_tree({change, {}}); };
  return {
      {"met", view.comparison.is_met()},
      {"unlisted", list_tree(view.comparison.unlisted,
                             [&](std::size_t place) { return entry_tree(view.changes[place]); })},
      {"missing", list_tree(view.comparison.missing, [&](std::size_t entry) -> JsonTree {
         return {{"entry", entry}, {"change", change_tree(view.intent->changes[entry])}};
       })}};
}

JsonTree edits_tree(const EditCount& count) {
  return {{"removed", count.removed}, {"added", count.added}};
}

}  // namespace

void append_snapshot_diff_json(const SnapshotDiffView& view, const ResultForm& form,
                               std::string& out) {
  const SnapshotDiff& diff = view.diff;
  JsonTree head = head_tree(snapshot_diff_format, form);
  head["summary"] = {{"connections", counts_tree<ChangeMeaning>(diff.counts)},
                     {"edits",
                      {{"functions", edits_tree(diff.edits.functions)},
                       {"clusters", edits_tree(diff.edits.clusters)},
                       {"proxies", edits_tree(diff.edits.proxies)},
                       {"groups", edits_tree(diff.edits.groups)},
                       {"rules", edits_tree(diff.edits.rules)},
                       {"associations", edits_tree(diff.edits.associations)}}}};
  for (const Moment moment : both_moments) {
    const auto& unknown = diff.unknown[static_cast<std::size_t>(moment)];
    if (!unknown.empty()) {
      head["summary"]["unknown"][moment == Moment::before ? "before" : "after"] =
          UnknownEntries().of(unknown, view.match.snapshot(moment));
    }
  }
  if (view.intent != nullptr) {
    head["intent"] = intent_tree(view);
  }
  append_json(head, out);
  out.pop_back();  // more members
  out += ",\n\"connections\":[";
  const std::set<EndNames> unlisted = unlisted_connections(view);
  append_lines(list_tree(diff.changes,
                         [&](const ChangedConnection& change) {
                           JsonTree tree = changed_connection_tree(view, change, form.language);
                           if (view.intent != nullptr) {
                             const NamedEnds ends = named_ends(view.match, change.ends);
                             tree["intended"] = !unlisted.contains(EndNames{
                                 std::string(ends.function), std::string(ends.cluster), ends.via});
                           }
                           return tree;
                         }),
               out);
  out += ']';
  if (view.plan != nullptr) {
    out += ",\n\"plan\":[";
    append_lines(list_tree(*view.plan, planned_change_tree), out);
    out += "],\n\"to_look_at\":[";
    append_lines(list_tree(notable_changes(view),
                           [&](const PlannedChange* change) {
                             JsonTree tree = planned_change_tree(*change);
                             tree["text"] = planned_change_text(*change, form.language);
                             return tree;
                           }),
                 out);
    out += ']';
  }
  out += "}\n";
}

}  // namespace connectsim
