#include "simulator/tables/readings.h"

#include "model/text/input_error.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

TEST_CASE("every reading can be chosen by name and its first value is the default",
          "[N-2][N-3][G-3][D-3][X-2][X-7][R-2][A-4][V-1]") {
  CHECK(reading_switches().size() == 12);
  for (const ReadingSwitch& reading : reading_switches()) {
    INFO(reading.name);
    CHECK(reading.chosen(Readings{}) == 0);
    for (std::size_t value = 0; value < reading.values.size(); ++value) {
      Readings readings;
      set_reading(readings, reading.name, reading.values[value]);
      CHECK(reading.chosen(readings) == value);
      CHECK((readings == Readings{}) == (value == 0));
    }
  }
}

TEST_CASE("an unknown reading or value is answered with what is allowed") {
  Readings readings;
  CHECK_THROWS_WITH(set_reading(readings, "numbers", "x"),
                    Catch::Matchers::Contains("no reading is named \"numbers\"; there are "
                                              "database_pattern_with_proxy, numbering"));
  CHECK_THROWS_WITH(set_reading(readings, "numbering", "random"),
                    "reading numbering: must be one of max_plus_one, smallest_free, in_step, is "
                    "\"random\"");
}

}  // namespace
}  // namespace connectsim
