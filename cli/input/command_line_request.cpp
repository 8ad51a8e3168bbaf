// Decides what is asked for by --cluster, --function and the options of the proxy.
#include "cli/input/command_line_request.h"

#include "cli/input/read_files.h"

namespace connectsim {
namespace {

std::string password_of(const Arguments& arguments) {
  const std::string path = arguments.text("--password-file");
  if (path.empty()) {
    return {};
  }
  std::string password = read_text_file(path);
  while (!password.empty() && (password.back() == '\n' || password.back() == '\r')) {
    password.pop_back();
  }
  if (password.empty()) {
    throw InputError(path, "holds no password");
  }
  return password;
}

void check_proxy_options(const Arguments& arguments) {
  if (arguments.has("--proxy") && arguments.has("--new-proxy")) {
    throw UsageError("--proxy and --new-proxy exclude each other");
  }
  for (const char* option : {"--secret-arn", "--username", "--password-file", "--create-secret"}) {
    if (arguments.has(option) && !arguments.has("--new-proxy")) {
      throw UsageError(std::string(option) + " is about a new proxy: it needs --new-proxy");
    }
  }
}

// The first few names of a kind, "orders, payments, ... (12)".
std::string names_of(const Snapshot& snapshot, VertexKind kind) {
  constexpr std::size_t shown_max = 6;
  std::string names;
  std::size_t count = 0;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind && ++count <= shown_max) {
      names += (names.empty() ? "" : ", ") + std::string(snapshot.labels.id(v));
    }
  }
  if (count > shown_max) {
    names += ", ... (" + std::to_string(count) + ")";
  }
  return names.empty() ? "none" : names;
}

}  // namespace

std::optional<NamedRequest> command_line_request(const Arguments& arguments) {
  check_proxy_options(arguments);
  const bool has_cluster = arguments.has("--cluster");
  const bool has_function = arguments.has("--function");
  if (!has_cluster && !has_function) {
    if (arguments.has("--proxy") || arguments.has("--new-proxy") ||
        arguments.has("--create-function")) {
      throw UsageError("a request needs --cluster and --function");
    }
    return std::nullopt;
  }
  if (!has_cluster || !has_function) {
    throw UsageError(has_cluster ? "--cluster needs --function too"
                                 : "--function needs --cluster too");
  }
  NamedRequest request;
  request.cluster = arguments.text("--cluster");
  request.function = arguments.text("--function");
  request.create_function = arguments.has("--create-function");
  request.proxy = arguments.text("--proxy");
  request.proxy_mode = arguments.has("--proxy")       ? ProxyMode::existing
                       : arguments.has("--new-proxy") ? ProxyMode::create
                                                      : ProxyMode::none;
  request.secret_arn = arguments.text("--secret-arn");
  request.username = arguments.text("--username");
  request.password = password_of(arguments);
  request.create_secret = arguments.has("--create-secret");
  return request;
}

UsageError request_missing(const Snapshot& snapshot) {
  return UsageError("a snapshot needs --cluster and --function; it has the clusters " +
                    names_of(snapshot, VertexKind::cluster) + " and the functions " +
                    names_of(snapshot, VertexKind::function));
}

}  // namespace connectsim
