#pragma once

#include <optional>
#include <vector>

#include "model/network/snapshot.h"
#include "simulator/observation/colours.h"
#include "simulator/observation/network_shape.h"

namespace connectsim {

/// The vertex of another network that each vertex is; `no_vertex` for a range, prefix list or
/// unknown group that no rule names.
using VertexMap = std::vector<Vertex>;

/// How one network becomes another by other ids alone, or nothing when they differ: in a kind, the
/// pattern of a name (`numbers` says whether in its number), a fact of a host, a rule's direction,
/// protocol, ports, peer or its account, an association or its status, a target or its health, a
/// place. Orders do not count. `pairs` must stay pairs.
///
/// Exact: colours leave few vertices in doubt, and Boost's vf2 answers for those, one connected
/// part of them after the other. Parts that are as large as they are alike take exponential time.
std::optional<VertexMap> same_up_to_ids(const Network& one, const Network& other,
                                        Numbers numbers = Numbers::ignored,
                                        const std::vector<VertexPair>& pairs = {});

/// The vertices of two snapshots that have the same kind and id, each in both once.
std::vector<VertexPair> vertices_with_the_same_id(const Snapshot& one, const Snapshot& other);

}  // namespace connectsim
