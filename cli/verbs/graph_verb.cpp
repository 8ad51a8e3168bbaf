// Asks for a drawing: of a request's neighbourhood with its answer, or of a whole snapshot.
#include <algorithm>
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/case_source.h"
#include "cli/input/snapshot_input.h"
#include "cli/output/messages.h"
#include "cli/output/report_output.h"
#include "cli/output/version.h"
#include "cli/verbs/case_run.h"
#include "model/json/json_writer.h"
#include "model/text/shown_text.h"
#include "reports/action/case_picture.h"
#include "reports/decision/decision_json.h"
#include "reports/graph/graph_view.h"
#include "reports/graph/picture.h"
#include "reports/json/json_tree.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {
namespace {

constexpr std::array drawing_option_list = {
    Option{"--whole", "",
           "all of the snapshot, not only what the connection looks at; then a "
           "snapshot needs no --cluster and --function",
           "--whole"},
    Option{"--after", "", "with what the action adds", "--after"},
};
const OptionGroup drawing_options = {"The drawing", drawing_option_list};

GraphExtent extent_of(const Arguments& arguments) {
  return arguments.has("--whole") ? GraphExtent::whole : GraphExtent::neighbourhood;
}

class GraphReport : public CaseReport {
 public:
  explicit GraphReport(const Arguments& arguments)
      : extent_(extent_of(arguments)), draws_after_(arguments.has("--after")) {}

  void append_text(const AnsweredCase& answer, const TextForm& form, std::string& out) override {
    append_graph(answer, form.style.language, out);
  }
  void append_json(const AnsweredCase& answer, std::string& out) override {
    json_.append(answer, out);
    out.pop_back();  // one more member
    std::string dot;
    append_graph(answer, Language::en, dot);
    out += ",\"dot\":";
    append_json_text(out, dot);
    out += '}';
  }

  [[nodiscard]] std::string_view json_format() const override { return graph_format; }

  void append_picture(const AnsweredCase& answer, Language language, std::string& out) override {
    if (!draws_after_) {
      append_case_picture(answer, nullptr, extent_, language, out);
      return;
    }
    Snapshot after(answer.snapshot);
    Decider decider(answer.table);
    const DescribedOutcome outcome =
        act_on_snapshot(decider, answer.scenario.request, answer.request, after);
    const Afterwards afterwards{after, outcome};
    append_case_picture(answer, &afterwards, extent_, language, out);
  }

 private:
  void append_graph(const AnsweredCase& answer, Language language, std::string& out) const {
    const std::string title = picture_title(answer, language);
    if (!draws_after_) {
      append_graph_dot({.snapshot = answer.snapshot,
                        .ends = answer.request,
                        .extent = extent_,
                        .title = title,
                        .language = language},
                       out);
      return;
    }
    Snapshot after(answer.snapshot);
    Decider decider(answer.table);
    const DescribedOutcome outcome =
        act_on_snapshot(decider, answer.scenario.request, answer.request, after);
    append_graph_dot({.snapshot = after,
                      .ends = outcome.again,
                      .extent = extent_,
                      .first_new_vertex = answer.snapshot.network.vertex_count(),
                      .first_new_edge = answer.snapshot.network.edge_count(),
                      .title = title,
                      .language = language},
                     out);
  }

  GraphExtent extent_;
  bool draws_after_;
  DecisionJson json_;
};

// A snapshot without a request. Scenarios say themselves what is asked.
bool asks_nothing(const Arguments& arguments) {
  const bool has_request = arguments.has("--cluster") || arguments.has("--function");
  return arguments.has("--whole") && !arguments.has("--after") && !has_request &&
         std::none_of(arguments.inputs().begin(), arguments.inputs().end(), &holds_scenarios);
}

ExitStatus draw_snapshot(const Arguments& arguments) {
  WrittenReports reports(arguments, "dot");
  const Snapshot snapshot = snapshot_input(arguments, Messages(arguments));
  const Language language = chosen_language(arguments);
  const GraphView view{.snapshot = snapshot,
                       .ends = {},
                       .extent = GraphExtent::whole,
                       .title = {},
                       .language = language};
  for (WrittenReports::Written& written : reports.all()) {
    std::string& out = written.output.text();
    if (written.format == "svg") {
      append_picture_svg(shown_text(arguments.inputs().front()), {{view, ""}}, language, out);
      continue;
    }
    std::string dot;
    append_graph_dot(view, dot);
    if (written.format == "dot") {
      out += dot;
    } else {
      JsonTree tree = written.format == "json" ? head_tree(graph_format, {program_version()})
                                               : JsonTree::object();
      tree["dot"] = dot;
      append_json(tree, out);
      out += '\n';
    }
  }
  reports.commit();
  return ExitStatus::clean;
}

ExitStatus run(const Arguments& arguments) {
  if (asks_nothing(arguments)) return draw_snapshot(arguments);
  GraphReport report(arguments);
  return run_cases(arguments, arguments.has("--after") ? Keep::everything : Keep::ids, report);
}

constexpr std::array option_groups = {&request_options, &drawing_options,     &place_options,
                                      &table_options,   &expectation_options, &report_options,
                                      &output_options};

}  // namespace

extern const Verb graph_verb;
constinit const Verb graph_verb = {
    "graph",
    "INPUT...",
    "a picture (SVG) or a drawing for Graphviz: ends, groups, rules, what is added",
    "graph account/ --whole | dot -Tsvg -o account.svg",
    "dot|svg|json|jsonl",
    option_groups,
    &run,
    request_statuses,
};

}  // namespace connectsim
