#pragma once

#include <cstdint>
#include <string>

#include "model/network/facts.h"
#include "model/network/managed_name.h"

namespace connectsim {

/// Names that match no pattern of managed groups: ordinary ones, those of other console features,
/// and near misses. Decisions never see them, so that only texts need more than this code.
enum class GroupName : std::uint8_t {
  other,           // "group-7"
  vpc_default,     // "default", the group that every VPC has
  application,     // "app-7"
  database,        // "database-7"
  ec2_rds,         // "ec2-rds-7", the EC2 console's
  rds_ec2,         // "rds-ec2-7"
  no_number,       // "rds-lambda-"
  upper_case,      // "RDS-lambda-7"
  letter_after,    // "rds-lambda-7x"
  letter,          // "rdsproxy-lambda-z"
  no_number_part,  // "lambda-rds"
  blank_after,     // "lambda-rdsproxy-7 "
  blank_before,    // " lambda-rds-7"
  cousin,          // "elasticache-lambda-7"
  sign,            // "rds-lambda--7"
  other_digits,    // "lambda-rds-\u0667", an Arabic-Indic digit
  prefix_before,   // "my-rdsproxy-lambda-7"
};
inline constexpr std::uint32_t group_name_count = 17;
/// The first near miss; those after it are near misses, too.
inline constexpr GroupName first_near_miss = GroupName::no_number;
inline constexpr std::uint32_t near_miss_count =
    group_name_count - static_cast<std::uint32_t>(first_near_miss);

/// The text of a name that is not managed. `group` makes it differ from other groups' where its
/// form allows.
std::string text_of(GroupName name, Vertex group);

/// The text of a managed name, also of an unnumbered one, which gets 19 digits or as many as it
/// has; `group` then takes part in the digits.
std::string text_of(const ManagedName& name, Vertex group);

}  // namespace connectsim
