#pragma once

#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "plans/plan.hpp"

/// A content as it is kept, and back; here alone its JSON is described.
namespace ruam::plans {

/// A content made ready to be kept. Pure; made outside of the write.
struct Prepared {
  Content content;
  Years years;
  boost::json::value value;  ///< the same as JSON, for history
  std::string text, sha256;
  Faults gaps;
};

/// Refuses: plan.name_missing, plan.years, plan.content.
Result<Prepared> prepare(Content content, const Years& years);

/// What was kept; throws when it is not ours.
Content read_content(std::string_view text);

}  // namespace ruam::plans
