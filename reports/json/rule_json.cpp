#include "reports/json/rule_json.h"

#include "reports/language/named.h"

namespace connectsim {

void append_rule_json(const Snapshot& snapshot, Edge rule, JsonWriter& json) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  json.open_object()
      .member("group", snapshot.labels.id(record.source))
      .member("direction", record.kind == EdgeKind::inbound_rule ? "inbound" : "outbound")
      .member("admits", traffic_text(record.traffic, Language::en))
      .member("peer", snapshot.labels.id(record.target))
      .close_object();
}

}  // namespace connectsim
