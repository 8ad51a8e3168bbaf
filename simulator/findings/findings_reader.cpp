// Reads findings documents (F-1). Every error names the JSON path and what is allowed there.

#include <algorithm>
#include <optional>

#include "model/json/members.h"
#include "model/text/input_error.h"
#include "model/text/nearest_names.h"
#include "simulator/findings/findings.h"

namespace connectsim {
namespace {

constexpr std::string_view findings_format = "connectsim.findings/1";

}  // namespace

class FindingsReader {
 public:
  Findings read(const Value& document) {
    static_cast<void>(document.object());  // or an error
    refuse_other_members(document, {"format", "table", "silences", "conflicts", "findings"});
    const Value format = required_member(document, "format");
    if (format.text() != findings_format) {
      throw format.wrong("\"" + std::string(findings_format) + "\"");
    }
    findings_.table_ = required_member(document, "table").text();
    read_situations(document.find("silences"), findings_.silences_, findings_.is_silent_);
    read_situations(document.find("conflicts"), findings_.conflicts_, findings_.is_conflicting_);
    if (const Value list = document.find("findings")) {
      for (const Value each : list.list().children()) {
        findings_.findings_.push_back(finding(each.object()));
      }
    }
    return std::move(findings_);
  }

 private:
  static void read_situations(const Value& list, std::vector<Situation>& situations,
                              Findings::Situations& members) {
    if (!list) {
      return;
    }
    for (const Value each : list.list().children()) {
      const Situation situation = situation_of(each.object());
      if (members.test(situation_index(situation))) {
        throw each.error("names a situation twice");
      }
      members.set(situation_index(situation));
      situations.push_back(situation);
    }
  }

  // The page's three columns must be there; the others have the value that a table which does not
  // use them sees.
  static Situation situation_of(const Value& object) {
    for (const Column column : {Column::database, Column::compute, Column::proxy}) {
      static_cast<void>(required_member(object, text_of(column)));
    }
    Situation situation;
    for (const Value member : object.children()) {
      const Column column = column_named_by(member);
      situation.set_value(column, position_of(member, column_words(column)));
    }
    return situation;
  }

  Finding finding(const Value& object) {
    refuse_other_members(object, {"name", "property", "when", "cites", "explanation", "witness"});
    Finding made;
    made.name = required_member(object, "name").text();
    made.property = word_of<Property>(required_member(object, "property"));
    if (made.property == Property::covered || made.property == Property::unambiguous) {
      throw object.find("property")
          .error("is recorded in \"silences\" and \"conflicts\", as exact lists of situations");
    }
    for (const Finding& other : findings_.findings_) {
      if (other.name == made.name) {
        throw object.find("name").error("names a finding twice");
      }
    }
    read_predicate(required_member(object, "when").object(), made.when);
    if (const Value citation = object.find("cites")) {
      made.citation = citation.text();
    }
    made.explanation = required_member(object, "explanation").text();
    if (const Value witness = object.find("witness")) {
      made.witness = witness.object().json();
    }
    return made;
  }

  static void read_predicate(const Value& when, FindingPredicate& predicate) {
    for (const Value member : when.children()) {
      if (const auto column = value_of<Column>(member.key())) {
        predicate.columns.remove(*column);
        for (const Value value : values(member)) {
          predicate.columns.add(*column, position_of(value, column_words(*column)));
        }
      } else if (const auto fact = value_of<RequestFact>(member.key())) {
        predicate.request.remove(*fact);
        for (const Value value : values(member)) {
          predicate.request.add(*fact, position_of(value, fact_words(*fact)));
        }
      } else {
        read_answer_part(member, predicate);
      }
    }
  }

  static void read_answer_part(const Value& member, FindingPredicate& predicate) {
    if (member.key() == "row") {
      for (const Value value : values(member)) {
        if (value.integer() < 1) {
          throw value.wrong("a row number, counted from 1");
        }
        predicate.rows.push_back(static_cast<std::uint32_t>(value.integer()));
      }
    } else if (member.key() == "action") {
      predicate.actions.reset();
      for (const Value value : values(member)) {
        predicate.actions.set(position_of(value, words_of<Action>));
      }
    } else if (member.key() == "readings") {
      read_readings(member, predicate);
    } else {
      std::vector<std::string_view> names = {"row", "action", "readings"};
      names.insert(names.end(), words_of<Column>.begin(), words_of<Column>.end());
      names.insert(names.end(), words_of<RequestFact>.begin(), words_of<RequestFact>.end());
      throw member.error("is nothing that a predicate tests" +
                         suggestion_among_all(member.key(), names, "allowed are"));
    }
  }

  static void read_readings(const Value& readings, FindingPredicate& predicate) {
    const std::span<const ReadingSwitch> switches = reading_switches();
    for (const Value member : readings.object().children()) {
      FindingPredicate::ReadingValues& added = predicate.readings.emplace_back();
      while (added.reading < switches.size() && switches[added.reading].name != member.key()) {
        ++added.reading;
      }
      if (added.reading == switches.size()) {
        throw member.error("is no reading" +
                           suggestion_among_all(member.key(), reading_names(), "readings are"));
      }
      for (const Value value : values(member)) {
        added.values.push_back(position_of(value, switches[added.reading].values));
      }
    }
  }

  // A list that is not empty.
  static Value::Children values(const Value& list) {
    if (list.list().size() == 0) {
      throw list.error("must name at least one value");
    }
    return list.children();
  }

  Findings findings_;
};

Findings Findings::read(const Value& document) { return FindingsReader().read(document); }

}  // namespace connectsim
