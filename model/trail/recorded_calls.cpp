// Decides what of an event trail is read: the calls that may belong to a connection, of each the
// kept members under the names of the service's API.
#include "model/trail/recorded_calls.h"

#include <algorithm>
#include <utility>

#include "model/json/json_writer.h"
#include "model/text/ascii.h"
#include "model/trail/recorded_operations.h"

namespace connectsim {
namespace {

bool is_same_but_for_case(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

// Events begin their members with a small letter ("dBClusterIdentifier", "vpcConfig").
Value recorded_member(const Value& object, const KeptMember& member) {
  if (!object.is_object()) return {};
  for (const Value child : object.children()) {
    if (is_same_but_for_case(child.key(), member.name) ||
        (!member.recorded_as.empty() && child.key() == member.recorded_as)) {
      return child.kind() == JsonKind::null ? Value() : child;
    }
  }
  return {};
}

// EC2 records a list as {"items": [...]}, and an empty one as {}.
Value recorded_list(const Value& value) {
  if (value.is_object()) return value.find("items");
  return value.is_list() ? value : Value();
}

std::string text_of_scalar(const Value& value) {
  if (value.is_text()) return std::string(value.text());
  return value.is_list() || value.is_object() ? std::string() : value.json();
}

class KeptParameters {
 public:
  static std::string of(std::span<const KeptMember> kept, const Value& parameters) {
    KeptParameters written;
    written.write(kept, parameters);
    return std::move(written.out_);
  }

 private:
  KeptParameters() : json_(out_) {}

  void write(std::span<const KeptMember> kept, const Value& object) {
    json_.open_object();
    for (const KeptMember& member : kept) {
      if (const Value value = recorded_member(object, member)) write_member(member, value);
    }
    json_.close_object();
  }

  // What has another shape (a text that says that it is hidden) is not kept.
  void write_member(const KeptMember& member, const Value& value) {
    using enum KeptMember::Shape;
    if (member.shape == text) {
      write_text(member.name, text_of_scalar(value));
    } else if (member.shape == object) {
      if (!value.is_object()) return;
      json_.name(member.name);
      write(member.inside, value);
    } else if (const Value list = recorded_list(value)) {
      json_.name(member.name).open_list();
      for (const Value each : list.children()) {
        if (member.shape == objects) {
          write(member.inside, each);
        } else {
          json_.text(text_of_scalar(each));
        }
      }
      json_.close_list();
    }
  }

  // All traffic is "-1" or "all", with ports that say nothing or without.
  void write_text(std::string_view name, const std::string& text) {
    if (name == "IpProtocol") {
      is_all_traffic_ = text == "all" || text == "-1";
      json_.member(name, is_all_traffic_ ? "-1" : text);
    } else if (!is_all_traffic_ || (name != "FromPort" && name != "ToPort")) {
      json_.member(name, text);
    }
  }

  std::string out_;
  JsonWriter json_;
  bool is_all_traffic_ = false;
};

std::string text_at(const Value& object, std::string_view path) {
  Value value = object;
  while (value && !path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    value = value.find(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value && value.is_text() ? std::string(value.text()) : std::string();
}

class Trail {
 public:
  RecordedCalls read(const Value& root) {
    add(root);
    std::stable_sort(
        recorded_.calls.begin(), recorded_.calls.end(),
        [](const RecordedCall& one, const RecordedCall& other) { return one.time < other.time; });
    return std::move(recorded_);
  }

 private:
  void add(const Value& root) {
    if (root.is_list()) {
      for (const Value each : root.children()) add_entry(each);
    } else if (const Value records = root.find("Records"); records.is_list()) {
      add(records);
    } else if (const Value events = root.find("Events"); events.is_list()) {
      // lookup-events gives the newest first.
      std::vector<Value> list(events.children().begin(), events.children().end());
      for (auto each = list.rbegin(); each != list.rend(); ++each) add_entry(*each);
    } else {
      add_entry(root);
    }
  }

  void add_entry(const Value& entry) {
    if (const Value text = entry.find("CloudTrailEvent")) {
      Document event;
      event.read(text.text(), text.place());
      add_event(event.root());
    } else if (entry.is_text()) {  // --query 'Events[].CloudTrailEvent'
      Document event;
      event.read(entry.text(), entry.place());
      add_event(event.root());
    } else if (entry.find("Records") || entry.find("Events")) {
      add(entry);
    } else {
      add_event(entry);
    }
  }

  void add_event(const Value& event) {
    const Value source = event.find("eventSource");
    const Value name = event.find("eventName");
    const Value time = event.find("eventTime");
    if (!source || !name || !time) {
      throw event.error(
          "is no CloudTrail event (eventSource, eventName, eventTime); give a log file with "
          "Records, or the answer of \"aws cloudtrail lookup-events\"");
    }
    ++recorded_.event_count;
    const RecordedOperation* operation = recorded_operation(source.text(), name.text());
    if (operation == nullptr) return;
    RecordedCall call;
    call.time = time.text();
    call.service = operation->service;
    call.operation = operation->operation;
    call.parameters = KeptParameters::of(operation->parameters, event.find("requestParameters"));
    if (!operation->gives.empty()) {
      call.made = text_at(event.find("responseElements"), operation->gives);
    }
    call.failure = text_at(event, "errorCode");
    recorded_.calls.push_back(std::move(call));
  }

  RecordedCalls recorded_;
};

}  // namespace

RecordedCalls read_recorded_calls(const Value& root) { return Trail().read(root); }

std::string recorded_calls_json(const RecordedCalls& recorded) {
  std::string out;
  JsonWriter json(out);
  json.open_object().name("Records").open_list();
  for (const RecordedCall& call : recorded.calls) {
    json.open_object().member("eventTime", call.time);
    json.member("eventSource", std::string(call.service) + ".amazonaws.com");
    json.member("eventName", call.operation).name("requestParameters").json(call.parameters);
    const std::string_view gives = recorded_operation(call.service, call.operation)->gives;
    if (!call.made.empty()) {
      const std::size_t dot = gives.find('.');
      json.name("responseElements").open_object();
      if (dot == std::string_view::npos) {
        json.member(gives, call.made);
      } else {
        json.name(gives.substr(0, dot)).open_object();
        json.member(gives.substr(dot + 1), call.made).close_object();
      }
      json.close_object();
    }
    if (!call.failure.empty()) json.member("errorCode", call.failure);
    json.close_object();
  }
  json.close_list().close_object();
  return out;
}

}  // namespace connectsim
