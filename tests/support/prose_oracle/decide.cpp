// Sections 4 to 6 in their order: requirements first, then the columns, then the table.
#include "tests/support/prose_oracle/decide.h"

#include "tests/support/prose_oracle/sides.h"
#include "tests/support/prose_oracle/zones.h"

namespace prose_oracle {

Answer decide(const Account& account, const Request& request, const Readings& readings,
              Table table) {
  const Sides sides = read_sides(account, request);
  const Readings by = readings_by(table, readings);
  const Requirements requirements = check_requirements(account, request, sides, by);
  Answer answer;
  answer.unmet = requirements.unmet;
  answer.missing_permissions = requirements.missing_permissions;
  answer.unknown = requirements.unknown;
  answer.notes = requirements.notes;
  answer.notes.merge(notes_about_zones(account, sides));
  // Section 6: refused before the table is asked, so nothing of section 4 is read.
  if (!requirements.unmet.empty()) {
    answer.verdict = Verdict::refused;
    return answer;
  }
  const Columns columns = read_columns(account, sides, by);
  const TableAnswer table_answer = ask_table(table, columns.situation);
  answer.situation = columns.situation;
  answer.unknown.insert(columns.unknown.begin(), columns.unknown.end());
  answer.rows = table_answer.rows;
  answer.row = table_answer.row;
  answer.action = table_answer.action;
  // T-2: no covering row is silence, never "create" by itself.
  answer.verdict = answer.row ? Verdict::decided : Verdict::silent;
  return answer;
}

std::string to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::decided:
      return "decided";
    case Verdict::silent:
      return "silent";
    case Verdict::refused:
      return "refused";
  }
  return "";
}

}  // namespace prose_oracle
