#include "tests/support/bad_tables.h"

namespace connectsim::tests {

nlohmann::json small_table() {
  return nlohmann::json::parse(R"({
    "format": "connectsim.table/1",
    "name": "small",
    "columns": ["database", "proxy"],
    "rows": [{"when": {"database": ["usable"]}, "action": "none"},
             {"when": [{"proxy": ["none"]}, {"database": ["none"]}], "action": "create"}]
  })");
}

const std::vector<BadTable>& bad_tables() {
  constexpr SeenBySchema no = SeenBySchema::no;
  static const std::vector<BadTable> all = {
      {R"([{"op":"replace","path":"","value":[]}])", "t.json: must be an object, is a list"},
      {R"([{"op":"remove","path":"/format"}])", "t.json: lacks \"format\""},
      {R"([{"op":"replace","path":"/format","value":"x"}])",
       "t.json: format: must be \"connectsim.table/1\", is \"x\""},
      {R"([{"op":"remove","path":"/name"}])", "t.json: lacks \"name\""},
      {R"([{"op":"add","path":"/page","value":7}])", "t.json: page: must be a string, is 7"},
      {R"([{"op":"add","path":"/row","value":1}])",
       "t.json: row: is not allowed here; did you mean \"rows\"? Allowed are format, name, title"},
      {R"([{"op":"replace","path":"/columns/0","value":"lambda"}])",
       "t.json: columns/0: must be one of database, compute, proxy, target_health"},
      {R"([{"op":"replace","path":"/columns/1","value":"database"}])",
       "t.json: columns/1: names a column twice"},
      {R"([{"op":"replace","path":"/columns","value":[]}])",
       "t.json: columns: must name at least one of"},
      {R"([{"op":"add","path":"/readings","value":{"proxy_rules":"two"}}])",
       "t.json: readings/proxy_rules: reading proxy_rules: must be one of exactly_one"},
      {R"([{"op":"add","path":"/readings","value":{"x":"y"}}])",
       "t.json: readings/x: no reading is named \"x\"; there are database_pattern_with_proxy"},
      {R"([{"op":"replace","path":"/rows","value":[]}])", "t.json: rows: must hold at least one"},
      {R"([{"op":"replace","path":"/rows","value":{}}])", "t.json: rows: must be a list"},
      {R"([{"op":"replace","path":"/rows/0","value":3}])", "t.json: rows/0: must be an object"},
      {R"([{"op":"add","path":"/rows/0/then","value":"none"}])",
       "t.json: rows/0/then: is not allowed here; did you mean \"when\"? Allowed are row, when"},
      {R"([{"op":"replace","path":"/rows/0/action","value":"delete"}])",
       "t.json: rows/0/action: must be one of none, create, associate, is \"delete\""},
      {R"([{"op":"remove","path":"/rows/0/action"}])", "t.json: rows/0: lacks \"action\""},
      {R"([{"op":"add","path":"/rows/0/cites","value":["row 1"]}])",
       "t.json: rows/0/cites: must be a string, is a list"},
      {R"([{"op":"remove","path":"/rows/1/when"}])", "t.json: rows/1: lacks \"when\""},
      {R"([{"op":"replace","path":"/rows/1/when","value":"all"}])",
       "t.json: rows/1/when: must be an object of columns"},
      {R"([{"op":"replace","path":"/rows/1/when","value":[]}])",
       "t.json: rows/1/when: must hold at least one alternative"},
      {R"([{"op":"replace","path":"/rows/1/when/1","value":"x"}])",
       "t.json: rows/1/when/1: must be an object, is \"x\""},
      {R"([{"op":"replace","path":"/rows/0/when/database/0","value":"good"}])",
       "t.json: rows/0/when/database/0: must be one of usable, usable_once_associated, unusable"},
      {R"([{"op":"replace","path":"/rows/0/when/database","value":"usable"}])",
       "t.json: rows/0/when/database: must be a list, is \"usable\""},
      {R"([{"op":"add","path":"/rows/0/when/compute","value":["usable"]}])",
       "t.json: rows/0/when/compute: is no column of this table; its \"columns\" are database, "
       "proxy",
       no},
      {R"([{"op":"replace","path":"/rows/0/when/database","value":[]}])",
       "t.json: rows/0/when/database: must name at least one of usable"},
      {R"([{"op":"add","path":"/order","value":[1]}])", "t.json: order: must name each of the 2",
       no},
      {R"([{"op":"add","path":"/order","value":[1,3]}])",
       "t.json: order/1: must be a row number from 1 to 2, is 3", no},
      {R"([{"op":"add","path":"/order","value":["1","2"]}])",
       "t.json: order/0: must be a whole number, is \"1\""},
      {R"([{"op":"add","path":"/order","value":[1,1]}])", "t.json: order/1: names row 1 twice"},
      {R"([{"op":"add","path":"/rows/0/row","value":2}])", "t.json: rows/0/row: must be 1", no},
  };
  return all;
}

}  // namespace connectsim::tests
