#pragma once

// The only file that names the test library: a move to Catch2 3 starts and ends here.
#include <catch2/catch.hpp>
