// What comes of the scenarios of tests/golden/apply, in every format.

#include "reports/action/aws_script.h"
#include "reports/action/outcome_json.h"
#include "reports/action/outcome_text.h"
#include "tests/support/applied_scenario.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"

namespace connectsim::tests {
namespace {

std::string answers_in(Language language) {
  std::string out;
  for (const auto& scenario : applied_scenarios()) {
    out += out.empty() ? "" : "\n";
    append_outcome_text(scenario->answer(), scenario->result(), Style{language, Colour::none}, out);
  }
  return out;
}

TEST_CASE("outcomes as text, in English and Japanese", "[A-2][A-3][A-4]") {
  check_golden("apply/answers.txt", answers_in(Language::en));
  check_golden("apply/answers.ja.txt", answers_in(Language::ja));
}

TEST_CASE("outcomes as JSON Lines, without the snapshot afterwards", "[M-4]") {
  std::string out;
  OutcomeJson json;
  for (const auto& scenario : applied_scenarios()) {
    json.append(scenario->answer(), scenario->result(), nullptr, out);
    out += '\n';
  }
  check_golden("apply/answers.jsonl", out);
}

TEST_CASE("calls as scripts", "[A-6]") {
  for (const auto& scenario : applied_scenarios()) {
    if (!scenario->result().is_barred()) {
      std::string out;
      append_aws_script(scenario->answer(), scenario->result(), out);
      check_golden("apply/" + scenario->id() + ".sh", out);
    }
  }
}

}  // namespace
}  // namespace connectsim::tests
