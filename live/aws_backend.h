#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "live/backend.h"

namespace connectsim {

/// What the AWS command line is told beside the call; empty: it finds out itself, from
/// AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION and its files.
struct AwsOptions {
  std::string profile;
  std::string region;
  std::string endpoint_url;
  std::chrono::milliseconds limit{60'000};  // of one call, its pages and retries included
};

/// The AWS command line, version 2, of PATH: its credential chain, sign-in, retries and paging.
/// `BackendError` when it is not there and, with the first answers, when it is version 1.
std::unique_ptr<Backend> aws_backend(const AwsOptions& options);

/// What the client says of a call that failed: why, in our words.
Failure failure_of(int status, std::string_view message);

}  // namespace connectsim
