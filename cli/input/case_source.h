#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "model/network/snapshot.h"
#include "model/request.h"
#include "model/snapshots/snapshot_json.h"
#include "scenarios/scenario.h"

namespace connectsim {

/// One case of the input: what is decided, and where it stands.
struct Case {
  std::string place;  // "file" or "file:line"; the name of the input for a snapshot
  Scenario scenario;  // of a snapshot: only the request
  Snapshot snapshot;
  Request request;
};

/// Cases one after the other, from one file or from all inputs together.
class CaseSource {
 public:
  virtual ~CaseSource() = default;
  /// Replaces `current` by the next case; false when there is none. An `InputError` is about one
  /// case: the next call goes on behind it.
  virtual bool next(Case& current) = 0;
  /// Has a call made before each time that the source may wait for more to come.
  virtual void before_waiting(std::function<void()>) {}
};

enum class InputKind {
  snapshot,        // one case
  scenario,        // a document of its own
  scenario_lines,  // JSON Lines
};

/// The inputs of a command line as sources of cases.
struct CaseSources {
  /// What all inputs are, `scenario_lines` when one of them is.
  InputKind kind = InputKind::scenario;
  std::vector<std::unique_ptr<CaseSource>> sources;
};

/// Whether an input is a file of scenarios, by its name or content. Standard input, which can be
/// read only once, is taken for a snapshot.
bool holds_scenarios(const std::string& input);

/// Looks at the inputs: folders and AWS answers are one snapshot together, whose request stands on
/// the command line; *.jsonl files are lines of scenarios; other files are told by their content.
/// `UsageError` when the inputs and the options do not fit together, `InputError` for what cannot
/// be read.
CaseSources case_sources(const Arguments& arguments, Keep keep);

/// The scenario that a whole file is.
std::unique_ptr<CaseSource> scenario_document(std::string place, std::string text, Keep keep);

}  // namespace connectsim
