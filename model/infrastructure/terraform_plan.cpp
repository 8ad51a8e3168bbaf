// Decides which resources stand before and after the apply of a Terraform plan.
#include "model/infrastructure/terraform_plan.h"

#include <algorithm>
#include <iterator>

#include "model/infrastructure/terraform_address.h"
#include "model/json/entry.h"

namespace connectsim {
namespace {

bool has_action(const Value& change, std::string_view action) {
  for (const Value each : elements(change.find("actions"))) {
    if (each.text() == action) {
      return true;
    }
  }
  return false;
}

TerraformResource resource_of_change(const Value& entry) {
  TerraformResource resource;
  resource.address = required_text(entry, "address").text();
  resource.module = module_of_address(resource.address);
  resource.type = required_text(entry, "type").text();
  resource.name = text_or_empty(entry.find("name"));
  resource.key = key_of_address(resource.address);
  resource.is_data = text_or_empty(entry.find("mode")) == "data";
  return resource;
}

// `planned` are the addresses of the planned values; null when the plan does not hold them.
void add_change(const Value& entry, const std::string& path,
                const std::set<std::string_view>* planned, TerraformPlan& plan) {
  const Value change = entry.find("change");
  const bool is_forgotten = has_action(change, "forget");
  const Value before = change.find("before");
  const Value after = change.find("after");
  const TerraformResource resource = resource_of_change(entry);
  if (!has_action(change, "no-op") && !has_action(change, "read")) {
    plan.changed.insert(resource.address);
  }
  if (before.is_object()) {
    plan.before.push_back(resource);
    plan.before.back().values = before;
    plan.before.back().path = path + "/change/before";
  }
  const bool is_planned = planned == nullptr || planned->contains(resource.address);
  if (after.is_object() && (is_planned || resource.is_data)) {
    plan.after.push_back(resource);
    plan.after.back().values = after;
    plan.after.back().unknown = change.find("after_unknown");
    plan.after.back().is_new = has_action(change, "create");
    plan.after.back().path = path + "/change/after";
  } else if (is_forgotten && before.is_object()) {
    plan.after.push_back(plan.before.back());
  }
}

void add_others(const TerraformResources& others, const std::set<std::string>& told,
                TerraformResources& resources) {
  for (const TerraformResource& other : others) {
    if (!told.contains(other.address)) {
      resources.push_back(other);
    }
  }
}

}  // namespace

TerraformPlan resources_of_plan(const Value& plan) {
  TerraformPlan resources;
  TerraformResources prior;
  add_resources_of_values(plan.find("prior_state").find("values"), "prior_state/values", prior);
  TerraformResources planned;
  add_resources_of_values(plan.find("planned_values"), "planned_values", planned);
  std::set<std::string_view> planned_addresses;
  for (const TerraformResource& resource : planned) {
    planned_addresses.insert(resource.address);
  }
  const bool has_planned = plan.find("planned_values").find("root_module").is_object();
  std::set<std::string> told;
  std::size_t position = 0;
  for (const Value entry : elements(plan.find("resource_changes"))) {
    const std::string path = "resource_changes/" + std::to_string(position++);
    if (!entry.find("deposed")) {
      add_change(entry, path, has_planned ? &planned_addresses : nullptr, resources);
      told.emplace(required_text(entry, "address").text());
    }
  }
  add_others(prior, told, resources.before);
  std::copy_if(prior.begin(), prior.end(), std::back_inserter(planned),
               [](const TerraformResource& resource) { return resource.is_data; });
  add_others(planned, told, resources.after);
  return resources;
}

}  // namespace connectsim
