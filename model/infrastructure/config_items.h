#pragma once

#include <string>

#include "model/json/document.h"

namespace connectsim {

/// What AWS Config recorded (a delivered snapshot, the answers of get-resource-config-history,
/// batch-get-resource-config and select-resource-config, one item), as a snapshot document of the
/// members that the AWS CLI prints. Of several items of one resource the latest counts; what is
/// recorded as deleted is left out. Items of other types are passed over.
std::string snapshot_of_config_items(const Value& root);

}  // namespace connectsim
