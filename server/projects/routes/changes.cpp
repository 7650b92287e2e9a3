#include "people/access.hpp"
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

wire::Change to_wire(db::Tx& tx, const Context& context, const ChangeRequest& c, const Record& p) {
  const auto& actor = context.actor;
  std::vector<Signature> signatures;
  for (auto& one : Store{tx}.list_signatures(c.project.office, c.id))
    if (one.round == c.round || one.decision != Decision::sign)
      signatures.push_back(std::move(one));
  wire::Change out{course_of(c, signatures)};
  out.id = c.id;
  out.number = c.number;
  out.status = c.status;
  out.reason = c.reason;
  out.content = {c.content};
  out.difference = difference(p.content, c.content);
  const bool written = c.status == ChangeStatus::draft || c.status == ChangeStatus::returned;
  if (written && people::require_on(tx, actor, write_projects, ref(c.project)).has_value())
    out.may = {"edit", "withdraw"};
  if (c.next_step &&
      may_sign(tx, actor, c.project.office, c.steps.at(static_cast<std::size_t>(*c.next_step)),
               context.clock.today())) {
    out.may.push_back("sign");
    if (*c.next_step > 0) out.may.insert(out.may.end(), {"send_back", "reject"});
  }
  const bool leads =
      people::require(tx, actor, write_projects, c.project.office).has_value();  // not a guest
  if (c.next_step && leads) out.may.push_back("record_paper");
  return out;
}

Result<wire::Changes> read_changes(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Changes> {
    const auto view = TRY(get(tx, context.actor, id));
    wire::Changes out;
    for (const auto& c : Store{tx}.list_changes(id))
      out.rows.push_back(to_wire(tx, context, c, view.record));
    return out;
  });
}

}  // namespace

Result<Reply<wire::Change>> reply_change(Context& context, OfficeId office, Uuid id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Change>> {
    Store store{tx};
    const auto change = TRY(store.get_change(office, id));
    const auto view = TRY(get(tx, context.actor, change.project));
    return Reply<wire::Change>{.value = to_wire(tx, context, change, view.record),
                               .version = change.version,
                               .status = status};
  });
}

void add_change_routes(http::Router& router) {
  const std::string all = "/offices/{office}/projects/{id}/changes", one = all + "/{change}";
  router.add<Nothing, wire::Changes>(Method::get, all, read_projects, {"project.not_found"},
                                     read_changes);
  router.add<wire::NewChange, wire::Change>(
      Method::post, all, write_projects,
      {"project.not_found", "project.not_in_force", "project.change_open", "project.change_nothing",
       "project.reason_missing", "project.title_missing"},
      [](Request& r, wire::NewChange in) -> Result<Reply<wire::Change>> {
        const auto id = TRY(r.record<ProjectId>());
        const auto change =
            TRY(request_change(r.context(), id, std::move(in.reason), std::move(in.content)));
        return reply_change(r.context(), id.office, change, 201);
      });
  router.add<Nothing, wire::Change>(Method::get, one, read_projects, {"project.change_not_found"},
                                    [](Request& r) -> Result<Reply<wire::Change>> {
                                      return reply_change(r.context(), TRY(r.office()),
                                                          TRY(r.uuid("change")));
                                    });
  router.add<wire::NewChange, wire::Change>(
      Method::put, one, write_projects,
      {"project.change_not_found", "project.stale", "project.change_not_editable",
       "project.reason_missing", "project.title_missing"},
      [](Request& r, wire::NewChange in) -> Result<Reply<wire::Change>> {
        const auto office = TRY(r.office());
        const auto id = TRY(r.uuid("change"));
        const auto done = edit_change(r.context(), office, id, std::move(in.reason),
                                      std::move(in.content), TRY(r.expected_version()));
        if (done.has_error())
          return with_current(done.error(), [&] { return reply_change(r.context(), office, id); });
        return reply_change(r.context(), office, id);
      });
  router.add<DecisionRequest, wire::Change>(
      Method::post, one + "/signatures", std::nullopt,
      {"project.change_not_found", "project.content_changed", "project.not_signable",
       "people.not_the_signer", "project.first_step_signs_only", "project.reason_missing",
       "project.change_outdated", "project.paper_date"},
      [](Request& r, const DecisionRequest& in) -> Result<Reply<wire::Change>> {
        const auto office = TRY(r.office());
        const auto id = TRY(r.uuid("change"));
        TRY(decide_change(r.context(), office, id, in));
        return reply_change(r.context(), office, id);
      });
  router.add<Nothing, wire::Change>(Method::del, one, write_projects,
                                    {"project.change_not_found", "project.change_not_editable"},
                                    [](Request& r) -> Result<Reply<wire::Change>> {
                                      const auto office = TRY(r.office());
                                      const auto id = TRY(r.uuid("change"));
                                      TRY(withdraw_change(r.context(), office, id));
                                      return reply_change(r.context(), office, id);
                                    });
}

}  // namespace ruam::projects
