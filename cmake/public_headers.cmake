# The headers that a program of others includes (docs/library.md), by component. What they include
# is installed with them; the rest is ours and may change.
set(connectsim_public_headers
  # model
  model/answers/account_choice.h
  model/answers/saved_file.h
  model/decision.h
  model/json/document.h
  model/network/address_range.h
  model/network/managed_name.h
  model/network/network.h
  model/network/network_boost.h
  model/network/operations.h
  model/network/snapshot.h
  model/request.h
  model/scenario_request.h
  model/situation.h
  model/snapshots/load_snapshot.h
  model/snapshots/snapshot_json.h
  model/text/input_error.h
  # scenarios
  scenarios/builder/builder.h
  scenarios/builder/generated_scenario.h
  scenarios/builder/labels_of_scenario.h
  scenarios/builder/population.h
  scenarios/builder/scenario_id.h
  scenarios/builder/situation_snapshot.h
  scenarios/catalogue/catalogue.h
  scenarios/expectation.h
  scenarios/reduction/reduced_scenario.h
  scenarios/scenario.h
  scenarios/scenario_json.h
  # rapidcheck
  scenarios/rapidcheck_generators.h
  # simulator
  simulator/account/audit.h
  simulator/account/connections.h
  simulator/action/act_on_snapshot.h
  simulator/action/call.h
  simulator/action/described_outcome.h
  simulator/action/outcome.h
  simulator/check/table_check.h
  simulator/connection/listed.h
  simulator/connection/reachability.h
  simulator/decision/decide.h
  simulator/decision/group_judgement.h
  simulator/diff/intent.h
  simulator/diff/intent_comparison.h
  simulator/diff/snapshot_diff.h
  simulator/diff/snapshot_match.h
  simulator/diff/table_diff.h
  simulator/explanation/explanation.h
  simulator/findings/findings.h
  simulator/findings/properties.h
  simulator/observation/observed_action.h
  simulator/observation/same_up_to_ids.h
  simulator/replay/play.h
  simulator/replay/replay.h
  simulator/replay/shrunk_scenario.h
  simulator/tables/decision_table.h
  simulator/tables/readings.h
  # reports
  reports/account/audit_json.h
  reports/action/aws_script.h
  reports/action/outcome_json.h
  reports/check/check_json.h
  reports/decision/answered_case.h
  reports/decision/decision_json.h
  reports/diff/snapshot_diff_json.h
  reports/diff/table_diff_json.h)

# What leaks into no program unless it asks: these headers alone may include these packages.
set(connectsim_headers_of_packages
  model/network/network_boost.h
  scenarios/rapidcheck_generators.h)
