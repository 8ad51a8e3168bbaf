// Lists the options that several verbs have: the request, the account, the table, expectations,
// the answer.
#include "cli/arguments/shared_options.h"

#include <array>

namespace connectsim {
namespace {

constexpr std::array request = {
    Option{"--cluster", "NAME", "the Aurora DB cluster to connect to", "--cluster orders"},
    Option{"--function", "NAME", "the Lambda function to connect", "--function checkout"},
    Option{"--create-function", "", "the console creates the function", "--create-function"},
    Option{"--proxy", "NAME", "connect through this RDS Proxy", "--proxy orders-proxy"},
    Option{"--new-proxy", "", "connect through a proxy that the console creates",
           "--new-proxy --secret-arn arn:..."},
    Option{"--secret-arn", "ARN", "the new proxy's secret", "--secret-arn arn:aws:..."},
    Option{"--username", "NAME", "the new proxy's database user", "--username admin"},
    Option{"--password-file", "FILE", "a file that holds the user's password",
           "--password-file secret.txt"},
    Option{"--create-secret", "", "put user and password into a new secret", "--create-secret"},
};

constexpr std::array place = {
    Option{"--account", "ID", "the account, when the input holds several",
           "--account 123456789012"},
    Option{"--region", "NAME", "the Region, when the input holds several", "--region eu-west-1"},
    Option{"--plan", "FILE", "the account after the apply of a plan (terraform show -json PLAN)",
           "--plan plan.json"},
};

constexpr std::array table = {
    Option{"--table", "TABLE", "the decision table: a shipped one, or a document",
           "--table aurora-lambda-negated"},
    Option{"--reading", "NAME=VALUE", "how an unclear phrase of the page is read",
           "--reading target_health=all", Occurrence::many},
};

constexpr std::array expectation = {
    Option{"--expect", "MEMBER=VALUE", "what the answer must be, else exit status 2",
           "--expect row=4", Occurrence::many},
    Option{"--fail-on", "silent|refused", "exit status 2 for this verdict", "--fail-on silent",
           Occurrence::many},
    Option{"--strict", "", "exit status 5 when the snapshot lacks a needed fact", "--strict"},
    Option{"--keep-going", "", "go on behind a scenario, or without a group, that cannot be read",
           "--keep-going"},
};

constexpr std::array reports = {
    Option{"--report", "FORMAT=FILE", "also write the answer in this format to a file",
           "--report junit=answer.xml", Occurrence::many},
    Option{"--max-bytes", "N", "how long a markdown report may be (60000); details go first",
           "--max-bytes 30000"},
};

// In the order in which verbs do without the last ones.
constexpr std::array output = {
    Option{"-f,--format", "FORMAT", "how the answer is written", "-f json"},
    Option{"-o,--output", "FILE", "write to a file, which appears only when all went well",
           "-o answer.json"},
    Option{"-q,--quiet", "", "no warnings", "-q"},
    Option{"--lang", "en|ja", "the language of text answers", "--lang ja"},
    Option{"--no-color", "", "no colours on a terminal (also with NO_COLOR set)", "--no-color"},
    Option{"-v,--verbose", "", "also say what is read and how long it takes", "-v"},
};
// Where the answer is not what -o takes.
constexpr std::array output_beside_snapshot = [] {
  auto options = output;
  options[1] = {"-o,--output", "FILE", "write the snapshot afterwards to a file, whatever -f says",
                "-o after.json"};
  return options;
}();
constexpr std::string_view output_title = "The answer";
constexpr std::span<const Option> all_of_output = output;

}  // namespace

const OptionGroup request_options = {"The connection, when the input is a snapshot", request};
const OptionGroup place_options = {"The part of the input", place};
const OptionGroup table_options = {"The reading of the page", table};
const OptionGroup expectation_options = {"Success", expectation};
const OptionGroup report_options = {"Further reports of the same run", reports};
const OptionGroup output_options = {output_title, all_of_output};
const OptionGroup snapshot_output_options = {output_title, output_beside_snapshot};
const OptionGroup document_options = {output_title, all_of_output.first(2)};
const OptionGroup quiet_document_options = {output_title, all_of_output.first(3)};
const OptionGroup terse_output_options = {output_title, all_of_output.first(5)};

}  // namespace connectsim
