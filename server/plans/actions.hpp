#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "indicators/indicator.hpp"
#include "plans/deployment.hpp"
#include "plans/plan.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"

/// Verbs of plans. All refuse unauthenticated, forbidden and, for what does not exist,
/// plan.not_found.
namespace ruam::plans {

struct NewPlan {
  std::string title;
  Years years;
  std::optional<Uuid> predecessor;  ///< inherits its tree, with targets to be set anew
  std::optional<Content> content;   ///< instead
};
BOOST_DESCRIBE_STRUCT(NewPlan, (), (title, years, predecessor, content))

/// Begins a draft. Refuses: plan.name_missing, plan.years, plan.content, plan.not_later (the years
/// of a successor begin after its predecessor's).
Result<PlanId> create(Context& context, OfficeId office, NewPlan request);

/// Writes the whole content; of an approved plan, its review, which changes nothing until it is
/// approved. Refuses: plan.stale, plan.ended, plan.name_missing, plan.years, plan.content.
Result<void> edit(Context& context, PlanId id, const Years& years, Content content,
                  std::int64_t expected_version);

/// Hands what is written to the head of the office for approval. Refuses: plan.content_changed,
/// plan.nothing_new, plan.ended.
Result<void> propose(Context& context, PlanId id, const std::string& content_sha256);

/// Gives a review up: what is written is the approved edition again. Refuses: plan.no_review.
Result<void> discard_review(Context& context, PlanId id);

/// Takes a draft away that was never approved. Refuses: plan.was_approved.
Result<void> remove(Context& context, PlanId id);

struct ApprovePlan {
  std::string content_sha256;
  Date on;         ///< day of the meeting
  std::string by;  ///< «กศจ.สมุทรปราการ ในการประชุมครั้งที่ 2/2562»
  std::string reason;        ///< why what is missing may be missing
  std::optional<Uuid> file;  ///< the minutes
};
BOOST_DESCRIBE_STRUCT(ApprovePlan, (), (content_sha256, on, by, reason, file))

/// The head signs what the committee approved: the next edition, its nodes in force, its indicators
/// defined. Refuses: plan.content_changed, plan.nothing_new, plan.ended, plan.approved_on (in the
/// future), plan.approved_by, plan.gaps (with the gaps, without a reason), people.not_the_signer,
/// files.not_found.
Result<void> approve(Context& context, PlanId id, const ApprovePlan& request);

struct EndPlan {
  Date on;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndPlan, (), (on, reason))

/// Refuses: plan.ended, plan.not_approved, plan.reason_missing, plan.end_day.
Result<void> end(Context& context, PlanId id, const EndPlan& request);

struct AskAdoption {
  std::vector<OfficeId> offices;
  std::string message;
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(AskAdoption, (), (offices, message, due_on))

/// Asks offices to adopt the plan, those that declined or adopted an earlier edition anew. Refuses:
/// plan.not_approved, plan.ended, plan.asking (with a fault for each office that is none, is the
/// plan's own, or has answered for this edition), plan.too_many_offices.
Result<void> ask_adoption(Context& context, PlanId id, const AskAdoption& request);
inline constexpr std::size_t most_asked = 500;

/// Refuses: plan.adoption_not_found, plan.adoption_answered.
Result<void> withdraw_asking(Context& context, PlanId id, OfficeId adopter);

/// A declaration that was signed in ink, as the plan's office enters it.
struct PaperDeclaration {
  std::string person_name, position, acting_phrase;
  Uuid file;  ///< the scan
};
BOOST_DESCRIBE_STRUCT(PaperDeclaration, (), (person_name, position, acting_phrase, file))

struct DeclareAdoption {
  Answer answer = Answer::adopted;
  std::string content_sha256;  ///< of the approved edition as it was read
  Date on;
  std::string reason;  ///< needed to decline
  std::optional<PaperDeclaration> paper;
};
BOOST_DESCRIBE_STRUCT(DeclareAdoption, (), (answer, content_sha256, on, reason, paper))

/// The head of the asked office adopts or declines; on paper, the plan's office enters it. Refuses:
/// plan.adoption_not_found, plan.adoption_answered, plan.content_changed, plan.reason_missing,
/// plan.declared_on, plan.paper_words, people.not_the_signer, files.not_found.
Result<void> declare(Context& context, PlanId id, OfficeId adopter, const DeclareAdoption& request);

/// Says what was done for a guideline. Refuses: plan.not_approved, plan.record (with its faults),
/// files.not_found.
Result<Uuid> add_record(Context& context, PlanId id, RecordContent content);
/// Refuses: plan.stale, plan.record_not_found, and as add_record().
Result<void> edit_record(Context& context, PlanId id, Uuid record, RecordContent content,
                         std::int64_t expected_version);
/// Refuses: plan.record_not_found, plan.reason_missing.
Result<void> remove_record(Context& context, PlanId id, Uuid record, const std::string& reason);

/// Sets how the plan is followed. `describe` tells whether the actor sees the committee. Refuses:
/// plan.stale, plan.monitoring_days, plan.committee_unknown.
Result<void> set_monitoring(Context& context, PlanId id, const Monitoring& said,
                            std::int64_t expected_version, const Describe& describe);

/// The actor has read the edition in force. Refuses: plan.not_approved.
Result<void> acknowledge(Context& context, PlanId id);

struct NewResult {
  Uuid indicator;
  std::int64_t year = 0;
  indicators::State state = indicators::State::measured;
  std::optional<Thousandths> value;
  std::string text;  ///< where the figure is from, or why there is none
};
BOOST_DESCRIBE_STRUCT(NewResult, (), (indicator, year, state, value, text))

/// Enters or corrects what an indicator of the approved plan reached in a year. Refuses:
/// plan.not_approved, plan.indicator_not_found, plan.result_year (outside the plan, or not begun),
/// indicator.*.
Result<void> record_result(Context& context, PlanId id, const NewResult& request);

}  // namespace ruam::plans
