// Decides how the page's scenario is answered, and what is asked once its action is done (P-3).
#include "reports/page/asked_case.h"

#include "scenarios/scenario_json.h"

namespace connectsim {

AskedCase::AskedCase(PageRequest& request) : table_(request.table("table")) {
  ScenarioReader(Keep::everything)
      .read(request.document("scenario"), scenario_, snapshot_, request_);
  Decider decider(table_);
  intend(decider, snapshot_.network, request_, outcome_, &snapshot_.labels);
  answer_.emplace(scenario_, snapshot_, request_, table_, outcome_);
}

const CarriedOutCase& AskedCase::done() {
  if (!done_) {
    done_.emplace(*answer_);
  }
  return *done_;
}

Explanation AskedCase::explanation(EditSearch search) const {
  return explanation_of(snapshot_.network, request_, table_, outcome_.decision, search);
}

std::string scenario_afterwards(const CarriedOutCase& done) {
  NamedRequest again = done.answer.scenario.request;
  if (!done.outcome.is_barred()) {
    again.create_function = false;
    if (again.proxy_mode == ProxyMode::create) {
      NamedRequest through;
      through.cluster = again.cluster;
      through.function = again.function;
      through.proxy_mode = ProxyMode::existing;
      through.proxy = done.outcome.new_proxy;
      again = through;
    }
  }
  return scenario_json({}, done.after, again);
}

}  // namespace connectsim
