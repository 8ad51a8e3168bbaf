#pragma once

#include <string>
#include <vector>

#include "model/answers/aws_place.h"
#include "model/answers/saved_answer.h"

namespace connectsim {

/// The account (12 digits, or the name of its folder) and the Region that the user asked for;
/// empty = not asked for.
struct AccountChoice {
  std::string account;
  std::string region;
};

/// What entries must not contradict. It is asked only of entries whose file's path does not say
/// where they belong: there the path decides.
struct EntryFilter {
  std::string account;  // empty: any
  std::string region;

  /// An owner of VPCs, subnets, prefix lists or associations says whose network it is: others use
  /// it, too, so it contradicts no account.
  [[nodiscard]] bool admits(Part part, const Value& entry, const FilePlace& file) const;
};

/// Marks the files of other accounts and Regions, and gives the filter for the entries of the rest.
/// `InputError` when the input holds several accounts or Regions and none is chosen, or when the
/// chosen one is not there; both name what is there. Accounts and Regions whose lists are all empty
/// are passed over, unless chosen. Accounts in files whose paths name none are looked at together
/// where they share a network (`flat_accounts`), with a warning.
EntryFilter choose_account_and_region(std::vector<SavedAnswer>& answers,
                                      const AccountChoice& choice,
                                      std::vector<std::string>& warnings);

}  // namespace connectsim
