#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/lookup.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "projects/actions.hpp"
#include "projects/store.hpp"

namespace ruam::projects {

inline Ref change_ref(OfficeId office, Uuid change) { return {office, "project_change", change}; }

/// What lies before the next signer: a project, or a request to change one.
struct Desk {
  OfficeId office;
  Uuid subject;
  std::int64_t round, step;
  const std::vector<Step>& steps;
  const std::string& content_sha256;
};

/// The signature that the request makes, if the actor (or, on paper, the named person) may give it.
/// Refuses: project.content_changed, project.reason_missing, people.not_the_signer,
/// project.paper_date, people.person_not_found.
Result<Signature> make_signature(db::Tx& tx, const Context& context, const Desk& desk,
                                 const DecisionRequest& request);

/// The sheet behind one signature that was entered by itself.
Paper sheet_of(const Context& context, ProjectId project, const Signature& signature);

/// What the linter still has to say of the project: faults neither mended nor passed.
Result<std::vector<Fault>> open_findings(db::Tx& tx, const Record& project);
/// The same for many projects of one office.
Result<std::vector<Fault>> open_findings(db::Tx& tx, const Record& project,
                                         const checks::Lookup& lookup);

/// Enters a signature of the project, keeps what was proposed or approved as a revision, and moves
/// the record on in memory: the caller stores it.
void take(db::Tx& tx, const Context& context, Record& project, const Signature& signature);

/// What history kept when the signature was entered; it names who entered it.
std::optional<history::Entry> find_entry(db::Tx& tx, const Ref& about, const Signature& signature);

/// Records the decision in the transparency log's and history's terms: who, what, which hash.
void record_signature(db::Tx& tx, const Context& context, const Ref& about,
                      const Signature& signature);

}  // namespace ruam::projects
