#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/enum_text.h"

namespace connectsim {

/// What a call creates and later calls refer to. The words are those of the script's variables.
enum class NewThing : std::uint8_t {
  compute_group,
  proxy_group,
  database_group,
  secret,
  role,
  policy,
};
template <>
inline constexpr std::array<std::string_view, 6> words_of<NewThing> = {
    "compute_group", "proxy_group", "database_group", "secret_arn", "role_arn", "policy_arn"};

/// What only the user can say: no snapshot tells it, or it is a password. The words are those of
/// the environment variables that a script takes them from.
enum class AskedValue : std::uint8_t {
  vpc,
  first_subnet,
  second_subnet,
  database_password,
  function_role,
  function_code_bucket,
  function_code_key,
};
template <>
inline constexpr std::array<std::string_view, 7> words_of<AskedValue> = {
    "VPC_ID",           "SUBNET_ID_1",       "SUBNET_ID_2",
    "DB_PASSWORD",      "FUNCTION_ROLE_ARN", "FUNCTION_CODE_BUCKET",
    "FUNCTION_CODE_KEY"};

/// A piece of a text: known, or the id of something that does not exist yet, or asked for.
struct TextPiece {
  enum class Kind : std::uint8_t { known, created, asked };

  Kind kind = Kind::known;
  NewThing thing = NewThing::compute_group;  // when created
  AskedValue asked = AskedValue::vpc;        // when asked for
  std::string text;                          // known: itself; created: its name
};

/// A value among the parameters of a call, as the services take them in JSON.
class CallParameter {
 public:
  enum class Kind : std::uint8_t { text, number, list, object };

  static CallParameter text(std::string known) {
    return pieces({{TextPiece::Kind::known, {}, {}, std::move(known)}});
  }
  /// The id of something that does not exist yet, by its name.
  static CallParameter created(NewThing thing, std::string name) {
    return pieces({{TextPiece::Kind::created, thing, {}, std::move(name)}});
  }
  static CallParameter asked(AskedValue value) {
    return pieces({{TextPiece::Kind::asked, {}, value, {}}});
  }
  static CallParameter pieces(std::vector<TextPiece> pieces) {
    CallParameter parameter(Kind::text);
    parameter.pieces_ = std::move(pieces);
    return parameter;
  }
  static CallParameter number(std::uint16_t number) {
    CallParameter parameter(Kind::number);
    parameter.number_ = number;
    return parameter;
  }
  static CallParameter list(std::vector<CallParameter> elements) {
    CallParameter parameter(Kind::list);
    parameter.elements_ = std::move(elements);
    return parameter;
  }
  static CallParameter object() { return CallParameter(Kind::object); }

  /// Adds a member to an object, behind the others. `name` must outlive the parameter.
  CallParameter& add(std::string_view name, CallParameter value) {
    names_.push_back(name);
    elements_.push_back(std::move(value));
    return *this;
  }

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] const std::vector<TextPiece>& pieces() const { return pieces_; }
  [[nodiscard]] std::uint16_t number() const { return number_; }
  /// The elements of a list, or the members' values of an object.
  [[nodiscard]] const std::vector<CallParameter>& elements() const { return elements_; }
  /// The members' names of an object, in the order of `elements()`.
  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }
  /// A member of an object; null when it has none of that name.
  [[nodiscard]] const CallParameter* find(std::string_view name) const;

 private:
  explicit CallParameter(Kind kind) : kind_(kind) {}

  Kind kind_;
  std::uint16_t number_ = 0;
  std::vector<TextPiece> pieces_;
  std::vector<CallParameter> elements_;
  std::vector<std::string_view> names_;
};

/// One API call with the service's own names. `service` and the names live for ever.
struct Call {
  std::string_view service;       // "ec2"
  std::string_view operation;     // "CreateSecurityGroup"
  CallParameter parameters;       // an object
  std::optional<NewThing> gives;  // what later calls take from its answer
};

/// Everything asked for in a parameter and the values inside it, each once, in the order of their
/// first use; appended to `found`.
void add_asked_values(const CallParameter& parameter, std::vector<AskedValue>& found);

}  // namespace connectsim
