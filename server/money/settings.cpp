#include "money/settings.hpp"

namespace ruam::money {

Result<void> check_settings(const Settings& settings) {
  std::vector<Fault> faults;
  if (settings.approval_above && *settings.approval_above < Satang{0})
    faults.push_back({"/approval_above", "money.amount_not_positive"});
  if (settings.answer_days < 1 || settings.answer_days > 366)
    faults.push_back({"/answer_days", "money.bad_days"});
  if (settings.variance_percent < 1 || settings.variance_percent > 100)
    faults.push_back({"/variance_percent", "money.bad_percent"});
  if (!faults.empty()) return Problem{Kind::invalid, "money.settings_invalid", {}, faults};
  return {};
}

}  // namespace ruam::money
