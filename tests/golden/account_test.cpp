// The reports about a whole account, of one that has something of everything.

#include "reports/account/audit_json.h"
#include "reports/account/audit_text.h"
#include "reports/account/connected_json.h"
#include "reports/account/connected_text.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/mixed_account.h"

namespace connectsim::tests {
namespace {

constexpr Style english{Language::en, Colour::none};
constexpr Style japanese{Language::ja, Colour::none};

class Account {
 public:
  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] ConnectedView view(EntryChoice choice) const {
    return {snapshot_, connections_, choice, no_vertex};
  }
  [[nodiscard]] std::string connected_text(EntryChoice choice, const Style& style) const {
    std::string out;
    append_connected_text(
        view(choice), style, [] {}, out);
    return out;
  }
  [[nodiscard]] std::string audit_text(AuditExtent extent, const Style& style) const {
    std::string out;
    append_audit_text(audit(snapshot_, shipped_table(default_table_name)), snapshot_, extent, style,
                      out);
    return out;
  }

 private:
  Snapshot snapshot_ = snapshot_of(mixed_account());
  Connections connections_{snapshot_.network, snapshot_.labels, {}};
};

TEST_CASE("connections as text, in English and Japanese", "[V-1][V-2][V-3][H-2]") {
  const Account account;
  check_golden("account/connected.txt", account.connected_text(EntryChoice::listed, english));
  check_golden("account/reachable.en.txt",
               account.connected_text(EntryChoice::listed_or_reachable, english));
  check_golden("account/reachable.ja.txt",
               account.connected_text(EntryChoice::listed_or_reachable, japanese));
}

TEST_CASE("connections as JSON", "[M-5]") {
  const Account account;
  std::string listed;
  append_connected_json(
      account.view(EntryChoice::listed), [] {}, listed);
  check_golden("account/connected.json", listed);
  std::string reachable;
  append_connected_json(
      account.view(EntryChoice::listed_or_reachable), [] {}, reachable);
  check_golden("account/reachable.json", reachable);
}

TEST_CASE("an audit as text, in English and Japanese") {
  const Account account;
  check_golden("account/audit.en.txt", account.audit_text(AuditExtent::managed, english));
  check_golden("account/audit.ja.txt", account.audit_text(AuditExtent::managed, japanese));
  check_golden("account/audit-all.en.txt", account.audit_text(AuditExtent::all, english));
}

TEST_CASE("an audit as JSON and JSON Lines") {
  const Account account;
  const Audit found = audit(account.snapshot(), shipped_table(default_table_name));
  std::string json;
  append_audit_json(found, account.snapshot(), AuditExtent::all, {}, json);
  check_golden("account/audit.json", json);
  std::string lines;
  append_audit_lines(found, account.snapshot(), AuditExtent::all, lines);
  check_golden("account/audit.jsonl", lines);
}

}  // namespace
}  // namespace connectsim::tests
