#include "cli/input/scenario_source.h"

#include <utility>

namespace connectsim {
namespace {

// Reads scenarios one after the other into the same memory.
class ScenarioReader {
 public:
  explicit ScenarioReader(Keep keep) : keep_(keep) {}

  void read(std::string_view text, Case& current) {
    document_.read(text);
    read_scenario(document_.root(), current.scenario);
    parts_.clear();
    add_parts(current.scenario.snapshot, parts_);
    reader_.read(parts_, keep_, current.snapshot);
    current.request = resolve(current.scenario.request, current.snapshot);
  }

 private:
  Keep keep_;
  Document document_;
  SnapshotParts parts_;
  SnapshotReader reader_;
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
      reader_.read(text_, current);
    } catch (const InputError& error) {
      throw error.within(place_);
    }
    return true;
  }

 private:
  std::string place_;
  std::string text_;
  ScenarioReader reader_;
  bool is_given_ = false;
};

class ScenarioLines : public CaseSource {
 public:
  ScenarioLines(std::string place, std::unique_ptr<LineReader> lines, Keep keep)
      : place_(std::move(place)), lines_(std::move(lines)), reader_(keep) {}

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
      reader_.read(line, current);
    } catch (const InputError& error) {
      throw error.within(current.place);
    }
    return true;
  }

 private:
  std::string place_;
  std::unique_ptr<LineReader> lines_;
  ScenarioReader reader_;
};

}  // namespace

std::unique_ptr<CaseSource> scenario_document(std::string place, std::string text, Keep keep) {
  return std::make_unique<ScenarioDocument>(std::move(place), std::move(text), keep);
}

std::unique_ptr<CaseSource> scenario_lines(std::string place, std::unique_ptr<LineReader> lines,
                                           Keep keep) {
  return std::make_unique<ScenarioLines>(std::move(place), std::move(lines), keep);
}

}  // namespace connectsim
