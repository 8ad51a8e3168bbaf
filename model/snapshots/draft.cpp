// Decides what an id names while a snapshot is read, and refuses one that occurs twice with
// different content.
#include "model/snapshots/draft.h"

#include <algorithm>
#include <cstring>

namespace connectsim {
namespace {

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
  hash = (hash ^ piece) * 0x9E37'79B9'7F4A'7C15;
  return hash ^ (hash >> 32);
}

}  // namespace

std::uint64_t hash_of(const IdKey& key) {
  std::uint64_t hash =
      mixed(key.scope, static_cast<std::uint64_t>(key.kind) << 56 ^ key.text.size());
  const char* rest = key.text.data();
  std::size_t length = key.text.size();
  for (; length >= sizeof(std::uint64_t); length -= sizeof(std::uint64_t)) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, rest, sizeof piece);
    hash = mixed(hash, piece);
    rest += sizeof piece;
  }
  std::uint64_t piece = 0;
  if (length > 0) {  // the data of an empty text may be null
    std::memcpy(&piece, rest, length);
  }
  return mixed(hash, piece);
}

std::uint64_t hash_of(const AddressRange& range) {
  return mixed(mixed(range.high, range.low), static_cast<std::uint64_t>(range.length) << 8 ^
                                                 static_cast<std::uint64_t>(range.family));
}

void Draft::set_bad_rule(BadRule bad_rule) {
  bad_rule_ = bad_rule;
  left_out_.clear();
  left_out_warnings_.clear();
}

void Draft::refuse_or_leave_out(std::string_view group, const InputError& error) {
  const std::string problem = std::string(error.what()) + " (in group " + std::string(group) + ")";
  if (bad_rule_ == BadRule::refuse) {
    throw InputError(problem);
  }
  if (!is_left_out(group)) {
    left_out_.emplace_back(group);
    left_out_warnings_.push_back("group " + std::string(group) + " is left out: " + error.what());
  }
}

bool Draft::is_left_out(std::string_view group) const {
  return std::find(left_out_.begin(), left_out_.end(), group) != left_out_.end();
}

void Draft::start(const SnapshotParts& parts, Keep keep, Snapshot& snapshot) {
  parts_ = &parts;
  snapshot_ = &snapshot;
  keep_ = keep;
  snapshot.clear();
  snapshot.warnings = parts.warnings;
  snapshot.warnings.insert(snapshot.warnings.end(), left_out_warnings_.begin(),
                           left_out_warnings_.end());
  snapshot.others = parts.elsewhere;
  left_out_at_start_ = left_out_.size();
  ids_.clear();
  ranges_.clear();
  groups.clear();
  instances.clear();
  clusters.clear();
  functions.clear();
  zone_count_ = 0;
}

Named* Draft::declare(IdKind kind, Value id, Value entry) {
  Named& declared = named(kind, id.text());
  if (!declared.entry) {
    declared.entry = entry;
    return &declared;
  }
  if (!has_same_content(declared.entry, entry)) {
    throw id.error(std::string(id.text()) + " occurs twice with different content, first at " +
                   declared.entry.place());
  }
  return nullptr;
}

Vertex Draft::vpc(Value id) {
  const std::string_view text = text_or_empty(id);
  if (text.empty()) {
    return no_vertex;
  }
  Named& known = named(IdKind::vpc, text);
  if (known.number == no_index) {
    known.number = network().add_vpc();
    labels().set_id(known.number, text);
    labels().set_only_named(known.number);
  }
  return known.number;
}

Vertex Draft::group(Value id) {
  const std::string_view text = filled_text(id);
  Named& known = named(IdKind::group, text);
  if (known.number == no_index) {
    known.number = network().add_unknown_group();
    labels().set_id(known.number, text);
  }
  return known.number;
}

Vertex Draft::range(Value cidr) {
  const AddressRange range = range_of(cidr);
  Named& known = ranges_[range];
  if (known.number == no_index) {
    known.number = network().add_range(range);
    labels().set_id(known.number, cidr.text());
  }
  return known.number;
}

Vertex Draft::prefix_list(Value id) {
  const std::string_view text = filled_text(id);
  Named& known = named(IdKind::prefix_list, text);
  if (known.number != no_index) {
    return known.number;
  }
  // A managed list has entries, a gateway endpoint's plain ranges.
  const Value entries = known.entry.find("Entries");
  const Value cidrs = known.entry.find("Cidrs");
  const auto is_answer = [&](const SnapshotParts::PrefixListEntries& answer) {
    return answer.prefix_list == text;
  };
  const std::vector<SnapshotParts::PrefixListEntries>& answers = parts().prefix_list_entries;
  const bool has_answers = std::any_of(answers.begin(), answers.end(), is_answer);
  known.number =
      network().add_prefix_list(entries || cidrs || has_answers ? Known::yes : Known::no);
  labels().set_id(known.number, text);
  if (known.entry && !has_answers && keeps_everything()) {  // its entry is kept whole
    labels().set_kept(KeptText::entry_members, known.number, "");
  }
  const Vertex prefix_list = known.number;
  for (const Value entry : elements(entries)) {
    network().add_prefix_list_entry(prefix_list, range_of(required_text(entry, "Cidr")));
  }
  for (const Value cidr : elements(cidrs)) {
    network().add_prefix_list_entry(prefix_list, range_of(cidr));
  }
  for (const SnapshotParts::PrefixListEntries& answer : answers) {
    if (is_answer(answer)) {
      for (const Value entry : elements(answer.entries)) {
        network().add_prefix_list_entry(prefix_list, range_of(required_text(entry, "Cidr")));
      }
    }
  }
  return prefix_list;
}

Vertex Draft::cluster(std::string_view name) {
  const Named* known = find(IdKind::cluster, name);
  return known ? known->number : no_vertex;
}

std::uint32_t Draft::instance(std::string_view id) {
  Named& known = named(IdKind::instance, id);
  if (known.number == no_index) {
    InstanceFacts facts;
    facts.is_in_snapshot = false;
    known.number = network().add_instance(facts);
    labels().set_instance_id(known.number, id);
  }
  return known.number;
}

std::uint32_t Draft::zone(std::string_view name) {
  if (name.empty()) {
    return no_index;
  }
  Named& known = named(IdKind::zone, name);
  if (known.number == no_index) {
    known.number = zone_count_++;
    labels().set_zone_name(known.number, name);
  }
  return known.number;
}

void Draft::place(Vertex host, Value subnets, std::string_view member) {
  bool are_all_known = subnets && subnets.list().size() > 0;
  for (const Value element : elements(subnets)) {
    const Value id = member.empty() ? element : element.object().find(member);
    const Named* known = find(IdKind::subnet, text_or_empty(id));
    are_all_known = are_all_known && known;
    if (known) {
      network().place(host, known->number);
    }
  }
  if (are_all_known) {
    network().set_subnets_known(host);
  }
}

void Draft::associate(Vertex host, Value group_id, MembershipStatus status) {
  const Vertex vertex = group(group_id);
  // All associations of a host are made in one go: an earlier one is the group's newest edge.
  const InEdges in = network().in_edges(vertex);
  if (in.empty() || network().edge(*in.begin()).source != host) {
    network().associate(host, vertex, status);
  }
}

void Draft::keep_members(KeptText what, std::uint32_t index, Value object,
                         std::span<const std::string_view> modelled) {
  if (keeps_everything()) {
    text_.clear();
    append_other_members(text_, object, modelled);
    labels().set_kept(what, index, text_);
  }
}

NetworkType network_type_of(Value text) {
  return value_of<NetworkType>(text_or_empty(text)).value_or(NetworkType::ipv4);
}

AddressRange range_of(Value cidr) {
  const std::optional<AddressRange> range = address_range(cidr.text());
  if (!range) {
    throw cidr.wrong("an address range");
  }
  return *range;
}

}  // namespace connectsim
