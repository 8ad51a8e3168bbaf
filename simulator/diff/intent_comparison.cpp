// Decides which changes were not meant, and which meant ones did not happen (T-7).
#include "simulator/diff/intent_comparison.h"

#include <algorithm>

namespace connectsim {
namespace {

class TableComparisonWithIntent {
 public:
  TableComparisonWithIntent(const TableDiff& diff, const Intent& intent)
      : diff_(diff), intent_(intent) {}

  TableIntentComparison compare() {
    for (std::size_t entry = 0; entry < intent_.changes.size(); ++entry) {
      const auto& change = intent_.changes[entry].change;
      if (const auto* answer = std::get_if<IntendedAnswer>(&change)) {
        check_columns(entry, *answer);
        look_for(entry, *answer);
      } else if (const auto* reading = std::get_if<ReadingChange>(&change)) {
        if (std::find(diff_.readings.begin(), diff_.readings.end(), *reading) ==
            diff_.readings.end()) {
          found_.missing.push_back({entry, {}});
        }
      }
    }
    for (const ChangedSituations& change : diff_.changes) {
      add_unlisted(change);
    }
    for (const ReadingChange& reading : diff_.readings) {
      if (!lists(reading)) {
        found_.unlisted_readings.push_back(reading);
      }
    }
    return std::move(found_);
  }

 private:
  // Such a column would seem to say something and say nothing.
  void check_columns(std::size_t entry, const IntendedAnswer& answer) const {
    const std::vector<Column>& used = diff_.space.columns();
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      if (std::find(used.begin(), used.end(), column) != used.end()) {
        continue;
      }
      for (const ColumnValues& values : answer.situations) {
        for (std::size_t value = 0; value < value_counts[i]; ++value) {
          if (!values.has(column, value)) {
            throw InputError("changes/" + std::to_string(entry) + "/situations",
                             "names the column " + std::string(text_of(column)) +
                                 ", which neither table uses; they use " + names(used));
          }
        }
      }
    }
  }

  static std::string names(const std::vector<Column>& columns) {
    std::string names;
    for (const Column column : columns) {
      names.append(names.empty() ? "" : ", ").append(text_of(column));
    }
    return names;
  }

  void look_for(std::size_t entry, const IntendedAnswer& intended) {
    MissingChange missing{entry, {}};
    bool is_named = false;
    for (const AnsweredSituation& each : diff_.situations) {
      if (each.answer.before == intended.answer.before && intended.names(each.situation)) {
        is_named = true;
        if (each.answer.after != intended.answer.after) {
          missing.situations.push_back(each.situation);
        }
      }
    }
    if (!is_named || !missing.situations.empty()) {
      found_.missing.push_back(std::move(missing));
    }
  }

  void add_unlisted(const ChangedSituations& change) {
    UnlistedSituations unlisted{change.answer, {}};
    for (const Situation& situation : change.situations) {
      if (!lists(change.answer, situation)) {
        unlisted.situations.push_back(situation);
      }
    }
    if (!unlisted.situations.empty()) {
      found_.unlisted.push_back(std::move(unlisted));
    }
  }

  [[nodiscard]] bool lists(const AnswerChange& answer, const Situation& situation) const {
    return std::any_of(
        intent_.changes.begin(), intent_.changes.end(), [&](const IntendedChange& each) {
          const auto* intended = std::get_if<IntendedAnswer>(&each.change);
          return intended != nullptr && intended->answer == answer && intended->names(situation);
        });
  }

  [[nodiscard]] bool lists(const ReadingChange& reading) const {
    return std::any_of(intent_.changes.begin(), intent_.changes.end(),
                       [&](const IntendedChange& each) {
                         const auto* intended = std::get_if<ReadingChange>(&each.change);
                         return intended != nullptr && *intended == reading;
                       });
  }

  const TableDiff& diff_;
  const Intent& intent_;
  TableIntentComparison found_;
};

}  // namespace

bool TableIntentComparison::lists(const AnswerChange& answer, const Situation& situation) const {
  return std::none_of(unlisted.begin(), unlisted.end(), [&](const UnlistedSituations& each) {
    return each.answer == answer && std::find(each.situations.begin(), each.situations.end(),
                                              situation) != each.situations.end();
  });
}

TableIntentComparison compared(const TableDiff& diff, const Intent& intent) {
  return TableComparisonWithIntent(diff, intent).compare();
}

namespace {

NamedCause named_cause(const ChangeCause& cause, const SnapshotMatch& match, RuleName rule_name) {
  const Snapshot& snapshot = match.snapshot(cause.moment());
  NamedCause named;
  named.edit = text_of(cause.change);
  Vertex group = cause.subject.at(cause.moment());
  if (cause.kind == CauseKind::rule) {
    named.rule = rule_name(snapshot, cause.edge);
  } else if (cause.kind == CauseKind::association) {
    group = snapshot.network.edge(cause.edge).target;
  }
  if (group != no_vertex && (snapshot.network.is_group(group) ||
                             snapshot.network.kind(group) == VertexKind::unknown_group)) {
    named.group = snapshot.labels.id(group);
  }
  return named;
}

}  // namespace

std::vector<ConnectionChange> connection_changes(const SnapshotDiff& diff,
                                                 const SnapshotMatch& match, RuleName rule_name) {
  std::vector<ConnectionChange> changes;
  for (const ChangedConnection& changed : diff.changes) {
    const NamedEnds ends = named_ends(match, changed.ends);
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      const std::string_view before = word_of_state(changed.before, aspect);
      const std::string_view after = word_of_state(changed.after, aspect);
      if (changed.has_changed(aspect) && before != after) {
        ConnectionChange& change = changes.emplace_back();
        change = {std::string(ends.function),
                  std::string(ends.cluster),
                  ends.via,
                  aspect,
                  before,
                  after,
                  {}};
        for (const ChangeCause& cause : changed.causes[i]) {
          change.causes.push_back(named_cause(cause, match, rule_name));
        }
      }
    }
  }
  return changes;
}

ConnectionIntentComparison compared(const std::vector<ConnectionChange>& changes,
                                    const Intent& intent) {
  ConnectionIntentComparison found;
  std::vector<const ConnectionChange*> intended;
  for (std::size_t entry = 0; entry < intent.changes.size(); ++entry) {
    const auto* change = std::get_if<ConnectionChange>(&intent.changes[entry].change);
    if (change == nullptr) {
      continue;
    }
    intended.push_back(change);
    if (std::none_of(changes.begin(), changes.end(),
                     [&](const ConnectionChange& each) { return covers(*change, each); })) {
      found.missing.push_back(entry);
    }
  }
  for (std::size_t place = 0; place < changes.size(); ++place) {
    if (std::none_of(intended.begin(), intended.end(),
                     [&](const auto* each) { return covers(*each, changes[place]); })) {
      found.unlisted.push_back(place);
    }
  }
  return found;
}

Intent intent_of(const TableDiff& diff) {
  Intent intent;
  for (const ReadingChange& reading : diff.readings) {
    intent.changes.emplace_back().change = reading;
  }
  for (const ChangedSituations& change : diff.changes) {
    IntendedAnswer answer{change.answer, {}};
    std::vector<Situation> others;
    for (const AnsweredSituation& each : diff.situations) {
      if (each.answer != change.answer) {
        others.push_back(each.situation);
      }
    }
    for (const Box box : boxes_around(diff.space, change.situations, others)) {
      answer.situations.push_back(diff.space.column_values(box));
    }
    intent.changes.emplace_back().change = std::move(answer);
  }
  return intent;
}

Intent intent_of(const std::vector<ConnectionChange>& changes) {
  Intent intent;
  for (ConnectionChange change : changes) {
    change.causes.clear();  // whatever brings it about is meant
    intent.changes.emplace_back().change = std::move(change);
  }
  return intent;
}

}  // namespace connectsim
