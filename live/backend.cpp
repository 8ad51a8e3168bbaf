// Decides what a person can do about each failure of a back end.
#include "live/backend.h"

namespace connectsim {

std::string_view remedy_for(Failure failure) {
  switch (failure) {
    case Failure::no_client:
      return "install the AWS command line, version 2 (Debian: apt-get install awscli)";
    case Failure::old_client:
      return "install version 2 (Debian: apt-get install awscli)";
    case Failure::no_credentials:
      return "sign in (aws sso login, aws configure) or choose another --profile";
    case Failure::expired:
      return "sign in again (aws sso login) and repeat the command";
    case Failure::no_region:
      return "say which with --region";
    case Failure::no_profile:
      return "see aws configure list-profiles";
    case Failure::unreachable:
      return "check the network and --region or --endpoint-url";
    case Failure::denied:
      return "connectsim live policy prints the permissions that a capture needs";
    case Failure::throttled:
      return "repeat the command later";
    case Failure::timed_out:
      return "repeat the command, or allow more with --timeout";
    case Failure::vanished:
      return "it was removed meanwhile: repeat the command";
    case Failure::backend_died:
      return "docs/live.md describes what a back end must answer";
    case Failure::not_recorded:
    case Failure::unreadable:
    case Failure::failed:
      break;
  }
  return {};
}

namespace {

std::string with_remedy(Failure failure, const std::string& problem) {
  const std::string_view remedy = remedy_for(failure);
  return remedy.empty() ? problem : problem + ": " + std::string(remedy);
}

}  // namespace

BackendError::BackendError(Failure failure, const std::string& problem)
    : std::runtime_error(with_remedy(failure, problem)), failure_(failure) {}

}  // namespace connectsim
