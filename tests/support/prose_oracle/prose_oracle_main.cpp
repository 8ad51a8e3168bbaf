// Reads scenarios (M-2, one a line) and prints decisions (M-3, one a line, same order).
// Arguments: table=NAME, or any reading as NAME=VALUE.
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/decide.h"
#include "tests/support/prose_oracle/json_output.h"

namespace {

using nlohmann::json;

struct Options {
  prose_oracle::Table table = prose_oracle::Table::published;
  prose_oracle::Readings readings;
};

// The exit status is 2 for these, 1 when a scenario had an input error.
Options read_options(int count, char** arguments) {
  Options options;
  for (int index = 1; index < count; ++index) {
    const std::string argument = arguments[index];
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) {
      throw std::invalid_argument("not NAME=VALUE: " + argument);
    }
    const std::string name = argument.substr(0, equals);
    const std::string value = argument.substr(equals + 1);
    if (name == "table") {
      options.table = prose_oracle::table_named(value);
    } else {
      prose_oracle::set_reading(options.readings, name, value);
    }
  }
  return options;
}

// A scenario with an input error still takes its line, so that lines stay aligned.
json answer_line(const std::string& line, const Options& options) {
  json id;
  try {
    const json scenario = json::parse(line);
    id = scenario.value("id", json());
    const prose_oracle::Account account =
        prose_oracle::read_account(scenario.value("snapshot", json::object()));
    const prose_oracle::Request request =
        prose_oracle::read_request(scenario.value("request", json::object()));
    const prose_oracle::Answer answer =
        prose_oracle::decide(account, request, options.readings, options.table);
    const prose_oracle::Applied applied =
        prose_oracle::apply(account, request, answer, options.readings);
    return prose_oracle::to_json(id, answer, applied.obstacles);
  } catch (const std::exception& error) {
    return {{"id", id}, {"error", error.what()}};
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const Options options = read_options(count, arguments);
    bool any_error = false;
    std::string line;
    while (std::getline(std::cin, line)) {
      if (line.empty()) {
        continue;
      }
      const json document = answer_line(line, options);
      any_error = any_error || document.contains("error");
      std::cout << document.dump() << '\n';
    }
    return any_error ? 1 : 0;
  } catch (const std::exception& error) {
    std::cerr << "prose_oracle: " << error.what() << '\n';
    return 2;
  }
}
