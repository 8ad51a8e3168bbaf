#include "model/network/address_range.h"

#include "tests/support/catch.h"

using namespace connectsim;

namespace {

std::string text_again(std::string_view text) {
  const auto range = address_range(text);
  return range ? text_of(*range) : "none";
}

bool holds(std::string_view outer, std::string_view inner) {
  return contains(*address_range(outer), *address_range(inner));
}

}  // namespace

TEST_CASE("IPv4 ranges are read, and their host bits cleared") {
  CHECK(text_again("10.1.2.3/8") == "10.0.0.0/8");
  CHECK(text_again("192.168.1.7") == "192.168.1.7/32");
  CHECK(text_again("255.255.255.255/1") == "128.0.0.0/1");
  CHECK(text_again("1.2.3.4/0") == "0.0.0.0/0");
  CHECK(is_everything(*address_range("0.0.0.0/0")));
}

TEST_CASE("IPv6 ranges are read in every notation and written in one") {
  CHECK(text_again("::/0") == "::/0");
  CHECK(text_again("::") == "::/128");
  CHECK(text_again("::1") == "::1/128");
  CHECK(text_again("1::") == "1::/128");
  CHECK(text_again("2001:DB8:0:0:0:0:0:1") == "2001:db8::1/128");
  CHECK(text_again("2001:db8:0:1:1:1:1:1") == "2001:db8:0:1:1:1:1:1/128");
  CHECK(text_again("2001:0:0:1::1") == "2001:0:0:1::1/128");
  CHECK(text_again("2001:db8::1/32") == "2001:db8::/32");
  CHECK(text_again("::ffff:10.0.0.1") == "::ffff:a00:1/128");
  CHECK(text_again("1:2:3:4:5:6:7:8/65") == "1:2:3:4::/65");
  CHECK(text_again("1:2:3:4:5:6:7:8") == "1:2:3:4:5:6:7:8/128");
}

TEST_CASE("what is no range is none") {
  for (const char* text : {"",
                           "/",
                           "/8",
                           "10.0.0.0/",
                           "10.0.0.0/33",
                           "10.0.0.0/-1",
                           "10.0.0.0/8x",
                           "10.0.0.0/8/8",
                           "10.0.0/8",
                           "10.0.0.0.0/8",
                           "256.0.0.0/8",
                           "10.0.0.x/8",
                           " 10.0.0.0/8",
                           "10.0.0.0 /8",
                           "10..0.0/8",
                           "::/129",
                           ":::",
                           "1::2::3",
                           "1:2:3:4:5:6:7",
                           "1:2:3:4:5:6:7:8:9",
                           "1:2:3:4:5:6:7:8::",
                           "12345::",
                           "g::",
                           ":1",
                           "1:",
                           "1.2.3.4::1",
                           "::1.2.3",
                           "sg-1",
                           "10.0.0.0/999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(address_range(text).has_value());
  }
}

TEST_CASE("a range contains itself and what is narrower, within its family") {
  CHECK(holds("10.0.0.0/8", "10.0.0.0/8"));
  CHECK(holds("10.0.0.0/8", "10.255.255.255"));
  CHECK_FALSE(holds("10.0.0.0/8", "11.0.0.0"));
  CHECK_FALSE(holds("10.0.0.0/8", "10.0.0.0/7"));
  CHECK(holds("0.0.0.0/0", "255.255.255.255"));
  CHECK_FALSE(holds("::/0", "10.0.0.0/8"));
  CHECK_FALSE(holds("0.0.0.0/0", "::"));
  CHECK(holds("2001:db8::/65", "2001:db8:0:0:7fff::/80"));
  CHECK_FALSE(holds("2001:db8::/65", "2001:db8:0:0:8000::/80"));
}

TEST_CASE("ranges overlap when one contains the other") {
  CHECK(overlaps(*address_range("10.0.0.0/16"), *address_range("10.0.0.0/8")));
  CHECK(overlaps(*address_range("10.0.0.0/8"), *address_range("10.0.0.0/16")));
  CHECK_FALSE(overlaps(*address_range("10.0.0.0/16"), *address_range("10.1.0.0/16")));
}
