#pragma once

#include <memory>

#include "cli/input/case_source.h"
#include "cli/input/line_reader.h"

namespace connectsim {

/// The scenario that a whole file is.
std::unique_ptr<CaseSource> scenario_document(std::string place, std::string text, Keep keep);

/// The scenarios of a stream, one a line; lines without any text are skipped. Memory stays flat.
std::unique_ptr<CaseSource> scenario_lines(std::string place, std::unique_ptr<LineReader> lines,
                                           Keep keep);

}  // namespace connectsim
