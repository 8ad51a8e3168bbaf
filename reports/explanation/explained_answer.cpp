// Explains the answer: what RDS would do, near misses when the page is silent, contradicting
// rows, and the readings that would settle it (T-2).
#include <algorithm>

#include "reports/decision/answer_texts.h"
#include "reports/decision/note_text.h"
#include "reports/decision/requirement_text.h"
#include "reports/decision/unknown_entries.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/row_text.h"
#include "reports/language/groups_texts.h"
#include "reports/language/named.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

std::string port_text(std::optional<std::uint16_t> port, Language language) {
  return port ? std::to_string(*port) : said(language, texts::unknown_port);
}

class AnswerSection {
 public:
  AnswerSection(const AnsweredCase& answer, const Explanation& explanation, Paragraphs& paragraphs)
      : explanation_(explanation),
        answer_(answer),
        decision_(answer.decision),
        paragraphs_(paragraphs) {}

  void append() {
    paragraphs_.heading(texts::heading_answer);
    switch (decision_.verdict) {
      case Verdict::refused:
        append_refusal();
        break;
      case Verdict::silent:
        say(2, texts::page_is_silent, std::to_string(answer_.table.rows().size()),
            answer_.table.name());
        append_near_misses();
        break;
      case Verdict::decided:
        append_decided();
        break;
    }
    append_readings();
    append_notes();
    if (const std::size_t count = UnknownEntries().of(decision_, answer_.snapshot).size()) {
      say(2, texts::rests_on_unknown, std::to_string(count));
    }
  }

 private:
  template <typename... Values>
  std::string text(const Phrase& phrase, const Values&... values) const {
    return said(paragraphs_.language(), phrase, {values...});
  }
  template <typename... Values>
  void say(std::size_t indent, const Phrase& phrase, const Values&... values) {
    paragraphs_.paragraph(indent, text(phrase, values...));
  }

  void append_near_misses() {
    for (const RowTrace& trace : explanation_.rows) {
      const TableRow& row = answer_.table.rows()[trace.row - 1];
      if (trace.failing_count == 1) {
        say(2, texts::near_miss, std::to_string(trace.row), text_of(row.action),
            text_of(*trace.failing), value_word(*trace.failing, trace.found),
            values_text(row, trace.alternative, *trace.failing, paragraphs_.language()));
      }
    }
  }

  void append_refusal() {
    say(2, texts::rds_refuses);
    for (const std::string& sentence : unmet_requirements(answer_, paragraphs_.language())) {
      paragraphs_.labelled(2, "- ", sentence);
    }
    say(2, texts::requirements_first);
  }

  void append_decided() {
    const auto action = static_cast<std::size_t>(decision_.action);
    say(2, texts::row_decides, text(texts::action_of_rds[action]), std::to_string(decision_.row),
        answer_.table.name());
    switch (decision_.action) {
      case Action::none:
        say(2, texts::nothing_changes);
        break;
      case Action::create:
        append_created_groups();
        break;
      case Action::associate:
        append_spare();
        break;
    }
    if (answer_.plan->creates_proxy) {
      say(2, texts::proxy_is_created, "proxy-" + answer_.scenario.request.cluster);
    } else if (answer_.plan->registers_targets) {
      say(2, texts::proxy_is_registered);
    }
    for (std::size_t i = 0; i < answer_.plan->obstacles.size(); ++i) {
      if (answer_.plan->obstacles.test(i)) {
        say(2, texts::obstacle, text(texts::obstacle_sentences[i]));
      }
    }
    if (has_conflict(answer_.table, decision_)) {
      append_conflict();
    }
  }

  // each new group with its rules, which name the others.
  void append_created_groups() {
    const auto created = answer_.plan->created();
    const Network& network = answer_.snapshot.network;
    const auto cluster_port = network.cluster(answer_.request.cluster).port;
    const std::string at_cluster = port_text(cluster_port, paragraphs_.language());
    const std::string of_function = text_of(created.front().name);
    const std::string of_cluster = text_of(created.back().name);
    const std::string function = text(texts::the_function);
    const std::string cluster = text(texts::the_cluster);
    if (created.size() == 2) {
      bullet(texts::new_group_out, of_function, function, at_cluster, of_cluster);
      bullet(texts::new_group_in, of_cluster, cluster, at_cluster, of_function);
    } else {
      const std::string of_proxy = text_of(created[1].name);
      const std::string at_proxy =
          port_text(proxy_port(network, answer_.request), paragraphs_.language());
      bullet(texts::new_group_out, of_function, function, at_proxy, of_proxy);
      bullet(texts::new_group_both, of_proxy, text(texts::the_proxy), at_proxy, of_function,
             at_cluster, of_cluster);
      bullet(texts::new_group_in, of_cluster, cluster, at_cluster, of_proxy);
    }
    say(2, texts::others_stay);
  }

  template <typename... Values>
  void bullet(const Phrase& phrase, const Values&... values) {
    paragraphs_.labelled(2, "- ", text(phrase, values...));
  }

  void append_spare() {
    if (answer_.plan->spare == no_vertex) {
      return;  // the obstacle says so
    }
    say(2, texts::spare_attached, named(answer_.snapshot, answer_.plan->spare));
    const auto spares = std::count_if(decision_.judgements.begin(), decision_.judgements.end(),
                                      [](const GroupJudgement& judgement) {
                                        return judgement.role == GroupRole::compute &&
                                               judgement.code == Judgement::spare;
                                      });
    if (spares > 1) {
      say(2, texts::spare_preference, std::to_string(spares));
    }
    if (answer_.plan->proxy_spare != no_vertex) {
      say(2, texts::proxy_gets_spare, named(answer_.snapshot, answer_.plan->proxy_spare));
    } else if (answer_.request.uses_proxy()) {
      say(2, texts::proxy_gets_nothing);
    }
  }

  void append_conflict() {
    Enumeration says(paragraphs_.language());
    for (const std::uint32_t row : decision_.rows) {
      says.add(text(texts::row_would, std::to_string(row),
                    text_of(answer_.table.rows()[row - 1].action)));
    }
    Enumeration order(paragraphs_.language());
    for (const std::uint32_t row : answer_.table.order()) {
      order.add(std::to_string(row));
    }
    say(2, texts::rows_contradict, says.text(), std::to_string(decision_.row), order.text());
  }

  // T-2
  void append_readings() {
    const bool is_silent = decision_.verdict == Verdict::silent;
    if (decision_.verdict == Verdict::refused ||
        (!is_silent && !has_conflict(answer_.table, decision_))) {
      return;
    }
    if (explanation_.readings.empty()) {
      say(2, texts::no_reading_helps);
      return;
    }
    say(2, is_silent ? texts::answered_by_readings : texts::settled_by_readings);
    for (const DecidingReading& deciding : explanation_.readings) {
      const ReadingSwitch& reading = reading_switches()[deciding.reading];
      bullet(texts::reading_decides, reading.name, reading.values[deciding.value], reading.clause,
             std::to_string(deciding.row), text_of(deciding.action));
    }
  }

  void append_notes() {
    for (const std::string& sentence : note_sentences(answer_, paragraphs_.language())) {
      say(2, texts::note, sentence);
    }
  }

  const Explanation& explanation_;
  const AnsweredCase& answer_;
  const Decision& decision_;
  Paragraphs& paragraphs_;
};

}  // namespace

void append_answer_section(const AnsweredCase& answer, const Explanation& explanation,
                           Paragraphs& paragraphs) {
  AnswerSection(answer, explanation, paragraphs).append();
}

}  // namespace connectsim
