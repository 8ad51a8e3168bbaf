#include "tests/support/snapshot_changes.h"

#include <algorithm>
#include <utility>

#include "reports/language/named.h"

namespace connectsim::tests {

ComparedAccounts::ComparedAccounts(const Json& before, const Json& after)
    : ComparedAccounts(snapshot_of(before), snapshot_of(after)) {}

ComparedAccounts::ComparedAccounts(Snapshot before, Snapshot after)
    : before_(std::move(before)),
      after_(std::move(after)),
      match_(before_, after_),
      diff_(difference(match_, shipped_table(default_table_name))) {}

std::string ComparedAccounts::changes() const {
  std::string text;
  for (const ChangedConnection& change : diff_.changes) {
    text += (text.empty() ? "" : "; ") + std::string(text_of(change.meaning)) + " ";
    const NamedEnds ends = named_ends(match_, change.ends);
    bool is_first = true;
    for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      if (change.has_changed(aspect)) {
        text += (is_first ? "" : "; ") + std::string(ends.function) + " " +
                std::string(ends.cluster) + " " + ends.via + " " + std::string(text_of(aspect)) +
                " " + value_text(change.before, aspect) + "->" + value_text(change.after, aspect);
        is_first = false;
      }
    }
  }
  return text;
}

std::string ComparedAccounts::causes() const {
  std::vector<ChangeCause> all;
  for (const ChangedConnection& change : diff_.changes) {
    const std::vector<ChangeCause> more = change.all_causes();
    all.insert(all.end(), more.begin(), more.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::string text;
  for (const ChangeCause& cause : all) {
    text += (text.empty() ? "" : "; ") + cause_text(match_, cause);
  }
  return text;
}

std::string cause_text(const SnapshotMatch& match, const ChangeCause& cause) {
  std::string text =
      std::string(text_of(cause.kind)) + " " + std::string(text_of(cause.change)) + " ";
  if (cause.kind == CauseKind::requirement) {
    return text + std::string(text_of(cause.requirement));
  }
  const Moment moment =
      cause.subject.at(cause.moment()) != no_vertex ? cause.moment() : other_than(cause.moment());
  const Snapshot& snapshot = match.snapshot(moment);
  text += snapshot.labels.id(cause.subject.at(moment));
  if (cause.edge == no_edge) {
    return text;
  }
  const EdgeRecord& record = snapshot.network.edge(cause.edge);
  if (cause.kind == CauseKind::rule) {
    text += record.kind == EdgeKind::inbound_rule ? " inbound " : " outbound ";
    text += traffic_text(record.traffic, Language::en);
  }
  return text + " " + std::string(snapshot.labels.id(record.target));
}

}  // namespace connectsim::tests
