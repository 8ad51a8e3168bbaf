#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace connectsim {

/// The product as the page in the browser asks it: one JSON object in, `{"op": NAME, ...}`, one
/// out, `{"ok": VALUE}` or `{"error": "one clear line"}`, the line that the command line would
/// write. `docs/page-engine.md` lists the operations. Nothing is thrown, nothing touches the world.
class PageEngine {
 public:
  /// `version` is what the answers say of the program.
  explicit PageEngine(std::string_view version);
  ~PageEngine();
  PageEngine(const PageEngine&) = delete;
  PageEngine& operator=(const PageEngine&) = delete;

  /// The answer, valid until the next call.
  const std::string& answer(std::string_view request);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace connectsim
