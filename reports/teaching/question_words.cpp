// Decides the words of a question and its options.
#include "reports/teaching/question_words.h"

#include "reports/language/named.h"
#include "reports/teaching/misconception_texts.h"
#include "reports/teaching/question_texts.h"

namespace connectsim {
namespace {

std::string created_text(const LearnerAnswer& answer, Language language) {
  Enumeration names(language);
  for (std::size_t i = 0; i < answer.created_count; ++i) names.add(text_of(answer.created[i]));
  return said(language, texts::option_create, {names.text()});
}

std::string associated_text(const Snapshot& snapshot, const LearnerAnswer& answer,
                            Language language) {
  if (answer.to_function == no_vertex) return said(language, texts::option_associate_unknown);
  const std::string group = named(snapshot, answer.to_function);
  return answer.to_proxy == no_vertex ? said(language, texts::option_associate, {group})
                                      : said(language, texts::option_associate_both,
                                             {group, named(snapshot, answer.to_proxy)});
}

}  // namespace

std::string_view belief_text(std::size_t misconception, Language language) {
  return texts::beliefs[misconception].sentence.in(language);
}

std::string question_text(const TaughtCase& taught, Language language) {
  const NamedRequest& names = taught.scenario.request;
  const bool is_direct = names.proxy_mode == ProxyMode::none;
  if (taught.asks == Asks::ends) {
    return is_direct ? said(language, texts::asks_ends_direct, {names.function, names.cluster})
                     : said(language, texts::asks_ends_proxy,
                            {names.function, names.cluster, names.proxy});
  }
  if (names.proxy_mode == ProxyMode::create) {
    return said(language, texts::asks_action_new_proxy, {names.function, names.cluster});
  }
  return is_direct ? said(language, texts::asks_action_direct, {names.function, names.cluster})
                   : said(language, texts::asks_action_proxy,
                          {names.function, names.cluster, names.proxy});
}

std::string option_text(const TaughtCase& taught, const LearnerAnswer& answer, Language language) {
  if (answer.asks == Asks::ends) {
    return said(language, texts::option_ends,
                {said(language, answer.is_listed ? texts::is_listed : texts::is_not_listed),
                 said(language, texts::is_reachable[static_cast<std::size_t>(answer.reachable)])});
  }
  switch (answer.deed) {
    case Deed::nothing:
      return said(language, texts::option_nothing);
    case Deed::create:
      return created_text(answer, language);
    case Deed::associate:
      return associated_text(taught.snapshot, answer, language);
    case Deed::repair:
      return said(language, texts::option_repair);
    case Deed::no_row:
      return said(language, texts::option_no_row);
    case Deed::refuse:
      return said(language, texts::option_refuse);
  }
  return {};
}

}  // namespace connectsim
