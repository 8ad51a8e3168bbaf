// Explains the columns: which groups were judged, which are spare, which RDS does not look at.
#include <algorithm>

#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/judgement_text.h"
#include "reports/explanation/rows_texts.h"
#include "reports/language/groups_texts.h"
#include "reports/language/named.h"

namespace connectsim {
namespace {

constexpr std::size_t judged_shown_max = 12;
constexpr std::size_t others_shown_max = 4;

class GroupsSection {
 public:
  GroupsSection(const AnsweredCase& answer, Paragraphs& paragraphs)
      : answer_(answer), paragraphs_(paragraphs) {}

  void append() {
    paragraphs_.heading(texts::heading_groups);
    append_side(GroupRole::database, Column::database);
    append_side(GroupRole::compute, Column::compute);
    if (answer_.request.uses_proxy()) {
      append_side(GroupRole::proxy, Column::proxy);
    }
  }

 private:
  template <typename... Values>
  std::string text(const Phrase& phrase, const Values&... values) const {
    return said(paragraphs_.language(), phrase, {values...});
  }

  [[nodiscard]] std::string names_looked_at(GroupRole role) const {
    switch (role) {
      case GroupRole::compute:
        return text(texts::names_on_compute_side);
      case GroupRole::proxy:
        return "rdsproxy-lambda-n";
      case GroupRole::database:
        break;
    }
    const bool both =
        answer_.request.uses_proxy() && answer_.table.readings().database_pattern_with_proxy ==
                                            DatabasePatternWithProxy::also_rds_rdsproxy;
    return both ? text(texts::names_on_database_side_both) : "rds-lambda-n";
  }

  void append_side(GroupRole role, Column column) {
    paragraphs_.paragraph(
        2, text(texts::associated_groups[static_cast<std::size_t>(role)], names_looked_at(role)));
    if (append_judged(associated(role)) == 0) {
      paragraphs_.labelled(4, "- ", text(texts::no_group_named_so));
    }
    append_others(role);
    if (const auto spares = candidates(role); !spares.empty()) {
      paragraphs_.paragraph(2, text(texts::spare_groups[static_cast<std::size_t>(role)]));
      append_judged(spares);
    }
    const std::size_t value = answer_.decision.situation.value(column);
    paragraphs_.labelled(2, "=> ",
                         text(texts::column_value, text_of(column), value_word(column, value),
                              column_text(answer_, column, paragraphs_.language())));
  }

  using Judged = std::vector<const GroupJudgement*>;

  [[nodiscard]] Judged associated(GroupRole role) const {
    return judged([role](const GroupJudgement& judgement) {
      return judgement.role == role && judgement.is_associated &&
             judgement.code != Judgement::not_named;
    });
  }
  [[nodiscard]] Judged candidates(GroupRole role) const {
    return judged([role](const GroupJudgement& judgement) {
      return judgement.role == role && !judgement.is_associated;
    });
  }
  // Chains run from the newest to the oldest; a reader expects the order of the snapshot.
  template <typename Wanted>
  [[nodiscard]] Judged judged(const Wanted& wanted) const {
    Judged found;
    const auto& judgements = answer_.decision.judgements;
    for (auto judgement = judgements.rbegin(); judgement != judgements.rend(); ++judgement) {
      if (wanted(*judgement)) {
        found.push_back(&*judgement);
      }
    }
    return found;
  }

  std::size_t append_judged(const Judged& groups) {
    const std::size_t shown = std::min(groups.size(), judged_shown_max);
    for (std::size_t i = 0; i < shown; ++i) {
      const GroupJudgement& judgement = *groups[i];
      paragraphs_.labelled(4, "- ",
                           named(answer_.snapshot, judgement.group) + ": " +
                               judgement_text(answer_, judgement, paragraphs_.language()));
    }
    if (shown < groups.size()) {
      paragraphs_.labelled(4, "- ",
                           text(texts::and_more, "...", std::to_string(groups.size() - shown)));
    }
    return groups.size();
  }

  // A line for each group that is not there, and one for all that RDS does not look at.
  void append_others(GroupRole role) {
    const Network& network = answer_.snapshot.network;
    const Judged unknown = judged([&](const GroupJudgement& judgement) {
      return judgement.role == role && judgement.code == Judgement::not_named &&
             !network.is_group(judgement.group);
    });
    for (const GroupJudgement* judgement : unknown) {
      paragraphs_.labelled(4, "- ",
                           text(texts::not_judged, named(answer_.snapshot, judgement->group)));
    }
    const Judged others = judged([&](const GroupJudgement& judgement) {
      return judgement.role == role && judgement.code == Judgement::not_named &&
             network.is_group(judgement.group);
    });
    if (others.empty()) {
      return;
    }
    const std::size_t shown = std::min(others.size(), others_shown_max);
    Enumeration names(paragraphs_.language());
    for (std::size_t i = 0; i < shown; ++i) {
      const std::string_view name = answer_.snapshot.labels.name(others[i]->group);
      names.add(name.empty() ? answer_.snapshot.labels.id(others[i]->group) : name);
    }
    const std::string list = shown == others.size() ? names.text()
                                                    : text(texts::and_more, names.text(),
                                                           std::to_string(others.size() - shown));
    paragraphs_.labelled(4, "- ", text(texts::other_names, std::to_string(others.size()), list));
  }

  const AnsweredCase& answer_;
  Paragraphs& paragraphs_;
};

}  // namespace

std::string column_text(const AnsweredCase& answer, Column column, Language language) {
  const Situation& situation = answer.decision.situation;
  const std::size_t value = situation.value(column);
  switch (column) {
    case Column::database: {
      const bool by_group = std::any_of(
          answer.decision.judgements.begin(), answer.decision.judgements.end(),
          [](const GroupJudgement& judgement) {
            return judgement.role == GroupRole::database && judgement.code == Judgement::usable;
          });
      return said(language, situation.database == DatabaseValue::usable && !by_group
                                ? texts::database_usable_by_health
                                : texts::database_values[value]);
    }
    case Column::compute:
      return said(language, texts::compute_values[value]);
    default:
      return said(language, texts::proxy_values[value]);
  }
}

void append_groups_section(const AnsweredCase& answer, Paragraphs& paragraphs) {
  GroupsSection(answer, paragraphs).append();
}

}  // namespace connectsim
