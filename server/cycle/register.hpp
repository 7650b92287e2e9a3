#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/submission.hpp"
#include "cycle/year.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"
#include "platform/tlog/recount.hpp"

/// The register of returns that an office owes: what, until when, how far, with which receipt.
namespace ruam::cycle {

/// One quarterly report that the row follows, as the room of reports has it.
struct FollowedReport {
  Uuid id;
  std::string code, title;
  SubmissionState state = SubmissionState::open;
  std::optional<Date> submitted_on;
};
BOOST_DESCRIBE_STRUCT(FollowedReport, (), (id, code, title, state, submitted_on))

/// One return in one round.
struct SubmissionRow {
  Uuid id;
  OfficeId office;
  std::string office_short;
  std::string kind, name_th, name_en, system, pack;
  std::string duty;
  std::int64_t fiscal_year = 0, month = 0;
  std::optional<Date> due;
  bool is_approximate = false, is_late = false, is_to_above = false, follows_reports = false;
  SubmissionState state = SubmissionState::open;
  std::vector<Step> steps;
  std::vector<FollowedReport> reports;
  std::vector<SubmissionState> moves;  ///< open to the reader
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SubmissionRow, (),
                      (id, office, office_short, kind, name_th, name_en, system, pack, duty,
                       fiscal_year, month, due, is_approximate, is_late, is_to_above,
                       follows_reports, state, steps, reports, moves, version))

struct Register {
  std::int64_t fiscal_year = 0;
  std::vector<SubmissionRow> rows;
};
BOOST_DESCRIBE_STRUCT(Register, (), (fiscal_year, rows))

std::vector<SubmissionKind> list_kinds(db::Tx& tx, OfficeId office);

/// What the office owes in that year, by day. Refuses: forbidden.
Result<Register> view_register(db::Tx& tx, const Context& context, OfficeId office,
                               std::int64_t fiscal_year);
/// What the offices directly below owe to this one. Refuses: forbidden.
Result<Register> view_received(db::Tx& tx, const Context& context, OfficeId office,
                               std::int64_t fiscal_year);
/// Refuses: forbidden, cycle.submission_not_found.
Result<SubmissionRow> view_submission(db::Tx& tx, const Context& context, OfficeId office, Uuid id,
                                      std::int64_t fiscal_year);

/// Notes what happened. Sending makes the duty's round done, a return opens it again. The office
/// above may acknowledge and return what it receives. Refuses: forbidden,
/// cycle.submission_not_found, cycle.submission_follows_reports, cycle.submission_no_such_move,
/// cycle.step_invalid, cycle.stale, files.not_found.
Result<void> add_step(Context& context, OfficeId office, Uuid id, std::int64_t fiscal_year,
                      StepEdit edit, std::int64_t expected_version);

/// What the transparency log keeps of a step, and the same as the table has it now.
boost::json::value logged(const Step& step);
boost::json::value recount_step(db::Tx& tx, const tlog::Entry& entry);

/// Returns as records of files and history.
std::vector<Description> describe_submissions(db::Tx& tx, const Actor& actor,
                                              std::span<const Ref> refs);

}  // namespace ruam::cycle
