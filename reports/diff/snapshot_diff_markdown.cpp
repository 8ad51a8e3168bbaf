// Writes the changed connections of two snapshots as tables for a pull request.
#include "reports/diff/snapshot_diff_markdown.h"

#include "model/text/shown_text.h"
#include "reports/diff/planned_changes.h"
#include "reports/diff/planned_texts.h"
#include "reports/diff/snapshot_diff_texts.h"

namespace connectsim {
namespace {

constexpr std::uint32_t rows_max = 100;

// A text in a cell: what Markdown or a table would take for its own is escaped.
std::string cell(std::string_view text) {
  std::string out;
  for (const char character : shown_text(text)) {
    switch (character) {
      case '|':
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '<':
      case '&':
      case '~':
      case '!':
      case '#':
      case '@':
        out += '\\';
        out += character;
        break;
      default:
        out += character;
    }
  }
  return out;
}

void append_row(const SnapshotDiffView& view, const ChangedConnection& change, Language language,
                std::string& out) {
  const NamedEnds ends = named_ends(view.match, change.ends);
  out += "| " + cell(ends.cluster) + " | " + cell(ends.function) + " | " +
         cell(way_text(view.match, change.ends, language)) + " | ";
  std::string_view separator;
  for (std::size_t i = 0; i < words_of<Aspect>.size(); ++i) {
    const auto aspect = static_cast<Aspect>(i);
    if (change.has_changed(aspect)) {
      out.append(separator).append(cell(aspect_text(change, aspect, language)));
      separator = "<br>";
    }
  }
  out += " | ";
  separator = {};
  for (const ChangeCause& cause : change.all_causes()) {
    out.append(separator).append(
        cell(cause_text(view.match, cause, language) + place_in_plan(view, cause)));
    separator = "<br>";
  }
  out += " |\n";
}

void append_planned_table(const SnapshotDiffView& view, Language language, std::string& out) {
  const std::vector<const PlannedChange*> notable = notable_changes(view);
  if (notable.empty()) {
    return;
  }
  out += "\n#### " + said(language, texts::planned_heading, {std::to_string(notable.size())});
  out += "\n\n" + said(language, texts::planned_table_heading) + "\n|---|---|---|\n";
  for (std::size_t i = 0; i < notable.size() && i < rows_max; ++i) {
    out += "| " + cell(planned_change_text(*notable[i], language)) + " | " +
           cell(notable[i]->address) + " | " + cell(notable[i]->path) + " |\n";
  }
  if (notable.size() > rows_max) {
    out += "\n" +
           said(language, texts::and_more_changes, {std::to_string(notable.size() - rows_max)}) +
           "\n";
  }
}

}  // namespace

void append_snapshot_diff_markdown(const SnapshotDiffView& view, Language language,
                                   std::string& out) {
  const SnapshotDiff& diff = view.diff;
  out += "### ";
  out += diff.changes.empty()
             ? said(language, texts::no_connection_changes)
             : said(language, texts::connections_change, {std::to_string(diff.changes.size())});
  const std::string edits = edits_text(diff.edits, language);
  out += "\n\n";
  out += edits.empty() ? said(language, texts::nothing_edited)
                       : said(language, texts::edits_made, {edits});
  out += '\n';
  std::size_t next = 0;
  for (std::size_t meaning = 0; meaning < diff.counts.size(); ++meaning) {
    const std::uint32_t count = diff.counts[meaning];
    if (count == 0) {
      continue;
    }
    out += "\n#### " + said(language, texts::meaning_headings[meaning], {std::to_string(count)});
    out += "\n\n" + said(language, texts::table_heading) + "\n|---|---|---|---|---|\n";
    for (std::uint32_t i = 0; i < count && i < rows_max; ++i) {
      append_row(view, diff.changes[next + i], language, out);
    }
    if (count > rows_max) {
      out +=
          "\n" + said(language, texts::and_more_changes, {std::to_string(count - rows_max)}) + "\n";
    }
    next += count;
  }
  append_planned_table(view, language, out);
}

}  // namespace connectsim
