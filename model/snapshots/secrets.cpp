// Decides which members of a snapshot carry secrets, and leaves them out.
#include "model/snapshots/secrets.h"

#include <algorithm>
#include <array>

#include "model/json/json_writer.h"

namespace connectsim {
namespace {

constexpr std::array<std::string_view, 8> secret_members = {
    "Auth",           "Environment",           "MasterUserPassword", "MasterUserSecret",
    "MasterUsername", "PendingModifiedValues", "SecretBinary",       "SecretString"};

void append_without_secrets(const Value& value, JsonWriter& json) {
  if (value.is_list()) {
    json.open_list();
    for (const Value element : value.children()) {
      append_without_secrets(element, json);
    }
    json.close_list();
    return;
  }
  if (!value.is_object()) {
    json.value(value);
    return;
  }
  json.open_object();
  for (const Value member : value.children()) {
    if (member.key() == "Password" && member.is_text()) {
      json.name("Password").text("left out");
    } else if (!is_secret_member(member.key())) {
      json.name(member.key());
      append_without_secrets(member, json);
    }
  }
  json.close_object();
}

}  // namespace

bool is_secret_member(std::string_view name) {
  return name.ends_with("Password") ||
         std::find(secret_members.begin(), secret_members.end(), name) != secret_members.end();
}

std::string without_secrets(std::string_view json) {
  Document document;
  document.read(json);
  std::string text;
  JsonWriter writer(text);
  append_without_secrets(document.root(), writer);
  return text;
}

}  // namespace connectsim
