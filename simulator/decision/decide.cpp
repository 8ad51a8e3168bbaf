// Decides what "Set up Lambda connection" does: refused by a requirement, else the situation read
// off the network (I-1, T-1), else the row of the table that covers it (T-2).
#include "simulator/decision/decide.h"

#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"
#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"
#include "simulator/decision/requirements.h"

namespace connectsim {
namespace {

void clear(Decision& decision) {
  decision.verdict = Verdict::silent;
  decision.action = Action::none;
  decision.row = 0;
  decision.situation = Situation{};
  decision.asked_for.reset();
  decision.rows.clear();
  decision.unmet.reset();
  decision.missing_permissions.reset();
  decision.notes.reset();
  decision.unknown.clear();
  decision.judgements.clear();
}

// The groups of one end that the snapshot lists but does not hold (I-1).
void add_unknown_groups(const Network& network, Vertex host, std::vector<Unknown>& unknown) {
  for (const Edge association : network.out_edges(host)) {
    const EdgeRecord& record = network.edge(association);
    if (network.kind(record.target) == VertexKind::unknown_group &&
        record.status != MembershipStatus::removing) {
      unknown.push_back({UnknownFact::associated_group, record.target});
    }
  }
}

// I-1: what the columns read and the snapshot lacks.
void add_unknown_of_columns(const RequestedConnection& connection, std::vector<Unknown>& unknown) {
  const Network& network = connection.network;
  const Request& request = connection.request;
  if (network.facts.security_groups == Known::no) {
    unknown.push_back({UnknownFact::security_groups, no_index});
  }
  if (network.cluster(request.cluster).groups == Known::no) {
    unknown.push_back({UnknownFact::cluster_groups, request.cluster});
  }
  if (!connection.cluster_port) {
    unknown.push_back({UnknownFact::cluster_port, request.cluster});
  }
  add_unknown_groups(network, request.cluster, unknown);
  if (!request.creates_function()) {
    if (network.function(request.function).groups == Known::no) {
      unknown.push_back({UnknownFact::function_groups, request.function});
    }
    add_unknown_groups(network, request.function, unknown);
  }
  if (request.uses_proxy() && !connection.proxy_port) {
    unknown.push_back({UnknownFact::proxy_engine, request.proxy});
  }
  if (request.proxy_mode == ProxyMode::existing) {
    if (network.proxy(request.proxy).groups == Known::no) {
      unknown.push_back({UnknownFact::proxy_groups, request.proxy});
    }
    add_unknown_groups(network, request.proxy, unknown);
  }
}

RegisteredValue registered_column(const RequestedConnection& connection) {
  if (!connection.uses_proxy()) {
    return RegisteredValue::not_used;
  }
  return connection.request.proxy_mode == ProxyMode::existing &&
                 proxy_belongs_to(connection.network, connection.request.proxy,
                                  connection.request.cluster)
             ? RegisteredValue::yes
             : RegisteredValue::no;
}

void read_situation(RequestedConnection& connection, Judged judged, Decision& decision) {
  Situation& situation = decision.situation;
  Judgements& judgements = decision.judgements;
  const bool has_compute_spare = mark_compute_spares(connection, judged, judgements);
  const bool has_proxy_spare =
      connection.uses_proxy() && mark_proxy_spares(connection, judged, judgements);
  situation.target_health = target_health_column(connection, decision.unknown);
  situation.database = database_column(connection, situation.target_health, judgements);
  situation.compute = compute_column(connection, has_compute_spare, judgements);
  situation.proxy = proxy_column(connection, has_proxy_spare, judgements);
  situation.registered = registered_column(connection);
}

// T-1: read only for tables that use it, or when asked for.
void read_further_column(const Network& network, const Request& request, const Readings& readings,
                         Column column, Situation& situation) {
  if (column == Column::reachable) {
    situation.reachable = reach_as_requested(network, request).result;
  } else if (column == Column::listed) {
    situation.listed =
        is_listed_as_requested(network, readings, request) ? ListedValue::yes : ListedValue::no;
  }
}

}  // namespace

void Decider::decide(const Network& network, const Request& request, Decision& decision) {
  clear(decision);
  RequestedConnection connection = connection_of(network, request, table_->readings(), marks_);
  check_requirements(connection, decision);
  if (decision.unmet.any()) {
    decision.verdict = Verdict::refused;
    return;
  }
  add_unknown_of_columns(connection, decision.unknown);
  read_situation(connection, judged_, decision);
  for (const Column column : table_->columns()) {
    read_further_column(network, request, table_->readings(), column, decision.situation);
  }
  decision.row = table_->match(decision.situation, decision.rows);
  if (decision.row != 0) {
    decision.verdict = Verdict::decided;
    decision.action = table_->rows()[decision.row - 1].action;
  }
}

void read_further_columns(const Network& network, const Request& request, const Readings& readings,
                          ColumnSet columns, Decision& decision) {
  if (decision.verdict == Verdict::refused) {
    return;
  }
  for (std::size_t column = 0; column < column_count; ++column) {
    if (columns.test(column)) {
      read_further_column(network, request, readings, static_cast<Column>(column),
                          decision.situation);
    }
  }
  decision.asked_for = columns;
}

Decision decide(const Network& network, const Request& request, const DecisionTable& table) {
  Decision decision;
  Decider(table).decide(network, request, decision);
  return decision;
}

}  // namespace connectsim
