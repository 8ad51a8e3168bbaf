// Decides whether an input is a snapshot, a scenario or JSON Lines of scenarios (M-1, M-2), and
// reads its cases.
#include "cli/input/case_source.h"

#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "cli/input/command_line_request.h"
#include "cli/input/corpus_folder.h"
#include "cli/input/line_reader.h"
#include "cli/input/planned_input.h"
#include "cli/input/read_files.h"
#include "model/answers/saved_answers.h"
#include "scenarios/scenario_reader.h"

namespace connectsim {
namespace {

// The one case that a snapshot and the request of the command line make.
class SnapshotCase : public CaseSource {
 public:
  SnapshotCase(std::string place, Snapshot snapshot, NamedRequest request)
      : place_(std::move(place)), snapshot_(std::move(snapshot)), request_(std::move(request)) {}

  bool next(Case& current) override {
    if (std::exchange(is_given_, true)) {
      return false;
    }
    current.place = place_;
    current.scenario = Scenario{};
    current.scenario.request = request_;
    current.snapshot = std::move(snapshot_);
    try {
      current.request = resolve(request_, current.snapshot);
    } catch (const InputError& error) {
      throw error.within(place_);
    }
    return true;
  }

 private:
  std::string place_;
  Snapshot snapshot_;
  NamedRequest request_;
  bool is_given_ = false;
};

class ScenarioDocument : public CaseSource {
 public:
  ScenarioDocument(std::string place, std::string text, Keep keep)
      : place_(std::move(place)), text_(std::move(text)), reader_(keep) {}

  bool next(Case& current) override {
    if (std::exchange(is_given_, true)) {
      return false;
    }
    current.place = place_;
    try {
      document_.read(text_);
      reader_.read(document_.root(), current.scenario, current.snapshot, current.request);
    } catch (const InputError& error) {
      throw error.within(place_);
    }
    return true;
  }

 private:
  std::string place_;
  std::string text_;
  Document document_;
  ScenarioReader reader_;
  bool is_given_ = false;
};

// The scenarios of a stream, one a line; lines without any text are skipped. Memory stays flat.
class ScenarioLines : public CaseSource {
 public:
  ScenarioLines(std::string place, std::unique_ptr<LineReader> lines, Keep keep)
      : place_(std::move(place)), lines_(std::move(lines)), reader_(keep) {}

  void before_waiting(std::function<void()> call) override {
    lines_->before_reading(std::move(call));
  }

  bool next(Case& current) override {
    std::string_view line;
    do {
      if (!lines_->next(line)) {
        return false;
      }
    } while (line.find_first_not_of(" \t") == std::string_view::npos);
    current.place = place_;
    current.place += ':';
    current.place += std::to_string(lines_->number());
    try {
      document_.read(line);
      reader_.read(document_.root(), current.scenario, current.snapshot, current.request);
    } catch (const InputError& error) {
      throw error.within(current.place);
    }
    return true;
  }

 private:
  std::string place_;
  std::unique_ptr<LineReader> lines_;
  Document document_;
  ScenarioReader reader_;
};

bool is_folder(const std::string& path) {
  std::error_code ignored;  // what cannot be looked at is told by who reads it
  return std::filesystem::is_directory(path, ignored);
}

bool starts_object(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

// Whether a stream that has no name to tell it is JSON Lines: its first line is a scenario, or two
// lines begin like one each. Nothing at all is an input of no lines.
bool looks_like_lines(std::string_view preview) {
  if (preview.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return true;
  }
  const std::size_t line_break = preview.find('\n');
  const std::string_view first = first_line(preview);
  if (is_scenario_text(first)) {
    return true;
  }
  return line_break != std::string_view::npos && starts_object(first) && first.size() > 1 &&
         preview.substr(line_break + 1).starts_with('{');
}

// Lines of groups, of clusters, of whole answers: the parts of one snapshot.
bool begins_with_answer(LineReader& lines) { return holds_answers(first_line(lines.preview(1))); }

bool has_lines_name(const std::string& input) {
  return input.ends_with(".jsonl") || input.ends_with(".ndjson");
}

class InputSorter {
 public:
  InputSorter(const Arguments& arguments, Keep keep)
      : arguments_(arguments), keep_(keep), request_(command_line_request(arguments)) {}

  CaseSources sorted() {
    if (arguments_.inputs().empty()) {
      throw UsageError("needs an input: a snapshot folder, scenario files, or -");
    }
    for (const std::string& input : arguments_.inputs()) {
      add(input);
    }
    if (!files_.empty() && !found_.sources.empty()) {
      throw UsageError(files_.front().path + " is a snapshot, " + scenario_place_ +
                       " holds scenarios: they cannot be mixed");
    }
    if (!files_.empty()) {
      add_snapshot();
    } else if (request_) {
      throw UsageError(scenario_place_ + " says itself what is asked: --cluster and --function " +
                       "are for snapshots");
    } else if (has_lines_) {
      found_.kind = InputKind::scenario_lines;
    }
    return std::move(found_);
  }

 private:
  void add(const std::string& input) {
    if (input == "-") {
      auto lines = std::make_unique<LineReader>(input);
      // Who follows a file has one line at first; what is no scenario by itself takes another.
      if (is_scenario_text(first_line(lines->preview(1))) ||
          (looks_like_lines(lines->preview(2)) && !begins_with_answer(*lines))) {
        add_lines("standard input", std::move(lines));
      } else {
        add_document({"standard input", lines->rest()});
      }
    } else if (const std::vector<std::string> corpus = corpus_files(input); !corpus.empty()) {
      for (const std::string& file : corpus) {
        add_document({file, read_text_file(file)});
      }
    } else if (is_folder(input)) {
      add_files(read_saved_files(input, warnings_));
    } else if (has_lines_name(input)) {
      auto lines = std::make_unique<LineReader>(input);
      if (begins_with_answer(*lines)) {
        add_document({input, lines->rest()});
      } else {
        add_lines(input, std::move(lines));
      }
    } else {
      add_document({input, read_text_file(input)});
    }
  }

  void add_lines(const std::string& place, std::unique_ptr<LineReader> lines) {
    has_lines_ = true;
    scenario_place_ = place;
    found_.sources.push_back(std::make_unique<ScenarioLines>(place, std::move(lines), keep_));
  }

  void add_document(SavedFile file) {
    if (is_scenario_text(file.text)) {
      scenario_place_ = file.path;
      found_.sources.push_back(scenario_document(file.path, std::move(file.text), keep_));
    } else {
      files_.push_back(std::move(file));
    }
  }

  void add_files(std::vector<SavedFile> files) {
    files_.insert(files_.end(), std::make_move_iterator(files.begin()),
                  std::make_move_iterator(files.end()));
  }

  void add_snapshot() {
    Snapshot snapshot = account_input(arguments_, files_, keep_);
    snapshot.warnings.insert(snapshot.warnings.begin(), warnings_.begin(), warnings_.end());
    if (!request_) {
      throw request_missing(snapshot);
    }
    found_.kind = InputKind::snapshot;
    found_.sources.push_back(std::make_unique<SnapshotCase>(
        arguments_.inputs().front(), std::move(snapshot), std::move(*request_)));
  }

  const Arguments& arguments_;
  Keep keep_;
  std::optional<NamedRequest> request_;
  std::vector<SavedFile> files_;  // of a snapshot
  std::vector<std::string> warnings_;
  std::string scenario_place_;
  bool has_lines_ = false;
  CaseSources found_;
};

}  // namespace

bool holds_scenarios(const std::string& input) {
  return has_lines_name(input) ||
         (input != "-" && !is_folder(input) && is_scenario_text(read_text_file(input)));
}

CaseSources case_sources(const Arguments& arguments, Keep keep) {
  return InputSorter(arguments, keep).sorted();
}

std::unique_ptr<CaseSource> scenario_document(std::string place, std::string text, Keep keep) {
  return std::make_unique<ScenarioDocument>(std::move(place), std::move(text), keep);
}

}  // namespace connectsim
