// Writes what recorded pairs say of a table: for people as Markdown, for programs as JSON.
#include "reports/observation/ledger_report.h"

#include "reports/language/numbers.h"
#include "reports/observation/ledger_texts.h"

namespace connectsim {
namespace {

class LedgerMarkdown {
 public:
  LedgerMarkdown(const LedgerView& view, Language language, std::string& out)
      : view_(view), language_(language), out_(out) {}

  void append() {
    line(say(texts::ledger_heading, {view_.table.name(), std::to_string(view_.pair_count),
                                     std::to_string(view_.ledger.inconclusive_count())}) +
         "\n");
    line(say(texts::ledger_rows));
    line("|---|---|---|---|---|---|");
    for (std::size_t i = 0; i < view_.table.rows().size(); ++i) append_row(i);
    line("\n" + say(texts::ledger_clauses));
    line("|---|---|---|---|---|");
    for (std::size_t i = 0; i < words_of<TestedClause>.size(); ++i) {
      const LedgerEntry& entry = view_.ledger.of(static_cast<TestedClause>(i));
      line("| " + std::string(words_of<TestedClause>[i]) + " | " + say(texts::tested_clauses[i]) +
           " | " + say(texts::clause_sources[i]) + standing(entry));
    }
    if (view_.ledger.readings().empty()) return;
    line("\n" + say(texts::ledger_readings));
    line("|---|---|---|---|");
    for (const auto& [reading, values] : view_.ledger.readings()) {
      for (const auto& [value, count] : values) {
        line("| " + reading + " | " + value + " | " + std::to_string(count.right) + " | " +
             std::to_string(count.wrong) + " |");
      }
    }
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  [[nodiscard]] std::string say(const Phrase& phrase,
                                std::initializer_list<std::string_view> values = {}) const {
    return said(language_, phrase, values);
  }

  void append_row(std::size_t place) {
    const TableRow& row = view_.table.rows()[place];
    line("| " + std::to_string(place + 1) + " | " + std::string(text_of(row.action)) + " | " +
         say(row.citation.empty() ? texts::by_nothing : texts::by_the_page) + " | " +
         grouped(view_.deciding[place]) + standing(view_.ledger.rows()[place]));
  }

  [[nodiscard]] std::string standing(const LedgerEntry& entry) const {
    std::string pairs;
    const auto add = [&](const std::string& text) { pairs += (pairs.empty() ? "" : "; ") + text; };
    for (const Testimony& each : entry.agreeing) {
      const std::string text = witness(each);
      add(each.has_aged ? say(texts::aged, {text}) : text);
    }
    for (const Testimony& each : entry.contradicting) add(say(texts::against, {witness(each)}));
    return " | " + say(texts::standings[static_cast<std::size_t>(entry.standing())]) + " | " +
           pairs + " |";
  }

  [[nodiscard]] std::string witness(const Testimony& each) const {
    std::string when;
    if (!each.recorded.empty()) when += ", " + each.recorded.substr(0, 10);
    if (!each.client.empty()) when += ", " + each.client;
    return say(texts::testimony, {each.pair, each.is_live() ? "live" : "reconstructed", when});
  }

  const LedgerView& view_;
  Language language_;
  std::string& out_;
};

JsonTree testimony_tree(const Testimony& each) {
  return {{"pair", each.pair},
          {"origin", each.origin},
          {"client", each.client},
          {"recorded", each.recorded},
          {"aged", each.has_aged}};
}

JsonTree entry_tree(JsonTree tree, const LedgerEntry& entry) {
  tree["standing"] = text_of(entry.standing());
  tree["agreeing"] = list_tree(entry.agreeing, testimony_tree);
  tree["contradicting"] = list_tree(entry.contradicting, testimony_tree);
  return tree;
}

}  // namespace

void append_ledger_markdown(const LedgerView& view, Language language, std::string& out) {
  LedgerMarkdown(view, language, out).append();
}

void append_ledger_json(const LedgerView& view, JsonTree head, std::string& out) {
  JsonTree rows = JsonTree::array();
  for (std::size_t i = 0; i < view.table.rows().size(); ++i) {
    rows.push_back(entry_tree({{"row", i + 1},
                               {"action", text_of(view.table.rows()[i].action)},
                               {"replayed", view.deciding[i]}},
                              view.ledger.rows()[i]));
  }
  JsonTree clauses = JsonTree::array();
  for (std::size_t i = 0; i < words_of<TestedClause>.size(); ++i) {
    clauses.push_back(entry_tree({{"clause", words_of<TestedClause>[i]}},
                                 view.ledger.of(static_cast<TestedClause>(i))));
  }
  JsonTree readings = JsonTree::object();
  for (const auto& [reading, values] : view.ledger.readings()) {
    for (const auto& [value, count] : values) {
      readings[reading][value] = {{"right", count.right}, {"wrong", count.wrong}};
    }
  }
  head.update({{"table", view.table.name()},
               {"pairs", view.pair_count},
               {"inconclusive", view.ledger.inconclusive_count()},
               {"rows", std::move(rows)},
               {"clauses", std::move(clauses)},
               {"readings", std::move(readings)}});
  append_json(head, out);
}

}  // namespace connectsim
