// `corpus`: a folder of shrunk scenarios, one a behaviour, which `replay FOLDER` plays again.
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/arguments/shared_options.h"
#include "cli/input/corpus_folder.h"
#include "cli/input/findings_choice.h"
#include "cli/input/read_files.h"
#include "cli/input/table_choice.h"
#include "cli/output/output.h"
#include "cli/verbs/corpus_entry.h"
#include "cli/verbs/replay_options.h"
#include "model/text/input_error.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

constexpr std::array corpus_option_list = {
    Option{"--properties", "LIST", "those whose violations count (all)", "--properties connects"},
    Option{"--findings", "FILE", "what is known of the table", "--findings known.json"},
    Option{"--base", "TABLE", "a table whose violations do not count", "--base aurora-lambda"},
};
const OptionGroup corpus_options = {"The behaviours", corpus_option_list};

class CorpusRun {
 public:
  explicit CorpusRun(const Arguments& arguments)
      : arguments_(arguments),
        folder_(arguments.inputs()[1]),
        table_(chosen_table(arguments)),
        findings_(chosen_findings(arguments, table_)),
        base_(chosen_base(arguments)),
        entries_({table_, findings_, base_ ? &*base_ : nullptr}, replay_properties(arguments)),
        output_(arguments) {}

  void add() {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) {
      throw InputError(folder_, "cannot be made: " + error.message());
    }
    for (std::size_t i = 2; i < arguments_.inputs().size(); ++i) {
      const std::string& input = arguments_.inputs()[i];
      for (const std::string& scenario : scenario_texts(input)) {
        try {
          const CorpusEntry entry = entries_.entry_of(scenario);
          tell(keep_new(entry) ? "added" : "known", entry.name);
        } catch (const InputError& problem) {
          throw problem.within(input);
        }
      }
    }
    output_.commit();
  }

  // Each file shrunk again, under the name of what it shows today. One that is not answered as it
  // expects stays as it is: that is what the corpus is for.
  void minimise() {
    for (const std::string& path : corpus_files(folder_)) {
      const std::string before = read_text_file(path);
      CorpusEntry entry;
      try {
        entry = entries_.entry_of(before);
      } catch (const InputError& problem) {
        throw problem.within(path);
      }
      const std::string name = fs::path(path).stem().string();
      if (!entry.is_as_expected || (name == entry.name && before == entry.text)) {
        tell("kept", name);
      } else if (name == entry.name) {
        write_file(path, entry.text);
        tell("shrunk", name);
      } else {
        const bool is_new = keep_new(entry);
        fs::remove(path);
        tell(is_new ? "renamed" : "dropped", name + " (" + entry.name + ")");
      }
    }
    output_.commit();
  }

  void list() {
    for (const std::string& path : corpus_files(folder_)) {
      Document document;
      document.read(read_text_file(path), path);
      const Value hash = document.root().find("x-table").find("hash");
      const bool is_of_table = hash && hash.is_text() && hash.text() == fingerprint(table_);
      tell(is_of_table ? "of this table" : "of another table", fs::path(path).stem().string());
      if (const Value story = document.root().find("story"); story && story.is_text()) {
        output_.text().append("  ").append(story.text()).append("\n");
      }
    }
    output_.commit();
  }

 private:
  // A file is there whole or not at all, and who came first stays: several may add at a time.
  bool keep_new(const CorpusEntry& entry) {
    return write_new_file(folder_ + "/" + entry.name + ".json", entry.text);
  }

  void tell(const std::string& what, const std::string& name) {
    output_.text() += what + ": " + name + "\n";
  }

  const Arguments& arguments_;
  std::string folder_;
  DecisionTable table_;
  Findings findings_;
  std::optional<DecisionTable> base_;
  CorpusEntries entries_;
  Output output_;
};

ExitStatus run_corpus(const Arguments& arguments) {
  const std::vector<std::string>& inputs = arguments.inputs();
  const std::string task = inputs.empty() ? "" : inputs.front();
  if (task == "add" && inputs.size() > 2) {
    CorpusRun(arguments).add();
  } else if (task == "min" && inputs.size() == 2) {
    CorpusRun(arguments).minimise();
  } else if (task == "list" && inputs.size() == 2) {
    CorpusRun(arguments).list();
  } else {
    throw UsageError("takes add FOLDER SCENARIO..., min FOLDER, or list FOLDER");
  }
  return ExitStatus::clean;
}

constexpr std::array corpus_groups = {&corpus_options, &table_options, &quiet_document_options};

constexpr std::array corpus_statuses = {
    StatusHelp{ExitStatus::clean, "added, shrunk or listed"},
    status_failed,
};

}  // namespace

extern const Verb corpus_verb;
constinit const Verb corpus_verb = {
    "corpus",
    "add|min|list FOLDER [SCENARIO...]",
    "a folder of shrunk scenarios, one a behaviour, for `replay FOLDER` to play again",
    "corpus add corpus/ failing.jsonl --table my-table.json",
    "text",
    corpus_groups,
    &run_corpus,
    corpus_statuses,
};

}  // namespace connectsim
