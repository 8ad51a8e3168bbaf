#pragma once

#include <string>
#include <string_view>

#include "model/snapshots/snapshot_json.h"

namespace connectsim::tests {

/// The snapshot of one M-1 document.
Snapshot snapshot_of(std::string_view json, Keep keep = Keep::ids);

/// What reading a document complains of; empty when it does not.
std::string error_of(std::string_view json);

/// The vertex of a kind and id; `no_vertex` when there is none.
Vertex vertex_of(const Snapshot& snapshot, VertexKind kind, std::string_view id);

/// Everything the graph says, without vertex numbers: equal texts mean equal graphs. Chains appear
/// in their order, rules apart by direction.
std::string graph_text(const Snapshot& snapshot);

/// The same snapshot written and read again.
Snapshot rewritten(const Snapshot& snapshot, Keep keep = Keep::everything);

}  // namespace connectsim::tests
