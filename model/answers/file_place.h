#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace connectsim {

/// What the path of a saved file says about its content. Empty members: it does not say.
struct FilePlace {
  std::string path;
  std::string folder;        // the path without the file's name
  std::string stem;          // the file's name without ".json"
  std::string account;       // 12 digits, or the name of the folder above the Region's folder
  std::string region;        // of a folder, or at the end of the file's name: Vpcs-eu-west-1.json
  std::string call;          // "ec2.DescribeVpcs" of the numbered recording ec2.DescribeVpcs_2.json
  std::uint64_t number = 0;  // and its 2
  std::string proxy;         // "orders" of ...targets.orders.json
  std::string prefix_list;   // "pl-0a1" of get-managed-prefix-list-entries.pl-0a1.json
};

/// Reads a path as the known collectors lay out their files: <account>/<region>/...,
/// accounts/<account>/<region>/..., account-data/<account name>/<region>/..., <Call>-<region>.json,
/// <service>.<Operation>_<n>.json, <...>targets.<proxy>.json.
FilePlace place_of_file(std::string_view path);

}  // namespace connectsim
