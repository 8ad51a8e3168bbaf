// Decides what a picture looks like: colours and shapes of hosts, groups, rules, of what is new and
// of what blocks.
#include <fmt/format.h>

#include <array>

#include "model/text/shown_text.h"
#include "reports/graph/graph_texts.h"
#include "reports/graph/picture.h"
#include "reports/graph/picture_layout.h"
#include "reports/graph/picture_signs.h"
#include "simulator/connection/reachability.h"

namespace connectsim {
namespace {

constexpr double margin = 24;
constexpr double title_line = 19;
constexpr double caption_height = 34;
constexpr double legend_line = 18;
constexpr double panel_gap = 90;

// Colours with a contrast of at least 4.5 to white, each with a shape of its own.
constexpr std::string_view style =
    "<style>.cs{font-family:Helvetica,Arial,'Noto Sans CJK JP',sans-serif;font-size:12px;"
    "fill:#1d2733}.cs .strong{font-weight:bold}.cs .small{font-size:11px;fill:#46525f}"
    ".cs .title{font-size:15px;font-weight:bold}.cs .halo{stroke:#fff;stroke-width:4px;"
    "paint-order:stroke;stroke-linejoin:round}.cs .box{stroke:#5b6875;stroke-width:1.2}"
    ".cs .end{stroke:#1d2733;stroke-width:2.4}.cs .chip{stroke:#5b6875}.cs .new{stroke:#1b7f3b;"
    "stroke-width:2.6}.cs .rule{fill:none;stroke:#46525f;stroke-width:1.6}"
    ".cs .rule.new{stroke-width:2.6}.cs .newtext{fill:#1b7f3b;font-weight:bold}</style>";

std::string xml(std::string_view text) {
  std::string out;
  for (const char character : shown_text(text)) {
    out += character == '&'   ? std::string("&amp;")
           : character == '<' ? std::string("&lt;")
           : character == '>' ? std::string("&gt;")
           : character == '"' ? std::string("&quot;")
                              : std::string(1, character);
  }
  return out;
}

// One panel at its place.
class PanelDrawing {
 public:
  PanelDrawing(const PicturePanel& panel, double x, double y, std::string& out)
      : view_(panel.view),
        network_(panel.view.snapshot.network),
        layout_(panel.view),
        x_(x),
        y_(y),
        out_(out) {}

  [[nodiscard]] const PictureLayout& layout() const { return layout_; }

  void draw() {
    for (const PictureBox& box : layout_.boxes) {
      open_group(box.hosts.empty() ? std::string_view() : word_of_host(box.hosts.front()));
      draw_box(box);
      out_ += "</g>\n";
    }
    for (const PictureArrow& arrow : layout_.arrows) {
      draw_arrow(arrow);
    }
    for (const PictureArrow& arrow : layout_.arrows) {
      draw_label(arrow);
    }
    for (const PictureChip& chip : layout_.chips) {
      open_group(view_.snapshot.labels.id(chip.group));
      draw_chip(chip);
      out_ += "</g>\n";
    }
    draw_hops();
  }

  // What is drawn, in words.
  [[nodiscard]] std::string description() const {
    std::string text;
    for (const PictureBox& box : layout_.boxes) {
      for (const std::string& line : box.lines) {
        text += (text.empty() ? "" : " ") + line;
      }
      text += ":";
      for (const std::size_t chip : box.chips) {
        text += " [" + layout_.chips[chip].lines.front() + "]";
      }
      text += ".";
    }
    for (const Hop& hop : hops()) {
      text += " " + hop_text(hop) + ".";
    }
    return text;
  }

 private:
  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
  }

  // What a step of an explanation is about: a page shows the rest of the picture paler.
  void open_group(std::string_view about) { add("<g data-about=\"{}\">\n", xml(about)); }

  [[nodiscard]] std::string_view word_of_host(Vertex host) const {
    const VertexKind kind = network_.kind(host);
    return kind == VertexKind::function ? "function"
           : kind == VertexKind::proxy  ? "proxy"
                                        : "cluster";
  }

  void text(double x, double y, std::string_view look, std::string_view what) {
    add("<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"{}\">{}</text>\n", x, y, look, xml(what));
  }

  [[nodiscard]] std::string_view colour_of_host(Vertex host) const {
    switch (network_.kind(host)) {
      case VertexKind::function:
        return "#cfe2f6";
      case VertexKind::proxy:
        return "#e0d5f2";
      default:
        return "#f9e0bf";
    }
  }

  [[nodiscard]] std::string_view colour_of_group(Vertex group) const {
    switch (network_.pattern(group)) {
      case NamePattern::lambda_rds:
      case NamePattern::lambda_rdsproxy:
        return "#eaf3fc";
      case NamePattern::rdsproxy_lambda:
        return "#f4eefb";
      case NamePattern::rds_lambda:
      case NamePattern::rds_rdsproxy:
        return "#fdf3e4";
      case NamePattern::unmanaged:
        break;
    }
    return "#ffffff";
  }

  void draw_box(const PictureBox& box) {
    const double x = x_ + layout_.x_of(box.column);
    const double y = y_ + box.y;
    if (box.hosts.empty()) {
      add("<rect x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" rx=\"4\" "
          "fill=\"none\" stroke=\"#8a96a3\" stroke-dasharray=\"3 4\"/>\n",
          x, y, PictureLayout::box_width, box.height);
      text(x + PictureLayout::padding, y + 17, "small", box.lines.front());
    } else {
      const Vertex host = box.hosts.front();
      const bool is_end =
          host == view_.ends.function || host == view_.ends.proxy || host == view_.ends.cluster;
      const bool is_new = view_.is_new(host);
      add("<rect x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" rx=\"{}\" "
          "fill=\"{}\" "
          "class=\"{}\"/>\n",
          x, y, PictureLayout::box_width, box.height,
          network_.kind(host) == VertexKind::function ? 16 : 5, colour_of_host(host),
          is_new   ? "new"
          : is_end ? "end"
                   : "box");
      text(x + PictureLayout::padding, y + 19, "strong", box.lines[0]);
      text(x + PictureLayout::padding, y + 35, "small", box.lines[1]);
      if (is_new) {
        draw_plus(x, y);
      }
    }
  }

  void draw_chip(const PictureChip& chip) {
    const double x = x_ + layout_.x_of(chip.column) + PictureLayout::padding;
    const double y = y_ + chip.y;
    const bool is_new = view_.is_new(chip.group) || chip.is_newly_attached;
    const bool is_unknown = network_.kind(chip.group) == VertexKind::unknown_group;
    add("<rect x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" rx=\"4\" fill=\"{}\" "
        "class=\"{}\"{}/>\n",
        x, y, PictureLayout::chip_width, chip.height, colour_of_group(chip.group),
        is_new ? "new" : "chip", is_unknown ? " stroke-dasharray=\"2 3\"" : "");
    for (std::size_t i = 0; i < chip.lines.size(); ++i) {
      text(x + 10, y + 17 + static_cast<double>(i) * PictureLayout::line_height,
           i == 0             ? (is_new ? "newtext" : "strong")
           : is_new && i == 1 ? "newtext"
                              : "small",
           chip.lines[i]);
    }
    if (is_new) {
      draw_plus(x, y);
    }
  }

  // What an action adds has a plus as well as its colour.
  void draw_plus(double x, double y) {
    add("<circle cx=\"{0:.0f}\" cy=\"{1:.0f}\" r=\"9\" fill=\"#1b7f3b\"/>"
        "<path d=\"M{2:.0f} {1:.0f}h10m-5 -5v10\" stroke=\"#fff\" stroke-width=\"2.4\"/>\n",
        x, y, x - 5);
  }

  // Both sides have the rule: solid. Only the sender: dashed, its head hollow. Only the receiver:
  // dotted, with a ring where nobody lets it out.
  void draw_arrow(const PictureArrow& arrow) {
    const PictureChip& from = layout_.chips[arrow.from];
    const PictureChip& to = layout_.chips[arrow.to];
    const bool is_new = view_.is_new(arrow.rules.edge);
    const double left = x_ + PictureLayout::padding;
    const double right = left + PictureLayout::chip_width;
    const bool is_forward = from.column <= to.column;
    const bool is_aside = from.column == to.column;
    const double x1 = layout_.x_of(from.column) + (is_forward ? right : left);
    const double x2 = layout_.x_of(to.column) + (is_forward && !is_aside ? left : right);
    const double y1 = y_ + arrow.y_from;
    const double y2 = y_ + arrow.y_to;
    const double way = is_forward ? 1 : -1;
    const double bend = is_aside ? 52 : (x2 - x1) * way / 2;
    const double head = is_aside ? -1 : way;  // where the head points to
    const std::string_view colour = is_new ? "#1b7f3b" : "#46525f";
    const std::string_view dashes = arrow.rules.rule_on == RuleOn::both     ? ""
                                    : arrow.rules.rule_on == RuleOn::sender ? "7 4"
                                                                            : "2 4";
    add("<path d=\"M{:.0f} {:.1f}C{:.0f} {:.1f} {:.0f} {:.1f} {:.0f} {:.1f}\" class=\"rule{}\" "
        "stroke-dasharray=\"{}\"/>\n",
        x1, y1, x1 + bend * way, y1, x2 - bend * head, y2, x2 - 8 * head, y2, is_new ? " new" : "",
        dashes.empty() ? "none" : dashes);
    add("<path d=\"M{:.0f} {:.1f}l{:.0f} -5v10z\" stroke=\"{}\" fill=\"{}\"/>\n", x2, y2, -9 * head,
        colour, arrow.rules.rule_on == RuleOn::sender ? "#fff" : colour);
    if (arrow.rules.rule_on == RuleOn::receiver) {
      add("<circle cx=\"{:.0f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#fff\" stroke=\"{}\"/>\n",
          x1 + 4 * way, y1, colour);
    }
  }

  // Behind all lines, so that none runs through it.
  void draw_label(const PictureArrow& arrow) {
    const PictureChip& from = layout_.chips[arrow.from];
    const std::size_t to_column = layout_.chips[arrow.to].column;
    const bool is_new = view_.is_new(arrow.rules.edge);
    const double left = x_ + PictureLayout::padding;
    const bool is_forward = from.column <= to_column;
    const bool is_aside = from.column == to_column;
    const double x1 =
        layout_.x_of(from.column) + (is_forward ? left + PictureLayout::chip_width : left);
    const double y1 = y_ + arrow.y_from;
    std::string traffic;
    for (const std::string& each : arrow.rules.traffic) {
      traffic += (traffic.empty() ? "" : ", ") + each;
    }
    const std::string label = fitted_text(traffic, is_aside ? 14 : 24);
    if (is_forward) {
      text(x1 + 16, y1 - 3, is_new ? "small halo newtext" : "small halo", label);
    } else {
      add("<text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\" class=\"small halo\">{}</text>\n",
          x1 - 16, y1 - 3, xml(label));
    }
  }

  [[nodiscard]] std::vector<Hop> hops() const {
    const Request& ends = view_.ends;
    if (ends.function == no_vertex || ends.cluster == no_vertex ||
        (ends.uses_proxy() && ends.proxy == no_vertex)) {
      return {};
    }
    const Path path = reach_as_requested(network_, ends);
    return {path.hops.begin(), path.hops.begin() + path.hop_count};
  }

  [[nodiscard]] std::string hop_text(const Hop& hop) const {
    const std::string port = hop.port ? std::to_string(*hop.port) : "?";
    if (hop.result != Reachability::blocked) {
      return said(view_.language,
                  hop.result == Reachability::reachable ? texts::hop_passes : texts::hop_depends,
                  {port});
    }
    const bool is_out = hop.outbound.result == Reachability::blocked;
    const bool is_in = hop.inbound.result == Reachability::blocked;
    return said(view_.language,
                hop.is_between_vpcs ? texts::hop_between_vpcs
                : is_out && is_in   ? texts::hop_blocked_on_both
                : is_out            ? texts::hop_not_let_out
                : is_in             ? texts::hop_not_let_in
                                    : texts::hop_blocked,
                {port});
  }

  // Between the headers of the ends: whether traffic passes.
  void draw_hops() {
    for (const Hop& hop : hops()) {
      const PictureBox* from = layout_.box_of(hop.from);
      const PictureBox* to = layout_.box_of(hop.to);
      if (from == nullptr || to == nullptr) {
        continue;
      }
      const HopLook look = hop_look(hop.result);
      const double y = y_ + from->y + 16;
      const double x1 = x_ + layout_.x_of(from->column) + PictureLayout::box_width;
      const double x2 = x_ + layout_.x_of(to->column);
      add("<path d=\"M{:.0f} {:.0f}H{:.0f}\" stroke=\"{}\" stroke-width=\"5\" "
          "stroke-dasharray=\"{}\"/><path d=\"M{:.0f} {:.0f}l-14 -9v18z\" fill=\"{}\"/>\n",
          x1, y, x2 - 12, look.colour, look.dashes.empty() ? "none" : look.dashes, x2, y,
          look.colour);
      append_hop_sign((x1 + x2) / 2, y, hop.result, out_);
      add("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\" class=\"halo strong\" "
          "fill=\"{}\">{}</text>\n",
          (x1 + x2) / 2, y - 22, look.colour, xml(hop_text(hop)));
    }
  }

  const GraphView& view_;
  const Network& network_;
  PictureLayout layout_;
  double x_;
  double y_;
  std::string& out_;
};

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    lines.push_back(text.substr(first, end - first));
    first = end + 1;
  }
  return lines;
}

}  // namespace

void append_picture_svg(const std::string& title, const std::vector<PicturePanel>& panels,
                        Language language, std::string& out) {
  const std::vector<std::string> titles = lines_in(title);
  const std::array<const Phrase*, 3> legend = {&texts::legend_rules, &texts::legend_one_side,
                                               &texts::legend_signs};
  const double top = margin + static_cast<double>(titles.size()) * title_line + caption_height;
  std::string drawn;
  std::string description;
  double x = margin;
  double height = 0;
  for (const PicturePanel& panel : panels) {
    PanelDrawing drawing(panel, x, top, drawn);
    drawn += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"strong\">{}</text>\n", x,
                         top - 12, xml(panel.caption));
    drawing.draw();
    if (drawing.layout().left_out > 0) {
      const std::string rest =
          said(language, texts::drawn_more, {std::to_string(drawing.layout().left_out)});
      drawn += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"strong\">{}</text>\n", x,
                           top + drawing.layout().height + 20, xml(rest));
    }
    description += (description.empty() ? "" : " ") + panel.caption + ": " + drawing.description();
    height = std::max(height, drawing.layout().height);
    x += drawing.layout().width() + panel_gap;
  }
  const double width = std::max(x - panel_gap + margin, 720.0);
  const double bottom = top + height + 42;
  const double total = bottom + static_cast<double>(legend.size()) * legend_line + margin / 2;
  out += fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"cs\" viewBox=\"0 0 {0:.0f} "
      "{1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\">\n<title>{2}</title>\n<desc>{3}</desc>\n{4}\n"
      "<rect width=\"{0:.0f}\" height=\"{1:.0f}\" fill=\"#fff\"/>\n",
      width, total, xml(titles.empty() ? "connectsim" : titles.front()), xml(description), style);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    out +=
        fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"{}\">{}</text>\n", margin,
                    margin + 12 + static_cast<double>(i) * title_line, i == 0 ? "title" : "small",
                    xml(fitted_text(titles[i], static_cast<std::size_t>(width / 7))));
  }
  out += drawn;
  for (std::size_t i = 0; i < legend.size(); ++i) {
    out += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"small\">{}</text>\n", margin,
                       bottom + static_cast<double>(i) * legend_line, xml(legend[i]->in(language)));
  }
  out += "</svg>\n";
}

}  // namespace connectsim
