#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/actions.hpp"
#include "projects/store.hpp"

namespace ruam::projects {

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

/// Records the decision in the transparency log's and history's terms: who, what, which hash.
void record_signature(db::Tx& tx, const Context& context, const Ref& about,
                      const Signature& signature);

}  // namespace ruam::projects
