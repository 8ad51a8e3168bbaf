// Decides the lines that text and Markdown share about two tables: where, rows, intent.
#include "reports/diff/table_diff_lines.h"

#include <algorithm>

#include "reports/check/check_message.h"
#include "reports/diff/diff_texts.h"
#include "reports/language/numbers.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    all += (all.empty() ? "" : " / ") + text;
  }
  return all;
}

std::string reading_text(const ReadingChange& change, Language language) {
  const ReadingSwitch& reading = reading_switches()[change.reading];
  return said(
      language, texts::diff_reading,
      {reading.clause, reading.name, reading.values[change.before], reading.values[change.after]});
}

}  // namespace

std::vector<Box> boxes_of(const TableDiff& diff, const std::vector<Situation>& situations) {
  std::vector<Situation> others;
  for (const AnsweredSituation& each : diff.situations) {
    if (std::find(situations.begin(), situations.end(), each.situation) == situations.end()) {
      others.push_back(each.situation);
    }
  }
  return boxes_around(diff.space, situations, others);
}

std::string answer_change_text(const AnswerChange& answer, Language language) {
  return said(language, texts::answer_change, {text_of(answer.before), text_of(answer.after)});
}

std::vector<std::string> where_texts(const TableDiff& diff,
                                     const std::vector<Situation>& situations, Language language) {
  std::vector<std::string> texts;
  for (const Box box : boxes_of(diff, situations)) {
    texts.push_back(box_text(diff.space, box, language));
  }
  return texts;
}

std::vector<std::string> summary_lines(const TableDiffView& view, Language language) {
  const std::string situations = grouped(view.diff.situations.size());
  if (view.diff.has_no_effect()) {
    return {said(language, texts::diff_no_effect, {situations})};
  }
  std::vector<std::string> lines = {
      said(language, texts::diff_situations, {grouped(view.diff.changed_count()), situations})};
  const TableEffect& effect = view.effect;
  if (effect.scenarios > 0) {
    lines.push_back(said(language, texts::diff_population,
                         {grouped(effect.changed_scenarios), grouped(effect.scenarios),
                          share(effect.changed_scenarios, effect.scenarios),
                          text_of(view.population.profile), std::to_string(view.population.seed)}));
  }
  return lines;
}

std::vector<std::string> reading_lines(const TableDiffView& view, Language language) {
  std::vector<std::string> lines;
  for (const ReadingChange& reading : view.diff.readings) {
    lines.push_back(reading_text(reading, language));
  }
  return lines;
}

std::string row_change_text(const RowChange& rows, Language language) {
  const std::string before = std::to_string(rows.before);
  const std::string after = std::to_string(rows.after);
  const std::string situations = grouped(rows.situations);
  if (rows.before == rows.after) {
    return said(language, texts::changed_row, {before, situations});
  }
  if (rows.before == 0) {
    return said(language, texts::from_silence, {after, situations});
  }
  if (rows.after == 0) {
    return said(language, texts::to_silence, {before, situations});
  }
  return said(language, texts::changed_rows, {before, after, situations});
}

std::vector<std::string> unlisted_lines(const TableDiffView& view, Language language) {
  std::vector<std::string> lines;
  for (const ReadingChange& reading : view.comparison.unlisted_readings) {
    lines.push_back(reading_text(reading, language));
  }
  for (const UnlistedSituations& each : view.comparison.unlisted) {
    lines.push_back(said(language, texts::unlisted_line,
                         {answer_change_text(each.answer, language),
                          joined(where_texts(view.diff, each.situations, language)),
                          grouped(each.situations.size())}));
  }
  return lines;
}

std::vector<std::string> missing_lines(const TableDiffView& view, Language language) {
  std::vector<std::string> lines;
  for (const MissingChange& missing : view.comparison.missing) {
    const std::string place = "changes/" + std::to_string(missing.entry);
    const auto& change = view.intent->changes[missing.entry].change;
    if (const auto* reading = std::get_if<ReadingChange>(&change)) {
      lines.push_back(
          said(language, texts::missing_reading, {place, reading_text(*reading, language)}));
      continue;
    }
    const AnswerChange& answer = std::get<IntendedAnswer>(change).answer;
    const std::string text = answer_change_text(answer, language);
    lines.push_back(
        missing.situations.empty()
            ? said(language, texts::missing_everywhere, {place, text, text_of(answer.before)})
            : said(language, texts::missing_somewhere,
                   {place, text, grouped(missing.situations.size()),
                    joined(where_texts(view.diff, missing.situations, language))}));
  }
  return lines;
}

}  // namespace connectsim
