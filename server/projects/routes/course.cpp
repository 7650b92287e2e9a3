#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<wire::Revisions> read_revisions(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Revisions> {
    TRY(get(tx, context.actor, id));
    wire::Revisions out;
    for (const auto& r : Store{tx}.list_revisions(id))
      out.rows.push_back({r.revision, r.content_sha256, r.at, r.by_name, r.why});
    return out;
  });
}

Result<wire::Differences> read_difference(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  const auto from = TRY(request.query_as<std::int64_t>("from")).value_or(1);
  const auto to = TRY(request.query_as<std::int64_t>("to"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Differences> {
    const auto view = TRY(get(tx, context.actor, id));
    const auto revisions = Store{tx}.list_revisions(id);
    const auto text = [&](std::int64_t n) -> const std::string* {
      for (const auto& r : revisions)
        if (r.revision == n) return &r.content;
      return nullptr;
    };
    const auto* before = text(from);
    const auto* after = to ? text(*to) : &view.record.content;
    if (!before || !after) return Problem{Kind::not_found, "project.revision_not_found"};
    return wire::Differences{difference(*before, *after)};
  });
}

}  // namespace

void add_course_routes(http::Router& router) {
  router.add<DecisionRequest, wire::Project>(
      Method::post, "/offices/{office}/projects/{id}/signatures", std::nullopt,
      {"project.not_found", "project.content_changed", "project.not_signable",
       "people.not_the_signer", "project.first_step_signs_only", "project.reason_missing",
       "project.findings", "project.paper_date", "project.in_book", "people.no_signature_picture"},
      [](Request& r, const DecisionRequest& in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        TRY(decide(r.context(), id, in));
        return reply(r.context(), id);
      });
  router.add<wire::MoveProject, wire::Project>(
      Method::post, "/offices/{office}/projects/{id}/status", run_projects,
      {"project.not_found", "project.no_such_move", "project.reason_missing",
       "project.result_missing"},
      [](Request& r, const wire::MoveProject& in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        TRY(move(r.context(), id, in.to, in.reason));
        return reply(r.context(), id);
      });
  router.add<Nothing, wire::Revisions>(Method::get, "/offices/{office}/projects/{id}/revisions",
                                       read_projects, {"project.not_found"}, read_revisions);
  router.add<Nothing, wire::Differences>(
      Method::get, "/offices/{office}/projects/{id}/difference", read_projects,
      {"project.not_found", "project.revision_not_found"}, read_difference);
}

}  // namespace ruam::projects
