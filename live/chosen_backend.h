#pragma once

#include <memory>
#include <string>

#include "live/aws_backend.h"
#include "live/backend.h"

namespace connectsim {

/// The back end that a word names: `aws`, `folder:DIR`, `exec:PROGRAM`, or NAME for the program
/// `connectsim-backend-NAME` on PATH. `BackendError` when it is not there.
std::unique_ptr<Backend> chosen_backend(const std::string& word, const AwsOptions& options);

}  // namespace connectsim
