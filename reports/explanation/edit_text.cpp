// Decides the words for one edit of a snapshot: "detach lambda-rds-1 (sg-1) from web".
#include "reports/explanation/edit_text.h"

#include "reports/explanation/edits_texts.h"
#include "reports/language/named.h"

namespace connectsim {
namespace {

bool is_inbound(const EdgeRecord& rule) { return rule.kind == EdgeKind::inbound_rule; }

std::string target_name(const Snapshot& snapshot, std::uint32_t target) {
  const std::uint32_t instance = snapshot.network.target(target).instance;
  return instance == no_index ? std::string("?")
                              : std::string(snapshot.labels.instance_id(instance));
}

}  // namespace

std::string edit_text(const Snapshot& snapshot, const Edit& edit, Language language) {
  const auto name = [&](Vertex v) { return named(snapshot, v); };
  const auto traffic = [&](const EdgeRecord& rule) { return traffic_text(rule.traffic, language); };
  const EdgeRecord& before = edit.before;
  const EdgeRecord& after = edit.after;
  switch (edit.kind) {
    case EditKind::add_rule:
      return said(language, is_inbound(after) ? texts::add_rule_in : texts::add_rule_out,
                  {name(after.source), traffic(after), name(after.target)});
    case EditKind::remove_rule:
      return said(language, is_inbound(before) ? texts::remove_rule_in : texts::remove_rule_out,
                  {name(before.source), traffic(before), name(before.target)});
    case EditKind::retarget_rule:
      return said(language, is_inbound(before) ? texts::retarget_rule_in : texts::retarget_rule_out,
                  {name(before.source), traffic(before), name(before.target), name(after.target)});
    case EditKind::report_rule:
      return said(language, texts::report_rule,
                  {name(before.source), traffic(before), name(before.target), traffic(after)});
    case EditKind::attach_group:
      return said(language, texts::attach_group, {name(after.target), name(after.source)});
    case EditKind::detach_group:
      return said(language, texts::detach_group, {name(before.target), name(before.source)});
    case EditKind::rename_group:
      return edit.name.pattern == NamePattern::unmanaged
                 ? said(language, texts::rename_group_plainly, {name(edit.group)})
                 : said(language, texts::rename_group, {name(edit.group), text_of(edit.name)});
    case EditKind::set_target_health:
      return said(language, texts::set_target_health,
                  {target_name(snapshot, edit.target),
                   edit.health == HealthState::available ? "AVAILABLE" : "UNAVAILABLE"});
  }
  return {};
}

}  // namespace connectsim
