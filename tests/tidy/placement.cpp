#include "tests/tidy/placement.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <regex>
#include <set>

#include "tests/tidy/code_text.h"

namespace connectsim::tidy {
namespace {

using Words = std::set<std::string, std::less<>>;

/// The words of a CMake file, without its comments.
Words cmake_words(std::string_view text) {
  Words words;
  for (std::string_view line : lines_of(text)) {
    line = line.substr(0, line.find('#'));
    std::string word;
    for (const char c : std::string(line) + " ") {
      if (std::isspace(static_cast<unsigned char>(c)) == 0 && c != '(' && c != ')' && c != '"') {
        word += c;
      } else if (!word.empty()) {
        words.insert(std::move(word));
        word.clear();
      }
    }
  }
  return words;
}

bool must_be_listed(std::string_view path) {
  if (!is_product(path) && top_folder(path) != "tests") return false;
  return path.ends_with(".cpp") ||
         ((path.starts_with("simulator/tables/") || path.starts_with("scenarios/catalogue/")) &&
          path.ends_with(".json"));
}

/// Whether the nearest list above the path names it, relative to the list's folder.
bool is_listed(const std::string& path, const std::map<std::string, Words>& lists) {
  for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    const auto list = lists.find(path.substr(0, slash + 1) + "CMakeLists.txt");
    if (list != lists.end()) return list->second.contains(path.substr(slash + 1));
  }
  return false;
}

}  // namespace

Offences banned_folders(const SourceFile& file) {
  static constexpr std::array<std::string_view, 5> banned{"utils", "common", "core", "helpers",
                                                          "misc"};
  Offences offences;
  for (const std::string_view name : banned) {
    if (("/" + file.path).find("/" + std::string(name) + "/") == std::string::npos) continue;
    offences.push_back(file.path + ": the folder name " + std::string(name) + " says nothing");
  }
  return offences;
}

Offences unlisted_sources(const std::vector<SourceFile>& files) {
  std::map<std::string, Words> lists;
  for (const SourceFile& file : files) {
    if (file.path.ends_with("CMakeLists.txt")) lists[file.path] = cmake_words(file.text);
  }
  Offences offences;
  for (const SourceFile& file : files) {
    if (!must_be_listed(file.path) || is_listed(file.path, lists)) continue;
    offences.push_back(file.path + ": no CMakeLists.txt names it");
  }
  return offences;
}

Offences doubled_phrases(const std::vector<SourceFile>& files) {
  static const std::regex phrase("\\ninline constexpr [^={;]*[ >]([a-z_0-9]+)[ =]*\\{");
  std::map<std::string, std::string> first;
  Offences offences;
  for (const SourceFile& file : files) {
    if (!file.path.starts_with("reports/") || !file.path.ends_with("_texts.h")) continue;
    for (std::sregex_iterator each(file.text.begin(), file.text.end(), phrase), end; each != end;
         ++each) {
      const std::string name = (*each)[1];
      const auto [place, is_new] = first.emplace(name, file.path);
      if (!is_new) {
        offences.push_back(file.path + ": " + name + " is a phrase of " + place->second + " too");
      }
    }
  }
  return offences;
}

Offences titles_like_options(const SourceFile& file) {
  Offences offences;
  constexpr std::string_view begin = "TEST_CASE(\"-";
  for (std::size_t at = 0; (at = file.text.find(begin, at)) != std::string::npos; ++at) {
    if (at > 0 && file.text[at - 1] != '\n') continue;
    const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
    offences.push_back(file.path + ": begins with a dash: " + file.text.substr(at, end - at));
  }
  return offences;
}

}  // namespace connectsim::tidy
