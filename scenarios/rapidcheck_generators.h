#pragma once

// Generators for tests with rapidcheck: of scenarios, snapshots, networks, situations and decision
// tables. Header only, the one product file that names rapidcheck: the product does not link it,
// who includes this must. What is drawn is a list of answers to "pick one of n" (`choices.h`), the
// builder's third driver: shrinking the list shrinks whatever is built from it. How large a value
// is depends on the profile alone, never on rapidcheck's `size`.
//
//   rc::prop("nothing is refused twice", [] {
//     const GeneratedScenario scenario = *any_scenario();
//     ...
//   });

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/decision.h"
#include "model/json/json_writer.h"
#include "model/situation.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/builder/builder.h"
#include "scenarios/builder/labels_of_scenario.h"
#include "scenarios/builder/situation_snapshot.h"
#include "scenarios/scenario_json.h"

namespace connectsim {

/// The lists of answers that are simpler than one whose value fails, in the order in which they are
/// worth a try: stretches of answers 0 (all of them first, single ones last), smaller answers, and
/// stretches left out. Each is shorter, or as long with a smaller sum, so that shrinking ends. One
/// list at a time: rapidcheck asks for the next when it needs one.
class SimplerAnswers {
 public:
  using Answers = std::vector<std::uint32_t>;

  explicit SimplerAnswers(Answers answers) : answers_(std::move(answers)) {
    drop_trailing_zeros(answers_);
    length_ = answers_.size();
  }

  /// The next list, or nothing.
  rc::Maybe<Answers> operator()() {
    while (way_ != Way::none_left) {
      if (first_ >= answers_.size()) {
        go_on();
        continue;
      }
      Answers simpler = answers_;
      const bool is_simpler = change(simpler);
      first_ += length_;
      if (is_simpler) {
        drop_trailing_zeros(simpler);
        return simpler;
      }
    }
    return rc::Nothing;
  }

 private:
  enum class Way : std::uint8_t { zero, halve, decrement, leave_out, none_left };

  // A missing answer is 0.
  static void drop_trailing_zeros(Answers& answers) {
    while (!answers.empty() && answers.back() == 0) {
      answers.pop_back();
    }
  }

  // Whether there was anything to change.
  bool change(Answers& answers) const {
    const auto first = answers.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto last =
        answers.begin() + static_cast<std::ptrdiff_t>(std::min(first_ + length_, answers.size()));
    switch (way_) {
      case Way::zero:
        if (std::all_of(first, last, [](std::uint32_t answer) { return answer == 0; })) {
          return false;
        }
        std::fill(first, last, 0);
        return true;
      case Way::halve:
        *first /= 2;
        return *first > 0;
      case Way::decrement:
        *first -= *first > 0 ? 1 : 0;
        return *first > 1;  // otherwise it was tried already
      case Way::leave_out:
        answers.erase(first, last);
        return true;
      case Way::none_left:
        break;
    }
    return false;
  }

  // Shorter stretches, or the next way.
  void go_on() {
    first_ = 0;
    if ((way_ == Way::zero || way_ == Way::leave_out) && length_ > 1) {
      length_ /= 2;
      return;
    }
    way_ = static_cast<Way>(static_cast<std::uint8_t>(way_) + 1);
    length_ = way_ == Way::leave_out ? (answers_.size() + 1) / 2 : 1;
  }

  Answers answers_;
  Way way_ = Way::zero;
  std::size_t first_ = 0;
  std::size_t length_;
};

/// What `build` makes of recorded answers, with what it makes of simpler ones.
template <typename Build>
auto built_from_answers(std::vector<std::uint32_t> answers, Build build)
    -> rc::Shrinkable<decltype(build(std::declval<RecordedChoices&>()))> {
  return rc::shrinkable::lambda(
      [=] {
        RecordedChoices choices(answers);
        return build(choices);
      },
      [=] {
        return rc::seq::map(rc::makeSeq<SimplerAnswers>(answers),
                            [=](std::vector<std::uint32_t> simpler) {
                              return built_from_answers(std::move(simpler), build);
                            });
      });
}

/// Whatever a builder of one's own makes of choices: `build(choices)` is called with several kinds
/// of `Choices` and must give the same value for the same answers, the simplest for answers 0. The
/// weights of choices count. A value is built when it is looked at, and the list of its answers
/// recorded only when it is to be shrunk.
template <typename Build>
auto built_from_choices(Build build) -> rc::Gen<decltype(build(std::declval<RecordedChoices&>()))> {
  return [=](const rc::Random& random, int) {
    const std::uint64_t seed = rc::Random(random).next();
    return rc::shrinkable::lambda(
        [=] {
          SeededChoices choices(seed, 0);
          return build(choices);
        },
        [=] {
          Recording<SeededChoices> choices(SeededChoices(seed, 0));
          build(choices);
          return built_from_answers(choices.answers(), build).shrinks();
        });
  };
}

/// A scenario of a profile's population: snapshot and request, with ids and names. Shrinks towards
/// the simplest one: one cluster, one function, no managed group, a direct connection asked for.
inline rc::Gen<GeneratedScenario> any_scenario(Profile profile = Profile::near_miss) {
  return built_from_choices([profile](auto& choices) {
    GeneratedScenario scenario;
    build(choices, profile, scenario);
    add_labels(scenario);
    return scenario;
  });
}

/// The snapshot of such a scenario.
inline rc::Gen<Snapshot> any_snapshot(Profile profile = Profile::near_miss) {
  return built_from_choices([profile](auto& choices) {
    GeneratedScenario scenario;
    build(choices, profile, scenario);
    add_labels(scenario);
    return std::move(scenario.snapshot);
  });
}

/// Its network alone, without texts: a third of the time of a scenario.
inline rc::Gen<Network> any_network(Profile profile = Profile::near_miss) {
  return built_from_choices([profile](auto& choices) {
    GeneratedScenario scenario;
    build(choices, profile, scenario);
    return std::move(scenario.snapshot.network);
  });
}

/// One of the 148 situations that can occur (default readings, the further columns as if not read);
/// `build_situation` makes a scenario of it. Shrinks towards the first one.
inline rc::Gen<Situation> any_situation() {
  std::vector<Situation> possible;
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation) == nullptr) {
      possible.push_back(situation);
    }
  }
  return built_from_choices([possible](auto& choices) {
    return possible[choices.pick(static_cast<std::uint32_t>(possible.size()))];
  });
}

/// A decision table as a JSON text (T-1, docs/table-format.md).
struct TableDocument {
  std::string text;
};

/// A reading that table documents may set, and its values.
struct ReadingWords {
  std::string_view name;
  std::span<const std::string_view> values;
};

/// Builds table documents from choices: any columns, one to eight rows with one to three
/// alternatives, in any order, written in any layout that the reader takes. It asks the same
/// questions whatever was answered, so that an answer made simpler leaves the others their meaning.
template <Choices Driver>
class TableDocumentBuilder {
 public:
  TableDocumentBuilder(Driver& choices, const std::vector<ReadingWords>& readings)
      : choices_(choices), readings_(readings) {}

  TableDocument build() {
    json_.open_object();
    json_.name("format").text("connectsim.table/1");
    json_.name("name").text("drawn");
    if (picks_second(seldom)) json_.name("title").text("a title\n\"quoted\"");
    add_columns();
    add_readings();
    add_rows();
    add_order();
    json_.close_object();
    return {std::move(line_)};
  }

 private:
  static constexpr Weights seldom = {7, 1};
  static constexpr Weights often = {1, 2};
  static constexpr std::uint32_t rows_max = 8;
  static constexpr std::uint32_t alternatives_max = 3;

  /// The values of every column that an alternative tests, a bit each, and how they are written.
  struct Alternative {
    std::array<std::uint32_t, column_count> values{};
    std::uint32_t style = 0;
  };

  bool picks_second(const Weights& weights) { return choices_.pick(weights) == 1; }

  void add_columns() {
    const std::uint32_t first = choices_.pick(column_count);
    for (std::uint32_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>((first + i) % column_count);
      if (i == 0 || choices_.pick(2) == 1) columns_.push_back(column);
    }
    json_.name("columns").open_list();
    for (const Column column : columns_) json_.text(text_of(column));
    json_.close_list();
  }

  void add_readings() {
    json_.name("readings").open_object();
    for (const ReadingWords& reading : readings_) {
      const bool is_set = picks_second(seldom);
      const std::uint32_t value = choices_.pick(static_cast<std::uint32_t>(reading.values.size()));
      if (is_set) json_.name(reading.name).text(reading.values[value]);
    }
    json_.close_object();
  }

  void add_rows() {
    json_.name("rows").open_list();
    for (std::uint32_t i = 0; i < rows_max; ++i) {
      const bool is_needed = i + 1 == rows_max && row_count_ == 0;
      add_row(picks_second(often) || is_needed);
    }
    json_.close_list();
  }

  // A row that is not wanted is asked for all the same.
  void add_row(bool is_wanted) {
    std::vector<Alternative> alternatives;
    for (std::uint32_t i = 0; i < alternatives_max; ++i) {
      const bool is_added = i == 0 || picks_second(seldom);
      const Alternative alternative = any_alternative();
      if (is_added) alternatives.push_back(alternative);
    }
    const bool is_numbered = choices_.pick(2) == 1;
    const bool is_cited = choices_.pick(2) == 1;
    const std::string_view action = words_of<Action>[choices_.pick(words_of<Action>.size())];
    if (!is_wanted) {
      return;
    }
    ++row_count_;
    json_.open_object();
    if (is_numbered) json_.name("row").number(row_count_);
    json_.name("when");
    if (alternatives.size() > 1) json_.open_list();
    for (const Alternative& each : alternatives) add_alternative(each);
    if (alternatives.size() > 1) json_.close_list();
    json_.name("action").text(action);
    if (is_cited) json_.name("cites").text("row " + std::to_string(row_count_));
    json_.close_object();
  }

  // One column in three is not tested.
  Alternative any_alternative() {
    Alternative alternative;
    for (std::size_t i = 0; i < column_count; ++i) {
      const std::uint32_t sets = 1u << value_counts[i];
      const std::uint32_t set = choices_.pick(sets + sets / 2);
      alternative.values[i] = set < sets ? set : 0;
    }
    alternative.style = choices_.pick(4);
    return alternative;
  }

  void add_alternative(const Alternative& alternative) {
    json_.open_object();
    for (const Column column : columns_) {
      const auto position = static_cast<std::size_t>(column);
      if (alternative.values[position] != 0) {
        json_.name(text_of(column));
        add_values(column, alternative.values[position], alternative.style);
      }
    }
    json_.close_object();
  }

  // In their order or the other way round, each once or twice.
  void add_values(Column column, std::uint32_t values, std::uint32_t style) {
    const std::size_t count = value_counts[static_cast<std::size_t>(column)];
    json_.open_list();
    for (std::size_t i = 0; i < (style < 2 ? count : 2 * count); ++i) {
      const std::size_t value = style % 2 == 0 ? i % count : count - 1 - i % count;
      if ((values >> value & 1u) != 0) json_.text(value_word(column, value));
    }
    json_.close_list();
  }

  void add_order() {
    const bool is_given = choices_.pick(2) == 1;
    std::vector<std::uint32_t> order;
    for (std::uint32_t row = 1; row <= row_count_; ++row) {
      order.insert(order.end() - static_cast<std::ptrdiff_t>(choices_.pick(row)), row);
    }
    if (!is_given) {
      return;
    }
    json_.name("order").open_list();
    for (const std::uint32_t row : order) json_.number(row);
    json_.close_list();
  }

  Driver& choices_;
  const std::vector<ReadingWords>& readings_;
  std::string line_;
  JsonWriter json_{line_};
  std::vector<Column> columns_;
  std::uint32_t row_count_ = 0;
};

/// A table document that `DecisionTable::read` takes; it sets readings only of those given. Shrinks
/// towards one row that covers everything.
inline rc::Gen<TableDocument> any_table_document(std::vector<ReadingWords> readings = {}) {
  return built_from_choices([readings = std::move(readings)](auto& choices) {
    return TableDocumentBuilder(choices, readings).build();
  });
}

// How rapidcheck prints a value that fails: as the document that a file would hold.

inline void showValue(const GeneratedScenario& scenario, std::ostream& out) {
  GeneratedScenario labelled = scenario;
  out << scenario_json("", labelled);
}
inline void showValue(const Snapshot& snapshot, std::ostream& out) {
  out << snapshot_json(snapshot);
}
inline void showValue(const Network& network, std::ostream& out) {
  GeneratedScenario labelled;
  labelled.snapshot.network = network;
  add_labels(labelled);
  out << snapshot_json(labelled.snapshot);
}
inline void showValue(const Situation& situation, std::ostream& out) {
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    out << (i == 0 ? "" : ", ") << text_of(column) << "="
        << value_word(column, situation.value(column));
  }
}
inline void showValue(const TableDocument& document, std::ostream& out) { out << document.text; }

}  // namespace connectsim
