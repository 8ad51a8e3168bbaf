#include "tests/support/oracle_answers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace connectsim {
namespace {

template <typename List>
std::string joined(const List& texts) {
  std::string all;
  for (const auto& text : texts) {
    all += (all.empty() ? "" : " ") + std::string(text);
  }
  return all;
}

std::vector<std::string> missing_permissions(const Decision& decision) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (decision.missing_permissions.test(i)) {
      missing.emplace_back(operations[i].action);
    }
  }
  return missing;
}

std::vector<std::string> missing_permissions(const prose_oracle::Answer& answer) {
  std::vector<std::string> missing;
  for (const prose_oracle::Permission& permission : answer.missing_permissions) {
    missing.push_back(permission.actual);
  }
  return missing;
}

std::vector<std::string_view> unmet_words(const Decision& decision) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < decision.unmet.size(); ++i) {
    if (decision.unmet.test(i)) {
      words.push_back(words_of<Requirement>[i]);
    }
  }
  return words;
}

template <typename Numbers>
std::vector<std::string> as_texts(const Numbers& numbers) {
  std::vector<std::string> texts;
  for (const auto number : numbers) {
    texts.push_back(std::to_string(number));
  }
  return texts;
}

std::string situation_text(const Situation& situation) {
  return joined(std::vector{text_of(situation.database), text_of(situation.compute),
                            text_of(situation.proxy), text_of(situation.target_health)});
}

std::string situation_text(const prose_oracle::Situation& situation) {
  return joined(std::vector{to_string(situation.database), to_string(situation.compute),
                            to_string(situation.proxy), to_string(situation.target_health)});
}

// Whether both say the same word. The oracle's enumerators have an order of their own: which of
// them says a word of the engine's is looked up once.
template <typename OfEngine, typename OfOracle>
bool is_same(OfEngine engine, OfOracle oracle) {
  static const auto counterparts = [] {
    constexpr std::size_t count = words_of<OfEngine>.size();
    std::array<OfOracle, count> result{};
    for (std::size_t i = 0; i < count * count; ++i) {
      const auto candidate = static_cast<OfOracle>(i % count);
      if (to_string(candidate) == words_of<OfEngine>[i / count]) {
        result[i / count] = candidate;
      }
    }
    return result;
  }();
  return counterparts[static_cast<std::size_t>(engine)] == oracle;
}

bool is_same_situation(const Situation& engine, const prose_oracle::Situation& oracle) {
  return is_same(engine.database, oracle.database) && is_same(engine.compute, oracle.compute) &&
         is_same(engine.proxy, oracle.proxy) && is_same(engine.target_health, oracle.target_health);
}

// Both are sorted by their words.
bool is_same_unmet(const Unmet& unmet, const std::set<std::string>& words) {
  auto word = words.begin();
  for (std::size_t i = 0; i < unmet.size(); ++i) {
    if (unmet.test(i) && (word == words.end() || *word++ != words_of<Requirement>[i])) {
      return false;
    }
  }
  return word == words.end();
}

// Both are in the page's order.
bool is_same_permissions(const OperationSet& missing,
                         const std::vector<prose_oracle::Permission>& permissions) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < missing.size() && next <= permissions.size(); ++i) {
    if (missing.test(i) &&
        (next == permissions.size() || permissions[next++].actual != operations[i].action)) {
      return false;
    }
  }
  return next == permissions.size();
}

// What both remark; the oracle adds details behind the word.
constexpr std::array compared_notes = {Note::cluster_without_instances, Note::proxy_not_available,
                                       Note::no_common_zone, Note::zone_without_instance};

bool has_note(const std::set<std::string>& notes, Note note) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](const std::string& text) { return text.starts_with(text_of(note)); });
}

bool is_same_notes(const Notes& engine, const std::set<std::string>& oracle) {
  return std::all_of(compared_notes.begin(), compared_notes.end(), [&](Note note) {
    return engine.test(static_cast<std::size_t>(note)) == has_note(oracle, note);
  });
}

bool is_same_action(const Decision& decision, const prose_oracle::Answer& answer) {
  return decision.verdict == Verdict::decided
             ? answer.action && is_same(decision.action, *answer.action)
             : !answer.action;
}

}  // namespace

prose_oracle::Readings oracle_readings(const Readings& readings) {
  prose_oracle::Readings result;
  for (const ReadingSwitch& reading : reading_switches()) {
    prose_oracle::set_reading(result, std::string(reading.name),
                              std::string(reading.values[reading.chosen(readings)]));
  }
  return result;
}

bool agree(const Decision& decision, const prose_oracle::Answer& answer) {
  const bool has_situation = decision.verdict != Verdict::refused;
  if (!is_same(decision.verdict, answer.verdict) || has_situation != answer.situation.has_value() ||
      decision.unknown.empty() != answer.unknown.empty()) {
    return false;
  }
  return (!has_situation || is_same_situation(decision.situation, *answer.situation)) &&
         std::equal(
             decision.rows.begin(), decision.rows.end(), answer.rows.begin(), answer.rows.end(),
             [](std::uint32_t engine, int oracle) { return std::cmp_equal(engine, oracle); }) &&
         std::cmp_equal(decision.row, answer.row.value_or(0)) && is_same_action(decision, answer) &&
         is_same_unmet(decision.unmet, answer.unmet) &&
         is_same_permissions(decision.missing_permissions, answer.missing_permissions) &&
         is_same_notes(decision.notes, answer.notes);
}

std::vector<Disagreement> differences(const Decision& decision,
                                      const prose_oracle::Answer& answer) {
  std::vector<Disagreement> found;
  const auto compare = [&found](const char* member, std::string engine, std::string oracle) {
    if (engine != oracle) {
      found.push_back({member, std::move(engine), std::move(oracle)});
    }
  };
  const bool is_refused = decision.verdict == Verdict::refused;
  compare("verdict", std::string(text_of(decision.verdict)), to_string(answer.verdict));
  compare("situation", is_refused ? "none" : situation_text(decision.situation),
          answer.situation ? situation_text(*answer.situation) : "none");
  compare("rows", joined(as_texts(decision.rows)), joined(as_texts(answer.rows)));
  compare("row", std::to_string(decision.row), std::to_string(answer.row.value_or(0)));
  const bool is_decided = decision.verdict == Verdict::decided;
  compare("action", is_decided ? std::string(text_of(decision.action)) : "no action",
          answer.action ? to_string(*answer.action) : "no action");
  compare("unmet", joined(unmet_words(decision)), joined(answer.unmet));
  compare("missing_permissions", joined(missing_permissions(decision)),
          joined(missing_permissions(answer)));
  for (const Note note : compared_notes) {
    const bool has_it = decision.notes.test(static_cast<std::size_t>(note));
    compare("notes", has_it ? std::string(text_of(note)) : "",
            has_note(answer.notes, note) ? std::string(text_of(note)) : "");
  }
  compare("unknown", decision.unknown.empty() ? "nothing" : "something",
          answer.unknown.empty() ? "nothing" : "something");
  return found;
}

std::string text_of(const std::vector<Disagreement>& disagreements) {
  std::string text;
  for (const Disagreement& disagreement : disagreements) {
    text += (text.empty() ? "" : "; ") + disagreement.member + ": engine " + disagreement.engine +
            ", oracle " + disagreement.oracle;
  }
  return text;
}

}  // namespace connectsim
