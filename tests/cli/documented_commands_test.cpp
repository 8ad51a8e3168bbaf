// The commands that documents show, and what they print.

#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

struct ShownCommand {
  std::string command;  // behind "$ ./connectsim "
  std::string printed;
};

// Those between fences of a document, each with the lines below it.
std::vector<ShownCommand> shown_commands(const std::string& document) {
  constexpr std::string_view prompt = "$ ./connectsim ";
  std::ifstream stream(source_folder() / document);
  std::vector<ShownCommand> commands;
  bool is_of_command = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) {
      is_of_command = false;
    } else if (line.starts_with(prompt)) {
      commands.push_back({line.substr(prompt.size()), {}});
      is_of_command = true;
    } else if (is_of_command) {
      commands.back().printed += line + "\n";
    }
  }
  return commands;
}

TEST_CASE("the commands that documents show print what stands there") {
  const auto [document, least] = GENERATE(
      table<std::string, std::size_t>({{"README.md", 2}, {"docs/infrastructure-code.md", 6}}));
  const std::vector<ShownCommand> commands = shown_commands(document);
  CHECK(commands.size() >= least);
  for (const ShownCommand& shown : commands) {
    std::vector<std::string> words;
    std::istringstream pieces(shown.command);
    for (std::string word; pieces >> word;) {
      words.push_back(word.starts_with("docs/") ? (source_folder() / word).string() : word);
    }
    INFO(document << ": " << shown.command);
    CHECK(run_program(words).out == shown.printed);
  }
}

}  // namespace
}  // namespace connectsim::tests
