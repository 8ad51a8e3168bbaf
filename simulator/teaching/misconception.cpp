// Decides which misconceptions there are, at which levels, and what each computes wrongly.
#include "simulator/teaching/misconception.h"

#include <algorithm>
#include <array>
#include <utility>

#include "simulator/connection/reachability.h"
#include "simulator/teaching/seen_network.h"

namespace connectsim {
namespace {

constexpr std::uint8_t at(std::initializer_list<std::uint32_t> levels) {
  std::uint32_t bits = 0;
  for (const std::uint32_t level : levels) bits |= 1u << (level - 1);
  return static_cast<std::uint8_t>(bits);
}

// Tables.

ColumnValues with_only(ColumnValues values, Column column,
                       std::initializer_list<std::size_t> these) {
  values.remove(column);
  for (const std::size_t value : these) values.add(column, value);
  return values;
}
ColumnValues with_every_value(ColumnValues values, Column column) {
  for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
    values.add(column, value);
  }
  return values;
}

template <typename Enum>
constexpr std::size_t position(Enum value) {
  return static_cast<std::size_t>(value);
}

ColumnValues available_target() {
  return with_only(ColumnValues::all(), Column::target_health,
                   {position(TargetHealthValue::available)});
}

void row_four_creates(TableParts& table) { table.rows[3].action = Action::create; }

void asks_in_page_order(TableParts& table) { std::sort(table.order.begin(), table.order.end()); }

void function_side_suffices(TableParts& table) {
  for (ColumnValues& values : table.rows[0].alternatives) {
    values = with_every_value(with_every_value(values, Column::database), Column::proxy);
  }
}

void cluster_side_suffices(TableParts& table) {
  for (ColumnValues& values : table.rows[0].alternatives) {
    values = with_every_value(with_every_value(values, Column::compute), Column::proxy);
  }
}

void proxy_group_ignored(TableParts& table) {
  for (TableRow& row : table.rows) {
    for (ColumnValues& values : row.alternatives) {
      values = with_every_value(values, Column::proxy);
    }
  }
}

void available_is_connected(TableParts& table) {
  table.rows[0].alternatives.push_back(available_target());
}

// Rows 2, 5 and 6 have two alternatives: the second is the one of an available target.
void available_covers_row(TableParts& table) {
  for (TableRow& row : table.rows) {
    if (row.alternatives.size() > 1) row.alternatives.back() = available_target();
  }
}

void add_row(TableParts& table, ColumnValues values, Action action) {
  table.rows.push_back({{values}, action, {}});
}
void silent_creates(TableParts& table) {
  add_row(table, ColumnValues::all(), Action::create);
  table.order.push_back(static_cast<std::uint32_t>(table.rows.size()));
}
void silent_does_nothing(TableParts& table) {
  add_row(table, ColumnValues::all(), Action::none);
  table.order.push_back(static_cast<std::uint32_t>(table.rows.size()));
}

void add_first_row(TableParts& table, Column column, std::size_t value) {
  table.columns.push_back(column);
  add_row(table, with_only(ColumnValues::all(), column, {value}), Action::none);
  table.order.insert(table.order.begin(), static_cast<std::uint32_t>(table.rows.size()));
}
void reachable_is_enough(TableParts& table) {
  add_first_row(table, Column::reachable, position(Reachability::reachable));
}
void listed_is_enough(TableParts& table) {
  add_first_row(table, Column::listed, position(ListedValue::yes));
}

// Numbers of new groups.

std::uint64_t largest_of_vpc(const Network& network, const Request& request, NamePattern pattern) {
  std::uint64_t largest = 0;
  for (const Vertex group : network.groups_of_pattern(network.vpc(request.cluster), pattern)) {
    const ManagedName name = network.managed_name(group);
    if (name.takes_part_in_numbering()) largest = std::max(largest, name.number);
  }
  return largest + 1;
}

// Conclusions.

bool is_modified(const GroupJudgement& judgement) {
  return judgement.is_associated && judgement.code >= Judgement::no_rules;
}

void repairs_groups(const PosedCase&, const Decision& decision, LearnerAnswer& answer) {
  if (answer.deed == Deed::create &&
      std::any_of(decision.judgements.begin(), decision.judgements.end(), is_modified)) {
    answer = {};
    answer.deed = Deed::repair;
  }
}

bool lacks_group(const Situation& situation, NamePattern pattern) {
  switch (pattern) {
    case NamePattern::rdsproxy_lambda:
      return situation.proxy != ProxyValue::usable &&
             situation.proxy != ProxyValue::usable_once_associated;
    case NamePattern::rds_lambda:
    case NamePattern::rds_rdsproxy:
      return situation.database != DatabaseValue::usable &&
             situation.database != DatabaseValue::usable_once_associated;
    default:
      return situation.compute != ComputeValue::usable;
  }
}

void creates_only_what_is_missing(const PosedCase&, const Decision& decision,
                                  LearnerAnswer& answer) {
  if (answer.deed != Deed::create) return;
  const LearnerAnswer right = answer;
  answer.created = {};
  answer.created_count = 0;
  for (std::size_t i = 0; i < right.created_count; ++i) {
    if (lacks_group(decision.situation, right.created[i].pattern)) {
      answer.created[answer.created_count++] = right.created[i];
    }
  }
  if (answer.created_count == 0) answer = right;
}

// Ends.

void listed_is_reachable(const PosedCase&, const Decision&, LearnerAnswer& answer) {
  if (answer.is_listed) answer.reachable = Reachability::reachable;
}
void reachable_is_listed(const PosedCase&, const Decision&, LearnerAnswer& answer) {
  if (answer.reachable == Reachability::reachable) answer.is_listed = true;
}
void only_usable_is_listed(const PosedCase&, const Decision& decision, LearnerAnswer& answer) {
  const Situation& situation = decision.situation;
  answer.is_listed =
      situation.compute == ComputeValue::usable && situation.database == DatabaseValue::usable &&
      (situation.proxy == ProxyValue::not_used || situation.proxy == ProxyValue::usable);
}
void available_is_reachable(const PosedCase&, const Decision& decision, LearnerAnswer& answer) {
  if (decision.situation.target_health == TargetHealthValue::available) {
    answer.reachable = Reachability::reachable;
  }
}

// The worse of the hops, each by one side of it alone.
Reachability by_one_side(const PosedCase& posed, Admission Hop::*side) {
  const Path path = reach_as_requested(posed.network, posed.request);
  Reachability worst = path.hop_count == 0 ? path.result : Reachability::reachable;
  for (std::uint32_t i = 0; i < path.hop_count; ++i) {
    worst = std::max(worst, (path.hops[i].*side).result);
  }
  return worst;
}
void inbound_is_enough(const PosedCase& posed, const Decision&, LearnerAnswer& answer) {
  answer.reachable = by_one_side(posed, &Hop::inbound);
}
void outbound_is_enough(const PosedCase& posed, const Decision&, LearnerAnswer& answer) {
  answer.reachable = by_one_side(posed, &Hop::outbound);
}

Misconception by_sight(std::string_view name, std::uint8_t levels,
                       bool (*sees)(Network&, const Request&)) {
  Misconception made{name, levels};
  made.sees = sees;
  return made;
}
Misconception by_reading(std::string_view name, std::uint8_t levels, std::string_view reading,
                         std::string_view value) {
  Misconception made{name, levels, Asks::action, Mistake::reading};
  made.reading = reading;
  made.reading_value = value;
  return made;
}
Misconception by_table(std::string_view name, std::uint8_t levels, void (*changes)(TableParts&)) {
  Misconception made{name, levels, Asks::action, Mistake::table};
  made.changes_table = changes;
  return made;
}
using Conclusion = void (*)(const PosedCase&, const Decision&, LearnerAnswer&);
Misconception by_conclusion(std::string_view name, std::uint8_t levels, Conclusion concludes) {
  Misconception made{name, levels};
  made.concludes = concludes;
  return made;
}
Misconception about_ends(std::string_view name, std::uint8_t levels, Conclusion takes) {
  Misconception made{name, levels, Asks::ends};
  made.takes_ends = takes;
  return made;
}

std::vector<Misconception> all_misconceptions() {
  Misconception numbers_per_vpc{"numbers-per-vpc", at({1})};
  numbers_per_vpc.numbers = largest_of_vpc;
  Misconception negated{"available-is-an-exception", at({8}), Asks::action, Mistake::table};
  negated.shipped = "aurora-lambda-negated";
  Misconception managed_only =
      by_sight("only-managed-groups-carry-traffic", at({6}), seen::only_managed_groups);
  managed_only.asks = Asks::ends;
  return {
      by_sight("any-name-counts", at({1}), seen::any_name),
      by_sight("name-alone-counts", at({1, 2}), seen::any_rules),
      by_sight("only-number-one-counts", at({1}), seen::only_number_one),
      by_sight("numbers-must-match", at({1}), seen::numbers_must_match),
      numbers_per_vpc,
      by_reading("numbers-fill-gaps", at({1}), "numbering", "smallest_free"),
      by_reading("numbers-run-in-step", at({1}), "numbering", "in_step"),
      by_sight("extra-rules-are-harmless", at({2}), seen::extra_rules_harmless),
      by_sight("other-direction-is-harmless", at({2}), seen::other_direction_harmless),
      by_sight("wider-rule-is-as-good", at({2}), seen::wider_rules),
      by_sight("port-does-not-matter", at({2}), seen::any_port),
      by_sight("range-is-as-good-as-a-group", at({2}), seen::ranges_as_groups),
      by_sight("removing-still-counts", at({2}), seen::removing_counts),
      by_conclusion("modified-groups-are-repaired", at({3}), repairs_groups),
      by_conclusion("only-the-missing-group-is-created", at({3}), creates_only_what_is_missing),
      by_table("function-side-is-enough", at({3}), function_side_suffices),
      by_table("cluster-side-is-enough", at({3}), cluster_side_suffices),
      by_table("every-function-gets-its-own-pair", at({4, 8}), row_four_creates),
      by_sight("any-named-peer-will-do", at({4}), seen::any_named_peer),
      by_sight("any-free-group-is-a-spare", at({4}), seen::spares_with_any_rules),
      by_sight("spares-of-any-vpc", at({4}), seen::spares_in_any_vpc),
      by_sight("free-database-group-is-reused", at({4}), seen::free_database_groups),
      by_table("proxy-group-does-not-matter", at({5, 8}), proxy_group_ignored),
      by_reading("target-health-is-ignored", at({5}), "available_proxy", "also_needs_group"),
      by_table("available-means-connected", at({5}), available_is_connected),
      by_reading("every-target-must-be-available", at({5}), "target_health", "all"),
      by_sight("proxy-listens-on-the-cluster-port", at({5}), seen::proxy_on_cluster_port),
      by_sight("one-name-for-each-mode", at({5}), seen::one_name_a_mode),
      about_ends("listed-means-reachable", at({6}), listed_is_reachable),
      about_ends("reachable-means-listed", at({6}), reachable_is_listed),
      about_ends("unusable-means-unlisted", at({6}), only_usable_is_listed),
      about_ends("inbound-rule-is-enough", at({6}), inbound_is_enough),
      about_ends("outbound-rule-is-enough", at({6}), outbound_is_enough),
      about_ends("available-means-reachable", at({6}), available_is_reachable),
      managed_only,
      by_table("reachable-means-nothing-to-do", at({6, 7}), reachable_is_enough),
      by_table("listed-means-nothing-to-do", at({6, 7}), listed_is_enough),
      by_table("silence-means-create", at({7}), silent_creates),
      by_table("silence-means-nothing", at({7}), silent_does_nothing),
      by_table("rows-are-asked-in-page-order", at({7, 8}), asks_in_page_order),
      by_reading("rds-rdsproxy-counts", at({7}), "database_pattern_with_proxy",
                 "also_rds_rdsproxy"),
      by_reading("proxy-gets-a-spare-too", at({7}), "associate_with_proxy", "proxy_too"),
      by_table("available-covers-the-row", at({8}), available_covers_row),
      negated,
  };
}

}  // namespace

std::span<const Misconception> misconceptions() {
  static const std::vector<Misconception> all = all_misconceptions();
  return all;
}

MisconceptionSet misconceptions_of(std::uint32_t level) {
  MisconceptionSet set;
  const std::span<const Misconception> all = misconceptions();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (level == 0 || all[i].is_of_level(level)) set.set(i);
  }
  return set;
}

DecisionTable table_of(const Misconception& misconception) {
  static const DecisionTable published = shipped_table(default_table_name);
  DecisionTable table =
      misconception.shipped.empty() ? published : shipped_table(misconception.shipped);
  if (misconception.changes_table != nullptr) {
    TableParts parts{table.columns(), table.rows(), table.order()};
    misconception.changes_table(parts);
    const Readings readings = table.readings();
    table = DecisionTable(std::move(parts.columns), std::move(parts.rows), std::move(parts.order));
    table.set_readings(readings);
  }
  if (!misconception.reading.empty()) {
    Readings readings = table.readings();
    set_reading(readings, misconception.reading, misconception.reading_value);
    table.set_readings(readings);
  }
  return table;
}

}  // namespace connectsim
