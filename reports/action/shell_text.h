#pragma once

#include <string>
#include <string_view>

#include "simulator/action/call.h"

namespace connectsim {

/// JSON that may stand between single quotes in a shell script: quotes, dollars and backticks,
/// which only occur inside JSON strings, are written as \u escapes. So nothing in it can end the
/// quotes, and no checker takes it for an expansion that was forgotten.
std::string quotable_json(std::string_view json);

/// A text of a call inside a JSON string inside single quotes; ids of new things and values asked
/// for are variables of the script, for which the single quotes are closed and opened again.
std::string quotable_pieces(const std::vector<TextPiece>& pieces);

/// A parameter as JSON inside single quotes, on one line but for the members of the outermost
/// object, which have one each.
std::string quotable_parameter(const CallParameter& parameter);

/// The name of an operation as the AWS CLI spells it: "CreateDBProxy" is "create-db-proxy".
std::string command_name(std::string_view operation);

}  // namespace connectsim
