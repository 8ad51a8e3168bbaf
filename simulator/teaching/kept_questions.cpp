// Keeps the questions by which all levels together are told apart within the promised number.
#include "simulator/teaching/kept_questions.h"

#include <array>

#include "model/text/check.h"

namespace connectsim {
namespace {

// What is asked and the choices, as ids of questions spell them.
constexpr std::array<std::string_view, 45> kept = {
    "a.0010010000110001250F0L012004",
    "a.001021000010000351M003",
    "a.001001000010000330D10J0O1",
    "a.101000000000000101611",
    "e.0010000000100005E0202009",
    "e.",
    "e.00000000003200005",
    "a.0010010000110000330610E",
    "a.0010210000100014300M0L",
    "a.1010000000000001350F00K01000014",
    "a.00100100001000032020O",
    "e.00100100001000005102019",
    "a.0010010000110002240F103010002007001",
    "a.00102000001002450000M",
    "a.001001000010000320D02",
    "a.101001000000000001040O061",
    "e.001001000010000030002019",
    "e.001000000010000101011",
    "a.0010010000110002310F101B100000300507001",
    "a.00102100001000345000M",
    "a.101001000010002300613001",
    "a.0010000000000002040E0O01",
    "e.001001000010000330600600200019",
    "e.000000000012000M5",
    "a.0010210000110000330F006000001",
    "a.00100000001001330L0020L100017001",
    "a.001001010010000130010000024000609",
    "a.101000000000000201DO01",
    "e.001001000010000040000219",
    "e.0000000000130000025",
    "a.00102100001100011300DO0000014",
    "a.0010000000100145100L",
    "a.00100100001000033060GJ",
    "a.1010000000000001400221000161",
    "a.1010200000100045107",
    "a.001001000011000033020010000026",
    "a.00100000001001220L0L002207001",
    "a.1010000000000001300G00F1O",
    "e.0000000000330000005",
    "a.0010210000110000330F00F00001",
    "a.00100000001002451000M",
    "a.1010010000000000022402007021",
    "a.001000000010021500K0O",
    "e.0010000000100004000022009",
    "e.000000000034007051",
};

}  // namespace

std::vector<QuestionId> kept_questions(const MisconceptionSet& set) {
  std::vector<QuestionId> questions;
  for (const std::string_view each : kept) {
    const std::string text =
        "q1." + std::string(each.substr(0, 1)) + ".0" + std::string(each.substr(1));
    const std::optional<QuestionId> id = question_id(text);
    check(id.has_value(), "a kept question that is none");
    questions.push_back({id->asks, set, id->choices});
  }
  return questions;
}

}  // namespace connectsim
