// Decides what is worth a message about a table, in which words and of which level (--fail-on).
#include "reports/check/check_message.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reports/check/check_texts.h"
#include "reports/replay/properties_texts.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

std::string number_of(std::uint32_t row) { return std::to_string(row + 1); }

class MessageList {
 public:
  MessageList(const CheckedTable& checked, Language language)
      : checked_(checked), table_(checked.table), check_(checked.check), language_(language) {}

  std::vector<CheckMessage> collect() {
    for (const Region& region : check_.silences) {
      add(CheckTopic::silence, std::nullopt, {},
          said(language_, texts::silence, {box(region.box), std::to_string(region.situations)}) +
              remarks(region));
      messages_.back().boxes = {region.box};
      messages_.back().witness = region.scenario;
    }
    for (const Conflict& conflict : check_.conflicts) {
      add_conflict(conflict);
    }
    for (std::uint32_t row = 0; row < check_.rows.rows.size(); ++row) {
      add_row(row, check_.rows.rows[row]);
    }
    for (const RowPair& pair : check_.rows.overlaps) {
      if (pair.possible_situations > 0) {
        add(CheckTopic::overlap, pair.other, {pair.row},
            said(language_, texts::overlap,
                 {number_of(pair.row), number_of(pair.other),
                  std::to_string(pair.possible_situations), action(pair.row)}));
      }
    }
    add_violations();
    add_findings();
    return std::move(messages_);
  }

 private:
  void add(CheckTopic topic, std::optional<std::uint32_t> row, std::vector<std::uint32_t> others,
           std::string text) {
    messages_.push_back({topic, row, std::move(others), std::move(text), {}, {}, {}});
  }

  [[nodiscard]] std::string box(Box box) const {
    return box_text(check_.situations, box, language_);
  }
  [[nodiscard]] std::string action(std::uint32_t row) const {
    return std::string(text_of(table_.rows()[row].action));
  }
  // A remark behind a message.
  [[nodiscard]] std::string further(const std::string& remark) const {
    return said(language_, texts::further_remark, {remark});
  }

  // The readings under which the trouble disappears, and what has no scenario.
  [[nodiscard]] std::string remarks(const Region& region) const {
    Enumeration readings(language_);
    for (const ReadingEffect& effect : region.readings) {
      const ReadingSwitch& reading = reading_switches()[effect.reading];
      const Phrase& phrase =
          effect.situations == region.situations ? texts::reading_mends : texts::reading_mends_some;
      const std::string some = std::to_string(effect.situations);
      const std::string all = std::to_string(region.situations);
      readings.add(
          effect.situations == region.situations
              ? said(language_, phrase, {reading.name, reading.values[effect.value]})
              : said(language_, phrase, {reading.name, reading.values[effect.value], some, all}));
    }
    std::string text;
    if (!readings.empty()) {
      text += further(said(language_, texts::readings_mend, {readings.text()}));
    }
    if (region.without_witness > 0) {
      text +=
          further(said(language_, texts::no_scenario, {std::to_string(region.without_witness)}));
    }
    return text;
  }

  void add_conflict(const Conflict& conflict) {
    const auto [row, other, situations, possible] = conflict.pair;
    if (possible == 0) {
      add(CheckTopic::impossible_conflict, other, {row},
          said(language_, texts::impossible_conflict,
               {number_of(row), action(row), number_of(other), action(other)}));
      return;
    }
    std::string where;
    for (const Region& region : conflict.regions) {
      where += (where.empty() ? "" : " / ") + box(region.box) + remarks(region);
    }
    const auto rank = [&](std::uint32_t position) {
      return std::find(table_.order().begin(), table_.order().end(), position + 1);
    };
    add(CheckTopic::conflict, other, {row},
        said(language_, texts::conflict,
             {number_of(row), action(row), number_of(other), action(other),
              std::to_string(possible), number_of(rank(row) < rank(other) ? row : other), where}));
    for (const Region& region : conflict.regions) {
      messages_.back().boxes.push_back(region.box);
      messages_.back().witness =
          messages_.back().witness.empty() ? region.scenario : messages_.back().witness;
    }
  }

  void add_row(std::uint32_t row, const RowUse& use) {
    const bool never_decides = use.decided_possible == 0;
    if (use.decided_without_spare > 0) {
      add(CheckTopic::missing_spare, row, {},
          said(language_, texts::missing_spare,
               {number_of(row), std::to_string(use.decided_without_spare)}));
    }
    if (use.duplicate_of) {
      add(CheckTopic::duplicate_row, row, {*use.duplicate_of},
          said(language_, texts::duplicate_row, {number_of(row), number_of(*use.duplicate_of)}) +
              (never_decides ? further(said(language_, texts::duplicate_never_decides)) : ""));
    }
    if (use.covered_possible == 0) {
      add(CheckTopic::unreachable_row, row, {},
          said(language_, texts::unreachable_row, {number_of(row)}));
    } else if (never_decides && !use.duplicate_of) {
      add_shadow(row, use);
    }
  }

  void add_shadow(std::uint32_t row, const RowUse& use) {
    Enumeration rows(language_);
    for (const std::uint32_t other : use.shadowed_by) {
      rows.add(number_of(other));
    }
    std::string text =
        said(language_,
             use.shadowed_by.size() == 1 ? texts::shadowed_by_one : texts::shadowed_by_several,
             {number_of(row), rows.text()});
    if (!use.is_shadowed_everywhere) {
      text += further(said(language_, texts::shadowed_where_possible));
    }
    add(CheckTopic::shadowed_row, row, use.shadowed_by, std::move(text));
  }

  // Of a row, when one decided.
  static std::optional<std::uint32_t> position(std::uint32_t row) {
    return row == 0 ? std::nullopt : std::optional(row - 1);
  }

  // Where something was seen: "100 of 9900 scenarios (bounded)", the smallest first.
  struct Seen {
    Enumeration counts;
    std::string smallest;
  };
  void see(const ReplayResult& replay, const Sightings& sightings, Seen& seen) const {
    seen.counts.add(said(language_, texts::seen_in,
                         {std::to_string(sightings.count), std::to_string(replay.tally.scenarios),
                          text_of(replay.source.kind)}));
    if (seen.smallest.empty()) {
      seen.smallest = replay.id(sightings.scenario);
    }
  }

  void add_violations() {
    std::map<std::tuple<Property, std::uint32_t, ProxyMode>, Seen> kinds;
    for (const ReplayResult& replay : checked_.replays) {
      for (const ViolationGroup& group : violation_groups(replay.tally)) {
        const auto& [property, row, mode, situation] = group.smallest;
        const auto entry =
            kinds.try_emplace({property, row, mode}, Seen{Enumeration(language_), {}});
        see(replay, group.sightings, entry.first->second);
      }
    }
    for (const auto& [kind, seen] : kinds) {
      const auto [property, row, mode] = kind;
      const PropertySentence sentence = sentence_of(property);
      add(CheckTopic::violation, position(row), {},
          said(language_, texts::violation,
               {std::string(sentence.clause) + " " + std::string(text_of(property)),
                seen.counts.text(), text_of(mode), seen.smallest,
                texts::property_sentence(property, language_)}));
      messages_.back().subject = std::string(text_of(property)) + " " + std::string(text_of(mode));
    }
  }

  void add_findings() {
    const std::vector<Finding> none;
    const std::vector<Finding>& findings =
        checked_.replays.empty() ? none : checked_.replays.front().findings.list();
    for (std::size_t i = 0; i < findings.size(); ++i) {
      Seen seen{Enumeration(language_), {}};
      for (const ReplayResult& replay : checked_.replays) {
        if (replay.tally.findings[i].count > 0) {
          see(replay, replay.tally.findings[i], seen);
        }
      }
      if (!seen.counts.empty()) {
        const std::vector<std::uint32_t>& rows = findings[i].when.rows;
        add(CheckTopic::known_finding, position(rows.empty() ? 0 : rows.front()), {},
            said(language_, texts::known_finding,
                 {sentence_of(findings[i].property).clause, findings[i].name, seen.counts.text(),
                  seen.smallest, findings[i].explanation}));
        messages_.back().subject = findings[i].name;
      }
    }
  }

  const CheckedTable& checked_;
  const DecisionTable& table_;
  const TableCheck& check_;
  Language language_;
  std::vector<CheckMessage> messages_;
};

}  // namespace

CheckLevel level_of(CheckTopic topic) {
  switch (topic) {
    case CheckTopic::silence:
      return CheckLevel::silence;
    case CheckTopic::conflict:
      return CheckLevel::conflict;
    case CheckTopic::impossible_conflict:
      return CheckLevel::none;
    case CheckTopic::duplicate_row:
    case CheckTopic::shadowed_row:
    case CheckTopic::unreachable_row:
    case CheckTopic::overlap:
      return CheckLevel::overlap;
    case CheckTopic::missing_spare:
    case CheckTopic::violation:
      return CheckLevel::property;
    case CheckTopic::known_finding:
      return CheckLevel::none;
  }
  return CheckLevel::none;
}

std::uint32_t line_of(const CheckedTable& checked, std::optional<std::uint32_t> row) {
  return row && *row < checked.lines.each_row.size() ? checked.lines.each_row[*row]
                                                     : checked.lines.rows;
}

std::vector<CheckMessage> check_messages(const CheckedTable& checked, Language language) {
  return MessageList(checked, language).collect();
}

bool reaches(CheckLevel level, const std::vector<CheckMessage>& messages) {
  return level != CheckLevel::none &&
         std::any_of(messages.begin(), messages.end(), [level](const CheckMessage& message) {
           return level_of(message.topic) >= level;
         });
}

std::string box_text(const SituationSpace& situations, Box box, Language language) {
  std::string text;
  for (const Column column : situations.columns()) {
    const std::vector<std::size_t> values = situations.values(box, column);
    if (values.size() == value_counts[static_cast<std::size_t>(column)]) {
      continue;
    }
    text += (text.empty() ? "" : "; ") + std::string(text_of(column));
    for (std::size_t i = 0; i < values.size(); ++i) {
      text += (i == 0 ? " " : ", ") + std::string(value_word(column, values[i]));
    }
  }
  return text.empty() ? said(language, texts::every_situation) : text;
}

}  // namespace connectsim
