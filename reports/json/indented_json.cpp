// Decides the layout of JSON for a person: what fits on a line stays on one.
#include "reports/json/indented_json.h"

namespace connectsim {
namespace {

constexpr std::size_t width = 96;

}  // namespace

void append_indented_json(const Value& value, std::size_t indent, std::string& out) {
  const bool is_list = value.is_list();
  const std::size_t start = out.size();
  value.append_json(out);
  const std::size_t line_start = out.rfind('\n', start) + 1;  // npos + 1 is 0
  const bool fits = out.size() - line_start <= width;
  const bool is_outermost_object = indent == 0 && !is_list;
  if ((!is_list && !value.is_object()) || value.size() == 0 || (fits && !is_outermost_object)) {
    return;
  }
  out.resize(start);
  out += is_list ? '[' : '{';
  bool is_first = true;
  for (const Value child : value.children()) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    out.append(indent + 2, ' ');
    if (!is_list) {
      append_json_text(out, child.key());
      out += ": ";
    }
    append_indented_json(child, indent + 2, out);
  }
  out += '\n';
  out.append(indent, ' ');
  out += is_list ? ']' : '}';
}

void append_indented_json(std::string_view line, std::string& out) {
  Document document;
  document.read(line);
  append_indented_json(document.root(), 0, out);
  out += '\n';
}

}  // namespace connectsim
