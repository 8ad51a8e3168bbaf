#include "tests/support/apply_comparison.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "reports/action/outcome_json.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "tests/support/prose_oracle/listed.h"
#include "tests/support/prose_oracle/reachable.h"

namespace connectsim {
namespace {

using Json = nlohmann::json;

// Ids without the mark of new ones.
std::string shown(const prose_oracle::Ids& ids) {
  std::string text;
  for (const std::string& id : ids) {
    text.append(text.empty() ? "" : " ").append(id.starts_with("new:") ? id.substr(4) : id);
  }
  return text;
}

std::string decision_text(const Decision& decision) {
  std::string text(text_of(decision.verdict));
  if (decision.verdict == Verdict::decided) {
    text.append(" ")
        .append(std::to_string(decision.row))
        .append(" ")
        .append(text_of(decision.action));
  }
  return text;
}

std::string decision_text(const prose_oracle::Answer& answer) {
  std::string text = to_string(answer.verdict);
  if (answer.row) {
    text.append(" ")
        .append(std::to_string(*answer.row))
        .append(" ")
        .append(to_string(*answer.action));
  }
  return text;
}

// M-5, sorted.
std::string list_text(const Snapshot& snapshot, const Readings& readings) {
  std::set<std::string> lines;
  for (const Listing& listing : listed(snapshot.network, readings)) {
    std::set<std::string> ways;
    if (listing.is_direct) {
      ways.insert("direct");
    }
    for (const Vertex proxy : listing.proxies) {
      ways.insert("proxy:" + std::string(snapshot.labels.id(proxy)));
    }
    std::string line = std::string(snapshot.labels.id(listing.cluster)) + " " +
                       std::string(snapshot.labels.id(listing.function)) + ":";
    for (const std::string& way : ways) {
      line += " " + way;
    }
    lines.insert(line);
  }
  return Json(lines).dump();
}

std::string list_text(const prose_oracle::Account& account,
                      const prose_oracle::Readings& readings) {
  std::set<std::string> lines;
  for (const prose_oracle::Listing& listing : prose_oracle::listed(account, readings)) {
    std::string line = listing.cluster + " " + listing.function + ":";
    for (const std::string& way : listing.via) {
      line += " " + way;
    }
    lines.insert(line);
  }
  return Json(lines).dump();
}

std::string path_text(const Path& path) {
  std::string text(text_of(path.result));
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    text.append(" ").append(text_of(path.hops[i].result));
  }
  return text;
}

std::string path_text(const prose_oracle::Path& path) {
  std::string text = to_string(path.result);
  for (const prose_oracle::Hop& hop : path.hops) {
    text.append(" ").append(to_string(hop.result));
  }
  return text;
}

// The way that a request asks for; only for requests whose ends exist.
prose_oracle::Path oracle_path(const prose_oracle::Account& account,
                               const prose_oracle::Request& request) {
  const prose_oracle::Function* function = find_function(account, request.function);
  const prose_oracle::Cluster* cluster = find_cluster(account, request.cluster);
  return request.proxy_mode == prose_oracle::ProxyMode::existing
             ? reach_through_proxy(account, *function, *find_proxy(account, request.proxy),
                                   *cluster)
             : reach_directly(account, *function, *cluster);
}

// Whether all that the oracle says of a parameter is said by the engine, too. The oracle describes
// nothing, and has empty texts and lists for what is unknown.
bool says(const Json& engine, const Json& oracle) {
  if (oracle.is_object()) {
    return std::all_of(oracle.items().begin(), oracle.items().end(), [&](const auto& member) {
      const bool is_unknown = member.value() == "" || member.value() == Json::array();
      return member.key() == "Description" ||
             (is_unknown && member.key() != "VpcSecurityGroupIds") ||
             (engine.contains(member.key()) && says(engine.at(member.key()), member.value()));
    });
  }
  if (oracle.is_array()) {
    return engine.is_array() && engine.size() == oracle.size() &&
           std::equal(engine.begin(), engine.end(), oracle.begin(), says);
  }
  return engine == oracle;
}

}  // namespace

ApplyComparison::ApplyComparison() : table_(shipped_table(default_table_name)), decider_(table_) {}

const std::vector<Disagreement>& ApplyComparison::disagreements(const std::string& scenario_line,
                                                                const Readings& readings) {
  disagreements_.clear();
  read(scenario_line);
  table_.set_readings(readings);
  const prose_oracle::Readings for_oracle = oracle_readings(readings);
  const prose_oracle::Answer answer = prose_oracle::decide(account_, oracle_request_, for_oracle);
  applied_ = prose_oracle::apply(account_, oracle_request_, answer, for_oracle);
  outcome_ = act_on_snapshot(decider_, scenario_.request, request_, after_);
  compare("decision", decision_text(outcome_.decision), decision_text(answer));
  if (!disagreements_.empty()) {
    return disagreements_;
  }
  compare_before(for_oracle);
  compare_plan();
  compare_obstacles();
  compare_calls();
  compare_after(for_oracle);
  return disagreements_;
}

void ApplyComparison::read(const std::string& scenario_line) {
  document_.read(scenario_line);
  read_scenario(document_.root(), scenario_);
  parts_.clear();
  add_parts(scenario_.snapshot, parts_);
  reader_.read(parts_, Keep::everything, before_);
  after_ = before_;
  request_ = resolve(scenario_.request, before_);
  const Json document = Json::parse(scenario_line);
  account_ = prose_oracle::read_account(document.at("snapshot"));
  oracle_request_ = prose_oracle::read_request(document.at("request"));
}

void ApplyComparison::compare(const std::string& member, std::string engine, std::string oracle) {
  if (engine != oracle) {
    disagreements_.push_back({member, std::move(engine), std::move(oracle)});
  }
}

std::string ApplyComparison::id_of(Vertex spare) const {
  return spare == no_vertex ? "" : std::string(before_.labels.id(spare));
}

void ApplyComparison::compare_plan() {
  std::string created;
  for (const CreatedGroup& group : outcome_.created) {
    created += std::string(text_of(group.role)) + ":" + group.name + " ";
  }
  std::string created_by_oracle;
  for (const prose_oracle::CreatedGroup& group : applied_.created) {
    created_by_oracle += group.role + ":" + group.group.name + " ";
  }
  compare("created", created, created_by_oracle);
  // The oracle shows every list, the engine those that the action touches.
  for (const AttachedGroups& attached : outcome_.attached) {
    const prose_oracle::Ids& ids = attached.host == HostKind::function ? applied_.function_groups
                                   : attached.host == HostKind::proxy  ? applied_.proxy_groups
                                                                       : applied_.cluster_groups;
    prose_oracle::Ids own;
    for (const ListedGroup& group : attached.groups) {
      own.push_back(group.text);
    }
    compare("attached " + std::string(text_of(attached.host)), shown(own), shown(ids));
  }
  compare("new proxy", outcome_.new_proxy, applied_.new_proxy);
  compare("spare of the proxy", id_of(outcome_.plan.proxy_spare), applied_.associated_with_proxy);
}

// Obstacles that the oracle does not know (names in use, unknown port and VPC) are left out.
void ApplyComparison::compare_obstacles() {
  std::set<std::string> obstacles;
  for (std::size_t i = 0; i < outcome_.plan.obstacles.size(); ++i) {
    const std::string_view word = words_of<Obstacle>[i];
    if (outcome_.plan.obstacles.test(i) &&
        (word.starts_with("groups-") || word.ends_with("-pending") ||
         word.ends_with("-in-progress"))) {
      obstacles.emplace(word);
    }
  }
  compare("obstacles", Json(obstacles).dump(), Json(applied_.obstacles).dump());
  const auto unchecked = static_cast<std::size_t>(Note::function_state_not_checked);
  compare("notes on the plan", outcome_.plan.notes.test(unchecked) ? "unchecked" : "",
          applied_.notes.empty() ? "" : "unchecked");
}

void ApplyComparison::compare_calls() {
  const std::vector<Call>& made = outcome_.calls;
  std::string called;
  for (const Call& call : made) {
    called += std::string(call.service) + ":" + std::string(call.operation) + " ";
  }
  std::string by_oracle;
  for (const prose_oracle::Call& call : applied_.calls) {
    by_oracle += call.service + ":" + call.operation + " ";
  }
  compare("calls", called, by_oracle);
  if (called != by_oracle) {
    return;
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    const Json parameters = Json::parse(parameter_json(made[i].parameters));
    if (!says(parameters, applied_.calls[i].parameters)) {
      compare("parameters of " + std::string(made[i].operation), parameters.dump(),
              applied_.calls[i].parameters.dump());
    }
  }
}

void ApplyComparison::compare_before(const prose_oracle::Readings& readings) {
  compare("listed before", list_text(before_, table_.readings()), list_text(account_, readings));
  if (!request_.creates_function() && request_.proxy_mode != ProxyMode::create) {
    compare("reachable before", path_text(reach_as_requested(before_.network, request_)),
            path_text(oracle_path(account_, oracle_request_)));
  }
}

prose_oracle::Request ApplyComparison::oracle_request_again() const {
  prose_oracle::Request again = oracle_request_;
  again.create_function = false;
  if (again.proxy_mode == prose_oracle::ProxyMode::new_proxy) {
    again.proxy_mode = prose_oracle::ProxyMode::existing;
    again.proxy = applied_.new_proxy;
  }
  return again;
}

void ApplyComparison::compare_after(const prose_oracle::Readings& readings) {
  if (!outcome_.is_carried_out || !applied_.obstacles.empty()) {
    return;
  }
  compare("listed after", list_text(after_, table_.readings()),
          list_text(applied_.after, readings));
  compare("reachable after", path_text(reach_as_requested(after_.network, outcome_.again)),
          path_text(oracle_path(applied_.after, oracle_request_again())));
  compare_again("asked again", applied_.after, readings);
  const prose_oracle::Account settled = prose_oracle::settle(applied_.after);
  settling_.settle(after_.network);
  compare_targets(settled);
  compare_again("asked after settling", settled, readings);
  settling_.undo(after_.network);
}

void ApplyComparison::compare_again(const char* member, const prose_oracle::Account& account,
                                    const prose_oracle::Readings& readings) {
  decider_.decide(after_.network, outcome_.again, again_);
  compare(member, decision_text(again_),
          decision_text(prose_oracle::decide(account, oracle_request_again(), readings)));
}

// The oracle's Account has the states as texts, so ours are compared as they are written.
void ApplyComparison::compare_targets(const prose_oracle::Account& settled) {
  const prose_oracle::Account written =
      prose_oracle::read_account(Json::parse(snapshot_json(after_)));
  const auto states = [](const prose_oracle::Account& account) {
    std::map<std::string, std::set<std::string>> of_proxies;  // in no order (P-14)
    for (const prose_oracle::Proxy& proxy : account.proxies) {
      std::set<std::string>& texts = of_proxies[proxy.name];
      texts.insert(proxy.status);
      for (const prose_oracle::Target& target : proxy.targets) {
        texts.insert(target.resource + "=" + target.state + "/" + target.reason);
      }
    }
    return Json(of_proxies).dump();
  };
  compare("settled targets", states(written), states(settled));
}

}  // namespace connectsim
