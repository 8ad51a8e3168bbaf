#pragma once

#include <sstream>
#include <string>
#include <utility>

#include "scenarios/rapidcheck_generators.h"
#include "tests/support/catch.h"

namespace connectsim::tests {

/// What rapidcheck says of a property after so many drawn cases: where it fails, the case that
/// shrinking leaves. `RC_PARAMS="seed=..."` fixes what is drawn, `max_success=1000` draws ten times
/// as many cases (its default is 100). Without a sentence rapidcheck does not tell how to repeat
/// it.
template <typename Testable>
rc::detail::TestResult result_of(const std::string& sentence, int case_count, Testable&& testable) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = case_count * params.maxSuccess / 100;
  return rc::detail::checkTestable(std::forward<Testable>(testable),
                                   rc::detail::TestMetadata{sentence, sentence}, params);
}

/// Requires that a property holds in so many drawn cases.
template <typename Testable>
void check_property(const std::string& sentence, int case_count, Testable&& testable) {
  const auto result = result_of(sentence, case_count, std::forward<Testable>(testable));
  std::ostringstream message;
  rc::detail::printResultMessage(result, message);
  INFO(sentence << "\n" << message.str());
  CHECK(result.template is<rc::detail::SuccessResult>());
}

}  // namespace connectsim::tests
