// The column values as documents spell them.
#include "tests/support/prose_oracle/columns.h"

namespace prose_oracle {

std::string to_string(DatabaseColumn value) {
  switch (value) {
    case DatabaseColumn::usable:
      return "usable";
    case DatabaseColumn::usable_once_associated:
      return "usable_once_associated";
    case DatabaseColumn::unusable:
      return "unusable";
    case DatabaseColumn::none:
      return "none";
  }
  return "";
}

std::string to_string(ComputeColumn value) {
  switch (value) {
    case ComputeColumn::usable:
      return "usable";
    case ComputeColumn::unusable:
      return "unusable";
    case ComputeColumn::none:
      return "none";
    case ComputeColumn::unusable_with_spare:
      return "unusable_with_spare";
    case ComputeColumn::none_with_spare:
      return "none_with_spare";
  }
  return "";
}

std::string to_string(ProxyColumn value) {
  switch (value) {
    case ProxyColumn::not_used:
      return "not_used";
    case ProxyColumn::usable:
      return "usable";
    case ProxyColumn::usable_once_associated:
      return "usable_once_associated";
    case ProxyColumn::unusable:
      return "unusable";
    case ProxyColumn::unusable_with_spare:
      return "unusable_with_spare";
    case ProxyColumn::none:
      return "none";
    case ProxyColumn::none_with_spare:
      return "none_with_spare";
  }
  return "";
}

std::string to_string(TargetHealth value) {
  switch (value) {
    case TargetHealth::not_used:
      return "not_used";
    case TargetHealth::available:
      return "available";
    case TargetHealth::not_available:
      return "not_available";
  }
  return "";
}

}  // namespace prose_oracle
