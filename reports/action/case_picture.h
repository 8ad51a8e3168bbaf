#pragma once

#include <string>

#include "reports/decision/answered_case.h"
#include "reports/graph/picture.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// A snapshot after an action, with what came of it.
struct Afterwards {
  const Snapshot& snapshot;
  const DescribedOutcome& outcome;
};

/// The title of a drawing of a case: what is asked for, and the answer.
std::string picture_title(const AnsweredCase& answer, Language language);

/// Whether there is anything to draw afterwards: an action that is carried out.
bool changes_anything(const AnsweredCase& answer, const Afterwards& afterwards);

/// What a case looks at as a part of a picture: now, and after its action, what is new marked.
PicturePanel panel_now(const AnsweredCase& answer, GraphExtent extent, Language language);
PicturePanel panel_afterwards(const AnsweredCase& answer, const Afterwards& afterwards,
                              GraphExtent extent, Language language);

/// Appends a picture in SVG of what a case looks at, and beside it of what an action makes of it.
void append_case_picture(const AnsweredCase& answer, const Afterwards* afterwards,
                         GraphExtent extent, Language language, std::string& out);

}  // namespace connectsim
