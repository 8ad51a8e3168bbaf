// Decides which calls a capture makes, in which order, and when it is a picture of one moment.
#include "live/capture.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <set>

#include "live/kept_members.h"
#include "model/answers/aws_place.h"
#include "model/json/document.h"
#include "model/json/json_writer.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

using enum ReadOperation;

// Named by what other answers say: asked for when these are there.
constexpr std::array by_name = {db_proxy_targets, prefix_list_entries, function_configuration};

bool is_by_name(ReadOperation operation) {
  return std::find(by_name.begin(), by_name.end(), operation) != by_name.end();
}

bool is_needed(ReadOperation operation, const CaptureWish& wish) {
  switch (operation) {
    case security_groups:
    case db_clusters:
    case db_instances:
    case functions:
      return true;
    case db_proxies:
    case db_proxy_targets:
      return !wish.request || wish.request->proxy_mode != ProxyMode::none;
    default:
      return false;
  }
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text;
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

// What a value says, whatever the order of its lists and members.
std::string in_any_order(const Value& value) {
  if (!value.is_list() && !value.is_object()) return value.json();
  std::vector<std::string> parts;
  for (const Value child : value.children()) {
    parts.push_back((value.is_object() ? std::string(child.key()) + ":" : std::string()) +
                    in_any_order(child));
  }
  std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) text += part + ",";
  return "(" + text + ")";
}

std::string in_any_order(const std::string& json) {
  Document document;
  document.read(json);
  return in_any_order(document.root());
}

// The texts of a member, wherever it stands.
void add_texts(const Value& value, std::string_view member, std::set<std::string>& texts) {
  if (value.is_text() && value.key() == member) texts.emplace(value.text());
  if (!value.is_list() && !value.is_object()) return;
  for (const Value child : value.children()) add_texts(child, member, texts);
}

class Capturing {
 public:
  Capturing(Backend& backend, const CaptureWish& wish) : backend_(backend), wish_(wish) {}

  Capture done() {
    capture_.begun = now();
    // Alone and first: what has changed when they are read again may have changed in between.
    make({{security_groups, {}}});
    std::vector<ReadCall> first;
    for (const ReadOperation operation : operations_for(wish_)) {
      if (!is_by_name(operation) && operation != security_groups) first.push_back({operation, {}});
    }
    // Names that the request tells need no list.
    const std::vector<ReadCall> known = calls_by_name();
    first.insert(first.end(), known.begin(), known.end());
    make(first);
    std::vector<ReadCall> then = calls_by_name();
    std::erase_if(then, [&](const ReadCall& call) {
      return std::find(known.begin(), known.end(), call) != known.end();
    });
    make(then);
    look_again();
    capture_.account = text_in(caller_identity, "Account");
    capture_.client = backend_.client();
    capture_.ended = now();
    return std::move(capture_);
  }

 private:
  void make(const std::vector<ReadCall>& calls) {
    if (calls.empty()) return;
    const std::vector<ReadAnswer> answers = backend_.answers(calls);
    for (std::size_t i = 0; i < calls.size(); ++i) {
      capture_.answers.push_back(redacted(calls[i], answers[i]));
      const CapturedAnswer& answer = capture_.answers.back();
      if (!answer.is_there() && is_fatal(answer.failure)) {
        throw BackendError(answer.failure, answer.problem);
      }
    }
  }

  [[nodiscard]] CapturedAnswer redacted(const ReadCall& call, const ReadAnswer& given) const {
    CapturedAnswer answer{call, {}, given.failure, given.problem, is_needed(call.operation, wish_)};
    if (!given.is_there()) return answer;
    Document document;
    try {
      document.read(given.json);
      answer.text = with_kept_members(call.operation, document.root());
      // As get-function prints it: on its own it would tell nobody what it is.
      if (call.operation == function_configuration) {
        answer.text = "{\"Configuration\":" + answer.text + "}";
      }
      answer.text += "\n";
    } catch (const InputError& error) {
      answer.failure = Failure::unreadable;
      answer.problem = "its answer " + std::string(error.what());
    }
    return answer;
  }

  [[nodiscard]] std::set<std::string> texts_in(ReadOperation operation,
                                               std::string_view member) const {
    std::set<std::string> texts;
    for (const CapturedAnswer& answer : capture_.answers) {
      if (answer.call.operation != operation || !answer.is_there()) continue;
      Document document;
      document.read(answer.text);
      add_texts(document.root(), member, texts);
    }
    return texts;
  }
  [[nodiscard]] std::string text_in(ReadOperation operation, std::string_view member) const {
    const std::set<std::string> texts = texts_in(operation, member);
    return texts.empty() ? std::string() : *texts.begin();
  }

  [[nodiscard]] std::vector<ReadCall> calls_by_name() const {
    std::vector<ReadCall> calls;
    for (const ReadOperation operation : operations_for(wish_)) {
      if (!is_by_name(operation)) continue;
      for (const std::string& subject : subjects_of(operation)) {
        calls.push_back({operation, subject});
      }
    }
    return calls;
  }

  [[nodiscard]] std::set<std::string> subjects_of(ReadOperation operation) const {
    const bool has_request = wish_.request.has_value();
    if (operation == prefix_list_entries) return texts_in(security_groups, "PrefixListId");
    if (operation == function_configuration) {
      const bool exists = has_request && !wish_.request->create_function;
      return exists ? std::set{name_of(wish_.request->function)} : std::set<std::string>();
    }
    // A new proxy's name is AWS's choice: all are asked for.
    const bool is_one = has_request && wish_.request->proxy_mode == ProxyMode::existing;
    return is_one ? std::set{name_of(wish_.request->proxy)} : texts_in(db_proxies, "DBProxyName");
  }

  // A request may name things by their ARNs.
  static std::string name_of(const std::string& name) { return std::string(name_in_arn(name)); }

  void look_again() {
    const ReadCall call{security_groups, {}};
    const CapturedAnswer again = redacted(call, backend_.answers({&call, 1}).front());
    for (CapturedAnswer& answer : capture_.answers) {
      if (answer.call.operation != security_groups || !answer.is_there() || !again.is_there()) {
        continue;
      }
      capture_.has_changed_meanwhile = in_any_order(answer.text) != in_any_order(again.text);
      answer.text = again.text;
    }
  }

  Backend& backend_;
  const CaptureWish& wish_;
  Capture capture_;
};

// FNV-1a: it tells an edited file, and is no proof against who wants to deceive.
std::string hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char character : text) {
    hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3;
  }
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15];
  return "fnv1a64:" + digits;
}

}  // namespace

bool Capture::lacks_needed() const {
  return std::any_of(answers.begin(), answers.end(), [](const CapturedAnswer& answer) {
    return answer.is_needed && !answer.is_there();
  });
}

std::vector<ReadOperation> operations_for(const CaptureWish& wish) {
  std::vector<ReadOperation> reads;
  const auto add = [&](std::initializer_list<ReadOperation> more) {
    for (const ReadOperation each : more) reads.push_back(each);
  };
  add({caller_identity, security_groups, db_clusters, db_instances, functions, db_subnet_groups,
       vpcs, subnets, global_clusters});
  if (!wish.request) {
    add({db_proxies, db_proxy_targets, security_group_rules, network_interfaces,
         prefix_list_entries});
    return reads;
  }
  if (!wish.request->create_function) add({function_configuration});
  if (wish.request->proxy_mode != ProxyMode::none) add({db_proxies, db_proxy_targets});
  return reads;
}

Capture capture(Backend& backend, const CaptureWish& wish) {
  return Capturing(backend, wish).done();
}

std::string manifest_of(const Capture& capture, const CaptureWish& wish, std::string_view version) {
  std::string out;
  JsonWriter json(out);
  json.open_object().member("format", capture_format).member("connectsim", version);
  json.member("client", capture.client);
  if (!capture.account.empty()) json.member("account", capture.account);
  json.member("begun", capture.begun).member("ended", capture.ended);
  json.name("changed_meanwhile").truth(capture.has_changed_meanwhile);
  if (wish.request) json.name("request").json(request_json(*wish.request));
  json.name("calls").open_list();
  for (const CapturedAnswer& answer : capture.answers) {
    if (!answer.is_there()) continue;
    json.open_object().member("call", text_of(answer.call.operation));
    json.member("file", file_of(answer.call)).member("hash", hash_of(answer.text)).close_object();
  }
  json.close_list().name("unread").open_list();
  for (const CapturedAnswer& answer : capture.answers) {
    if (answer.is_there()) continue;
    json.open_object().member("call", text_of(answer.call.operation));
    if (!answer.call.subject.empty()) json.member("of", answer.call.subject);
    json.member("failure", text_of(answer.failure)).member("problem", answer.problem);
    json.name("needed").truth(answer.is_needed).close_object();
  }
  json.close_list().close_object();
  return out;
}

std::string policy_document(const std::vector<ReadOperation>& reads) {
  std::string out;
  JsonWriter json(out);
  json.open_object().member("Version", "2012-10-17").name("Statement").open_list().open_object();
  json.member("Effect", "Allow").name("Action").open_list();
  for (const ReadOperation operation : reads) json.text(text_of(operation));
  json.close_list().member("Resource", "*").close_object().close_list().close_object();
  return out;
}

}  // namespace connectsim
