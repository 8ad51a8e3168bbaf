// Decides what the steps, modules and keys of Terraform's addresses are.
#include "model/infrastructure/terraform_address.h"

#include <algorithm>

namespace connectsim {

AddressStep first_step(std::string_view& rest) {
  AddressStep step;
  const std::size_t name_end = std::min(rest.find_first_of(".["), rest.size());
  step.name = rest.substr(0, name_end);
  std::size_t end = name_end;
  if (end < rest.size() && rest[end] == '[') {
    bool is_quoted = false;
    while (end < rest.size() && (is_quoted || rest[end] != ']')) {
      is_quoted = rest[end] == '"' ? !is_quoted : is_quoted;
      end += rest[end] == '\\' ? 2 : 1;
    }
    end = std::min(end + 1, rest.size());
    step.key = rest.substr(name_end, end - name_end);
  }
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return step;
}

std::string without_keys(std::string_view module) {
  std::string text;
  while (!module.empty()) {
    const AddressStep step = first_step(module);
    text += (text.empty() ? "" : ".") + std::string(step.name);
  }
  return text;
}

std::string_view parent_module(std::string_view module, AddressStep& call) {
  std::string_view rest = module;
  std::size_t last = 0;
  while (!rest.empty()) {
    last = module.size() - rest.size();
    static_cast<void>(first_step(rest));  // "module"
    call = first_step(rest);
  }
  return last == 0 ? std::string_view() : module.substr(0, last - 1);
}

std::string address_key(const Value& index) {
  if (!index) {
    return "";
  }
  return "[" + index.json() + "]";
}

std::string_view module_of_address(std::string_view address) {
  std::size_t end = 0;
  std::string_view rest = address;
  while (rest.starts_with("module.")) {
    std::size_t dot = std::string_view("module.").size();
    bool is_quoted = false;
    while (dot < rest.size() && (is_quoted || rest[dot] != '.')) {
      is_quoted = rest[dot] == '"' ? !is_quoted : is_quoted;
      dot += rest[dot] == '\\' ? 2 : 1;
    }
    end += dot + 1;
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  return end == 0 ? std::string_view() : address.substr(0, std::min(end - 1, address.size()));
}

std::string_view key_of_address(std::string_view address) {
  const std::string_view module = module_of_address(address);
  const std::size_t bracket = address.find('[', module.size());
  return bracket == std::string_view::npos ? std::string_view() : address.substr(bracket);
}

}  // namespace connectsim
