// Decides what the page is told of misconceptions, questions and answers.
#include "reports/teaching/teaching_json.h"

#include <algorithm>

#include "reports/explanation/edit_text.h"
#include "reports/json/json_tree.h"
#include "reports/teaching/answer_reasons.h"
#include "reports/teaching/question_texts.h"
#include "reports/teaching/question_words.h"
#include "scenarios/scenario_json.h"
#include "simulator/teaching/nearest_edits.h"

namespace connectsim {
namespace {

JsonTree belief_tree(std::size_t misconception, Language language) {
  return {{"name", misconceptions()[misconception].name},
          {"sentence", belief_text(misconception, language)}};
}

JsonTree question_tree(const TaughtCase& taught, Language language) {
  return {
      {"id", taught.id},
      {"asks", text_of(taught.asks)},
      {"text", question_text(taught, language)},
      {"scenario", JsonTree::parse(scenario_of(taught))},
      {"options", list_tree(taught.options.answers, [&](const LearnerAnswer& answer) -> JsonTree {
         return {{"text", option_text(taught, answer, language)}};
       })}};
}

// Those that are still possible, the best first.
JsonTree standing_tree(const Evidence& evidence) {
  const MisconceptionSet possible = evidence.possible();
  std::vector<std::size_t> standing;
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    if (possible.test(i)) standing.push_back(i);
  }
  std::stable_sort(standing.begin(), standing.end(), [&](std::size_t one, std::size_t other) {
    return evidence.score(one) > evidence.score(other);
  });
  return list_tree(standing, [&](std::size_t i) -> JsonTree {
    return {{"name", misconceptions()[i].name}, {"score", evidence.score(i)}};
  });
}

SittingStep step_of_level(const AskedSitting& asked, Learners& learners) {
  Sitting sitting{asked.level, asked.seed, {}};
  for (const AnsweredQuestion& answered : asked.answered) {
    const std::optional<QuestionId> id = question_id(answered.id);
    if (!id) throw InputError("no question has the id \"" + answered.id + "\"");
    sitting.answered.push_back({*id, answered.option});
  }
  return next_step(sitting, learners);
}

void check_option(const TaughtCase& taught, std::size_t option) {
  if (option >= taught.options.answers.size()) {
    throw InputError("question \"" + taught.id + "\" has " +
                     std::to_string(taught.options.answers.size()) + " options, not option " +
                     std::to_string(option));
  }
}

// Every case of a pack is asked; then it is said what the answers show.
SittingStep step_of_pack(const AskedSitting& asked, Learners& learners) {
  SittingStep step{SittingState::asking,           asked.answered.size() + 1,
                   asked.pack->cases.size(),       no_option,
                   Evidence(misconceptions_of(0)), std::nullopt};
  for (const AnsweredQuestion& answered : asked.answered) {
    const TaughtCase taught = taught_case(answered.id, asked.pack, learners);
    check_option(taught, answered.option);
    step.evidence.add(taught.options, answered.option);
  }
  if (asked.answered.size() < step.at_most) return step;
  step.named = step.evidence.named(1);
  step.state = step.named != no_option            ? SittingState::named
               : step.evidence.has_wrong_answer() ? SittingState::open
                                                  : SittingState::none;
  return step;
}

JsonTree step_tree(const SittingStep& step, Language language) {
  JsonTree tree = {{"number", step.number},
                   {"at_most", step.at_most},
                   {"state", text_of(step.state)},
                   {"standing", standing_tree(step.evidence)}};
  if (step.named != no_option) tree["misconception"] = belief_tree(step.named, language);
  return tree;
}

// A table as a document that its reader takes.
JsonTree table_tree(const DecisionTable& table, const Misconception& misconception) {
  return {
      {"format", table_format},
      {"name", misconception.name},
      {"title", belief_text(static_cast<std::size_t>(&misconception - misconceptions().data()),
                            Language::en)},
      {"title_ja", belief_text(static_cast<std::size_t>(&misconception - misconceptions().data()),
                               Language::ja)},
      {"columns",
       list_tree(table.columns(), [](Column column) -> JsonTree { return text_of(column); })},
      {"readings", readings_tree(table)},
      {"order", table.order()},
      {"rows", list_tree(table.rows(), [](const TableRow& row) -> JsonTree {
         return {{"when", list_tree(row.alternatives,
                                    [](ColumnValues values) { return columns_tree(values); })},
                 {"action", text_of(row.action)},
                 {"cites", row.citation}};
       })}};
}

JsonTree under_tree(std::size_t position, Learners& learners, Language language) {
  const Misconception& each = misconceptions()[position];
  JsonTree tree = {
      {"kind", text_of(each.mistake)},
      {"text", said(language, texts::under[static_cast<std::size_t>(each.mistake)],
                    {belief_text(position, language), each.reading, each.reading_value})}};
  if (each.mistake == Mistake::reading) {
    tree["readings"] = {{std::string(each.reading), each.reading_value}};
  } else if (each.mistake == Mistake::table) {
    tree["table"] = table_tree(learners.table(position), each);
  }
  return tree;
}

void add_edits(const TaughtCase& taught, const LearnerAnswer& wanted, Learners& learners,
               Language language, JsonTree& tree) {
  const LearnerAnswer& right = taught.options.answers[taught.options.right];
  if (wanted.deed == Deed::repair) {
    tree["no_edits"] = said(language, texts::never_repaired);
    return;
  }
  if (wanted.deed == Deed::create && right.deed == Deed::create) {
    tree["no_edits"] = said(language, texts::only_names_differ);
    return;
  }
  const auto found =
      nearest_edits(taught.snapshot.network, taught.request, [&](const Network& network) {
        return learners.right({network, taught.request}, taught.asks) == wanted;
      });
  if (!found) {
    tree["no_edits"] = said(language, texts::no_edits_found, {std::to_string(nearest_edits_max)});
    return;
  }
  Snapshot edited = taught.snapshot;
  edited.network = found->network;
  tree["edits"] = {
      {"texts", list_tree(found->edits,
                          [&](const Edit& edit) -> JsonTree {
                            return edit_text(taught.snapshot, edit, language);
                          })},
      {"scenario", JsonTree::parse(scenario_json({}, edited, taught.scenario.request))}};
}

JsonTree wrong_answer_tree(const TaughtCase& taught, std::size_t option, Learners& learners,
                           Language language) {
  std::vector<std::size_t> so_minded;
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    if (taught.options.chosen_by[i] == option) so_minded.push_back(i);
  }
  JsonTree tree = {{"misconceptions",
                    list_tree(so_minded, [&](std::size_t i) { return belief_tree(i, language); })}};
  // A table says it most plainly, then a reading.
  const auto plainest =
      std::min_element(so_minded.begin(), so_minded.end(), [](std::size_t one, std::size_t other) {
        return misconceptions()[one].mistake < misconceptions()[other].mistake;
      });
  if (plainest != so_minded.end()) tree["under"] = under_tree(*plainest, learners, language);
  add_edits(taught, taught.options.answers[option], learners, language, tree);
  return tree;
}

JsonTree option_tree(const TaughtCase& taught, std::size_t option, Language language) {
  JsonTree names = JsonTree::array();
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    const bool is_right_too = option == taught.options.right;
    if (taught.options.chosen_by[i] == option && !is_right_too) {
      names.push_back(misconceptions()[i].name);
    }
  }
  return {{"text", option_text(taught, taught.options.answers[option], language)},
          {"right", option == taught.options.right},
          {"misconceptions", names}};
}

}  // namespace

void append_misconceptions(std::uint32_t level, std::string& out) {
  const MisconceptionSet set = misconceptions_of(level);
  JsonTree tree = JsonTree::array();
  for (std::size_t i = 0; i < misconceptions().size(); ++i) {
    if (!set.test(i)) continue;
    JsonTree levels = JsonTree::array();
    for (std::uint32_t each = 1; each <= level_count; ++each) {
      if (misconceptions()[i].is_of_level(each)) levels.push_back(each);
    }
    tree.push_back({{"name", misconceptions()[i].name},
                    {"levels", levels},
                    {"sentence", belief_text(i, Language::en)},
                    {"sentence_ja", belief_text(i, Language::ja)}});
  }
  append_json(tree, out);
}

void append_next_question(const AskedSitting& asked, Learners& learners, std::string& out) {
  const SittingStep step =
      asked.pack == nullptr ? step_of_level(asked, learners) : step_of_pack(asked, learners);
  JsonTree tree = step_tree(step, asked.language);
  if (step.state == SittingState::asking) {
    tree["question"] = question_tree(
        asked.pack == nullptr ? taught_case(*step.question)
                              : taught_case(*asked.pack, asked.answered.size(), learners),
        asked.language);
  }
  append_json(tree, out);
}

void append_revealed(const TaughtCase& taught, std::size_t option, Learners& learners,
                     Language language, std::string& out) {
  check_option(taught, option);
  JsonTree options = JsonTree::array();
  for (std::size_t i = 0; i < taught.options.answers.size(); ++i) {
    options.push_back(option_tree(taught, i, language));
  }
  JsonTree tree = {{"right", option == taught.options.right},
                   {"right_option", taught.options.right},
                   {"options", std::move(options)},
                   {"reason", answer_reasons(taught, learners.default_table(), language)}};
  if (option != taught.options.right) {
    tree["yours"] = wrong_answer_tree(taught, option, learners, language);
  }
  append_json(tree, out);
}

}  // namespace connectsim
