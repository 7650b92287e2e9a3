#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/duty.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Returns that an office owes to others: their states and steps. No I/O.
namespace ruam::cycle {

inline constexpr Permission write_submissions{"submissions.write"};
inline constexpr Permission receive_submissions{"submissions.receive"};
inline constexpr std::string_view submission_kind = "submission";

/// What happened here and what others confirmed; Ruam never says "synchronised".
enum class SubmissionState { open, prepared, exported, sent, acknowledged, returned };
BOOST_DESCRIBE_ENUM(SubmissionState, open, prepared, exported, sent, acknowledged, returned)

enum class SentHow { none, letter, email, system, by_hand };
BOOST_DESCRIBE_ENUM(SentHow, none, letter, email, system, by_hand)

/// A row of the list `submission_kinds`.
struct SubmissionKind {
  std::string id, name_th, name_en;
  std::string system;               ///< the outside system's name; may be empty
  bool is_to_above = false;         ///< the office above receives it in Ruam
  bool follows_reports = false;     ///< its state is that of the quarter's reports
  std::vector<std::string> duties;  ///< whose rounds are its rounds
  std::string pack;                 ///< export pack; may be empty
};

/// One thing that happened.
struct Step {
  Uuid id;
  SubmissionState state = SubmissionState::prepared;
  Date on;
  Instant at;
  std::string by_name;
  SentHow how = SentHow::none;
  std::string number, note;
  std::optional<Uuid> file;
  std::string made_kind;
  std::optional<Uuid> made_of;  ///< the record it was made of
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (id, state, on, at, by_name, how, number, note, file, made_kind, made_of))

/// What a person says happened.
struct StepEdit {
  SubmissionState to = SubmissionState::prepared;
  Date on;
  SentHow how = SentHow::none;
  std::string number, note;
  std::optional<Uuid> file;
  std::optional<Date> due_again;  ///< with returned
};
BOOST_DESCRIBE_STRUCT(StepEdit, (), (to, on, how, number, note, file, due_again))

/// Refuses: cycle.submission_no_such_move {from, to}.
Result<void> check_move(SubmissionState from, SubmissionState to);
/// All moves open from here, for the screens.
std::vector<SubmissionState> moves_from(SubmissionState from);
/// Refuses: cycle.step_invalid: sent says how; acknowledged has a number or a file; returned and
/// opened again say why; no day lies in the future.
Result<void> check_step(const StepEdit& step, Date today);

/// The quarter that a round in this month reports about.
struct ReportedQuarter {
  std::int64_t fiscal_year, quarter;
};
ReportedQuarter reported_quarter(const RoundKey& key);

}  // namespace ruam::cycle
