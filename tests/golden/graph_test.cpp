// Drawings of the example accounts, in DOT.

#include "reports/graph/graph_view.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/mixed_account.h"

namespace connectsim::tests {
namespace {

std::string after(const CarriedOutRequest& done, Language language) {
  const Network& before = done.before().network;
  std::string out;
  append_graph_dot({done.after(), done.result().again, GraphExtent::neighbourhood,
                    before.vertex_count(), before.edge_count(), "web -> orders\n", language},
                   out);
  return out;
}

TEST_CASE("the drawing of a whole account that has something of everything") {
  const Snapshot snapshot = snapshot_of(mixed_account());
  std::string out;
  append_graph_dot({snapshot, {}, GraphExtent::whole, no_vertex, no_index, "", Language::en}, out);
  check_golden("graph/whole.dot", out);
}

TEST_CASE("the drawings of what is created, in English and Japanese", "[A-2][A-3][A-7]") {
  const CarriedOutRequest proxied(unconnected(proxied_account()), proxied_request());
  check_golden("graph/proxied.dot", after(proxied, Language::en));
  check_golden("graph/proxied.ja.dot", after(proxied, Language::ja));
  const CarriedOutRequest new_proxy(unconnected(direct_account()), request_for_new_proxy());
  check_golden("graph/new_proxy.dot", after(new_proxy, Language::en));
}

}  // namespace
}  // namespace connectsim::tests
