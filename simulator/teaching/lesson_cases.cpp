// Decides which cases are drawn for lessons, how they are made as simple as they can be, and how
// their functions, clusters and proxies are called.
#include "simulator/teaching/lesson_cases.h"

#include <algorithm>
#include <array>
#include <string>

#include "scenarios/builder/builder.h"
#include "scenarios/builder/labels_of_scenario.h"

namespace connectsim {
namespace {

// Like near_miss, without refusals and unknown facts, with fewer things beside, and with more of
// what the misconceptions differ on.
constexpr Population lesson = {
    .mode = {1, 1, 0},
    .function = {1, 0},
    .number_style = {50, 20, 30, 0, 0},
    .trouble = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    .second_trouble = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    .engine = {40, 30, 15, 15, 0, 0},
    .member_count = {30, 70, 0, 0},
    .second_cluster = {60, 20, 20},
    .further_functions = {30, 60, 10, 0, 0, 0},
    .places = {1, 0, 0, 0, 0},
    .caller = {1, 0},
    .credentials = {1, 0, 0},
    .proxy_engine = {1, 0, 0},
    .targets = {90, 5, 5, 0, 0, 0},
    .health = {50, 50},
    .other_health = {30, 70, 0, 0, 0},
    .further_health = {50, 10, 40, 0, 0, 0},
    .database = {20, 25, 30, 25},
    .compute = {15, 25, 15, 25, 20},
    .proxy = {14, 14, 18, 18, 12, 24},
    .own_groups = {10, 60, 10, 10, 5, 5, 0},
    .proxied_group = {30, 70},
    .compute_pattern = {75, 25},
    .right_group = {120, 1, 4, 4, 2, 0, 6, 6, 1, 0, 1, 6, 1, 1, 6, 6, 6, 6, 0, 0, 10, 0, 16, 1, 3},
    .spoiled_group = {3, 6, 6, 3, 1, 6, 8, 2, 0, 2, 8, 1, 2, 8, 8, 8, 6, 1, 1, 10, 0, 8, 1, 3},
    .surrounding_count = {10, 25, 40, 25},
    .surrounding = {6, 18, 26, 4, 5, 10, 34, 16, 1, 3, 0, 0, 6},
};

constexpr Population direct_lesson = [] {
  Population population = lesson;
  population.mode = {1, 0, 0};
  return population;
}();
constexpr Population proxied_lesson = [] {
  Population population = lesson;
  population.mode = {0, 1, 0};
  return population;
}();

const Population& population_of_level(std::uint32_t level) {
  if (level == 5) return proxied_lesson;
  return level >= 1 && level <= 4 ? direct_lesson : lesson;
}

void drop_trailing_zeros(LessonChoices& choices) {
  while (!choices.empty() && choices.back() == 0) choices.pop_back();
}

// Tries simpler lists one after the other and keeps what fits.
class Simplification {
 public:
  Simplification(LessonChoices choices, const std::function<bool(const LessonChoices&)>& fits)
      : choices_(std::move(choices)), fits_(fits) {
    drop_trailing_zeros(choices_);
  }

  LessonChoices run() {
    bool is_simpler = true;
    while (is_simpler && steps_left_ > 0) {
      is_simpler = false;
      for (std::size_t length = std::max<std::size_t>(choices_.size() / 2, 1); length > 0;
           length /= 2) {
        is_simpler = change_stretches(length) || is_simpler;
      }
      is_simpler = lower_each() || is_simpler;
    }
    return choices_;
  }

 private:
  bool keep_if_it_fits(LessonChoices simpler) {
    drop_trailing_zeros(simpler);
    if (steps_left_ == 0 || simpler == choices_) return false;
    --steps_left_;
    if (!fits_(simpler)) return false;
    choices_ = std::move(simpler);
    return true;
  }

  // Leaves stretches out, or sets them to the simplest choices.
  bool change_stretches(std::size_t length) {
    bool is_simpler = false;
    for (std::size_t first = 0; first < choices_.size(); first += length) {
      const auto from = static_cast<std::ptrdiff_t>(first);
      const auto to = static_cast<std::ptrdiff_t>(std::min(first + length, choices_.size()));
      LessonChoices zeroed = choices_;
      std::fill(zeroed.begin() + from, zeroed.begin() + to, 0);
      if (keep_if_it_fits(std::move(zeroed))) {
        is_simpler = true;
        continue;
      }
      LessonChoices shorter = choices_;
      shorter.erase(shorter.begin() + from, shorter.begin() + to);
      is_simpler = keep_if_it_fits(std::move(shorter)) || is_simpler;
    }
    return is_simpler;
  }

  bool lower_each() {
    bool is_simpler = false;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      for (const std::uint32_t lower : {choices_[i] / 2, choices_[i] - 1}) {
        if (choices_[i] < 2 || lower == 0) continue;
        LessonChoices simpler = choices_;
        simpler[i] = lower;
        if (keep_if_it_fits(std::move(simpler))) {
          is_simpler = true;
          break;
        }
      }
    }
    return is_simpler;
  }

  LessonChoices choices_;
  const std::function<bool(const LessonChoices&)>& fits_;
  std::size_t steps_left_ = shrinking_steps_max;
};

constexpr std::array<std::string_view, 5> function_names = {"checkout", "refunds", "invoices",
                                                            "reports", "mailer"};
constexpr std::array<std::string_view, 3> cluster_names = {"orders", "users", "stock"};
constexpr std::array<std::string_view, 3> proxy_names = {"orders-proxy", "users-proxy",
                                                         "stock-proxy"};

// Names of a kind in the order of the vertices, the requested one's first.
template <std::size_t N>
class Names {
 public:
  Names(const std::array<std::string_view, N>& names, Vertex requested)
      : names_(names), requested_(requested) {}
  std::string next(Vertex v) {
    const std::size_t i = v == requested_ ? 0 : next_++;
    return i < N ? std::string(names_[i])
                 : std::string(names_[i % N]) + "-" + std::to_string(i / N + 1);
  }

 private:
  const std::array<std::string_view, N>& names_;
  Vertex requested_;
  std::size_t next_ = 1;
};

}  // namespace

void build_lesson_case(const LessonChoices& choices, GeneratedScenario& scenario) {
  RecordedChoices recorded(choices);
  build(recorded, lesson, scenario);
}

LessonChoices drawn_lesson_case(std::uint32_t level, std::uint64_t seed, std::uint64_t number,
                                GeneratedScenario& scenario) {
  Recording<SeededChoices> recording(SeededChoices(seed, number));
  build(recording, population_of_level(level), scenario);
  return recording.answers();
}

LessonChoices simplest_choices(LessonChoices choices,
                               const std::function<bool(const LessonChoices&)>& still_fits) {
  return Simplification(std::move(choices), still_fits).run();
}

void name_lesson_case(GeneratedScenario& scenario) {
  add_labels(scenario);
  const Network& network = scenario.network();
  const Request& request = scenario.request;
  Labels& labels = scenario.snapshot.labels;
  Names functions(function_names, request.function);
  Names clusters(cluster_names, request.cluster);
  Names proxies(proxy_names, request.proxy);
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::function) labels.set_id(v, functions.next(v));
    if (network.kind(v) == VertexKind::cluster) labels.set_id(v, clusters.next(v));
    if (network.kind(v) == VertexKind::proxy) labels.set_id(v, proxies.next(v));
  }
  for (std::uint32_t i = 0; i < network.instance_count(); ++i) {
    labels.set_instance_id(i, "db-" + std::to_string(i + 1));
  }
}

}  // namespace connectsim
