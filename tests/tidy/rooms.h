#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

/// A room, the folder that a file stands in, and what its files may include besides each other: a
/// room, or with "model/*" every room of a folder (docs/architecture.md shows the plan).
struct Room {
  std::string_view name;
  std::vector<std::string_view> may_include;
};

/// The rooms of the product, a row each.
const std::vector<Room>& rooms();

/// The folder of a path: its room.
std::string_view room_of(std::string_view path);

/// Why a file of the product may not include this file of the project; empty when it may.
std::string room_offence(std::string_view path, std::string_view included);

/// The circles of units (x.h and x.cpp are one): each as one line, "a, b, c include each other".
Offences circles_of_units(const std::vector<SourceFile>& files);

}  // namespace connectsim::tidy
