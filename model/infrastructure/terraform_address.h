#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// A step of an address or reference: a name between dots, and the key behind it.
struct AddressStep {
  std::string_view name;
  std::string_view key;
};

/// Takes the first step off an address.
AddressStep first_step(std::string_view& rest);

/// A module instance without its keys, "module.a.module.b".
std::string without_keys(std::string_view module);

/// The module that a module instance stands in, and the name and key of its call.
std::string_view parent_module(std::string_view module, AddressStep& call);

/// The module instances that an address begins with, "module.a[0].module.b"; empty for the root.
std::string_view module_of_address(std::string_view address);

/// The key at the end of an address, `["a"]` or `[0]`; empty without.
std::string_view key_of_address(std::string_view address);

/// `[0]` or `["a"]`, as addresses write an index that a document holds as a number or text.
std::string address_key(const Value& index);

}  // namespace connectsim
