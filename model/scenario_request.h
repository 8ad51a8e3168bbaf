#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"
#include "model/network/snapshot.h"
#include "model/request.h"

namespace connectsim {

/// A request by names, as a command line or a scenario's `request` gives it (M-2).
struct NamedRequest {
  std::string cluster;
  std::string function;
  bool create_function = false;
  ProxyMode proxy_mode = ProxyMode::none;
  std::string proxy;
  std::string secret_arn;
  std::string username;
  std::string password;
  bool create_secret = false;
};

/// Reads `{"DBClusterIdentifier":..,"FunctionName":..,"CreateFunction":..,"Proxy":{..}}`.
/// `InputError` with its path for wrong types, a missing name, an unknown `Mode`, a member that M-2
/// does not name.
NamedRequest read_request(const Value& request);

/// The request as JSON on one line, as `read_request` reads it.
std::string request_json(const NamedRequest& request);

/// The request as vertices. `InputError` when the snapshot has no such cluster, function or proxy,
/// with the nearest names. A function to be created is a new one, also when its name is in use:
/// that is an obstacle to carrying it out, not to the answer.
Request resolve(const NamedRequest& request, const Snapshot& snapshot);

}  // namespace connectsim
