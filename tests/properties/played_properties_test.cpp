// Tells whether drawn scenarios keep P-1 to P-15, but for what is known of the table.

#include <algorithm>

#include "simulator/findings/findings.h"
#include "simulator/replay/play.h"
#include "simulator/replay/variation_player.h"
#include "tests/properties/property_check.h"

namespace connectsim::tests {
namespace {

/// Looks at one property by one table, whose findings explain what is violated.
class PropertyOfTable {
 public:
  PropertyOfTable(const std::string& table_name, Property property)
      : table_(shipped_table(table_name)),
        findings_(shipped_findings(table_name)),
        property_(property) {}

  /// Whether a violation is news. A scenario is compared with several variations of it, so that a
  /// simpler one is likely to show the same.
  [[nodiscard]] bool is_broken(GeneratedScenario& scenario, std::uint64_t variation) {
    Played& played = player_.play(scenario.network(), scenario.request);
    const std::uint64_t last = property_ < Property::local ? variation : variation + 5;
    for (; variation < last && !is_violated(played); ++variation) {
      variations_.play(scenario.network(), scenario.request, variation, played.properties);
    }
    return is_violated(played) && !is_known(scenario, played.decision);
  }

 private:
  [[nodiscard]] bool is_violated(const Played& played) const {
    return played.properties.of(property_) == Holding::violated;
  }

  [[nodiscard]] bool is_known(const GeneratedScenario& scenario, const Decision& decision) const {
    Situation situation = decision.situation;
    if (!table_.uses(Column::registered)) {
      situation.registered = RegisteredValue::not_used;
    }
    if (property_ == Property::covered) {
      return findings_.lists_silence(situation_index(situation));
    }
    if (property_ == Property::unambiguous) {
      return findings_.lists_conflict(situation_index(situation));
    }
    const Circumstances violated = circumstances(scenario.network(), scenario.request, decision);
    const auto& list = findings_.list();
    return std::any_of(list.begin(), list.end(), [&](const Finding& finding) {
      return finding.property == property_ && finding.when.allows(table_.readings()) &&
             finding.when.holds(violated);
    });
  }

  DecisionTable table_;
  Findings findings_;
  Property property_;
  Player player_{table_};
  VariationPlayer variations_{table_};
};

void check_in_drawn_scenarios(Property property) {
  for (const std::string& table_name : shipped_table_names()) {
    for (const Profile profile : {Profile::near_miss, Profile::uniform, Profile::fleet}) {
      PropertyOfTable looked_at(table_name, property);
      const PropertySentence sentence = sentence_of(property);
      check_property(std::string(sentence.clause) + " by " + table_name + ": " +
                         std::string(sentence.sentence),
                     property < Property::local ? 1'500 : 300, [&] {
                       GeneratedScenario scenario = *any_scenario(profile);
                       const auto variation = *rc::gen::inRange<std::uint64_t>(0, 1'000);
                       RC_ASSERT(!looked_at.is_broken(scenario, variation));
                     });
    }
  }
}

TEST_CASE("P-1, P-2: drawn scenarios connect and are listed, but for known findings",
          "[P-1][P-2]") {
  check_in_drawn_scenarios(GENERATE(Property::connects, Property::listed));
}

TEST_CASE("P-3: drawn scenarios answer none when asked again, but for known findings", "[P-3]") {
  check_in_drawn_scenarios(GENERATE(Property::idempotent, Property::idempotent_settled));
}

TEST_CASE("P-4, P-5, P-6: drawn scenarios keep the frame, open nothing else and take fresh names",
          "[P-4][P-5][P-6]") {
  check_in_drawn_scenarios(
      GENERATE(Property::frame, Property::least_access, Property::fresh_names));
}

TEST_CASE("P-7, P-8: drawn scenarios are covered, and unambiguously, but for known findings",
          "[P-7][P-8]") {
  check_in_drawn_scenarios(GENERATE(Property::covered, Property::unambiguous));
}

TEST_CASE(
    "P-9, P-10, P-11: drawn scenarios use listed operations and keep limits; refusals do "
    "nothing",
    "[P-9][P-10][P-11]") {
  check_in_drawn_scenarios(
      GENERATE(Property::permitted, Property::within_limits, Property::inert_refusal));
}

TEST_CASE("P-12, P-13: in drawn scenarios neither another VPC nor ids matter", "[P-12][P-13]") {
  check_in_drawn_scenarios(GENERATE(Property::local, Property::id_free));
}

TEST_CASE("P-14, P-15: in drawn scenarios neither orders nor numbers matter", "[P-14][P-15]") {
  check_in_drawn_scenarios(GENERATE(Property::order_free, Property::number_free));
}

}  // namespace
}  // namespace connectsim::tests
