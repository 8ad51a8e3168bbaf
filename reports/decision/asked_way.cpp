// Decides how a request is named in one line.
#include "reports/decision/asked_way.h"

#include "model/text/shown_text.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {

std::string asked_way(const NamedRequest& names) {
  std::string way = names.function + " -> ";
  if (names.proxy_mode != ProxyMode::none) {
    way += (names.proxy_mode == ProxyMode::create ? new_proxy_name(names.cluster) : names.proxy) +
           " -> ";
  }
  return shown_text(way + names.cluster);
}

}  // namespace connectsim
