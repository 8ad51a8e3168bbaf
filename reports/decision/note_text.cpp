// Decides the words for each remark on an answer: zones, the proxy's status, what is missing.
#include "reports/decision/note_text.h"

#include <algorithm>

#include "reports/decision/answer_texts.h"
#include "reports/language/named.h"
#include "simulator/decision/zones.h"

namespace connectsim {
namespace {

void add_zone(const AnsweredCase& answer, std::uint32_t zone,
              std::vector<std::string_view>& names) {
  names.push_back(answer.snapshot.labels.zone_name(zone));
}

void sort_once(std::vector<std::string_view>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

class NoteText {
 public:
  NoteText(const AnsweredCase& answer, Language language) : answer_(answer), language_(language) {}

  [[nodiscard]] std::string of(Note note) const {
    const Phrase& phrase = texts::notes[static_cast<std::size_t>(note)];
    const Request& request = answer_.request;
    switch (note) {
      case Note::no_common_zone:
        return said(language_, phrase, {listed(function_zones()), listed(cluster_zones())});
      case Note::zone_without_instance: {
        const ZoneSource source = zone_source(answer_.snapshot.network, request.cluster);
        const Phrase& told_by = texts::zone_sources[static_cast<std::size_t>(source)];
        return said(language_, phrase,
                    {function_zones_alone(), listed(cluster_zones()), told_by.in(language_)});
      }
      case Note::proxy_not_available: {
        const auto status = answer_.snapshot.labels.kept(KeptText::proxy_status, request.proxy);
        return said(language_, phrase, {status ? *status : texts::status_unknown.in(language_)});
      }
      default:
        return said(language_, phrase);
    }
  }

 private:
  [[nodiscard]] std::string listed(const std::vector<std::string_view>& names) const {
    Enumeration list(language_);
    for (const std::string_view name : names) {
      list.add(name);
    }
    return list.text();
  }

  [[nodiscard]] std::vector<std::string_view> function_zones() const {
    std::vector<std::string_view> names;
    read_function_zones(answer_, names);
    return names;
  }
  [[nodiscard]] std::vector<std::string_view> cluster_zones() const {
    std::vector<std::string_view> names;
    read_cluster_zones(answer_, names);
    return names;
  }

  // Those of the function in which the cluster is not.
  [[nodiscard]] std::string function_zones_alone() const {
    const std::vector<std::string_view> others = cluster_zones();
    std::vector<std::string_view> names = function_zones();
    std::erase_if(names, [&](std::string_view name) {
      return std::binary_search(others.begin(), others.end(), name);
    });
    return listed(names);
  }

  const AnsweredCase& answer_;
  Language language_;
};

}  // namespace

void read_function_zones(const AnsweredCase& answer, std::vector<std::string_view>& names) {
  names.clear();
  for_each_subnet_zone(answer.snapshot.network, function_subnets_host(answer.request),
                       [&](std::uint32_t zone) { add_zone(answer, zone, names); });
  sort_once(names);
}

void read_cluster_zones(const AnsweredCase& answer, std::vector<std::string_view>& names) {
  names.clear();
  for_each_cluster_zone(answer.snapshot.network, answer.request.cluster,
                        [&](std::uint32_t zone) { add_zone(answer, zone, names); });
  sort_once(names);
}

std::vector<std::string> note_sentences(const AnsweredCase& answer, Language language) {
  const NoteText text(answer, language);
  const Notes notes = answer.notes();
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (notes.test(i)) {
      sentences.push_back(text.of(static_cast<Note>(i)));
    }
  }
  return sentences;
}

}  // namespace connectsim
