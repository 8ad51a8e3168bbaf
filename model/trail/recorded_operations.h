#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace connectsim {

/// A member of a recorded call that is kept.
struct KeptMember {
  enum class Shape : std::uint8_t { text, texts, object, objects };

  std::string_view name;         // as the service's API has it, "UserIdGroupPairs"
  std::string_view recorded_as;  // what an event calls it when that is another word; may be empty
  Shape shape = Shape::text;
  std::span<const KeptMember> inside = {};  // of an object, or of each of a list
};

/// A call that the button may make, or that undoes one, and what of its event is kept.
struct RecordedOperation {
  std::string_view service;    // "ec2"
  std::string_view operation;  // "CreateSecurityGroup"
  std::span<const KeptMember> parameters;
  std::string_view gives;  // the member of the answer that names what was made; may be empty
};

/// The operation of an event, or null for one that concerns no connection. `event_name` may have
/// the date of an API behind it, `UpdateFunctionConfiguration20150331v2`.
const RecordedOperation* recorded_operation(std::string_view event_source,
                                            std::string_view event_name);

}  // namespace connectsim
