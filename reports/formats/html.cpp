// Decides what the page of a report shows: every case in a table, with what is known of it behind a
// fold.
#include <algorithm>
#include <kainjow/mustache.hpp>
#include <map>

#include "model/situation.h"
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
    page.set("has_map", !report_.map.empty());
    if (!report_.map.empty()) {
      set_map(page);
    }
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
    page.set("map_label", say(texts::label_map));
    page.set("map_told", say(texts::map_told));
    page.set("case_label", say(texts::label_case));
  }

  // Rows by database and compute, columns by proxy and target health, each as far as it occurs.
  void set_map(Data& page) const {
    using Pair = std::array<std::string, 2>;
    std::vector<Pair> rows;
    std::vector<Pair> columns;
    const auto add = [](std::vector<Pair>& pairs, const Pair& pair) {
      if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) {
        pairs.push_back(pair);
      }
    };
    std::map<std::array<std::string, 4>, std::size_t> places;
    for (std::size_t i = 0; i < report_.map.size(); ++i) {
      const auto& values = report_.map[i].values;
      add(rows, {values[0], values[1]});
      add(columns, {values[2], values[3]});
      places.emplace(values, i);
    }
    Data legend{Data::type::list};
    for (const std::string& each : report_.legend) {
      legend << Data{each};
    }
    page.set("legend", legend);
    Data heads{Data::type::list};
    for (const Pair& column : columns) {
      heads << Data{shown_text(column[0]) + ",\n" + shown_text(column[1])};
    }
    page.set("map_columns", heads);
    Data lines{Data::type::list};
    for (const Pair& row : rows) {
      Data line;
      line.set("row", shown_text(row[0] + ", " + row[1]));
      Data cells{Data::type::list};
      for (const Pair& column : columns) {
        const auto found = places.find({row[0], row[1], column[0], column[1]});
        cells << (found == places.end() ? empty_place() : place_data(found->second));
      }
      line.set("places", cells);
      lines << line;
    }
    page.set("map_rows", lines);
  }

  static Data empty_place() {
    Data data;
    data.set("mark", Data{Data::type::bool_false});
    return data;
  }

  [[nodiscard]] Data place_data(std::size_t number) const {
    const MapPlace& place = report_.map[number];
    Data data;
    data.set("mark", shown_text(place.mark));
    data.set("look", std::string(text_of(place.look)));
    data.set("number", std::to_string(number));
    std::string situation;
    for (std::size_t i = 0; i < place.values.size(); ++i) {
      situation += (i == 0 ? "" : ", ") + std::string(words_of<Column>[i]) + " " + place.values[i];
    }
    data.set("situation", shown_text(situation));
    data.set("told", shown_lines(place.text));
    set_if("case", id_of_case(place.case_title), data);
    set_if("repeat", shown_text(place.repeat), data);
    return data;
  }

  // Where a case stands on the page; nothing when it is none that is shown.
  [[nodiscard]] std::string id_of_case(const std::string& title) const {
    for (const ReportSuite& suite : report_.suites) {
      for (std::size_t i = 0; i < std::min(suite.cases.size(), cases_max); ++i) {
        if (!title.empty() && suite.cases[i].title == title) {
          return suite.name + "-" + std::to_string(i);
        }
      }
    }
    return {};
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
      Data one = case_data(suite, suite.cases[i]);
      one.set("id", suite.name + "-" + std::to_string(i));
      cases << one;
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
      cells << cell;
    }
    data.set("cells", cells);
    data.set("span", std::to_string(one.cells.size() + 1));
    data.set("details", has_details(one) ? details_of(one) : Data{Data::type::bool_false});
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
    for (const ReportStep& each : one.steps) {
      Data step;
      step.set("heading", shown_text(each.heading));
      step.set("text", shown_lines(each.text));
      std::string about;
      for (const std::string& id : each.about) {
        about += (about.empty() ? "" : "\n") + shown_text(id);
      }
      step.set("about", about);
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
