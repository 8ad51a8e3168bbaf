// Reads scenarios (M-2, one a line) and prints decisions (M-3, one a line, same order).
// Arguments: table=NAME, answer=decision|plan|list|reach, or any reading as NAME=VALUE.
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/decide.h"
#include "tests/support/prose_oracle/json_members.h"
#include "tests/support/prose_oracle/json_output.h"
#include "tests/support/prose_oracle/listed.h"
#include "tests/support/prose_oracle/reachable.h"
#include "tests/support/prose_oracle/sides.h"

namespace {

using nlohmann::json;

struct Options {
  prose_oracle::Table table = prose_oracle::Table::published;
  prose_oracle::Readings readings;
  std::string answer = "decision";
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
    if (name == "answer") {
      options.answer = value;
    } else if (name == "table") {
      options.table = prose_oracle::table_named(value);
    } else {
      prose_oracle::set_reading(options.readings, name, value);
    }
  }
  return options;
}

// M-2: what a scenario may have, and what may be expected of it (M-3, M-4).
void check_scenario(const json& scenario) {
  prose_oracle::check_members(scenario, "scenario",
                              {"format", "id", "snapshot", "request", "expect"});
  const json expected = scenario.value("expect", json());
  prose_oracle::check_members(
      expected, "expect",
      {"id", "verdict", "situation", "rows", "row", "action", "unmet", "missing_permissions",
       "obstacles", "unknown", "notes", "created", "attached", "calls", "after"});
  prose_oracle::check_members(
      prose_oracle::member(expected, "situation"), "situation",
      {"database", "compute", "proxy", "target_health", "registered", "reachable", "listed"});
}

// H-2, by the way asked for; a new proxy cannot be reached yet.
json reach_answer(const prose_oracle::Account& account, const prose_oracle::Request& request) {
  const prose_oracle::Sides sides = prose_oracle::read_sides(account, request);
  if (sides.proxy_mode == prose_oracle::ProxyMode::none) {
    return to_json(prose_oracle::reach_directly(account, sides.function, *sides.cluster));
  }
  return sides.proxy == nullptr ? json()
                                : to_json(prose_oracle::reach_through_proxy(
                                      account, sides.function, *sides.proxy, *sides.cluster));
}

json answer_of(const json& scenario, const Options& options) {
  check_scenario(scenario);
  const prose_oracle::Account account =
      prose_oracle::read_account(scenario.value("snapshot", json::object()));
  if (options.answer == "list") {
    json document = {{"id", scenario.value("id", json())},
                     {"list", to_json(prose_oracle::listed(account, options.readings))}};
    const std::set<std::string> unknown = prose_oracle::unknown_to_listed(account);
    if (!unknown.empty()) {
      document["unknown"] = unknown;
    }
    return document;
  }
  const prose_oracle::Request request =
      prose_oracle::read_request(scenario.value("request", json::object()));
  if (options.answer == "reach") {
    return reach_answer(account, request);
  }
  prose_oracle::Answer answer =
      prose_oracle::decide(account, request, options.readings, options.table);
  const prose_oracle::Applied applied =
      prose_oracle::apply(account, request, answer, options.readings);
  answer.notes.insert(applied.notes.begin(), applied.notes.end());
  json document = prose_oracle::to_json(scenario.value("id", json()), answer, applied.obstacles);
  if (options.answer == "plan") {
    document.update(to_json(applied));
  }
  return document;
}

// A scenario with an input error still takes its line, so that lines stay aligned.
json answer_line(const std::string& line, const Options& options) {
  json id;
  try {
    const json scenario = prose_oracle::parse_document(line);
    id = scenario.value("id", json());
    return answer_of(scenario, options);
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
