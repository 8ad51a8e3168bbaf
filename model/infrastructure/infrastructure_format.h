#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// What a file of infrastructure code, or one beside it, is.
enum class InfrastructureFormat : std::uint8_t {
  none,  // something else, an AWS answer perhaps
  terraform_plan,
  terraform_state,
  cloudformation,             // JSON, also SAM and CDK's synthesised templates
  cloudformation_yaml,        // the same as YAML
  cloudformation_parameters,  // values of a template's parameters
  config_items,               // AWS Config: a snapshot, items, query results
  beside,                     // goes with others and says nothing of its own: CDK's manifest
  unreadable,                 // known, and not to be read: `reason` tells what to give instead
};

/// A format with what is to be said of it.
struct RecognisedFormat {
  InfrastructureFormat format = InfrastructureFormat::none;
  /// Of `unreadable`: what it is and what to give instead, to go behind the file's name.
  std::string reason;
};

/// Whether a text may be infrastructure code: a cheap look at how it begins.
bool may_be_infrastructure(std::string_view text);

/// What a text is that is no JSON.
RecognisedFormat format_of_text(std::string_view text);

/// What a JSON document is, by its members.
RecognisedFormat format_of_document(const Value& root);

}  // namespace connectsim
