// Decides what the page of a report shows: every case in a table, with what is known of it behind a
// fold.
#include <kainjow/mustache.hpp>

#include "model/text/shown_text.h"
#include "reports/formats/foreign_text.h"
#include "reports/formats/formats.h"
#include "reports/formats/html_template.h"
#include "reports/json/indented_json.h"
#include "reports/report/report_texts.h"

namespace connectsim {
namespace {

using Data = kainjow::mustache::data;

// More cases than this make a page that no browser scrolls.
constexpr std::size_t cases_max = 2'000;
constexpr std::array<std::string_view, 3> page_marks = {"✓", "!", "✗"};

class HtmlPage {
 public:
  explicit HtmlPage(const Report& report) : report_(report) {}

  [[nodiscard]] std::string text() const {
    Data page;
    page.set("lang", std::string(text_of(report_.language)));
    page.set("title", shown_text(report_.title));
    const bool fails = report_.count(CaseResult::failed) > 0;
    if (!report_.outcome.empty()) {
      page.set("outcome", shown_text(report_.outcome));
      page.set("outcome_class", fails ? "failed" : "passed");
    }
    Data totals{Data::type::list};
    for (const std::string& total : report_.totals) {
      totals << Data{shown_text(total)};
    }
    page.set("totals", totals);
    Data suites{Data::type::list};
    for (const ReportSuite& suite : report_.suites) {
      if (!suite.cases.empty()) {
        suites << suite_data(suite);
      }
    }
    page.set("suites", suites);
    Data made_by{Data::type::list};
    for (const auto& [label, value] : report_.made_by) {
      Data entry;
      entry.set("label", shown_text(label));
      entry.set("value", shown_text(value));
      made_by << entry;
    }
    page.set("made_by", made_by);
    page.set("not_modelled", say(texts::groups_only));
    set_if("repeat", shown_text(report_.repeat), page);
    set_labels(page);
    kainjow::mustache::mustache whole{std::string(html_template)};
    return whole.render(page);
  }

 private:
  [[nodiscard]] std::string say(const Phrase& phrase,
                                std::initializer_list<std::string_view> values = {}) const {
    return said(report_.language, phrase, values);
  }

  static void set_if(const char* name, const std::string& text, Data& data) {
    if (text.empty()) {
      data.set(name, Data{Data::type::bool_false});
    } else {
      data.set(name, text);
    }
  }

  void set_labels(Data& page) const {
    page.set("repeat_label", say(texts::label_repeat));
    page.set("details_label", say(texts::label_details));
    page.set("result_label", say(texts::column_result));
    page.set("search", say(texts::label_search));
    page.set("steps_label", say(texts::label_steps));
    page.set("back", say(texts::label_back));
    page.set("forth", say(texts::label_forth));
  }

  [[nodiscard]] Data suite_data(const ReportSuite& suite) const {
    constexpr std::size_t few = 8;
    Data data;
    data.set("name", suite.name);
    data.set("title", shown_text(suite.title));
    data.set("count", std::to_string(suite.cases.size() + suite.left_out));
    data.set("many", suite.cases.size() > few);
    Data columns{Data::type::list};
    for (const std::string& column : suite.columns) {
      columns << Data{shown_text(column)};
    }
    data.set("columns", columns);
    Data cases{Data::type::list};
    const std::size_t shown = std::min(suite.cases.size(), cases_max);
    for (std::size_t i = 0; i < shown; ++i) {
      cases << case_data(suite, suite.cases[i]);
    }
    data.set("cases", cases);
    const std::uint64_t left_out = suite.left_out + suite.cases.size() - shown;
    set_if("left_out", left_out == 0 ? "" : say(texts::more_cases, {std::to_string(left_out)}),
           data);
    return data;
  }

  [[nodiscard]] Data case_data(const ReportSuite& suite, const ReportCase& one) const {
    const auto result = static_cast<std::size_t>(one.result);
    Data data;
    data.set("result", std::string(text_of(one.result)));
    data.set("order", std::to_string(page_marks.size() - result));
    data.set("mark", std::string(page_marks[result]));
    data.set("result_text", say(texts::results[result]));
    Data cells{Data::type::list};
    for (std::size_t i = 0; i < one.cells.size(); ++i) {
      Data cell;
      cell.set("label", i < suite.columns.size() ? shown_text(suite.columns[i]) : std::string());
      cell.set("text", shown_text(one.cells[i]));
      const bool is_last = i + 1 == one.cells.size();
      cell.set("details",
               is_last && has_details(one) ? details_of(one) : Data{Data::type::bool_false});
      cells << cell;
    }
    data.set("cells", cells);
    return data;
  }

  static bool has_details(const ReportCase& one) {
    return !one.text.empty() || !one.scenario.empty() || !one.mismatches.empty() ||
           !one.picture.empty() || !one.steps.empty();
  }

  [[nodiscard]] Data details_of(const ReportCase& one) const {
    Data data;
    data.set("name", shown_text(one.name));
    data.set("open", report_.case_count() == 1);
    Data mismatches{Data::type::list};
    for (const Mismatched& each : one.mismatches) {
      mismatches << Data{say(texts::expected_but_got, {each.what, each.expected, each.got})};
    }
    data.set("mismatches", mismatches);
    set_if("picture", one.picture, data);
    Data steps{Data::type::list};
    for (const auto& [heading, text] : one.steps) {
      Data step;
      step.set("heading", shown_text(heading));
      step.set("text", shown_lines(text));
      steps << step;
    }
    data.set("has_steps", !one.steps.empty());
    data.set("steps", steps);
    set_if("told", shown_lines(one.text), data);
    std::string scenario;
    if (!one.scenario.empty()) {
      append_indented_json(one.scenario, scenario);
    }
    set_if("scenario", shown_lines(scenario), data);
    set_if("repeat", shown_text(one.repeat), data);
    return data;
  }

  const Report& report_;
};

}  // namespace

void append_html(const Report& report, std::string& out) { out += HtmlPage(report).text(); }

}  // namespace connectsim
