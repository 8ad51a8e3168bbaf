// Decides what YAML means as JSON: CloudFormation's short tags, aliases and merge keys.
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>
#include <vector>

#include "model/infrastructure/template_document.h"
#include "model/json/document.h"
#include "model/json/json_writer.h"

namespace connectsim {
namespace {

constexpr std::size_t size_max = 1'000'000;  // aliases can make a small text endless
constexpr std::size_t levels_max = 80;

class YamlWriter {
 public:
  explicit YamlWriter(std::string& text) : out_(text) {}

  void append(const YAML::Node& node) {
    if (++count_ > size_max || ++level_ > levels_max) {
      throw InputError("holds more values than any template has");
    }
    const std::string tag = node.Tag();
    if (tag.size() > 1 && tag[0] == '!' && tag != "!!str") {
      append_tagged(node, tag.substr(1));
    } else {
      append_bare(node, tag);
    }
    --level_;
  }

  [[nodiscard]] const std::set<std::string>& doubled() const { return doubled_; }

 private:
  void append_tagged(const YAML::Node& node, const std::string& name) {
    const bool is_bare = name == "Ref" || name == "Condition";
    out_.open_object().name(is_bare ? name : "Fn::" + name);
    const std::string text = node.IsScalar() ? node.Scalar() : "";
    const std::size_t dot = text.find('.');
    if (name == "GetAtt" && dot != std::string::npos) {
      out_.open_list().text(text.substr(0, dot)).text(text.substr(dot + 1)).close_list();
    } else {
      append_bare(node, "!");
    }
    out_.close_object();
  }

  void append_bare(const YAML::Node& node, const std::string& tag) {
    if (node.IsSequence()) {
      out_.open_list();
      for (const YAML::Node& element : node) {
        append(element);
      }
      out_.close_list();
    } else if (node.IsMap()) {
      out_.open_object();
      append_members(node);
      out_.close_object();
    } else if (node.IsScalar() && !(tag == "?" && is_null(node.Scalar()))) {
      out_.text(node.Scalar());
    } else {
      out_.json("null");
    }
  }

  static bool is_null(const std::string& text) {
    return text.empty() || text == "~" || text == "null";
  }

  struct Member {
    std::string key;
    YAML::Node value;
  };

  // What a merge brings yields to what stands there; a later member replaces an earlier one.
  void add_member(std::vector<Member>& members, const std::string& key, const YAML::Node& value,
                  bool is_merged) {
    const auto known = std::find_if(members.begin(), members.end(),
                                    [&key](const Member& one) { return one.key == key; });
    if (known == members.end()) {
      members.push_back({key, value});
    } else if (!is_merged) {
      known->value.reset(value);
      doubled_.insert(key);
    }
  }

  void append_members(const YAML::Node& map) {
    std::vector<Member> members;
    for (const auto& member : map) {
      const std::string key = key_of(member.first);
      if (key != "<<") {
        add_member(members, key, member.second, false);
      }
    }
    for (const auto& member : map) {
      if (key_of(member.first) == "<<") {
        add_merged(member.second, members);
      }
    }
    for (const Member& member : members) {
      out_.name(member.key);
      append(member.value);
    }
  }

  void add_merged(const YAML::Node& node, std::vector<Member>& members) {
    if (node.IsSequence()) {
      for (const YAML::Node& element : node) {
        add_merged(element, members);
      }
    } else if (node.IsMap()) {
      for (const auto& member : node) {
        add_member(members, key_of(member.first), member.second, true);
      }
    }
  }

  static std::string key_of(const YAML::Node& node) { return node.IsScalar() ? node.Scalar() : ""; }

  JsonWriter out_;
  std::size_t count_ = 0;
  std::size_t level_ = 0;
  std::set<std::string> doubled_;
};

}  // namespace

std::string json_of_yaml(const std::string& text, std::string_view place,
                         std::vector<std::string>& warnings) {
  std::string json;
  try {
    YamlWriter writer(json);
    writer.append(YAML::Load(text));
    for (const std::string& key : writer.doubled()) {
      warnings.push_back(std::string(place) + ": " + key +
                         " is written twice in one place; the last one counts");
    }
  } catch (const YAML::Exception& exception) {
    // The message can hold what was read last, which may be a secret.
    throw InputError(std::string(place) + ": line " + std::to_string(exception.mark.line + 1) +
                         ", column " + std::to_string(exception.mark.column + 1),
                     "is no YAML");
  } catch (const InputError& error) {
    throw error.within(std::string(place));
  }
  return json;
}

}  // namespace connectsim
