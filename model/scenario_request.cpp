// Reads and writes the request of a scenario (M-2), finds what it names, and decides whether
// credentials suffice.
#include "model/scenario_request.h"

#include "model/json/entry.h"
#include "model/json/json_writer.h"
#include "model/json/members.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

struct RequestShape {
  enum Member : std::size_t { cluster, function, create_function, proxy };
  static constexpr std::array<std::string_view, 4> names = {"DBClusterIdentifier", "FunctionName",
                                                            "CreateFunction", "Proxy"};
};

struct ProxyShape {
  enum Member : std::size_t { mode, name, secret_arn, create_secret, username, password };
  static constexpr std::array<std::string_view, 6> names = {
      "Mode", "DBProxyName", "SecretArn", "CreateSecret", "Username", "Password"};
};

bool is_true(Value member) { return member && member.boolean(); }

void read_proxy(Value value, NamedRequest& request) {
  using Shape = ProxyShape;
  const Entry<Shape> proxy(value);
  refuse_other_members(value, Shape::names, FreeMembers::allowed);
  if (const Value mode = proxy[Shape::mode]) {
    request.proxy_mode = word_of<ProxyMode>(mode);
  }
  request.proxy = text_or_empty(proxy[Shape::name]);
  request.secret_arn = text_or_empty(proxy[Shape::secret_arn]);
  request.username = text_or_empty(proxy[Shape::username]);
  request.password = text_or_empty(proxy[Shape::password]);
  request.create_secret = is_true(proxy[Shape::create_secret]);
  if (request.proxy_mode == ProxyMode::existing) {
    request.proxy = proxy.required(Shape::name).text();
  }
}

// A kind of vertex that requests name, as messages call it.
struct Noun {
  VertexKind kind;
  std::string_view singular;
  std::string_view plural;
};
constexpr Noun cluster_noun{VertexKind::cluster, "cluster", "clusters"};
constexpr Noun function_noun{VertexKind::function, "function", "functions"};
constexpr Noun proxy_noun{VertexKind::proxy, "proxy", "proxies"};

Vertex vertex_named(const Snapshot& snapshot, VertexKind kind, std::string_view name) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind && snapshot.labels.id(v) == name) {
      return v;
    }
  }
  return no_vertex;
}

InputError not_in_the_snapshot(const Snapshot& snapshot, const Noun& noun, std::string_view name) {
  std::vector<std::string_view> names;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == noun.kind) {
      names.push_back(snapshot.labels.id(v));
    }
  }
  const std::string problem = "no " + std::string(noun.singular) + " \"" + std::string(name) + "\"";
  return names.empty() ? InputError(problem + ": the snapshot has no " + std::string(noun.plural))
                       : InputError(problem + " in the snapshot" + suggestion(name, names));
}

// The name in `arn:aws:rds:eu-west-1:1234:cluster:orders`, and in the full or partial ARN of a
// function, after which `:version` or `:alias` may stand.
std::string_view name_in_arn(std::string_view text) {
  constexpr std::string_view before_function = "function:";
  if (const auto start = text.find(before_function); start != std::string_view::npos) {
    text.remove_prefix(start + before_function.size());
    return text.substr(0, text.find(':'));
  }
  return text.substr(text.rfind(':') + 1);
}

Vertex found(const Snapshot& snapshot, const Noun& noun, std::string_view name) {
  Vertex v = vertex_named(snapshot, noun.kind, name);
  if (v == no_vertex && noun.kind != VertexKind::proxy &&
      name.find(':') != std::string_view::npos) {
    v = vertex_named(snapshot, noun.kind, name_in_arn(name));
  }
  return v;
}

Vertex required(const Snapshot& snapshot, const Noun& noun, std::string_view name) {
  const Vertex v = found(snapshot, noun, name);
  if (v == no_vertex) {
    throw not_in_the_snapshot(snapshot, noun, name);
  }
  return v;
}

Credentials credentials_of(const NamedRequest& request) {
  if (!request.secret_arn.empty()) {
    return Credentials::secret;
  }
  if (request.username.empty() || request.password.empty()) {
    return Credentials::missing;
  }
  return request.create_secret ? Credentials::new_secret : Credentials::password;
}

}  // namespace

NamedRequest read_request(const Value& request) {
  using Shape = RequestShape;
  const Entry<Shape> entry(request);
  refuse_other_members(request, Shape::names, FreeMembers::allowed);
  NamedRequest result;
  result.cluster = entry.required(Shape::cluster).text();
  result.function = entry.required(Shape::function).text();
  result.create_function = is_true(entry[Shape::create_function]);
  if (entry[Shape::proxy]) {
    read_proxy(entry[Shape::proxy], result);
  }
  return result;
}

std::string request_json(const NamedRequest& request) {
  std::string line;
  JsonWriter json(line);
  json.open_object();
  json.name("DBClusterIdentifier").text(request.cluster);
  json.name("FunctionName").text(request.function);
  json.name("CreateFunction").truth(request.create_function);
  json.name("Proxy").open_object();
  json.name("Mode").text(text_of(request.proxy_mode));
  const auto add = [&json](std::string_view key, const std::string& text) {
    if (!text.empty()) {
      json.name(key).text(text);
    }
  };
  add("DBProxyName", request.proxy);
  add("SecretArn", request.secret_arn);
  if (request.create_secret) {
    json.name("CreateSecret").truth(true);
  }
  add("Username", request.username);
  add("Password", request.password);
  json.close_object();
  json.close_object();
  return line;
}

Request resolve(const NamedRequest& request, const Snapshot& snapshot) {
  Request result;
  result.cluster = required(snapshot, cluster_noun, request.cluster);
  if (!request.create_function) {
    result.function = required(snapshot, function_noun, request.function);
  }
  result.proxy_mode = request.proxy_mode;
  if (request.proxy_mode == ProxyMode::existing) {
    result.proxy = required(snapshot, proxy_noun, request.proxy);
  }
  result.credentials = credentials_of(request);
  return result;
}

}  // namespace connectsim
