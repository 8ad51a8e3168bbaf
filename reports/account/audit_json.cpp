#include "reports/account/audit_json.h"

#include "reports/json/json_writer.h"
#include "reports/json/rule_json.h"
#include "simulator/action/action_plan.h"

namespace connectsim {
namespace {

class AuditWriter {
 public:
  enum class Form : std::uint8_t { document, lines };

  AuditWriter(const Audit& audit, const Snapshot& snapshot, Form form, std::string& out)
      : audit_(audit), snapshot_(snapshot), labels_(snapshot.labels), form_(form), out_(out) {}

  void append_lists(AuditExtent extent) {
    append_list("connections", "connection", audit_.connections, &AuditWriter::append_connection);
    append_list("groups", "group", audit_.groups, &AuditWriter::append_group);
    append_list("full_lists", "full-list", audit_.full_lists, &AuditWriter::append_full_list);
    if (extent == AuditExtent::all) {
      append_list("unmanaged_clusters", "unmanaged-cluster", audit_.unmanaged_clusters,
                  &AuditWriter::append_unmanaged_cluster);
      append_list("unmanaged_functions", "unmanaged-function", audit_.unmanaged_functions,
                  &AuditWriter::append_unmanaged_function);
    }
  }

  void append_summary(JsonWriter& json) const {
    json.name("needs_attention").truth(audit_.needs_attention());
    json.name("connections").open_object();
    for (std::size_t i = 0; i < audit_.need_counts.size(); ++i) {
      json.name(words_of<ConnectionNeed>[i]).number(audit_.need_counts[i]);
    }
    json.close_object().name("drifted_groups").open_object();
    for (std::size_t i = 0; i < audit_.drift_counts.size(); ++i) {
      json.name(words_of<Drift>[i]).number(audit_.drift_counts[i]);
    }
    json.close_object();
    json.name("managed_groups").number(audit_.managed_group_count);
    json.name("full_lists").number(audit_.full_lists.size());
    json.name("groups_in_region").number(snapshot_.network.group_count());
    json.name("fleets").number(audit_.fleet_count);
  }

 private:
  template <typename Entry>
  using Append = void (AuditWriter::*)(const Entry& entry, JsonWriter& json);

  // As a member of the document, or as lines of their kind.
  template <typename Entry>
  void append_list(std::string_view member, std::string_view kind,
                   const std::vector<Entry>& entries, Append<Entry> append) {
    JsonWriter json(out_);
    if (form_ == Form::document) {
      out_ += ",\n";
      json.name(member);
      out_ += '[';
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (form_ == Form::document) {
        out_ += i == 0 ? "\n" : ",\n";
      }
      json.open_object();
      if (form_ == Form::lines) {
        json.member("kind", kind);
      }
      (this->*append)(entries[i], json);
      json.close_object();
      out_ += form_ == Form::lines ? "\n" : "";
    }
    if (form_ == Form::document) {
      out_ += entries.empty() ? "]" : "\n]";
    }
  }

  template <typename Enum, typename Bits>
  static void append_words(std::string_view member, const Bits& bits, JsonWriter& json) {
    json.name(member).open_list();
    for (std::size_t i = 0; i < bits.size(); ++i) {
      if (bits.test(i)) {
        json.text(words_of<Enum>[i]);
      }
    }
    json.close_list();
  }

  static void append_situation(const Situation& situation, JsonWriter& json) {
    json.name("situation").open_object();
    for (const Column column :
         {Column::database, Column::compute, Column::proxy, Column::target_health}) {
      json.member(text_of(column), value_word(column, situation.value(column)));
    }
    json.close_object();
  }

  void append_connection(const AuditedConnection& connection, JsonWriter& json) {
    json.member("cluster", labels_.id(connection.cluster))
        .member("function", labels_.id(connection.function));
    json.member("via", connection.proxy == no_vertex
                           ? "direct"
                           : "proxy:" + std::string(labels_.id(connection.proxy)));
    json.member("need", text_of(connection.need));
    json.name("listed").truth(connection.listed == ListedValue::yes);
    json.name("usable").truth(connection.is_usable());
    json.member("reachable", text_of(connection.reachable));
    if (connection.mismatch != Mismatch::none) {
      json.member("reason", text_of(connection.mismatch));
    }
    json.member("verdict", text_of(connection.verdict));
    if (connection.verdict == Verdict::decided) {
      json.name("row").number(connection.row);
      json.member("action", text_of(connection.action));
    }
    if (connection.verdict != Verdict::refused) {
      append_situation(connection.situation, json);
    }
    if (connection.unmet.any()) {
      append_words<Requirement>("unmet", connection.unmet, json);
    }
    if (connection.obstacles.any()) {
      append_words<Obstacle>("obstacles", connection.obstacles, json);
    }
    if (connection.fleet != no_index) {
      json.name("fleet").number(connection.fleet + 1);
    }
  }

  void append_rule(std::string_view member, Edge rule, JsonWriter& json) {
    if (rule != no_edge) {
      json.name(member);
      append_rule_json(snapshot_, rule, json);
    }
  }

  void append_group(const AuditedGroup& audited, JsonWriter& json) {
    json.member("group", labels_.id(audited.group))
        .member("name", labels_.name(audited.group))
        .member("role", text_of(audited.role));
    json.name("attached_to").open_list();
    for (const Edge reference : snapshot_.network.in_edges(audited.group)) {
      const EdgeRecord& record = snapshot_.network.edge(reference);
      if (record.kind == EdgeKind::association) {
        json.text(labels_.id(record.source));
      }
    }
    json.close_list();
    append_words<Drift>("drift", audited.drifts, json);
    if (audited.judgement != Judgement::usable) {
      json.member("how", text_of(audited.judgement));
    }
    append_rule("rule", audited.rule, json);
    append_rule("stale_rule", audited.stale_rule, json);
    append_rule("one_sided_rule", audited.one_sided_rule, json);
  }

  void append_full_list(const FullList& list, JsonWriter& json) {
    const VertexKind kind = snapshot_.network.kind(list.host);
    json.member(kind == VertexKind::cluster ? "cluster"
                : kind == VertexKind::proxy ? "proxy"
                                            : "function",
                labels_.id(list.host));
    json.name("groups").number(list.group_count).name("limit").number(groups_per_host_max);
  }

  void append_unmanaged_cluster(const UnmanagedCluster& unmanaged, JsonWriter& json) {
    json.member("cluster", labels_.id(unmanaged.cluster));
    json.name("reachable").number(unmanaged.reachable);
    json.name("depends").number(unmanaged.depends);
  }

  void append_unmanaged_function(const Vertex& function, JsonWriter& json) {
    json.member("function", labels_.id(function));
  }

  const Audit& audit_;
  const Snapshot& snapshot_;
  const Labels& labels_;
  Form form_;
  std::string& out_;
};

}  // namespace

void append_audit_json(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       std::string& out) {
  AuditWriter writer(audit, snapshot, AuditWriter::Form::document, out);
  out += '{';
  JsonWriter json(out);
  json.name("summary").open_object();
  writer.append_summary(json);
  json.close_object();
  writer.append_lists(extent);
  out += "}\n";
}

void append_audit_lines(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                        std::string& out) {
  AuditWriter writer(audit, snapshot, AuditWriter::Form::lines, out);
  writer.append_lists(extent);
  JsonWriter json(out);
  json.open_object().member("kind", "summary");
  writer.append_summary(json);
  json.close_object();
  out += '\n';
}

}  // namespace connectsim
