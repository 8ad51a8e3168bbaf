// Decides what JUnit's consumers are told: suites, cases, what failed and why.
#include <pugixml.hpp>

#include "model/text/shown_text.h"
#include "reports/formats/foreign_text.h"
#include "reports/formats/formats.h"
#include "reports/report/report_texts.h"

namespace connectsim {
namespace {

struct TextWriter : pugi::xml_writer {
  explicit TextWriter(std::string& its_out) : out(its_out) {}
  void write(const void* text, std::size_t size) override {
    out.append(static_cast<const char*>(text), size);
  }
  std::string& out;
};

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(shown_text(value).c_str());
}
void set(pugi::xml_node node, const char* name, std::uint64_t value) {
  node.append_attribute(name).set_value(std::to_string(value).c_str());
}

// In the order in which a failure is told: what, expected and got, scenario, trace, command.
std::string body_of(const ReportCase& one, Language language) {
  std::string body = one.title + "\n";
  for (const Mismatched& each : one.mismatches) {
    body += said(language, texts::expected_but_got, {each.what, each.expected, each.got}) + "\n";
  }
  if (!one.scenario.empty()) {
    body += said(language, texts::label_scenario) + ": " + one.scenario + "\n";
  }
  body += one.text;
  if (!one.repeat.empty()) {
    body += said(language, texts::label_repeat) + ": " + one.repeat + "\n";
  }
  return shown_lines(body);
}

class JunitDocument {
 public:
  explicit JunitDocument(const Report& report) : report_(report) {}

  void append(std::string& out) {
    pugi::xml_node root = document_.append_child("testsuites");
    set(root, "name", "connectsim " + report_.verb);
    set(root, "tests", report_.case_count());
    set(root, "failures", report_.count(CaseResult::failed));
    set(root, "errors", std::uint64_t{0});
    for (const ReportSuite& suite : report_.suites) {
      append_suite(root, suite);
    }
    TextWriter writer(out);
    document_.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  }

 private:
  void append_suite(pugi::xml_node root, const ReportSuite& suite) {
    const std::string name = "connectsim." + report_.verb + "." + suite.name;
    std::uint64_t failures = 0;
    for (const ReportCase& each : suite.cases) {
      failures += each.result == CaseResult::failed ? 1 : 0;
    }
    pugi::xml_node node = root.append_child("testsuite");
    set(node, "name", name);
    set(node, "tests", suite.cases.size() + suite.left_out);
    set(node, "failures", failures);
    set(node, "errors", std::uint64_t{0});
    set(node, "skipped", std::uint64_t{0});
    if (!report_.made_by.empty()) {
      pugi::xml_node properties = node.append_child("properties");
      for (const auto& [label, value] : report_.made_by) {
        pugi::xml_node property = properties.append_child("property");
        set(property, "name", label);
        set(property, "value", value);
      }
    }
    element_count_ += 3 + report_.made_by.size();
    std::uint64_t left_out = suite.left_out;
    for (const ReportCase& each : suite.cases) {
      // One element is kept for what is left out, of each suite that may follow.
      if (element_count_ + 2 + report_.suites.size() > junit_elements_max) {
        ++left_out;
      } else {
        append_case(node, name, each);
      }
    }
    if (left_out > 0) {
      pugi::xml_node rest = node.append_child("testcase");
      set(rest, "name", said(report_.language, texts::more_passed, {std::to_string(left_out)}));
      set(rest, "classname", name);
      ++element_count_;
    }
  }

  void append_case(pugi::xml_node suite, const std::string& class_name, const ReportCase& one) {
    pugi::xml_node node = suite.append_child("testcase");
    set(node, "name", one.name);
    set(node, "classname", class_name);
    ++element_count_;
    if (one.result == CaseResult::passed) {
      return;
    }
    ++element_count_;
    if (one.result == CaseResult::failed) {
      pugi::xml_node failure = node.append_child("failure");
      set(failure, "message", one.title);
      set(failure, "type", one.rule.empty() ? report_.verb : one.rule);
      failure.text().set(body_of(one, report_.language).c_str());
    } else {
      node.append_child("system-out").text().set(body_of(one, report_.language).c_str());
    }
  }

  const Report& report_;
  pugi::xml_document document_;
  std::size_t element_count_ = 1;
};

}  // namespace

void append_junit(const Report& report, std::string& out) { JunitDocument(report).append(out); }

}  // namespace connectsim
