#include "model/network/managed_name.h"

#include <string>

#include "tests/support/catch.h"

using namespace connectsim;

namespace {

NamePattern pattern_of(std::string_view name) {
  return managed_name(name).value_or(ManagedName{}).pattern;
}

}  // namespace

TEST_CASE("the five patterns of managed names are told apart", "[N-1][N-2]") {
  CHECK(pattern_of("lambda-rds-1") == NamePattern::lambda_rds);
  CHECK(pattern_of("lambda-rdsproxy-1") == NamePattern::lambda_rdsproxy);
  CHECK(pattern_of("rds-lambda-1") == NamePattern::rds_lambda);
  CHECK(pattern_of("rdsproxy-lambda-1") == NamePattern::rdsproxy_lambda);
  CHECK(pattern_of("rds-rdsproxy-1") == NamePattern::rds_rdsproxy);
}

TEST_CASE("both lambda patterns stand on the compute side", "[N-2]") {
  CHECK(is_compute_side(NamePattern::lambda_rds));
  CHECK(is_compute_side(NamePattern::lambda_rdsproxy));
  CHECK_FALSE(is_compute_side(NamePattern::rds_lambda));
  CHECK_FALSE(is_compute_side(NamePattern::rdsproxy_lambda));
  CHECK_FALSE(is_compute_side(NamePattern::rds_rdsproxy));
  CHECK_FALSE(is_compute_side(NamePattern::unmanaged));
}

TEST_CASE("a name must match exactly, with nothing before or after", "[N-1]") {
  for (const char* name : {"",
                           "-",
                           "-1",
                           "1",
                           "rds-lambda",
                           "rds-lambda-",
                           "RDS-lambda-1",
                           "rds-Lambda-1",
                           "rds-lambda-1x",
                           "rds-lambda-x1",
                           "rds-lambda--1",
                           "rds-lambda-+1",
                           "rds-lambda-1-",
                           " rds-lambda-1",
                           "rds-lambda-1 ",
                           "rds-lambda- 1",
                           "rds-lambda-1\n",
                           "rds_lambda_1",
                           "rdsproxy-lambda-z",
                           "lambda-rdsproxy-1 ",
                           "my-rds-lambda-1",
                           "rds-lambda-1-2",
                           "rds-lambda1",
                           "ec2-rds-1",
                           "rds-ec2-1",
                           "rds-lambda-1.0",
                           "rds-lambda-\xD9\xA1",
                           "rds-lambda-\xEF\xBC\x91",
                           "lambda-rds-proxy-1"}) {
    CAPTURE(name);
    CHECK_FALSE(managed_name(name).has_value());
  }
  CHECK_FALSE(managed_name(std::string_view("rds-lambda-1\0", 13)).has_value());
}

TEST_CASE("leading zeros match, count as their number and are kept", "[N-1]") {
  const ManagedName name = *managed_name("rds-lambda-01");
  CHECK(name.number == 1);
  CHECK(name.digits == 2);
  CHECK(text_of(name) == "rds-lambda-01");
  CHECK(managed_name("rds-lambda-0")->number == 0);
  CHECK(text_of(*managed_name("rds-lambda-000")) == "rds-lambda-000");
}

TEST_CASE("numbers of more than 18 digits match but take no part in numbering", "[N-1]") {
  const std::string eighteen(18, '9');
  CHECK(managed_name("rds-lambda-" + eighteen)->number == 999'999'999'999'999'999);
  CHECK(managed_name("rds-lambda-" + eighteen)->takes_part_in_numbering());
  CHECK_FALSE(managed_name("rds-lambda-" + eighteen + "9")->takes_part_in_numbering());
  CHECK_FALSE(managed_name("rds-lambda-" + std::string(18, '0') + "1")->takes_part_in_numbering());
  CHECK(managed_name("rds-lambda-" + std::string(300, '1'))->digits == 255);
}

TEST_CASE("a new name has no leading zeros", "[N-3]") {
  CHECK(text_of(new_managed_name(NamePattern::lambda_rds, 10)) == "lambda-rds-10");
  CHECK(new_managed_name(NamePattern::rds_rdsproxy, 7) == *managed_name("rds-rdsproxy-7"));
  CHECK(prefix_of(NamePattern::unmanaged).empty());
}
