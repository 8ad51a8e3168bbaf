// Decides how a fact that the snapshot lacks is named (I-1): "instance orders-2".
#include "reports/decision/unknown_entries.h"

#include <algorithm>

namespace connectsim {

std::string_view subject_id(const Unknown& unknown, const Snapshot& snapshot) {
  if (unknown.subject == no_index) {
    return {};
  }
  switch (unknown.fact) {
    case UnknownFact::security_groups:
    case UnknownFact::clusters:
    case UnknownFact::functions:
    case UnknownFact::proxies:
      return {};
    case UnknownFact::instance:
      return snapshot.labels.instance_id(unknown.subject);
    case UnknownFact::target_health: {
      const Target& target = snapshot.network.target(unknown.subject);
      return target.instance == no_index ? snapshot.labels.id(target.proxy)
                                         : snapshot.labels.instance_id(target.instance);
    }
    default:
      return snapshot.labels.id(unknown.subject);
  }
}

const std::vector<std::string_view>& UnknownEntries::of(std::span<const Unknown> facts,
                                                        const Snapshot& snapshot) {
  text_.clear();
  ends_.clear();
  entries_.clear();
  for (const Unknown& unknown : facts) {
    text_ += text_of(unknown.fact);
    if (const std::string_view subject = subject_id(unknown, snapshot); !subject.empty()) {
      text_ += ' ';
      text_ += subject;
    }
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  // Views are taken only now: the buffer may have moved while it grew.
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends_) {
    entries_.push_back(std::string_view(text_).substr(begin, end - begin));
    begin = end;
  }
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  return entries_;
}

}  // namespace connectsim
