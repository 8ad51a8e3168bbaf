#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "scenarios/builder/generated_scenario.h"

namespace connectsim {

/// The choices from which a case of a lesson is built: the same choices, the same case.
using LessonChoices = std::vector<std::uint32_t>;

/// Builds the case that choices stand for, without labels. Choices that are missing are the
/// simplest ones, so that short lists make small cases.
void build_lesson_case(const LessonChoices& choices, GeneratedScenario& scenario);

/// Draws case `number` of a seed from what a level speaks of (0: all levels): no case is refused
/// for a requirement, and levels before the fifth use no proxy. Replaces `scenario`.
LessonChoices drawn_lesson_case(std::uint32_t level, std::uint64_t seed, std::uint64_t number,
                                GeneratedScenario& scenario);

/// The simplest choices found for which `still_fits` holds, one step after the other; `choices`
/// must fit. Asks at most `shrinking_steps_max` times.
LessonChoices simplest_choices(LessonChoices choices,
                               const std::function<bool(const LessonChoices&)>& still_fits);
inline constexpr std::size_t shrinking_steps_max = 400;

/// Gives a case ids, and names that a person can read: "checkout", "orders", "orders-proxy".
void name_lesson_case(GeneratedScenario& scenario);

}  // namespace connectsim
