// Explains what was looked at: function, cluster and proxy, their groups, VPCs and TargetHealth.
#include "reports/decision/answer_texts.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/language/groups_texts.h"
#include "reports/language/named.h"
#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

std::string_view state_text(HealthState state) {
  switch (state) {
    case HealthState::available:
      return "AVAILABLE";
    case HealthState::registering:
      return "REGISTERING";
    case HealthState::unavailable:
      return "UNAVAILABLE";
    case HealthState::unused:
      return "UNUSED";
    case HealthState::missing:
    case HealthState::unrecognised:
      break;
  }
  return {};
}

class EndsSection {
 public:
  EndsSection(const AnsweredCase& answer, Paragraphs& paragraphs)
      : answer_(answer), snapshot_(answer.snapshot), paragraphs_(paragraphs) {}

  void append() {
    paragraphs_.heading(texts::heading_ends);
    append_function();
    append_cluster();
    append_proxy();
  }

 private:
  template <typename... Values>
  std::string text(const Phrase& phrase, const Values&... values) const {
    return said(paragraphs_.language(), phrase, {values...});
  }
  void bullet(const std::string& line) { paragraphs_.labelled(2, "- ", line); }

  [[nodiscard]] std::string vpc_of(Vertex host) const {
    const Vertex vpc = snapshot_.network.vpc(host);
    return vpc == no_vertex ? text(texts::unknown_vpc) : std::string(snapshot_.labels.id(vpc));
  }

  [[nodiscard]] std::string port(std::optional<std::uint16_t> number) const {
    return number ? std::to_string(*number) : text(texts::unknown_port);
  }

  void append_function() {
    const Request& request = answer_.request;
    const std::string& name = answer_.scenario.request.function;
    if (request.creates_function()) {
      bullet(text(texts::function_to_create, name, vpc_of(request.cluster)));
      return;
    }
    const bool has_vpc =
        snapshot_.network.function(request.function).placement != VpcPlacement::none;
    bullet(has_vpc ? text(texts::function_end, name, vpc_of(request.function))
                   : text(texts::function_without_vpc, name));
    append_groups(request.function);
  }

  void append_cluster() {
    const Vertex cluster = answer_.request.cluster;
    bullet(text(texts::cluster_end, answer_.scenario.request.cluster, vpc_of(cluster),
                port(snapshot_.network.cluster(cluster).port)));
    append_groups(cluster);
  }

  void append_proxy() {
    const Request& request = answer_.request;
    switch (request.proxy_mode) {
      case ProxyMode::none:
        bullet(text(texts::no_proxy));
        break;
      case ProxyMode::create:
        bullet(text(texts::proxy_to_create, port(proxy_port(snapshot_.network, request))));
        break;
      case ProxyMode::existing:
        bullet(text(texts::proxy_end, answer_.scenario.request.proxy, vpc_of(request.proxy),
                    port(proxy_port(snapshot_.network, request))));
        append_groups(request.proxy);
        append_targets();
        break;
    }
  }

  // Attached groups in the order of the snapshot; chains run the other way round.
  void append_groups(Vertex host) {
    std::vector<std::string> names;
    for (const Edge association : snapshot_.network.out_edges(host)) {
      const EdgeRecord& record = snapshot_.network.edge(association);
      const std::string name = named(snapshot_, record.target);
      names.push_back(record.status == MembershipStatus::removing ? text(texts::being_removed, name)
                      : snapshot_.network.is_group(record.target)
                          ? name
                          : text(texts::not_in_snapshot, name));
    }
    Enumeration list(paragraphs_.language());
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
      list.add(*name);
    }
    paragraphs_.labelled(4, text(texts::groups_of_end),
                         list.empty() ? text(texts::none_of_them) : list.text());
  }

  // Only instances have a health.
  void append_targets() {
    const Network& network = snapshot_.network;
    Enumeration list(paragraphs_.language());
    for (const std::uint32_t index : network.targets(answer_.request.proxy)) {
      const Target& target = network.target(index);
      if (target.kind != TargetKind::rds_instance) {
        continue;
      }
      const std::string_view state = state_text(target.health);
      const std::string_view instance =
          target.instance == no_index ? "?" : snapshot_.labels.instance_id(target.instance);
      const std::string line = std::string(instance) + " " +
                               (state.empty() ? text(texts::without_health) : std::string(state));
      list.add(belongs_to(network, target, answer_.request.cluster)
                   ? line
                   : text(texts::of_another_cluster, line));
    }
    paragraphs_.labelled(4, text(texts::targets),
                         list.empty() ? text(texts::none_of_them) : list.text());
  }

  const AnsweredCase& answer_;
  const Snapshot& snapshot_;
  Paragraphs& paragraphs_;
};

}  // namespace

void append_ends_section(const AnsweredCase& answer, Paragraphs& paragraphs) {
  EndsSection(answer, paragraphs).append();
}

}  // namespace connectsim
