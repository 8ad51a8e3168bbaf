// Decides in which parameters a recorded call differs from the predicted one.
#include "simulator/trail/parameter_comparison.h"

#include <algorithm>
#include <optional>

#include "model/answers/aws_place.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {
namespace {

std::string shown(const Value& recorded) {
  if (!recorded) return {};
  return recorded.is_text() ? std::string(recorded.text()) : recorded.json();
}

class Differences {
 public:
  explicit Differences(const GivenIds& ids) : ids_(ids) {}

  void compare(const CallParameter& predicted, const Value& recorded, const std::string& path) {
    switch (predicted.kind()) {
      case CallParameter::Kind::text:
        if (const auto text = expected_text(predicted, ids_)) compare(*text, recorded, path);
        break;
      case CallParameter::Kind::number:
        compare(std::to_string(predicted.number()), recorded, path);
        break;
      case CallParameter::Kind::list:
        compare_lists(predicted, recorded, path);
        break;
      case CallParameter::Kind::object:
        for (std::size_t i = 0; i < predicted.names().size(); ++i) {
          const std::string_view name = predicted.names()[i];
          compare(predicted.elements()[i], recorded ? recorded.find(name) : Value(),
                  (path.empty() ? "" : path + "/") + std::string(name));
        }
        break;
    }
  }

  std::vector<ParameterDifference> found;

 private:
  void compare(const std::string& predicted, const Value& recorded, const std::string& path) {
    if (!recorded.is_text() || !is_same_name(predicted, recorded.text())) {
      found.push_back({path, predicted, shown(recorded)});
    }
  }

  [[nodiscard]] std::string expected_list(const CallParameter& list) const {
    std::string text;
    for (const CallParameter& each : list.elements()) {
      const bool is_text = each.kind() == CallParameter::Kind::text;
      text += text.empty() ? "" : ", ";
      text += is_text ? expected_text(each, ids_).value_or("?") : std::string("{...}");
    }
    return text;
  }

  void compare_lists(const CallParameter& predicted, const Value& recorded,
                     const std::string& path) {
    const std::vector<CallParameter>& wanted = predicted.elements();
    if (!recorded.is_list() || recorded.size() != wanted.size()) {
      found.push_back({path, expected_list(predicted), shown(recorded)});
      return;
    }
    std::size_t position = 0;
    for (const Value each : recorded.children()) {
      compare(wanted[position], each, path + "/" + std::to_string(position));
      ++position;
    }
  }

  const GivenIds& ids_;
};

// What an event keeps no part of: code, documents and roles that the user gives.
bool is_recorded(std::string_view name) {
  constexpr std::array unrecorded = {"SecretString", "AssumeRolePolicyDocument", "PolicyDocument",
                                     "Code", "Role"};
  return std::find(unrecorded.begin(), unrecorded.end(), name) == unrecorded.end();
}

}  // namespace

bool is_same_name(std::string_view predicted, std::string_view recorded) {
  return predicted == recorded || predicted == name_in_arn(recorded) ||
         predicted == proxy_name_without_time(recorded);
}

std::optional<std::string> expected_text(const CallParameter& parameter, const GivenIds& ids) {
  std::string text;
  for (const TextPiece& piece : parameter.pieces()) {
    switch (piece.kind) {
      case TextPiece::Kind::known:
        text += piece.text;
        break;
      case TextPiece::Kind::created:
        if (ids[static_cast<std::size_t>(piece.thing)].empty()) return std::nullopt;
        text += ids[static_cast<std::size_t>(piece.thing)];
        break;
      case TextPiece::Kind::asked:
        return std::nullopt;
    }
  }
  return text;
}

std::vector<ParameterDifference> differences(const CallParameter& predicted, const Value& recorded,
                                             const GivenIds& ids) {
  Differences comparison(ids);
  for (std::size_t i = 0; i < predicted.names().size(); ++i) {
    const std::string_view name = predicted.names()[i];
    if (!is_recorded(name)) continue;
    comparison.compare(predicted.elements()[i], recorded.find(name), std::string(name));
  }
  return std::move(comparison.found);
}

}  // namespace connectsim
