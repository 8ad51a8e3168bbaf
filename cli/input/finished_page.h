#pragma once

#include <string>

namespace connectsim {

/// The page in the browser as it was built, from a file; an empty path: of an installed program
/// share/connectsim/page.html, of one in build/release what preset "page" made in build/page.
/// `InputError` when there is none.
std::string finished_page(const std::string& path);

/// A page that holds a pack of an instructor's own cases (`read_pack`); an empty path: none.
/// `InputError` for what is no pack.
std::string page_with_pack(std::string page, const std::string& path);

}  // namespace connectsim
