// Decides what the picture of a case shows: now, and afterwards where an action changes something.
#include "reports/action/case_picture.h"

#include "reports/decision/asked_way.h"
#include "reports/decision/decision_text.h"
#include "reports/graph/graph_texts.h"

namespace connectsim {

std::string picture_title(const AnsweredCase& answer, Language language) {
  std::string title = asked_way(answer.scenario.request) + "\n";
  append_decision_text(answer, Style{language, Colour::none}, title);
  return title;
}

PicturePanel panel_now(const AnsweredCase& answer, GraphExtent extent, Language language) {
  return {{.snapshot = answer.snapshot,
           .ends = answer.request,
           .extent = extent,
           .title = {},
           .language = language},
          said(language, texts::drawn_now)};
}

bool changes_anything(const AnsweredCase& answer, const Afterwards& afterwards) {
  return !afterwards.outcome.is_barred() && answer.decision.action != Action::none;
}

PicturePanel panel_afterwards(const AnsweredCase& answer, const Afterwards& afterwards,
                              GraphExtent extent, Language language) {
  return {{.snapshot = afterwards.snapshot,
           .ends = afterwards.outcome.again,
           .extent = extent,
           .first_new_vertex = answer.snapshot.network.vertex_count(),
           .first_new_edge = answer.snapshot.network.edge_count(),
           .title = {},
           .language = language},
          said(language, texts::drawn_afterwards)};
}

void append_case_picture(const AnsweredCase& answer, const Afterwards* afterwards,
                         GraphExtent extent, Language language, std::string& out) {
  std::vector<PicturePanel> panels = {panel_now(answer, extent, language)};
  if (afterwards != nullptr && changes_anything(answer, *afterwards)) {
    panels.push_back(panel_afterwards(answer, *afterwards, extent, language));
  }
  append_picture_svg(picture_title(answer, language), panels, language, out);
}

}  // namespace connectsim
