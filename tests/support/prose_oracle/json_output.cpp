// Section 11: M-3 to M-5 as documents.
#include "tests/support/prose_oracle/json_output.h"

#include <set>
#include <string>

namespace prose_oracle {

namespace {

using nlohmann::json;

const char* const kNewId = "new:";

// M-3: `obstacles`, `unknown` and `notes` appear only when not empty.
void add_unless_empty(json& document, const char* name, const std::set<std::string>& values) {
  if (!values.empty()) {
    document[name] = values;
  }
}

// M-4: new groups stand by their name.
json shown_groups(const Ids& ids) {
  json result = json::array();
  for (const std::string& id : ids) {
    result.push_back(id.starts_with(kNewId) ? id.substr(std::string(kNewId).size()) : id);
  }
  return result;
}

// H-2: what identifies the rule for a reader.
json shown_rule(const DecidingRule& deciding) {
  json document = {{"group", deciding.group},
                   {"protocol", deciding.rule.protocol},
                   {"peer", deciding.rule.peer}};
  if (deciding.rule.from_port && deciding.rule.to_port) {
    document["from_port"] = *deciding.rule.from_port;
    document["to_port"] = *deciding.rule.to_port;
  }
  return document;
}

json shown_rules(const std::vector<DecidingRule>& rules) {
  json document = json::array();
  for (const DecidingRule& deciding : rules) {
    document.push_back(shown_rule(deciding));
  }
  return document;
}

// M-3: codes sorted, each once; the set sees to it.
void add_refusal(json& document, const Answer& answer) {
  document["unmet"] = answer.unmet;
  if (answer.missing_permissions.empty()) {
    return;
  }
  // both names are shown.
  json missing = json::array();
  for (const Permission& permission : answer.missing_permissions) {
    missing.push_back({{"action", permission.actual}, {"printed", permission.printed}});
  }
  document["missing_permissions"] = missing;
}

}  // namespace

// M-3: refused has no situation, silent has no row and action.
json to_json(const json& id, const Answer& answer, const std::set<std::string>& obstacles) {
  json document = {{"id", id}, {"verdict", to_string(answer.verdict)}};
  if (answer.verdict == Verdict::refused) {
    add_refusal(document, answer);
  }
  if (answer.situation) {
    document["situation"] = {{"database", to_string(answer.situation->database)},
                             {"compute", to_string(answer.situation->compute)},
                             {"proxy", to_string(answer.situation->proxy)},
                             {"target_health", to_string(answer.situation->target_health)}};
    document["rows"] = answer.rows;
  }
  if (answer.row && answer.action) {
    document["row"] = *answer.row;
    document["action"] = to_string(*answer.action);
  }
  add_unless_empty(document, "obstacles", obstacles);
  add_unless_empty(document, "unknown", answer.unknown);
  add_unless_empty(document, "notes", answer.notes);
  return document;
}

json to_json(const Applied& applied) {
  json document;
  document["created"] = json::array();
  for (const CreatedGroup& created : applied.created) {
    document["created"].push_back({{"name", created.group.name}, {"role", created.role}});
  }
  document["attached"] = {{"function", shown_groups(applied.function_groups)},
                          {"proxy", shown_groups(applied.proxy_groups)},
                          {"cluster", shown_groups(applied.cluster_groups)}};
  document["calls"] = json::array();
  for (const Call& call : applied.calls) {
    document["calls"].push_back({{"service", call.service},
                                 {"operation", call.operation},
                                 {"parameters", call.parameters}});
  }
  add_unless_empty(document, "obstacles", applied.obstacles);
  return document;
}

json to_json(const std::vector<Listing>& list) {
  json document = json::array();
  for (const Listing& listing : list) {
    document.push_back(
        {{"cluster", listing.cluster}, {"function", listing.function}, {"via", listing.via}});
  }
  return document;
}

json to_json(const Path& path) {
  json hops = json::array();
  for (const Hop& hop : path.hops) {
    hops.push_back({{"result", to_string(hop.result)},
                    {"out", shown_rules(hop.out)},
                    {"in", shown_rules(hop.in)}});
  }
  return {{"result", to_string(path.result)}, {"hops", hops}};
}

}  // namespace prose_oracle
