#pragma once

#include "platform/context.hpp"
#include "platform/jobs.hpp"

namespace ruam::progress {

/// Every morning: opens the reports of the quarter for each project in force of every office;
/// those that are open stay as they are. Answers {"opened": N}.
Result<boost::json::value> open_by_calendar(Context& context, const jobs::Event& event,
                                            jobs::Progress& progress);

}  // namespace ruam::progress
