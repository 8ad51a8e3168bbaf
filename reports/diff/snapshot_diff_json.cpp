#include "reports/diff/snapshot_diff_json.h"

#include "reports/json/json_writer.h"
#include "reports/json/rule_json.h"

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

void append_cause(const SnapshotMatch& match, const ChangeCause& cause, JsonWriter& json) {
  json.open_object().member("kind", text_of(cause.kind)).member("edit", text_of(cause.change));
  const Snapshot& snapshot = match.snapshot(cause.moment());
  if (cause.kind == CauseKind::requirement) {
    json.member("requirement", text_of(cause.requirement));
  } else if (cause.kind == CauseKind::rule) {
    json.name("rule");
    append_rule_json(snapshot, cause.edge, json);
  } else {
    const Vertex subject = cause.subject.at(cause.moment());
    json.member(member_of(snapshot.network.kind(subject)), snapshot.labels.id(subject));
  }
  if (cause.kind == CauseKind::association) {
    json.member("group", snapshot.labels.id(snapshot.network.edge(cause.edge).target));
  }
  if (cause.kind == CauseKind::name) {
    json.member("before", match.snapshot(Moment::before).labels.name(cause.subject.before));
    json.member("after", match.snapshot(Moment::after).labels.name(cause.subject.after));
  }
  json.close_object();
}

void append_change(const SnapshotDiffView& view, const ChangedConnection& change,
                   JsonWriter& json) {
  const NamedEnds ends = named_ends(view.match, change.ends);
  json.open_object()
      .member("function", ends.function)
      .member("cluster", ends.cluster)
      .member("via", ends.via)
      .member("meaning", text_of(change.meaning));
  json.name("changes").open_list();
  for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
    const auto aspect = static_cast<Aspect>(i);
    if (!change.has_changed(aspect)) {
      continue;
    }
    json.open_object()
        .member("what", text_of(aspect))
        .member("before", value_text(change.before, aspect))
        .member("after", value_text(change.after, aspect));
    json.name("causes").open_list();
    for (const ChangeCause& cause : change.causes[i]) {
      append_cause(view.match, cause, json);
    }
    json.close_list().close_object();
  }
  json.close_list().close_object();
}

void append_edits(std::string_view kind, const EditCount& count, JsonWriter& json) {
  json.name(kind).open_object();
  json.name("removed").number(count.removed).name("added").number(count.added).close_object();
}

}  // namespace

void append_snapshot_diff_json(const SnapshotDiffView& view, std::string& out) {
  const SnapshotDiff& diff = view.diff;
  JsonWriter json(out);
  out += '{';
  json.name("summary").open_object().name("connections").open_object();
  for (std::size_t i = 0; i < diff.counts.size(); ++i) {
    json.name(words_of<ChangeMeaning>[i]).number(diff.counts[i]);
  }
  json.close_object().name("edits").open_object();
  append_edits("functions", diff.edits.functions, json);
  append_edits("clusters", diff.edits.clusters, json);
  append_edits("proxies", diff.edits.proxies, json);
  append_edits("groups", diff.edits.groups, json);
  append_edits("rules", diff.edits.rules, json);
  append_edits("associations", diff.edits.associations, json);
  json.close_object().close_object();
  out += ",\n";
  json.name("connections");
  out += '[';
  for (std::size_t i = 0; i < diff.changes.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    append_change(view, diff.changes[i], json);
  }
  out += "]}\n";
}

}  // namespace connectsim
