// P-12 to P-15 hold: on accounts of every kind, and on generated scenarios under every reading.

#include "simulator/replay/variation_player.h"

#include "scenarios/builder/builder.h"
#include "tests/support/catch.h"
#include "tests/support/varied_account.h"

namespace connectsim::tests {
namespace {

constexpr std::array<VariationKind, variation_kind_count> kinds = {
    VariationKind::other_vpc_added, VariationKind::ids_renamed, VariationKind::lists_reordered,
    VariationKind::names_renumbered};

bool has_number(const Network& network) {
  bool has_any = false;
  for (std::size_t i = 0; i < name_pattern_count; ++i) {
    has_any = has_any || network.largest_number(static_cast<NamePattern>(i)) > 0;
  }
  return has_any;
}

TEST_CASE("accounts of every kind keep P-12 to P-15", "[P-12][P-13][P-14][P-15]") {
  Json refused = direct_account();
  refused["DBClusters"][0]["EngineMode"] = "serverless";
  Json incomplete = proxied_account();
  incomplete.erase("SecurityGroups");
  incomplete["DBProxyTargets"]["px"][1].erase("TargetHealth");
  Json new_proxy = direct_request();
  new_proxy["Proxy"] = {{"Mode", "new"}, {"SecretArn", "arn:aws:secretsmanager:x"}};
  new_proxy["CreateFunction"] = true;
  const std::vector<std::pair<Json, Json>> cases = {{direct_account(), direct_request()},
                                                    {proxied_account(), proxied_request()},
                                                    {unconnected_account(), direct_request()},
                                                    {unconnected_account(), new_proxy},
                                                    {account_with_two_spares(), direct_request()},
                                                    {account_with_two_spares(), new_proxy},
                                                    {account_with_extra_rules(), direct_request()},
                                                    {refused, direct_request()},
                                                    {incomplete, proxied_request()}};
  for (const auto& [account, request] : cases) {
    Varied varied(account, request);
    const Network::Mark before = varied.network().mark();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      PropertyValues properties;
      varied.player.play(varied.network(), varied.request, seed, properties);
      for (const VariationKind kind : kinds) {
        INFO(text_of(kind) << ", seed " << seed << ": " << text_of(varied.player.difference(kind)));
        const bool has_nothing =
            kind == VariationKind::names_renumbered && !has_number(varied.network());
        CHECK(properties.of(property_of(kind)) ==
              (has_nothing ? Holding::does_not_apply : Holding::holds));
      }
      CHECK(properties.of(Property::connects) == Holding::does_not_apply);
    }
    CHECK(varied.network().mark().vertices == before.vertices);
    CHECK(varied.network().mark().edges == before.edges);
  }
}

TEST_CASE("ties that only texts break, and a Region that fills, are left out",
          "[P-12][P-13][P-14][P-15]") {
  Json account = account_with_two_spares();
  group_with_id(account, "sg-l1")["GroupName"] = "lambda-rds-1234567890123456789";
  group_with_id(account, "sg-l2")["GroupName"] = "lambda-rds-1234567890123456788";
  account["SecurityGroups"].erase(2);  // rds-lambda-1: now no name has a number
  Json database = group("sg-d1", "rds-lambda-1234567890123456789");
  database["IpPermissions"] = {pair(3306, "sg-default")};
  account["SecurityGroups"].push_back(database);
  Varied tied(account, direct_request());
  PropertyValues properties;
  tied.player.play(tied.network(), tied.request, 1, properties);
  CHECK(properties.of(Property::local) == Holding::holds);
  CHECK(properties.of(Property::id_free) == Holding::does_not_apply);
  CHECK(properties.of(Property::order_free) == Holding::does_not_apply);
  CHECK(properties.of(Property::number_free) == Holding::does_not_apply);

  Varied full(unconnected_account(), direct_request());
  const Vertex vpc = full.network().add_vpc();
  while (full.network().group_count() < groups_per_region_max - 3) {
    full.network().add_group(vpc, ManagedName{});
  }
  full.player.play(full.network(), full.request, 1, properties);
  CHECK(properties.of(Property::local) == Holding::does_not_apply);
  CHECK(properties.of(Property::id_free) == Holding::holds);
}

// Calls `visit` for the default table with its own readings, then with each other reading, then for
// the other tables.
template <typename Visit>
void visit_tables(Visit visit) {
  DecisionTable table = shipped_table(default_table_name);
  visit(table, "");
  for (const ReadingSwitch& reading : reading_switches()) {
    for (std::size_t value = 1; value < reading.values.size(); ++value) {
      Readings readings;
      reading.choose(readings, value);
      table.set_readings(readings);
      visit(table, reading.values[value]);
    }
  }
  for (const std::string& name : shipped_table_names()) {
    if (name != default_table_name) {
      visit(shipped_table(name), "");
    }
  }
}

TEST_CASE("generated scenarios keep P-12 to P-15, by every table and under every reading",
          "[P-12][P-13][P-14][P-15]") {
  const auto profile = static_cast<Profile>(GENERATE(0, 1, 2));
  std::uint64_t scenario_count = 20'000;  // of the default table
  GeneratedScenario scenario;
  visit_tables([&](const DecisionTable& table, std::string_view reading) {
    VariationPlayer player(table);
    std::array<std::uint64_t, variation_kind_count> holds{};
    for (std::uint64_t number = 0; number < scenario_count; ++number) {
      SeededChoices choices(12, number);
      build(choices, profile, scenario);
      PropertyValues properties;
      player.play(scenario.network(), scenario.request, number, properties);
      for (const VariationKind kind : kinds) {
        const Holding holding = properties.of(property_of(kind));
        holds[static_cast<std::size_t>(kind)] += holding == Holding::holds ? 1 : 0;
        if (holding == Holding::violated) {
          FAIL_CHECK(table.name() << " " << reading << ", " << text_of(profile) << " " << number
                                  << ", " << text_of(kind) << ": "
                                  << text_of(player.difference(kind)));
        }
      }
    }
    for (const std::uint64_t count : holds) {
      CHECK(count > scenario_count * 8 / 10);
    }
    scenario_count = 2'000;
  });
}

}  // namespace
}  // namespace connectsim::tests
