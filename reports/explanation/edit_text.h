#pragma once

#include <string>

#include "model/network/snapshot.h"
#include "reports/language/language.h"
#include "simulator/explanation/edit.h"

namespace connectsim {

/// An edit as one phrase: "detach lambda-rds-1 (sg-1) from web".
std::string edit_text(const Snapshot& snapshot, const Edit& edit, Language language);

}  // namespace connectsim
