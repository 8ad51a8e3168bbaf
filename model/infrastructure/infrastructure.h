#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/answers/saved_file.h"
#include "model/infrastructure/infrastructure_format.h"
#include "model/json/document.h"

namespace connectsim {

/// Saved files of which those of infrastructure code have become snapshot documents (M-1).
struct TranslatedFiles {
  std::vector<SavedFile> files;
  std::vector<std::string> warnings;
};

/// Reads a file as a document, YAML apart, and says what it is. `InputError` with line and column
/// for what is no JSON; it shows nothing of the content, for code holds secrets.
RecognisedFormat read_code(const SavedFile& file, Document& document);

/// Recognises infrastructure code among saved files by its content (Terraform states and plans,
/// CloudFormation and SAM templates, CDK's output, what AWS Config recorded) and makes snapshot
/// documents of it; other files stay as they are. A plan is the account after its apply. Nothing
/// when there is no such file. `InputError`, one line that names the file and its format, when
/// nothing else is given than a format that is known and not read, or code that makes nothing that
/// is used; else these are warnings. No error shows more of a file than its place: code holds
/// secrets.
std::optional<TranslatedFiles> translated_infrastructure(const std::vector<SavedFile>& files);

}  // namespace connectsim
