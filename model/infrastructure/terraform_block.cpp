// Decides what an attribute of a Terraform resource is: known, followed, or unknown (I-1).
#include "model/infrastructure/terraform_block.h"

#include <algorithm>
#include <iterator>

#include "model/json/entry.h"

namespace connectsim {
namespace {

bool is_true(const Value& value) {
  return value && value.kind() == JsonKind::boolean && value.boolean();
}

std::string scalar_text(const Value& value) {
  return value.is_text() ? std::string(value.text()) : value.json();
}

// The elements of a list of unknown members stand in the order of the values.
Value nth_element(const Value& list, std::size_t position) {
  for (const Value element : list.children()) {
    if (position-- == 0) {
      return element;
    }
  }
  return {};
}

bool contradicts(const Value& expression, const Value& values) {
  for (const Value member : expression.children()) {
    const Value constant = member.find("constant_value");
    const Value value = values.find(member.key());
    if (constant && value && !constant.is_list() && !constant.is_object() &&
        scalar_text(constant) != scalar_text(value)) {
      return true;
    }
  }
  return false;
}

// The expressions of one block. A set's values stand in another order than its blocks, so the
// constants tell which block it is; where a block is an attribute, one expression is there for all.
Value expressions_of_block(const Value& expression, const Value& values, std::size_t position) {
  if (!expression.is_list()) {
    return expression;
  }
  Value first;
  std::size_t count = 0;
  for (const Value candidate : expression.children()) {
    if (!contradicts(candidate, values)) {
      first = count++ == 0 ? candidate : first;
    }
  }
  const Value same = nth_element(expression, position);
  return count > 1 && same && !contradicts(same, values) ? same : first;
}

}  // namespace

TerraformBlock::TerraformBlock(const TerraformResource& resource,
                               const TerraformReferences* references)
    : resource_(&resource),
      references_(references),
      values_(resource.values),
      unknown_(resource.unknown),
      path_(resource.path) {
  if (references != nullptr) {
    expressions_ = references->expressions_of(resource);
  }
}

std::string TerraformBlock::path(std::string_view attribute) const {
  return path_ + (path_.empty() || attribute.empty() ? "" : "/") + std::string(attribute);
}

std::string TerraformBlock::unknown_id(std::string_view attribute) const {
  return resource_->address + "." + std::string(attribute) + " (known after apply)";
}

bool TerraformBlock::is_unknown(std::string_view attribute) const {
  return is_true(unknown_.find(attribute)) || is_true(unknown_);
}

bool TerraformBlock::is_configured(std::string_view attribute) const {
  const Value expression = expressions_.find(attribute);
  return expression && expression.size() > 0;
}

FoundReferences TerraformBlock::found(std::string_view attribute) const {
  FoundReferences none;
  none.is_complete = false;
  // Where a block is an attribute, one expression is there for all its members.
  const bool is_shared = expressions_.find("references") && !expressions_.find(attribute);
  const Value expression = is_shared ? expressions_ : expressions_.find(attribute);
  return references_ == nullptr || !expression ? none : references_->found(*resource_, expression);
}

TerraformText TerraformBlock::text(std::string_view attribute) const {
  const Value value = values_.find(attribute);
  if (value && !value.is_list() && !value.is_object()) {
    std::string text = scalar_text(value);
    const bool is_empty = text.empty();
    return {is_empty ? TerraformText::State::absent : TerraformText::State::known, std::move(text)};
  }
  if (!is_unknown(attribute)) {
    return {};
  }
  FoundReferences references = found(attribute);
  references.texts.insert(references.texts.end(), references.candidates.begin(),
                          references.candidates.end());
  if (references.is_complete && references.texts.size() == 1) {
    return {TerraformText::State::known, std::move(references.texts.front())};
  }
  return {TerraformText::State::unknown, ""};
}

std::string TerraformBlock::known_text(std::string_view attribute) const {
  return text(attribute).text;
}

std::string TerraformBlock::id(std::string_view attribute) const {
  const TerraformText found_text = text(attribute);
  return found_text.is_unknown() ? unknown_id(attribute) : found_text.text;
}

std::optional<std::vector<std::string>> TerraformBlock::ids(
    std::string_view attribute, const std::set<std::string>* wanted) const {
  const Value value = values_.find(attribute);
  std::vector<std::string> ids;
  bool is_complete = true;
  const auto add = [&ids](const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
      ids.push_back(id);
    }
  };
  if (value.is_list()) {
    for (const Value element : value.children()) {
      if (element.kind() == JsonKind::null) {
        is_complete = false;
      } else if (!element.text().empty()) {
        add(std::string(element.text()));
      }
    }
  } else if (!is_unknown(attribute)) {
    return std::nullopt;
  }
  if (!value.is_list() || !is_complete) {
    const std::size_t known_count = ids.size();
    const FoundReferences references = found(attribute);
    const auto is_wanted = [wanted](const std::string& text) {
      return wanted == nullptr || wanted->contains(text) || text.starts_with("sg-");
    };
    for (const std::string& text : references.texts) {
      if (is_wanted(text)) {
        add(text);
      }
    }
    std::vector<std::string> candidates;
    std::copy_if(references.candidates.begin(), references.candidates.end(),
                 std::back_inserter(candidates), is_wanted);
    if (candidates.size() == 1) {
      add(candidates.front());
    }
    is_complete = references.is_complete && ids.size() > known_count &&
                  (references.candidates.empty() || candidates.size() == 1);
  }
  if (!is_complete) {
    add(unknown_id(attribute));
  }
  return ids;
}

std::vector<TerraformBlock> TerraformBlock::blocks(std::string_view attribute) const {
  std::vector<TerraformBlock> blocks;
  const Value list = values_.find(attribute);
  const Value unknown = unknown_.find(attribute);
  for (const Value element : elements(list)) {
    TerraformBlock block;
    block.resource_ = resource_;
    block.references_ = references_;
    block.values_ = element;
    block.unknown_ = unknown.is_list() ? nth_element(unknown, blocks.size()) : unknown;
    block.expressions_ = expressions_of_block(expressions_.find(attribute), element, blocks.size());
    block.path_ = path(attribute) + "/" + std::to_string(blocks.size());
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace connectsim
