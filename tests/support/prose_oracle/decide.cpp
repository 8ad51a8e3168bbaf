#include "tests/support/prose_oracle/decide.h"

#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// A function runs where its subnets are.
std::set<std::string> zones_of_function(const Account& account, const Function& function) {
  std::set<std::string> zones;
  for (const std::string& id : function.subnets) {
    const Subnet* subnet = find_subnet(account, id);
    if (subnet != nullptr && !subnet->availability_zone.empty()) {
      zones.insert(subnet->availability_zone);
    }
  }
  return zones;
}

// Where its instances are; where they may be, when that is not known.
std::set<std::string> zones_of_cluster(const Account& account, const Cluster& cluster) {
  std::set<std::string> zones;
  for (const std::string& member : members_of(account, cluster)) {
    const Instance* instance = find_instance(account, member);
    if (instance != nullptr && !instance->availability_zone.empty()) {
      zones.insert(instance->availability_zone);
    }
  }
  const SubnetGroup* subnet_group = find_subnet_group(account, cluster.subnet_group);
  if (zones.empty() && subnet_group != nullptr) {
    zones.insert(subnet_group->availability_zones.begin(), subnet_group->availability_zones.end());
  }
  return zones;
}

// worth a note only where both sides are known.
void note_zones(const Account& account, const Sides& sides, Answer& answer) {
  const std::set<std::string> function_zones = zones_of_function(account, sides.function);
  const std::set<std::string> cluster_zones = zones_of_cluster(account, *sides.cluster);
  if (function_zones.empty() || cluster_zones.empty()) {
    return;
  }
  for (const std::string& zone : function_zones) {
    if (cluster_zones.contains(zone)) {
      return;
    }
  }
  answer.notes.insert("no-common-availability-zone");
}

}  // namespace

Answer decide(const Account& account, const Request& request, const Readings& readings,
              Table table) {
  const Sides sides = read_sides(account, request);
  const Requirements requirements = check_requirements(account, request, sides, readings);
  Answer answer;
  answer.unmet = requirements.unmet;
  answer.missing_permissions = requirements.missing_permissions;
  answer.unknown = requirements.unknown;
  note_zones(account, sides, answer);
  // Section 6: refused before the table is asked, so nothing of section 4 is read.
  if (!requirements.unmet.empty()) {
    answer.verdict = Verdict::refused;
    return answer;
  }
  const Columns columns = read_columns(account, sides, readings);
  const TableAnswer table_answer = ask_table(table, columns);
  answer.situation = columns.situation;
  answer.unknown.insert(columns.unknown.begin(), columns.unknown.end());
  answer.rows = table_answer.rows;
  answer.row = table_answer.row;
  answer.action = table_answer.action;
  // T-2: no covering row is silence, never "create" by itself.
  answer.verdict = answer.row ? Verdict::decided : Verdict::silent;
  return answer;
}

std::string to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::decided:
      return "decided";
    case Verdict::silent:
      return "silent";
    case Verdict::refused:
      return "refused";
  }
  return "";
}

}  // namespace prose_oracle
