#pragma once

#include <string>

#include "tests/support/observed_pair.h"

namespace connectsim::tests {

/// The calls that the product predicts for a pair, as CloudTrail would record them: events in the
/// form of `Records`, one second after the other, with the ids of the pair's snapshot after, and
/// with members that must never be kept.
Json recorded_trail(const ObservedPair& pair);

/// The same events as the answer of lookup-events: texts, newest first.
Json looked_up(const Json& trail);

}  // namespace connectsim::tests
