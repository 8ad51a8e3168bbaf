// How long a large account takes and how much memory: `large_account_bench`, release build. Each
// size runs in a process of its own, so that peaks do not add up.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include "model/snapshots/load_snapshot.h"
#include "reports/account/audit_json.h"
#include "reports/account/connected_json.h"
#include "simulator/account/audit.h"
#include "simulator/account/connections.h"
#include "simulator/diff/snapshot_diff.h"
#include "tests/bench/large_account.h"

namespace connectsim::bench {
namespace {

// CPU time: everything runs in one thread, and what other programs take does not count.
double milliseconds_of(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// The best of several: what the machine can do when nothing else disturbs it.
double best_milliseconds_of(const std::function<void()>& work) {
  double best = milliseconds_of(work);
  for (int i = 0; i < 4; ++i) {
    best = std::min(best, milliseconds_of(work));
  }
  return best;
}

struct Found {
  std::uint64_t listed = 0;
  std::uint64_t reachable = 0;
};

// What `connected --reachable` finds; its counts stand for the output.
Found all_connections(const Snapshot& snapshot) {
  Found found;
  const Connections connections(snapshot.network, snapshot.labels, {});
  for (const WayToCluster& way : connections.ways()) {
    const WayCount count = connections.count(way);
    found.listed += count.listed;
    found.reachable += count.reachable;
  }
  return found;
}

// The connected list (M-5) of the whole account as JSON.
std::size_t connected_list_size(const Snapshot& snapshot) {
  const Connections connections(snapshot.network, snapshot.labels, {});
  std::string text;
  append_connected_json(
      {snapshot, connections}, [] {}, text);
  return text.size();
}

std::size_t audit_size(const Snapshot& snapshot, const DecisionTable& table) {
  std::string text;
  append_audit_json(audit(snapshot, table), snapshot, AuditExtent::all, {}, text);
  return text.size();
}

// The account with every 500th rule and every 500th association taken out.
Snapshot edited(const Snapshot& snapshot) {
  Snapshot after = snapshot;
  for (std::uint32_t index = 0; index < after.network.edge_count(); index += 500) {
    after.network.unlink(Edge{index});
  }
  return after;
}

std::size_t changed_connections(const Snapshot& before, const Snapshot& after,
                                const DecisionTable& table) {
  const SnapshotMatch match(before, after);
  return difference(match, table).changes.size();
}

double peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const char* title, const AccountSize& size) {
  const std::vector<SavedFile> files = large_account(size);
  std::size_t bytes = 0;
  for (const SavedFile& file : files) {
    bytes += file.text.size();
  }
  Snapshot snapshot;
  const double load =
      milliseconds_of([&] { snapshot = load_snapshot(files, AccountChoice{}, Keep::ids); });
  const double peak_of_load = peak_mebibytes();
  Found found;
  const double reachable = best_milliseconds_of([&] { found = all_connections(snapshot); });
  const double list = best_milliseconds_of([&] { connected_list_size(snapshot); });
  const DecisionTable table = shipped_table(default_table_name);
  const double audited = best_milliseconds_of([&] { audit_size(snapshot, table); });
  const Snapshot after = edited(snapshot);
  std::size_t changes = 0;
  const double unchanged =
      best_milliseconds_of([&] { changes = changed_connections(snapshot, snapshot, table); });
  // In one large VPC the edits change millions of connections: each is told, one by one.
  const bool is_bounded = size.vpcs > 1 || size.groups <= 10'000;
  const double differing =
      is_bounded
          ? best_milliseconds_of([&] { changes = changed_connections(snapshot, after, table); })
          : 0;
  std::printf(
      "%-15s %7u %6.1f MB %6.0f ms %5.0f MiB %9.2f ms %9.2f ms %8.1f ms %7llu %9llu %8.1f ms %8.1f "
      "ms %8llu\n",
      title, size.groups, static_cast<double>(bytes) / 1e6, load, peak_of_load, reachable, list,
      audited, static_cast<unsigned long long>(found.listed),
      static_cast<unsigned long long>(found.reachable), unchanged, differing,
      static_cast<unsigned long long>(changes));
}

void measure_in_process_of_its_own(const char* title, const AccountSize& size) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    measure(title, size);
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
}

}  // namespace
}  // namespace connectsim::bench

int main() {
  using connectsim::bench::AccountSize;
  using connectsim::bench::measure_in_process_of_its_own;
  std::printf("%-15s %7s %9s %9s %9s %12s %12s %11s %7s %9s %11s %11s %8s\n", "account", "groups",
              "text", "load", "peak", "reachable", "listed", "audit", "listed", "reachable",
              "diff, same", "edited", "changes");
  for (const std::uint32_t groups : {1'000u, 10'000u, 100'000u}) {
    measure_in_process_of_its_own("many VPCs", AccountSize::of(groups));
  }
  for (const std::uint32_t groups : {1'000u, 10'000u, 100'000u}) {
    AccountSize one_vpc = AccountSize::of(groups);
    one_vpc.vpcs = 1;
    measure_in_process_of_its_own("all in one VPC", one_vpc);
  }
  return 0;
}
