#pragma once

namespace connectsim {

/// Takes the first three descriptors where the program was started without them, so that no file
/// that is opened later becomes standard output. Reading and writing them is an error, as before.
void open_standard_streams();

}  // namespace connectsim
