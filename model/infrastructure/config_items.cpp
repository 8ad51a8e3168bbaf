// Decides what an item of AWS Config is as an AWS answer: its type tells the part, its members are
// spelled otherwise.
#include "model/infrastructure/config_items.h"

#include <array>
#include <map>
#include <optional>

#include "model/infrastructure/template_functions.h"
#include "model/json/entry.h"
#include "model/json/json_writer.h"
#include "model/network/part.h"

namespace connectsim {
namespace {

struct ItemType {
  std::string_view type;
  Part part;
};
constexpr std::array<ItemType, 10> item_types = {{
    {"AWS::EC2::VPC", Part::vpcs},
    {"AWS::EC2::Subnet", Part::subnets},
    {"AWS::EC2::SecurityGroup", Part::security_groups},
    {"AWS::EC2::NetworkInterface", Part::network_interfaces},
    {"AWS::RDS::DBSubnetGroup", Part::db_subnet_groups},
    {"AWS::RDS::DBCluster", Part::db_clusters},
    {"AWS::RDS::DBInstance", Part::db_instances},
    {"AWS::RDS::GlobalCluster", Part::global_clusters},
    {"AWS::RDS::DBProxy", Part::db_proxies},
    {"AWS::Lambda::Function", Part::functions},
}};

// The members whose spelling a capital first letter does not give.
constexpr std::array<std::string_view, 22> irregular_members = {"DBClusterIdentifier",
                                                                "DBClusterArn",
                                                                "DBSubnetGroup",
                                                                "DBSubnetGroupName",
                                                                "DBSubnetGroupArn",
                                                                "DBInstanceIdentifier",
                                                                "DBInstanceArn",
                                                                "DBInstanceClass",
                                                                "DBInstanceStatus",
                                                                "DBClusterMembers",
                                                                "DBProxyName",
                                                                "DBProxyArn",
                                                                "DBClusterParameterGroup",
                                                                "CidrIpv6",
                                                                "Ipv6Ranges",
                                                                "Ipv6CidrBlock",
                                                                "Ipv6CidrBlockAssociationSet",
                                                                "Ipv6CidrBlockState",
                                                                "VpcSecurityGroupId",
                                                                "VpcId",
                                                                "Ipv6AllowedForDualStack",
                                                                "ServerlessV2ScalingConfiguration"};

std::string spelled_as_answered(std::string_view member) {
  for (const std::string_view known : irregular_members) {
    if (is_same_but_for_case(known, member)) {
      return std::string(known);
    }
  }
  std::string spelled(member);
  if (!spelled.empty() && spelled[0] >= 'a' && spelled[0] <= 'z') {
    spelled[0] = static_cast<char>(spelled[0] - 'a' + 'A');
  }
  return spelled;
}

void append_spelled(const Value& value, JsonWriter& out);

// Config prints IPv4 ranges twice: as texts, and as objects under another name.
void append_ranges(const Value& object, JsonWriter& out) {
  const Value objects = object.find("ipv4Ranges");
  const Value texts = object.find("ipRanges");
  if (!objects && !texts) {
    return;
  }
  out.name("IpRanges").open_list();
  for (const Value range : elements(objects ? objects : texts)) {
    if (range.is_text()) {
      out.open_object().member("CidrIp", range.text()).close_object();
    } else {
      append_spelled(range, out);
    }
  }
  out.close_list();
}

void append_spelled(const Value& value, JsonWriter& out) {
  if (value.is_list()) {
    out.open_list();
    for (const Value element : value.children()) {
      append_spelled(element, out);
    }
    out.close_list();
  } else if (value.is_object()) {
    out.open_object();
    append_ranges(value, out);
    for (const Value member : value.children()) {
      if (member.key() != "ipv4Ranges" && member.key() != "ipRanges" &&
          member.kind() != JsonKind::null) {
        out.name(spelled_as_answered(member.key()));
        append_spelled(member, out);
      }
    }
    out.close_object();
  } else {
    out.value(value);
  }
}

std::optional<Part> part_of_item(const Value& item) {
  const Value type = item.find("resourceType");
  for (const ItemType& known : item_types) {
    if (type.is_text() && type.text() == known.type) {
      return known.part;
    }
  }
  return std::nullopt;
}

// The latest item of each resource, as documents: configurations are often texts within texts.
class Items {
 public:
  void add(const Value& item) {
    const std::optional<Part> part = part_of_item(item);
    const Value configuration = item.find("configuration");
    if (!part || !configuration) {
      return;
    }
    std::string identity;
    for (const std::string_view member : {"awsAccountId", "accountId", "awsRegion", "resourceId"}) {
      const Value text = item.find(member);
      identity += text.is_text() ? std::string(text.text()) + "|" : "|";
    }
    const Value time = item.find("configurationItemCaptureTime");
    const std::string moment = time ? time.json() : "";
    Item& known = items_[{*part, identity}];
    if (!known.text.empty() && moment <= known.moment) {
      return;
    }
    const Value status = item.find("configurationItemStatus");
    known.is_deleted = status.is_text() && status.text().starts_with("ResourceDeleted");
    known.moment = moment;
    known.text = configuration.is_text() ? std::string(configuration.text()) : configuration.json();
    known.place = configuration.place();
  }

  [[nodiscard]] std::string snapshot() const {
    std::string text;
    JsonWriter out(text);
    out.open_object();
    for (const ItemType& type : item_types) {
      append_part(type.part, out);
    }
    out.close_object();
    return text;
  }

 private:
  struct Item {
    std::string moment;
    std::string text;
    std::string place;
    bool is_deleted = false;
  };

  void append_part(Part part, JsonWriter& out) const {
    bool is_open = false;
    for (const auto& [key, item] : items_) {
      if (key.first != part || item.is_deleted) {
        continue;
      }
      if (!is_open) {
        out.name(text_of(part)).open_list();
        is_open = true;
      }
      Document document;
      document.read(item.text, item.place);
      append_spelled(document.root().object(), out);
    }
    if (is_open) {
      out.close_list();
    }
  }

  std::map<std::pair<Part, std::string>, Item> items_;
};

}  // namespace

std::string snapshot_of_config_items(const Value& root) {
  Items items;
  for (const std::string_view member :
       {"configurationItems", "baseConfigurationItems", "BaseConfigurationItems"}) {
    for (const Value item : elements(root.find(member))) {
      items.add(item);
    }
  }
  for (const Value result : elements(root.find("Results"))) {
    Document document;
    document.read(result.text(), result.place());
    items.add(document.root());
  }
  if (root.find("resourceType")) {
    items.add(root);
  }
  if (const Value item = root.find("configurationItem")) {
    items.add(item);
  }
  return items.snapshot();
}

}  // namespace connectsim
