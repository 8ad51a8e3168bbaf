#pragma once

#include "model/infrastructure/made_account.h"
#include "model/infrastructure/terraform_references.h"
#include "model/infrastructure/terraform_resource.h"

namespace connectsim {

/// What the resources of a state or plan make, as AWS would answer it: groups with inline and
/// stand-alone rules, clusters, instances, proxies and their targets, functions, VPCs, subnets,
/// subnet groups, prefix lists. Data sources give VPCs, subnets and prefix lists. Of what is yet to
/// be made, status and health count as available. `references` may be null: a state has none.
MadeAccount account_of_terraform(const TerraformResources& resources,
                                 const TerraformReferences* references);

}  // namespace connectsim
