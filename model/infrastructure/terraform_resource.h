#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/document.h"

namespace connectsim {

/// One instance of a resource or data source, from a Terraform state or plan.
struct TerraformResource {
  std::string address;  // module.db[0].aws_security_group.this["a"]
  std::string module;   // module.db[0]; empty in the root module
  std::string type;     // aws_security_group
  std::string name;     // this
  std::string key;      // ["a"] or [0]; empty without count and for_each
  bool is_data = false;
  /// Whether the apply has yet to make it.
  bool is_new = false;
  Value values;      // its attributes
  Value unknown;     // of a plan: members that are known only after the apply are true
  std::string path;  // where the attributes stand
};

using TerraformResources = std::vector<TerraformResource>;

/// The resources of a state: version 4, version 3 (whose flat attributes become a document in
/// `made_documents`), or what `terraform show -json` prints of one. `InputError` for other
/// versions, and for what is no state.
TerraformResources resources_of_state(const Value& state, std::deque<Document>& made_documents);

/// The resources of a `values` or `planned_values` object, with those of its child modules.
/// `path` is where it stands.
void add_resources_of_values(const Value& values, const std::string& path,
                             TerraformResources& resources);

}  // namespace connectsim
