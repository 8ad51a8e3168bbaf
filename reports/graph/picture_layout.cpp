// Decides where functions, proxies, clusters, their groups and the rules between them stand in a
// picture.
#include "reports/graph/picture_layout.h"

#include <algorithm>
#include <map>

#include "model/text/shown_text.h"
#include "reports/graph/graph_texts.h"
#include "reports/graph/neighbourhood.h"
#include "reports/language/named.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

constexpr std::size_t columns_of_name = 36;
constexpr std::size_t columns_of_line = 42;
constexpr std::size_t rules_in_a_chip = 5;
constexpr std::size_t names_in_a_box = 3;
constexpr double chip_gap = 10;
constexpr double box_gap = 22;
constexpr double arrow_gap = 17;

bool is_host(VertexKind kind) {
  return kind == VertexKind::function || kind == VertexKind::proxy || kind == VertexKind::cluster;
}

class LayoutBuilder {
 public:
  LayoutBuilder(const GraphView& view, PictureLayout& layout)
      : view_(view),
        network_(view.snapshot.network),
        layout_(layout),
        drawn_(drawn_vertices(view)),
        edges_(drawn_edges(view, drawn_)) {}

  void build() {
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (drawn_[v] && network_.kind(v) == VertexKind::proxy) {
        layout_.column_count = 3;
      }
    }
    add_hosts();
    add_others();
    add_arrows();
    set_heights();
    place();
    place_arrows();
  }

 private:
  [[nodiscard]] bool is_end(Vertex v) const {
    return v == view_.ends.function || v == view_.ends.proxy || v == view_.ends.cluster;
  }

  [[nodiscard]] std::size_t column_of(VertexKind kind) const {
    return kind == VertexKind::function ? 0
           : kind == VertexKind::proxy  ? 1
                                        : layout_.column_count - 1;
  }

  // The groups of a host, the oldest first.
  [[nodiscard]] std::vector<Edge> associations(Vertex host) const {
    std::vector<Edge> edges;
    for (const Edge edge : network_.out_edges(host)) {
      if (network_.edge(edge).kind == EdgeKind::association) {
        edges.push_back(edge);
      }
    }
    std::reverse(edges.begin(), edges.end());
    return edges;
  }

  void add_hosts() {
    std::vector<Vertex> hosts;
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (drawn_[v] && is_host(network_.kind(v))) {
        hosts.push_back(v);
      }
    }
    std::stable_sort(hosts.begin(), hosts.end(),
                     [&](Vertex one, Vertex other) { return is_end(one) > is_end(other); });
    // Hosts of one kind with the same groups are one box, unless the request names them.
    std::map<std::pair<VertexKind, std::vector<Vertex>>, std::size_t> box_of_groups;
    for (const Vertex host : hosts) {
      const std::vector<Edge> worn = associations(host);
      std::vector<Vertex> groups;
      for (const Edge edge : worn) {
        groups.push_back(network_.edge(edge).target);
      }
      std::sort(groups.begin(), groups.end());
      if (!is_end(host)) {
        const auto [found, is_first] =
            box_of_groups.emplace(std::pair(network_.kind(host), groups), layout_.boxes.size());
        if (!is_first) {
          layout_.boxes[found->second].hosts.push_back(host);
          continue;
        }
      }
      add_box(host, worn);
    }
    for (PictureBox& box : layout_.boxes) {
      box.lines = lines_of_hosts(box.hosts);
    }
  }

  void add_box(Vertex host, const std::vector<Edge>& worn) {
    PictureBox box;
    box.hosts = {host};
    box.column = column_of(network_.kind(host));
    for (const Edge edge : worn) {
      const std::size_t chip = add_chip(network_.edge(edge).target, box.column);
      if (chip != layout_.chips.size()) {
        layout_.chips[chip].is_newly_attached = view_.is_new(edge);
        box.chips.push_back(chip);
      }
    }
    layout_.boxes.push_back(std::move(box));
  }

  // Its position; how many there are when there is no room for it.
  std::size_t add_chip(Vertex group, std::size_t column) {
    if (layout_.chips.size() == PictureLayout::chips_max) {
      ++layout_.left_out;
      return layout_.chips.size();
    }
    PictureChip chip;
    chip.group = group;
    chip.column = column;
    layout_.chips.push_back(std::move(chip));
    chips_of_[group].push_back(layout_.chips.size() - 1);
    return layout_.chips.size() - 1;
  }

  // Groups that no drawn host has: where their traffic begins or ends.
  void add_others() {
    std::map<std::size_t, PictureBox> boxes;
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      if (!drawn_[v] || is_host(network_.kind(v)) || chips_of_.contains(v)) {
        continue;
      }
      const std::size_t column = column_of_group(v);
      const std::size_t chip = add_chip(v, column);
      if (chip != layout_.chips.size()) {
        boxes[column].column = column;
        boxes[column].chips.push_back(chip);
      }
    }
    for (auto& [column, box] : boxes) {
      box.lines = {said(view_.language, texts::drawn_unattached)};
      layout_.boxes.push_back(std::move(box));
    }
  }

  [[nodiscard]] std::size_t column_of_group(Vertex group) const {
    switch (network_.pattern(group)) {
      case NamePattern::lambda_rds:
      case NamePattern::lambda_rdsproxy:
        return 0;
      case NamePattern::rdsproxy_lambda:
        return layout_.column_count == 3 ? 1 : 0;
      case NamePattern::rds_lambda:
      case NamePattern::rds_rdsproxy:
        return layout_.column_count - 1;
      case NamePattern::unmanaged:
        break;
    }
    // Whom others let in stands left, whom they let out to right.
    for (const Edge edge : network_.in_edges(group)) {
      if (network_.edge(edge).kind == EdgeKind::outbound_rule &&
          drawn_[network_.edge(edge).source]) {
        return layout_.column_count - 1;
      }
    }
    return 0;
  }

  [[nodiscard]] std::vector<std::string> lines_of_hosts(const std::vector<Vertex>& hosts) const {
    std::string name;
    for (std::size_t i = 0; i < std::min(hosts.size(), names_in_a_box); ++i) {
      name += (i == 0 ? "" : ", ") + std::string(view_.snapshot.labels.id(hosts[i]));
    }
    const Vertex first = hosts.front();
    const auto port =
        network_.kind(first) == VertexKind::function ? std::nullopt : network_.port(first);
    const std::string port_text = port ? std::to_string(*port) : "?";
    std::string kind = network_.kind(first) == VertexKind::function
                           ? said(view_.language, texts::drawn_function)
                           : said(view_.language,
                                  network_.kind(first) == VertexKind::proxy ? texts::drawn_proxy
                                                                            : texts::drawn_cluster,
                                  {port_text});
    if (hosts.size() > 1) {
      kind += " × " + std::to_string(hosts.size());
    }
    return {fitted_text(name + (hosts.size() > names_in_a_box ? ", ..." : ""), columns_of_name),
            kind};
  }

  void add_arrows() {
    for (DrawnEdge& each : edges_) {
      const EdgeRecord& record = network_.edge(each.edge);
      if (record.kind == EdgeKind::association) {
        continue;
      }
      const bool is_inbound = record.kind == EdgeKind::inbound_rule;
      const Vertex sender = is_inbound ? record.target : record.source;
      const Vertex receiver = is_inbound ? record.source : record.target;
      if (!chips_of_.contains(sender) || !chips_of_.contains(receiver)) {
        continue;
      }
      PictureArrow arrow;
      arrow.from = chips_of_[sender].front();
      arrow.to = chips_of_[receiver].back();
      for (const std::size_t chip : chips_of_[sender]) {
        arrow.from =
            layout_.chips[chip].column < layout_.chips[arrow.from].column ? chip : arrow.from;
      }
      for (const std::size_t chip : chips_of_[receiver]) {
        arrow.to = layout_.chips[chip].column > layout_.chips[arrow.to].column ? chip : arrow.to;
      }
      arrow.rules = std::move(each);
      if (arrow.from == arrow.to) {
        within_[arrow.from].push_back(std::move(arrow.rules));
      } else {
        layout_.arrows.push_back(std::move(arrow));
      }
    }
  }

  [[nodiscard]] std::vector<std::string> lines_of_group(std::size_t position) {
    const Vertex group = layout_.chips[position].group;
    const std::string_view name = view_.snapshot.labels.name(group);
    std::vector<std::string> lines;
    if (!name.empty()) {
      lines.push_back(fitted_text(name, columns_of_name));
    }
    std::string id = fitted_text(view_.snapshot.labels.id(group), columns_of_name);
    if (network_.kind(group) == VertexKind::unknown_group) {
      id += " (" + said(view_.language, texts::drawn_unknown_group) + ")";
    } else if (view_.is_new(group)) {
      id = said(view_.language, texts::drawn_new);
    }
    lines.push_back(std::move(id));
    for (const DrawnEdge& rules : within_[position]) {
      for (const std::string& traffic : rules.traffic) {
        lines.push_back(
            fitted_text(said(view_.language, texts::drawn_within, {traffic}), columns_of_line));
      }
    }
    for (const std::string& rule : rule_lines(view_, group, drawn_, rules_in_a_chip)) {
      lines.push_back(fitted_text(rule, columns_of_line));
    }
    return lines;
  }

  void set_heights() {
    std::map<std::size_t, std::size_t> out;
    std::map<std::size_t, std::size_t> in;
    for (const PictureArrow& arrow : layout_.arrows) {
      ++out[arrow.from];
      ++in[arrow.to];
    }
    constexpr std::size_t arrows_shown_apart = 40;
    for (std::size_t i = 0; i < layout_.chips.size(); ++i) {
      PictureChip& chip = layout_.chips[i];
      chip.lines = lines_of_group(i);
      const double by_lines =
          static_cast<double>(chip.lines.size()) * PictureLayout::line_height + 12;
      const auto arrows = std::min(std::max(out[i], in[i]), arrows_shown_apart);
      chip.height = std::max(by_lines, static_cast<double>(arrows) * arrow_gap + 6);
    }
  }

  void place() {
    std::vector<double> bottoms(layout_.column_count, 0);
    for (PictureBox& box : layout_.boxes) {
      box.y = bottoms[box.column];
      const double header =
          box.hosts.empty() ? PictureLayout::line_height + 12 : PictureLayout::header_height;
      double y = box.y + header;
      for (const std::size_t chip : box.chips) {
        layout_.chips[chip].y = y;
        y += layout_.chips[chip].height + chip_gap;
      }
      if (box.chips.empty()) {
        y += chip_gap;
      }
      box.height = y - box.y;
      bottoms[box.column] = y + box_gap;
      layout_.height = std::max(layout_.height, y);
    }
  }

  // Each arrow has its own place on either chip, in the order of what is at the other end.
  void place_arrows() {
    const auto spread = [&](auto end_of, auto other_of, auto y_of) {
      std::map<std::size_t, std::vector<PictureArrow*>> arrows_of;
      for (PictureArrow& arrow : layout_.arrows) {
        arrows_of[end_of(arrow)].push_back(&arrow);
      }
      for (auto& [chip, arrows] : arrows_of) {
        std::stable_sort(
            arrows.begin(), arrows.end(), [&](const PictureArrow* one, const PictureArrow* other) {
              return layout_.chips[other_of(*one)].y < layout_.chips[other_of(*other)].y;
            });
        const PictureChip& its = layout_.chips[chip];
        for (std::size_t i = 0; i < arrows.size(); ++i) {
          y_of(*arrows[i]) = its.y + its.height * (static_cast<double>(i) + 0.5) /
                                         static_cast<double>(arrows.size());
        }
      }
    };
    const auto from = [](const PictureArrow& arrow) { return arrow.from; };
    const auto to = [](const PictureArrow& arrow) { return arrow.to; };
    spread(from, to, [](PictureArrow& arrow) -> double& { return arrow.y_from; });
    spread(to, from, [](PictureArrow& arrow) -> double& { return arrow.y_to; });
  }

  const GraphView& view_;
  const Network& network_;
  PictureLayout& layout_;
  std::vector<bool> drawn_;
  std::vector<DrawnEdge> edges_;
  std::map<Vertex, std::vector<std::size_t>> chips_of_;
  std::map<std::size_t, std::vector<DrawnEdge>> within_;
};

}  // namespace

PictureLayout::PictureLayout(const GraphView& view) { LayoutBuilder(view, *this).build(); }

const PictureBox* PictureLayout::box_of(Vertex host) const {
  for (const PictureBox& box : boxes) {
    if (host != no_vertex && !box.hosts.empty() && box.hosts.front() == host) {
      return &box;
    }
  }
  return nullptr;
}

std::string fitted_text(std::string_view foreign, std::size_t columns) {
  const std::string text = shown_text(foreign);
  if (display_width(text) <= columns) {
    return text;
  }
  const auto starts_character = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
  };
  std::size_t begin = 0;
  std::size_t end = text.size();
  // From both sides, a character at a time, as long as it fits with the mark between.
  for (;;) {
    std::size_t next = begin + 1;
    while (next < end && !starts_character(text[next])) ++next;
    if (display_width(text.substr(0, next)) + display_width(text.substr(end)) + 1 > columns) break;
    begin = next;
    std::size_t before = end - 1;
    while (before > begin && !starts_character(text[before])) --before;
    if (display_width(text.substr(0, begin)) + display_width(text.substr(before)) + 1 > columns) {
      break;
    }
    end = before;
  }
  return text.substr(0, begin) + "…" + text.substr(end);
}

}  // namespace connectsim
