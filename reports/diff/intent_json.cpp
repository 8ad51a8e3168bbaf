// Writes intended changes as the entries of an intent document.
#include "reports/diff/intent_json.h"

#include "reports/json/indented_json.h"

namespace connectsim {
namespace {

struct ChangeTree {
  JsonTree operator()(const IntendedAnswer& intended) const {
    JsonTree tree = {{"kind", text_of(ChangeKind::table)},
                     {"before", text_of(intended.answer.before)},
                     {"after", text_of(intended.answer.after)}};
    if (!intended.situations.empty()) {
      tree["situations"] = list_tree(intended.situations, columns_tree);
    }
    return tree;
  }

  JsonTree operator()(const ReadingChange& intended) const {
    const ReadingSwitch& reading = reading_switches()[intended.reading];
    return {{"kind", text_of(ChangeKind::reading)},
            {"reading", reading.name},
            {"before", reading.values[intended.before]},
            {"after", reading.values[intended.after]}};
  }

  JsonTree operator()(const ConnectionChange& intended) const {
    JsonTree tree = {{"kind", text_of(ChangeKind::connection)},
                     {"function", intended.function},
                     {"cluster", intended.cluster},
                     {"via", intended.via},
                     {"what", word_of_intended(intended.what)},
                     {"before", intended.before},
                     {"after", intended.after}};
    for (const NamedCause& cause : intended.causes) {
      for (const auto& [member, text] :
           {std::pair("group", &cause.group), std::pair("rule", &cause.rule),
            std::pair("edit", &cause.edit)}) {
        if (!text->empty()) {
          tree["cause"][member] = *text;
        }
      }
    }
    return tree;
  }
};

}  // namespace

std::string rule_in_intents(const Snapshot& snapshot, Edge rule) {
  const JsonTree tree = rule_tree(snapshot, rule);
  return tree["direction"].get<std::string>() + " " + tree["admits"].get<std::string>() + " " +
         tree["peer"].get<std::string>();
}

JsonTree change_tree(const IntendedChange& intended) {
  JsonTree tree = std::visit(ChangeTree(), intended.change);
  if (!intended.reason.empty()) {
    tree["reason"] = intended.reason;
  }
  return tree;
}

std::string intent_document(const Intent& intent) {
  std::string line;
  append_json({{"format", intent_format}, {"changes", list_tree(intent.changes, change_tree)}},
              line);
  std::string document;
  append_indented_json(line, document);
  return document;
}

}  // namespace connectsim
