// Decides the order in which the parts of a snapshot are read, and reads what the caller may do
//
#include <algorithm>

#include "model/snapshots/read_parts.h"
#include "model/snapshots/snapshot_json.h"

namespace connectsim {
namespace {

// The parts that the graph does not model as they are: reading draws VPCs and membership from some.
constexpr std::array unmodelled_parts = {Part::security_group_vpc_associations,
                                         Part::network_interfaces,
                                         Part::prefix_lists,
                                         Part::db_subnet_groups,
                                         Part::global_clusters,
                                         Part::db_proxy_target_groups};

// Such a list is written with its entries, as the graph holds them.
bool has_entries_elsewhere(Draft& draft, Value prefix_list) {
  const std::string_view id = text_or_empty(prefix_list.find("PrefixListId"));
  const std::vector<SnapshotParts::PrefixListEntries>& answers = draft.parts().prefix_list_entries;
  return std::any_of(answers.begin(), answers.end(),
                     [&](const auto& answer) { return answer.prefix_list == id; });
}

void keep_unmodelled_parts(Draft& draft) {
  std::string json;
  for (const Part part : unmodelled_parts) {
    for (const Value entry : draft.parts().of(part)) {
      if (part == Part::prefix_lists && has_entries_elsewhere(draft, entry)) {
        continue;
      }
      json.clear();
      entry.append_json(json);
      draft.labels().keep_entry(part, json);
    }
  }
}

}  // namespace

void read_caller(Draft& draft) {
  const Value caller = draft.parts().caller;
  if (!caller) {
    return;
  }
  const Value actions = caller.object().find("Actions");
  if (!actions) {
    throw caller.error("must have Actions");
  }
  // The texts keep their memory from one snapshot to the next.
  std::size_t count = 0;
  for (const Value action : actions.list().children()) {
    if (count == draft.caller_actions.size()) {
      draft.caller_actions.emplace_back();
    }
    draft.caller_actions[count++] = action.text();
  }
  SnapshotFacts& facts = draft.network().facts;
  facts.caller = Known::yes;
  facts.caller_may = operations_allowed_by(std::span(draft.caller_actions).first(count));
  if (draft.keeps_everything()) {
    draft.labels().keep_entry(Part::caller, caller.json());
  }
}

struct SnapshotReader::Scratch {
  Draft draft;
};

SnapshotReader::SnapshotReader() : scratch_(std::make_unique<Scratch>()) {}
SnapshotReader::~SnapshotReader() = default;
SnapshotReader::SnapshotReader(SnapshotReader&&) noexcept = default;
SnapshotReader& SnapshotReader::operator=(SnapshotReader&&) noexcept = default;

namespace {

// What is there at all (I-1). Lists that were saved and are empty are written again.
void note_saved_parts(Draft& draft) {
  const auto known = [&](Part part) { return draft.parts().has(part) ? Known::yes : Known::no; };
  SnapshotFacts& facts = draft.network().facts;
  facts.security_groups = known(Part::security_groups);
  facts.clusters = known(Part::db_clusters);
  facts.functions = known(Part::functions);
  facts.proxies = known(Part::db_proxies);
  for (std::size_t i = 0; draft.keeps_everything() && i < words_of<Part>.size(); ++i) {
    if (draft.parts().has(static_cast<Part>(i))) {
      draft.labels().set_saved(static_cast<Part>(i));
    }
  }
}

}  // namespace

void SnapshotReader::read(const SnapshotParts& parts, Keep keep, Snapshot& snapshot,
                          BadRule bad_rule) {
  Draft& draft = scratch_->draft;
  draft.set_bad_rule(bad_rule);
  do {
    draft.start(parts, keep, snapshot);
    note_saved_parts(draft);
    read_vpcs(draft);
    read_subnets(draft);
    declare_prefix_lists(draft);
    read_groups(draft);
    read_rule_entries(draft);
  } while (draft.leaves_out_more_groups());
  read_vpc_associations(draft);
  declare_subnet_groups(draft);
  declare_global_members(draft);
  read_instances(draft);
  read_clusters(draft);
  read_functions(draft);
  read_proxies(draft);
  read_targets(draft);
  read_caller(draft);
  read_groups_of_others(draft);
  if (keep == Keep::everything) {
    keep_unmodelled_parts(draft);
  }
}

}  // namespace connectsim
