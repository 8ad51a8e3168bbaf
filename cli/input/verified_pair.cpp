// Decides what `live verify` compares: two snapshots, or recorded pairs.
#include "cli/input/verified_pair.h"

#include <filesystem>
#include <utility>

#include "cli/input/command_line_request.h"
#include "cli/input/live_source.h"
#include "cli/input/read_files.h"
#include "model/json/members.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

bool has_format(const Value& root, std::string_view format) {
  const Value member = root.find("format");
  return member && member.is_text() && member.text() == format;
}

CapturedSnapshot recorded_snapshot(const Value& member, const std::string& place) {
  SnapshotParts parts;
  CapturedSnapshot captured;
  add_parts(member, parts);
  SnapshotReader().read(parts, Keep::ids, captured.snapshot);
  for (std::string& warning : parts.warnings) {
    captured.snapshot.warnings.push_back(place + ": " + warning);
  }
  return captured;
}

VerifiedPair recorded_pair(const std::string& path, const std::string& text) {
  Document document;
  document.read(text, path);
  const Value root = document.root();
  if (!root.is_object() || !has_format(root, pair_format)) {
    throw InputError(path, "is no recorded pair (\"format\": \"" + std::string(pair_format) +
                               "\"); two snapshots are compared as BEFORE AFTER");
  }
  refuse_other_members(root, {"format", "request", "before", "after", "origin", "client",
                              "recorded", "agreement", "note", "events"});
  const auto text_of_member = [&](std::string_view name) {
    const Value value = root.find(name);
    return value ? std::string(value.text()) : std::string();
  };
  try {
    VerifiedPair pair;
    pair.name = fs::path(path).stem().string();
    pair.request = read_request(required_member(root, "request"));
    pair.before = recorded_snapshot(required_member(root, "before"), path + ": before");
    pair.after = recorded_snapshot(required_member(root, "after"), path + ": after");
    pair.origin = text_of_member("origin");
    pair.client = text_of_member("client");
    pair.recorded = text_of_member("recorded");
    if (const Value events = root.find("events")) pair.events = read_recorded_calls(events);
    return pair;
  } catch (const InputError& error) {
    const std::string_view told = error.what();
    throw told.starts_with(path) ? error : error.within(path);
  }
}

// The request that a prediction saved in a folder; nothing without one.
std::optional<NamedRequest> saved_request(const std::string& folder) {
  const fs::path path = fs::path(folder) / "prediction.json";
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  Document document;
  document.read(read_text_file(path.string()), path.string());
  if (!has_format(document.root(), prediction_format)) return std::nullopt;
  return read_request(required_member(document.root(), "request"));
}

VerifiedPair pair_of(const Arguments& arguments) {
  const std::vector<std::string>& inputs = arguments.inputs();
  if (inputs[0] == "-" && inputs[1] == "-") {
    throw UsageError("standard input cannot be both snapshots");
  }
  const AccountChoice choice{arguments.text("--account"), arguments.text("--region")};
  VerifiedPair pair;
  std::optional<NamedRequest> request = command_line_request(arguments);
  if (!request) request = saved_request(inputs[0]);
  pair.before = captured_snapshot(inputs[0], choice, Keep::ids);
  if (!request) throw request_missing(pair.before.snapshot);
  pair.after = captured_snapshot(inputs[1], choice, Keep::ids);
  check_same_place(pair.before, pair.after);
  pair.request = *request;
  add_events(arguments, nullptr, pair);
  return pair;
}

// A recorded pair, or a folder of them.
void add_recorded(const std::string& input, std::vector<VerifiedPair>& pairs) {
  std::vector<std::string> warnings;
  for (const SavedFile& file : read_saved_files(input, warnings)) {
    pairs.push_back(recorded_pair(file.path, file.text));
  }
}

bool is_recorded_pair(const std::string& input) {
  std::error_code error;
  if (!fs::is_regular_file(input, error)) return false;
  const std::string text = read_text_file(input);
  if (text.find(pair_format) == std::string::npos) return false;
  Document document;
  document.read(text, input);
  return has_format(document.root(), pair_format);
}

}  // namespace

std::optional<VerifiedPair> saved_prediction(const Arguments& arguments) {
  if (arguments.inputs().size() != 1) return std::nullopt;
  const std::string& folder = arguments.inputs()[0];
  const std::optional<NamedRequest> request = saved_request(folder);
  if (!request) return std::nullopt;
  VerifiedPair pair;
  pair.request = *request;
  pair.before = captured_snapshot(folder, {}, Keep::ids);
  return pair;
}

void capture_after(const Arguments& arguments, Backend& backend, VerifiedPair& pair) {
  CaptureWish wish{pair.request};
  CapturedFiles captured = captured_files(arguments, backend, wish);
  pair.client = captured.capture.client;
  pair.recorded = captured.capture.ended;
  pair.origin = "live";
  pair.after = captured_snapshot(std::move(captured.files), {}, Keep::ids);
  check_same_place(pair.before, pair.after);
}

std::vector<VerifiedPair> recorded_pairs(const Arguments& arguments) {
  if (arguments.inputs().empty()) throw UsageError("needs recorded pairs, files or folders");
  std::vector<VerifiedPair> pairs;
  for (const std::string& input : arguments.inputs()) add_recorded(input, pairs);
  return pairs;
}

void add_events(const Arguments& arguments, Backend* backend, VerifiedPair& pair) {
  const std::string path = arguments.text("--events");
  if (path.empty()) return;
  Document document;
  if (path != "live") {
    document.read(read_text_file(path), path);
    pair.events = read_recorded_calls(document.root());
    return;
  }
  if (backend == nullptr) {
    throw UsageError("--events live needs a prediction to verify; give a file with the events");
  }
  if (pair.before.begun.empty()) {
    throw InputError("the capture does not say when it began: give --events a file");
  }
  const ReadCall call{ReadOperation::trail_events, pair.before.begun};
  const ReadAnswer answer = backend->answers({&call, 1}).front();
  if (!answer.is_there()) {
    throw InputError("the events could not be read (" + std::string(text_of(answer.failure)) +
                     "): " + answer.problem);
  }
  document.read(answer.json, text_of(call.operation));
  pair.events = read_recorded_calls(document.root());
}

std::vector<VerifiedPair> verified_pairs(const Arguments& arguments) {
  const std::vector<std::string>& inputs = arguments.inputs();
  std::vector<VerifiedPair> pairs;
  if (inputs.empty()) {
    throw UsageError("needs two snapshots, BEFORE and AFTER, or recorded pairs");
  }
  if (inputs.size() == 2 && !is_recorded_pair(inputs[0]) && !is_recorded_pair(inputs[1])) {
    pairs.push_back(pair_of(arguments));
    return pairs;
  }
  if (command_line_request(arguments)) {
    throw UsageError("a recorded pair says itself what was asked");
  }
  if (arguments.has("--events")) {
    throw UsageError("a recorded pair has its own events; --events is for BEFORE AFTER");
  }
  return recorded_pairs(arguments);
}

}  // namespace connectsim
