// Decides which entry counts when answers overlap, and whose proxy's targets are which (M-1).
#include "model/answers/parts_of_answers.h"

#include <algorithm>
#include <set>

#include "model/text/input_error.h"
#include "model/text/wording.h"

namespace connectsim {

namespace {

std::string identity_of(Part part, const Value& entry) {
  const Value name = entry.find(identity_member(part));
  return name.is_text() ? std::string(name.text()) : "";
}

std::vector<std::string> proxies_in(const SnapshotParts& parts) {
  std::set<std::string> names;
  for (const Value& proxy : parts.of(Part::db_proxies)) {
    names.insert(identity_of(Part::db_proxies, proxy));
  }
  names.erase("");
  return {names.begin(), names.end()};
}

// The proxy that a bare list of targets belongs to: by the file's name or its folder's, else the
// only proxy there is. `InputError` that says how to name the file when neither tells.
std::string proxy_of_targets(const FilePlace& file, const std::vector<std::string>& proxies) {
  constexpr std::string_view parameter_folder = "targets";
  if (!file.proxy.empty()) {
    return file.proxy;
  }
  const std::string folder = file.folder.substr(file.folder.rfind('/') + 1);
  for (const std::string& name : {folder, file.stem}) {
    if (std::find(proxies.begin(), proxies.end(), name) != proxies.end()) {
      return name;
    }
  }
  // <service>-<operation>/<parameter>: one collector puts the parameter into the file's name.
  if (folder.size() >= parameter_folder.size() &&
      folder.compare(folder.size() - parameter_folder.size(), std::string::npos,
                     parameter_folder) == 0 &&
      proxies.empty()) {
    return file.stem;
  }
  if (proxies.size() == 1) {
    return proxies.front();
  }
  const std::string known =
      proxies.empty() ? "no proxy is in the input"
                      : "there are " + std::to_string(proxies.size()) + ": " + first_few(proxies);
  throw InputError(file.path, "does not say whose Targets these are (" + known +
                                  "); name the file describe-db-proxy-targets.<proxy>.json");
}

// One pass over the answers; the order matters: lists, then single entries, then targets, which
// need the proxies.
class PartsFiller {
 public:
  PartsFiller(const std::vector<SavedAnswer>& answers, const EntryFilter& filter,
              SnapshotParts& parts)
      : answers_(answers), filter_(filter), parts_(parts) {}

  void fill() {
    visit([this](const SavedAnswer& file, const Content& content) { add_list(file, content); });
    visit([this](const SavedAnswer& file, const Content& content) { add_entries(file, content); });
    proxies_ = proxies_in(parts_);
    visit([this](const SavedAnswer& file, const Content& content) { add_targets(file, content); });
    visit([this](const SavedAnswer& file, const Content& content) {
      add_registered_targets(file, content);
      add_prefix_list_entries(file, content);
    });
    warn();
  }

 private:
  template <typename Visit>
  void visit(const Visit& visit_content) {
    for (const SavedAnswer& file : answers_) {
      if (file.counts) {
        for (const Content& content : file.answer.contents) {
          visit_content(file, content);
        }
      }
    }
  }

  void add_list(const SavedAnswer& file, const Content& content) {
    if (content.shape == ContentShape::caller) {
      add_caller(content.value);
    } else if (content.shape == ContentShape::list) {
      parts_.set_present(content.part);
      for_each_entry(content, [&](const Value& entry) {
        if (add(file, content.part, entry)) {
          listed_.emplace(content.part, identity_of(content.part, entry));
        }
      });
    }
  }

  void add_entries(const SavedAnswer& file, const Content& content) {
    if (content.shape != ContentShape::entry && content.shape != ContentShape::entries_of_change) {
      return;
    }
    parts_.set_present(content.part);
    for_each_entry(content, [&](const Value& entry) {
      if (listed_.count({content.part, identity_of(content.part, entry)}) == 0) {
        add(file, content.part, entry);
      } else if (content.part == Part::functions &&
                 filter_.admits(content.part, entry, file.place)) {
        parts_.single_functions.push_back(entry);
      } else {
        yielding_.push_back(file.place.path);
      }
    });
  }

  bool add(const SavedAnswer& file, Part part, const Value& entry) {
    const bool is_admitted = filter_.admits(part, entry, file.place);
    if (is_admitted) {
      parts_.of(part).push_back(entry);
    } else {
      ++elsewhere_count_;
    }
    return is_admitted;
  }

  void add_caller(const Value& caller) {
    if (parts_.caller && parts_.caller.json() != caller.json()) {
      throw caller.error("says something else than another Caller of the input");
    }
    parts_.caller = caller;
    parts_.set_present(Part::caller);
  }

  void add_targets(const SavedAnswer& file, const Content& content) {
    if (content.shape == ContentShape::targets_by_proxy) {
      parts_.set_present(Part::db_proxy_targets);
      for (const Value targets : content.value.children()) {
        add_targets_of(std::string(targets.key()), targets);
      }
    } else if (content.shape == ContentShape::targets &&
               (content.value.size() > 0 || names_a_proxy(file))) {
      parts_.set_present(Part::db_proxy_targets);
      add_targets_of(proxy_of_targets(file.place, proxies_), content.value);
    }
  }

  // An empty list of Targets may be anything: other services print it too.
  [[nodiscard]] bool names_a_proxy(const SavedAnswer& file) const {
    return !file.place.proxy.empty() || proxies_.size() == 1;
  }

  void add_registered_targets(const SavedAnswer& file, const Content& content) {
    if (content.shape != ContentShape::registered_targets) {
      return;
    }
    const std::string proxy = proxy_of_targets(file.place, proxies_);
    parts_.set_present(Part::db_proxy_targets);
    if (described_.count(proxy) > 0) {
      yielding_.push_back(file.place.path);
    } else {
      parts_.proxy_targets.push_back({proxy, content.value});
    }
  }

  void add_prefix_list_entries(const SavedAnswer& file, const Content& content) {
    if (content.shape != ContentShape::prefix_list_entries) {
      return;
    }
    if (!file.place.prefix_list.empty()) {
      parts_.prefix_list_entries.push_back({file.place.prefix_list, content.value});
    } else {
      parts_.warnings.push_back(file.place.path +
                                ": does not say whose Entries these are; name the file "
                                "get-managed-prefix-list-entries.<prefix list>.json");
    }
  }

  void add_targets_of(const std::string& proxy, const Value& targets) {
    described_.insert(proxy);
    const bool is_repeated =
        std::any_of(parts_.proxy_targets.begin(), parts_.proxy_targets.end(),
                    [&](const SnapshotParts::ProxyTargets& other) {
                      return other.proxy == proxy && other.targets.json() == targets.json();
                    });
    if (!is_repeated) {
      parts_.proxy_targets.push_back({proxy, targets});
    }
  }

  void warn() {
    if (elsewhere_count_ > 0) {
      parts_.warnings.push_back(counted(elsewhere_count_, "entry", "entries") +
                                " of other accounts or Regions left out");
    }
    if (!yielding_.empty()) {
      parts_.warnings.push_back("left out what a list of the input shows too: " +
                                first_few(yielding_));
    }
  }

  const std::vector<SavedAnswer>& answers_;
  const EntryFilter& filter_;
  SnapshotParts& parts_;
  std::vector<std::string> proxies_;
  std::set<std::pair<Part, std::string>> listed_;
  std::set<std::string> described_;
  std::vector<std::string> yielding_;
  std::size_t elsewhere_count_ = 0;
};

}  // namespace

void add_parts_of_answers(const std::vector<SavedAnswer>& answers, const EntryFilter& filter,
                          SnapshotParts& parts) {
  PartsFiller(answers, filter, parts).fill();
}

}  // namespace connectsim
