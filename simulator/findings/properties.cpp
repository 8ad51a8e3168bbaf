// Names the properties P-1 to P-15 and the clause that each rests on.
#include "simulator/findings/properties.h"

namespace connectsim {

PropertySentence sentence_of(Property property) {
  switch (property) {
    case Property::connects:
      return {"P-1",
              "After none, create or associate the function reaches the cluster, or the chosen "
              "proxy, and the proxy the cluster."};
    case Property::listed:
      return {"P-2", "And the console lists it, by that way."};
    case Property::idempotent:
      return {"P-3", "Asking again at once answers none."};
    case Property::idempotent_settled:
      return {"P-3", "Asking again after settling answers none."};
    case Property::frame:
      return {"P-4",
              "Rules of existing groups and all other functions, proxies and clusters are "
              "untouched; lists only grow at the end."};
    case Property::least_access:
      return {"P-5", "No other cluster or proxy becomes reachable for any function."};
    case Property::fresh_names:
      return {"P-6", "No new name was in use in the Region."};
    case Property::covered:
      return {"P-7", "Some row covers the situation."};
    case Property::unambiguous:
      return {"P-8", "All covering rows have the same action."};
    case Property::permitted:
      return {"P-9",
              "The calls, and the reads that the decision needs, use only operations of the "
              "page's list."};
    case Property::within_limits:
      return {"P-10", "The action breaks no limit."};
    case Property::inert_refusal:
      return {"P-11", "Refused and silent change nothing."};
    case Property::local:
      return {"P-12",
              "Adding resources of another VPC, not named as managed groups and referenced by "
              "nothing of the cluster's VPC, changes nothing."};
    case Property::id_free:
      return {"P-13", "Renaming ids consistently changes only ids."};
    case Property::order_free:
      return {"P-14",
              "The order of lists in the snapshot changes nothing but the order of what is "
              "attached."};
    case Property::number_free:
      return {"P-15",
              "Renumbering the managed groups without changing their order changes nothing but "
              "numbers."};
  }
  return {};
}

}  // namespace connectsim
