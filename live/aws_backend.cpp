// Decides how the AWS command line is called, and what its failures mean.
#include "live/aws_backend.h"

#include <algorithm>
#include <cstdlib>

#include "live/child_processes.h"

namespace connectsim {
namespace {

constexpr std::size_t calls_at_once = 10;

// The status with which the command line ends when it is not configured.
constexpr int configuration_status = 253;

struct KnownWords {
  std::string_view words;
  Failure failure;
};
// Codes of errors that services answer, and words of the client's own messages.
constexpr KnownWords known_words[] = {
    {"(ExpiredToken", Failure::expired},
    {"(RequestExpired", Failure::expired},
    {"Token has expired", Failure::expired},
    {"token has expired", Failure::expired},
    {"Error loading SSO Token", Failure::expired},
    {"(InvalidClientTokenId", Failure::no_credentials},
    {"(UnrecognizedClient", Failure::no_credentials},
    {"(AuthFailure", Failure::no_credentials},
    {"(SignatureDoesNotMatch", Failure::no_credentials},
    {"(IncompleteSignature", Failure::no_credentials},
    {"Unable to locate credentials", Failure::no_credentials},
    {"Partial credentials found", Failure::no_credentials},
    {"You must specify a region", Failure::no_region},
    {"config profile", Failure::no_profile},
    {"(AccessDenied", Failure::denied},
    {"(UnauthorizedOperation", Failure::denied},
    {"not authorized to perform", Failure::denied},
    {"(Throttling", Failure::throttled},
    {"(RequestLimitExceeded", Failure::throttled},
    {"(TooManyRequests", Failure::throttled},
    {"NotFound", Failure::vanished},
    {"Could not connect to the endpoint", Failure::unreachable},
    {"Connection was closed before", Failure::unreachable},
    {"Invalid endpoint", Failure::unreachable},
    {"timeout on endpoint", Failure::timed_out},
    {"Unable to parse response", Failure::unreadable},
};

// Without empty lines and hints, what was said on one line.
std::string one_line(std::string_view message) {
  std::string line;
  for (const char character : message) {
    const bool is_blank = character == '\n' || character == '\r' || character == ' ';
    if (is_blank && (line.empty() || line.back() == ' ')) continue;
    line += is_blank ? ' ' : character;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

class AwsBackend : public Backend {
 public:
  explicit AwsBackend(AwsOptions options) : options_(std::move(options)) {
    program_ = program_on_path("aws");
    if (program_.empty()) {
      throw BackendError(Failure::no_client, "there is no aws on PATH");
    }
  }

  std::vector<ReadAnswer> answers(std::span<const ReadCall> calls) override {
    std::vector<Command> commands;
    for (const ReadCall& call : calls) commands.push_back({program_, arguments_of(call)});
    // Asked beside the first calls: it takes as long as one of them.
    const bool asks_version = client_.empty();
    if (asks_version) commands.push_back({program_, {"--version"}});
    std::vector<FinishedProgram> runs = run_programs(commands, options_.limit, calls_at_once);
    if (asks_version) {
      check_version(runs.back());
      runs.pop_back();
    }
    std::vector<ReadAnswer> answers;
    for (const FinishedProgram& run : runs) answers.push_back(answer_of(run));
    return answers;
  }

  std::string client() override { return client_; }

 private:
  void check_version(const FinishedProgram& run) {
    const std::string said = run.out.empty() ? run.err : run.out;
    client_ = said.substr(0, said.find_first_of(" \n"));
    if (!client_.starts_with("aws-cli/")) {
      throw BackendError(Failure::no_client, program_ + " is not the AWS command line");
    }
    if (client_.starts_with("aws-cli/1")) {
      throw BackendError(Failure::old_client, program_ + " is version 1 (" + client_ + ")");
    }
  }

  [[nodiscard]] std::vector<std::string> arguments_of(const ReadCall& call) const {
    const ReadOperationFacts& facts = facts_of(call.operation);
    const std::size_t blank = facts.command.find(' ');
    std::vector<std::string> arguments = {std::string(facts.command.substr(0, blank)),
                                          std::string(facts.command.substr(blank + 1))};
    const auto add = [&](std::string_view option, const std::string& value) {
      if (value.empty()) return;
      arguments.emplace_back(option);
      arguments.push_back(value);
    };
    add(facts.subject_option, call.subject);
    for (std::string_view rest = facts.further; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      arguments.emplace_back(word);
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    add("--query", query_of(call.operation));
    add("--profile", options_.profile);
    add("--region", region());
    add("--endpoint-url", options_.endpoint_url);
    arguments.insert(arguments.end(), {"--output", "json", "--no-cli-pager"});
    return arguments;
  }

  // The client reads AWS_REGION only in its later versions.
  [[nodiscard]] std::string region() const {
    if (!options_.region.empty()) return options_.region;
    const char* region = std::getenv("AWS_REGION");
    return region == nullptr ? "" : region;
  }

  static ReadAnswer answer_of(const FinishedProgram& run) {
    if (!run.could_start) return {{}, Failure::no_client, run.err};
    if (run.is_timed_out) return {{}, Failure::timed_out, "no answer within the time"};
    if (run.status == 0 && run.out.find_first_not_of(" \n") == std::string::npos) {
      return {{}, Failure::unreadable, "an empty answer"};
    }
    if (run.status == 0) return {run.out, {}, {}};
    const std::string said = one_line(run.err.empty() ? run.out : run.err);
    return {{}, failure_of(run.status, said), said};
  }

  AwsOptions options_;
  std::string program_;
  std::string client_;
};

}  // namespace

Failure failure_of(int status, std::string_view message) {
  for (const KnownWords& known : known_words) {
    if (message.find(known.words) != std::string_view::npos) return known.failure;
  }
  return status == configuration_status ? Failure::no_credentials : Failure::failed;
}

std::unique_ptr<Backend> aws_backend(const AwsOptions& options) {
  return std::make_unique<AwsBackend>(options);
}

}  // namespace connectsim
