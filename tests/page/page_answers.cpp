// The page's engine as a native program: a request a line in, an answer a line out.
#include <iostream>
#include <string>

#include "reports/page/engine.h"

int main() {
  std::ios::sync_with_stdio(false);
  connectsim::PageEngine engine("as tested");
  for (std::string line; std::getline(std::cin, line);) {
    std::string answer = engine.answer(line);
    for (char& character : answer) {
      if (character == '\n') character = ' ';  // between the entries of lists
    }
    std::cout << answer << '\n';
  }
}
