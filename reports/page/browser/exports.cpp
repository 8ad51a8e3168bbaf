// What the page's script calls: memory for a request, and the answer to it.
#include <cstdint>
#include <string_view>

#include "reports/page/browser/version.h"
#include "reports/page/engine.h"

namespace {

// As the script reads it: two numbers of 32 bits.
struct PageAnswer {
  std::uint32_t size = 0;
  const char* bytes = nullptr;
};

PageAnswer last_answer;

}  // namespace

extern "C" {

[[clang::export_name("connectsim_allocate")]] char* connectsim_allocate(std::size_t size) {
  return new char[size];
}

// Takes a request that was written to such memory, and frees it. The answer stands until the next
// call.
[[clang::export_name("connectsim_answer")]] const PageAnswer* connectsim_answer(char* request,
                                                                                std::size_t size) {
  static connectsim::PageEngine engine(connectsim::page_version());
  const std::string& answer = engine.answer(std::string_view(request, size));
  delete[] request;
  last_answer = {static_cast<std::uint32_t>(answer.size()), answer.data()};
  return &last_answer;
}

}  // extern "C"
