// Section 2: names that match, and names that are new.
#include "tests/support/prose_oracle/names.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace prose_oracle {

namespace {

constexpr std::size_t kMostDigits = 18;

// What follows `P-` in a name that begins so; empty otherwise.
std::string digits_after(const std::string& name, Pattern pattern) {
  const std::string beginning = pattern_text(pattern) + "-";
  return name.starts_with(beginning) ? name.substr(beginning.size()) : std::string();
}

// N-1: `01` and `1` are the same number in use.
std::set<std::int64_t> numbers_in_use(const Account& account, Pattern pattern) {
  std::set<std::int64_t> numbers;
  // N-3: the whole snapshot, all VPCs together.
  for (const Group& group : account.groups) {
    const std::optional<std::int64_t> number = number_of(group.name, pattern);
    if (number) {
      numbers.insert(*number);
    }
  }
  return numbers;
}

// N-3, the default: 1 when no number is in use.
std::int64_t max_plus_one(const std::set<std::int64_t>& numbers) {
  return numbers.empty() ? 1 : *numbers.rbegin() + 1;
}

// N-3, reading smallest_free: the gaps are filled first.
std::int64_t smallest_free(const std::set<std::int64_t>& numbers) {
  std::int64_t number = 1;
  while (numbers.contains(number)) {
    ++number;
  }
  return number;
}

}  // namespace

std::string pattern_text(Pattern pattern) {
  switch (pattern) {
    case Pattern::lambda_rds:
      return "lambda-rds";
    case Pattern::lambda_rdsproxy:
      return "lambda-rdsproxy";
    case Pattern::rds_lambda:
      return "rds-lambda";
    case Pattern::rdsproxy_lambda:
      return "rdsproxy-lambda";
    case Pattern::rds_rdsproxy:
      return "rds-rdsproxy";
  }
  return "";
}

// N-1: ASCII digits only, so no locale and no std::isdigit.
bool matches(const std::string& name, Pattern pattern) {
  const std::string digits = digits_after(name, pattern);
  return !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char character) {
    return character >= '0' && character <= '9';
  });
}

bool is_compute_name(const std::string& name) {
  return matches(name, Pattern::lambda_rds) || matches(name, Pattern::lambda_rdsproxy);
}

std::optional<std::int64_t> number_of(const std::string& name, Pattern pattern) {
  if (!matches(name, pattern)) {
    return std::nullopt;
  }
  const std::string digits = digits_after(name, pattern);
  if (digits.size() > kMostDigits) {
    return std::nullopt;
  }
  return std::stoll(digits);
}

std::vector<std::string> new_names(const Account& account, const std::vector<Pattern>& patterns,
                                   Numbering numbering) {
  std::vector<std::int64_t> numbers;
  for (const Pattern pattern : patterns) {
    const std::set<std::int64_t> in_use = numbers_in_use(account, pattern);
    numbers.push_back(numbering == Numbering::smallest_free ? smallest_free(in_use)
                                                            : max_plus_one(in_use));
  }
  // N-3, in_step: one number, 1 + the largest over all patterns that the action uses.
  if (numbering == Numbering::in_step) {
    const std::int64_t largest = *std::max_element(numbers.begin(), numbers.end());
    numbers.assign(numbers.size(), largest);
  }
  std::vector<std::string> names;
  for (std::size_t index = 0; index < patterns.size(); ++index) {
    names.push_back(pattern_text(patterns[index]) + "-" + std::to_string(numbers[index]));
  }
  return names;
}

}  // namespace prose_oracle
