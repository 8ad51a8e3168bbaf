// Decides which page `teach` writes, and which packs it takes.
#include "cli/input/finished_page.h"

#include <filesystem>
#include <string_view>

#include "cli/input/read_files.h"
#include "model/json/document.h"
#include "reports/teaching/lesson_pack.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

// Where cmake/bundle.cmake leaves room for it.
constexpr std::string_view pack_mark = "<!-- bundle: pack.json -->";

fs::path folder_of_program() {
  std::error_code ignored;  // without it there is no page
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

// JSON inside a script of a page: no tag in it, which could end the script or keep it from ending.
std::string script_json(const Value& document) {
  std::string text;
  for (const char character : document.json()) {
    character == '<' ? text += "\\u003c" : text += character;
  }
  return text;
}

}  // namespace

std::string finished_page(const std::string& path) {
  if (!path.empty()) {
    return read_text_file(path);
  }
  const fs::path folder = folder_of_program();
  std::error_code ignored;
  for (const char* place : {"../share/connectsim/page.html", "../page/page.html"}) {
    if (const fs::path page = folder / place; fs::is_regular_file(page, ignored)) {
      return read_text_file(page.lexically_normal().string());
    }
  }
  throw InputError(
      "this program was installed without its page: in a checkout ./connectsim teach "
      "builds it, the package connectsim brings it");
}

std::string page_with_pack(std::string page, const std::string& path) {
  std::string pack = "null";
  if (!path.empty()) {
    Document document;
    document.read(read_text_file(path), path);
    static_cast<void>(read_pack(document.root()));
    pack = script_json(document.root());
  }
  const std::size_t place = page.find(pack_mark);
  if (place == std::string::npos) {
    throw InputError("the page is none of connectsim's: it has no place for a pack");
  }
  page.replace(place, pack_mark.size(), pack);
  return page;
}

}  // namespace connectsim
