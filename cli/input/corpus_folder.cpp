// Decides which files of a folder are a corpus, and what scenarios an input holds.
#include "cli/input/corpus_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/input/numbered_scenario.h"
#include "cli/input/read_files.h"
#include "scenarios/scenario.h"

namespace connectsim {
namespace {

bool is_scenario_file(const std::string& path) {
  Document document;
  const std::string text = read_text_file(path);
  return document.reads(text) && is_scenario(document.root());
}

}  // namespace

std::vector<std::string> corpus_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;  // what cannot be looked at is told by who reads it
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with('.') && name.ends_with(".json") && entry.is_regular_file(error)) {
      files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  if (files.empty() || !is_scenario_file(files.front())) {
    files.clear();
  }
  return files;
}

std::vector<std::string> scenario_texts(const std::string& input) {
  if (is_scenario_id(input)) {
    return {numbered_scenario(input)};
  }
  std::string text = read_text_file(input);
  if (Document().reads(text)) {
    return {std::move(text)};
  }
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    std::string line = text.substr(first, end - first);
    if (line.find_first_not_of(" \t\r") != std::string::npos) {
      lines.push_back(std::move(line));
    }
    first = end + 1;
  }
  return lines;
}

}  // namespace connectsim
