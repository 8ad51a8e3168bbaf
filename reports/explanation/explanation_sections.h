#pragma once

#include "reports/decision/answered_case.h"
#include "reports/language/paragraphs.h"
#include "simulator/explanation/explanation.h"

namespace connectsim {

// The sections of an explanation. They append to the paragraphs' text.

/// What RDS would do, concretely.
void append_answer_section(const AnsweredCase& answer, const Explanation& explanation,
                           Paragraphs& paragraphs);
/// What is unknown and what it means, a sentence each, sorted.
std::vector<std::string> unknown_sentences(const AnsweredCase& answer, Language language);
/// The function, the cluster and the proxy, with their groups.
void append_ends_section(const AnsweredCase& answer, Paragraphs& paragraphs);
/// What the value of the database, compute or proxy column says, in one sentence without a full
/// stop.
std::string column_text(const AnsweredCase& answer, Column column, Language language);
/// Each judged group with the rule that decides it, and what the columns make of them.
void append_groups_section(const AnsweredCase& answer, Paragraphs& paragraphs);
/// Each row: decides, covers, or the first column that fails it.
void append_rows_section(const AnsweredCase& answer, const Explanation& explanation,
                         Paragraphs& paragraphs);
/// The fewest edits of the snapshot after which each other row would decide.
void append_edits_section(const AnsweredCase& answer, const Explanation& explanation,
                          Paragraphs& paragraphs);

}  // namespace connectsim
