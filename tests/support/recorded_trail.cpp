#include "tests/support/recorded_trail.h"

#include <cctype>
#include <map>

#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

// CloudTrail begins members with a small letter, and EC2's lists stand in "items".
std::string recorded_name(const std::string& name, bool is_ec2) {
  if (is_ec2 && name == "UserIdGroupPairs") return "groups";
  std::string recorded = name;
  recorded[0] = static_cast<char>(std::tolower(recorded[0]));
  return recorded;
}

Json recorded_value(const Json& value, bool is_ec2, const std::map<std::string, std::string>& ids) {
  if (value.is_object()) {
    Json object = Json::object();
    for (const auto& [name, member] : value.items()) {
      object[recorded_name(name, is_ec2)] = recorded_value(member, is_ec2, ids);
    }
    return object;
  }
  if (value.is_array()) {
    Json list = Json::array();
    for (const Json& each : value) list.push_back(recorded_value(each, is_ec2, ids));
    return is_ec2 ? Json::object({{"items", list}}) : list;
  }
  if (!value.is_string()) return value;
  std::string text = value;
  for (const auto& [name, id] : ids) {
    const std::string placeholder = "new:" + name;
    for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos;) {
      text.replace(at, placeholder.size(), id);
    }
  }
  return text;
}

}  // namespace

Json recorded_trail(const ObservedPair& pair) {
  const Json scenario = {{"request", pair.request}, {"snapshot", pair.before}};
  const Finished applied = run_program({"apply", "-", "-f", "jsonl"}, scenario.dump());
  const Json calls = Json::parse(applied.out).at("calls");
  std::map<std::string, std::string> ids;
  for (const Json& group : pair.after.at("SecurityGroups")) {
    ids[group.at("GroupName")] = group.at("GroupId");
  }
  Json records = Json::array();
  int second = 10;
  for (const Json& call : calls) {
    const std::string service = call.at("service");
    const std::string operation = call.at("operation");
    Json parameters = recorded_value(call.at("parameters"), service == "ec2", ids);
    Json event = {{"eventVersion", "1.08"},
                  {"eventSource", service + ".amazonaws.com"},
                  {"eventName", operation + (service == "lambda" ? "20150331v2" : "")},
                  {"eventTime", "2026-11-27T09:00:" + std::to_string(second++) + "Z"},
                  {"userIdentity", Json::object({{"userName", "planted-secret"}})},
                  {"sourceIPAddress", "planted-secret"}};
    if (operation == "CreateSecurityGroup") {
      parameters["groupDescription"] = parameters["description"];
      parameters.erase("description");
      event["responseElements"]["groupId"] = ids[call.at("parameters").at("GroupName")];
    }
    if (service == "lambda") parameters["environment"] = "planted-secret";
    event["requestParameters"] = parameters;
    records.push_back(event);
  }
  return Json::object({{"Records", records}});
}

Json looked_up(const Json& trail) {
  Json events = Json::array();
  for (const Json& event : trail.at("Records")) {
    events.insert(events.begin(), Json{{"EventId", "e"}, {"CloudTrailEvent", event.dump()}});
  }
  return Json::object({{"Events", events}});
}

}  // namespace connectsim::tests
