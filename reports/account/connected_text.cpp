// Tells the connected list to a person: which ways that work unlisted are put together.
#include "reports/account/connected_text.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/text/shown_text.h"
#include "reports/account/connected_texts.h"
#include "reports/account/connection_text.h"
#include "reports/account/saved_lists_text.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

constexpr std::size_t names_shown = 8;

struct Totals {
  std::size_t clusters = 0;
  std::size_t clusters_with_listed = 0;
  std::size_t listed = 0;
  std::size_t listed_blocked = 0;
  std::size_t listed_depends = 0;
  std::size_t unlisted = 0;

  void add(const ConnectionEntry& entry) {
    if (entry.listed == ListedValue::no) {
      ++unlisted;
      return;
    }
    ++listed;
    listed_blocked += entry.reachable == Reachability::blocked ? 1 : 0;
    listed_depends += entry.reachable == Reachability::depends ? 1 : 0;
  }
};

std::string counted(std::size_t count, const Phrase& one, const Phrase& several,
                    Language language) {
  return count == 1 ? said(language, one) : said(language, several, {std::to_string(count)});
}

// Functions that work by the same way for the same reason without being listed.
struct UnlistedGroup {
  ConnectionEntry example;
  std::size_t count = 0;
  std::string names;  // of the first few
};

class ClusterTable {
 public:
  ClusterTable(const ConnectedView& view, const Style& style, std::string& out)
      : view_(view), snapshot_(view.snapshot), style_(style), out_(out) {}

  void append(Vertex cluster, const std::vector<ConnectionEntry>& entries) {
    append_heading(cluster, entries);
    append_listed(entries);
    append_unlisted(entries);
  }

 private:
  [[nodiscard]] Language language() const { return style_.language; }

  void append_heading(Vertex cluster, const std::vector<ConnectionEntry>& entries) {
    std::size_t functions = 0;
    Vertex last = no_vertex;
    for (const ConnectionEntry& entry : entries) {
      if (entry.listed == ListedValue::yes && entry.function != last) {
        ++functions;
        last = entry.function;
      }
    }
    const std::optional<std::uint16_t> port = snapshot_.network.cluster(cluster).port;
    const std::string count = functions == 0 ? said(language(), texts::nothing_listed)
                                             : counted(functions, texts::one_function_listed,
                                                       texts::functions_listed, language());
    out_ += style_.strong(
        said(language(), texts::cluster_heading,
             {snapshot_.labels.id(cluster),
              port ? std::to_string(*port) : said(language(), texts::port_not_known), count}));
    out_ += '\n';
  }

  void append_listed(const std::vector<ConnectionEntry>& entries) {
    std::size_t name_width = 0;
    std::size_t way_width = 0;
    for (const ConnectionEntry& entry : entries) {
      if (entry.listed == ListedValue::yes) {
        name_width = std::max(name_width, display_width(function(entry)));
        way_width = std::max(way_width, display_width(way(entry)));
      }
    }
    Paragraphs paragraphs(style_, out_);
    for (const ConnectionEntry& entry : entries) {
      if (entry.listed == ListedValue::no) {
        continue;
      }
      std::string row = function(entry);
      row.append(name_width - display_width(row) + 2, ' ');
      const std::string by = way(entry);
      row += by;
      if (view_.choice == EntryChoice::listed) {
        out_.append("  ").append(row).append("\n");
        continue;
      }
      row.append(way_width - display_width(by) + 2, ' ');
      paragraphs.labelled(2, row, result_text(entry));
    }
  }

  [[nodiscard]] std::string function(const ConnectionEntry& entry) const {
    return shown_text(snapshot_.labels.id(entry.function));
  }
  [[nodiscard]] std::string way(const ConnectionEntry& entry) const {
    return way_text(snapshot_, *entry.way, language());
  }

  [[nodiscard]] std::string result_text(const ConnectionEntry& entry) const {
    if (entry.reachable == Reachability::reachable) {
      const std::string health = health_text(snapshot_, *entry.way, language());
      return health.empty() ? said(language(), texts::works)
                            : said(language(), texts::works_but_target, {health});
    }
    return said(language(),
                entry.reachable == Reachability::depends ? texts::works_perhaps : texts::works_not,
                {mismatch_text(snapshot_, entry, language())});
  }

  void append_unlisted(const std::vector<ConnectionEntry>& entries) {
    using Key = std::tuple<const WayToCluster*, Reachability, bool>;
    std::map<Key, UnlistedGroup> groups;
    for (const ConnectionEntry& entry : entries) {
      if (entry.listed == ListedValue::yes) {
        continue;
      }
      // Besides the way, only the function's group names make a difference to the reason.
      UnlistedGroup& group = groups[{entry.way, entry.reachable,
                                     has_compute_side_group(snapshot_.network, entry.function)}];
      if (group.count == 0) {
        group.example = entry;
      }
      if (++group.count <= names_shown) {
        group.names += (group.names.empty() ? "" : ", ");
        group.names += snapshot_.labels.id(entry.function);
      }
    }
    if (groups.empty()) {
      return;
    }
    Paragraphs paragraphs(style_, out_);
    paragraphs.paragraph(2, said(language(), texts::unlisted_heading));
    for (const auto& [key, group] : groups) {
      append_group(group, paragraphs);
    }
  }

  void append_group(const UnlistedGroup& group, Paragraphs& paragraphs) {
    std::string count =
        counted(group.count, texts::one_function, texts::several_functions, language());
    if (group.example.reachable == Reachability::depends) {
      count = said(language(), texts::unlisted_perhaps, {count});
    }
    paragraphs.paragraph(
        4, said(language(), texts::unlisted_heading_on,
                {way(group.example), count, mismatch_text(snapshot_, group.example, language())}));
    const std::string rules =
        rules_text(snapshot_, path_of(snapshot_.network, group.example), language());
    if (group.count == 1) {
      paragraphs.paragraph(6, group.names + ": " + rules);
      return;
    }
    paragraphs.paragraph(6, group.count > names_shown
                                ? said(language(), texts::and_more_names,
                                       {group.names, std::to_string(group.count - names_shown)})
                                : group.names);
    paragraphs.paragraph(6, said(language(), texts::for_example,
                                 {snapshot_.labels.id(group.example.function), rules}));
  }

  const ConnectedView& view_;
  const Snapshot& snapshot_;
  const Style& style_;
  std::string& out_;
};

}  // namespace

void append_connected_text(const ConnectedView& view, const Style& style,
                           const BetweenEntries& between, std::string& out) {
  ClusterTable table(view, style, out);
  Totals totals;
  view.for_each_cluster(
      [&](std::span<const WayToCluster> ways, const std::vector<ConnectionEntry>& entries) {
        const std::size_t listed_before = totals.listed;
        for (const ConnectionEntry& entry : entries) {
          totals.add(entry);
        }
        ++totals.clusters;
        totals.clusters_with_listed += totals.listed > listed_before ? 1 : 0;
        if (!entries.empty()) {
          table.append(ways.front().cluster, entries);
          out += '\n';
          between();
        }
      });
  const Language language = style.language;
  const Network& network = view.snapshot.network;
  if (const std::string lists = saved_lists_text(network, language); !lists.empty()) {
    out += lists + "\n";
  }
  if (!has_lists_of_ends(network)) {
    return;
  }
  const Readings& readings = view.connections.readings();
  if (readings.listing == ListingGroups::several_groups) {
    out += said(language, texts::listed_by_several_groups) + "\n";
  }
  if (readings.listing_port == ListingPort::contains) {
    out += said(language, texts::listed_by_port_ranges) + "\n";
  }
  out += said(language, texts::connected_total,
              {std::to_string(totals.listed), std::to_string(totals.clusters_with_listed),
               std::to_string(totals.clusters)}) +
         "\n";
  if (view.choice == EntryChoice::listed_or_reachable) {
    out += said(language, texts::connected_total_broken,
                {std::to_string(totals.listed_blocked), std::to_string(totals.listed_depends),
                 std::to_string(totals.unlisted)}) +
           "\n" + said(language, texts::only_groups_modelled) + "\n";
  }
}

}  // namespace connectsim
