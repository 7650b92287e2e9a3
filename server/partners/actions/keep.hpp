#pragma once

#include <string_view>
#include <vector>

#include "partners/store.hpp"
#include "platform/context.hpp"
#include "platform/history.hpp"
#include "platform/room.hpp"

/// What the verbs of the room share. Private to partners/actions and partners/imports.
namespace ruam::partners::keeping {

/// One change in history, and the event that tells open screens.
void note(db::Tx& tx, const Context& context, const Ref& record, Instant at,
          const history::Change& change);

Result<void> check_reason(const std::string& reason);
/// Refuses: partner.stale {version}.
Result<void> check_fresh(std::int64_t version, std::int64_t expected);

/// The bodies are there, in people or in the office's directory; their names are filled in where
/// they were left empty. Refuses: partner.body_missing with a fault each.
Result<void> settle(db::Tx& tx, OfficeId office, const std::vector<std::pair<std::string, Body*>>&);

/// Refuses: partner.file_missing.
Result<void> check_files(db::Tx& tx, OfficeId office, const std::vector<Evidence>& evidence);
/// Makes uploads part of the record. Refuses: files.*.
Result<void> attach(db::Tx& tx, const Context& context, const Ref& record,
                    const std::vector<Evidence>& evidence, Instant at);
/// Refuses: partner.division_missing.
Result<void> check_divisions(db::Tx& tx, OfficeId office, const std::vector<Uuid>& divisions);
/// Projects that the actor may see; those of `known` were named before. Refuses:
/// partner.project_hidden.
Result<void> check_projects(db::Tx& tx, const Context& context, OfficeId office,
                            const std::vector<Uuid>& projects, const std::vector<Uuid>& known,
                            const Describe& describe);

/// What the picture and the coverage are drawn from.
std::vector<Part> ties_of(const Mou& mou);
std::vector<Part> ties_of(const Network& network);
std::vector<Part> ties_of(const Activity& activity);

Ref project_ref(OfficeId office, Uuid project);

/// Declares what a memorandum refers to.
void declare(db::Tx& tx, const Mou& mou);
void declare(db::Tx& tx, const Network& network);
void declare(db::Tx& tx, const Activity& activity);

/// Duties of a signed memorandum as lines of the register of follow-ups.
Result<void> keep_duties(db::Tx& tx, const Context& context, const Mou& mou);

/// A memorandum that comes in as it stands, with its ties, edges and history; the caller has
/// checked the right and the content.
Mou add_mou(db::Tx& tx, const Context& context, Mou mou, std::string_view office_code);

}  // namespace ruam::partners::keeping
