#pragma once

#include "platform/context.hpp"
#include "platform/jobs.hpp"
#include "platform/result.hpp"

namespace ruam::documents {

/// Renders and stores what an approved project or a submitted report says, once for each content;
/// what is there already stays as it is. The reply names the issued document.
Result<boost::json::value> issue_proposal(Context& context, const jobs::Event& event,
                                          jobs::Progress& progress);
Result<boost::json::value> issue_book(Context& context, const jobs::Event& event,
                                      jobs::Progress& progress);
Result<boost::json::value> issue_report(Context& context, const jobs::Event& event,
                                        jobs::Progress& progress);

/// Minutes once they are certified.
Result<boost::json::value> issue_minutes(Context& context, const jobs::Event& event,
                                         jobs::Progress& progress);

/// The result report as the head of the office has seen it.
Result<boost::json::value> issue_result(Context& context, const jobs::Event& event,
                                        jobs::Progress& progress);

/// The book and both tables of an approved edition of a plan.
Result<boost::json::value> issue_plan(Context& context, const jobs::Event& event,
                                      jobs::Progress& progress);

}  // namespace ruam::documents
