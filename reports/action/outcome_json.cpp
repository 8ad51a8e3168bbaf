// Writes what comes of a request as JSON (M-4): decision, groups created and attached, calls.
#include "reports/action/outcome_json.h"

#include "model/snapshots/snapshot_json.h"
#include "reports/json/json_tree.h"
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

JsonTree tree_of(const CallParameter& parameter) {
  switch (parameter.kind()) {
    case CallParameter::Kind::text:
      return text_of(parameter.pieces());
    case CallParameter::Kind::number:
      return parameter.number();
    case CallParameter::Kind::list:
      return list_tree(parameter.elements(), tree_of);
    case CallParameter::Kind::object:
      break;
  }
  JsonTree tree = JsonTree::object();
  for (std::size_t i = 0; i < parameter.names().size(); ++i) {
    tree[parameter.names()[i]] = tree_of(parameter.elements()[i]);
  }
  return tree;
}

JsonTree attached_tree(const DescribedOutcome& outcome) {
  JsonTree tree = JsonTree::object();
  for (const AttachedGroups& attached : outcome.attached) {
    tree[connectsim::text_of(attached.host)] =
        list_tree(attached.groups, [](const ListedGroup& group) { return group.text; });
  }
  return tree;
}

}  // namespace

std::string parameter_json(const CallParameter& parameter) {
  std::string out;
  append_json(tree_of(parameter), out);
  return out;
}

void OutcomeJson::append(const AnsweredCase& answer, const DescribedOutcome& outcome,
                         const std::string* after, std::string& out) {
  out += '{';
  decision_.append_members(answer, out);
  append_members(
      {{"created",
        list_tree(outcome.created,
                  [](const CreatedGroup& group) -> JsonTree {
                    return {{"name", group.name}, {"role", connectsim::text_of(group.role)}};
                  })},
       {"attached", attached_tree(outcome)},
       {"calls", list_tree(outcome.calls,
                           [](const Call& call) -> JsonTree {
                             return {{"service", call.service},
                                     {"operation", call.operation},
                                     {"parameters", tree_of(call.parameters)}};
                           })}},
      out);
  if (after != nullptr) {
    out += ",\"after\":";
    out += *after;
  }
  out += '}';
}

}  // namespace connectsim
