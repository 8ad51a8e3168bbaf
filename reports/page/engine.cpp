// Decides which operation of the page answers a request, and makes one line of every error.
#include "reports/page/engine.h"

#include <array>
#include <new>

#include "model/text/nearest_names.h"
#include "reports/page/operations.h"

namespace connectsim {
namespace {

struct PageOperation {
  std::string_view name;
  void (*answer)(PageRequest& request, std::string& out);
};

constexpr std::array page_operations = {
    PageOperation{"about", &answer_about},
    PageOperation{"ask", &answer_ask},
    PageOperation{"edits", &answer_edits},
    PageOperation{"read", &answer_read},
    PageOperation{"check", &answer_check},
    PageOperation{"compare", &answer_compare},
    PageOperation{"misconceptions", &answer_misconceptions},
    PageOperation{"question", &answer_question},
    PageOperation{"reveal", &answer_reveal},
};

const PageOperation& operation_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const PageOperation& operation : page_operations) {
    if (operation.name == name) {
      return operation;
    }
    names.push_back(operation.name);
  }
  throw InputError("has no operation \"" + std::string(name) + "\"" + suggestion(name, names));
}

}  // namespace

struct PageEngine::Memory {
  std::string version;
  std::string out;
};

PageEngine::PageEngine(std::string_view version) : memory_(new Memory{std::string(version), {}}) {}
PageEngine::~PageEngine() = default;

const std::string& PageEngine::answer(std::string_view request) {
  std::string& out = memory_->out;
  const auto fail = [&out](std::string_view problem) {
    out.clear();
    JsonWriter(out).open_object().member("error", problem).close_object();
  };
  try {
    PageRequest asked(request, memory_->version);
    out = "{\"ok\":";
    operation_named(asked.operation()).answer(asked, out);
    out += '}';
  } catch (const InputError& error) {
    fail(error.what());
  } catch (const std::bad_alloc&) {
    fail("the memory does not suffice");
  } catch (const std::exception& error) {
    fail(std::string("internal error: ") + error.what());
  }
  return out;
}

}  // namespace connectsim
