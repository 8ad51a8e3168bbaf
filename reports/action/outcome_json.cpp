#include "reports/action/outcome_json.h"

#include "model/snapshots/snapshot_json.h"
#include "reports/json/json_writer.h"
#include "simulator/action/group_descriptions.h"

namespace connectsim {
namespace {

std::string text_of(const std::vector<TextPiece>& pieces) {
  std::string text;
  for (const TextPiece& piece : pieces) {
    switch (piece.kind) {
      case TextPiece::Kind::known:
        text += piece.text;
        break;
      case TextPiece::Kind::created:
        text += new_id(piece.text);
        break;
      case TextPiece::Kind::asked:
        text += "${" + std::string(connectsim::text_of(piece.asked)) + "}";
        break;
    }
  }
  return text;
}

void append(const CallParameter& parameter, JsonWriter& json) {
  switch (parameter.kind()) {
    case CallParameter::Kind::text:
      json.text(text_of(parameter.pieces()));
      break;
    case CallParameter::Kind::number:
      json.number(parameter.number());
      break;
    case CallParameter::Kind::list:
      json.open_list();
      for (const CallParameter& element : parameter.elements()) {
        append(element, json);
      }
      json.close_list();
      break;
    case CallParameter::Kind::object:
      json.open_object();
      for (std::size_t i = 0; i < parameter.names().size(); ++i) {
        json.name(parameter.names()[i]);
        append(parameter.elements()[i], json);
      }
      json.close_object();
      break;
  }
}

void append_created(const Outcome& outcome, JsonWriter& json) {
  json.name("created").open_list();
  for (const CreatedGroup& group : outcome.created) {
    json.open_object()
        .member("name", group.name)
        .member("role", connectsim::text_of(group.role))
        .close_object();
  }
  json.close_list();
}

void append_attached(const Outcome& outcome, JsonWriter& json) {
  json.name("attached").open_object();
  for (const AttachedGroups& attached : outcome.attached) {
    json.name(connectsim::text_of(attached.host)).open_list();
    for (const ListedGroup& group : attached.groups) {
      json.text(group.text);
    }
    json.close_list();
  }
  json.close_object();
}

void append_calls(const std::vector<Call>& calls, JsonWriter& json) {
  json.name("calls").open_list();
  for (const Call& call : calls) {
    json.open_object()
        .member("service", call.service)
        .member("operation", call.operation)
        .name("parameters");
    append(call.parameters, json);
    json.close_object();
  }
  json.close_list();
}

}  // namespace

std::string parameter_json(const CallParameter& parameter) {
  std::string out;
  JsonWriter json(out);
  append(parameter, json);
  return out;
}

void OutcomeJson::append(const AnsweredCase& answer, const Outcome& outcome,
                         const std::vector<Call>& calls, const Snapshot* after, std::string& out) {
  out += '{';
  decision_.append_members(answer, out);
  JsonWriter json(out);
  append_created(outcome, json);
  append_attached(outcome, json);
  append_calls(calls, json);
  if (after != nullptr) {
    json.name("after");
    out += snapshot_json(*after);
  }
  out += '}';
}

}  // namespace connectsim
