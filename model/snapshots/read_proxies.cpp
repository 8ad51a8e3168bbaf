// Reads RDS Proxies: engine, status, VPC, subnets and groups.
#include "model/snapshots/read_parts.h"
#include "model/text/ascii.h"

namespace connectsim {
namespace {

struct ProxyShape {
  // `misspelt_groups` is misspelt so in AWS's own documentation.
  enum Member : std::size_t {
    name,
    vpc,
    engine,
    status,
    groups,
    misspelt_groups,
    subnets,
    endpoint,
    to_cluster,
    arn,
  };
  static constexpr std::array<std::string_view, 10> names = {"DBProxyName",
                                                             "VpcId",
                                                             "EngineFamily",
                                                             "Status",
                                                             "VpcSecurityGroupIds",
                                                             "VpcSecuritytGroupIds",
                                                             "VpcSubnetIds",
                                                             "EndpointNetworkType",
                                                             "TargetConnectionNetworkType",
                                                             "DBProxyArn"};
};
using ProxyEntry = Entry<ProxyShape>;

constexpr std::array<std::string_view, 3> engine_words = {"mysql", "postgresql", "sqlserver"};

EngineFamily proxy_family(std::string_view word) {
  for (std::size_t i = 0; i < engine_words.size(); ++i) {
    if (std::equal(word.begin(), word.end(), engine_words[i].begin(), engine_words[i].end(),
                   [](char one, char other) { return lower(one) == other; })) {
      return static_cast<EngineFamily>(i + 1);
    }
  }
  return EngineFamily::unknown;
}

void keep_texts(Draft& draft, Vertex proxy, const ProxyEntry& entry, EngineFamily engine) {
  if (entry[ProxyShape::status]) {
    draft.labels().set_kept(KeptText::proxy_status, proxy, entry[ProxyShape::status].text());
  }
  if (!draft.keeps_everything()) {
    return;
  }
  // An engine family that the graph does not know survives as text.
  constexpr std::array<std::string_view, 6> modelled = {
      "DBProxyName",          "VpcId",  "VpcSecurityGroupIds",
      "VpcSecuritytGroupIds", "Status", "EngineFamily"};
  draft.keep_members(KeptText::entry_members, proxy, entry.value(),
                     std::span(modelled).first(engine == EngineFamily::unknown ? 5 : 6));
}

void add_proxy(Draft& draft, Value value) {
  using Shape = ProxyShape;
  const ProxyEntry entry(value);
  const Value name = entry.required(Shape::name);
  const Vertex vpc = draft.vpc(entry[Shape::vpc]);
  Named* declared = draft.declare(IdKind::proxy, name, value);
  if (!declared) {
    return;
  }
  const std::string_view engine = text_or_empty(entry[Shape::engine]);
  const std::string_view status = text_or_empty(entry[Shape::status]);
  const Value groups = entry[Shape::groups] ? entry[Shape::groups] : entry[Shape::misspelt_groups];
  ProxyFacts facts;
  facts.engine = proxy_family(engine);
  facts.is_available = status.empty() || status == "available";
  facts.endpoint = network_type_of(entry[Shape::endpoint]);
  facts.to_cluster = network_type_of(entry[Shape::to_cluster]);
  facts.groups = groups ? Known::yes : Known::no;
  facts.targets = Known::no;
  const Vertex proxy = declared->number = draft.network().add_proxy(vpc, facts);
  draft.labels().set_id(proxy, name.text());
  draft.labels().set_arn(proxy, text_or_empty(entry[ProxyShape::arn]));
  if (facts.engine == EngineFamily::unknown && !engine.empty()) {
    draft.warn("proxy " + std::string(name.text()) + ": unknown engine family " +
               json_text(engine));
  }
  for (const Value group : elements(groups)) {
    draft.associate(proxy, group);
  }
  draft.place(proxy, entry[Shape::subnets]);
  keep_texts(draft, proxy, entry, facts.engine);
}

}  // namespace

void read_proxies(Draft& draft) {
  for (const Value value : draft.parts().of(Part::db_proxies)) {
    add_proxy(draft, value);
  }
}

}  // namespace connectsim
