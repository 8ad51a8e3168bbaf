#pragma once

#include <string>

#include "model/request.h"
#include "scenarios/scenario.h"

namespace connectsim {

/// What is asked for, "web -> px -> orders", as it was asked: things to be created by the names
/// that they will have.
std::string asked_way(const NamedRequest& names);

}  // namespace connectsim
