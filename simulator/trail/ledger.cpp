// Decides what a verified pair says about the row that decided and about the clauses of its action.
#include "simulator/trail/ledger.h"

#include <algorithm>
#include <initializer_list>

namespace connectsim {
namespace {

using enum Deviation;

class Verdicts {
 public:
  explicit Verdicts(const Verification& done) : done_(done) {}

  [[nodiscard]] bool has_any(std::initializer_list<Deviation> deviations) const {
    return std::any_of(deviations.begin(), deviations.end(), [&](Deviation each) {
      return std::find(done_.deviations.begin(), done_.deviations.end(), each) !=
             done_.deviations.end();
    });
  }

 private:
  const Verification& done_;
};

void add_to(LedgerEntry& entry, bool is_contradicted, const Testimony& testimony) {
  (is_contradicted ? entry.contradicting : entry.agreeing).push_back(testimony);
}

}  // namespace

Standing LedgerEntry::standing() const {
  const auto any = [](const std::vector<Testimony>& list, bool is_live) {
    return std::any_of(list.begin(), list.end(), [&](const Testimony& each) {
      return !each.has_aged && each.is_live() == is_live;
    });
  };
  if (any(contradicting, true) || any(contradicting, false)) return Standing::contradicted;
  if (any(agreeing, true)) return Standing::verified;
  return any(agreeing, false) ? Standing::reconstructed : Standing::unverified;
}

void Ledger::add(const Verification& done, bool has_calls, const Testimony& testimony) {
  const Decision& decision = done.prediction.decision;
  if (done.agreement == Agreement::inconclusive) {
    ++inconclusive_count_;
    return;
  }
  if (decision.verdict != Verdict::decided) return;  // no row and no action was held
  const Verdicts verdicts(done);
  const ActionPlan& plan = done.prediction.plan;
  const bool is_another = verdicts.has_any({another_action, nothing_happened}) ||
                          (plan.action == Action::none && !done.deviations.empty());
  add_to(rows_[decision.row - 1], is_another, testimony);
  const auto clause = [&](TestedClause tested, bool is_contradicted) {
    add_to(clauses_[static_cast<std::size_t>(tested)], is_contradicted, testimony);
  };
  if (plan.action == Action::none) {
    clause(TestedClause::none_changes_nothing, is_another);
    return;
  }
  if (is_another) return;
  const bool are_groups_wrong =
      verdicts.has_any({group_missing, further_group, rules_differ, not_attached, attached_too});
  if (plan.action == Action::create) {
    clause(plan.created().size() > 2 ? TestedClause::create_through_proxy
                                     : TestedClause::create_direct,
           are_groups_wrong);
    clause(TestedClause::new_numbers, verdicts.has_any({another_number}));
  } else {
    clause(TestedClause::associate, are_groups_wrong);
  }
  clause(TestedClause::appends_only,
         verdicts.has_any({default_egress_kept, detached, existing_group_edited}));
  if (plan.creates_proxy || plan.registers_targets) {
    clause(TestedClause::registration, verdicts.has_any({targets_differ, hosts_differ}));
  }
  if (has_calls) {
    clause(TestedClause::call_order,
           verdicts.has_any({call_missing, further_call, another_call_order, parameters_differ,
                             descriptions_differ}));
  }
}

void Ledger::add_reading(std::string_view reading, std::string_view value, bool is_right) {
  ReadingCount& count = readings_[std::string(reading)][std::string(value)];
  (is_right ? count.right : count.wrong) += 1;
}

bool Ledger::is_contradicted() const {
  const auto is_so = [](const LedgerEntry& entry) { return !entry.contradicting.empty(); };
  return std::any_of(rows_.begin(), rows_.end(), is_so) ||
         std::any_of(clauses_.begin(), clauses_.end(), is_so);
}

bool Ledger::has_any() const {
  return std::any_of(rows_.begin(), rows_.end(), [](const LedgerEntry& entry) {
    return !entry.agreeing.empty() || !entry.contradicting.empty();
  });
}

}  // namespace connectsim
