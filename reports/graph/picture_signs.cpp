// Decides the colour and the shape that tell whether traffic passes.
#include "reports/graph/picture_signs.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <utility>

namespace connectsim {
namespace {

template <typename... Values>
void add(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

// In the order of `Reachability`.
constexpr std::array<HopLook, 3> hop_looks = {{
    {"#0b6e75", ""},
    {"#9a5b00", "2 5"},
    {"#b3261e", "9 6"},
}};

}  // namespace

HopLook hop_look(Reachability result) { return hop_looks[static_cast<std::size_t>(result)]; }

void append_hop_sign(double x, double y, Reachability result, std::string& out) {
  const std::string_view colour = hop_look(result).colour;
  switch (result) {
    case Reachability::reachable:
      add(out,
          "<circle cx=\"{0:.0f}\" cy=\"{1:.0f}\" r=\"13\" fill=\"{2}\"/><path d=\"M{3:.0f} "
          "{1:.0f}l5 5 8 -10\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/>\n",
          x, y, colour, x - 6);
      return;
    case Reachability::depends:
      add(out,
          "<path d=\"M{:.0f} {:.0f}l16 16 16 -16 -16 -16z\" fill=\"{}\"/><text x=\"{:.0f}\" "
          "y=\"{:.0f}\" text-anchor=\"middle\" class=\"strong\" style=\"fill:#fff\">?</text>\n",
          x - 16, y, colour, x, y + 5);
      return;
    case Reachability::blocked:
      add(out,
          "<path d=\"M{:.0f} {:.0f}h12l8 8v12l-8 8h-12l-8 -8v-12z\" fill=\"{}\"/>"
          "<path d=\"M{:.0f} {:.0f}l10 10m0 -10l-10 10\" stroke=\"#fff\" stroke-width=\"3\"/>\n",
          x - 6, y - 14, colour, x - 5, y - 5);
      return;
  }
}

}  // namespace connectsim
