// Writes a replay's result as JSON, with all that adding up partial results needs.
#include "reports/replay/replay_json.h"

#include "reports/json/json_tree.h"
#include "scenarios/builder/scenario_id.h"
#include "simulator/replay/replay_reader.h"

namespace connectsim {
namespace {

class ReplayTree {
 public:
  ReplayTree(const ReplayResult& result, std::string_view version)
      : result_(result), version_(version), tally_(result.tally) {}

  [[nodiscard]] JsonTree whole() const {
    JsonTree rows = JsonTree::array();
    for (std::size_t i = 0; i < tally_.covering.size(); ++i) {
      rows.push_back(
          {{"row", i + 1}, {"covers", tally_.covering[i]}, {"decides", tally_.deciding[i]}});
    }
    JsonTree tree = JsonTree::object({{"format", replay_format}});
    if (!version_.empty()) {
      tree["version"] = version_;
    }
    tree["table"] = table(result_.table);
    if (result_.base != nullptr) {
      tree["base"] = table(*result_.base);
    }
    tree.update(
        {{"source", source()},
         {"properties", words_tree<Property>(result_.properties)},
         {"variation_interval", result_.variation_interval},
         {"parts", parts()},
         {"ranges", list_tree(tally_.ranges.list(),
                              [](const NumberRange& range) {
                                return JsonTree::array({range.first, range.last});
                              })},
         {"scenarios", tally_.scenarios},
         {"verdicts", seen<Verdict>(tally_.verdicts)},
         {"actions", seen<Action>(tally_.actions)},
         {"rows", std::move(rows)},
         {"situations", situations()},
         {"reasons", reasons()},
         {"property_values", property_values()},
         {"findings", findings()},
         {"unexplained", unexplained()},
         {"expectations",
          {{"stated", tally_.expectations}, {"unmet", sightings(tally_.unmet_expectations)}}},
         {"coverage", coverage()}});
    return tree;
  }

 private:
  static JsonTree table(const DecisionTable& table) {
    return {{"name", table.name()},
            {"fingerprint", fingerprint(table)},
            {"readings", readings_tree(table)}};
  }

  [[nodiscard]] JsonTree source() const {
    JsonTree tree = JsonTree::object({{"kind", text_of(result_.source.kind)}});
    switch (result_.source.kind) {
      case ReplaySource::Kind::generated:
        tree["generator"] = generator_version;
        tree["profile"] = text_of(result_.source.profile);
        tree["seed"] = result_.source.seed;
        break;
      case ReplaySource::Kind::bounded:
        tree["generator"] = bounded_builder_version;
        tree["bound"] = result_.source.bound;
        break;
      case ReplaySource::Kind::files:
        break;
    }
    return tree;
  }

  // However a run was split, the whole of it is the same.
  [[nodiscard]] JsonTree parts() const {
    ReplayParts parts = result_.parts;
    if (parts.missing().empty()) {
      parts = {1, {1}, parts.scenarios, {}};
    }
    JsonTree tree = {{"of", parts.count}, {"given", parts.given}, {"scenarios", parts.scenarios}};
    if (!parts.suite.empty()) {
      tree["suite"] = parts.suite;
    }
    return tree;
  }

  // How often each word that occurs at all.
  template <typename Enum, typename Counts>
  static JsonTree seen(const Counts& counts) {
    JsonTree tree = JsonTree::object();
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) {
        tree[words_of<Enum>[i]] = counts[i];
      }
    }
    return tree;
  }

  [[nodiscard]] JsonTree sightings(const Sightings& sightings) const {
    JsonTree tree = JsonTree::object({{"scenarios", sightings.count}});
    if (sightings.count > 0) {
      tree["smallest"] = {{"id", result_.id(sightings.scenario)},
                          {"number", sightings.scenario},
                          {"size", sightings.size}};
    }
    return tree;
  }

  [[nodiscard]] JsonTree situations() const {
    JsonTree list = JsonTree::array();
    for (std::size_t index = 0; index < tally_.situations.size(); ++index) {
      if (tally_.situations[index].count > 0) {
        JsonTree& tree = list.emplace_back();
        tree["situation"] = situation_tree(situation_at(index), &result_.table);
        tree.update(sightings(tally_.situations[index]));
      }
    }
    return list;
  }

  [[nodiscard]] JsonTree reasons() const {
    JsonTree tree;
    for (std::size_t role = 0; role < tally_.judgements.size(); ++role) {
      tree[words_of<GroupRole>[role]] = seen<Judgement>(tally_.judgements[role]);
    }
    tree["unmet"] = seen<Requirement>(tally_.unmet);
    tree["unknown"] = seen<UnknownFact>(tally_.unknown);
    tree["obstacles"] = seen<Obstacle>(tally_.obstacles);
    tree["notes"] = seen<Note>(tally_.notes);
    return tree;
  }

  [[nodiscard]] JsonTree property_values() const {
    JsonTree tree = JsonTree::object();
    for (std::size_t i = 0; i < property_count; ++i) {
      if (result_.properties.test(i)) {
        tree[words_of<Property>[i]] = seen<Holding>(tally_.properties[i]);
      }
    }
    return tree;
  }

  [[nodiscard]] JsonTree findings() const {
    JsonTree list = JsonTree::array();
    for (const Finding& finding : result_.findings.list()) {
      JsonTree tree = {{"name", finding.name}, {"property", text_of(finding.property)}};
      tree.update(sightings(tally_.findings[list.size()]));
      list.push_back(std::move(tree));
    }
    return list;
  }

  [[nodiscard]] JsonTree unexplained() const {
    return list_tree(tally_.unexplained, [&](const auto& entry) {
      const UnexplainedKind& kind = entry.first;
      JsonTree tree = {{"property", text_of(kind.property)},
                       {"row", kind.row},
                       {"proxy_mode", text_of(kind.proxy_mode)},
                       {"situation", situation_tree(situation_at(kind.situation), &result_.table)}};
      tree.update(sightings(entry.second));
      return tree;
    });
  }

  [[nodiscard]] JsonTree coverage() const {
    const ReplayCoverage coverage = coverage_of(result_);
    const auto tree_of = [](const Coverage& part) -> JsonTree {
      return {{"seen", part.seen}, {"all", part.all}, {"missing", part.missing}};
    };
    return {{"rows", tree_of(coverage.rows)},
            {"situations", tree_of(coverage.situations)},
            {"reasons", tree_of(coverage.reasons)},
            {"findings", tree_of(coverage.findings)},
            {"pairs", tree_of(coverage.pairs)}};
  }

  const ReplayResult& result_;
  std::string_view version_;
  const ReplayTally& tally_;
};

}  // namespace

void append_replay_json(const ReplayResult& result, std::string_view version, std::string& out) {
  const JsonTree whole = ReplayTree(result, version).whole();
  std::string_view separator = "{";
  for (const auto& [name, value] : whole.items()) {
    out.append(separator).append(json_text(name)).append(":");
    separator = ",\n";
    // The long lists: their entries have lines of their own.
    if (name == "situations" || name == "findings" || name == "unexplained") {
      out += '[';
      append_lines(value, out);
      out += value.empty() ? "]" : "\n]";
    } else {
      append_json(value, out);
    }
  }
  out += "}\n";
}

}  // namespace connectsim
