#pragma once

#include <vector>

#include "platform/http/router.hpp"
#include "platform/http/stale.hpp"
#include "platform/json/json.hpp"
#include "projects/wire.hpp"

/// What the routes of projects, of what is signed about them and of plan books share.
namespace ruam::projects {

wire::Signature to_wire(const Signature& signature);
std::vector<wire::Signature> to_wire(const std::vector<Signature>& all);

/// How far a project, a change or a plan book is on its way up the chain.
template <class Record>
wire::Course course_of(const Record& record, const std::vector<Signature>& signatures) {
  return {.version = record.version,
          .content_sha256 = record.content_sha256,
          .steps = record.steps,
          .next_step = record.next_step,
          .signatures = to_wire(signatures),
          .created_at = record.created_at,
          .updated_at = record.updated_at};
}

/// Whether the actor may sign as the next of these steps today.
bool may_sign(db::Tx& tx, const Actor& actor, OfficeId office, const Step& step, Date today);

/// The project as it stands, with what the actor may do.
Result<http::Reply<wire::Project>> reply(Context& context, ProjectId id, int status = 200);

/// The same of one that the request itself began, as it was begun.
Result<http::Reply<wire::Project>> reply_started(Context& context, Record record);

/// A request to change a project, the same.
Result<http::Reply<wire::Change>> reply_change(Context& context, OfficeId office, Uuid change,
                                               int status = 200);

/// Where two contents differ.
std::vector<wire::Difference> difference(std::string_view from, std::string_view to);

/// `?fiscal_year=`, which must be there.
Result<std::int64_t> required_year(const http::Request& request);

using http::with_current;

wire::PaperSignatureRow to_row(const Signature& signature);
/// The steps that wait, each with who may have signed it on paper.
std::vector<wire::PaperSeat> open_seats(db::Tx& tx, OfficeId office, const std::vector<Step>& steps,
                                        std::optional<std::int64_t> next_step);

void add_course_routes(http::Router& router);
void add_paper_routes(http::Router& router);
void add_change_routes(http::Router& router);
void add_chain_routes(http::Router& router);
void add_book_routes(http::Router& router);
void add_serving_routes(http::Router& router);

}  // namespace ruam::projects
