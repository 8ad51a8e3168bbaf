// The library that owns the precompiled header of all tests needs a source of its own.
#include "tests/support/catch.h"
