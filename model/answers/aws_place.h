#pragma once

#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// The account and the Region that something belongs to; each empty where nothing says it.
struct AwsPlace {
  std::string_view account;  // 12 digits
  std::string_view region;
};

/// Whether a text has the form of a Region's name: eu-west-1, us-gov-west-1, cn-north-1. Names of
/// Regions that do not exist yet match too: there is no list to keep.
bool is_region_name(std::string_view text);

/// Whether a text is 12 digits.
bool is_account_id(std::string_view text);

/// What an ARN says. Accounts that are no number ("aws" in a prefix list of AWS) are left empty.
AwsPlace place_of_arn(std::string_view arn);

/// The name that an ARN ends with; a text that is no ARN as it is.
std::string_view name_in_arn(std::string_view text);

/// What an entry of an AWS answer says of itself: by its ARN, else by its OwnerId and Availability
/// Zone. A security group may be owned by another account than the one that was asked (a shared
/// VPC).
AwsPlace place_of_entry(const Value& entry);

}  // namespace connectsim
