// Decides which resources a Terraform state holds: versions 3 and 4, and `terraform show -json`.
#include <map>
#include <memory>

#include "model/infrastructure/terraform_address.h"
#include "model/infrastructure/terraform_resource.h"
#include "model/json/entry.h"
#include "model/json/json_writer.h"

namespace connectsim {
namespace {

// Attributes of version 3, "ingress.123.cidr_blocks.0", as the tree that they were before. A list
// or set says its length under "#", a map under "%".
struct FlatNode {
  std::string text;
  bool is_list = false;
  bool is_map = false;
  std::map<std::string, std::unique_ptr<FlatNode>, std::less<>> children;

  FlatNode& child(std::string_view name) {
    std::unique_ptr<FlatNode>& found = children[std::string(name)];
    if (!found) {
      found = std::make_unique<FlatNode>();
    }
    return *found;
  }
};

void add_flat(FlatNode& root, std::string_view key, std::string_view text) {
  FlatNode* node = &root;
  while (true) {
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) {
      break;
    }
    node = &node->child(key.substr(0, dot));
    key.remove_prefix(dot + 1);
  }
  if (key == "#") {
    node->is_list = true;
  } else if (key == "%") {
    node->is_map = true;
  } else {
    node->child(key).text = text;
  }
}

void append_flat(const FlatNode& node, JsonWriter& out) {
  if (node.is_list) {
    out.open_list();
    for (const auto& [key, child] : node.children) {
      append_flat(*child, out);
    }
    out.close_list();
  } else if (node.is_map || !node.children.empty()) {
    out.open_object();
    for (const auto& [key, child] : node.children) {
      out.name(key);
      append_flat(*child, out);
    }
    out.close_object();
  } else {
    out.text(node.text);
  }
}

Value tree_of_flat(const Value& flat, std::deque<Document>& made_documents) {
  FlatNode root;
  root.is_map = true;
  for (const Value attribute : flat.object().children()) {
    if (attribute.is_text()) {
      add_flat(root, attribute.key(), attribute.text());
    }
  }
  std::string text;
  JsonWriter out(text);
  append_flat(root, out);
  Document& document = made_documents.emplace_back();
  document.read(text, flat.place());
  return document.root();
}

std::string joined(std::string_view module, std::string_view rest) {
  return module.empty() ? std::string(rest) : std::string(module) + "." + std::string(rest);
}

void add_address(TerraformResource& resource) {
  resource.address = joined(resource.module, (resource.is_data ? "data." : "") + resource.type +
                                                 "." + resource.name + resource.key);
}

void add_version_4(const Value& state, TerraformResources& resources,
                   std::deque<Document>& made_documents) {
  std::size_t position = 0;
  for (const Value entry : elements(state.find("resources"))) {
    const std::string place = "resources/" + std::to_string(position++) + "/instances/";
    std::size_t instance_position = 0;
    for (const Value instance : elements(entry.find("instances"))) {
      const std::string path = place + std::to_string(instance_position++) + "/attributes";
      if (instance.find("deposed")) {
        continue;  // the rest of a replacement that did not come to its end
      }
      TerraformResource resource;
      resource.module = text_or_empty(entry.find("module"));
      resource.type = required_text(entry, "type").text();
      resource.name = required_text(entry, "name").text();
      resource.key = address_key(instance.find("index_key"));
      resource.is_data = text_or_empty(entry.find("mode")) == "data";
      const Value flat = instance.find("attributes_flat");
      resource.values = flat ? tree_of_flat(flat, made_documents) : instance.find("attributes");
      resource.path = path;
      add_address(resource);
      resources.push_back(std::move(resource));
    }
  }
}

// "aws_db_proxy.p", "aws_db_proxy.p.0", "data.aws_vpc.main".
TerraformResource resource_of_flat_key(std::string_view key) {
  TerraformResource resource;
  constexpr std::string_view data = "data.";
  if (key.starts_with(data)) {
    resource.is_data = true;
    key.remove_prefix(data.size());
  }
  const std::size_t first = key.find('.');
  resource.type = key.substr(0, first);
  const std::string_view rest = first == std::string_view::npos ? "" : key.substr(first + 1);
  const std::size_t second = rest.find('.');
  resource.name = rest.substr(0, second);
  if (second != std::string_view::npos) {
    resource.key = "[" + std::string(rest.substr(second + 1)) + "]";
  }
  return resource;
}

std::string module_of_path(const Value& path) {
  std::string module;
  for (const Value step : elements(path)) {
    if (step.text() != "root") {
      module = joined(module, "module." + std::string(step.text()));
    }
  }
  return module;
}

void add_version_3(const Value& state, TerraformResources& resources,
                   std::deque<Document>& made_documents) {
  for (const Value module : elements(state.find("modules"))) {
    const Value of_module = module.find("resources");
    if (!of_module) {
      continue;
    }
    for (const Value entry : of_module.object().children()) {
      const Value attributes = entry.find("primary").find("attributes");
      if (!attributes) {
        continue;
      }
      TerraformResource resource = resource_of_flat_key(entry.key());
      resource.module = module_of_path(module.find("path"));
      resource.values = tree_of_flat(attributes, made_documents);
      resource.path = attributes.path();
      add_address(resource);
      resources.push_back(std::move(resource));
    }
  }
}

void add_module(const Value& module, const std::string& path, TerraformResources& resources) {
  const std::string_view address = text_or_empty(module.find("address"));
  std::size_t position = 0;
  for (const Value entry : elements(module.find("resources"))) {
    TerraformResource resource;
    resource.address = required_text(entry, "address").text();
    resource.module = address.empty() ? module_of_address(resource.address) : address;
    resource.type = required_text(entry, "type").text();
    resource.name = text_or_empty(entry.find("name"));
    resource.key = key_of_address(resource.address);
    resource.is_data = text_or_empty(entry.find("mode")) == "data";
    resource.values = entry.find("values");
    resource.path = path + "/resources/" + std::to_string(position++) + "/values";
    resources.push_back(std::move(resource));
  }
  position = 0;
  for (const Value child : elements(module.find("child_modules"))) {
    add_module(child, path + "/child_modules/" + std::to_string(position++), resources);
  }
}

}  // namespace

void add_resources_of_values(const Value& values, const std::string& path,
                             TerraformResources& resources) {
  if (const Value root = values.find("root_module")) {
    add_module(root, path + "/root_module", resources);
  }
}

TerraformResources resources_of_state(const Value& state, std::deque<Document>& made_documents) {
  TerraformResources resources;
  const Value version = state.find("version");
  if (const Value values = state.find("values")) {
    add_resources_of_values(values, "values", resources);
  } else if (version && version.integer() == 4) {
    add_version_4(state, resources, made_documents);
  } else if (version && version.integer() == 3) {
    add_version_3(state, resources, made_documents);
  }
  return resources;
}

}  // namespace connectsim
