#pragma once

#include <set>
#include <string>

#include "model/infrastructure/terraform_resource.h"

namespace connectsim {

/// A plan as the resources before and after its apply.
struct TerraformPlan {
  TerraformResources before;
  TerraformResources after;
  /// The addresses of what the apply changes in any way.
  std::set<std::string> changed;
};

/// Reads what `terraform show -json` prints of a plan. What it only forgets stays; what it imports
/// was there before. `InputError` for members of the wrong type.
TerraformPlan resources_of_plan(const Value& plan);

}  // namespace connectsim
