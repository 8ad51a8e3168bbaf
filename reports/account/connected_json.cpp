// Writes the connected list (M-5) as a stream, one function on one cluster a line.
#include "reports/account/connected_json.h"

#include "model/json/json_writer.h"
#include "reports/account/connection_text.h"
#include "reports/json/json_tree.h"
#include "simulator/connection/mismatch.h"

namespace connectsim {
namespace {

class EntryWriter {
 public:
  EntryWriter(const ConnectedView& view, std::string& out) : view_(view), out_(out) {}

  // The entries of one function on one cluster: `first` up to but without `last`.
  void append(std::span<const ConnectionEntry> ways) {
    const Labels& labels = view_.snapshot.labels;
    JsonWriter json(out_);
    json.open_object()
        .member("cluster", labels.id(ways.front().way->cluster))
        .member("function", labels.id(ways.front().function));
    json.name("via").open_list();
    for (const ConnectionEntry& entry : ways) {
      if (entry.listed == ListedValue::yes) {
        json.text(way_text(*entry.way));
      }
    }
    json.close_list();
    if (view_.choice == EntryChoice::listed_or_reachable) {
      json.name("ways").open_list();
      for (const ConnectionEntry& entry : ways) {
        append_way(entry, json);
      }
      json.close_list();
    }
    json.close_object();
  }

 private:
  std::string_view way_text(const WayToCluster& way) {
    if (way.is_direct()) {
      return "direct";
    }
    text_ = "proxy:";
    text_ += view_.snapshot.labels.id(way.proxy);
    return text_;
  }

  void append_way(const ConnectionEntry& entry, JsonWriter& json) {
    const Network& network = view_.snapshot.network;
    const Path path = path_of(network, entry);
    json.open_object().member("via", way_text(*entry.way));
    json.name("listed").truth(entry.listed == ListedValue::yes);
    json.member("reachable", text_of(entry.reachable));
    const Mismatch mismatch = mismatch_of(network, path, entry.listed);
    if (mismatch != Mismatch::none) {
      json.member("reason", text_of(mismatch));
      json.member("text", mismatch_text(view_.snapshot, entry, mismatch, view_.language));
    }
    JsonTree rules = JsonTree::array();
    for (std::uint32_t i = 0; i < path.hop_count; ++i) {
      const Hop& hop = path.hops[i];
      for (const HopSide& side : {hop.sender(), hop.receiver()}) {
        for (const Edge rule : deciding_rules(network, hop, side)) {
          rules.push_back(rule_tree(view_.snapshot, rule));
        }
      }
    }
    json.name("rules");
    append_json(rules, out_);
    json.close_object();
  }

  const ConnectedView& view_;
  std::string& out_;
  std::string text_;
};

// Calls `write(ways)` for each function on each cluster.
template <typename Write>
void for_each_pair(const ConnectedView& view, const Write& write) {
  view.for_each_cluster(
      [&](std::span<const WayToCluster>, const std::vector<ConnectionEntry>& entries) {
        for (std::size_t first = 0; first < entries.size();) {
          std::size_t last = first;
          while (last < entries.size() && entries[last].function == entries[first].function) {
            ++last;
          }
          write(std::span(entries).subspan(first, last - first));
          first = last;
        }
      });
}

}  // namespace

void append_connected_json(const ConnectedView& view, const BetweenEntries& between,
                           std::string& out) {
  EntryWriter writer(view, out);
  bool is_first = true;
  out += '[';
  for_each_pair(view, [&](std::span<const ConnectionEntry> ways) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    writer.append(ways);
    between();
  });
  out += is_first ? "]\n" : "\n]\n";
}

void append_connected_lines(const ConnectedView& view, const BetweenEntries& between,
                            std::string& out) {
  EntryWriter writer(view, out);
  for_each_pair(view, [&](std::span<const ConnectionEntry> ways) {
    writer.append(ways);
    out += '\n';
    between();
  });
}

}  // namespace connectsim
