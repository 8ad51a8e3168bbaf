// Tells whether drawn values survive being written and read: snapshots, scenarios, requests, ids,
// ranges, tables, intents, findings and results of replays; and whether answers meet themselves.

#include "model/answers/snapshot_parts.h"
#include "model/snapshots/snapshot_json.h"
#include "reports/action/outcome_json.h"
#include "reports/check/table_layout.h"
#include "reports/decision/decision_json.h"
#include "reports/diff/intent_json.h"
#include "reports/replay/findings_json.h"
#include "reports/replay/replay_json.h"
#include "scenarios/builder/scenario_id.h"
#include "scenarios/expectation.h"
#include "scenarios/scenario.h"
#include "simulator/replay/replay.h"
#include "simulator/replay/replay_reader.h"
#include "tests/properties/drawn_tables.h"
#include "tests/properties/property_check.h"
#include "tests/support/answered.h"
#include "tests/support/applied_scenario.h"

namespace connectsim::tests {
namespace {

Snapshot read_back(const std::string& text) {
  Document document;
  document.read(text);
  SnapshotParts parts;
  add_parts(document.root(), parts);
  Snapshot snapshot;
  SnapshotReader().read(parts, Keep::everything, snapshot);
  return snapshot;
}

// Members may stand in another order: what the graph does not model comes before or behind.
bool say_the_same(const std::string& one, const std::string& other) {
  return Json::parse(one) == Json::parse(other);
}

TEST_CASE("a drawn snapshot that is written, read and written again says the same", "[M-1]") {
  const auto profile = GENERATE(Profile::near_miss, Profile::uniform, Profile::fleet);
  check_property("snapshots survive being written", 300, [profile] {
    const Snapshot snapshot = *any_snapshot(profile);
    const std::string written = snapshot_json(snapshot);
    const Snapshot again = read_back(written);
    const std::string written_again = snapshot_json(again);
    RC_ASSERT(say_the_same(written_again, written));
    RC_ASSERT(snapshot_json(read_back(written_again)) == written_again);
    RC_ASSERT(again.network.edge_count() == snapshot.network.edge_count());
    RC_ASSERT(again.network.group_count() == snapshot.network.group_count());
    RC_ASSERT(again.network.target_count() == snapshot.network.target_count());
  });
}

TEST_CASE("a drawn scenario that is written and read is decided alike and written alike",
          "[M-2][R-8]") {
  const DecisionTable table = shipped_table(default_table_name);
  const auto profile = GENERATE(Profile::near_miss, Profile::uniform, Profile::fleet);
  check_property("scenarios survive being written", 300, [&] {
    GeneratedScenario scenario = *any_scenario(profile);
    const std::string written = scenario_json("id \"7\"", scenario);
    Document document;
    document.read(written);
    Scenario read;
    read_scenario(document.root(), read);
    const Snapshot snapshot = read_back(read.snapshot.json());
    RC_ASSERT(say_the_same(scenario_json(read.id.text(), snapshot, read.request), written));
    const Request request = resolve(read.request, snapshot);
    const Decision before = decide(scenario.network(), scenario.request, table);
    const Decision after = decide(snapshot.network, request, table);
    RC_ASSERT(before.verdict == after.verdict);
    RC_ASSERT((before.situation == after.situation));
    RC_ASSERT(before.rows == after.rows);
    RC_ASSERT(before.unmet == after.unmet);
    RC_ASSERT(before.missing_permissions == after.missing_permissions);
    RC_ASSERT(before.unknown.size() == after.unknown.size());
    RC_ASSERT(before.judgements.size() == after.judgements.size());
  });
}

TEST_CASE("the answer for a drawn scenario meets itself as its expectation", "[M-2][M-3]") {
  check_property("an answer differs from itself in nothing", 100, [] {
    GeneratedScenario scenario = *any_scenario();
    const Json line = Json::parse(scenario_json("", scenario));
    const Answered answered(line["snapshot"], line["request"]);
    std::string text;
    DecisionJson().append(answered.answer(), text);
    Document answer;
    answer.read(text);
    RC_ASSERT(unmet_members(answer.root(), answer.root(), Extent::decision).empty());
    RC_ASSERT(answer.root().json() == text);
  });
}

TEST_CASE("what comes of a drawn scenario meets itself as its expectation", "[M-2][M-4]") {
  check_property("an outcome differs from itself in nothing", 100, [] {
    GeneratedScenario scenario = *any_scenario();
    const AppliedScenario applied(scenario_json("s", scenario));
    std::string text;
    const std::string after = snapshot_json(applied.after());
    OutcomeJson().append(applied.answer(), applied.result(), &after, text);
    Document outcome;
    outcome.read(text);
    RC_ASSERT(unmet_members(outcome.root(), outcome.root(), Extent::outcome).empty());
    RC_ASSERT(outcome.root().json() == text);
    if (const Value after = outcome.root().find("after")) {
      // Read back, a function may stand in the VPC of its new group.
      const std::string once = snapshot_json(read_back(after.json()));
      RC_ASSERT(snapshot_json(read_back(once)) == once);
    }
  });
}

TEST_CASE("drawn ids, ranges and managed names read back from their texts", "[N-1][G-1]") {
  check_property("texts read back", 2'000, [] {
    const auto number = *rc::gen::arbitrary<std::uint64_t>();
    const ScenarioId id{*rc::gen::arbitrary<std::uint32_t>(),
                        static_cast<Profile>(*rc::gen::inRange(0, 3)),
                        *rc::gen::arbitrary<std::uint64_t>(), number};
    RC_ASSERT((scenario_id(text_of(id)) == id));
    const BoundedId bounded{id.version, *rc::gen::arbitrary<std::uint32_t>(), number};
    RC_ASSERT((bounded_id(text_of(bounded)) == bounded));

    const auto pattern = static_cast<NamePattern>(*rc::gen::inRange(1, 6));
    const ManagedName name = new_managed_name(pattern, number % 1'000'000'000'000'000'000U);
    RC_ASSERT((managed_name(text_of(name)) == name));

    AddressRange range{number, *rc::gen::arbitrary<std::uint64_t>(), 0, AddressFamily::ipv6};
    range.length = static_cast<std::uint8_t>(*rc::gen::inRange(0, 129));
    const auto cleared = address_range(text_of(range));
    RC_ASSERT((cleared && address_range(text_of(*cleared)) == cleared));
    const AddressRange narrow{number & 0xffffffff00000000U, 0,
                              static_cast<std::uint8_t>(range.length % 33), AddressFamily::ipv4};
    const auto narrow_cleared = address_range(text_of(narrow));
    RC_ASSERT((narrow_cleared && address_range(text_of(*narrow_cleared)) == narrow_cleared));
  });
}

TEST_CASE("a drawn table means the same in its one layout, and has but one", "[T-1]") {
  check_property("tables survive their layout", 300, [] {
    const TableDocument drawn = *any_table_document(all_readings());
    Document document;
    document.read(drawn.text);
    const std::string layout = table_layout(document.root());
    const DecisionTable before = DecisionTable::read(document.root());
    const DecisionTable after = table_of(layout);
    RC_ASSERT(before.name() == after.name());
    RC_ASSERT(before.title() == after.title());
    RC_ASSERT((before.columns() == after.columns()));
    RC_ASSERT((before.readings() == after.readings()));
    RC_ASSERT(before.order() == after.order());
    RC_ASSERT(before.rows().size() == after.rows().size());
    for (std::size_t i = 0; i < before.rows().size(); ++i) {
      RC_ASSERT((before.rows()[i].alternatives == after.rows()[i].alternatives));
      RC_ASSERT((before.rows()[i].action == after.rows()[i].action));
      RC_ASSERT(before.rows()[i].citation == after.rows()[i].citation);
    }
    document.read(layout);
    RC_ASSERT(table_layout(document.root()) == layout);
  });
}

template <Choices Driver, typename Enum>
Enum any_value(Driver& choices) {
  return static_cast<Enum>(choices.pick(words_of<Enum>.size()));
}

template <Choices Driver>
ColumnValues some_columns(Driver& choices) {
  ColumnValues values = ColumnValues::all();
  for (std::size_t i = 0; i < column_count; ++i) {
    if (choices.pick(3) > 0) continue;
    const auto column = static_cast<Column>(i);
    values.remove(column);
    values.add(column, choices.pick(static_cast<std::uint32_t>(value_counts[i])));
    values.add(column, choices.pick(static_cast<std::uint32_t>(value_counts[i])));
  }
  return values;
}

template <Choices Driver>
IntendedChange some_change(Driver& choices) {
  IntendedChange intended;
  if (choices.pick(2) == 1) intended.reason = "because \"so\"";
  switch (choices.pick(3)) {
    case 0: {
      IntendedAnswer& answer = intended.change.emplace<IntendedAnswer>();
      answer.answer.before = static_cast<TableAnswer>(choices.pick(4));
      answer.answer.after = static_cast<TableAnswer>(
          (static_cast<std::uint32_t>(answer.answer.before) + 1 + choices.pick(3)) % 4);
      while (choices.pick(2) == 1) answer.situations.push_back(some_columns(choices));
      break;
    }
    case 1: {
      ReadingChange& reading = intended.change.emplace<ReadingChange>();
      reading.reading = choices.pick(static_cast<std::uint32_t>(reading_switches().size()));
      reading.after = choices.pick(2);
      reading.before = 1 - reading.after;
      break;
    }
    default: {
      ConnectionChange& change = intended.change.emplace<ConnectionChange>();
      change.function = "f";
      change.cluster = "c";
      if (choices.pick(2) == 1) change.via = "proxy:p";
      change.what = any_value<Driver, Aspect>(choices);
      const auto words = words_of_aspect(change.what);
      change.before = words[choices.pick(static_cast<std::uint32_t>(words.size()))];
      change.after = words[0] == change.before ? words[1] : words[0];
    }
  }
  return intended;
}

TEST_CASE("a drawn intent that is written, read and written again is the same text") {
  check_property("intents survive being written", 500, [] {
    const std::string written = *built_from_choices([](auto& choices) {
      Intent intent;
      do {
        intent.changes.push_back(some_change(choices));
      } while (choices.pick(2) == 1);
      return intent_document(intent);
    });
    Document document;
    document.read(written);
    RC_ASSERT(intent_document(Intent::read(document.root())) == written);
  });
}

ReplayResult replayed(const DecisionTable& table, const Findings& findings, std::uint64_t first,
                      std::uint64_t count) {
  ReplayResult result{table, findings,
                      {},    ~PropertySet(),
                      64,    ReplayTally(table.rows().size(), findings.list().size())};
  const std::atomic<bool> stop = false;
  std::string emitted;
  Replayer({table, findings, result.source, result.properties, result.variation_interval})
      .replay({first, first + count}, stop, result.tally, emitted);
  return result;
}

std::string replay_text_of(const ReplayResult& result) {
  std::string text;
  append_replay_json(result, {}, text);
  return text;
}

TEST_CASE("a result of any range reads back, and the findings written of it explain it", "[slow]") {
  const DecisionTable table = shipped_table(default_table_name);
  const Findings nothing_known;
  check_property("results and findings survive being written", 15, [&] {
    const auto first = *rc::gen::inRange<std::uint64_t>(0, 1'000'000);
    const auto count = *rc::gen::inRange<std::uint64_t>(1, 60);
    const ReplayResult result = replayed(table, nothing_known, first, count);
    const std::string written = replay_text_of(result);
    ReplayResult again = replayed(table, nothing_known, 0, 0);
    Document document;
    document.read(written);
    add_replay_json(document.root(), again);
    RC_ASSERT(replay_text_of(again) == written);

    std::string findings_text;
    append_findings_json(result, found_by(result), findings_text);
    Json written_findings = Json::parse(findings_text);
    const bool has_news = !written_findings["findings"].empty();
    document.read(findings_text);
    RC_ASSERT(replayed(table, Findings::read(document.root()), first, count).is_clean() ==
              !has_news);
    for (Json& finding : written_findings["findings"]) {
      finding["explanation"] = "Known.";
    }
    document.read(written_findings.dump());
    const Findings findings = Findings::read(document.root());
    RC_ASSERT(replayed(table, findings, first, count).is_clean());
  });
}

}  // namespace
}  // namespace connectsim::tests
