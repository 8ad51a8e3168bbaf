// Decides what Terraform code keeps the groups that the console attached: their lists are whole, so
// code must name them or leave the list alone.
#include "reports/diff/kept_code.h"

#include <map>
#include <string_view>

#include "model/json/document.h"
#include "model/network/managed_name.h"

namespace connectsim {
namespace {

// What a resource would undo.
struct Undone {
  const PlannedChange* change = nullptr;  // the first
  std::vector<const PlannedChange*> groups;
};

// "aws_lambda_function" "checkout" of module.shop["a"].aws_lambda_function.checkout[0].
std::string block_of_address(std::string_view address) {
  std::size_t end = address.size();
  if (end > 0 && address[end - 1] == ']') {
    end = address.rfind('[');
  }
  const std::string_view resource = address.substr(0, end);
  const std::size_t name = resource.rfind('.');
  if (name == std::string_view::npos || name == 0) {
    return json_text(resource);
  }
  const std::size_t before = resource.rfind('.', name - 1);
  const std::size_t type = before == std::string_view::npos ? 0 : before + 1;
  return json_text(resource.substr(type, name - type)) + " " + json_text(resource.substr(name + 1));
}

std::string_view attribute_of(const PlannedChange& change) {
  if (change.act == PlannedAct::removes_rule) {
    return "ingress, egress";
  }
  return change.part == Part::functions ? "vpc_config[0].security_group_ids"
                                        : "vpc_security_group_ids";
}

std::string named_group(const PlannedChange& change) {
  return json_text(change.group) + " (" + change.group_name + ")";
}

void append_list(const Undone& undone, std::string& out) {
  std::string ids;
  for (const PlannedChange* group : undone.groups) {
    ids += ", " + json_text(group->group);
  }
  const bool is_function = undone.change->part == Part::functions;
  out += is_function ? "  #   vpc_config { security_group_ids = [..." + ids + "] }\n"
                     : "  #   vpc_security_group_ids = [..." + ids + "]\n";
}

void append_block(std::string_view address, const Undone& undone, std::string& out) {
  const bool is_rule = undone.change->act == PlannedAct::removes_rule;
  out += "# " + std::string(address) +
         (is_rule ? " takes rules of these groups away: " : " takes these groups off: ");
  std::string_view separator;
  for (const PlannedChange* group : undone.groups) {
    out.append(separator).append(named_group(*group));
    separator = ", ";
  }
  out += ".\nresource " + block_of_address(address) + " {\n";
  if (!is_rule) {
    out += "  # Either name them in the list,\n";
    append_list(undone, out);
    out += "  # or leave the list to others:\n";
  }
  out += "  lifecycle {\n    ignore_changes = [" + std::string(attribute_of(*undone.change)) +
         "]\n  }\n}\n";
}

}  // namespace

void append_kept_code(const std::vector<PlannedChange>& plan, std::string& out) {
  std::map<std::string_view, Undone> by_address;
  for (const PlannedChange& change : plan) {
    const bool is_undoing = change.act == PlannedAct::detaches ||
                            change.act == PlannedAct::forgets ||
                            change.act == PlannedAct::removes_rule;
    if (is_undoing && managed_name(change.group_name)) {
      Undone& undone = by_address[change.address];
      undone.change = undone.change == nullptr ? &change : undone.change;
      undone.groups.push_back(&change);
    }
  }
  if (by_address.empty()) {
    out += "# The plan takes off no group of a managed name.\n";
  }
  std::string_view separator;
  for (const auto& [address, undone] : by_address) {
    out += separator;
    append_block(address, undone, out);
    separator = "\n";
  }
}

}  // namespace connectsim
