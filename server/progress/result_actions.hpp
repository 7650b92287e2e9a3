#pragma once

#include <span>
#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/room.hpp"
#include "progress/draft.hpp"
#include "progress/result.hpp"
#include "progress/store/results.hpp"
#include "projects/actions.hpp"

/// Verbs and reading of result reports. All refuse unauthenticated, forbidden and what does not
/// exist.
namespace ruam::progress {

/// Begins the report of a project at work, or answers the one that is there. Text that the
/// quarterly reports have is proposed. Refuses: result.project_not_at_work.
Result<ResultId> begin_result(Context& context, projects::ProjectId project);

/// Replaces what is written. Refuses: result.stale, result.not_editable, json.faults (numbers that
/// cannot be), result.photos.
Result<void> edit_result(Context& context, ResultId id, ResultContent content,
                         std::int64_t expected_version);

/// Signs as the next of the chain, or sends back with a reason. The first signature fixes the
/// figures, reports the project and makes every recommendation a follow-up; the last lets it be
/// closed. Refuses: result.not_signable, result.content_changed, result.findings,
/// result.first_step_signs_only, result.reason_missing, result.project_not_at_work,
/// people.not_the_signer, project.paper_date.
Result<void> decide_result(Context& context, ResultId id, const projects::DecisionRequest& request);

/// A report with everything carried and computed, and what the checks say of it.
struct ResultView {
  ResultRecord record;
  ResultContent content;
  Figures figures;  ///< as signed, or as of now
  std::vector<Finding> findings;
  std::vector<ResultSignature> signatures;
};
/// Refuses: forbidden, result.not_found.
Result<ResultView> get_result(db::Tx& tx, const Actor& actor, ResultId id);
std::optional<ResultId> find_result(db::Tx& tx, projects::ProjectId project);

/// What is carried and computed now.
Figures read_figures(db::Tx& tx, const ResultRecord& report, const ResultContent& content);

/// What became of a project's indicators: as its result report says, before there is one as its
/// quarterly reports and sign-in sheets do. Refuses: forbidden, project.not_found.
struct Outcomes {
  std::vector<Outcome> rows;
};
BOOST_DESCRIBE_STRUCT(Outcomes, (), (rows))
Result<Outcomes> list_outcomes(db::Tx& tx, const Actor& actor, projects::ProjectId project);

/// Whether the actor may sign the step today, for screens.
bool may_sign_result(db::Tx& tx, const Actor& actor, const ResultRecord& report, Date today);

std::vector<WaitingItem> waiting_results(db::Tx& tx, const Actor& actor, OfficeId office,
                                         Date today);
boost::json::value recount_result_signature(db::Tx& tx, const tlog::Entry& entry);
std::vector<Fault> verify_results(db::Tx& tx);
std::vector<Description> describe_results(db::Tx& tx, const Actor& actor,
                                          std::span<const Ref> refs);

}  // namespace ruam::progress
