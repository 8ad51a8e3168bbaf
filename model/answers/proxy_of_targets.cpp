#include "model/answers/proxy_of_targets.h"

#include <algorithm>

#include "model/text/input_error.h"
#include "model/text/wording.h"

namespace connectsim {

std::string proxy_of_targets(const FilePlace& file, const std::vector<std::string>& proxies) {
  constexpr std::string_view parameter_folder = "targets";
  if (!file.proxy.empty()) {
    return file.proxy;
  }
  const std::string folder = file.folder.substr(file.folder.rfind('/') + 1);
  for (const std::string& name : {folder, file.stem}) {
    if (std::find(proxies.begin(), proxies.end(), name) != proxies.end()) {
      return name;
    }
  }
  // <service>-<operation>/<parameter>: one collector puts the parameter into the file's name.
  if (folder.size() >= parameter_folder.size() &&
      folder.compare(folder.size() - parameter_folder.size(), std::string::npos,
                     parameter_folder) == 0 &&
      proxies.empty()) {
    return file.stem;
  }
  if (proxies.size() == 1) {
    return proxies.front();
  }
  const std::string known =
      proxies.empty() ? "no proxy is in the input"
                      : "there are " + std::to_string(proxies.size()) + ": " + listed(proxies);
  throw InputError(file.path, "does not say whose Targets these are (" + known +
                                  "); name the file describe-db-proxy-targets.<proxy>.json");
}

}  // namespace connectsim
