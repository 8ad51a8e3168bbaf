#pragma once

#include <string>

#include "reports/language/style.h"
#include "reports/observation/verification_view.h"

namespace connectsim {

/// Whether a text names the readings that the pair tells apart.
enum class ReadingsTold : std::uint8_t { no, yes };

/// Appends what was predicted, what was seen and in what they differ, the verdict on the first
/// line.
void append_verification_text(const VerificationView& view, ReadingsTold readings,
                              const Style& style, std::string& out);

}  // namespace connectsim
