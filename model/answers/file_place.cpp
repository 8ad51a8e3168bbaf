// Decides what the path of a saved file says, as the known collectors lay files out.
#include "model/answers/file_place.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/answers/aws_place.h"
#include "model/text/ascii.h"

namespace connectsim {

namespace {

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

std::vector<std::string_view> pieces_of(std::string_view folder) {
  std::vector<std::string_view> pieces;
  while (!folder.empty()) {
    const std::size_t length = std::min(folder.find('/'), folder.size());
    pieces.push_back(folder.substr(0, length));
    folder.remove_prefix(std::min(length + 1, folder.size()));
  }
  return pieces;
}

// Folders that collectors put above the accounts or Regions, not accounts themselves.
bool is_account_name(std::string_view folder) {
  constexpr std::array<std::string_view, 7> others = {
      "", ".", "..", "aws_configs", "accounts", "account-data", "regions"};
  return std::find(others.begin(), others.end(), folder) == others.end();
}

void read_folders(FilePlace& place) {
  const std::vector<std::string_view> folders = pieces_of(place.folder);
  for (std::size_t position = folders.size(); position-- > 0;) {
    if (is_region_name(folders[position])) {
      place.region = folders[position];
      if (position > 0 && is_account_name(folders[position - 1])) {
        place.account = folders[position - 1];
      }
      break;
    }
  }
  const auto id = std::find_if(folders.rbegin(), folders.rend(), is_account_id);
  if (id != folders.rend()) {
    place.account = *id;
  }
}

// <Call>-<region>: what stands before the Region must not hold a dot, lest the name of a proxy
// (...targets.orders-eu-west-1) be taken for a Region.
void read_region_suffix(FilePlace& place) {
  const std::string_view stem = place.stem;
  const std::size_t dot = std::min(stem.find('.'), stem.size());
  for (std::size_t dash = stem.find('-'); dash < dot; dash = stem.find('-', dash + 1)) {
    if (is_region_name(stem.substr(dash + 1))) {
      place.region = stem.substr(dash + 1);
      return;
    }
  }
}

// <service>.<Operation>_<n>, the operation in capitals.
void read_number(FilePlace& place) {
  constexpr std::size_t digits_max = 18;
  const std::string_view stem = place.stem;
  const std::size_t dot = stem.find('.');
  const std::size_t underscore = stem.rfind('_');
  if (dot == std::string_view::npos || underscore == std::string_view::npos ||
      dot + 1 >= underscore) {
    return;
  }
  const std::string_view operation = stem.substr(dot + 1, underscore - dot - 1);
  const std::string_view number = stem.substr(underscore + 1);
  if (operation.front() < 'A' || operation.front() > 'Z' ||
      !std::all_of(operation.begin(), operation.end(),
                   [](char character) { return is_letter(character) || is_digit(character); }) ||
      number.empty() || number.size() > digits_max ||
      !std::all_of(number.begin(), number.end(), is_digit)) {
    return;
  }
  place.call = stem.substr(0, underscore);
  for (const char digit : number) {
    place.number = place.number * 10 + static_cast<std::uint64_t>(digit - '0');
  }
}

// The name of a proxy has letters, digits and hyphens only: it ends where something else starts.
void read_proxy(FilePlace& place) {
  constexpr std::string_view before = "targets.";
  std::string lower = place.stem;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
  });
  const std::size_t found = lower.find(before);
  if (found == std::string::npos) {
    return;
  }
  const std::string_view rest = std::string_view(place.stem).substr(found + before.size());
  const auto end = std::find_if(rest.begin(), rest.end(), [](char character) {
    return !is_letter(character) && !is_digit(character) && character != '-';
  });
  const std::string_view name = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  // "targets.page2" and "targets.2" number pages: no name of a proxy starts with a digit.
  const std::string_view number = name.substr(0, 4) == "page" ? name.substr(4) : name;
  if (!std::all_of(number.begin(), number.end(), is_digit)) {
    place.proxy = name;
  }
}

// An id stands anywhere in the file's name, or is the name of its folder.
void read_prefix_list(FilePlace& place) {
  constexpr std::string_view start = "pl-";
  const std::string folder = place.folder.substr(place.folder.rfind('/') + 1);
  for (const std::string& name : {place.stem, folder}) {
    for (std::size_t at = name.find(start); at != std::string::npos;
         at = name.find(start, at + 1)) {
      const bool is_start = at == 0 || (!is_letter(name[at - 1]) && !is_digit(name[at - 1]));
      std::size_t end = at + start.size();
      while (end < name.size() && (is_letter(name[end]) || is_digit(name[end]))) {
        ++end;
      }
      if (is_start && end > at + start.size()) {
        place.prefix_list = name.substr(at, end - at);
        return;
      }
    }
  }
}

}  // namespace

FilePlace place_of_file(std::string_view path) {
  constexpr std::string_view extension = ".json";
  FilePlace place;
  place.path = path;
  const std::size_t slash = path.rfind('/');
  std::string_view name = path;
  if (slash != std::string_view::npos) {
    place.folder = path.substr(0, slash);
    name = path.substr(slash + 1);
  }
  if (name.size() > extension.size() && name.substr(name.size() - extension.size()) == extension) {
    name.remove_suffix(extension.size());
  }
  place.stem = name;
  read_folders(place);
  if (place.region.empty()) {
    read_region_suffix(place);
  }
  read_number(place);
  read_proxy(place);
  read_prefix_list(place);
  return place;
}

}  // namespace connectsim
