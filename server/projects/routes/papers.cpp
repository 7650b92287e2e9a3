#include <algorithm>
#include <iterator>

#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/actions/signing.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

/// What may be signed on paper: the project itself, or one request to change it.
struct SignedPaper {
  ProjectId project;
  Ref about;
  std::vector<Step> steps;
  std::optional<std::int64_t> next_step;
};

Result<SignedPaper> subject_of(db::Tx& tx, const Context& context, ProjectId id,
                               std::optional<Uuid> change) {
  const auto view = TRY(get(tx, context.actor, id));
  if (!change) return SignedPaper{id, ref(id), view.record.steps, view.record.next_step};
  const auto found = TRY(Store{tx}.get_change(id.office, *change));
  if (found.project != id) return Problem{Kind::not_found, "project.change_not_found"};
  return SignedPaper{id, change_ref(id.office, found.id), found.steps, found.next_step};
}

/// A signature that was entered from paper before there were sheets, as a sheet of its own.
Paper lone_sheet(db::Tx& tx, const Ref& about, const Signature& s) {
  Paper paper{.id = s.id, .subject = s.subject, .signed_file = s.paper_file};
  if (s.paper_file) paper.pages = {*s.paper_file};
  paper.content_sha256 = s.content_sha256;
  if (const auto entry = find_entry(tx, about, s)) paper.recorded_name = entry->name;
  paper.at = s.at;
  return paper;
}

wire::Paper to_wire(db::Tx& tx, const Context& context, ProjectId id, const Paper& paper,
                    const std::vector<Signature>& signatures) {
  wire::Paper row{
      paper.id, paper.at, paper.recorded_name, paper.content_sha256, paper.pages, paper.signed_file,
      false,    {}};
  for (const auto& s : signatures) {
    row.signatures.push_back(to_row(s));
    row.counts = row.counts || !s.withdrawn_at;
    row.signatures.back().may_withdraw =
        !s.withdrawn_at && check_withdrawal(tx, context, id, s.id).has_value();
  }
  return row;
}

std::vector<wire::Paper> rows_of(db::Tx& tx, const Context& context, const SignedPaper& of) {
  Store store{tx};
  const auto all = store.list_all_signatures(of.about.office, of.about.uuid);
  std::vector<wire::Paper> rows;
  for (const auto& paper : store.list_papers(of.project)) {
    if (paper.subject != of.about.uuid) continue;
    std::vector<Signature> on_it;
    std::copy_if(all.begin(), all.end(), std::back_inserter(on_it),
                 [&](const Signature& s) { return s.paper == paper.id; });
    rows.push_back(to_wire(tx, context, of.project, paper, on_it));
  }
  for (const auto& s : all)
    if (s.paper_date && !s.paper && !s.book)
      rows.push_back(to_wire(tx, context, of.project, lone_sheet(tx, of.about, s), {s}));
  return rows;
}

Result<wire::Papers> read_papers(Context& context, ProjectId id, std::optional<Uuid> change = {}) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Papers> {
    const auto subject = TRY(subject_of(tx, context, id, change));
    wire::Papers out{rows_of(tx, context, subject), {}};
    if (people::require(tx, context.actor, write_projects, id.office).has_value())
      out.seats = open_seats(tx, id.office, subject.steps, subject.next_step);
    return out;
  });
}

void add_change_paper_routes(http::Router& router) {
  const std::string all = "/offices/{office}/projects/{id}/changes/{change}/papers";
  router
      .add<Nothing, wire::Papers>(Method::get, all, read_projects,
                                  {"project.not_found", "project.change_not_found"},
                                  [](Request& r) -> Result<wire::Papers> {
                                    const auto id = TRY(r.record<ProjectId>());
                                    const auto change = TRY(r.uuid("change"));
                                    return read_papers(r.context(), id, change);
                                  })
      .says("Sheets on which the request to change the project was signed in ink");
  router
      .add<NewPaper, wire::Change>(
          Method::post, all, write_projects,
          {"project.not_found", "project.change_not_found", "project.paper_empty",
           "project.paper_pages", "project.paper_mixed", "project.paper_steps",
           "project.paper_date", "project.paper_stand_in", "project.paper_needs_reason",
           "project.content_changed", "project.change_outdated", "project.not_signable",
           "people.person_not_found", "files.not_found"},
          [](Request& r, const NewPaper& in) -> Result<Reply<wire::Change>> {
            const auto id = TRY(r.record<ProjectId>());
            const auto change = TRY(r.uuid("change"));
            TRY(record_change_paper(r.context(), id, change, in));
            return reply_change(r.context(), id.office, change, 201);
          })
      .says("Enters all signatures of a sheet on a request to change the project");
}

}  // namespace

void add_paper_routes(http::Router& router) {
  const std::string all = "/offices/{office}/projects/{id}/papers";
  router
      .add<Nothing, wire::Papers>(Method::get, all, read_projects, {"project.not_found"},
                                  [](Request& r) -> Result<wire::Papers> {
                                    const auto id = TRY(r.record<ProjectId>());
                                    return read_papers(r.context(), id);
                                  })
      .says("Sheets signed in ink, with what was entered from them and what was withdrawn");
  router
      .add<NewPaper, wire::Project>(
          Method::post, all, write_projects,
          {"project.not_found", "project.paper_empty", "project.paper_pages", "project.paper_mixed",
           "project.paper_steps", "project.paper_date", "project.paper_stand_in",
           "project.paper_needs_reason", "project.content_changed", "project.not_signable",
           "people.person_not_found", "files.not_found"},
          [](Request& r, const NewPaper& in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            TRY(record_paper(r.context(), id, in));
            return reply(r.context(), id, 201);
          })
      .says("Enters all signatures of a sheet at once, with its scan");
  router
      .add<wire::WithdrawPaper, wire::Project>(
          Method::post, "/offices/{office}/projects/{id}/signatures/{signature}/withdrawal",
          read_projects,
          {"project.not_found", "project.reason_missing", "project.signature_not_found",
           "project.paper_depends", "project.paper_not_yours"},
          [](Request& r, wire::WithdrawPaper in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            const auto signature = TRY(r.uuid("signature"));
            TRY(withdraw_paper(r.context(), id, signature, std::move(in.reason)));
            return reply(r.context(), id);
          })
      .says("Takes back a signature wrongly entered from paper, and those after it on its sheet");
  add_change_paper_routes(router);
}

}  // namespace ruam::projects
