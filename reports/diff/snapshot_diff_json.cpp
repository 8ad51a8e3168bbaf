// Writes which connections change between two snapshots, and by which edits, as JSON.
#include "reports/diff/snapshot_diff_json.h"

#include "reports/diff/planned_changes.h"
#include "reports/json/json_tree.h"

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

JsonTree cause_tree(const SnapshotDiffView& view, const ChangeCause& cause) {
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
  return tree;
}

JsonTree changed_connection_tree(const SnapshotDiffView& view, const ChangedConnection& change) {
  JsonTree aspects = JsonTree::array();
  for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
    const auto aspect = static_cast<Aspect>(i);
    if (change.has_changed(aspect)) {
      aspects.push_back({{"what", text_of(aspect)},
                         {"before", value_text(change.before, aspect)},
                         {"after", value_text(change.after, aspect)},
                         {"causes", list_tree(change.causes[i], [&](const ChangeCause& cause) {
                            return cause_tree(view, cause);
                          })}});
    }
  }
  const NamedEnds ends = named_ends(view.match, change.ends);
  return {{"function", ends.function},
          {"cluster", ends.cluster},
          {"via", ends.via},
          {"meaning", text_of(change.meaning)},
          {"changes", std::move(aspects)}};
}

JsonTree edits_tree(const EditCount& count) {
  return {{"removed", count.removed}, {"added", count.added}};
}

}  // namespace

void append_snapshot_diff_json(const SnapshotDiffView& view, std::string& out) {
  const SnapshotDiff& diff = view.diff;
  out += "{\"summary\":";
  append_json({{"connections", counts_tree<ChangeMeaning>(diff.counts)},
               {"edits",
                {{"functions", edits_tree(diff.edits.functions)},
                 {"clusters", edits_tree(diff.edits.clusters)},
                 {"proxies", edits_tree(diff.edits.proxies)},
                 {"groups", edits_tree(diff.edits.groups)},
                 {"rules", edits_tree(diff.edits.rules)},
                 {"associations", edits_tree(diff.edits.associations)}}}},
              out);
  out += ",\n\"connections\":[";
  append_lines(list_tree(diff.changes,
                         [&](const ChangedConnection& change) {
                           return changed_connection_tree(view, change);
                         }),
               out);
  out += ']';
  if (view.plan != nullptr) {
    out += ",\n\"plan\":[";
    append_lines(list_tree(*view.plan, planned_change_tree), out);
    out += ']';
  }
  out += "}\n";
}

}  // namespace connectsim
