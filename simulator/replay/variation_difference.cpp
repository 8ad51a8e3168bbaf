// Decides where what a request leads to differs between a scenario and a variation of it.
#include "simulator/replay/variation_difference.h"

#include <algorithm>

#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {
namespace {

using Line = DifferenceSearch::Line;

// One side of a comparison, told in terms of the original.
class Side {
 public:
  Side(const Drawn& drawn, const Drawn& original, const Variation* variation, MayDiffer allowed)
      : network(drawn.network),
        outcome(drawn.outcome),
        readings(drawn.readings),
        may_differ(allowed),
        original_count_(original.outcome.before.vertices),
        variation_(variation) {}

  const Network& network;
  const Outcome& outcome;
  const Readings& readings;
  MayDiffer may_differ;

  // What was carried out adds its vertices in the same order on both sides.
  [[nodiscard]] Vertex vertex(Vertex v) const {
    const std::uint32_t count = outcome.before.vertices;
    if (v != no_vertex && v >= count) {
      return original_count_ + (v - count);
    }
    return variation_ == nullptr ? v : variation_->original_vertex(v);
  }
  [[nodiscard]] std::uint32_t rule(Edge e) const {
    return variation_ == nullptr ? e.index : variation_->original_edge(e).index;
  }
  [[nodiscard]] std::uint32_t instance(std::uint32_t number) const {
    return variation_ == nullptr ? number : variation_->original_instance(number);
  }
  [[nodiscard]] std::uint32_t target(std::uint32_t index) const {
    return variation_ == nullptr ? index : variation_->original_target(index);
  }
  [[nodiscard]] std::uint32_t subnet(std::uint32_t index) const {
    return variation_ == nullptr ? index : variation_->original_subnet(index);
  }

 private:
  std::uint32_t original_count_;
  const Variation* variation_;
};

using Lines = std::vector<Line>;

template <typename Enum>
constexpr std::uint32_t number(Enum value) {
  return static_cast<std::uint32_t>(value);
}

template <typename Bits>
void add_bits(const Bits& bits, Lines& lines) {
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits.test(i)) {
      lines.push_back({no_vertex, static_cast<std::uint32_t>(i)});
    }
  }
}

void read_verdict(const Side& side, Lines& lines) {
  const Decision& decision = side.outcome.decision;
  lines.push_back({no_vertex, number(decision.verdict), number(decision.action), decision.row});
  for (const std::uint32_t row : decision.rows) {
    lines.push_back({no_vertex, row});
  }
}

void read_unmet(const Side& side, Lines& lines) { add_bits(side.outcome.decision.unmet, lines); }

void read_missing_permissions(const Side& side, Lines& lines) {
  add_bits(side.outcome.decision.missing_permissions, lines);
}

void read_notes(const Side& side, Lines& lines) { add_bits(side.outcome.decision.notes, lines); }

void read_situation(const Side& side, Lines& lines) {
  Line line{no_vertex};
  for (std::size_t column = 0; column < column_count; ++column) {
    line[1 + column] = static_cast<std::uint32_t>(
        side.outcome.decision.situation.value(static_cast<Column>(column)));
  }
  lines.push_back(line);
}

void read_unknown(const Side& side, Lines& lines) {
  for (const Unknown& unknown : side.outcome.decision.unknown) {
    switch (unknown.fact) {
      case UnknownFact::instance:
        lines.push_back({no_vertex, number(unknown.fact), side.instance(unknown.subject)});
        break;
      case UnknownFact::target_health:
        lines.push_back({no_vertex, number(unknown.fact), side.target(unknown.subject)});
        break;
      default:
        lines.push_back({side.vertex(unknown.subject), number(unknown.fact)});
    }
  }
}

void read_judgements(const Side& side, Lines& lines) {
  for (const GroupJudgement& judgement : side.outcome.decision.judgements) {
    // Of several rules that are one too many a judgement names the last in the group's list.
    const bool may_name_another = side.may_differ == MayDiffer::order;
    lines.push_back({side.vertex(judgement.group), number(judgement.role), number(judgement.code),
                     judgement.is_associated ? 1u : 0u,
                     may_name_another ? no_index : side.rule(judgement.rule)});
  }
}

void read_plan(const Side& side, Lines& lines) {
  const ActionPlan& plan = side.outcome.plan;
  lines.push_back({side.vertex(plan.spare), number(plan.action), plan.creates_function ? 1u : 0u,
                   plan.creates_proxy ? 1u : 0u, plan.registers_targets ? 1u : 0u});
}

void read_obstacles(const Side& side, Lines& lines) {
  add_bits(side.outcome.plan.obstacles, lines);
}

void add_name(const Side& side, ManagedName name, Line line, Lines& lines) {
  if (side.may_differ == MayDiffer::numbers) {
    name = {name.pattern, 0, 0};
  }
  line[3] = number(name.pattern);
  line[4] = name.digits;
  line[5] = static_cast<std::uint32_t>(name.number);
  line[6] = static_cast<std::uint32_t>(name.number >> 32);
  lines.push_back(line);
}

// The names also of a plan that cannot be carried out, and what stands in the network otherwise.
void read_created(const Side& side, Lines& lines) {
  for (const PlannedGroup& group : side.outcome.plan.created()) {
    add_name(side, group.name, {no_vertex, number(group.role)}, lines);
  }
  const Network& network = side.network;
  for (Vertex v = side.outcome.before.vertices; v < network.vertex_count(); ++v) {
    const VertexRecord& record = network.vertex(v);
    add_name(side, network.managed_name(v),
             {side.vertex(v), number(record.kind), side.vertex(record.vpc), 0, 0, 0, 0,
              number(record.subnets)},
             lines);
    for (const std::uint32_t subnet : network.subnets(v)) {
      lines.push_back({side.vertex(v), side.subnet(subnet)});
    }
    if (record.kind == VertexKind::proxy) {
      lines.push_back({side.vertex(v), number(network.proxy(v).engine)});
    }
  }
}

void read_rules(const Side& side, Lines& lines) {
  for (std::uint32_t i = side.outcome.before.edges; i < side.network.edge_count(); ++i) {
    const EdgeRecord& record = side.network.edge(Edge{i});
    lines.push_back({side.vertex(record.source), side.vertex(record.target), number(record.kind),
                     number(record.traffic.protocol), record.traffic.port_first,
                     record.traffic.port_last, number(record.peer_account), number(record.status)});
  }
}

void read_attached(const Side& side, Lines& lines) {
  const Request& again = side.outcome.again;
  for (const Vertex host : {again.function, again.cluster, again.proxy}) {
    if (host == no_vertex) {
      continue;
    }
    for (const Edge association : side.network.out_edges(host)) {
      const EdgeRecord& record = side.network.edge(association);
      lines.push_back({side.vertex(host), side.vertex(record.target), number(record.status)});
    }
  }
}

void read_targets(const Side& side, Lines& lines) {
  const Network& network = side.network;
  for (std::uint32_t i = side.outcome.before.targets; i < network.target_count(); ++i) {
    const Target& target = network.target(i);
    lines.push_back({side.vertex(target.proxy), number(target.kind), number(target.health),
                     number(target.reason), side.vertex(target.tracked), side.vertex(target.named),
                     side.instance(target.instance)});
  }
}

void read_listed(const Side& side, Lines& lines) {
  const bool is_listed = is_listed_as_requested(side.network, side.readings, side.outcome.again);
  lines.push_back({no_vertex, is_listed ? 1u : 0u});
}

void read_reachable(const Side& side, Lines& lines) {
  lines.push_back({no_vertex, number(reach_as_requested(side.network, side.outcome.again).result)});
}

enum class LineOrder : std::uint8_t { counts, is_that_of_lists, never_counts };

struct Aspect {
  VariationDifference difference;
  void (*read)(const Side& side, Lines& lines);
  LineOrder order;
};
constexpr std::array<Aspect, 15> aspects = {{
    {VariationDifference::verdict, &read_verdict, LineOrder::counts},
    {VariationDifference::unmet, &read_unmet, LineOrder::counts},
    {VariationDifference::missing_permissions, &read_missing_permissions, LineOrder::counts},
    {VariationDifference::notes, &read_notes, LineOrder::counts},
    {VariationDifference::situation, &read_situation, LineOrder::counts},
    {VariationDifference::unknown, &read_unknown, LineOrder::never_counts},
    {VariationDifference::judgements, &read_judgements, LineOrder::never_counts},
    {VariationDifference::plan, &read_plan, LineOrder::counts},
    {VariationDifference::obstacles, &read_obstacles, LineOrder::counts},
    {VariationDifference::created, &read_created, LineOrder::is_that_of_lists},
    {VariationDifference::rules, &read_rules, LineOrder::counts},
    {VariationDifference::attached, &read_attached, LineOrder::is_that_of_lists},
    {VariationDifference::targets, &read_targets, LineOrder::is_that_of_lists},
    {VariationDifference::listed, &read_listed, LineOrder::counts},
    {VariationDifference::reachable, &read_reachable, LineOrder::counts},
}};

bool is_sorted_first(LineOrder order, MayDiffer may_differ) {
  return order == LineOrder::never_counts ||
         (order == LineOrder::is_that_of_lists && may_differ == MayDiffer::order);
}

}  // namespace

VariationDifference DifferenceSearch::find(const Drawn& original, const Drawn& varied,
                                           const Variation& variation, MayDiffer may_differ) {
  const Side original_side(original, original, nullptr, may_differ);
  const Side varied_side(varied, original, &variation, may_differ);
  witness_ = {};
  for (const Aspect& aspect : aspects) {
    original_lines_.clear();
    varied_lines_.clear();
    aspect.read(original_side, original_lines_);
    aspect.read(varied_side, varied_lines_);
    if (is_sorted_first(aspect.order, may_differ)) {
      std::sort(original_lines_.begin(), original_lines_.end());
      std::sort(varied_lines_.begin(), varied_lines_.end());
    }
    const auto [one, other] = std::mismatch(original_lines_.begin(), original_lines_.end(),
                                            varied_lines_.begin(), varied_lines_.end());
    if (one != original_lines_.end() || other != varied_lines_.end()) {
      const auto known = [&](const std::vector<Line>& lines, auto line) {
        const bool has_vertex =
            line != lines.end() && line->front() < original.outcome.before.vertices;
        return has_vertex ? line->front() : no_vertex;
      };
      witness_ = {known(original_lines_, one), known(varied_lines_, other)};
      return aspect.difference;
    }
  }
  return VariationDifference::none;
}

}  // namespace connectsim
