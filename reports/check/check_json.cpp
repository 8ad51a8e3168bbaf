#include "reports/check/check_json.h"

#include "reports/json/columns_json.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

class CheckWriter {
 public:
  CheckWriter(const CheckedTable& checked, std::string& out)
      : table_(checked.table), check_(checked.check), replays_(checked.replays), json_(out) {}

  void append() {
    json_.open_object().member("table", table_.name());
    json_.name("columns").open_list();
    for (const Column column : check_.situations.columns()) {
      json_.text(text_of(column));
    }
    json_.close_list().name("counts").open_object();
    for (std::size_t i = 0; i < check_.parts.size(); ++i) {
      json_.name(words_of<SituationPart>[i]).open_object();
      append_counts("everywhere", check_.parts[i].everywhere);
      append_counts("possible", check_.parts[i].possible);
      json_.close_object();
    }
    json_.close_object();
    append_silences();
    append_conflicts();
    append_overlaps();
    append_rows();
    append_completion();
    append_replays();
    json_.close_object();
  }

 private:
  void append_counts(std::string_view name, const Sweep& counts) {
    json_.name(name).open_object();
    json_.name("situations").number(counts.cells);
    json_.name("clear").number(counts.clear());
    json_.name("silent").number(counts.silent);
    json_.name("conflict").number(counts.conflicting);
    json_.name("overlap").number(counts.overlapping);
    json_.close_object();
  }

  void append_box(std::string_view name, Box box) {
    json_.name(name);
    append_columns_json(check_.situations.column_values(box), json_);
  }

  void append_region(const Region& region) {
    json_.open_object();
    append_box("when", region.box);
    json_.name("situations").number(region.situations);
    if (region.without_witness > 0) {
      json_.name("without_witness").number(region.without_witness);
    }
    json_.name("readings").open_list();
    for (const ReadingEffect& effect : region.readings) {
      const ReadingSwitch& reading = reading_switches()[effect.reading];
      json_.open_object().member("reading", reading.name);
      json_.member("value", reading.values[effect.value]);
      json_.name("situations").number(effect.situations).close_object();
    }
    json_.close_list();
    if (!region.scenario.empty()) {
      append_box("witness_situation", region.witness);
      Document scenario;
      scenario.read(region.scenario);
      json_.name("witness").value(scenario.root());
    }
    json_.close_object();
  }

  void append_silences() {
    json_.name("silences").open_list();
    for (const Region& region : check_.silences) {
      append_region(region);
    }
    json_.close_list();
  }

  void append_pair(const RowPair& pair) {
    json_.name("rows").open_list().number(pair.row + 1).number(pair.other + 1).close_list();
    json_.name("actions").open_list();
    json_.text(text_of(table_.rows()[pair.row].action));
    json_.text(text_of(table_.rows()[pair.other].action)).close_list();
    json_.name("cites").open_list().text(table_.rows()[pair.row].citation);
    json_.text(table_.rows()[pair.other].citation).close_list();
    json_.name("situations").number(pair.cells);
    json_.name("possible").number(pair.possible_cells);
  }

  void append_conflicts() {
    json_.name("conflict_count").number(check_.rows.conflict_count);
    json_.name("conflicts").open_list();
    for (const Conflict& conflict : check_.conflicts) {
      json_.open_object();
      append_pair(conflict.pair);
      json_.name("regions").open_list();
      for (const Region& region : conflict.regions) {
        append_region(region);
      }
      json_.close_list().close_object();
    }
    json_.close_list();
  }

  void append_overlaps() {
    json_.name("overlap_count").number(check_.rows.overlap_count);
    json_.name("overlaps").open_list();
    for (const RowPair& pair : check_.rows.overlaps) {
      json_.open_object();
      append_pair(pair);
      json_.close_object();
    }
    json_.close_list();
  }

  void append_rows() {
    json_.name("rows").open_list();
    for (std::uint32_t row = 0; row < check_.rows.rows.size(); ++row) {
      const RowUse& use = check_.rows.rows[row];
      json_.open_object().name("row").number(row + 1);
      json_.member("action", text_of(table_.rows()[row].action));
      json_.member("cites", table_.rows()[row].citation);
      json_.name("covers").number(use.covered).name("covers_possible").number(use.covered_possible);
      json_.name("decides").number(use.decided);
      json_.name("decides_possible").number(use.decided_possible);
      if (use.duplicate_of) {
        json_.name("duplicate_of").number(*use.duplicate_of + 1);
      }
      if (use.decided_possible == 0 && use.covered_possible > 0) {
        json_.name("shadowed_by").open_list();
        for (const std::uint32_t other : use.shadowed_by) {
          json_.number(other + 1);
        }
        json_.close_list().name("shadowed_everywhere").truth(use.is_shadowed_everywhere);
      }
      json_.close_object();
    }
    json_.close_list();
  }

  void append_completion() {
    const Completion& completion = check_.completion;
    Document none;
    none.read("null");
    json_.name("completion").open_object().name("rows").open_list();
    for (const Box box : completion.rows.boxes) {
      json_.open_object();
      append_box("when", box);
      json_.name("action").value(none.root()).close_object();
    }
    json_.close_list().name("at_least").number(completion.rows.count_min);
    json_.name("fewest").truth(completion.rows.is_minimal());
    json_.name("total").truth(completion.is_total).close_object();
  }

  void append_sightings(const ReplayResult& replay, const Sightings& sightings) {
    json_.name("scenarios").number(sightings.count);
    json_.member("smallest", replay.id(sightings.scenario));
  }

  void append_replays() {
    json_.name("replays").open_list();
    for (const ReplayResult& replay : replays_) {
      json_.open_object().member("source", text_of(replay.source.kind));
      json_.name("scenarios").number(replay.tally.scenarios);
      json_.name("violations").open_list();
      for (const ViolationGroup& group : violation_groups(replay.tally)) {
        json_.open_object().member("property", text_of(group.smallest.property));
        json_.name("row").number(group.smallest.row);
        json_.member("proxy_mode", text_of(group.smallest.proxy_mode));
        append_sightings(replay, group.sightings);
        json_.close_object();
      }
      json_.close_list().name("findings").open_list();
      const std::vector<Finding>& findings = replay.findings.list();
      for (std::size_t i = 0; i < findings.size(); ++i) {
        if (replay.tally.findings[i].count > 0) {
          json_.open_object().member("name", findings[i].name);
          json_.member("property", text_of(findings[i].property));
          json_.member("cites", findings[i].citation);
          append_sightings(replay, replay.tally.findings[i]);
          json_.close_object();
        }
      }
      json_.close_list().close_object();
    }
    json_.close_list();
  }

  const DecisionTable& table_;
  const TableCheck& check_;
  const std::vector<ReplayResult>& replays_;
  JsonWriter json_;
};

}  // namespace

void append_check_json(const CheckedTable& checked, std::string& out) {
  CheckWriter(checked, out).append();
  out += '\n';
}

}  // namespace connectsim
