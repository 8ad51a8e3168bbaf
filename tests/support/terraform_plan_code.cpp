// Renders the change from one account to another as a Terraform plan.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/terraform_code.h"

namespace connectsim::tests {
namespace {

std::set<std::string> group_ids(const Json& account) {
  std::set<std::string> ids;
  for (const Json& group : account.value("SecurityGroups", Json::array())) {
    ids.insert(group.value("GroupId", std::string()));
  }
  return ids;
}

// What is known only after the apply: taken out of the values, with the references to it.
class AfterApply {
 public:
  explicit AfterApply(const std::set<std::string>& new_ids) : new_ids_(new_ids) {}

  void hide(Json& values, Json& unknown, Json& expressions) const {
    for (auto member = values.begin(); member != values.end();) {
      if (is_new(*member)) {
        expressions[member.key()] = {{"references", references_to(*member)}};
        unknown[member.key()] = true;
        member = values.erase(member);
        continue;
      }
      if (member->is_array() && !member->empty() && (*member)[0].is_object()) {
        hide_in_blocks(member.key(), *member, unknown, expressions);
      }
      ++member;
    }
  }

 private:
  void hide_in_blocks(const std::string& name, Json& blocks, Json& unknown,
                      Json& expressions) const {
    Json unknown_blocks = Json::array();
    Json block_expressions = Json::array();
    for (Json& block : blocks) {
      Json unknown_block = Json::object();
      Json expression = Json::object();
      hide(block, unknown_block, expression);
      unknown_blocks.push_back(unknown_block);
      block_expressions.push_back(expression);
    }
    unknown[name] = unknown_blocks;
    expressions[name] = block_expressions;
  }

  [[nodiscard]] bool is_new(const Json& value) const {
    if (value.is_string()) {
      return new_ids_.contains(value.get<std::string>());
    }
    return value.is_array() && std::any_of(value.begin(), value.end(), [this](const Json& one) {
             return one.is_string() && is_new(one);
           });
  }

  static Json references_to(const Json& value) {
    Json references = Json::array();
    for (const Json& id : value.is_array() ? value : Json::array({value})) {
      const std::string address = "aws_security_group." + code_name_of_group(id.get<std::string>());
      references.push_back(address + ".id");
      references.push_back(address);
    }
    return references;
  }

  const std::set<std::string>& new_ids_;
};

}  // namespace

Json terraform_plan_of(const Json& before, const Json& after) {
  std::set<std::string> new_ids = group_ids(after);
  for (const std::string& id : group_ids(before)) {
    new_ids.erase(id);
  }
  const std::set<std::string> never_inline = groups_naming(after, new_ids);
  std::map<std::string, RenderedResource> old_resources;
  for (const RenderedResource& resource : rendered_resources(before, never_inline)) {
    old_resources.emplace(resource.address(), resource);
  }
  std::map<std::string, RenderedResource> new_resources;
  for (const RenderedResource& resource : rendered_resources(after, never_inline)) {
    new_resources.emplace(resource.address(), resource);
  }
  const AfterApply after_apply(new_ids);
  Json changes = Json::array();
  Json configuration = Json::array();
  for (const auto& [address, resource] : new_resources) {
    const auto old_one = old_resources.find(address);
    const bool is_new = old_one == old_resources.end();
    Json values = resource.values;
    Json unknown = Json::object();
    Json expressions = Json::object();
    const bool is_new_group = resource.type == "aws_security_group" &&
                              new_ids.contains(values.value("id", std::string()));
    if (is_new_group) {
      values.erase("id");
      unknown["id"] = true;
    }
    after_apply.hide(values, unknown, expressions);
    const bool is_same = !is_new && old_one->second.values == resource.values;
    Json actions = Json::array({is_new ? "create" : is_same ? "no-op" : "update"});
    if (!is_new && is_new_group) {
      actions = Json::array({"delete", "create"});
    }
    Json change = resource_json(resource);
    change["change"] = {{"actions", actions},
                        {"before", is_new ? Json() : old_one->second.values},
                        {"after", values},
                        {"after_unknown", unknown}};
    changes.push_back(std::move(change));
    configuration.push_back({{"address", address}, {"expressions", expressions}});
  }
  for (const auto& [address, resource] : old_resources) {
    if (!new_resources.contains(address)) {
      Json change = resource_json(resource);
      change["change"] = {{"actions", Json::array({"delete"})},
                          {"before", resource.values},
                          {"after", Json()},
                          {"after_unknown", Json::object()}};
      changes.push_back(std::move(change));
    }
  }
  return {{"format_version", "1.2"},
          {"terraform_version", "1.9.5"},
          {"resource_changes", changes},
          {"configuration", {{"root_module", {{"resources", configuration}}}}}};
}

}  // namespace connectsim::tests
