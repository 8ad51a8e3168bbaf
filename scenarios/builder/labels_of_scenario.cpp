// Decides the ids and names of a generated scenario.
#include "scenarios/builder/labels_of_scenario.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/text/check.h"
#include "scenarios/builder/ranges.h"

namespace connectsim {
namespace {

// `prefix` and eight hexadecimal digits, as older AWS ids are.
std::string id_text(std::string_view prefix, std::uint32_t number) {
  std::array<char, 8> digits;
  digits.fill('0');
  std::array<char, 8> short_digits;
  const auto end =
      std::to_chars(short_digits.data(), short_digits.data() + short_digits.size(), number, 16).ptr;
  const auto count = static_cast<std::size_t>(end - short_digits.data());
  std::copy(short_digits.data(), end, digits.data() + (digits.size() - count));
  return std::string(prefix).append(digits.data(), digits.size());
}

std::string_view range_text(const AddressRange& range) {
  for (const NamedRange& named : ranges) {
    if (named.range == range) {
      return named.text;
    }
  }
  check(false, "a generated range without a name");
  return {};
}

std::string vertex_id(const Network& network, Vertex v) {
  switch (network.kind(v)) {
    case VertexKind::vpc:
      return id_text("vpc-", v);
    case VertexKind::group:
    case VertexKind::unknown_group:
      return id_text("sg-", v);
    case VertexKind::function:
      return "function-" + std::to_string(v);
    case VertexKind::cluster:
      return "cluster-" + std::to_string(v);
    case VertexKind::proxy:
      return "proxy-" + std::to_string(v);
    case VertexKind::range:
      return std::string(range_text(network.range(v)));
    case VertexKind::prefix_list:
      return id_text("pl-", v);
  }
  check(false, "a kind of vertex without ids");
  return {};
}

constexpr std::string_view new_function_name = "new-function";

}  // namespace

void add_labels(GeneratedScenario& scenario) {
  const Network& network = scenario.network();
  Labels& labels = scenario.snapshot.labels;
  labels.clear();
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    labels.set_id(v, vertex_id(network, v));
    if (network.is_group(v) && network.pattern(v) != NamePattern::unmanaged) {
      labels.set_name(v, text_of(network.managed_name(v), v));
    }
  }
  for (const GeneratedScenario::OtherName& other : scenario.other_names) {
    labels.set_name(other.group, text_of(other.name, other.group));
  }
  for (std::uint32_t i = 0; i < network.instance_count(); ++i) {
    labels.set_instance_id(i, "instance-" + std::to_string(i));
  }
  for (std::uint32_t i = 0; i < network.subnet_count(); ++i) {
    labels.set_subnet_id(i, id_text("subnet-", i));
    if (const std::uint32_t zone = network.subnet(i).zone; zone != no_index) {
      labels.set_zone_name(zone, "eu-west-1" + std::string(1, static_cast<char>('a' + zone)));
    }
  }
}

NamedRequest named_request(const GeneratedScenario& scenario) {
  const Request& request = scenario.request;
  const Labels& labels = scenario.snapshot.labels;
  NamedRequest named;
  named.cluster = labels.id(request.cluster);
  named.create_function = request.creates_function();
  named.function = named.create_function ? new_function_name : labels.id(request.function);
  named.proxy_mode = request.proxy_mode;
  if (request.proxy_mode == ProxyMode::existing) {
    named.proxy = labels.id(request.proxy);
  }
  if (request.proxy_mode != ProxyMode::create) {
    return named;
  }
  switch (request.credentials) {
    case Credentials::missing:
      named.username = "admin";  // half a login is none
      break;
    case Credentials::secret:
      named.secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:admin";
      break;
    case Credentials::new_secret:
      named.create_secret = true;
      [[fallthrough]];
    case Credentials::password:
      named.username = "admin";
      named.password = "not-a-real-one";
      break;
  }
  return named;
}

}  // namespace connectsim
