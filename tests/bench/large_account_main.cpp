// Writes a made-up account as a folder of saved AWS CLI answers:
//   large_account FOLDER [GROUPS [FUNCTIONS CLUSTERS PROXIES VPCS]]

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/bench/large_account.h"

int main(int count, char** words) {
  using connectsim::bench::AccountSize;
  if (count != 2 && count != 3 && count != 7) {
    std::cerr << "usage: large_account FOLDER [GROUPS [FUNCTIONS CLUSTERS PROXIES VPCS]]\n";
    return 1;
  }
  const auto number = [&](int place) {
    return static_cast<std::uint32_t>(std::strtoul(words[place], nullptr, 10));
  };
  AccountSize size;
  if (count > 2) {
    size = AccountSize::of(number(2));
  }
  if (count == 7) {
    size = {number(2), number(3), number(4), number(5), number(6)};
  }
  if (size.functions == 0 || size.clusters == 0 || size.vpcs == 0) {
    std::cerr << "large_account: needs at least one function, cluster and VPC\n";
    return 1;
  }
  const std::filesystem::path folder = words[1];
  for (const connectsim::SavedFile& file : connectsim::bench::large_account(size)) {
    const std::filesystem::path path = folder / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream stream(path, std::ios::binary);
    stream << file.text;
    if (!stream.flush()) {
      std::cerr << path.string() << ": cannot be written\n";
      return 1;
    }
  }
  return 0;
}
