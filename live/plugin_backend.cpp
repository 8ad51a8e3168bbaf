// Decides how a plug-in is spoken with: a greeting, calls with ids, answers in any order, a stop.
#include "live/plugin_backend.h"

#include <algorithm>
#include <bitset>
#include <map>
#include <system_error>

#include "live/aws_backend.h"
#include "live/child_processes.h"
#include "model/json/document.h"
#include "model/json/json_writer.h"

namespace connectsim {
namespace {

constexpr int protocol_version = 1;
constexpr int tries_max = 3;

Failure failure_named(std::string_view code) {
  if (const auto known = value_of<Failure>(code)) return *known;
  return failure_of(0, "(" + std::string(code) + ")");
}

class PluginBackend : public Backend {
 public:
  PluginBackend(const std::string& program, std::chrono::milliseconds limit)
      : program_(program), limit_(limit), client_(program) {
    try {
      conversation_ = std::make_unique<Conversation>(Command{program_on_path(program), {}});
    } catch (const std::system_error& error) {
      throw BackendError(Failure::backend_died,
                         program + ": cannot be started: " + error.code().message());
    }
    read_greeting();
  }

  ~PluginBackend() override { conversation_->say(R"({"stop":true})"); }

  std::vector<ReadAnswer> answers(std::span<const ReadCall> calls) override {
    std::vector<ReadAnswer> answers(calls.size());
    std::map<std::int64_t, Asked> waiting;
    for (std::size_t i = 0; i < calls.size(); ++i) {
      if (may_.test(static_cast<std::size_t>(calls[i].operation))) {
        ask(calls[i], i, 1, waiting);
      } else {
        answers[i] = {{}, Failure::failed, program_ + " does not offer this call"};
      }
    }
    while (!waiting.empty()) {
      hear(calls, waiting, answers);
    }
    return answers;
  }

  std::string client() override { return client_; }

 private:
  struct Asked {
    std::size_t position;
    int tries;
  };

  [[noreturn]] void fail(const std::string& problem) const {
    throw BackendError(Failure::backend_died, program_ + ": " + problem);
  }

  std::string line() {
    std::string text;
    switch (conversation_->listen(text, limit_)) {
      case Conversation::Heard::line:
        return text;
      case Conversation::Heard::end:
        fail("has ended");
      case Conversation::Heard::nothing:
        break;
    }
    fail("says nothing within the time");
  }

  void read_greeting() {
    const std::string text = line();
    Document document;
    try {
      document.read(text);
      const Value root = document.root();
      const Value protocol = root.object().find("protocol");
      if (!protocol || protocol.integer() != protocol_version) fail("speaks another protocol");
      for (const Value name : root.find("operations").list().children()) {
        if (const auto operation = value_of<ReadOperation>(name.text())) {
          may_.set(static_cast<std::size_t>(*operation));
        }
      }
      if (const Value client = root.find("client")) client_ = client.text();
    } catch (const InputError& error) {
      fail("its greeting " + std::string(error.what()));
    }
  }

  void ask(const ReadCall& call, std::size_t position, int tries,
           std::map<std::int64_t, Asked>& waiting) {
    const ReadOperationFacts& facts = facts_of(call.operation);
    std::string text;
    JsonWriter json(text);
    json.open_object().name("id").number(++last_id_);
    json.member("operation", text_of(call.operation)).member("command", facts.command);
    if (!call.subject.empty()) json.member("subject", call.subject);
    json.member("query", query_of(call.operation)).close_object();
    waiting[last_id_] = {position, tries};
    if (!conversation_->say(text)) fail("no longer listens");
  }

  void hear(std::span<const ReadCall> calls, std::map<std::int64_t, Asked>& waiting,
            std::vector<ReadAnswer>& answers) {
    const std::string text = line();
    Document document;
    try {
      document.read(text);
      const Value root = document.root().object();
      const Value id = root.find("id");
      const auto asked = id ? waiting.find(id.integer()) : waiting.end();
      if (asked == waiting.end()) fail("answers a call that was not made: " + text);
      const Asked is = asked->second;
      waiting.erase(asked);
      ReadAnswer& answer = answers[is.position];
      if (const Value error = root.find("error")) {
        const Value again = error.object().find("retryable");
        if (again && again.boolean() && is.tries < tries_max) {
          ask(calls[is.position], is.position, is.tries + 1, waiting);
          return;
        }
        const Value code = error.find("code");
        const Value message = error.find("message");
        answer.failure = code ? failure_named(code.text()) : Failure::failed;
        answer.problem = message ? std::string(message.text()) : "an error without a message";
      } else if (const Value given = root.find("answer")) {
        answer.json = given.object().json();
      } else {
        fail("answers neither \"answer\" nor \"error\": " + text);
      }
    } catch (const InputError& error) {
      fail("says nonsense: " + std::string(error.what()));
    }
  }

  std::string program_;
  std::chrono::milliseconds limit_;
  std::string client_;
  std::unique_ptr<Conversation> conversation_;
  std::bitset<words_of<ReadOperation>.size()> may_;
  std::int64_t last_id_ = 0;
};

}  // namespace

std::unique_ptr<Backend> plugin_backend(const std::string& program,
                                        std::chrono::milliseconds limit) {
  return std::make_unique<PluginBackend>(program, limit);
}

}  // namespace connectsim
