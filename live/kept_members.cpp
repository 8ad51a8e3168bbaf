// Decides what of an answer is kept, whoever gave it: what is not named is gone.
#include "live/kept_members.h"

#include "model/json/json_writer.h"

namespace connectsim {
namespace {

// The names that stand on one level of a list of kept members, each with what stands in its
// brackets.
class Level {
 public:
  explicit Level(std::string_view rest) : rest_(rest) {}

  struct Member {
    std::string_view name;
    char bracket = '\0';  // '{', '[' or none
    std::string_view inside;
  };
  bool next(Member& member) {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    if (rest_.empty()) return false;
    member = {rest_.substr(0, rest_.find_first_of(" {[")), '\0', {}};
    rest_.remove_prefix(member.name.size());
    if (rest_.empty() || rest_.front() == ' ') return true;
    member.bracket = rest_.front();
    std::size_t end = 1;
    for (int depth = 1; depth > 0; ++end) {
      depth += rest_[end] == '{' || rest_[end] == '[' ? 1 : 0;
      depth -= rest_[end] == '}' || rest_[end] == ']' ? 1 : 0;
    }
    member.inside = rest_.substr(1, end - 2);
    rest_.remove_prefix(end);
    return true;
  }

 private:
  std::string_view rest_;
};

void write_kept(std::string_view kept, const Value& object, JsonWriter& json) {
  json.open_object();
  Level level(kept);
  for (Level::Member member; level.next(member);) {
    const Value value = object.object().find(member.name);
    if (!value) continue;
    json.name(member.name);
    if (member.bracket == '\0') {
      json.value(value);
    } else if (member.bracket == '{') {
      write_kept(member.inside, value, json);
    } else {
      json.open_list();
      for (const Value element : value.list().children()) write_kept(member.inside, element, json);
      json.close_list();
    }
  }
  json.close_object();
}

}  // namespace

std::string with_kept_members(ReadOperation operation, const Value& answer) {
  const std::string kept = kept_members(operation);
  const std::string_view list = facts_of(operation).list;
  std::string out;
  JsonWriter json(out);
  if (list.empty()) {
    write_kept(kept, answer, json);
    return out;
  }
  const Value entries = answer.object().find(list);
  if (!entries) throw answer.error("must have " + std::string(list));
  json.open_object().name(list).open_list();
  for (const Value entry : entries.list().children()) write_kept(kept, entry, json);
  json.close_list().close_object();
  return out;
}

}  // namespace connectsim
