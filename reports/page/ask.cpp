// Decides what the page is told of one scenario: the parts that it wants, each as its verb has it.
#include <bitset>

#include "model/json/members.h"
#include "model/snapshots/secrets.h"
#include "reports/account/connected_json.h"
#include "reports/action/case_picture.h"
#include "reports/action/outcome_json.h"
#include "reports/decision/decision_json.h"
#include "reports/explanation/edits_tree.h"
#include "reports/explanation/explanation_json.h"
#include "reports/explanation/explanation_text.h"
#include "reports/page/asked_case.h"
#include "reports/page/asked_sentences.h"
#include "reports/page/operations.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/reachability.h"

namespace connectsim {

/// What there is to be told of a scenario.
enum class AskedPart : std::uint8_t {
  decision,
  explanation,
  edits,
  sentences,
  text,
  action,
  outcome,
  scenario_after,
  ends,
  connected,
  svg,
  svg_after,
};
template <>
inline constexpr std::array<std::string_view, 12> words_of<AskedPart> = {
    "decision", "explanation",    "edits", "sentences", "text", "action",
    "outcome",  "scenario_after", "ends",  "connected", "svg",  "svg_after"};

namespace {

using AskedParts = std::bitset<words_of<AskedPart>.size()>;

AskedParts wanted_parts(const PageRequest& request) {
  AskedParts parts;
  const Value want = request.root().find("want");
  if (!want) {
    return parts.set();
  }
  for (const Value part : want.list().children()) {
    parts.set(static_cast<std::size_t>(word_of<AskedPart>(part)));
  }
  return parts;
}

GraphExtent wanted_extent(const PageRequest& request) {
  const Value whole = request.root().find("whole");
  return whole && whole.boolean() ? GraphExtent::whole : GraphExtent::neighbourhood;
}

// "Usable" is what the columns say: everything that is needed is there, and valid.
bool is_usable(const Situation& situation) {
  return situation.database == DatabaseValue::usable && situation.compute == ComputeValue::usable &&
         (situation.proxy == ProxyValue::usable || situation.proxy == ProxyValue::not_used);
}

// The three things that are not the same, of the way that is asked for.
void append_ends(const Network& network, const Request& request, const DecisionTable& table,
                 const Decision& decision, JsonWriter& json) {
  json.open_object();
  if (decision.verdict != Verdict::refused) {
    json.name("usable").truth(is_usable(decision.situation));
  }
  json.name("listed").truth(is_listed_as_requested(network, table.readings(), request));
  json.member("reachable", text_of(reach_as_requested(network, request).result));
  json.close_object();
}

class AskedAnswer {
 public:
  AskedAnswer(PageRequest& request, std::string& out)
      : language_(request.language()),
        parts_(wanted_parts(request)),
        extent_(wanted_extent(request)),
        case_(request),
        out_(out),
        json_(out) {}

  void append() {
    json_.open_object();
    append_answer();
    append_action();
    append_around();
    json_.close_object();
  }

 private:
  [[nodiscard]] bool wants(AskedPart part) const {
    return parts_.test(static_cast<std::size_t>(part));
  }
  template <typename Append>
  void add(AskedPart part, const Append& append) {
    if (wants(part)) {
      json_.name(text_of(part));
      append();
    }
  }
  [[nodiscard]] const AnsweredCase& answer() const { return case_.answer(); }

  // With edits those that look for them, too.
  void append_answer() {
    add(AskedPart::decision, [&] { DecisionJson().append(answer(), out_); });
    if (!wants(AskedPart::explanation) && !wants(AskedPart::sentences) && !wants(AskedPart::text)) {
      return;
    }
    const Explanation explanation =
        case_.explanation(wants(AskedPart::edits) ? EditSearch::done : EditSearch::left_out);
    add(AskedPart::explanation, [&] { ExplanationJson().append(answer(), explanation, out_); });
    add(AskedPart::sentences,
        [&] { append_asked_sentences(answer(), explanation, language_, out_); });
    add(AskedPart::text, [&] {
      std::string text;
      append_explanation_text(answer(), explanation, Style{language_, Colour::none}, text);
      json_.text(text);
    });
  }

  void append_action() {
    add(AskedPart::action,
        [&] { OutcomeJson().append(done().answer, done().outcome, nullptr, out_); });
    add(AskedPart::outcome, [&] {
      const std::string after = without_secrets(snapshot_json(done().after));
      OutcomeJson().append(done().answer, done().outcome, &after, out_);
    });
    add(AskedPart::scenario_after, [&] { json_.json(scenario_afterwards(done())); });
  }

  void append_around() {
    add(AskedPart::ends, [&] {
      append_before_and_after(
          [&] {
            append_ends(answer().snapshot.network, answer().request, answer().table,
                        answer().decision, json_);
          },
          [&] {
            const Network& network = done().after.network;
            const Request& again = done().outcome.again;
            append_ends(network, again, answer().table, decide(network, again, answer().table),
                        json_);
          });
    });
    add(AskedPart::connected, [&] {
      append_before_and_after([&] { append_connected(answer().snapshot); },
                              [&] { append_connected(done().after); });
    });
    add(AskedPart::svg, [&] { append_picture({panel_now(answer(), extent_, language_)}); });
    add(AskedPart::svg_after, [&] {
      const Afterwards afterwards{done().after, done().outcome};
      append_picture({panel_afterwards(done().answer, afterwards, extent_, language_)});
    });
  }

  template <typename Before, typename After>
  void append_before_and_after(const Before& before, const After& after) {
    json_.open_object().name("before");
    before();
    json_.name("after");
    done().outcome.is_barred() ? static_cast<void>(json_.json("null")) : after();
    json_.close_object();
  }

  void append_connected(const Snapshot& snapshot) {
    const Connections connections(snapshot.network, snapshot.labels, answer().table.readings());
    append_connected_json(
        {.snapshot = snapshot,
         .connections = connections,
         .choice = EntryChoice::listed_or_reachable,
         .language = language_},
        [] {}, out_);
    out_.pop_back();  // its line break
  }

  void append_picture(const std::vector<PicturePanel>& panels) {
    std::string picture;
    append_picture_svg(picture_title(answer(), language_), panels, language_, picture);
    json_.text(picture);
  }

  const CarriedOutCase& done() { return case_.done(); }

  Language language_;
  AskedParts parts_;
  GraphExtent extent_;
  AskedCase case_;
  std::string& out_;
  JsonWriter json_;
};

}  // namespace

void answer_ask(PageRequest& request, std::string& out) { AskedAnswer(request, out).append(); }

void answer_edits(PageRequest& request, std::string& out) {
  const Language language = request.language();
  const AskedCase asked(request);
  const Explanation explanation = asked.explanation(EditSearch::done);
  append_json(list_tree(explanation.edits,
                        [&](const Counterfactual& found) {
                          return edits_tree(asked.answer().snapshot, found, language);
                        }),
              out);
}

}  // namespace connectsim
