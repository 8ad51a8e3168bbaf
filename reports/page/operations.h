#pragma once

#include "model/json/json_writer.h"
#include "reports/page/page_request.h"

namespace connectsim {

// The operations of the page. Each writes one JSON value; `InputError` for what is asked wrongly.

/// `about`: version, tables, readings, columns, told cases.
void answer_about(PageRequest& request, std::string& out);
/// `ask`: one scenario, all that can be said of it, or the parts that are wanted.
void answer_ask(PageRequest& request, std::string& out);
/// `edits`: the fewest edits after which another row decides.
void answer_edits(PageRequest& request, std::string& out);
/// `read`: files of an account, or a scenario, as one snapshot and what can be asked of it.
void answer_read(PageRequest& request, std::string& out);
/// `check`: what a table leaves out or contradicts, and how it answers each situation.
void answer_check(PageRequest& request, std::string& out);
/// `compare`: the situations in which two tables answer differently.
void answer_compare(PageRequest& request, std::string& out);
/// `misconceptions`: what learners get wrong, of a level or of all.
void answer_misconceptions(PageRequest& request, std::string& out);
/// `question`: what comes next in a sitting, by what was answered so far.
void answer_question(PageRequest& request, std::string& out);
/// `reveal`: what is right, why, and under what the learner's answer would be.
void answer_reveal(PageRequest& request, std::string& out);

}  // namespace connectsim
