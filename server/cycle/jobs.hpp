#pragma once

#include "platform/context.hpp"
#include "platform/jobs.hpp"

namespace ruam::cycle {

/// Every morning: reminds, in every office where somebody holds a post, those who hold the roles of
/// a duty that day. Each stage of a round reminds once; days on which the program did not run are
/// caught up by the latest stage alone. Answers {"reminded": N}.
Result<boost::json::value> remind_by_calendar(Context& context, const jobs::Event& event,
                                              jobs::Progress& progress);

}  // namespace ruam::cycle
