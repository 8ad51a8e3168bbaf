// Writes the names of generated groups, managed ones and near misses (N-1).
#include "scenarios/builder/group_names.h"

#include "model/text/check.h"

namespace connectsim {

std::string text_of(GroupName name, Vertex group) {
  const std::string number = std::to_string(group);
  switch (name) {
    case GroupName::other:
      return "group-" + number;
    case GroupName::vpc_default:
      return "default";
    case GroupName::application:
      return "app-" + number;
    case GroupName::database:
      return "database-" + number;
    case GroupName::ec2_rds:
      return "ec2-rds-" + number;
    case GroupName::rds_ec2:
      return "rds-ec2-" + number;
    case GroupName::no_number:
      return "rds-lambda-";
    case GroupName::upper_case:
      return "RDS-lambda-" + number;
    case GroupName::letter_after:
      return "rds-lambda-" + number + "x";
    case GroupName::letter:
      return "rdsproxy-lambda-z";
    case GroupName::no_number_part:
      return "lambda-rds";
    case GroupName::blank_after:
      return "lambda-rdsproxy-" + number + " ";
    case GroupName::blank_before:
      return " lambda-rds-" + number;
    case GroupName::cousin:
      return "elasticache-lambda-" + number;
    case GroupName::sign:
      return "rds-lambda--" + number;
    case GroupName::other_digits:
      return "lambda-rds-\u0667";
    case GroupName::prefix_before:
      return "my-rdsproxy-lambda-" + number;
  }
  check(false, "a group name without a text");
  return {};
}

std::string text_of(const ManagedName& name, Vertex group) {
  if (name.takes_part_in_numbering()) {
    return text_of(name);
  }
  const std::string number = std::to_string(group);
  std::string digits(name.digits, '9');
  digits.replace(digits.size() - number.size(), number.size(), number);
  return std::string(prefix_of(name.pattern)) + "-" + digits;
}

}  // namespace connectsim
