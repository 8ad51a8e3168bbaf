// Decides what stands at the first three descriptors when whoever started the program closed them.
#include "cli/output/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>

namespace connectsim {

void open_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) == -1) {
      // The wrong way round, so that using it fails; `open` gives the lowest descriptor there is.
      ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

}  // namespace connectsim
