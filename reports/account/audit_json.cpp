// Writes an audit as JSON, one entry at a time: what of each connection, drifted group and full
// list is told.
#include "reports/account/audit_json.h"

#include "reports/decision/unknown_entries.h"
#include "reports/json/json_tree.h"
#include "simulator/action/action_plan.h"

namespace connectsim {
namespace {

class AuditWriter {
 public:
  enum class Form : std::uint8_t { document, lines };

  AuditWriter(const Audit& audit, const Snapshot& snapshot, Form form, Language language,
              std::string& out)
      : audit_(audit),
        snapshot_(snapshot),
        labels_(snapshot.labels),
        form_(form),
        language_(language),
        out_(out) {}

  void append_lists(AuditExtent extent) {
    append_list("connections", "connection", audit_.connections, &AuditWriter::connection);
    append_list("groups", "group", audit_.groups, &AuditWriter::group);
    append_list("full_lists", "full-list", audit_.full_lists, &AuditWriter::full_list);
    if (extent == AuditExtent::all) {
      append_list("unmanaged_clusters", "unmanaged-cluster", audit_.unmanaged_clusters,
                  &AuditWriter::unmanaged_cluster);
      append_list("unmanaged_functions", "unmanaged-function", audit_.unmanaged_functions,
                  &AuditWriter::unmanaged_function);
    }
  }

  [[nodiscard]] JsonTree summary() const {
    JsonTree tree = {{"needs_attention", audit_.needs_attention()},
                     {"connections", counts_tree<ConnectionNeed>(audit_.need_counts)},
                     {"drifted_groups", counts_tree<Drift>(audit_.drift_counts)},
                     {"managed_groups", audit_.managed_group_count},
                     {"full_lists", audit_.full_lists.size()},
                     {"groups_in_region", snapshot_.network.group_count()},
                     {"fleets", audit_.fleet_count},
                     {"not_modelled", {"routes", "network-acls", "dns", "proxy-endpoints"}}};
    if (!audit_.unknown.empty()) {
      tree["unknown"] = UnknownEntries().of(audit_.unknown, snapshot_);
    }
    return tree;
  }

 private:
  template <typename Entry>
  using TreeOf = JsonTree (AuditWriter::*)(const Entry& entry) const;

  // As a member of the document, or as lines of their kind; one entry at a time, because a large
  // account has many.
  template <typename Entry>
  void append_list(std::string_view member, std::string_view kind,
                   const std::vector<Entry>& entries, TreeOf<Entry> tree_of) {
    if (form_ == Form::lines) {
      for (const Entry& entry : entries) {
        JsonTree line = JsonTree::object({{"kind", kind}});
        line.update((this->*tree_of)(entry));
        append_json(line, out_);
        out_ += '\n';
      }
      return;
    }
    out_.append(",\n\"").append(member).append("\":[");
    std::string_view separator = "\n";
    for (const Entry& entry : entries) {
      out_ += separator;
      append_json((this->*tree_of)(entry), out_);
      separator = ",\n";
    }
    out_ += entries.empty() ? "]" : "\n]";
  }

  [[nodiscard]] JsonTree connection(const AuditedConnection& connection) const {
    JsonTree tree = {{"cluster", labels_.id(connection.cluster)},
                     {"function", labels_.id(connection.function)},
                     {"via", connection.proxy == no_vertex
                                 ? "direct"
                                 : "proxy:" + std::string(labels_.id(connection.proxy))},
                     {"need", text_of(connection.need)},
                     {"listed", connection.listed == ListedValue::yes},
                     {"usable", connection.is_usable()},
                     {"reachable", text_of(connection.reachable)}};
    if (connection.mismatch != Mismatch::none) {
      tree["reason"] = text_of(connection.mismatch);
    }
    tree["verdict"] = text_of(connection.verdict);
    if (connection.verdict == Verdict::decided) {
      tree["row"] = connection.row;
      tree["action"] = text_of(connection.action);
    }
    if (connection.verdict != Verdict::refused) {
      tree["situation"] = situation_tree(connection.situation, nullptr);
    }
    if (connection.unmet.any()) {
      tree["unmet"] = words_tree<Requirement>(connection.unmet);
    }
    if (connection.obstacles.any()) {
      tree["obstacles"] = words_tree<Obstacle>(connection.obstacles);
    }
    if (connection.fleet != no_index) {
      tree["fleet"] = connection.fleet + 1;
    }
    if (form_ == Form::document) {
      tree["text"] = audited_connection_text(audit_, snapshot_, connection, language_);
    }
    return tree;
  }

  [[nodiscard]] JsonTree group(const AuditedGroup& audited) const {
    JsonTree attached = JsonTree::array();
    for (const Edge reference : snapshot_.network.in_edges(audited.group)) {
      const EdgeRecord& record = snapshot_.network.edge(reference);
      if (record.kind == EdgeKind::association) {
        attached.push_back(labels_.id(record.source));
      }
    }
    JsonTree tree = {{"group", labels_.id(audited.group)},
                     {"name", labels_.name(audited.group)},
                     {"role", text_of(audited.role)},
                     {"attached_to", std::move(attached)},
                     {"drift", words_tree<Drift>(audited.drifts)}};
    if (!audited.named_by.empty()) {
      JsonTree named_by = JsonTree::array();
      for (const Edge rule : audited.named_by) {
        named_by.push_back(rule_tree(snapshot_, rule));
      }
      tree["named_by"] = std::move(named_by);
    }
    if (audited.judgement != Judgement::usable) {
      tree["how"] = text_of(audited.judgement);
    }
    const auto add_rule = [&](const char* member, Edge rule) {
      if (rule != no_edge) {
        tree[member] = rule_tree(snapshot_, rule);
      }
    };
    add_rule("rule", audited.rule);
    add_rule("stale_rule", audited.stale_rule);
    add_rule("one_sided_rule", audited.one_sided_rule);
    if (form_ == Form::document) {
      tree["text"] = audited_group_text(audit_, snapshot_, audited, language_);
    }
    return tree;
  }

  [[nodiscard]] JsonTree full_list(const FullList& list) const {
    const VertexKind kind = snapshot_.network.kind(list.host);
    return {{kind == VertexKind::cluster ? "cluster"
             : kind == VertexKind::proxy ? "proxy"
                                         : "function",
             labels_.id(list.host)},
            {"groups", list.group_count},
            {"limit", groups_per_host_max}};
  }

  [[nodiscard]] JsonTree unmanaged_cluster(const UnmanagedCluster& unmanaged) const {
    return {{"cluster", labels_.id(unmanaged.cluster)},
            {"reachable", unmanaged.reachable},
            {"depends", unmanaged.depends}};
  }

  [[nodiscard]] JsonTree unmanaged_function(const Vertex& function) const {
    return JsonTree::object({{"function", labels_.id(function)}});
  }

  const Audit& audit_;
  const Snapshot& snapshot_;
  const Labels& labels_;
  Form form_;
  Language language_;
  std::string& out_;
};

}  // namespace

void append_audit_json(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       const ResultForm& form, std::string& out) {
  AuditWriter writer(audit, snapshot, AuditWriter::Form::document, form.language, out);
  append_json(head_tree(audit_format, form), out);
  out.pop_back();  // more members
  out += ",\n\"summary\":";
  append_json(writer.summary(), out);
  writer.append_lists(extent);
  out += "}\n";
}

void append_audit_lines(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                        std::string& out) {
  AuditWriter writer(audit, snapshot, AuditWriter::Form::lines, Language::en, out);
  writer.append_lists(extent);
  JsonTree line = JsonTree::object({{"kind", "summary"}});
  line.update(writer.summary());
  append_json(line, out);
  out += '\n';
}

}  // namespace connectsim
