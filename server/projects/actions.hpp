#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/content.hpp"
#include "projects/paper.hpp"
#include "projects/project.hpp"

/// Verbs of the room: permission, transaction, rule, write, record. All refuse unauthenticated and
/// forbidden, and project.not_found (or project.change_not_found) for what does not exist.
namespace ruam::projects {

struct Record;

struct NewProject {
  std::int64_t fiscal_year = 0;  ///< B.E.
  std::string title;
  std::optional<Content> content;  ///< its title wins when it has one
};
BOOST_DESCRIBE_STRUCT(NewProject, (), (fiscal_year, title, content))

/// Starts a draft with the office's chain of signers and the next code of the year.
/// Refuses: project.title_missing, project.fiscal_year, json.faults (amounts).
Result<Record> start(Context& context, OfficeId office, NewProject request);
/// The same, for who needs no more than its id.
Result<ProjectId> create(Context& context, OfficeId office, NewProject request);

/// Replaces the content of a draft or a returned project.
/// Refuses: project.stale, project.not_editable, project.title_missing, json.faults (amounts).
Result<void> edit(Context& context, ProjectId id, Content content, std::int64_t expected_version);

/// What was signed in ink, recorded by the planner (FORMS §0.5).
struct PaperSignature {
  Date date;
  Uuid signer_person_id;
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(PaperSignature, (), (date, signer_person_id, file_id))

struct DecisionRequest {
  Decision decision = Decision::sign;
  std::string content_sha256;  ///< what the signer had before their eyes
  std::string reason;
  std::optional<PaperSignature> paper;
  std::optional<bool> use_picture = {};  ///< of the signer's own signature, in the issued document
};
BOOST_DESCRIBE_STRUCT(DecisionRequest, (), (decision, content_sha256, reason, paper, use_picture))

/// Signs, returns or rejects as the next signer of the chain; the first signature proposes, the
/// last approves. `use_picture` fixes the signer's own picture to this one signature, where the
/// office's documents show pictures. Refuses: people.no_signature_picture, project.content_changed,
/// project.not_signable, people.not_the_signer, project.first_step_signs_only,
/// project.reason_missing, project.findings (with the faults that are neither mended nor passed),
/// project.paper_date.
Result<void> decide(Context& context, ProjectId id, const DecisionRequest& request);

/// Enters a sheet that was signed in ink: all its signatures at once, in the order of the chain,
/// with its scan as the signed copy. Refuses: project.paper_empty, project.paper_pages,
/// project.paper_mixed, project.paper_steps, project.content_changed, project.not_signable,
/// project.paper_date, project.paper_stand_in, project.paper_needs_reason (a fault for each flag),
/// people.person_not_found, files.not_found.
Result<Uuid> record_paper(Context& context, ProjectId id, const NewPaper& request);

/// The same for a request to change the project; the last signature brings it into force. Refuses:
/// as record_paper() but project.paper_needs_reason for findings, and project.change_not_found,
/// project.change_outdated.
Result<Uuid> record_change_paper(Context& context, ProjectId id, Uuid change,
                                 const NewPaper& request);

/// Takes back a signature of the project or of a change to it that was wrongly entered from paper,
/// and those after it on the same sheet; one that was entered without a sheet stands for itself.
/// All stay in history. Refuses: project.reason_missing, project.signature_not_found,
/// project.paper_depends (something later stands on it), project.paper_not_yours (neither entered
/// by the actor nor administrator of the office).
Result<void> withdraw_paper(Context& context, ProjectId id, Uuid signature, std::string reason);
/// Whether the actor could do that now; refuses as it does.
Result<void> check_withdrawal(db::Tx& tx, const Context& context, ProjectId id, Uuid signature);

/// Moves an approved project on; only its own office does. Refuses: project.no_such_move,
/// project.reason_missing (suspended and cancelled need one), project.result_missing (reported and
/// closed rest on the result report).
Result<void> move(Context& context, ProjectId id, Status to, std::string_view reason);

/// How far the result report is that closing needs (FORMS §15).
enum class ResultStep { submitted, taken_back, seen };
struct ResultNote {
  ResultStep step = ResultStep::submitted;
  std::string sha256;
  Instant at;
};
/// What the result report does to its project, within the report's own transaction, which has
/// checked the right: signed by the responsible officer it makes the project reported, taken back
/// completed again; seen by the head it lets the project be closed. Refuses:
/// project.result_too_early (the project has not begun).
Result<void> note_result(db::Tx& tx, const Context& context, ProjectId id, const ResultNote& note);

/// Asks to change a project in force. Refuses: project.not_in_force, project.change_open (one at a
/// time), project.reason_missing, project.change_nothing, json.faults (amounts).
Result<Uuid> request_change(Context& context, ProjectId id, std::string reason, Content content);

/// Refuses: project.stale, project.change_not_editable, and as request_change().
Result<void> edit_change(Context& context, OfficeId office, Uuid change, std::string reason,
                         Content content, std::int64_t expected_version);

/// Signs the change like the project; the last signature brings it into force.
/// Refuses: as decide(), and project.change_outdated when the project has changed since.
Result<void> decide_change(Context& context, OfficeId office, Uuid change,
                           const DecisionRequest& request);

/// Refuses: project.change_not_editable.
Result<void> withdraw_change(Context& context, OfficeId office, Uuid change);

/// Sets how the office's documents fill the blocks of those who signed in the system.
/// Refuses: project.stale.
Result<void> set_filling(Context& context, OfficeId office, Filling filling,
                         std::int64_t expected_version);

/// Sets who signs new projects of the year. Refuses: project.chain_*, project.stale.
Result<void> set_chain(Context& context, OfficeId office, std::int64_t fiscal_year,
                       std::vector<Step> steps, std::int64_t expected_version);

}  // namespace ruam::projects
