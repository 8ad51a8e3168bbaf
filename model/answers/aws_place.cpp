// Decides the account and Region of an entry by its ARN, OwnerId or Availability Zone.
#include "model/answers/aws_place.h"

#include <algorithm>
#include <array>

#include "model/text/ascii.h"

namespace connectsim {

namespace {

bool is_small_letter(char character) { return character >= 'a' && character <= 'z'; }

// The text up to a separator; it is taken off the front of `rest`.
std::string_view first_piece(std::string_view& rest, char separator) {
  const std::size_t length = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, length);
  rest.remove_prefix(std::min(length + 1, rest.size()));
  return piece;
}

bool is_direction(std::string_view text) {
  constexpr std::array<std::string_view, 9> directions = {"north",     "south",     "east",
                                                          "west",      "central",   "northeast",
                                                          "northwest", "southeast", "southwest"};
  return std::find(directions.begin(), directions.end(), text) != directions.end();
}

std::string_view text_if_any(const Value& value) {
  return value.is_text() ? value.text() : std::string_view();
}

}  // namespace

bool is_region_name(std::string_view text) {
  const std::string_view area = first_piece(text, '-');
  if (!(area.size() == 2 || area == "eusc") ||
      !std::all_of(area.begin(), area.end(), is_small_letter)) {
    return false;
  }
  std::string_view piece = first_piece(text, '-');
  if (piece == "gov" || piece.substr(0, 3) == "iso" || (area == "eusc" && piece.size() == 2)) {
    piece = first_piece(text, '-');
  }
  return is_direction(piece) && !text.empty() && text.size() <= 2 &&
         std::all_of(text.begin(), text.end(), is_digit);
}

bool is_account_id(std::string_view text) {
  return text.size() == 12 && std::all_of(text.begin(), text.end(), is_digit);
}

AwsPlace place_of_arn(std::string_view arn) {
  AwsPlace place;
  if (first_piece(arn, ':') != "arn") {
    return place;
  }
  first_piece(arn, ':');  // partition
  first_piece(arn, ':');  // service
  const std::string_view region = first_piece(arn, ':');
  const std::string_view account = first_piece(arn, ':');
  place.region = is_region_name(region) ? region : std::string_view();
  place.account = is_account_id(account) ? account : std::string_view();
  return place;
}

std::string_view name_in_arn(std::string_view text) {
  return text.starts_with("arn:") ? text.substr(text.rfind(':') + 1) : text;
}

AwsPlace place_of_entry(const Value& entry) {
  constexpr std::array<std::string_view, 11> arn_members = {
      "DBClusterArn",     "DBInstanceArn", "DBProxyArn",           "FunctionArn",
      "SecurityGroupArn", "SubnetArn",     "SecurityGroupRuleArn", "DBSubnetGroupArn",
      "TargetGroupArn",   "PrefixListArn", "GlobalClusterArn"};
  AwsPlace place;
  for (const Value member : entry.children()) {
    const std::string_view key = member.key();
    if (std::find(arn_members.begin(), arn_members.end(), key) != arn_members.end()) {
      place = place_of_arn(text_if_any(member));
      break;
    }
  }
  if (place.account.empty()) {
    std::string_view owner = text_if_any(entry.find("OwnerId"));
    if (owner.empty()) {
      owner = text_if_any(entry.find("GroupOwnerId"));
    }
    place.account = is_account_id(owner) ? owner : std::string_view();
  }
  if (place.region.empty()) {
    std::string_view zone = text_if_any(entry.find("AvailabilityZone"));
    if (!zone.empty() && is_small_letter(zone.back())) {
      zone.remove_suffix(1);
    }
    place.region = is_region_name(zone) ? zone : std::string_view();
  }
  return place;
}

}  // namespace connectsim
