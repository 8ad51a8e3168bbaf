// Decides the words for a judged group: usable, spare, or modified and by which rule.
#include "reports/explanation/judgement_text.h"

#include "reports/language/groups_texts.h"
#include "reports/language/named.h"
#include "simulator/decision/group_judgement.h"

namespace connectsim {
namespace {

class JudgementText {
 public:
  JudgementText(const AnsweredCase& answer, const GroupJudgement& judgement, Language language)
      : answer_(answer),
        network_(answer.snapshot.network),
        judgement_(judgement),
        count_(rule_count(answer.snapshot.network, judgement.group)),
        language_(language) {}

  [[nodiscard]] std::string text() const {
    switch (judgement_.code) {
      case Judgement::usable:
        return usable();
      case Judgement::usable_once_associated: {
        const Edge rule = count_.inbound_rule;
        const Phrase& host = answer_.request.uses_proxy() && judgement_.role == GroupRole::database
                                 ? texts::the_proxy
                                 : texts::the_function;
        return say(texts::usable_once_attached, traffic(rule), peer(rule), say(host));
      }
      case Judgement::spare:
        return spare();
      default:
        return say(texts::fault, fault());
    }
  }

 private:
  template <typename... Values>
  [[nodiscard]] std::string say(const Phrase& phrase, const Values&... values) const {
    return said(language_, phrase, {values...});
  }
  [[nodiscard]] std::string traffic(Edge rule) const {
    return traffic_text(network_.edge(rule).traffic, language_);
  }
  [[nodiscard]] std::string peer(Edge rule) const {
    return peer_text(answer_.snapshot, rule, language_);
  }
  [[nodiscard]] bool is_inbound(Edge rule) const {
    return network_.edge(rule).kind == EdgeKind::inbound_rule;
  }
  [[nodiscard]] std::string direction(Edge rule) const {
    return say(is_inbound(rule) ? texts::inbound : texts::outbound);
  }

  // "only" would be wrong where a reading tolerates others.
  [[nodiscard]] std::string its_rule() const {
    return say(count_.inbound + count_.outbound == 1 ? texts::its_only_rule : texts::its_rule);
  }

  // Whose groups the rule's peer must be one of.
  [[nodiscard]] std::string expected_host(Edge rule) const {
    const bool uses_proxy = answer_.request.uses_proxy();
    switch (judgement_.role) {
      case GroupRole::database:
        return say(uses_proxy ? texts::the_proxy : texts::the_function);
      case GroupRole::compute:
        return say(uses_proxy ? texts::the_proxy : texts::the_cluster);
      case GroupRole::proxy:
        break;
    }
    return say(is_inbound(rule) ? texts::the_function : texts::the_cluster);
  }

  [[nodiscard]] std::string usable() const {
    if (judgement_.role == GroupRole::proxy) {
      const Edge in = count_.inbound_rule;
      const Edge out = judgement_.rule == no_edge ? count_.outbound_rule : judgement_.rule;
      return say(texts::usable_on_proxy, traffic(in), peer(in), traffic(out), peer(out));
    }
    const Edge rule = judgement_.rule;
    return say(judgement_.role == GroupRole::database ? texts::usable_from : texts::usable_to,
               traffic(rule), peer(rule), expected_host(rule), its_rule());
  }

  [[nodiscard]] std::string spare() const {
    if (judgement_.role == GroupRole::proxy) {
      const Edge in = count_.inbound_rule;
      const Edge out = count_.outbound_rule;
      return say(texts::spare_on_proxy_side, traffic(in), peer(in), traffic(out), peer(out));
    }
    const Edge rule = count_.outbound_rule;
    return say(texts::spare_on_compute_side, traffic(rule), peer(rule), its_rule());
  }

  [[nodiscard]] std::string counted(std::uint32_t count, const Phrase& its_direction) const {
    return say(count == 1 ? texts::one_rule : texts::several_rules, say(its_direction),
               std::to_string(count));
  }

  [[nodiscard]] std::string expected_traffic(Edge rule) const {
    const bool to_proxy =
        answer_.request.uses_proxy() && (judgement_.role == GroupRole::compute ||
                                         (judgement_.role == GroupRole::proxy && is_inbound(rule)));
    const auto port =
        to_proxy ? proxy_port(network_, answer_.request) : network_.port(answer_.request.cluster);
    return port ? traffic_text(tcp_port(*port), language_) : "tcp";
  }

  [[nodiscard]] std::string missing_rule() const {
    const bool lacks_inbound = judgement_.role == GroupRole::database ||
                               (judgement_.role == GroupRole::proxy && count_.inbound == 0);
    return say(texts::lacks_rule, say(lacks_inbound ? texts::inbound : texts::outbound));
  }

  [[nodiscard]] std::string surplus_rules() const {
    const bool is_in = is_inbound(judgement_.rule);
    return say(
        judgement_.code == Judgement::extra_rules ? texts::extra_rules : texts::unexpected_rules,
        counted(is_in ? count_.inbound : count_.outbound,
                is_in ? texts::inbound : texts::outbound));
  }

  [[nodiscard]] std::string fault() const {
    const Edge rule = judgement_.rule;
    switch (judgement_.code) {
      case Judgement::no_rules:
        return missing_rule();
      case Judgement::other_direction_rules:
      case Judgement::extra_rules:
        return surplus_rules();
      case Judgement::protocol_differs:
      case Judgement::port_range_differs:
      case Judgement::port_differs:
        return say(texts::traffic_differs, direction(rule), traffic(rule), expected_traffic(rule));
      case Judgement::peer_is_a_range:
      case Judgement::peer_is_a_prefix_list:
        return say(texts::peer_is_no_group, direction(rule), peer(rule), expected_host(rule));
      case Judgement::peer_is_unknown:
        return say(texts::peer_is_unknown, direction(rule), peer(rule));
      case Judgement::peer_in_another_account:
        return say(texts::peer_is_elsewhere, direction(rule), peer(rule));
      case Judgement::peer_differs:
        return say(texts::peer_differs, direction(rule), peer(rule), expected_host(rule));
      case Judgement::port_unknown:
        return say(texts::port_unknown);
      default:
        return std::string(text_of(judgement_.code));
    }
  }

  const AnsweredCase& answer_;
  const Network& network_;
  const GroupJudgement& judgement_;
  RuleCount count_;
  Language language_;
};

}  // namespace

std::string judgement_text(const AnsweredCase& answer, const GroupJudgement& judgement,
                           Language language) {
  return JudgementText(answer, judgement, language).text();
}

}  // namespace connectsim
