#include "reports/diff/intent_json.h"

#include "reports/json/columns_json.h"
#include "reports/json/indented_json.h"

namespace connectsim {
namespace {

class ChangeWriter {
 public:
  explicit ChangeWriter(JsonWriter& json) : json_(json) {}

  void operator()(const IntendedAnswer& intended) {
    open(ChangeKind::table);
    json_.member("before", text_of(intended.answer.before));
    json_.member("after", text_of(intended.answer.after));
    if (intended.situations.empty()) {
      return;
    }
    json_.name("situations").open_list();
    for (const ColumnValues& values : intended.situations) {
      append_columns_json(values, json_);
    }
    json_.close_list();
  }

  void operator()(const ReadingChange& intended) {
    const ReadingSwitch& reading = reading_switches()[intended.reading];
    open(ChangeKind::reading);
    json_.member("reading", reading.name);
    json_.member("before", reading.values[intended.before]);
    json_.member("after", reading.values[intended.after]);
  }

  void operator()(const ConnectionChange& intended) {
    open(ChangeKind::connection);
    json_.member("function", intended.function).member("cluster", intended.cluster);
    json_.member("via", intended.via).member("what", text_of(intended.what));
    json_.member("before", intended.before).member("after", intended.after);
  }

 private:
  void open(ChangeKind kind) { json_.open_object().member("kind", text_of(kind)); }

  JsonWriter& json_;
};

}  // namespace

void append_change_json(const IntendedChange& intended, JsonWriter& json) {
  ChangeWriter writer(json);
  std::visit(writer, intended.change);
  if (!intended.reason.empty()) {
    json.member("reason", intended.reason);
  }
  json.close_object();
}

std::string intent_document(const Intent& intent) {
  std::string line;
  JsonWriter json(line);
  json.open_object().member("format", intent_format).name("changes").open_list();
  for (const IntendedChange& change : intent.changes) {
    append_change_json(change, json);
  }
  json.close_list().close_object();
  std::string document;
  append_indented_json(line, document);
  return document;
}

}  // namespace connectsim
