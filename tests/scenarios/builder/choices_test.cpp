#include "scenarios/builder/choices.h"

#include <map>
#include <set>

#include "tests/support/catch.h"

namespace connectsim {
namespace {

constexpr Weights three_to_one = {3, 1, 0};

// Asks two or three times, depending on the first answer.
template <Choices Driver>
std::vector<std::uint32_t> asked(Driver& choices) {
  std::vector<std::uint32_t> answers;
  answers.push_back(choices.pick(2));
  answers.push_back(choices.pick(three_to_one));
  if (answers.front() == 1) {
    answers.push_back(choices.pick(4));
  }
  return answers;
}

TEST_CASE("seeded choices are the same on every machine") {
  SeededChoices choices(7, 42);
  std::vector<std::uint32_t> answers;
  for (int i = 0; i < 8; ++i) {
    answers.push_back(choices.pick(1000));
  }
  CHECK(answers == std::vector<std::uint32_t>{921, 721, 545, 689, 761, 303, 889, 561});
  SeededChoices small(7, 42);
  answers.clear();
  for (int i = 0; i < 8; ++i) {
    answers.push_back(small.pick(10));
  }
  CHECK(answers == std::vector<std::uint32_t>{7, 9, 8, 7, 8, 5, 4, 6});
}

TEST_CASE("seeded choices of neighbouring scenarios and seeds differ") {
  std::set<std::vector<std::uint32_t>> seen;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    for (std::uint64_t scenario = 0; scenario < 40; ++scenario) {
      SeededChoices choices(seed, scenario);
      std::vector<std::uint32_t> answers;
      for (int i = 0; i < 4; ++i) {
        answers.push_back(choices.pick(65536));
      }
      seen.insert(answers);
    }
  }
  CHECK(seen.size() == 1600);
}

TEST_CASE("seeded choices are even, weighted ones as their weights say") {
  std::map<std::uint32_t, int> even;
  std::map<std::uint32_t, int> weighted;
  for (std::uint64_t scenario = 0; scenario < 1000; ++scenario) {
    SeededChoices choices(1, scenario);
    for (int i = 0; i < 100; ++i) {
      ++even[choices.pick(5)];
      ++weighted[choices.pick(three_to_one)];
    }
  }
  REQUIRE(even.size() == 5);
  for (const auto& [answer, count] : even) {
    CHECK(count == Approx(20'000).margin(600));
  }
  REQUIRE(weighted.size() == 2);
  CHECK(weighted[0] == Approx(75'000).margin(700));
}

TEST_CASE("exhaustive choices go through every combination once and end") {
  ExhaustiveChoices choices;
  std::set<std::vector<std::uint32_t>> seen;
  int count = 0;
  do {
    seen.insert(asked(choices));
    ++count;
  } while (choices.advance() == ExhaustiveChoices::Position::at_combination);
  CHECK(count == 1 * 3 + 1 * 3 * 4);
  CHECK(seen.size() == 15);
}

TEST_CASE("recorded choices clamp what is too large and give 0 for what is missing") {
  RecordedChoices choices({9, 9, 9});
  CHECK(asked(choices) == std::vector<std::uint32_t>{1, 2, 3});
  RecordedChoices none({});
  CHECK(asked(none) == std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("what a recording wrote down builds the same again") {
  for (std::uint64_t scenario = 0; scenario < 100; ++scenario) {
    Recording recording(SeededChoices(3, scenario));
    const auto answers = asked(recording);
    CHECK(recording.answers() == answers);
    RecordedChoices again(recording.answers());
    CHECK(asked(again) == answers);
  }
}

TEST_CASE("weights give every alternative with a weight at least one place of 256") {
  constexpr Weights lopsided = {255, 1, 1, 0, 255};
  std::map<std::uint32_t, int> places;
  for (std::uint32_t place = 0; place < Weights::place_count; ++place) {
    ++places[lopsided.alternative(place)];
  }
  CHECK(lopsided.count() == 5);
  CHECK(places.size() == 4);
  CHECK(places[1] == 1);
  CHECK(places[0] + places[4] == 254);
  CHECK(Weights::even(3).count() == 3);
}

}  // namespace
}  // namespace connectsim
