#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/infrastructure/made_account.h"
#include "model/infrastructure/template_values.h"

namespace connectsim {

/// What CloudFormation templates (SAM's and CDK's, too) make together, as AWS would answer it once
/// they are deployed: a group without egress rules gets AWS's allow-all, status and health count as
/// available. `parameters` are values given beside the templates.
MadeAccount account_of_templates(const std::vector<Template>& templates,
                                 std::map<std::string, std::string> parameters);

}  // namespace connectsim
