// Decides which cluster, function or proxy a name or an ARN means, and what it is when it is none
// (section 6).
#include "model/named_in_snapshot.h"

#include <array>
#include <string>
#include <vector>

#include "model/answers/aws_place.h"
#include "model/json/document.h"
#include "model/text/input_error.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

// A kind of vertex that requests name, as messages and ARNs call it.
struct Noun {
  VertexKind kind;
  std::string_view singular;
  std::string_view plural;
  std::string_view in_arn;
  Known SnapshotFacts::*list;
  std::string_view member;
};
constexpr std::array<Noun, 3> nouns = {{
    {VertexKind::cluster, "cluster", "clusters", "cluster", &SnapshotFacts::clusters, "DBClusters"},
    {VertexKind::function, "function", "functions", "function", &SnapshotFacts::functions,
     "Functions"},
    {VertexKind::proxy, "proxy", "proxies", "db-proxy", &SnapshotFacts::proxies, "DBProxies"},
}};
constexpr const Noun& cluster_noun = nouns[0];
constexpr const Noun& function_noun = nouns[1];
constexpr const Noun& proxy_noun = nouns[2];

// The first vertex of a kind that a test holds for.
template <typename Test>
Vertex first_vertex(const Snapshot& snapshot, VertexKind kind, const Test& holds) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind && holds(v)) {
      return v;
    }
  }
  return no_vertex;
}

Vertex vertex_of_name(const Snapshot& snapshot, VertexKind kind, std::string_view name) {
  return first_vertex(snapshot, kind, [&](Vertex v) { return snapshot.labels.id(v) == name; });
}

std::string of_instance(const Snapshot& snapshot, std::uint32_t instance) {
  const Vertex cluster = first_vertex(snapshot, VertexKind::cluster, [&](Vertex v) {
    for (const std::uint32_t member : snapshot.network.members(v)) {
      if (member == instance) {
        return true;
      }
    }
    return false;
  });
  return cluster == no_vertex ? "a DB instance of no Aurora cluster"
                              : "an instance of cluster " + json_text(snapshot.labels.id(cluster));
}

// What else a name is: "a Multi-AZ DB cluster (engine postgres)"; empty when nothing has it.
std::string what_it_is(const Snapshot& snapshot, std::string_view name) {
  for (const NamedOther& other : snapshot.others) {
    if (other.name == name) {
      return other.what;
    }
  }
  for (const Noun& noun : nouns) {
    if (vertex_of_name(snapshot, noun.kind, name) != no_vertex) {
      return "a " + std::string(noun.singular);
    }
  }
  for (std::uint32_t i = 0; i < snapshot.network.instance_count(); ++i) {
    if (snapshot.labels.instance_id(i) == name) {
      return of_instance(snapshot, i);
    }
  }
  return {};
}

[[noreturn]] void throw_not_there(const Snapshot& snapshot, const Noun& noun,
                                  std::string_view name) {
  const std::string problem = "no " + std::string(noun.singular) + " " + json_text(name);
  if (const std::string what = what_it_is(snapshot, name); !what.empty()) {
    throw InputError(
        problem + ": it is " + what +
        (noun.kind == VertexKind::cluster ? "; the table is about Aurora clusters" : ""));
  }
  if (snapshot.network.facts.*noun.list == Known::no) {
    throw InputError(problem + ": the snapshot was saved without " + std::string(noun.plural) +
                     " (" + std::string(noun.member) + ")");
  }
  std::vector<std::string_view> names;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == noun.kind) {
      names.push_back(snapshot.labels.id(v));
    }
  }
  throw names.empty() ? InputError(problem + ": the snapshot has no " + std::string(noun.plural))
                      : InputError(problem + " in the snapshot" + suggestion(name, names));
}

// The pieces between the colons of an ARN, whole or partial.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t first = 0; first <= text.size();) {
    const std::size_t end = std::min(text.find(':', first), text.size());
    pieces.push_back(text.substr(first, end - first));
    first = end + 1;
  }
  return pieces;
}

struct GivenArn {
  std::string_view kind;  // "cluster"
  std::string_view name;
  AwsPlace place;
};

// arn:aws:rds:REGION:ACCOUNT:cluster:NAME, ACCOUNT:function:NAME, function:NAME; a version or alias
// may follow the name of a function.
GivenArn given_arn(std::string_view text) {
  const std::vector<std::string_view> pieces = pieces_of(text);
  constexpr std::size_t kind_in_arn = 5;
  GivenArn given;
  std::size_t kind = pieces.size();
  if (pieces.front() == "arn") {
    given.place = place_of_arn(text);
    kind = kind_in_arn;
  } else if (pieces.front() == function_noun.in_arn) {
    kind = 0;
  } else if (pieces.size() > 1 && pieces[1] == function_noun.in_arn) {
    given.place.account = pieces.front();
    kind = 1;
  }
  if (kind + 1 < pieces.size()) {
    given.kind = pieces[kind];
    given.name = pieces[kind + 1];
  } else if (pieces.front() != "arn") {  // NAME:ALIAS
    given.kind = function_noun.in_arn;
    given.name = pieces.front();
  }
  return given;
}

// Where a vertex was saved: its own ARN tells, else that of another.
AwsPlace place_of(const Snapshot& snapshot, Vertex v) {
  const std::string_view own = snapshot.labels.arn(v);
  if (!own.empty()) {
    return place_of_arn(own);
  }
  for (Vertex other = 0; other < snapshot.network.vertex_count(); ++other) {
    if (const std::string_view arn = snapshot.labels.arn(other); !arn.empty()) {
      return place_of_arn(arn);
    }
  }
  return {};
}

void check_place(const Snapshot& snapshot, const Noun& noun, Vertex v, const GivenArn& given) {
  const AwsPlace saved = place_of(snapshot, v);
  const auto compare = [&](std::string_view what, std::string_view named, std::string_view is) {
    if (!named.empty() && !is.empty() && named != is) {
      throw InputError("no such " + std::string(noun.singular) + ": the ARN names " +
                       std::string(what) + " " + std::string(named) + ", " +
                       json_text(snapshot.labels.id(v)) + " is of " + std::string(is));
    }
  };
  compare("account", given.place.account, saved.account);
  compare("Region", given.place.region, saved.region);
}

Vertex named(const Snapshot& snapshot, const Noun& noun, std::string_view text) {
  if (const Vertex v = vertex_of_name(snapshot, noun.kind, text); v != no_vertex) {
    return v;
  }
  if (text.find(':') == std::string_view::npos) {
    throw_not_there(snapshot, noun, text);
  }
  const Vertex of_arn =
      first_vertex(snapshot, noun.kind, [&](Vertex v) { return snapshot.labels.arn(v) == text; });
  if (of_arn != no_vertex) {
    return of_arn;
  }
  const GivenArn given = given_arn(text);
  if (given.kind != noun.in_arn) {
    throw InputError(json_text(text) + " is no ARN of a " + std::string(noun.singular));
  }
  const Vertex v = vertex_of_name(snapshot, noun.kind, given.name);
  if (v == no_vertex && noun.kind == VertexKind::proxy) {  // its ARN does not hold its name
    throw InputError("no proxy was saved with the ARN " + std::string(text));
  }
  if (v == no_vertex) {
    throw_not_there(snapshot, noun, given.name);
  }
  check_place(snapshot, noun, v, given);
  return v;
}

}  // namespace

Vertex cluster_named(const Snapshot& snapshot, std::string_view name) {
  return named(snapshot, cluster_noun, name);
}

Vertex function_named(const Snapshot& snapshot, std::string_view name) {
  return named(snapshot, function_noun, name);
}

Vertex proxy_named(const Snapshot& snapshot, std::string_view name) {
  return named(snapshot, proxy_noun, name);
}

}  // namespace connectsim
